"""What waits for one person, in its order: a box for danger and one for everything else.

Each box has one letter under way at most, so order is kept; danger has its own, so it waits for nothing ordinary:
not for what lies before it, not for a slow answer, not for a back-off.

Alerts that wait for the same person share a message, and changes of one message share an edit: twenty in danger at
once are three messages, not twenty at one a second. After trouble each goes back by itself.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from heapq import heapify, heappop, heappush, nsmallest

from bot.pages import MOST, is_grouped, mergeable
from flows.model.effects import Amend, Tell
from flows.model.ids import ChatId, PersonId
from flows.model.marks import read_alert
from flows.model.say import Lane
from storage.arrivals import Letter

Rank = tuple[int, int]  # lane and number: the smaller goes first
Turn = tuple[int, int, int]  # of a box: lane, how often it had its turn in danger, number
There = Callable[[str], int | None]
"""Which message a mark stands for, where that is known without looking."""
LOOKED_AT = 64  # of those that wait: so many are looked at for what could go along


class Parcel:
    """A letter on its way, with the amendments that caught up with it."""

    __slots__ = ("again", "alone", "joined", "letter", "rank", "recalled", "rows", "shown", "there", "tries", "unnoted")

    def __init__(self, letter: Letter, *, noted: bool = False) -> None:
        self.letter = letter  # decides whether a message is sent or edited, and what it answers to
        self.shown = letter  # whose words are said: its own, or the newest amendment's
        self.rank: Rank = (letter.words.lane, letter.number)
        self.rows = [letter.number]
        self.unnoted = [] if noted or letter.perhaps_again else [letter.number]  # not durably `sending` yet
        self.again = letter.perhaps_again
        self.tries = 0
        self.joined: list[Parcel] = []  # share its message
        self.recalled = False  # not to arrive: it waits in the outbox again
        self.alone = False  # shares none: the shared one was refused
        self.there: int | None = None  # the message it changes, from when it first set out: not one that came later

    @property
    def all(self) -> tuple["Parcel", ...]:
        return self, *self.joined

    @property
    def mark(self) -> str:
        return self.letter.words.mark

    def take_in(self, newer: "Parcel") -> None:
        """The newer words replace the older, at the older one's place in the row, or further in front."""
        self.shown = newer.shown
        self.rows += newer.rows
        self.unnoted += newer.unnoted
        self.rank = (min(self.rank[0], newer.rank[0]), self.rank[1])

    def apart(self, *, alone: bool = False) -> tuple["Parcel", ...]:
        """Each by itself again; what may have arrived of one, may have of all."""
        found = self.all
        self.joined = []
        for one in found:
            one.again, one.tries, one.alone = self.again, self.tries, one.alone or alone
        return found

    def noted(self, rows: Iterable[int]) -> None:
        known = set(rows)
        self.unnoted = [row for row in self.unnoted if row not in known]


@dataclass(slots=True, eq=False)
class Box:
    owner: PersonId
    waiting: list[tuple[Rank, Parcel]] = field(default_factory=list)
    marked: dict[str, Parcel] = field(default_factory=dict)
    flying: Parcel | None = None
    rests_until: datetime | None = None  # after trouble with the network
    turns: int = 0  # letters of danger that went since it was last empty

    @property
    def rank(self) -> Turn | None:
        """Where many are in danger, everybody reads where help is before anybody reads more; alerts wait for nobody."""
        if not self.waiting:
            return None
        (lane, number), first = self.waiting[0]
        return lane, self.turns if lane == Lane.DANGER and not read_alert(first.mark) else 0, number

    def put(self, parcel: Parcel) -> None:
        heappush(self.waiting, (parcel.rank, parcel))
        if parcel.mark:
            self.marked.setdefault(parcel.mark, parcel)
            if parcel.rank[1] > self.marked[parcel.mark].rank[1]:
                self.marked[parcel.mark] = parcel  # the newest is what an amendment means

    def start(self, there: There = lambda _: None) -> Parcel:
        _, parcel = heappop(self.waiting)
        self._unmark(parcel)
        self.turns += parcel.rank[0] == Lane.DANGER
        for other in self._fitting(parcel, there):
            self.remove(other)
            parcel.joined.append(other)
        for one in parcel.all:
            one.there = changes(one, there)
        self.flying = parcel
        return parcel

    def flies(self, mark: str) -> bool:
        return self.flying is not None and any(one.mark == mark for one in self.flying.all if mark)

    def _fitting(self, first: Parcel, there: There) -> list[Parcel]:
        """None goes ahead of something older of the same mark."""
        if first.alone or not (shares(first) or changes(first, there)):
            return []
        found: list[Parcel] = []
        before = {first.mark}
        for other in self.next(LOOKED_AT):
            if len(found) + 1 < MOST and other.mark not in before and fits(first, other, there):
                found.append(other)
            before.add(other.mark)
        return found

    def next(self, count: int) -> list[Parcel]:
        return [parcel for _, parcel in nsmallest(count, self.waiting)] if count > 0 else []

    def remove(self, parcel: Parcel) -> None:
        self.waiting = [(rank, other) for rank, other in self.waiting if other is not parcel]
        heapify(self.waiting)
        self._unmark(parcel)

    def empty(self) -> list[Parcel]:
        parcels = self.next(len(self.waiting))
        self.waiting, self.marked = [], {}
        return parcels

    def _unmark(self, parcel: Parcel) -> None:
        if self.marked.get(parcel.mark) is parcel:
            del self.marked[parcel.mark]


class Pair:
    """Both boxes of one person."""

    __slots__ = ("danger", "ordinary", "owner")

    def __init__(self, owner: PersonId) -> None:
        self.owner = owner
        self.danger, self.ordinary = Box(owner), Box(owner)

    @property
    def both(self) -> tuple[Box, Box]:
        return self.danger, self.ordinary

    @property
    def idle(self) -> bool:
        return not any(box.waiting or box.flying for box in self.both)

    def put(self, letter: Letter, *, noted: bool) -> Box:
        """Where it lies now."""
        parcel = Parcel(letter, noted=noted)
        if isinstance(letter.words, Amend):
            for box in self.both:
                if older := box.marked.get(parcel.mark):
                    box.remove(older)
                    older.take_in(parcel)
                    return self._lay(older, box)
                if box.flies(parcel.mark):
                    box.put(parcel)
                    return box
        return self._lay(parcel, self.ordinary)

    def put_back(self, parcel: Parcel, box: Box) -> Box:
        """It did not get through. What was to amend it is now said in its place."""
        for there, newer in self._kin(parcel)[:1]:
            if isinstance(newer.letter.words, Amend) and newer.rank[1] > parcel.rank[1]:
                there.remove(newer)
                parcel.take_in(newer)
        return self._lay(parcel, box)

    def waiting(self) -> list[Parcel]:
        return [parcel for box in self.both for parcel in box.next(len(box.waiting))]

    def everything(self) -> list[Parcel]:
        """What flies, too."""
        return [*self.waiting(), *(box.flying for box in self.both if box.flying)]

    def withdraw(self, chats: Collection[ChatId]) -> None:
        for box in self.both:
            for parcel in box.next(len(box.waiting)):
                if parcel.letter.words.about in chats:
                    box.remove(parcel)

    def recall(self, numbers: Collection[int]) -> None:
        """They wait in the outbox again. One whose departure is only about to be noted stays here, too."""
        for box in self.both:
            for parcel in box.next(len(box.waiting)):
                if set(parcel.rows) <= set(numbers):
                    box.remove(parcel)
            if box.flying is not None and set(box.flying.rows) <= set(numbers):
                box.flying.recalled = True

    def empty(self) -> list[Parcel]:
        return [parcel for box in self.both for parcel in box.empty()]

    def _lay(self, parcel: Parcel, box: Box) -> Box:
        """What was said before it of the same goes before it here, too: a change means the message there was then."""
        kin = self._kin(parcel)
        urgent = parcel.rank[0] == Lane.DANGER or any(there is self.danger for there, _ in kin)
        to = self.danger if urgent or self.danger.flies(parcel.mark) else box
        for there, older in kin:
            if older.rank[1] < parcel.rank[1]:
                there.remove(older)
                older.rank = (min(older.rank[0], parcel.rank[0]), older.rank[1])
                to.put(older)
        to.put(parcel)
        return to

    def _kin(self, parcel: Parcel) -> list[tuple[Box, Parcel]]:
        """What waits of the same mark, in its order."""
        kin = [(box, one) for box in self.both for _, one in box.waiting if parcel.mark and one.mark == parcel.mark]
        return sorted(kin, key=lambda found: found[1].rank[1])


def changes(parcel: Parcel, there: There) -> int | None:
    """Which message, if that is known without looking."""
    return (parcel.there or there(parcel.mark)) if isinstance(parcel.letter.words, Amend) else None


def shares(parcel: Parcel) -> bool:
    """An alert: of danger, or one of those that are told together."""
    told = parcel.letter
    if not isinstance(told.words, Tell) or not read_alert(parcel.mark):
        return False
    return mergeable(parcel.shown) and (parcel.rank[0] == Lane.DANGER or is_grouped(told))


def fits(first: Parcel, other: Parcel, there: There) -> bool:
    """Into one message or one edit. Emergencies with their like, and what is perhaps a repeat with its like."""
    if other.alone:
        return False
    if isinstance(first.letter.words, Amend) and isinstance(other.letter.words, Amend):
        return (same := changes(first, there)) is not None and same == changes(other, there)
    alike = first.again == other.again and is_grouped(first.letter) == is_grouped(other.letter)
    return alike and shares(first) and shares(other)

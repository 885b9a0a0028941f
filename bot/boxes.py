"""What waits for one person, in its order: a box for danger and one for everything else.

Each box has one letter under way at most, so order is kept; danger has its own, so it waits for nothing ordinary:
not for what lies before it, not for a slow answer, not for a back-off.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from heapq import heapify, heappop, heappush, nsmallest

from flows.effects import Amend, Lane
from flows.ids import ChatId, PersonId
from storage.arrivals import Letter

Rank = tuple[int, int]  # lane and number: the smaller goes first


class Parcel:
    """A letter on its way, with the amendments that caught up with it."""

    __slots__ = ("again", "letter", "rank", "rows", "shown", "tries", "unnoted")

    def __init__(self, letter: Letter, *, noted: bool = False) -> None:
        self.letter = letter  # decides whether a message is sent or edited, and what it answers to
        self.shown = letter  # whose words are said: its own, or the newest amendment's
        self.rank: Rank = (letter.words.lane, letter.number)
        self.rows = [letter.number]
        self.unnoted = [] if noted or letter.perhaps_again else [letter.number]  # not durably `sending` yet
        self.again = letter.perhaps_again
        self.tries = 0

    @property
    def mark(self) -> str:
        return self.letter.words.mark

    def take_in(self, newer: "Parcel") -> None:
        """The newer words replace the older, at the older one's place in the row, or further in front."""
        self.shown = newer.shown
        self.rows += newer.rows
        self.unnoted += newer.unnoted
        self.rank = (min(self.rank[0], newer.rank[0]), self.rank[1])

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

    @property
    def rank(self) -> Rank | None:
        return self.waiting[0][0] if self.waiting else None

    def put(self, parcel: Parcel) -> None:
        heappush(self.waiting, (parcel.rank, parcel))
        if parcel.mark:
            self.marked.setdefault(parcel.mark, parcel)
            if parcel.rank[1] > self.marked[parcel.mark].rank[1]:
                self.marked[parcel.mark] = parcel  # the newest is what an amendment means

    def start(self) -> Parcel:
        _, parcel = heappop(self.waiting)
        self._unmark(parcel)
        self.flying = parcel
        return parcel

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
                if box.flying and box.flying.mark == parcel.mark:
                    box.put(parcel)
                    return box
        return self._lay(parcel, self.ordinary)

    def put_back(self, parcel: Parcel, box: Box) -> Box:
        """It did not get through. What was to amend it is now said in its place."""
        newer = box.marked.get(parcel.mark)
        if newer and isinstance(newer.letter.words, Amend):
            box.remove(newer)
            parcel.take_in(newer)
        return self._lay(parcel, box)

    def waiting(self) -> list[Parcel]:
        return [parcel for box in self.both for parcel in box.next(len(box.waiting))]

    def withdraw(self, chats: Collection[ChatId]) -> None:
        for box in self.both:
            for parcel in box.next(len(box.waiting)):
                if parcel.letter.words.about in chats:
                    box.remove(parcel)

    def empty(self) -> list[Parcel]:
        return [parcel for box in self.both for parcel in box.empty()]

    def _lay(self, parcel: Parcel, box: Box) -> Box:
        to = self.danger if parcel.rank[0] == Lane.DANGER else box
        to.put(parcel)
        return to

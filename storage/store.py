"""One transaction: load a page, write what was decided on it; one executemany per table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from flows.model.card import Card
from flows.model.effects import Record, SetTimer
from flows.model.ids import ChatId, PersonId
from flows.model.observed import Count
from flows.model.people import Person, Role
from flows.model.school import School
from flows.results.periods import Period
from flows.results.release import Release
from storage import (
    audit,
    burial,
    cards,
    chores,
    comments,
    drawn,
    erasure,
    lease,
    mine,
    observed,
    opened,
    post,
    pulse,
    releases,
    scenes,
    sweep,
    told,
    tombstones,
    turning,
)
from storage.addresses import Addresses, Listed
from storage.arrivals import Arrival, Aside, Due, Erased, Letter, Office, Receipt, State
from storage.casebook import Casebook
from storage.decided import Decided
from storage.forgetting import Forgetting
from storage.keys import Keys
from storage.memory import Memory
from storage.mine import Part
from storage.people import People
from storage.proof import Broken, Walk, Whole
from storage.repeats import Repeats
from storage.scenes import Page
from storage.shelf import LETTERS, Shelf
from storage.tombstones import Stones
from storage.vault import Owner


class Store:
    def __init__(self, db: Connection, memory: Memory) -> None:
        self._db, self._memory = db, memory
        self._keys = Keys(db, memory.vault, memory.boxes)
        self._addresses = Addresses(db, self._keys, memory.addresses)
        self._people = People(db, memory.vault, self._keys, self._addresses)
        self._repeats = Repeats(db, memory)
        self._decided = Decided(db, memory, self._keys, self._addresses, self._people, self._repeats)

    def committed(self) -> None:
        """Only now may others know what was made or changed here."""
        self._keys.committed()
        self._addresses.committed()
        self._repeats.committed()

    def receive(self, receipts: Iterable[Receipt]) -> None:
        """Before a group is loaded: a reply may point at what was just delivered."""
        post.receive(self._db, receipts)

    def load(self, arrivals: Sequence[Arrival], now: datetime, school: School) -> Page:
        shelf = Shelf(self._db, self._memory.vault, self._keys, self._people)
        return scenes.load(self._people, shelf, self._repeats, arrivals, now, school)

    def write(
        self,
        page: Page,
        asides: Iterable[Aside] = (),
        departs: Callable[[PersonId], bool] = lambda _: False,
    ) -> list[Letter]:
        """Returns what is to be said, so that it can be said from memory.

        `departs` tells for whom the first letter will be on its way as soon as this is committed.
        """
        return self._decided.keep(page, asides, departs)

    def erase(self, now: datetime, school: School) -> Erased | None:
        """One step of one erasure; None if there is nothing to do."""
        erasing = erasure.Erasing(self._db, self._memory, self._keys, self._people, self._addresses)
        return erasing.step(now, school)

    def mine(self, who: PersonId, after: ChatId) -> Part:
        """Some of their chats, from there on."""
        shelf = Shelf(self._db, self._memory.vault, self._keys, self._people)
        forgetting = Forgetting(self._db, self._keys, self._people)
        return mine.part(self._db, forgetting, shelf, Casebook(self._db, self._keys), who, after)

    def me(self, who: PersonId) -> tuple[Person | None, int]:
        """And how many messages to them are kept."""
        return self._people.one(who), mine.letters(self._db, who)

    def card(self, who: PersonId) -> Card | None:
        return cards.one(self._db, self._keys, who)

    def revealed(self, which: ChatId, reader: PersonId, now: datetime) -> opened.Revealed | None:
        """Who a student is, to whoever opened it with another, for some minutes."""
        return opened.revealed(self._db, self._keys, self._addresses, which, reader, now)

    def erasing(self) -> bool:
        return erasure.any_asked(self._db)

    def sweep(self, night: str, now: datetime) -> bool:
        """A little of what has lived out its time. True: there is more."""
        return sweep.sweep(self._db, self._keys, self._memory.numbers, night, now)

    def stones(self) -> Stones:
        """For a backup, and to be carried over to an older one that is restored."""
        return tombstones.given(self._db)

    def bury(self, stones: Stones, now: datetime) -> int:
        """At every start, and with newer tombstones after a restore. Returns how many had come back."""
        tombstones.add(self._db, stones)
        forgetting = Forgetting(self._db, self._keys, self._people)
        return burial.bury(self._db, self._memory.vault, self._keys, forgetting, now)

    def office(self) -> Office:
        """Who helps, and what is open at them."""
        shelf = Shelf(self._db, self._memory.vault, self._keys, self._people)
        return Office(self._people.staff(), shelf.kept_cases(), shelf.letters())

    def letters_needed(self, now: datetime) -> bool:
        """Where the school wrote nothing of them: nobody is certified, or one waits still."""
        return self._people.peers(now) == 0 or self._db.execute(LETTERS).first() is not None

    def listed(self) -> list[Listed]:
        """Everybody who helps, as Telegram knows them."""
        staff = [(one, one.staff) for one in self._people.staff()]
        self._addresses.load(one.id for one, _ in staff)
        found = ((self._addresses.get(one.id), one, role) for one, role in staff if role is not None)
        return [Listed(to.telegram, role, one.facts.language) for to, one, role in found if to is not None]

    def wind(self, wound: Iterable[tuple[PersonId, SetTimer]]) -> None:
        """What a command decided: whoever runs, now or at the next start, does it within a second."""
        self._decided.wind(wound)

    def everybody(self) -> Mapping[PersonId, str]:
        return told.everybody(self._db)

    def told(self, mark: str) -> Mapping[PersonId, State]:
        return told.told(self._db, mark)

    def left_over(self) -> list[Letter]:
        return list(post.left_over(self._db, self._keys, self._addresses))

    def message_marked(self, person: PersonId, mark: str) -> int | None:
        return post.message_marked(self._db, person, mark)

    def messages_marked(self, person: PersonId, mark: str) -> list[int]:
        return post.messages_marked(self._db, person, mark)

    def letters_shown(self, person: PersonId, message: int) -> list[Letter]:
        return list(post.letters_shown(self._db, self._keys, self._addresses, person, message))

    def due(self, now: datetime, after: tuple[datetime, str] | None = None) -> Due:
        """Some of the timers, from there on."""
        return post.due(self._db, now, after)

    def far(self, name: str, since: datetime) -> list[Arrival]:
        return post.far(self._db, name, since)

    def issue(
        self,
        codes: Iterable[str],
        role: Role | None = None,
        until: datetime | None = None,
        certified: datetime | None = None,
    ) -> None:
        """School codes, or with a role an invitation. Only their keyed hash is kept."""
        self._decided.issue(codes, role, until, certified)

    def lease(self, holder: str, now: datetime, until: datetime) -> bool:
        return lease.take(self._db, holder, now, until)

    def turn(self, after: Owner) -> turning.Turned:
        """The next keys under the root key that is used now."""
        return turning.turn(self._db, self._memory.vault, after)

    def note(self, actor: str, record: Record, now: datetime) -> None:
        """In the audit: what was done by a command, and by nobody the bot knows."""
        audit.append(self._db, self._memory.vault, [self._decided.record(PersonId(actor), record, now)])

    def pulse(self, now: datetime) -> tuple[int, bool]:
        """Alerts that nobody has taken, and whether we are the one that may write."""
        shelf = Shelf(self._db, self._memory.vault, self._keys, self._people)
        return pulse.untaken(self._db, shelf), pulse.leads(self._db, now)

    def counselors(self) -> list[PersonId]:
        return self._people.counselors()

    def supervisors(self) -> list[PersonId]:
        return self._people.supervisors()

    def coordinators(self) -> list[PersonId]:
        return self._people.coordinators()

    def chore_due(self, name: str, period: str) -> bool:
        return chores.due(self._db, name, period)

    def chore_done(self, name: str, period: str) -> None:
        chores.done(self._db, name, period)

    def walk(self, walk: Walk) -> Whole | Broken | None:
        """A piece of the audit."""
        return walk.on(self._db)

    def freeze(self, counted: releases.Counted, made: Mapping[Period, Release]) -> Release | None:
        """None: to be counted and made again. Raises ReleaseChanged."""
        return releases.freeze(self._db, self._memory.vault, counted, made)

    def draw(self, recorded: drawn.Recorded, made: drawn.Drawn) -> drawn.Drawn | None:
        """None: to be looked at and made again. Raises ReleaseChanged."""
        return drawn.keep(self._db, self._memory.vault, recorded, made)

    def comments(self, which: Sequence[str]) -> tuple[str, ...]:
        """Of those that a guru BK passed, the ones that nobody erased since."""
        return comments.passed(self._db, self._keys, which)

    def count(self, counts: Sequence[Count], now: datetime) -> int:
        """From a file. Returns how many are other than they were."""
        return observed.keep(self._db, self._keys, self._memory.numbers, counts, now)

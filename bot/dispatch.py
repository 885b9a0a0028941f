"""The only way anything happens: what waits while one commit runs shares the next one.

Events, what is put aside, receipts of letters and notes of their departure: all writers stand in this one queue.
"""

import asyncio
import logging
from asyncio import Future
from base64 import urlsafe_b64encode
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from secrets import token_bytes
from time import monotonic
from typing import Any, Protocol, TypeVar

from bot.apology import sorry
from bot.clock import Clock
from bot.departures import Departures
from bot.pins import Pins
from bot.quarantine import put_aside
from flows import failed
from flows.lock import calls_for_help
from flows.model.effects import Tell
from flows.model.events import UNASKED, Event
from flows.model.ids import ChatId, PersonId
from flows.model.people import Person
from flows.model.say import Lane, Say
from flows.model.scene import Luck
from flows.model.school import School
from flows.shared_phone import cover
from storage.arrivals import Arrival, Aside, Letter, Receipt
from storage.database import Database, DatabaseUnavailable
from storage.store import Store

log = logging.getLogger(__name__)
MOST = 256  # in one group: a bound on what one failure makes us do again
LAZY = 0.25  # seconds a receipt may wait for a group to share

Done = Future[None]
T = TypeVar("T")
Chore = tuple[Callable[[Store], Any], Future[Any]]


class Outgoing(Protocol):
    """Where letters go once they are committed."""

    def departures(self) -> Departures: ...
    def take(self, letters: Sequence[Letter], departures: Departures) -> None: ...
    def heard(self, person: PersonId) -> None: ...


@dataclass(slots=True)
class Group:
    things: list[tuple[Arrival | Aside, Done]] = field(default_factory=list)
    marks: list[tuple[Sequence[Receipt], Done]] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)

    @property
    def futures(self) -> list[Done]:
        return [future for _, future in (*self.things, *self.marks)]


@dataclass(frozen=True, slots=True)
class Written:
    letters: Sequence[Letter]
    departures: Departures
    heard: Sequence[PersonId]
    digits: Mapping[str, PersonId] = field(default_factory=dict)  # to be turned into a secret first, and decided then
    behind: Mapping[str, PersonId] = field(default_factory=dict)  # of whose digits are being turned: after them


class Dispatch:
    def __init__(
        self,
        database: Database,
        clock: Clock,
        school: School,
        outgoing: Outgoing,
        apologise: Callable[[Arrival], None] = lambda _: None,
        pins: Pins | None = None,
    ) -> None:
        """`apologise` is called for what could not be kept: then only the emergency numbers can be said. Without
        `pins` no PIN is ever right."""
        self._database, self._clock, self.school = database, clock, school
        self._outgoing, self._apologise, self._pins = outgoing, apologise, pins
        self._turning: set[asyncio.Task[None]] = set()
        self._behind: dict[PersonId, list[tuple[Arrival | Aside, Done]]] = {}  # of whom something is being turned
        self._next = Group()
        self._chores: deque[Chore] = deque()
        self._lazy: asyncio.TimerHandle | None = None
        self._wake, self._idle = asyncio.Event(), asyncio.Event()
        self._idle.set()

    def __call__(self, thing: Arrival | Aside) -> Done:
        """Takes its place at once, so order is kept; done when it is committed."""
        future: Done = asyncio.get_running_loop().create_future()
        self._next.things.append((thing, future))
        self._hurry()
        return future

    def mark(self, receipts: Sequence[Receipt]) -> Done:
        """Letters about to leave: done when it is committed, and not before may they go."""
        future: Done = asyncio.get_running_loop().create_future()
        self._next.marks.append((receipts, future))
        self._hurry()
        return future

    def note(self, receipt: Receipt) -> None:
        """Not worth a commit of its own: should it be lost, the letter goes out twice."""
        if not self._next.receipts:
            self._lazy = asyncio.get_running_loop().call_later(LAZY, self._wake.set)
        self._next.receipts.append(receipt)
        self._idle.clear()

    def chore(self, work: Callable[[Store], T]) -> Future[T]:
        """A little housework, in a transaction of its own between two groups: nobody's words fail with it."""
        future: Future[T] = asyncio.get_running_loop().create_future()
        self._chores.append((work, future))
        self._hurry()
        return future

    async def settle(self) -> None:
        """Until everything handed in is committed, receipts too."""
        self._wake.set()
        await self._idle.wait()

    async def run(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            now, self._next = self._next, Group()
            if self._lazy:
                self._lazy.cancel()  # the receipts it waits with have found their group
                self._lazy = None
            self._next.things = now.things[MOST:]
            del now.things[MOST:]
            if self._next.things:
                self._wake.set()
            if now != Group():
                await self._commit(now)
            if self._chores:
                await self._do(*self._chores.popleft())
            if self._chores:
                self._wake.set()
            elif self._next == Group() and not self._turning:
                self._idle.set()

    async def _do(self, work: Callable[[Store], Any], future: Future[Any]) -> None:
        try:
            done = await self._database.run(work)
        except Exception as error:  # noqa: BLE001  whoever waits for it must hear of it
            if not future.done():
                future.set_exception(error)
            return
        if not future.done():
            future.set_result(done)

    def _hurry(self) -> None:
        self._idle.clear()
        self._wake.set()

    async def _commit(self, group: Group) -> None:
        began = monotonic()
        try:
            written = await self._database.run(lambda store: self._write(store, group))
        except Exception as error:  # noqa: BLE001  whoever waits for it must hear of it
            await self._failed(group, error)
            return
        things, group.things = group.things, []
        for thing, future in things:
            if isinstance(thing, Arrival) and thing.source in written.digits:
                self._turn(thing, future, written.digits[thing.source])
            elif isinstance(thing, Arrival) and thing.source in written.behind:
                self._behind.get(written.behind[thing.source], self._next.things).append((thing, future))
            else:
                group.things.append((thing, future))
        for future in group.futures:  # before the letters: the next batch is asked for while they go out
            if not future.done():
                future.set_result(None)
        for person in written.heard:
            self._outgoing.heard(person)
        self._outgoing.take(written.letters, written.departures)
        if group.things:
            kinds = Counter(kind(thing) for thing, _ in group.things)
            log.info("%s: %.0f ms", ", ".join(f"{k} {n}" for k, n in kinds.items()), (monotonic() - began) * 1000)

    def _turn(self, arrival: Arrival, future: Done, who: PersonId) -> None:
        """They take their place anew once they are a secret; whoever came behind them does not wait for that. What the
        same person wrote after a word that may be the one of their shared phone does: a chat keeps its order."""
        self._behind.setdefault(who, [])
        task = asyncio.ensure_future(self._turned(arrival, future))
        self._turning.add(task)  # asyncio itself holds tasks only weakly
        task.add_done_callback(lambda done: self._turned_all(done, who))

    def _turned_all(self, task: asyncio.Task[None], who: PersonId) -> None:
        self._turning.discard(task)
        self._next.things += self._behind.pop(who, ())
        self._hurry()

    async def _turned(self, arrival: Arrival, future: Done) -> None:
        if self._pins is None:
            return
        try:
            turned = await self._pins.turned(arrival)
        except Exception as error:  # noqa: BLE001  whoever waits for it must hear of it
            log.warning("digits could not be turned: %s", type(error).__name__)
            if not future.done():
                future.set_exception(error)
            return
        self._next.things.append((turned, future))

    async def _failed(self, group: Group, error: Exception) -> None:
        """One bad apple: then each by itself. No database: nobody is blamed, and all may come again."""
        log.warning("commit failed: %s", type(error).__name__)
        gone = isinstance(error, DatabaseUnavailable)
        if not gone and len(group.things) + len(group.marks) + bool(group.receipts) > 1:
            await self._commit(Group(receipts=group.receipts))
            for mark in group.marks:
                await self._commit(Group(marks=[mark]))
            for one in group.things:
                await self._commit(Group(things=[one]))
            return
        for future in group.futures:
            if not future.done():
                future.set_exception(error)
        for thing, _ in group.things:
            if isinstance(thing, Arrival) and acted(thing.event):
                self._apologise(thing)
        if gone and group.receipts:
            later, self._next.receipts = self._next.receipts, []
            for receipt in (*group.receipts, *later):  # in their order: what was sent must not become `sending`
                self.note(receipt)

    def _write(self, store: Store, group: Group) -> Written:
        store.receive([receipt for receipts, _ in group.marks for receipt in receipts] + group.receipts)
        departures = self._outgoing.departures()
        if not group.things:
            return Written((), departures, ())
        asides = [thing for thing, _ in group.things if isinstance(thing, Aside)]
        arrivals = [thing for thing, _ in group.things if isinstance(thing, Arrival)]
        page = store.load(arrivals, self._clock.now(), self.school)
        digits: dict[str, PersonId] = {}
        behind: dict[str, PersonId] = {}
        for arrival, who in page.events:
            me = page.book.me(who)
            if (who in self._behind or who in digits.values()) and waits(arrival, me):
                behind[arrival.source] = who
                continue
            if self._pins is not None and self._pins.wanted(arrival, me):
                digits[arrival.source] = who
                continue
            try:
                page.book.decide(who, arrival.event, luck())
            except Exception as error:  # noqa: BLE001  one person's trouble is not the others'
                log.error("%s: %s", type(arrival.event).__name__, type(error).__name__)  # noqa: TRY400  no words
                asides.append(put_aside(arrival, error, who))
                if acted(arrival.event):
                    page.book.words.append(Tell(who, self._sorry(page.book.me(who)), Lane.DANGER))
                with suppress(Exception):  # it may fail for the same reason, and the others are still to be kept
                    failed.on(page.book, who, arrival.event)
        undone = digits.keys() | behind.keys()
        page = replace(page, fresh=[arrival for arrival in page.fresh if arrival.source not in undone])
        letters = store.write(page, asides, departures)
        heard = [who for arrival, who in page.events if acted(arrival.event)]
        return Written(letters, departures, heard, digits, behind)

    def _sorry(self, person: Person) -> Say:
        return sorry(self.school, self._clock.now(), person.facts.language)


def luck() -> Luck:
    """Drawn in one go for each event: the system is asked three times as fast."""
    drawn = token_bytes(30)
    chat, dice, secret = drawn[:12], drawn[12:20], drawn[20:]
    return Luck(ChatId(urlsafe_b64encode(chat).decode()), int.from_bytes(dice, "big"), int.from_bytes(secret, "big"))


def acted(event: Event) -> bool:
    """Did the person do something just now? Then they can be reached, and wait for an answer."""
    return not isinstance(event, UNASKED)


def waits(arrival: Arrival, me: Person) -> bool:
    """For a word of theirs that is being turned; what calls for help does not."""
    return cover.of(me) is not None and isinstance(arrival.who, int) and not calls_for_help(arrival.event)


def kind(thing: Arrival | Aside) -> str:
    return type(thing.event if isinstance(thing, Arrival) else thing).__name__

"""Carries letters to Telegram: danger first, in order to each person, to many at once, at least once.

What was just committed comes from memory; the table is read only after a restart. A row is marked `sending` before
its call, so that after a crash we know what may have arrived already.
"""

import asyncio
import logging
from asyncio import TaskGroup
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from heapq import heappop, heappush, heapreplace
from itertools import count
from typing import assert_never

from bot.boxes import Box, Pair, Parcel, Turn
from bot.carry import Arrived, Back, Hushed, NotShown, Outcome, Refused, Troubled, Unreachable, carry
from bot.clock import Clock
from bot.departures import Departures
from bot.pace import Pace
from bot.send import Sender
from flows.model.effects import Outgoing, Wipe
from flows.model.events import PersonUnreachable, PhotoFailed
from flows.model.ids import ChatId, PersonId
from flows.model.marks import read_alert
from flows.model.say import Lane
from storage.arrivals import Arrival, Letter, Receipt, State
from storage.database import DatabaseUnavailable

log = logging.getLogger(__name__)
AT_ONCE = 200  # two batches: the next is decided while one goes out
SPARE = 20  # more, for danger alone: slow answers to others do not hold it up
AHEAD = 16  # letters to one person that share a commit before they leave
AWAY = timedelta(hours=1)  # who blocked us is not called before, unless they write; some unblock without a word
AGAIN = timedelta(seconds=1)
LANDING = 1.0  # seconds for what is in the air when we stop
ENOUGH = 5  # tries to tell the flows of somebody unreachable, when it is their fault


class Delivery:
    def __init__(
        self, send: Sender, pace: Pace, clock: Clock, hold: Callable[[Letter], bool] = lambda _: False
    ) -> None:
        """`hold` keeps what is still to be made, and hands it in once more when it is."""
        self._hold = hold
        self._send, self._pace, self._clock = send, pace, clock
        self._pairs: dict[PersonId, Pair] = {}
        self._ready: list[tuple[Turn, int, Box]] = []
        self._later: list[tuple[datetime, int, Box]] = []
        self._count = count()  # so that heaps never compare boxes
        self._away: dict[PersonId, datetime] = {}
        self._heard: set[PersonId] = set()  # wrote while a call to them was under way
        self._undelivered: list[Receipt] = []
        self._flights = 0
        self._wake = asyncio.Event()
        self._drain_until: datetime | None = None
        self._drained = asyncio.Event()

    def departures(self) -> Departures:
        """What the next group may send at once. A box with something in it, or a pace used up, means waiting."""
        now = self._clock.now()
        room = 0 if self._ready or self._drain_until else min(AT_ONCE - self._flights, self._pace.room(now))
        return Departures(lambda person: self._free(person, now), room)

    def take(self, letters: Iterable[Letter], departures: Departures | None = None) -> None:
        """What was just committed, or left over."""
        now, leaving = self._clock.now(), set(departures.people) if departures else set()
        for letter in letters:
            person = letter.words.to
            if person in self._away and self._is_away(person, now) and letter.words.lane != Lane.DANGER:
                self._undelivered.append(Receipt(letter.number, State.UNREACHABLE))
                leaving.discard(person)  # whose departure was noted is this one, and no later one
                continue
            if self._hold(letter):
                leaving.discard(person)
                continue
            pair = self._pairs.get(person) or self._pairs.setdefault(person, Pair(person))
            if isinstance(letter.words, Wipe) and letter.words.recalls:
                pair.recall(letter.words.recalls)
            self._offer(pair.put(letter, noted=person in leaving))
            leaving.discard(person)
        self._wake.set()

    def waiting_by_lane(self) -> tuple[int, ...]:
        """How many letters have not arrived yet, those under way among them."""
        lanes = Counter(parcel.rank[0] for pair in self._pairs.values() for parcel in pair.everything())
        return tuple(lanes[lane] for lane in Lane)

    def danger(self) -> Iterator[int]:
        """The numbers of letters of danger that have not arrived yet."""
        for pair in self._pairs.values():
            yield from (one.letter.number for one in pair.everything() if one.rank[0] == Lane.DANGER)

    def withdraw(self, chats: Collection[ChatId]) -> None:
        """Words of these are not to arrive any more: they were erased."""
        for pair in list(self._pairs.values()) if chats else ():
            pair.withdraw(chats)
            if pair.idle:
                del self._pairs[pair.owner]

    def heard(self, person: PersonId) -> None:
        """Who writes can be reached."""
        self._away.pop(person, None)
        if person in self._pairs:
            self._heard.add(person)

    async def run(self, back: Back) -> None:
        async with TaskGroup() as flights:
            while True:
                self._wake.clear()
                moment = self._launch(flights, back)
                for receipt in self._undelivered:
                    back.note(receipt)
                self._undelivered.clear()
                if self._drain_until and not self._flights and (moment is None or moment > self._drain_until):
                    self._drained.set()
                await self._sleep(moment)

    async def drain(self, patience: float) -> None:
        """Carries on for so many seconds, and no longer than something can be sent. The rest stays in the outbox."""
        self._drain_until = self._clock.now() + timedelta(seconds=patience)
        self._wake.set()
        try:
            async with asyncio.timeout(patience + LANDING):
                await self._drained.wait()
        except TimeoutError:
            log.warning("stopped with %d letters unsent; they go out at the next start", self._waiting())

    def _launch(self, flights: TaskGroup, back: Back) -> datetime | None:
        """Starts whatever may go now; returns when to look again, unless something happens before."""
        now = self._clock.now()
        if self._drain_until and now >= self._drain_until:
            return None
        while self._later and self._later[0][0] <= now:
            self._offer(heappop(self._later)[2])
        while self._ready:
            rank, _, box = self._ready[0]
            if box.flying or box.rank is None:
                heappop(self._ready)  # whoever flies comes back for the rest
            elif rank != box.rank:
                heapreplace(self._ready, (box.rank, next(self._count), box))
            elif self._flights >= AT_ONCE + (SPARE if rank[0] == Lane.DANGER else 0):
                break
            elif (moment := self._pace.when(rank[0], now)) > now:
                return min(moment, self._later[0][0]) if self._later else moment
            else:
                heappop(self._ready)
                self._start_or_hold(box, now, flights, back)
        return self._later[0][0] if self._later else None

    def _start_or_hold(self, box: Box, now: datetime, flights: TaskGroup, back: Back) -> None:
        moment = self._pace.when_to(box.owner, now)
        if box.rests_until:
            moment = max(moment, box.rests_until)
        if moment > now:
            heappush(self._later, (moment, next(self._count), box))
            return
        room = min(AHEAD, self._pace.room_for(box.owner, now))
        parcel = box.start(lambda mark: self._send.there(box.owner, mark))
        self._pace.take(box.owner, parcel.rank[0], now)
        self._heard.discard(box.owner)
        self._flights += 1
        flights.create_task(self._fly(box, parcel, box.next(room - 1), back))

    async def _fly(self, box: Box, parcel: Parcel, ahead: list[Parcel], back: Back) -> None:
        try:
            outcome = await carry(parcel, ahead, self._send, back)
            await self._conclude(box, parcel, outcome, back)
        finally:
            self._land(box)

    async def _conclude(self, box: Box, parcel: Parcel, outcome: Outcome, back: Back) -> None:
        now = self._clock.now()
        box.rests_until = None
        match outcome:
            case Arrived(message):
                self._away.pop(box.owner, None)
                receive(parcel, State.SENT, back, message)
            case Refused() if parcel.joined:
                self._put_back(box, parcel, alone=True)  # one of them may be to blame
            case Refused():
                receive(parcel, State.DEAD, back)
            case NotShown():
                await self._tell(
                    Arrival(f"unshown:{parcel.letter.number}", box.owner, failed(parcel.letter.words)), back
                )
                receive(parcel, State.DEAD, back)
            case Unreachable():
                await self._give_up(box, parcel, back)
            case Hushed(pause):
                log.warning("told to be slower: a chat waits %.0f s", pause.total_seconds())
                self._pace.refused(box.owner, now, pause)
                self._put_back(box, parcel)
            case Troubled(rest):
                box.rests_until = now + rest
                self._put_back(box, parcel)
            case _:
                assert_never(outcome)

    async def _give_up(self, box: Box, parcel: Parcel, back: Back) -> None:
        """Nobody is there: the flows hear of it, and what lies here is not tried any more."""
        person = box.owner
        if person in self._heard:  # they came back while the call was under way
            self._heard.discard(person)
            self._put_back(box, parcel)
            return
        self._away[person] = self._clock.now() + AWAY
        for number, about in not_reached((*parcel.all, *self._pairs[person].waiting())):
            await self._tell(Arrival(f"unreachable:{number}", person, PersonUnreachable(about)), back)
        rest = self._pairs[person].empty() if person not in self._heard else []
        for one in (parcel, *rest):
            receive(one, State.UNREACHABLE, back)

    async def _tell(self, arrival: Arrival, back: Back) -> None:
        """Before its letters are struck off: should we be stopped in between, we find out anew."""
        tries = 0
        while tries < ENOUGH:
            try:
                await back(arrival)
            except DatabaseUnavailable:
                await self._clock.wait_until(self._clock.now() + AGAIN)
            except Exception as error:  # noqa: BLE001  a flow's fault must not stop the post
                tries += 1
                log.error("%s: %s", type(arrival.event).__name__, type(error).__name__)  # noqa: TRY400  no words
            else:
                return

    def _land(self, box: Box) -> None:
        box.flying = None
        self._flights -= 1
        pair = self._pairs[box.owner]
        if pair.idle:
            del self._pairs[box.owner]
            self._heard.discard(box.owner)
        else:
            self._offer(box)
        self._wake.set()

    def _put_back(self, box: Box, parcel: Parcel, *, alone: bool = False) -> None:
        for one in parcel.apart(alone=alone):
            self._offer(self._pairs[box.owner].put_back(one, box))

    def _offer(self, box: Box) -> None:
        if box.rank is not None:
            heappush(self._ready, (box.rank, next(self._count), box))

    def _free(self, person: PersonId, now: datetime) -> bool:
        return person not in self._pairs and person not in self._away and self._pace.room_for(person, now) > 0

    def _is_away(self, person: PersonId, now: datetime) -> bool:
        if self._away[person] <= now:
            del self._away[person]
            return False
        return True

    def _waiting(self) -> int:
        return sum(len(box.waiting) + bool(box.flying) for pair in self._pairs.values() for box in pair.both)

    async def _sleep(self, moment: datetime | None) -> None:
        """Until something happens, or that moment."""
        if moment is None or self._wake.is_set():
            await self._wake.wait()
            return
        happens = asyncio.ensure_future(self._wake.wait())
        comes = asyncio.ensure_future(self._clock.wait_until(moment))
        try:
            await asyncio.wait({happens, comes}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            happens.cancel()
            comes.cancel()


def failed(words: Outgoing) -> PhotoFailed:
    return PhotoFailed(words.about, None if isinstance(words, Wipe) else words.say.sender)


def not_reached(parcels: Sequence[Parcel]) -> Iterator[tuple[int, ChatId | None]]:
    """One event for each alert among them, so that somebody else is called; and one at least."""
    alerts = {about: one.letter.number for one in parcels if (about := read_alert(one.mark))}
    yield from ((number, about) for about, number in alerts.items())
    if not alerts:
        yield parcels[0].letter.number, None


def receive(parcel: Parcel, state: State, back: Back, message: int | None = None) -> None:
    for one in parcel.all:
        for row in one.rows:
            back.note(Receipt(row, state, message))

"""Cleaning: erasures that were asked for, step by step, and each night what has lived out its time.

Every step is a chore between two groups of events, so whoever writes waits for one at most. What was erased then leaves
the file and the log beside it, too (storage/scrub.py). What nobody asked for is destroyed only by a clock that can be
trusted: a PC whose clock leaps ten years ahead must not empty everything.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta, tzinfo
from time import monotonic

from bot.clock import Clock
from bot.delivery import Delivery
from bot.dispatch import Dispatch
from storage.database import Database, DatabaseUnavailable
from storage.sweep import period

log = logging.getLogger(__name__)
EVERY = 1.0  # seconds
REST = 60  # looks, after the file could not be written anew: where the disk is full, each try costs and none succeeds
JUMP = timedelta(hours=1)
STEADY = timedelta(minutes=10)

Told = Callable[[], tuple[datetime, float] | None]
"""What time Telegram said it was, and when by the steady clock it said so."""


class Trust:
    """May what is old be destroyed by this clock?"""

    def __init__(self, clock: Clock, told: Told, steady: Callable[[], float] = monotonic) -> None:
        self._clock, self._told, self._steady = clock, told, steady
        self._last = self._since = (clock.now(), steady())

    def holds(self) -> bool:
        """It has gone evenly for ten minutes, and Telegram's agrees with it."""
        now, tick = self._clock.now(), self._steady()
        if abs(now - self._last[0] - timedelta(seconds=tick - self._last[1])) > JUMP:
            self._since = now, tick
            log.warning("the clock jumped: nothing old is destroyed until it has gone evenly for a while")
        self._last = now, tick
        told = self._told()
        if told is None or timedelta(seconds=tick - self._since[1]) < STEADY:
            return False
        return abs(now - told[0] - timedelta(seconds=tick - told[1])) <= JUMP


class Cleaning:
    def __init__(
        self,
        database: Database,
        dispatch: Dispatch,
        delivery: Delivery,
        clock: Clock,
        zone: tzinfo,
        trust: Trust,
    ) -> None:
        self._database, self._dispatch, self._delivery = database, dispatch, delivery
        self._clock, self._zone, self._trust = clock, zone, trust
        self._swept = ""
        self._unscrubbed = True  # a kill may have come between an erasure and this
        self._rest = 0

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            await self._quietly(self.look)
            await asyncio.sleep(EVERY)

    async def look(self) -> None:
        if await self._database.run(lambda store: store.erasing()):
            while await self._erase():
                self._unscrubbed = True
        night = period(self._clock.now().astimezone(self._zone))
        if self._trust.holds() and night != self._swept:
            while await self._sweep(night):
                self._unscrubbed = True
            self._swept = night
        if self._rest:
            self._rest -= 1
        elif self._unscrubbed:
            self._rest = REST
            self._unscrubbed = not await self._database.scrub()
            self._rest = 0

    async def _erase(self) -> bool:
        done = await self._dispatch.chore(lambda store: store.erase(self._clock.now(), self._dispatch.school))
        if done is None:
            return False
        self._delivery.withdraw(done.chats)
        self._delivery.take(done.letters)
        return done.more

    async def _sweep(self, night: str) -> bool:
        return await self._dispatch.chore(lambda store: store.sweep(night, self._clock.now()))

    async def _quietly(self, work: Callable[[], Awaitable[None]]) -> None:
        """It is tried again in a second: no trouble here may stop those who talk."""
        try:
            await work()
        except DatabaseUnavailable as error:
            log.warning("cleaning: %s", type(error).__name__)
        except Exception as error:  # noqa: BLE001  see above
            log.error("cleaning failed: %s", type(error).__name__)  # noqa: TRY400  no words

"""Rings the timers that are due, each second. They are rows, so a restart forgets none and a late ring skips none.

After a night without power very many are: they ring some at a time, one group after the other, and whoever writes
meanwhile stands between two of these.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, SystemClock
from storage.arrivals import Arrival
from storage.database import Database, DatabaseUnavailable
from storage.store import Store

log = logging.getLogger(__name__)
EVERY = 1  # seconds
LONGEST = timedelta(minutes=5)  # between two tries of a timer that fails; it may be an alert's, so it is never given up
WATCH = 5.0
LATE = timedelta(seconds=5)


class Ringing:
    def __init__(
        self,
        database: Database,
        clock: Clock,
        dispatch: Callable[[Arrival], Awaitable[None]],
        look: Callable[[], None] = lambda: None,
    ) -> None:
        """`look` comes first each time: is there something new of the school's?"""
        self._database, self._clock, self._dispatch, self._look = database, clock, dispatch, look
        self._tries: Counter[str] = Counter()
        self._rests: dict[str, datetime] = {}

    async def ring(self) -> int:
        """What is due by our clock, which the demo may advance, is due now. Returns how many rang."""
        self._look()
        now, rang = self._clock.now(), 0  # what these set for at once rings a second later
        after: tuple[datetime, str] | None = None
        try:
            while True:
                due = await self._database.run(partial(Store.due, now=now, after=after))
                rang += await self._rung(due.arrivals, now)
                if (after := due.last) is None:
                    break
        except DatabaseUnavailable as error:
            log.warning("timers: %s", type(error).__name__)
        return rang

    async def _rung(self, due: Sequence[Arrival], now: datetime) -> int:
        due = [timer for timer in due if self._rests.get(timer.source, now) <= now]
        outcomes = await asyncio.gather(*map(self._dispatch, due), return_exceptions=True)
        for timer, outcome in zip(due, outcomes, strict=True):
            if isinstance(outcome, Exception) and not isinstance(outcome, DatabaseUnavailable):
                self._tries[timer.source] += 1
                pause = timedelta(seconds=2 ** min(self._tries[timer.source], 10))
                self._rests[timer.source] = now + min(pause, LONGEST)
                log.error("a timer failed: %s", type(outcome).__name__)
        return len(due)

    async def _each(self) -> None:
        """Stopping cancels the ring under way, which APScheduler would call an error. Its timers ring at the start."""
        with suppress(asyncio.CancelledError):
            await self.ring()

    async def run(self) -> None:
        """Until it is cancelled."""
        scheduler = AsyncIOScheduler(timezone=UTC)
        job = scheduler.add_job(
            self._each, "interval", seconds=EVERY, misfire_grace_time=None, max_instances=1, coalesce=True
        )
        scheduler.start()
        try:
            while True:
                await asyncio.sleep(WATCH)
                wind(job)
        finally:
            scheduler.shutdown(wait=False)
            await asyncio.sleep(0)  # it shuts down in the loop's next round


def wind(job: Job) -> None:
    """When the machine's clock is set back an hour, APScheduler would sleep that hour."""
    now = SystemClock().now()
    if job.next_run_time and job.next_run_time > now + LATE:
        job.modify(next_run_time=now)

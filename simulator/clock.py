"""A clock that keeps real time but can be moved forward: whoever waits through it wakes when their time has come."""

import asyncio
import time
from datetime import UTC, datetime, timedelta


class SimClock:
    def __init__(self) -> None:
        self._ahead = timedelta()
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time(), UTC) + self._ahead

    def seconds(self) -> float:
        """The same as now(), cheaper, as Telegram counts."""
        return time.time() + self._ahead.total_seconds()

    def steady(self) -> float:
        """Seconds that only go forward, moved with it: to be moved is to go on, not to leap."""
        return time.monotonic() + self._ahead.total_seconds()

    async def wait_until(self, moment: datetime) -> None:
        while (left := (moment - self.now()).total_seconds()) > 0:
            moved = self._moved  # kept before waiting: the next advance sets this one and lays out a fresh one
            try:
                async with asyncio.timeout(left):
                    await moved.wait()
            except TimeoutError:
                continue

    def advance(self, seconds: float) -> None:
        if seconds < 0:
            message = "A clock that runs backwards would wake nobody."
            raise ValueError(message)
        self._ahead += timedelta(seconds=seconds)
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()

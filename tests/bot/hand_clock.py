"""A clock moved by hand: waiting takes no time, and a test says when it is over."""

import asyncio
from datetime import UTC, datetime, timedelta

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class HandClock:
    def __init__(self, start: datetime = MONDAY) -> None:
        self._now = start
        self.sleepers: list[tuple[datetime, asyncio.Event]] = []

    def now(self) -> datetime:
        return self._now

    async def wait_until(self, moment: datetime) -> None:
        if moment <= self._now:
            return
        wake = asyncio.Event()
        self.sleepers.append((moment, wake))
        await wake.wait()

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        for moment, wake in self.sleepers:
            if moment <= self._now:
                wake.set()
        self.sleepers = [(moment, wake) for moment, wake in self.sleepers if moment > self._now]

"""The one place that asks what time it is, and waits for a time: tests and the demo advance it."""

import asyncio
from datetime import UTC, datetime
from time import monotonic
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime: ...
    async def wait_until(self, moment: datetime) -> None: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251  here and nowhere else

    async def wait_until(self, moment: datetime) -> None:
        """Measured steadily: a clock that is set back meanwhile must not keep a letter for an hour."""
        end = monotonic() + (moment - self.now()).total_seconds()
        while (left := end - monotonic()) > 0:  # noqa: ASYNC110  no event tells the time
            await asyncio.sleep(left)

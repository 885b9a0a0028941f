"""Telegram's moods: too many requests, errors, answers and requests that are lost, slowness, and sometimes nothing."""

import asyncio
from collections.abc import Mapping
from random import Random

from simulator.faults import FOR_EVER, Fault, Faults

METHODS = ("sendMessage", "sendMessage", "sendMessage", "editMessageText", "getUpdates")
MOODS = (
    {"code": 429, "retry_after": 1},
    {"code": 500},
    {"code": 502},
    {"lose_answer": True},
    {"lose_answer": True},
    {"lose_request": True},
    {"delay": 0.3},
)


class Weather:
    def __init__(self, faults: Faults, luck: Random) -> None:
        self._faults, self._luck = faults, luck
        self._last: dict[str, Fault] = {}  # of each method

    async def blows(self) -> None:
        """Until it is cancelled: a few calls in a hundred, and an outage now and then."""
        while True:
            for _ in range(self._luck.randint(20, 40)):
                await asyncio.sleep(self._luck.uniform(0.1, 0.4))
                self._strikes(self._luck.choice(METHODS), self._luck.choice(MOODS))
            self._faults.add({"method": "*", "lose_request": True, "times": FOR_EVER})
            await asyncio.sleep(self._luck.uniform(0.5, 2.0))
            self._faults.clear()
            self._last.clear()

    def _strikes(self, method: str, mood: Mapping[str, object]) -> None:
        """One at a time: while nobody calls they would pile up, and all of them meet the first who does."""
        if method not in self._last or not self._last[method].times:
            self._last[method] = self._faults.add({"method": method, **mood})

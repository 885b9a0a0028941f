"""Wakes whoever waits for something to become true in the world, whenever something has happened."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 5.0  # seconds


class Changed:
    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    async def until(self, look: Callable[[], T | None], patience: float = PATIENCE) -> T:
        """What `look` finds, as soon as it finds something true. TimeoutError when it takes too long."""
        async with asyncio.timeout(patience):
            while not (found := look()):
                waiter = asyncio.get_running_loop().create_future()
                self._waiting.add(waiter)
                await waiter
            return found

"""An event loop for one command. It ends after the database's threads: one that reports later prints a traceback."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
WORKER = "_connection_worker_thread"  # aiosqlite's; a connection that could not be opened leaves one to itself
PATIENCE = 2.0


def complete(work: Coroutine[Any, Any, T], factory: Callable[[], asyncio.AbstractEventLoop] | None = None) -> T:
    before = set(threading.enumerate())
    with asyncio.Runner(loop_factory=factory) as runner:
        try:
            return runner.run(work)
        finally:
            left = [one for one in threading.enumerate() if one not in before and WORKER in one.name]
            runner.run(ended(left))


async def ended(threads: list[threading.Thread]) -> None:
    for thread in threads:
        await asyncio.to_thread(thread.join, PATIENCE)

"""Where a bot may be told to die: between two steps that must never come apart.

The service has no hooks for it. These functions of its own are wrapped in a process of ours before it starts.
"""

import inspect
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from alembic.operations import Operations

from bot.cleaning import Cleaning
from bot.delivery import Delivery
from bot.dispatch import Dispatch
from bot.polling import Polling
from bot.send import Sender
from storage.database import Database
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Point:
    """Before or after a function runs."""

    owner: type
    name: str
    after: bool = False


POINTS = {
    "fetched, not decided": Point(Polling, "_understand"),
    "written, not committed": Point(Store, "write", after=True),
    "receipts written, not committed": Point(Store, "receive", after=True),
    "committed, nobody told": Point(Store, "committed"),
    "decided, not confirmed": Point(Polling, "_confirm"),
    "letters taken, not sent": Point(Delivery, "take", after=True),
    "departure noted, not sent": Point(Sender, "__call__"),
    "sent, not noted": Point(Sender, "__call__", after=True),
    "arrival noted in memory only": Point(Dispatch, "note", after=True),
    "found what was left over, nothing sent": Point(Store, "left_over", after=True),
    "timers read, not rung": Point(Store, "due", after=True),
}

UPWARD = {
    "a table made": Point(Operations, "create_table", after=True),
    "an index made": Point(Operations, "create_index", after=True),
    "a column added": Point(Operations, "add_column", after=True),
    "all made, not committed": Point(Database, "_prepare", after=True),
    "made and committed": Point(Database, "_prepared"),
}
ERASING = {
    "a step of an erasure, not begun": Point(Store, "erase"),
    "a step of an erasure, not committed": Point(Store, "erase", after=True),
    "a step of an erasure, committed": Point(Cleaning, "_erase", after=True),
    "erased, not scrubbed": Point(Database, "scrub"),
    "erased and scrubbed": Point(Database, "scrub", after=True),
}
SWEEPING = {
    "a step of a night, not committed": Point(Store, "sweep", after=True),
    "a step of a night, committed": Point(Cleaning, "_sweep", after=True),
    "swept, not scrubbed": Point(Database, "scrub"),
}
EVERY = POINTS | UPWARD | ERASING | SWEEPING


def lay(name: str, passage: int) -> None:
    """At its so many-th passage the process is gone, as by the power."""
    point = EVERY[name]
    setattr(point.owner, point.name, around(getattr(point.owner, point.name), countdown(passage), after=point.after))


def countdown(passage: int) -> Callable[[], None]:
    left = passage

    def passed() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return passed


def around(real: Callable[..., Any], passed: Callable[[], None], *, after: bool) -> Callable[..., Any]:
    @wraps(real)
    def plain(*args: Any, **more: Any) -> Any:
        if not after:
            passed()
        done = real(*args, **more)
        if after:
            passed()
        return done

    @wraps(real)
    async def waited(*args: Any, **more: Any) -> Any:
        if not after:
            passed()
        done = await real(*args, **more)
        if after:
            passed()
        return done

    return waited if inspect.iscoroutinefunction(real) else plain

"""One process for each database: a lock file beside a SQLite file, a lease in the database for any other kind.

The system itself lets go of the file when we end, however we end; a lease runs out.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from secrets import token_hex
from typing import IO

from bot.clock import Clock
from storage.database import Database, DatabaseUnavailable

LASTS = timedelta(seconds=14)  # whoever waits asks each second: the next one leads within fifteen
RENEWED = timedelta(seconds=4)


class AnotherInstance(Exception):
    """Sebaya is running on this database already. Stop the other one first, or set another DATABASE_URL."""

    def __str__(self) -> str:
        return str(self.__doc__)


def file_of(url: str) -> Path | None:
    """The SQLite file behind a URL, as SQLAlchemy reads it; None for any other database."""
    scheme, _, rest = url.partition(":///")
    name = rest.partition("?")[0]
    return Path(name) if scheme.startswith("sqlite") and name and name != ":memory:" else None


@contextmanager
def lock_file(url: str) -> Iterator[None]:
    file = file_of(url)
    if file is None:
        yield
        return
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = file.with_name(f"{file.name}.lock")
    with os.fdopen(os.open(beside, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as held:
        if not grab(held):
            raise AnotherInstance
        yield  # the file stays: to delete it would let two programs lock two files of one name


@asynccontextmanager
async def lease(url: str, database: Database, clock: Clock) -> AsyncIterator[None]:
    """Ours while we renew it. After a crash the next start waits until the old one has run out."""
    if file_of(url) is not None or url.startswith("sqlite"):
        yield
        return
    holder = token_hex(8)
    if not await take(database, holder, clock):
        raise AnotherInstance
    async with asyncio.TaskGroup() as group:
        renewing = group.create_task(renew(database, holder, clock))
        yield
        renewing.cancel()
    with suppress(DatabaseUnavailable):
        now = clock.now()
        await database.run(lambda store: store.lease(holder, now, now))


async def take(database: Database, holder: str, clock: Clock) -> bool:
    patience = clock.now() + LASTS + timedelta(seconds=1)
    while not await hold(database, holder, clock):
        if clock.now() >= patience:
            return False
        await clock.wait_until(clock.now() + timedelta(seconds=1))
    return True


async def renew(database: Database, holder: str, clock: Clock) -> None:
    while True:
        await clock.wait_until(clock.now() + RENEWED)
        with suppress(DatabaseUnavailable):
            if not await hold(database, holder, clock):
                raise AnotherInstance


async def hold(database: Database, holder: str, clock: Clock) -> bool:
    now = clock.now()
    return await database.run(lambda store: store.lease(holder, now, now + LASTS))


if sys.platform == "win32":
    import msvcrt

    def grab(held: IO[bytes]) -> bool:
        try:
            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def grab(held: IO[bytes]) -> bool:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

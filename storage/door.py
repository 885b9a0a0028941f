"""How a piece of work reaches its database: one transaction, from BEGIN to COMMIT.

SQLite: the whole of it in aiosqlite's one thread. A hop between threads costs 50 to 200 µs and a statement 2, so that
hopping for each statement would be most of what a message takes. PostgreSQL: through asyncpg, SERIALIZABLE.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol, TypeVar

import aiosqlite
from sqlalchemy import URL, Connection, Engine, NullPool, StaticPool, create_engine, event, make_url
from sqlalchemy.exc import OperationalError

from storage.scrub import scrub

T = TypeVar("T")
CONNECT, SCRUB = "connect", "scrub"
TOGETHER = 20  # tries, when many start at once
PATIENCE = "busy_timeout=5000"
PRAGMAS = (
    PATIENCE,  # first: to change to WAL may have to wait, too
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL loses committed rows at a power cut
    "foreign_keys=ON",
    "secure_delete=ON",  # what is erased is overwritten
    "trusted_schema=OFF",
    "temp_store=MEMORY",  # no words in temporary files
    "cell_size_check=ON",
)
LOOKING = (PATIENCE, "query_only=ON", "trusted_schema=OFF", "temp_store=MEMORY", "cell_size_check=ON")


class Door(Protocol):
    engine: Engine

    async def through(self, work: Callable[[Connection], T], then: Callable[[T], None]) -> T:
        """All of the work or none of it; it sees a plain connection and knows neither database. `then` comes right
        after the commit, before anybody else's work."""
        ...

    async def look(self, work: Callable[[Connection], T]) -> T:
        """At what is there at one moment, however long it takes: whoever writes goes on meanwhile."""
        ...

    async def scrub(self) -> bool:
        """What was erased leaves what is written beside the tables, too. False: somebody reads there just now."""
        ...

    async def close(self) -> None: ...


def door_for(address: str) -> Door:
    """Parameters are hidden: an exception's text may end in a log."""
    url = make_url(address)
    return ToSqlite(url) if url.get_backend_name() == "sqlite" else ToPostgres(url)


class ToPostgres:
    def __init__(self, url: URL) -> None:
        from sqlalchemy.ext.asyncio import create_async_engine  # noqa: PLC0415  SQLite starts sooner without it

        self._engine = create_async_engine(url, isolation_level="SERIALIZABLE", hide_parameters=True)
        self.engine = self._engine.sync_engine

    async def through(self, work: Callable[[Connection], T], then: Callable[[T], None]) -> T:
        async with self._engine.begin() as db:
            done = await db.run_sync(work)
        then(done)
        return done

    async def look(self, work: Callable[[Connection], T]) -> T:
        async with self._engine.connect() as db:
            await db.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            return await db.run_sync(work)

    async def scrub(self) -> bool:
        """Its rows and its log are reused in its own time: destroyed keys are what counts."""
        return True

    async def close(self) -> None:
        await self._engine.dispose()


class ToSqlite:
    def __init__(self, url: URL) -> None:
        self._url = url.set(drivername="sqlite+pysqlite")
        self._connection: aiosqlite.Connection | None = None
        self.engine = create_engine(
            self._url,
            creator=self._opened,
            poolclass=StaticPool,
            pool_reset_on_return=None,
            hide_parameters=True,
        )
        event.listen(self.engine, "begin", _begin)
        self._looking = create_engine(
            self._url, poolclass=NullPool, hide_parameters=True, connect_args={"isolation_level": None}
        )
        event.listen(self._looking, CONNECT, _only_look)
        event.listen(self._looking, "begin", _begin_to_look)

    async def through(self, work: Callable[[Connection], T], then: Callable[[T], None]) -> T:
        if self._connection is None:
            self._connection = await self._connect()

        def transaction() -> T:
            try:
                with self.engine.begin() as db:
                    done = work(db)
            finally:
                if (raw := self._opened()).in_transaction:  # a COMMIT that failed; the next BEGIN would, too
                    raw.rollback()
            then(done)
            return done

        return await in_its_thread(self._connection, transaction)

    async def look(self, work: Callable[[Connection], T]) -> T:
        """Through a connection and in a thread of its own."""

        def transaction() -> T:
            with self._looking.begin() as db:
                return work(db)

        return await asyncio.to_thread(transaction)

    async def scrub(self) -> bool:
        """In one hop: whoever came between two of its steps could not commit, for a statement was under way."""
        if self._connection is None:
            return True

        def scrubbed() -> bool:
            try:
                return scrub(self._opened())
            except sqlite3.Error as error:
                raise failed(SCRUB, error) from error

        return await in_its_thread(self._connection, scrubbed)

    async def close(self) -> None:
        if self._connection is not None:
            await self._connection.close()

    async def _connect(self) -> aiosqlite.Connection:
        _make_file(self._url)
        arguments, options = self._url.get_dialect()().create_connect_args(self._url)
        try:
            connection = await aiosqlite.connect(*arguments, isolation_level=None, **options)  # we say BEGIN ourselves
        except sqlite3.Error as error:
            raise failed(CONNECT, error) from error
        try:
            for pragma in PRAGMAS:
                await _set(connection, pragma)
        except sqlite3.Error as error:
            await connection.close()
            raise failed(pragma, error) from error
        return connection

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            raise sqlite3.ProgrammingError
        return self._connection._conn  # noqa: SLF001  used in its own thread alone


async def in_its_thread(connection: aiosqlite.Connection, work: Callable[[], T]) -> T:
    """How all of its own methods run; none of them takes a function of ours."""
    done: T = await connection._execute(work)  # type: ignore[no-untyped-call]  # noqa: SLF001
    return done


async def _set(connection: aiosqlite.Connection, pragma: str) -> None:
    """To change to WAL is refused at once, not waited for, when two start together on a new file. Then we wait for
    the other one as for any lock, which busy_timeout bounds, and try again."""
    for tries_left in reversed(range(TOGETHER)):
        try:
            async with connection.execute(f"PRAGMA {pragma}"):
                return
        except sqlite3.OperationalError as error:
            if not tries_left or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
        async with connection.execute("BEGIN IMMEDIATE"), connection.execute("ROLLBACK"):
            pass


def failed(what: str, error: sqlite3.Error) -> OperationalError:
    """As SQLAlchemy would say it; it wraps nothing that happens this early."""
    return OperationalError(what, None, error)


def _make_file(url: URL) -> None:
    """Nobody else on this machine reads it, nor what SQLite lays beside it: that gets the same mode."""
    if not url.database or url.database == ":memory:":
        return
    file = Path(url.database)
    with suppress(OSError):  # then it cannot be opened either, and that is answered for
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.touch(mode=0o600)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _only_look(connection: sqlite3.Connection, _: object) -> None:
    for pragma in LOOKING:
        connection.execute(f"PRAGMA {pragma}")


def _begin_to_look(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")  # not at once: it takes no lock that a writer waits for


def line_up(connection: Connection, *, alone: bool) -> None:
    """PostgreSQL: who lost several times to others is let through alone, or could lose for ever.

    Before anything is read, for that is the moment whose state a transaction sees. Nobody else locks this table.
    """
    if connection.dialect.name == "postgresql":
        mode = "EXCLUSIVE" if alone else "ROW SHARE"
        connection.exec_driver_sql(f"LOCK TABLE alembic_version IN {mode} MODE")

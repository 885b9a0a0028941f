"""Across: all rows of one database into another of another kind, table by table, sealed bytes as they are.

A server's database is copied into a SQLite file of one moment, which is then a copy like any other; and a copy is put
into a server's database in which there is nothing yet, in one transaction. Nothing is unsealed on the way.
"""

import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    LargeBinary,
    StaticPool,
    TableClause,
    column,
    create_engine,
    insert,
    inspect,
    select,
    table,
    text,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.columns import Moment, SealedColumn
from storage.copies import PLAIN_COPY, NoCopy
from storage.migrate import at, migrate
from storage.tables import SCHEMA, meta
from storage.trouble import DatabaseUnavailable, is_gone

AT_ONCE = 500
ONE_MOMENT: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
Rows = Sequence[Any]


class NotEmpty(Exception):
    """There are tables of ours in this database already."""


def plain() -> Iterator[TableClause]:
    """Every table as it lies there: whoever only carries has no need to know what a column means."""
    kinds: dict[type, Any] = {SealedColumn: LargeBinary(), Moment: BigInteger()}
    for one in meta.sorted_tables:
        yield table(one.name, *(column(c.name, kinds.get(type(c.type), c.type)) for c in one.columns))


async def gathered(url: str, data: Path) -> None:
    """Beside whoever writes there: one snapshot, and nobody waits. Raises NoCopy of another version's database, and
    DatabaseUnavailable."""
    async with served(url) as engine, engine.connect() as there:
        source = await there.execution_options(**ONE_MOMENT)
        if await source.run_sync(at) != SCHEMA:
            raise NoCopy
        with laid_out(data) as target:
            for one in plain():
                rows = await source.stream(select(one))
                async for part in rows.mappings().partitions(AT_ONCE):
                    target.execute(insert(one), [dict(row) for row in part])


async def scattered(data: Path, url: str) -> None:
    """Raises NotEmpty and DatabaseUnavailable; then nothing was changed."""
    async with served(url) as engine, engine.begin() as target:
        await target.run_sync(filled, data)


async def empty(url: str) -> bool:
    """Raises DatabaseUnavailable."""
    async with served(url) as engine, engine.connect() as db:
        return await db.run_sync(bare)


def bare(db: Connection) -> bool:
    return not meta.tables.keys() & set(inspect(db).get_table_names())


def filled(target: Connection, data: Path) -> None:
    """Whoever may help was looked at when they came to; the fences of the database look again from here on."""
    if not bare(target):
        raise NotEmpty
    migrate(target)
    with opened(data) as source:
        migrate(source)
        for one in plain():
            target.execute(text(f"ALTER TABLE {one.name} DISABLE TRIGGER USER"))
            for part in source.execute(select(one)).mappings().partitions(AT_ONCE):
                target.execute(insert(one), [dict(row) for row in part])
            target.execute(text(f"ALTER TABLE {one.name} ENABLE TRIGGER USER"))


@asynccontextmanager
async def served(url: str) -> AsyncIterator[AsyncEngine]:
    engine = create_async_engine(url, hide_parameters=True)
    try:
        yield engine
    except (DBAPIError, OSError) as error:
        if is_gone(error):
            raise DatabaseUnavailable from error
        raise
    finally:
        await engine.dispose()


@contextmanager
def laid_out(data: Path) -> Iterator[Connection]:
    """Our tables; their fences only once all is in, for a chat goes on when its helper's certificate has ended."""
    with opened(data) as db:
        meta.create_all(db)
        db.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        db.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": SCHEMA})
        fences = db.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
        for fence in fences:
            db.execute(text(f"DROP TRIGGER {fence.name}"))
        yield db
        for fence in fences:
            db.exec_driver_sql(fence.sql)


@contextmanager
def opened(data: Path) -> Iterator[Connection]:
    engine = create_engine("sqlite://", creator=lambda: plainly(data), poolclass=StaticPool)
    try:
        with engine.begin() as db:
            yield db
    finally:
        engine.dispose()


def plainly(data: Path) -> sqlite3.Connection:
    db = sqlite3.connect(data)
    for pragma in PLAIN_COPY:
        db.execute(f"PRAGMA {pragma}")
    return db

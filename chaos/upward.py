"""Killed with -9 while an older database is brought up to date: it is as it was or done, and the next start ends it.

The database is one that lived; its rows are laid into tables of an older version, as far as that knew them.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from chaos.figures import Figure, at_least, caught, nothing
from chaos.ground import Ground, Stuck, ground
from chaos.judge import sound
from chaos.pair import on_call, said, together
from chaos.phone import Phone
from chaos.points import UPWARD
from storage.migrate import MIGRATIONS
from storage.tables import SCHEMA

CHECK = "upward"
IN_TIME = 20.0  # seconds for a start on a busy machine, and a point that is not reached
DEEPEST = 6
TWIN = "commits_each_table"
Kept = Mapping[str, frozenset[tuple[object, ...]]]


@dataclass
class Risen:
    kills: int = 0
    half: int = 0  # neither as it was nor done
    lost: int = 0  # rows that were there before
    unstarted: int = 0
    unsound: int = 0
    unheard: int = 0

    @property
    def breaks(self) -> list[str]:
        return [f"{name}={n}" for name, n in vars(self).items() if name != "kills" and n]


async def check(kills: int, seed: int) -> Iterator[Figure]:
    """So many kills, over all versions there were."""
    found, twin = await rises(kills, Random(seed)), await rises(2, Random(seed), TWIN)
    return iter(
        (
            at_least(CHECK, "kills", found.kills, kills),
            nothing(CHECK, "databases half brought up to date", found.half),
            nothing(CHECK, "rows lost", found.lost),
            nothing(CHECK, "next starts that failed", found.unstarted),
            nothing(CHECK, "broken files and audits", found.unsound),
            nothing(CHECK, "words not heard afterwards", found.unheard),
            caught(CHECK, TWIN, twin.breaks),
        )
    )


async def rises(kills: int, luck: Random, twin: str = "") -> Risen:
    found = Risen()
    async with ground(twin) as here:
        guru = await on_call(here)
        student = await together(here, guru, 601)
        for n in range(5):
            student.says(said(n))
        await guru.sees(said(4))
        await here.leaves()
        whole = here.database.read_bytes()
        names = list(UPWARD) if not twin else ["a table made"]
        for n in range(kills):
            version = f"{1 + n % (int(SCHEMA) - 1):04}" if not twin else "0001"
            here.database.write_bytes(whole)
            age(here.database, version)
            await killed(here, names[luck.randrange(len(names))], luck.randint(1, DEEPEST), found, version)
            word = said(100 + n)
            student.says(word)
            await again(here, guru, word, found)
    return found


async def killed(here: Ground, point: str, passage: int, found: Risen, version: str) -> None:
    tables, rows = made_of(here.database), rows_of(here.database)
    await here.starts((point, passage))
    await here.dies(within=IN_TIME)
    await here.kills()
    found.kills += 1
    now = str(value(here.database, "SELECT version_num FROM alembic_version"))
    if now == version:
        found.half += made_of(here.database) != tables
    else:
        found.half += now != SCHEMA
    found.lost += missing(rows, here.database)


async def again(here: Ground, guru: Phone, word: str, found: Risen) -> None:
    """The next start, as an operator does it."""
    rows = rows_of(here.database)
    await here.starts()
    if not await here.stands():
        found.unstarted += 1
        return
    found.lost += missing(rows, here.database)
    try:
        await guru.sees(word)
    except Stuck:
        found.unheard += 1
    if here.ended:
        found.unstarted += 1
        return
    await here.leaves()
    found.unsound += not await sound(here)
    found.half += str(value(here.database, "SELECT version_num FROM alembic_version")) != SCHEMA


def age(file: Path, version: str) -> None:
    """The same rows in the tables of that version."""
    old = file.with_name("older")
    old.unlink(missing_ok=True)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{old}")
    with engine.begin() as db:
        config.attributes["connection"] = db
        command.upgrade(config, version)
    engine.dispose()
    with closing(sqlite3.connect(old, isolation_level=None)) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute("ATTACH ? AS newer", (str(file),))
        newer = set(tables_of(db, "newer"))
        for table in set(tables_of(db, "main")) & newer - {"alembic_version"}:
            both = ", ".join(set(columns_of(db, "main", table)) & set(columns_of(db, "newer", table)))
            db.execute(f"INSERT INTO main.{table} ({both}) SELECT {both} FROM newer.{table}")  # noqa: S608  ours
        for _, statement in triggers:
            db.execute(statement)
    for beside in ("-wal", "-shm"):
        file.with_name(f"{file.name}{beside}").unlink(missing_ok=True)
    old.replace(file)


def tables_of(db: sqlite3.Connection, schema: str) -> list[str]:
    return [name for (name,) in db.execute(f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table'")]  # noqa: S608


def columns_of(db: sqlite3.Connection, schema: str, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA {schema}.table_info({table})")]


def made_of(file: Path) -> frozenset[str]:
    """Every table, index and trigger, as the database itself tells it."""
    with closing(sqlite3.connect(file)) as db:
        return frozenset(sql for (sql,) in db.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))


def rows_of(file: Path) -> Kept:
    with closing(sqlite3.connect(file)) as db:
        return {
            table: frozenset(db.execute(f"SELECT {columns} FROM {table}"))  # noqa: S608  ours
            for table, columns in STILL.items()
        }


def missing(before: Kept, file: Path) -> int:
    now = rows_of(file)
    return sum(len(rows - now[table]) for table, rows in before.items())


STILL = {
    "keys": "owner, wrapped",
    "lines": "number, chat, side, message, text",
    "tickets": "lookup, role, used",
    "people": "id, lookup, address",
    "chats": "id, alias",
    "audit": "number, at, actor, what",
}
"""What no start changes."""


def value(file: Path, query: str) -> object:
    with closing(sqlite3.connect(file)) as db:
        return db.execute(query).fetchone()[0]

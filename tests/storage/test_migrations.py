"""Migrations: from nothing and from data, whole or not at all; and what they make is what the code expects."""

import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, inspect, make_url, select, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Database
from storage.migrate import MIGRATIONS, at, migrate
from storage.tables import SCHEMA, chats, meta, people
from tests.storage.look import everything
from tests.storage.test_cells import full
from tests.storage.town import VAULT, town

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def connection(url: str) -> AsyncIterator[Any]:
    engine = create_async_engine(url)
    if url.startswith("sqlite"):  # as storage.door does; sqlite3's own transactions leave tables out
        Path(str(make_url(url).database)).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine.sync_engine, "connect", lambda made, _: setattr(made, "isolation_level", None))
        event.listen(engine.sync_engine, "begin", lambda db: db.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        async with engine.begin() as db:
            yield db
    finally:
        await engine.dispose()


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return ScriptDirectory.from_config(config)


def test_the_code_expects_the_newest() -> None:
    assert scripts().get_current_head() == SCHEMA
    names = sorted(file.name[:4] for file in (MIGRATIONS / "versions").glob("0*.py"))
    each = [script.revision for script in scripts().walk_revisions()]
    assert each[::-1] == names, "text order is their order"


async def test_what_they_make_is_what_the_tables_say(empty_url: str) -> None:
    async with connection(empty_url) as db:
        await db.run_sync(migrate)
        assert await db.run_sync(differences) == []


def differences(db: Connection) -> list[Any]:
    context = MigrationContext.configure(
        db, opts={"compare_type": True, "compare_server_default": True, "target_metadata": meta}
    )
    return list(compare_metadata(context, meta))


async def test_indexes_are_over_the_same_rows(empty_url: str) -> None:
    """Alembic does not compare the WHERE of a partial index, nor WITHOUT ROWID."""
    async with connection(empty_url) as db:
        await db.run_sync(meta.create_all)
        expected = await db.run_sync(definitions)
        await db.run_sync(meta.drop_all)
        assert await db.run_sync(definitions) == {}
        await db.run_sync(migrate)
        assert await db.run_sync(definitions) == expected


def definitions(db: Connection) -> dict[str, str]:
    """As the database itself tells them."""
    if db.dialect.name == "postgresql":
        query = (
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        )
    else:
        query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
    rows = db.execute(text(query)).all()
    return {name: " ".join(sorted(definition.lower().replace(",", " , ").split())) for name, definition in rows}


async def test_what_was_sealed_before_opens_after(url: str) -> None:
    """Every migration sees bytes and opens none: all of it, down to the last cell, is as it was."""
    async with Database.open(url, VAULT) as database:
        await full(database)
        before = await database.run(everything)
        await database.run(lambda s: s._db.execute(text("UPDATE alembic_version SET version_num = version_num")))
    async with connection(url) as db:
        await db.run_sync(migrate)
    async with Database.open(url, VAULT) as database:
        assert await database.run(everything) == before


async def test_several_that_start_at_once_find_it_whole(empty_url: str) -> None:
    """Two instances on a new database: one of them makes it, whichever."""
    command = [sys.executable, "-c", KILLED, empty_url, "999"]
    running = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [(one.communicate()[1], one.returncode) for one in running] == [("", 0)] * 2
    async with Database.open(empty_url, VAULT) as database:
        assert (await database.run(everything))["keys"] == ["core", "root"]


async def test_one_that_fails_half_way_leaves_nothing(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    create = Operations.create_table
    made: list[str] = []

    def breaks(self: Operations, name: str, *args: Any, **kwargs: Any) -> Any:
        if len(made) == 4:
            raise KeyboardInterrupt
        made.append(name)
        return create(self, name, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(Operations, "create_table", breaks)
        with pytest.raises(KeyboardInterrupt):
            async with connection(empty_url) as db:
                await db.run_sync(migrate)
    assert len(made) == 4
    async with connection(empty_url) as db:
        assert await db.run_sync(lambda sync: inspect(sync).get_table_names()) == []
    async with Database.open(empty_url, VAULT) as database:
        await town(database, waiting=1)


KILLED = """
import asyncio, os, sys
from alembic.operations import Operations
from storage.database import Database
from storage.vault import Vault

def dies(name, left=[int(sys.argv[2])]):
    do = getattr(Operations, name)
    def work(self, *args, **kwargs):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), 9)
        return do(self, *args, **kwargs)
    setattr(Operations, name, work)

for name in ("create_table", "create_index"):
    dies(name)

async def main():
    async with Database.open(sys.argv[1], Vault(b"k" * 32)):
        pass

asyncio.run(main())
"""


async def test_a_kill_in_the_middle_leaves_nothing_half_done(empty_url: str) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, empty_url, "9"], cwd=ROOT, check=False)
    assert killed.returncode == -9
    async with Database.open(empty_url, VAULT) as database:
        assert await database.run(lambda s: at(s._db)) == SCHEMA
        await town(database, waiting=1)
        assert await database.run(lambda s: len(s._db.execute(select(chats.c.id)).all())) == 1
        assert await database.run(lambda s: len(s._db.execute(select(people.c.id)).all())) == 3

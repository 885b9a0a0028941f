"""Opening: one sentence when it cannot be; and while it runs, nobody is blamed for a database that is gone."""

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError

from flows.model.effects import Tell
from flows.model.say import Say
from storage import door
from storage.database import Database, DatabaseUnavailable
from storage.migrate import NewerSchema, at
from storage.store import Store
from storage.tables import SCHEMA, keys
from storage.vault import Sealed, Vault, WrongRootKey
from tests.storage.look import everything
from tests.storage.town import VAULT, Town, posts, town

HARDENED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "temp_store": 2,
    "cell_size_check": 1,
    "busy_timeout": 5000,
}


async def reopened(url: str, vault: Vault = VAULT) -> None:
    async with Database.open(url, vault):
        pass


@pytest.mark.parametrize("lived", [False, True])
async def test_another_root_key_is_noticed_from_the_first_start(url: str, lived: bool) -> None:
    """Also before anybody was met: a code issued under one key would be worthless under the other."""
    async with Database.open(url, VAULT) as database:
        if lived:
            await town(database, talking=1)
    with pytest.raises(WrongRootKey):
        await reopened(url, Vault(b"another" * 5))
    await reopened(url)


async def test_a_witness_that_was_damaged_is_no_root_key(url: str) -> None:
    await reopened(url)
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: s._db.execute(update(keys).values(wrapped=Sealed(b"x" * 92))))
    with pytest.raises(WrongRootKey):
        await reopened(url)


async def test_a_newer_schema_is_refused_and_left_alone(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: s._db.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    with pytest.raises(NewerSchema, match="newer version"):
        await reopened(url)


async def test_it_opens_when_several_open_it_at_once(url: str) -> None:
    assert await asyncio.gather(*(reopened(url) for _ in range(4))) == [None] * 4
    async with Database.open(url, VAULT) as database:
        assert await database.run(lambda s: at(s._db)) == SCHEMA
        assert (await database.run(everything))["keys"] == ["core", "root"]


async def test_sqlite_is_hardened(tmp_path: Path) -> None:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'db'}", VAULT) as database:
        for name, value in HARDENED.items():
            found = await database.run(lambda s, n=name: s._db.exec_driver_sql(f"PRAGMA {n}").scalar())  # type: ignore[misc]
            assert found == value, name


def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    hasty = ("busy_timeout=20", *(p for p in door.PRAGMAS if not p.startswith("busy_timeout")))
    monkeypatch.setattr(door, "PRAGMAS", hasty)


async def test_a_locked_file_is_unavailable_and_then_available(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    impatient(monkeypatch)
    url = f"sqlite+aiosqlite:///{tmp_path / 'db'}"
    async with Database.open(url, VAULT) as database:
        at = await town(database, waiting=1)
        before = await database.run(everything)
        other = sqlite3.connect(tmp_path / "db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        for _ in range(3):
            with pytest.raises(DatabaseUnavailable, match="cannot be written to"):
                await town(database)
        with pytest.raises(DatabaseUnavailable):
            await reopened(url)
        other.execute("ROLLBACK")
        other.close()
        assert await database.run(everything) == before
        assert at.chats


@pytest.mark.parametrize("what", ["a folder", "no database", "nowhere", "read only"])
async def test_what_is_no_database_is_unavailable(tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    impatient(monkeypatch)
    file = tmp_path / "db"
    match what:
        case "a folder":
            file.mkdir()
        case "no database":
            file.write_bytes(b"This is a letter to my grandmother. " * 1000)
        case "nowhere":
            (tmp_path / "file").touch()
            file = tmp_path / "file" / "db"
        case _:
            await reopened(f"sqlite+aiosqlite:///{file}")
            monkeypatch.setattr(door, "PRAGMAS", (*door.PRAGMAS, "query_only=ON"))
    with pytest.raises(DatabaseUnavailable):
        await reopened(f"sqlite+aiosqlite:///{file}")
    while any("_connection_worker" in thread.name for thread in threading.enumerate()):
        await asyncio.sleep(0.005)  # aiosqlite does not wait for the thread of a connection that could not be made


async def test_a_full_disk_is_nobody_s_fault(tmp_path: Path) -> None:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'db'}", VAULT) as database:
        at = await town(database, talking=1)
        pages = await database.run(lambda s: s._db.exec_driver_sql("PRAGMA page_count").scalar())
        await database.run(lambda s: s._db.exec_driver_sql(f"PRAGMA max_page_count={pages}").scalar())
        before = await database.run(everything)
        with pytest.raises(DatabaseUnavailable):
            await fill(database, at)
        await database.run(lambda s: s._db.exec_driver_sql("PRAGMA max_page_count=100000").scalar())
        assert await database.run(everything) == before
        await fill(database, at)


async def fill(database: Database, at: Town) -> None:
    await posts(database, *(Tell(at.students[0], Say("line", {"text": "x" * 4000})) for _ in range(200)))


async def test_a_fault_of_ours_is_not_called_unavailable(url: str) -> None:
    """Or one bad statement would stop everything for ever, for nothing may be given up meanwhile."""
    async with Database.open(url, VAULT) as database:
        with pytest.raises(DBAPIError):
            await database.run(lambda s: s._db.exec_driver_sql("SELECT no_such_thing FROM nowhere"))
        await database.run(everything)


async def test_a_server_that_cuts_us_off_is_unavailable_and_then_available(postgres_url: str) -> None:
    async with Database.open(postgres_url, VAULT) as one, Database.open(postgres_url, VAULT) as other:
        await town(one, waiting=1)
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"

        def long(store: Store) -> None:
            store._db.exec_driver_sql("SELECT pg_sleep(5)")

        sleeping = asyncio.ensure_future(one.run(long))
        await asyncio.sleep(0.1)
        await other.run(lambda s: s._db.exec_driver_sql(cut).all())
        with pytest.raises(DatabaseUnavailable):
            await sleeping
        assert len((await one.run(everything))["chats"]) == 1


async def test_no_server_no_such_database(postgres_url: str) -> None:
    for wrong in (postgres_url.replace("/t", "/nowhere"), "postgresql+asyncpg://postgres@127.0.0.1:9/x"):
        with pytest.raises(DatabaseUnavailable):
            await reopened(wrong)

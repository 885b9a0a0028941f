"""Promise: a backup that is put back resurrects nobody who was erased since."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest
from sqlalchemy import select

from bot.backup import DATA, KEYS
from flows.model.effects import Know, Record, Tell
from flows.model.ids import PersonId
from flows.model.people import Facts
from flows.model.say import Say
from flows.model.shared import Shared
from storage.arrivals import State
from storage.database import Database
from storage.scenes import Page
from storage.store import Store
from storage.tables import outbox
from storage.vault import Vault
from tests.bot.operating import KEY, NOWHERE, Operator, workspace, write_env, write_private
from tests.storage.test_erasure import WORDS, C, asks, erases, lives
from tests.storage.town import NOW, SCHOOL, posts, writes

FILE, VAULT = "sqlite+aiosqlite:///state/sebaya.db", Vault(bytes.fromhex(KEY))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = workspace(tmp_path, monkeypatch)
    identity = pyrage.x25519.Identity.generate()
    write_private(folder / "elsewhere" / "one", f"{identity}\n")
    write_env(folder, NOWHERE, BACKUP_RECIPIENTS=str(identity.to_public()))
    return folder


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


async def live() -> PersonId:
    async with Database.open(FILE, VAULT) as database:
        return (await lives(database))[0]


async def ask(who: PersonId) -> None:
    async with Database.open(FILE, VAULT) as database:
        await asks(database, who)


async def erase(who: PersonId) -> None:
    async with Database.open(FILE, VAULT) as database:
        await asks(database, who)
        await writes(database, lambda page: page.book.records.append((who, Record("erase"))))
        await erases(database)


async def readable() -> list[str]:
    """After a start of the service, as it does it."""
    async with Database.open(FILE, VAULT) as database:
        await database.run(lambda store: store.bury((), NOW))
        await erases(database)
        return await database.run(lambda store: [one.line.text for one in store.load([], NOW, SCHOOL).shelf.said(C)])


def pair(operator: Operator) -> tuple[str, str]:
    data, keys, *_ = operator("backup").out.splitlines()
    return data, keys


def moved_away(here: Path) -> str:
    (old := here / "old").mkdir()
    for file in (here / "state").glob("sebaya.db*"):
        file.rename(old / file.name)
    return "old/sebaya.db"


@pytest.mark.parametrize("goes", [erase, ask])
def test_with_the_database_that_was_moved_away(
    here: Path, operator: Operator, goes: Callable[[PersonId], object]
) -> None:
    """Also who had only asked for it when the computer broke."""
    ayu = asyncio.run(live())
    data, keys = pair(operator)
    asyncio.run(goes(ayu))  # type: ignore[arg-type]
    newest = moved_away(here)
    before = {file: file.read_bytes() for file in (here / "old").iterdir()}
    ran = operator("restore", "--newest", newest, "--identity", "elsewhere/one", data, keys)
    assert (ran.code, ran.err) == (0, "")
    assert "keys in it are of what was erased since" in ran.out
    assert {file: file.read_bytes() for file in (here / "old").iterdir()} == before
    assert asyncio.run(readable()) == []


def test_with_the_newest_backup_where_the_computer_is_gone(here: Path, operator: Operator) -> None:
    ayu = asyncio.run(live())
    data, keys = (Path(one).rename(f"older{kind}") for one, kind in zip(pair(operator), (DATA, KEYS), strict=True))
    asyncio.run(erase(ayu))
    newest, _ = pair(operator)
    moved_away(here)
    ran = operator("restore", "--newest", newest, "--identity", "elsewhere/one", str(data), str(keys))
    assert (ran.code, ran.err) == (0, "")
    assert asyncio.run(readable()) == []


@pytest.mark.parametrize("goes", ["database", "backup"])
def test_who_shares_their_phone_since_is_on_a_shared_phone(here: Path, operator: Operator, goes: str) -> None:
    """Of the newest backup no key is at hand: the one in the older copy opens what is sealed in the newest."""
    ayu = asyncio.run(live())
    asyncio.run(waits_to_be_said(ayu))
    data, keys = (Path(one).rename(f"older{kind}") for one, kind in zip(pair(operator), (DATA, KEYS), strict=True))
    asyncio.run(shares(ayu))
    newest = moved_away(here) if goes == "database" else pair(operator)[0]
    if goes == "backup":
        moved_away(here)
    ran = operator("restore", "--newest", newest, "--identity", "elsewhere/one", str(data), str(keys))
    assert (ran.code, ran.err) == (0, "")
    shared, states = asyncio.run(as_restored(ayu))
    assert shared == Shared("kupu", waits=True, urgent=NOW), "its word, and closed"
    assert states == {State.COVERED}, "what had not left yet waits for the word"


async def waits_to_be_said(who: PersonId) -> None:
    async with Database.open(FILE, VAULT) as database:
        await posts(database, Tell(who, Say("hello")))


async def shares(who: PersonId) -> None:
    def change(page: Page) -> None:
        open_ = Shared("kupu", seen=NOW, known=True, last=7, notice=NOW, urgent=NOW)
        page.book.known[who] = Know(who, Facts(admitted=True, consent=3, shared=open_))
        page.book.records.append((who, Record("shared")))

    async with Database.open(FILE, VAULT) as database:
        await writes(database, change)


async def as_restored(who: PersonId) -> tuple[Shared | None, set[str]]:
    def look(store: Store) -> tuple[Shared | None, set[str]]:
        me, _ = store.me(who)
        query = select(outbox.c.state).where(
            outbox.c.person == who, outbox.c.message.is_(None), outbox.c.mark.is_(None)
        )
        return me.facts.shared if me else None, set(store._db.scalars(query))

    async with Database.open(FILE, VAULT) as database:
        return await database.run(look)


def test_without_one_it_is_said_and_nothing_is_put_back(here: Path, operator: Operator) -> None:
    ayu = asyncio.run(live())
    data, keys = pair(operator)
    asyncio.run(erase(ayu))
    moved_away(here)
    words = ("--identity", "elsewhere/one", data, keys)
    for flags in ((), ("--no-newer", "--newest", "old/sebaya.db")):
        said = operator("restore", *flags, *words).one_sentence_and_a_next_step()
        assert said.startswith("A backup does not know who was erased since")
    assert not (here / "state" / "sebaya.db").exists()
    assert operator("restore", "--no-newer", *words).code == 0
    assert asyncio.run(readable()) == [WORDS], "as they said it: nothing is newer"


def test_of_what_is_no_newer_copy_the_mistake_is_told(here: Path, operator: Operator) -> None:
    ayu = asyncio.run(live())
    older = Path(pair(operator)[0]).rename("older.data.age")
    asyncio.run(erase(ayu))
    data, keys = pair(operator)
    moved_away(here)
    write_private(here / "text", "no database")

    def said(newest: str) -> str:
        ran = operator("restore", "--newest", newest, "--identity", "elsewhere/one", data, keys)
        return ran.one_sentence_and_a_next_step()

    assert said("none.db").startswith("none.db could not be copied (No such file or directory).")
    assert said("text").startswith("Who was erased cannot be read in text")
    assert said(keys).startswith("Who was erased cannot be read in")
    assert said(str(older)).startswith("older.data.age is older than this backup.")
    assert not (here / "state" / "sebaya.db").exists()

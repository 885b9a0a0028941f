"""Promise: a root key can be turned, nobody is lost by it, and who has the old one opens nothing more."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Any

import pyrage
import pytest
from sqlalchemy import delete, insert, select

from bot import rootkey
from bot.backup import DATA, KEYS
from bot.lock import lock_file
from bot.rootkey import CREDENTIAL, NEXT, OLD, beside
from bot.settings import load_settings
from flows.model.codes import normal
from flows.model.events import CommandGiven
from storage import turning
from storage.database import Database
from storage.keys import CORE, ROOT
from storage.store import Store
from storage.tables import audit, keys
from storage.vault import Owner, Unreadable, Vault, WrongRootKey
from tests.bot.operating import KEY, NOWHERE, Operator, started, until, workspace, write_env, write_private
from tests.storage.look import everything
from tests.storage.town import NOW, SCHOOL, Town, came, town

FILE, ROOT_FILE = "sqlite+aiosqlite:///state/sebaya.db", Path("state/root.key")
OLD_VAULT = Vault(bytes.fromhex(KEY))
CODE = "K7M2P9QR01"
MANY = 2_000


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database with people, chats, a code, and one batch for every few of their keys."""
    folder = workspace(tmp_path, monkeypatch)
    identity = pyrage.x25519.Identity.generate()
    write_private(folder / "elsewhere" / "one", f"{identity}\n")
    write_env(folder, NOWHERE, BACKUP_RECIPIENTS=str(identity.to_public()))
    asyncio.run(lives())
    return folder


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


async def lives() -> Town:
    async with Database.open(FILE, OLD_VAULT) as database:
        at = await town(database, waiting=1, talking=2)
        await database.run(lambda store: store.issue([CODE]))
        return at


def kept() -> Any:
    """As the service finds it at its start: all of it, who is known by their Telegram id, and what a code is worth."""
    return asyncio.run(read(found))


async def read(what: Callable[[Store], Any]) -> Any:
    async with Database.open(FILE, rootkey.vault(load_settings())) as database:
        return await database.run(what)


async def opened(vault: Vault) -> None:
    async with Database.open(FILE, vault):
        pass


def found(store: Store) -> Any:
    page = store.load([came(9, 1001, CommandGiven("start"))], NOW, SCHOOL)
    ours = {**everything(store), "audit": None}  # that it was turned stands in it
    return ours, [who for _, who in page.events], page.shelf.ticket(normal(CODE)), store._memory.vault.tombstone(ROOT)


def whole(database: Path = Path("state/sebaya.db")) -> list[tuple[str, bytes]]:
    with closing(sqlite3.connect(database)) as db:
        return db.execute("SELECT owner, wrapped FROM keys").fetchall()


@pytest.mark.usefixtures("here")
def test_everybody_is_found_as_before_and_the_old_key_opens_nothing(operator: Operator) -> None:
    before = kept()
    ran = operator("keys", "rotate")
    assert (ran.code, ran.err) == (0, "")
    assert "The new key lies in state/root.key.next." in ran.out
    assert f"{len(whole())} keys are under the new one." in ran.out
    assert "Copy it to a safe place now" in ran.out
    assert not beside(ROOT_FILE, NEXT).exists()
    assert [one.stat().st_mode & 0o777 for one in (ROOT_FILE, beside(ROOT_FILE, OLD))] == [0o600] * 2
    assert rootkey.check(beside(ROOT_FILE, OLD)) == bytes.fromhex(KEY) != rootkey.check(ROOT_FILE)
    beside(ROOT_FILE, OLD).unlink()
    assert kept() == before
    for owner, wrapped in whole():
        with pytest.raises(Unreadable):
            OLD_VAULT.unwrap(Owner(owner), wrapped)
    with pytest.raises(WrongRootKey):
        asyncio.run(opened(OLD_VAULT))
    assert "stand" in operator("audit", "verify").out
    noted = asyncio.run(read(lambda s: s._db.execute(select(audit.c.actor, audit.c.what)).all()))
    assert ("operator", "root key turned") in [tuple(row) for row in noted]


class Killed(BaseException):
    """Here, and nothing after it happens."""


def killed_after(patch: pytest.MonkeyPatch, steps: int) -> Callable[[], bool]:
    """Before or after each commit and each change of a file. Says whether it came to that."""
    left = steps

    def step() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Killed

    def around(do: Any) -> Any:
        def done(*args: Any, **more: Any) -> Any:
            step()
            result = do(*args, **more)
            step()
            return result

        return done

    run = Database.run

    async def transaction(self: Database, work: Any) -> Any:
        def half(store: Store) -> Any:
            done = work(store)
            step()  # decided, not committed
            return done

        done = await run(self, half)
        step()
        return done

    patch.setattr(Database, "run", transaction)
    for name in ("replace", "unlink"):
        patch.setattr(Path, name, around(getattr(Path, name)))
    patch.setattr("os.link", around(rootkey.os.link))  # type: ignore[attr-defined]
    patch.setattr(rootkey, "create", around(rootkey.create))
    return lambda: left <= 0


@pytest.mark.usefixtures("here")
def test_killed_anywhere_the_service_goes_on_and_the_next_try_ends_it(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turning, "MOST", 3)
    before, kills = kept(), 0
    while True:
        with monkeypatch.context() as patch:
            came_to_it = killed_after(patch, kills + 1)
            with suppress(Killed):
                operator("keys", "rotate")
        assert kept() == before, f"the service starts after kill {kills}, with everybody there"
        if not came_to_it():
            break
        kills += 1
        if beside(ROOT_FILE, NEXT).exists() or not beside(ROOT_FILE, OLD).exists():
            assert operator("keys", "rotate").code == 0
        beside(ROOT_FILE, OLD).unlink()
        assert kept() == before, "under the new key alone"
    assert kills >= 20


def test_kill_9_in_the_middle(here: Path) -> None:
    """A process of its own, a database with thousands of keys, and no chance to tidy up."""
    with closing(sqlite3.connect("state/sebaya.db")) as db, db:
        made = ((f"chat kill{n}", OLD_VAULT.new_key(Owner(f"chat kill{n}"))[1]) for n in range(MANY))
        db.executemany("INSERT INTO keys VALUES (?, ?)", made)
    before = kept()
    with started(here, "keys", "rotate") as process:
        assert process.stdout is not None
        until(lambda: "keys are under" in (process.stdout.readline() if process.stdout else ""))
        process.kill()
        process.wait()
    new, old = rootkey.check(beside(ROOT_FILE, NEXT)), rootkey.check(ROOT_FILE)
    under = [
        Vault(new).rewrapped(Owner(owner), wrapped) if opens(new, owner, wrapped) else 1 for owner, wrapped in whole()
    ]
    assert 0 < under.count(None) < len(under), "some are turned, some are not"
    assert old == bytes.fromhex(KEY)
    assert kept() == before
    with started(here, "keys", "rotate") as again:
        out, _ = again.communicate(timeout=60)
    assert "Going on where it was stopped." in out
    beside(ROOT_FILE, OLD).unlink()
    assert kept() == before


def opens(root: bytes, owner: str, wrapped: bytes) -> bool:
    try:
        return bool(Vault(root).unwrap(Owner(owner), wrapped))
    except Unreadable:
        return False


def test_a_backup_of_before_can_still_be_put_back(here: Path, operator: Operator) -> None:
    assert operator("backup").code == 0
    pair = [str(next((here / "state" / "backups").glob(f"*{kind}"))) for kind in (DATA, KEYS)]
    before = kept()
    assert operator("keys", "rotate").code == 0
    for file in (here / "state").glob("sebaya.db*"):
        file.rename(here / "elsewhere" / file.name)
    newest = ("--newest", str(here / "elsewhere" / "sebaya.db"))
    ran = operator("restore", "--identity", "elsewhere/one", *newest, *pair)
    assert (ran.code, ran.err) == (0, "")
    beside(ROOT_FILE, OLD).unlink()
    assert kept() == before, "it lies under the new key now"


def test_one_of_before_there_was_a_core(here: Path, operator: Operator) -> None:
    """All came from the root key itself then: that becomes the core, and is turned like the rest."""
    for file in (here / "state").glob("sebaya.db*"):
        file.unlink()
    asyncio.run(opened(OLD_VAULT))
    with closing(sqlite3.connect("state/sebaya.db")) as db, db:
        db.execute("DELETE FROM heads")
        db.execute("DELETE FROM keys WHERE owner = ?", (CORE,))
    asyncio.run(lives())
    with closing(sqlite3.connect("state/sebaya.db")) as db:
        lookups = {row[0] for row in db.execute("SELECT lookup FROM people")}
    assert OLD_VAULT.lookup(1001) in lookups  # type: ignore[arg-type]
    before = kept()
    assert operator("keys", "rotate").code == 0
    beside(ROOT_FILE, OLD).unlink()
    assert kept() == before


@pytest.mark.usefixtures("here")
def test_what_somebody_changed_is_told_and_holds_up_nothing(operator: Operator) -> None:
    with closing(sqlite3.connect("state/sebaya.db")) as db, db:
        db.execute(
            "UPDATE keys SET wrapped = x'00' WHERE owner = (SELECT max(owner) FROM keys WHERE owner LIKE 'chat%')"
        )
    ran = operator("keys", "rotate")
    assert ran.code == 0
    assert "1 keys open with neither" in ran.out


@pytest.mark.usefixtures("here")
class TestRefuses:
    def test_while_the_service_runs(self, operator: Operator) -> None:
        with lock_file(FILE):
            assert "running on this database" in operator("keys", "rotate").one_sentence_and_a_next_step()
        assert not beside(ROOT_FILE, NEXT).exists()

    def test_while_the_one_before_is_still_there(self, operator: Operator) -> None:
        assert operator("keys", "rotate").code == 0
        assert "still there from the last time" in operator("keys", "rotate").one_sentence_and_a_next_step()

    def test_a_wrong_key(self, operator: Operator) -> None:
        write_private(ROOT_FILE, "cd" * 32)
        assert "does not open this database" in operator("keys", "rotate").one_sentence_and_a_next_step()
        assert not beside(ROOT_FILE, NEXT).exists()

    def test_without_a_database(self, operator: Operator) -> None:
        Path("state/sebaya.db").unlink()
        assert "There is no database" in operator("keys", "rotate").one_sentence_and_a_next_step()

    def test_a_new_key_that_others_could_read(self, operator: Operator) -> None:
        beside(ROOT_FILE, NEXT).write_text("cd" * 32)
        beside(ROOT_FILE, NEXT).chmod(0o644)
        assert "chmod 600 state/root.key.next" in operator("keys", "rotate").one_sentence_and_a_next_step()

    def test_one_that_lies_in_no_file(self, operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ROOT_KEY", KEY)
        assert "only a file can be replaced" in operator("keys", "rotate").one_sentence_and_a_next_step()


class TestElsewhere:
    def test_from_systemd(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        before = kept()
        ROOT_FILE.rename(here / "elsewhere" / CREDENTIAL)
        (here / "elsewhere" / CREDENTIAL).chmod(0o440)
        monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(here / "elsewhere"))
        assert kept() == before

    @pytest.mark.usefixtures("here")
    def test_from_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        before = kept()
        ROOT_FILE.unlink()
        monkeypatch.setenv("ROOT_KEY", KEY)
        assert kept() == before
        assert KEY not in f"{load_settings()!r}"

    def test_a_credential_that_anybody_can_read_is_none(
        self, here: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write_private(here / "elsewhere" / CREDENTIAL, KEY)
        (here / "elsewhere" / CREDENTIAL).chmod(0o444)
        monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(here / "elsewhere"))
        assert "Others on this computer can read" in operator("audit", "verify").one_sentence_and_a_next_step()


@pytest.mark.usefixtures("here")
def test_unfinished_is_said_by_the_doctor(operator: Operator) -> None:
    rootkey.prepare_next(ROOT_FILE)
    assert "Turning it was begun and not finished." in " ".join(operator("doctor").out.split())


async def lived() -> set[bytes]:
    """People and chats came and went, each with a key. How each was ever wrapped."""
    dice, there, ever = Random(5), list[Owner](), set[bytes]()

    def life(store: Store) -> None:
        for _ in range(50):
            owner = Owner(f"chat {dice.randbytes(9).hex()}")
            there.append(owner)
            wrapped = OLD_VAULT.new_key(owner)[1]
            ever.add(bytes(wrapped))
            store._db.execute(insert(keys), {"owner": owner, "wrapped": wrapped})
            if dice.random() < 0.7:
                store._db.execute(delete(keys).where(keys.c.owner == there.pop(dice.randrange(len(there)))))

    async with Database.open(FILE, OLD_VAULT) as database:
        for _ in range(30):
            await database.run(life)
    return ever


def test_nothing_that_the_old_key_wrapped_is_left_in_any_byte(here: Path, operator: Operator) -> None:
    """SQLite leaves copies where pages were parted: who has the old key and the disk would open them."""
    ever = asyncio.run(lived())
    assert operator("keys", "rotate").code == 0
    whole = b"".join(file.read_bytes() for file in (here / "state").glob("sebaya.db*"))
    assert sum(wrapped[2:42] in whole for wrapped in ever) == 0


def test_while_somebody_reads_the_old_key_stays_and_the_next_try_ends_it(here: Path, operator: Operator) -> None:
    """A reader keeps what was there before in the log."""
    asyncio.run(lived())
    with closing(sqlite3.connect(here / "state" / "sebaya.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM keys").fetchall()
        ran = operator("keys", "rotate")
        assert (ran.code, "reads the database" in ran.err, "run this again" in ran.err) == (1, True, True)
    assert rootkey.check(ROOT_FILE).hex() == KEY
    assert operator("keys", "rotate").code == 0
    assert rootkey.check(ROOT_FILE).hex() != KEY

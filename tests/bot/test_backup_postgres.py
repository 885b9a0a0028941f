"""The same promises where the database is a server's: a copy of one moment, put back whole, by either kind into either."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyrage
import pytest
from sqlalchemy import text

from bot import backup
from bot.backup import WORK, make
from bot.commands.restore import rehearse
from bot.rootkey import OLD, beside
from bot.rootkey import vault as vault_of
from bot.settings import load_settings
from flows.model.effects import Record, Write
from flows.model.ids import ChatId, PersonId
from flows.model.places import Line
from flows.model.stories import Side
from storage import across
from storage.database import Database
from storage.proof import Whole
from storage.scenes import Page
from storage.store import Store
from storage.vault import Unreadable, Vault
from tests.bot.hand_clock import MONDAY
from tests.bot.operating import KEY, NOWHERE, Operator, workspace, write_env, write_private
from tests.conftest import address, new_database
from tests.storage.look import everything
from tests.storage.test_erasure import C, asks, erases, lives
from tests.storage.town import NOW, SCHOOL, town, writes

VAULT = Vault(bytes.fromhex(KEY))
FILE = "sqlite+aiosqlite:///state/sebaya.db"
ROOT_FILE = Path("state/root.key")
CHAT = ChatId("chat0")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres_url: str) -> Path:
    folder = workspace(tmp_path, monkeypatch)
    identity = pyrage.x25519.Identity.generate()
    write_private(folder / "elsewhere" / "one", f"{identity}\n")
    write_env(folder, NOWHERE, BACKUP_RECIPIENTS=str(identity.to_public()), DATABASE_URL=postgres_url)
    return folder


@pytest.fixture
def new_url(postgres: Any) -> Iterator[str]:
    name = new_database(postgres, "template0")
    yield address(postgres, name)
    postgres.psql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


class Killed(BaseException):
    """Here, and nothing after it happens."""


def use(folder: Path, url: str) -> None:
    recipients = load_settings().backup_recipients
    write_env(folder, NOWHERE, BACKUP_RECIPIENTS=recipients, DATABASE_URL=url)


def pair(operator: Operator) -> tuple[str, str]:
    ran = operator("backup")
    assert (ran.code, ran.err) == (0, "")
    data, keys, *_ = ran.out.splitlines()
    return data, keys


def kept(url: str, vault: Vault = VAULT) -> Any:
    async def read() -> Any:
        async with Database.open(url, vault) as database:
            return await database.run(everything)

    return asyncio.run(read())


def lived(url: str) -> None:
    """A helper whose certificate has ended goes on in their chat, and the audit has rows."""

    async def live() -> None:
        async with Database.open(url, VAULT) as database:
            at = await town(database, waiting=1, talking=2)
            await writes(database, lambda page: page.book.records.append((at.supervisors[0], Record("read"))))
            await database.run(
                lambda s: s._db.execute(text("UPDATE people SET certified = 1 WHERE staff = 'counselor'"))
            )

    asyncio.run(live())


def test_it_is_made_rehearsed_and_put_back_whole(
    here: Path, operator: Operator, postgres_url: str, new_url: str
) -> None:
    lived(postgres_url)
    before = kept(postgres_url)
    data, keys = pair(operator)
    assert [Path(one).stat().st_mode & 0o777 for one in (data, keys)] == [0o600] * 2
    words = ("--identity", "elsewhere/one", data, keys)
    ran = operator("restore", "--rehearse", *words)
    assert (ran.code, ran.err) == (0, "")
    assert "It holds 5 people, 3 chats and 3 lines." in ran.out
    assert "200 of 200 sealed cells, chosen by chance, open." in ran.out
    assert ran.out.endswith("All is well.\n")
    assert operator("restore", "--no-newer", *words).one_sentence_and_a_next_step().startswith("In the database of")
    use(here, new_url)
    ran = operator("restore", "--no-newer", *words)
    assert (ran.code, ran.err) == (0, "")
    assert kept(new_url) == before == kept(postgres_url)
    assert operator("audit", "verify").code == 0
    assert not [*here.rglob(f"{WORK}*")]


def test_the_fences_stand_again_where_it_is_put_back(
    here: Path, operator: Operator, postgres_url: str, new_url: str
) -> None:
    lived(postgres_url)
    data, keys = pair(operator)
    use(here, new_url)
    operator("restore", "--no-newer", "--identity", "elsewhere/one", data, keys)

    async def refused(deed: str) -> str:
        async with Database.open(new_url, VAULT) as database:
            try:
                await database.run(lambda s: s._db.execute(text(deed)))
            except Exception as error:  # noqa: BLE001  the driver's own
                return str(error)
        return ""

    assert "audit is only added to" in asyncio.run(refused("DELETE FROM audit"))
    assert "not certified" in asyncio.run(
        refused("UPDATE chats SET stage = 'Talking', helper = 'x' WHERE id = 'chat2'")
    )


@pytest.mark.parametrize("outward", [True, False], ids=["to a server", "to a file"])
def test_from_one_kind_to_the_other(
    here: Path, operator: Operator, new_url: str, postgres_url: str, outward: bool
) -> None:
    """How a school that has grown moves."""
    from_, to = (FILE, new_url) if outward else (postgres_url, FILE)
    use(here, from_)
    lived(from_)
    before = kept(from_)
    data, keys = pair(operator)
    use(here, to)
    assert operator("restore", "--no-newer", "--identity", "elsewhere/one", data, keys).code == 0
    assert kept(to) == before
    assert operator("audit", "verify").code == 0


def test_who_was_erased_since_stays_so(here: Path, operator: Operator, postgres_url: str, new_url: str) -> None:
    async def live() -> PersonId:
        async with Database.open(postgres_url, VAULT) as database:
            return (await lives(database))[0]

    async def erase(who: PersonId) -> None:
        async with Database.open(postgres_url, VAULT) as database:
            await asks(database, who)
            await writes(database, lambda page: page.book.records.append((who, Record("erase"))))
            await erases(database)

    async def readable(url: str) -> list[str]:
        async with Database.open(url, VAULT) as database:
            await database.run(lambda store: store.bury((), NOW))
            await erases(database)
            return await database.run(
                lambda store: [one.line.text for one in store.load([], NOW, SCHOOL).shelf.said(C)]
            )

    ayu = asyncio.run(live())
    data, keys = (Path(one).rename(here / f"older{Path(one).suffixes[-2]}.age") for one in pair(operator))
    asyncio.run(erase(ayu))
    newest, _ = pair(operator)
    use(here, new_url)
    words = ("--identity", "elsewhere/one", str(data), str(keys))
    ran = operator("restore", "--newest", newest, *words)
    assert (ran.code, ran.err) == (0, "")
    assert "keys in it are of what was erased since" in ran.out
    assert asyncio.run(readable(new_url)) == []


def test_a_restore_that_fails_in_the_middle_leaves_nothing(
    here: Path, operator: Operator, postgres_url: str, new_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived(postgres_url)
    data, keys = pair(operator)
    use(here, new_url)
    words = ("restore", "--no-newer", "--identity", "elsewhere/one", data, keys)
    plain = across.plain

    def breaks() -> Iterator[Any]:
        for n, one in enumerate(plain()):
            if n == 6:
                raise Killed
            yield one

    with monkeypatch.context() as patch:
        patch.setattr(across, "plain", breaks)
        with pytest.raises(Killed):
            operator(*words)
    assert asyncio.run(across.empty(new_url))
    assert operator(*words).code == 0


async def busily(url: str, take: Callable[[int], Path]) -> list[Path]:
    """Each commit writes one line and one record; copies are made in a thread meanwhile."""
    done, copies = asyncio.Event(), []
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=1)

        async def write() -> int:
            number = 100
            while not done.is_set():
                number += 1
                line = Write(CHAT, Side.STUDENT, Line(number, "kata " * 50))

                def change(page: Page, line: Write = line) -> None:
                    page.book.lines[line.chat, line.side, line.line.message] = line
                    page.book.records.append((at.supervisors[0], Record("read")))

                await writes(database, change)
            return number

        writer = asyncio.ensure_future(write())
        for number in range(4):
            await asyncio.sleep(0.05)
            copies.append(await asyncio.to_thread(take, number))
        done.set()
        assert await writer > 104
    return copies


def heads(here: Path, copies: list[Path]) -> list[tuple[int, int]]:
    found = []
    for copy in copies:
        keys = copy.with_name(copy.name.replace(backup.DATA, backup.KEYS))
        contents = rehearse(load_settings(), [copy, keys], here / "elsewhere" / "one", MONDAY).contents
        assert isinstance(contents.audit, Whole)
        found.append((contents.lines, contents.audit.head.rows))
    return found


def test_under_load_each_copy_is_of_one_moment(here: Path, postgres_url: str) -> None:
    copies = asyncio.run(busily(postgres_url, lambda n: make(load_settings(), MONDAY + timedelta(hours=n)).data))
    seen = heads(here, copies)
    assert all(lines - 1 == rows for lines, rows in seen)
    assert seen[0] < seen[-1]


def test_without_one_snapshot_it_is_not(here: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: each table as it is when its turn comes."""
    monkeypatch.setattr(across, "ONE_MOMENT", {"isolation_level": "READ COMMITTED"})
    plain = across.plain

    def slowly() -> Iterator[Any]:
        import time  # noqa: PLC0415

        for one in plain():
            time.sleep(0.02)
            yield one

    monkeypatch.setattr(across, "plain", slowly)
    with pytest.raises(AssertionError):
        test_under_load_each_copy_is_of_one_moment(here, postgres_url)


def test_another_version_or_no_server_is_told(here: Path, operator: Operator, new_url: str, postgres_url: str) -> None:
    use(here, new_url)
    assert operator("backup").one_sentence_and_a_next_step().startswith("The database in DATABASE_URL is of another")
    lived(postgres_url)
    use(here, postgres_url)
    data, keys = pair(operator)
    use(here, "postgresql+asyncpg://nobody@127.0.0.1:9/x")
    assert operator("backup").one_sentence_and_a_next_step().startswith("The database in DATABASE_URL does not answer")
    words = ("restore", "--no-newer", "--identity", "elsewhere/one", data, keys)
    assert operator(*words).one_sentence_and_a_next_step().startswith("The database in DATABASE_URL does not answer")


def test_the_root_key_is_turned_there_too_and_a_backup_of_before_is_put_back(
    here: Path, operator: Operator, postgres_url: str, new_url: str
) -> None:
    lived(postgres_url)
    before = kept(postgres_url)
    data, keys = pair(operator)
    ran = operator("keys", "rotate")
    assert (ran.code, ran.err) == (0, "")
    after = kept(postgres_url, vault_of(load_settings()))
    assert {**after, "audit": None} == {**before, "audit": None}
    with pytest.raises(Exception, match="root key"):
        kept(postgres_url)
    use(here, new_url)
    assert operator("restore", "--no-newer", "--identity", "elsewhere/one", data, keys).code == 0
    beside(ROOT_FILE, OLD).unlink()
    assert kept(new_url, vault_of(load_settings())) == before


def test_turned_and_stopped_between_two_commits_both_keys_open_and_the_next_try_ends_it(
    here: Path, operator: Operator, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived(postgres_url)
    before = kept(postgres_url)
    monkeypatch.setattr("storage.turning.MOST", 3)
    turn, done = Store.turn, list[Any]()

    def stops(self: Store, after: Any) -> Any:
        if len(done) == 2:
            raise Killed
        done.append(after)
        return turn(self, after)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "turn", stops)
        with pytest.raises(BaseExceptionGroup):
            operator("keys", "rotate")
    assert {**kept(postgres_url, vault_of(load_settings())), "audit": None} == {**before, "audit": None}
    ran = operator("keys", "rotate")
    assert "Going on where it was stopped." in ran.out
    with pytest.raises(Unreadable):
        one_key_with(VAULT, postgres_url)


def one_key_with(vault: Vault, url: str) -> None:
    async def look() -> None:
        async with Database.open(url, vault_of(load_settings())) as database:
            rows = await database.run(lambda s: s._db.execute(text("SELECT owner, wrapped FROM keys")).all())
        for row in rows:
            vault.unwrap(row.owner, bytes(row.wrapped))

    asyncio.run(look())

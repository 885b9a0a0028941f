"""Promise: a backup is of one moment, opens only elsewhere, holds no key for long, and can be put back."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from errno import ENOSPC
from pathlib import Path
from shutil import copyfile

import pyrage
import pytest

from bot import age, backup
from bot.backup import DATA, KEYS, WORK, make, outlived, prune
from bot.commands.restore import rehearse
from bot.lock import lock_file
from bot.settings import Settings, load_settings
from flows.model.effects import Record, Write
from flows.model.ids import ChatId
from flows.model.places import Line
from flows.model.school import School
from flows.model.stories import Side
from storage.copies import look_into
from storage.database import Database
from storage.proof import Whole
from storage.scenes import Page
from storage.vault import Vault
from tests.bot.hand_clock import MONDAY
from tests.bot.operating import KEY, NOWHERE, Operator, workspace, write_env, write_private
from tests.storage.town import Town, town, writes

VAULT = Vault(bytes.fromhex(KEY))
FILE = "sqlite+aiosqlite:///state/sebaya.db"
C = ChatId("chat0")


@pytest.fixture
async def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two recipients, three chats."""
    folder = workspace(tmp_path, monkeypatch)
    public = []
    for name in ("one", "two", "stranger"):
        identity = pyrage.x25519.Identity.generate()
        write_private(
            folder / "elsewhere" / name, f"# created: today\n# public key: {identity.to_public()}\n{identity}\n"
        )
        public.append(str(identity.to_public()))
    write_env(folder, NOWHERE, BACKUP_RECIPIENTS=", ".join(public[:2]))
    async with Database.open(FILE, VAULT) as database:
        await town(database, waiting=1, talking=2)
    return folder


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


def pair(operator: Operator) -> tuple[str, str]:
    ran = operator("backup")
    assert (ran.code, ran.err) == (0, "")
    data, keys, *_ = ran.out.splitlines()
    return data, keys


def test_it_is_made_and_rehearsed_by_each_recipient(here: Path, operator: Operator) -> None:
    before = (here / "state" / "sebaya.db").read_bytes()
    data, keys = pair(operator)
    assert data.endswith(DATA)
    assert [Path(one).stat().st_mode & 0o777 for one in (data, keys)] == [0o600] * 2
    for who in ("one", "two"):
        ran = operator("restore", "--rehearse", "--identity", f"elsewhere/{who}", data, keys)
        assert (ran.code, ran.err) == (0, "")
        assert "It holds 5 people, 3 chats and 3 lines." in ran.out
        assert "200 of 200 sealed cells, chosen by chance, open." in ran.out
        assert ran.out.endswith("All is well.\n")
    assert (here / "state" / "sebaya.db").read_bytes() == before
    assert not list((here / "state").glob(f"{WORK}*"))


def test_it_is_put_back_where_nothing_is(here: Path, operator: Operator) -> None:
    data, keys = pair(operator)
    for file in (here / "state").glob("sebaya.db*"):
        file.unlink()
    ran = operator("restore", "--no-newer", "--identity", "elsewhere/one", data, keys)
    assert (ran.code, ran.err) == (0, "")
    assert (here / "state" / "sebaya.db").stat().st_mode & 0o777 == 0o600
    assert operator("audit", "verify").code == 0

    async def said() -> list[str]:
        async with Database.open(FILE, VAULT) as database:
            return await database.run(
                lambda store: [one.line.text for one in store.load([], MONDAY, School()).shelf.said(C)]
            )

    assert asyncio.run(said()) == ["lalu 0"]


class TestMistakes:
    @pytest.mark.parametrize(
        ("words", "change"),
        [
            ("Nobody is named who could open a backup", {"BACKUP_RECIPIENTS": ""}),
            ("A recipient in BACKUP_RECIPIENTS is none.", {"BACKUP_RECIPIENTS": "age1abc"}),
            (
                "The database in DATABASE_URL does not answer.",
                {"DATABASE_URL": "postgresql+asyncpg://nobody@127.0.0.1:9/x"},
            ),
            ("There is no database at", {"DATABASE_URL": "sqlite+aiosqlite:///state/none.db"}),
            ("The backup could not be written to .env/x (Not a directory).", {"BACKUP_FOLDER": ".env/x"}),
        ],
    )
    def test_of_making(self, here: Path, operator: Operator, words: str, change: dict[str, str]) -> None:
        recipients = load_settings().backup_recipients
        write_env(here, NOWHERE, **({"BACKUP_RECIPIENTS": recipients} | change))
        assert operator("backup").one_sentence_and_a_next_step().startswith(words)

    def test_a_full_disk_leaves_nothing(self, here: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
        """The disk fails half-way, as far as we can tell."""

        def full(plain: Path, sealed: Path, to: object) -> None:
            sealed.write_bytes(b"half")
            raise OSError(ENOSPC, "full")

        monkeypatch.setattr(age, "seal", full)
        said = operator("backup").one_sentence_and_a_next_step()
        assert "No space left on device" in said
        assert not list((here / "state" / "backups").iterdir())
        assert not list((here / "state").glob(f"{WORK}*"))

    def test_of_opening(self, here: Path, operator: Operator) -> None:
        data, keys = pair(operator)

        def said(*words: str, identity: str = "one") -> str:
            ran = operator("restore", "--rehearse", "--identity", f"elsewhere/{identity}", *words)
            return ran.one_sentence_and_a_next_step()

        assert said(data, keys, identity="stranger").startswith("This identity does not open")
        assert said(data, keys, identity="nobody").startswith("The identity file elsewhere/nobody cannot be read")
        write_private(here / "elsewhere" / "empty", "nothing")
        assert said(data, keys, identity="empty").startswith("elsewhere/empty holds no identity.")
        assert said(keys).startswith("These are not the two files of a backup.")
        assert said(data, data).startswith("These are not the two files of a backup.")
        assert said("none.data.age", keys).startswith("none.data.age cannot be read")
        assert said(".env", keys).startswith(".env is no age file")
        copyfile(keys, "x.data.age")
        assert said("x.data.age", keys).startswith("What is in it is no sound database of ours.")

    def test_of_putting_back(self, here: Path, operator: Operator) -> None:
        data, keys = pair(operator)
        words = ("restore", "--no-newer", "--identity", "elsewhere/one", data, keys)
        assert operator(*words).one_sentence_and_a_next_step().startswith("There is a database at state/sebaya.db")
        with lock_file(FILE):
            assert "running on this database already" in operator(*words).one_sentence_and_a_next_step()
        for file in (here / "state").glob("sebaya.db*"):
            file.unlink()
        without = operator("restore", "--no-newer", "--identity", "elsewhere/one", data)
        assert without.one_sentence_and_a_next_step().startswith("Without the file of keys")
        write_private(here / "state" / "root.key", "cd" * 32)
        assert operator(*words).one_sentence_and_a_next_step().startswith("The root key here does not open")
        assert not (here / "state" / "sebaya.db").exists()

    def test_no_byte_of_it_can_be_changed_or_missing(self, here: Path, operator: Operator) -> None:
        data, keys = (Path(one) for one in pair(operator))
        whole = data.read_bytes()
        settings, damaged = load_settings(), here / "damaged.data.age"
        places = [0, 30, 100, 200, 300, 400, len(whole) // 2, len(whole) - 1]
        variants = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in places]
        variants += [whole[:at] for at in (0, 1, 150, len(whole) // 2, len(whole) - 1)]
        for variant in variants:
            damaged.write_bytes(variant)
            with pytest.raises(age.AgeMistake):
                rehearse(settings, [damaged, keys], here / "elsewhere" / "one", MONDAY)


def unsealed(folder: Path, *files: Path) -> list[Path]:
    having = age.identities(folder / "elsewhere" / "one")
    plain = []
    for number, file in enumerate(files):
        plain.append(folder / f"plain{number}{file.suffixes[-2]}")
        plain[-1].unlink(missing_ok=True)
        age.open_(file, plain[-1], having)
    return plain


def test_the_keys_are_in_one_file_alone(here: Path) -> None:
    made = make(load_settings(), MONDAY)
    data, keys = unsealed(here, made.data, made.keys)
    with closing(sqlite3.connect(here / "state" / "sebaya.db")) as db:
        wrapped = [row[0] for row in db.execute("SELECT wrapped FROM keys WHERE owner NOT IN ('root', 'core')")]
    assert len(wrapped) == 8
    assert all(one in keys.read_bytes() for one in wrapped)
    assert not any(one in data.read_bytes() for one in wrapped)
    without = look_into(data, VAULT, range(100))
    assert (without.tried, without.keyless) == (0, 100), "so not one word opens without them"


def test_what_was_erased_stays_so_in_an_older_copy_once_its_keys_are_gone(here: Path) -> None:
    older = make(load_settings(), MONDAY)
    with closing(sqlite3.connect(here / "state" / "sebaya.db")) as db, db:
        db.execute("DELETE FROM keys WHERE owner = ?", (f"chat {C}",))
    newer = make(load_settings(), MONDAY + timedelta(hours=1))
    identity = here / "elsewhere" / "one"
    both = rehearse(load_settings(), [older.data, newer.keys], identity, MONDAY)
    assert both.contents.keyless
    assert both.contents.opened == both.contents.tried > 0
    assert not rehearse(load_settings(), [older.data, older.keys], identity, MONDAY).contents.keyless, "until then"


def test_old_ones_go_and_their_keys_go_sooner(here: Path) -> None:
    folder = here / "state" / "backups"
    folder.mkdir()
    settings = load_settings()
    for hours in range(60 * 24):
        at = MONDAY - timedelta(hours=hours)
        for kind in (DATA, KEYS):
            (folder / f"{at:{backup.NAME}}{kind}").touch()
    (folder / "mine.txt").touch()
    make(settings, MONDAY + timedelta(minutes=1))
    removed = prune(settings, MONDAY + timedelta(minutes=1))
    data, keys = ([at for _, at in backup.made(folder, kind)] for kind in (DATA, KEYS))
    assert 48 + 33 <= len(data) <= 48 + 35
    assert min(data) >= MONDAY - timedelta(days=36)
    assert min(keys) >= MONDAY - timedelta(days=7)
    assert len(keys) == 7 * 24 + 1
    assert removed == 2 * 60 * 24 + 2 - len(data) - len(keys)
    assert (folder / "mine.txt").exists()
    assert list(outlived(settings, MONDAY + timedelta(minutes=1))) == []


def test_the_last_pair_is_kept_however_old(here: Path) -> None:
    """The computer was off for the holidays, and fails at the first start: the keys must still be there."""
    made = make(load_settings(), MONDAY)
    assert made.keys.exists()
    later = MONDAY + timedelta(days=90)
    assert made.keys in list(outlived(load_settings(), later)), "but only a newer one takes it away"
    make(load_settings(), later)
    prune(load_settings(), later)
    assert not made.keys.exists()


def test_what_was_made_while_the_clock_was_ahead_goes_at_once_and_pushes_nothing_out(here: Path) -> None:
    """Else whoever asks for /hapus could be read in it for ten years."""
    settings, years = load_settings().model_copy(update={"backup_keep": 1}), timedelta(days=3660)
    ahead, right = make(settings, MONDAY + years), make(settings, MONDAY)
    assert prune(settings, MONDAY + timedelta(minutes=1)) == 2
    assert [file.exists() for file in (ahead.data, ahead.keys, right.data, right.keys)] == [False, False, True, True]


async def busily(database: Database, at: Town, settings: Settings, take: Callable[[int], Path]) -> list[Path]:
    """Each commit writes one line and one record; copies are made in a thread meanwhile."""
    done, copies = asyncio.Event(), []

    async def write() -> int:
        number = 100
        while not done.is_set():
            number += 1
            line = Write(C, Side.STUDENT, Line(number, "kata " * 50))

            def change(page: Page, line: Write = line) -> None:
                page.book.lines[line.chat, line.side, line.line.message] = line
                page.book.records.append((at.supervisors[0], Record("read")))

            await writes(database, change)
            await asyncio.sleep(0)
        return number

    writer = asyncio.ensure_future(write())
    for number in range(8):
        await asyncio.sleep(0.05)
        copies.append(await asyncio.to_thread(take, number))
    done.set()
    assert await writer > 120
    return copies


async def test_under_load_each_copy_is_of_one_moment(here: Path) -> None:
    settings = load_settings()

    def take(number: int) -> Path:
        made = make(settings, MONDAY + timedelta(hours=number))
        return made.data

    async with Database.open(FILE, VAULT) as database:
        at = await town(database)
        copies = await busily(database, at, settings, take)
    seen = []
    for copy in copies:
        keys = copy.with_name(copy.name.replace(DATA, KEYS))
        contents = rehearse(settings, [copy, keys], here / "elsewhere" / "two", MONDAY).contents
        assert contents.whole
        assert isinstance(contents.audit, Whole)
        assert contents.lines - 3 == contents.audit.head.rows
        seen.append(contents.lines)
    assert seen == sorted(seen)
    assert seen[0] < seen[-1]


async def test_a_plain_copy_of_the_file_is_not(here: Path) -> None:
    """Broken twin: `cp`, which leaves out what lies in the write-ahead log."""

    def take(number: int) -> Path:
        return Path(copyfile("state/sebaya.db", f"copy{number}"))

    async with Database.open(FILE, VAULT) as database:
        at = await town(database)
        copies = await busily(database, at, load_settings(), take)
        with closing(sqlite3.connect("state/sebaya.db")) as db:
            (rows,) = db.execute("SELECT count(*) FROM audit").fetchone()
    wrong = 0
    for copy in copies:
        try:
            contents = look_into(copy, VAULT, range(20))
            wrong += not contents.whole or contents.lines < 4
        except Exception:  # noqa: BLE001  a torn file may say anything
            wrong += 1
    assert wrong
    assert rows > 20

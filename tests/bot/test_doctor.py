"""The doctor says in plain words what is wrong: one thing or several at once, each with its remedy."""

import asyncio
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pyrage
import pytest
from pydantic import SecretStr

from bot.account import ahead_of, read_date
from bot.calendar import CalendarWritten
from bot.clock import SystemClock
from bot.commands import checks_here, doctor
from bot.commands.checks_people import estimates
from bot.commands.checks_telegram import clock
from bot.commands.doctor import careful, checked
from bot.commands.findings import Finding, Mark, good
from bot.lock import lock_file
from bot.settings import Settings
from flows.model.certificate import HOLDS
from flows.model.events import CommandGiven
from flows.model.ids import ChatId
from flows.model.people import Role
from flows.model.scene import Luck
from flows.model.school import School
from simulator.server import Simulator
from storage.arrivals import Arrival, TelegramId
from storage.database import Database
from storage.store import Store
from storage.vault import Vault
from tests.bot.far_clock import clock_that_is
from tests.bot.operating import (
    KEY,
    NOWHERE,
    TOKEN,
    Operator,
    Ran,
    local_telegram,
    run,
    workspace,
    write_env,
    write_private,
)

FILE = "sqlite+aiosqlite:///state/sebaya.db"
SCHOOL = """
name = "SMP 9"
[[hotline]]
name = { id = "Contoh", en = "Sample" }
number = "(nomor contoh)"
needs = "none"
hours = { id = "24 jam", en = "24 hours" }
source = "sekolah"
"""
NO_HOLIDAYS = "[calendar]\npublic_holidays = false\njoint_leave = false\n"
SECOND = f"[[hotline]]{SCHOOL.partition('[[hotline]]')[2]}"


@pytest.fixture(scope="module")
def telegram() -> Iterator[Simulator]:
    with local_telegram(tokens=[TOKEN]) as one:
        yield one


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, telegram: Simulator) -> Path:
    """All is well: a database, a supervisor invited, two hotlines checked yesterday."""
    folder = workspace(tmp_path, monkeypatch)
    write_env(folder, telegram.url)
    yesterday = SystemClock().now().date() - timedelta(days=1)
    (folder / "school.toml").write_text(
        f"{SCHOOL}verified_at = {yesterday}\n{SECOND}verified_at = {yesterday}\n{NO_HOLIDAYS}", encoding="utf-8"
    )
    in_database(lambda store: store.issue(["SVPERVISOR"], Role.SUPERVISOR))
    return folder


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


def in_database(work: Callable[[Store], None]) -> None:
    async def do() -> None:
        async with Database.open(FILE, Vault(bytes.fromhex(KEY))) as database:
            await database.run(work)

    asyncio.run(do())


def contact_comes(store: Store) -> None:
    store.issue(["CNTACT"], Role.CONTACT)
    page = store.load([Arrival("c:1", TelegramId(7), CommandGiven("start", "CNTACT"))], SystemClock().now(), School())
    for arrival, who in page.events:
        page.book.decide(who, arrival.event, Luck(ChatId("x"), 1))
    store.write(page)


def counselor_comes(store: Store) -> None:
    now = SystemClock().now()
    store.issue(["KAWAN"], Role.COUNSELOR, certified=now + HOLDS)
    page = store.load([Arrival("c:2", TelegramId(8), CommandGiven("start", "KAWAN"))], now, School())
    for arrival, who in page.events:
        page.book.decide(who, arrival.event, Luck(ChatId("y"), 1))
    store.write(page)


def line(ran: Ran, about: str) -> str:
    (found,) = [one for one in ran.out.splitlines() if one[2:].startswith(f"{about}: ")]
    return found


class TestWhenAllIsWell:
    @pytest.mark.usefixtures("here")
    def test_every_line_says_so(self, operator: Operator) -> None:
        ran = operator("doctor")
        assert (ran.code, ran.err) == (0, "")
        assert "@sebaya_demo_bot" in line(ran, "Token")
        lines = ran.out.splitlines()
        assert [one for one in lines if one[:1] not in {"✓", ""}] == [
            line(ran, "Backup"),
            line(ran, "Supervisors"),
            line(ran, "Emergency contact"),
            lines[-1],
        ]
        assert "Nobody is named who could open a backup" in line(ran, "Backup")
        assert "One is invited and has not come yet" in line(ran, "Supervisors")
        assert "`python -m bot invite contact`" in line(ran, "Emergency contact")
        assert lines[-1] == "It can run; 3 to look at."

    @pytest.mark.usefixtures("here")
    def test_an_emergency_contact_who_came_is_counted(self, operator: Operator) -> None:
        in_database(contact_comes)
        assert line(operator("doctor"), "Emergency contact") == "✓ Emergency contact: 1 registered."

    @pytest.mark.usefixtures("here")
    def test_it_says_whether_letters_are_offered_and_why(self, here: Path, operator: Operator) -> None:
        assert "✓ Letters: Offered, since no peer counselor is certified yet." in line(operator("doctor"), "Letters")
        in_database(counselor_comes)
        assert "✓ Letters: Not offered, because 1 can answer in a chat" in line(operator("doctor"), "Letters")
        file = here / "school.toml"
        file.write_text(f"{file.read_text('utf-8')}\n[letters]\non = true\n", encoding="utf-8")
        assert line(operator("doctor"), "Letters") == "✓ Letters: Offered, as [letters] on says."

    def test_it_changes_nothing(self, here: Path, operator: Operator) -> None:
        before = {file: file.read_bytes() for file in here.rglob("*") if file.is_file()}
        operator("doctor")
        after = {file: file.read_bytes() for file in here.rglob("*") if file.is_file()}
        assert {f for f in after if after[f] != before.get(f)} <= {here / "state" / "sebaya.db.lock"}

    @pytest.mark.usefixtures("here")
    def test_it_says_whether_we_run(self, operator: Operator) -> None:
        with lock_file(FILE):
            ran = operator("doctor")
        assert "Sebaya runs on this database now" in line(ran, "Running")
        assert ran.code == 0
        assert "may start" in line(operator("doctor"), "Running")


class TestOnAnEmptyComputer:
    def test_it_says_where_to_begin(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, operator: Operator) -> None:
        folder = workspace(tmp_path, monkeypatch)
        monkeypatch.setenv("TELEGRAM_API_URL", NOWHERE)
        ran = operator("doctor")
        assert ran.code == 1
        assert line(ran, ".env") == "✗ .env: There is none, so nothing is set. Run `python -m bot init`."
        assert "There is no root key at state/root.key." in line(ran, "Root key")
        assert line(ran, "Database").startswith("! ")
        assert line(ran, "Supervisors").startswith("! ")
        assert list(folder.iterdir()) == []


class TestWhatIsBroken:
    def test_several_things_at_once_are_all_told(self, here: Path, operator: Operator) -> None:
        write_private(here / ".env", f"BOT_TOKEN={TOKEN[:-1]}\nTELEGRAM_API_URL=nowhere\nSEND_RATE=fast\n")
        (here / "state" / "root.key").chmod(0o644)
        (here / "school.toml").write_text("[hours]\nsenen = []\n", encoding="utf-8")
        ran = operator("doctor")
        assert ran.code == 1
        assert "TELEGRAM_API_URL in .env is not right." in ran.out
        assert "SEND_RATE in .env is not right." in ran.out
        assert "Run `chmod 600 state/root.key`." in line(ran, "Root key")
        assert 'school.toml, line 2: "senen" is no day. Did you mean senin?' in line(ran, "School")
        assert ran.out.splitlines()[-1].startswith("6 to mend") or ran.out.splitlines()[-1].startswith("5 to mend")

    def test_a_wrong_token(self, here: Path, operator: Operator, telegram: Simulator) -> None:
        write_env(here, telegram.url, BOT_TOKEN="999:wrong")
        ran = operator("doctor")
        assert ran.code == 1
        assert "✗ Token: Telegram does not know this bot token. Copy it again" in line(ran, "Token")
        assert "999:wrong" not in ran.out

    def test_no_way_to_telegram(self, here: Path, operator: Operator) -> None:
        write_env(here, NOWHERE)
        ran = operator("doctor")
        assert ran.code == 1
        assert f"Telegram cannot be reached at {NOWHERE}." in line(ran, "Token")
        assert line(ran, "Database").startswith("✓ ")

    def test_another_root_key(self, here: Path, operator: Operator) -> None:
        write_private(here / "state" / "root.key", "cd" * 32)
        assert "✗ Database: The root key does not open it." in line(operator("doctor"), "Database")

    @pytest.mark.usefixtures("here")
    def test_a_newer_schema(self, operator: Operator) -> None:
        set_version("9999")
        assert "✗ Database: A newer Sebaya has made it." in line(operator("doctor"), "Database")

    def test_no_database_at_all(self, here: Path) -> None:
        (here / "state" / "sebaya.db").write_bytes(b"this is no database, " * 500)
        ran = run(here, "doctor")
        assert (ran.code, ran.err) == (1, "")
        assert "✗ Database: It cannot be opened for writing, or is no database." in line(ran, "Database")

    def test_a_locked_database(self, here: Path) -> None:
        holder = sqlite3.connect("state/sebaya.db")
        holder.execute("BEGIN IMMEDIATE")
        try:
            ran = run(here, "doctor")
        finally:
            holder.close()
        assert "✗ Database: It cannot be opened for writing" in line(ran, "Database")
        assert ran.err == ""

    async def test_what_several_wait_for_is_waited_for_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        together = asyncio.Barrier(2)

        async def waits(_: Settings) -> list[Finding]:
            await together.wait()
            return [good("Both", "They met.")]

        monkeypatch.setattr(doctor, "CHECKS", (waits, waits))
        async with asyncio.timeout(5):
            assert len(await checked(settings(NOWHERE))) == 2

    async def test_a_clock_that_is_wrong(self) -> None:
        async with clock_that_is(timedelta(seconds=45)) as url:
            (found,) = await clock(settings(url))
        assert found.mark is Mark.BROKEN
        assert found.says.startswith(("It is 45 seconds behind", "It is 44 seconds behind"))
        async with clock_that_is(timedelta(minutes=-5)) as url:
            (found,) = await clock(settings(url))
        assert "seconds ahead" in found.says

    async def test_a_clock_a_little_off_is_right(self) -> None:
        async with clock_that_is(timedelta(seconds=-20)) as url:
            assert [one.mark for one in await clock(settings(url))] == [Mark.GOOD]

    async def test_a_server_that_says_no_time(self) -> None:
        async with clock_that_is(None) as url:
            assert await ahead_of(settings(url)) is None
            assert [one.mark for one in await clock(settings(url))] == [Mark.WARNING]
        assert read_date("yesterday") is None
        assert read_date(None) is None


class TestWhatToLookAt:
    @pytest.mark.usefixtures("here")
    def test_a_webhook(self, operator: Operator, telegram: Simulator) -> None:
        account = telegram.world.account(TOKEN)
        account.webhook = "https://example.org/secret"
        try:
            ran = operator("doctor")
        finally:
            account.webhook = ""
        assert ran.code == 0
        assert "! Webhook: One is set" in line(ran, "Webhook")
        assert "example.org" not in ran.out

    def test_a_number_nobody_called_one_of_tomorrow_one_of_long_ago_and_one_that_failed(
        self, here: Path, operator: Operator
    ) -> None:
        today = SystemClock().now().date()
        text = 'name = "SMP 9"\n' + "".join(
            f"{SECOND.replace('nomor contoh', name)}{verified}\n"
            for name, verified in (
                ("satu", ""),
                ("dua", f"verified_at = {today + timedelta(days=3)}"),
                ("tiga", f"verified_at = {today - timedelta(days=120)}"),
                ("empat", f"verified_at = {today}\nfailed_at = {today}"),
            )
        )
        (here / "school.toml").write_text(text, encoding="utf-8")
        ran = operator("doctor")
        assert ran.code == 0
        assert "Nobody has called it yet, so it is not shown." in line(ran, "Hotline (satu)")
        assert "has not come yet, so it is not shown." in line(ran, "Hotline (dua)")
        assert "students read the day of the call beside it. Call it again" in line(ran, "Hotline (tiga)")
        assert "could not be reached on" in line(ran, "Hotline (empat)")
        assert "`python -m bot hotlines verify 4`" in line(ran, "Hotline (empat)")
        assert line(ran, "Hotlines").startswith("! Hotlines: Only 1 shown to students. Call more of them")

    def test_no_hotline_at_all_and_no_school(self, here: Path, operator: Operator) -> None:
        (here / "school.toml").write_text('name = "SMP 9"\n', encoding="utf-8")
        assert "Not one is shown yet." in line(operator("doctor"), "Hotlines")
        (here / "school.toml").unlink()
        assert "! School: There is no school.toml" in line(operator("doctor"), "School")

    def test_a_setting_that_is_none(self, here: Path, operator: Operator, telegram: Simulator) -> None:
        write_env(here, telegram.url, SENDRATE="5", COLOUR="blue")
        out = operator("doctor").out
        assert "! .env: SENDRATE is no setting of ours and does nothing. Did you mean SEND_RATE?" in out
        assert "! .env: COLOUR is no setting of ours and does nothing. Take the line out" in out

    def test_a_token_that_others_can_read(self, here: Path, operator: Operator) -> None:
        (here / ".env").chmod(0o644)
        assert "Run `chmod 600 .env`." in line(operator("doctor"), ".env")

    @pytest.mark.usefixtures("here")
    def test_an_older_schema(self, operator: Operator) -> None:
        set_version("0000")
        assert "! Database: It is of an older version." in line(operator("doctor"), "Database")

    def test_the_last_backup_and_recipients(self, here: Path, operator: Operator, telegram: Simulator) -> None:
        write_env(here, telegram.url, BACKUP_RECIPIENTS="age1abc")
        assert "✗ Backup: A recipient in BACKUP_RECIPIENTS is none." in line(operator("doctor"), "Backup")
        recipient = str(pyrage.x25519.Identity.generate().to_public())
        write_env(here, telegram.url, BACKUP_RECIPIENTS=recipient)
        assert "! Backup: None was made yet." in line(operator("doctor"), "Backup")
        assert operator("backup").code == 0
        assert "✓ Backup: The last was made at" in line(operator("doctor"), "Backup")
        for file in (here / "state" / "backups").iterdir():
            file.rename(file.with_name("sebaya-20260101T000000Z" + "".join(file.suffixes[-2:])))
        assert "! Backup: The last was made at 2026-01-01 00:00 UTC." in line(operator("doctor"), "Backup")

    @pytest.mark.usefixtures("here")
    def test_an_audit_that_does_not_stand(self, operator: Operator) -> None:
        assert "✓ Audit: All 0 rows stand." in line(operator("doctor"), "Audit")
        with closing(sqlite3.connect("state/sebaya.db")) as db, db:
            db.execute("DELETE FROM heads")
            db.execute("INSERT INTO audit (number, at, actor, what, detail, place) VALUES (1, 1, 'x', 'read', '', 1)")
        assert "✗ Audit: Row 1 (read" in line(operator("doctor"), "Audit")

    @pytest.mark.usefixtures("here")
    def test_no_supervisor(self, operator: Operator) -> None:
        with closing(sqlite3.connect("state/sebaya.db")) as db, db:
            db.execute("DELETE FROM tickets")
        assert "There is none yet, and without one no peer is asked." in line(operator("doctor"), "Supervisors")


async def test_a_disk_that_is_nearly_full(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No disk can be filled for a test; so what counts as little is moved."""
    workspace(tmp_path, monkeypatch)
    there = settings(NOWHERE)
    assert marks(await checks_here.disk(there)) == [Mark.GOOD]
    monkeypatch.setattr(checks_here, "LITTLE", 1 << 62)
    assert marks(await checks_here.disk(there)) == [Mark.WARNING]
    monkeypatch.setattr(checks_here, "TOO_LITTLE", 1 << 62)
    assert marks(await checks_here.disk(there)) == [Mark.BROKEN]


async def test_a_python_of_another_time(monkeypatch: pytest.MonkeyPatch) -> None:
    assert marks(await checks_here.python(settings(NOWHERE))) == [Mark.GOOD]
    monkeypatch.setattr(checks_here, "OLDEST", (sys.version_info.major, sys.version_info.minor + 1))
    assert marks(await checks_here.python(settings(NOWHERE))) == [Mark.BROKEN]
    monkeypatch.setattr(checks_here, "OLDEST", (3, 0))
    monkeypatch.setattr(checks_here, "NEWEST", (3, 1))
    assert marks(await checks_here.python(settings(NOWHERE))) == [Mark.WARNING]


async def test_a_check_that_fails_itself_does_not_stop_the_others() -> None:
    async def root_key(_: Settings) -> list[Finding]:
        return [dict[str, Finding]()["a secret"]]

    (found,) = await careful(root_key, settings(NOWHERE))
    assert (found.mark, found.about, found.says) == (
        Mark.BROKEN,
        "Root key",
        "This could not be checked (KeyError).",
    )


def marks(findings: list[Finding]) -> list[Mark]:
    return [one.mark for one in findings]


def settings(url: str) -> Settings:
    return Settings.model_construct(bot_token=SecretStr(TOKEN), telegram_api_url=url, database_url=FILE)


def set_version(version: str) -> None:
    with closing(sqlite3.connect("state/sebaya.db")) as db, db:
        db.execute("UPDATE alembic_version SET version_num = ?", (version,))


class TestTheCalendar:
    def test_it_names_what_only_the_school_can_know(self, here: Path, operator: Operator) -> None:
        today = SystemClock().now().date()
        in_a_month = today + timedelta(days=30)
        file = here / "school.toml"
        with file.open("a", encoding="utf-8") as more:
            more.write(f"open_on = [{in_a_month}]\n")
        said = operator("doctor").out
        assert f"! Calendar: open_on names {in_a_month}, which is no holiday. Take it out." in said
        assert "✓ Calendar: No holiday is known." in said

    def test_an_estimate_is_named_while_there_is_time_to_correct_it(self) -> None:
        lebaran = date(2027, 3, 10)
        own = CalendarWritten()
        assert [day for day, _ in estimates(own, lebaran - timedelta(days=59))] == [
            lebaran,
            lebaran + timedelta(days=1),
        ]
        assert not list(estimates(own, lebaran - timedelta(days=62)))
        assert not list(estimates(own, lebaran + timedelta(days=2)))
        settled = CalendarWritten(open_on=[lebaran, lebaran + timedelta(days=1)])
        assert not list(estimates(settled, lebaran))

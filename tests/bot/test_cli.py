"""The operator's commands: what goes wrong is one sentence and a next step, never a traceback."""

import importlib
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.failures import EXPECTED, expected, told, unexpected
from bot.lock import lock_file
from bot.texts import WordsBroken
from simulator.server import Simulator
from tests.bot.operating import (
    NOWHERE,
    ROOT,
    TOKEN,
    Operator,
    ask,
    ended,
    local_telegram,
    run,
    started,
    until,
    workspace,
    write_env,
    write_private,
)

FILE = "sqlite+aiosqlite:///state/sebaya.db"


@pytest.fixture(scope="module")
def telegram() -> Iterator[Simulator]:
    with local_telegram(tokens=[TOKEN]) as one:
        yield one


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, telegram: Simulator) -> Path:
    folder = workspace(tmp_path, monkeypatch)
    write_env(folder, telegram.url)
    return folder


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


@pytest.fixture
def database(here: Path, operator: Operator) -> Path:
    """Made with the key that lies beside it."""
    assert operator("invite", "supervisor", "--bot-name", "sebaya_bot").code == 0
    return here / "state" / "sebaya.db"


class TestHelp:
    def test_lists_the_commands(self, operator: Operator) -> None:
        ran = operator("--help")
        assert ran.code == 0
        for command in ("run", "demo", "init", "doctor", "invite", "codes", "hotlines", "play"):
            assert f" {command} " in ran.out

    @pytest.mark.parametrize("words", [("fly",), ("run", "--fast"), ("demo", "--port", "99999"), ("codes", "make")])
    def test_a_mistake_of_usage_ends_with_two(self, operator: Operator, words: tuple[str, ...]) -> None:
        ran = operator(*words)
        assert (ran.code, ran.out) == (2, "")
        assert "Usage:" in ran.err


class TestRun:
    @pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
    def test_serves_and_ends_cleanly(self, here: Path, telegram: Simulator, end: signal.Signals) -> None:
        student = ask(telegram.url, "people", {"first_name": "Ayu"})["id"]
        ask(telegram.url, "message", {"from": student, "text": "/start"})
        with started(here, "run") as process:
            until(lambda: [m for m in ask(telegram.url, f"chats/{student}")["messages"] if m["from"] == "bot"])
            until(lambda: telegram.world.account(TOKEN).profile)  # set beside it, when it differs
            process.send_signal(end)
            ran = ended(process)
        assert (ran.code, ran.out) == (0, "")
        assert TOKEN not in ran.err
        assert (here / "state" / "sebaya.db").stat().st_mode & 0o777 == 0o600


class TestWhatGoesWrong:
    """Each is an expected error: exit code 1, one sentence and a next step on stderr, nothing on stdout."""

    def test_nothing_is_set_up(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, operator: Operator) -> None:
        folder = workspace(tmp_path, monkeypatch)
        told = operator("run").one_sentence_and_a_next_step()
        assert told == "There is no .env here and no BOT_TOKEN in the environment. Run `python -m bot init` first."
        assert list(folder.iterdir()) == []

    def test_a_wrong_token(self, here: Path, telegram: Simulator) -> None:
        write_env(here, telegram.url, BOT_TOKEN="999:wrong")
        told = run(here, "run").one_sentence_and_a_next_step()
        assert told.startswith("Telegram does not know this bot token. Copy it again")
        assert "999" not in told

    @pytest.mark.usefixtures("here")
    def test_a_wrong_setting(self, operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SEND_RATE", "fast")
        told = operator("run").one_sentence_and_a_next_step()
        assert told.startswith("SEND_RATE in the environment is not right. It takes a number")

    def test_no_root_key(self, here: Path, operator: Operator) -> None:
        (here / "state" / "root.key").unlink()
        assert operator("run").one_sentence_and_a_next_step().startswith("There is no root key at state/root.key.")
        assert not (here / "state" / "sebaya.db").exists()

    def test_a_root_key_that_others_can_read(self, here: Path, operator: Operator) -> None:
        (here / "state" / "root.key").chmod(0o644)
        assert "Run `chmod 600 state/root.key`." in operator("run").one_sentence_and_a_next_step()

    def test_a_root_key_that_cannot_be_read(self, here: Path, operator: Operator) -> None:
        (here / "state" / "root.key").unlink()
        (here / "state" / "root.key").mkdir()
        assert "state/root.key cannot be read" in operator("run").one_sentence_and_a_next_step()

    def test_a_root_key_that_is_none(self, here: Path, operator: Operator) -> None:
        write_private(here / "state" / "root.key", "my dog's name")
        told = operator("run").one_sentence_and_a_next_step()
        assert "is not a root key" in told
        assert "dog" not in told

    @pytest.mark.parametrize("words", [("run",), ("invite", "counselor", "--bot-name", "x_bot")])
    @pytest.mark.usefixtures("database")
    def test_another_root_key(self, here: Path, words: tuple[str, ...], operator: Operator) -> None:
        write_private(here / "state" / "root.key", "cd" * 32)
        told = operator(*words).one_sentence_and_a_next_step()
        assert told.startswith("The root key does not open this database. Put back")

    def test_a_locked_database(self, here: Path, database: Path) -> None:
        holder = sqlite3.connect(database)
        holder.execute("BEGIN IMMEDIATE")
        try:
            told = run(here, "run").one_sentence_and_a_next_step()
        finally:
            holder.close()
        assert told.startswith("The database cannot be written to.")

    def test_a_damaged_database(self, here: Path) -> None:
        (here / "state" / "sebaya.db").write_bytes(b"this is no database, " * 500)
        assert "database" in run(here, "run").one_sentence_and_a_next_step()

    @pytest.mark.parametrize("words", [("run",), ("codes", "make", "2", "--out", "c.csv", "--bot-name", "x_bot")])
    @pytest.mark.usefixtures("here")
    def test_a_newer_schema(self, database: Path, words: tuple[str, ...], operator: Operator) -> None:
        with closing(sqlite3.connect(database)) as db, db:
            db.execute("UPDATE alembic_version SET version_num = '9999'")
        assert "newer version of Sebaya" in operator(*words).one_sentence_and_a_next_step()

    @pytest.mark.usefixtures("here")
    def test_another_instance(self, operator: Operator) -> None:
        with lock_file(FILE):
            told = operator("run").one_sentence_and_a_next_step()
        assert told.startswith("Sebaya is running on this database already.")

    def test_a_mistake_of_the_school(self, here: Path, operator: Operator) -> None:
        (here / "school.toml").write_text('name = "SMP 9"\n\n[limits]\nchats_at_once = 7\n', encoding="utf-8")
        told = operator("run").one_sentence_and_a_next_step()
        assert told == ("school.toml, line 4: limits.chats_at_once cannot be 7. It takes a whole number, at most 3.")

    def test_no_network_for_a_name(self, here: Path, operator: Operator) -> None:
        write_env(here, NOWHERE)
        told = operator("invite", "counselor").one_sentence_and_a_next_step()
        assert told.startswith(f"Telegram cannot be reached at {NOWHERE}.")


class TestWhatNobodyForesaw:
    def test_everything_expected_has_words_of_its_own(self) -> None:
        for name, module in EXPECTED.items():
            error = getattr(importlib.import_module(module), name)
            assert len(error.__doc__) > 20
            assert "\n" not in error.__doc__

    def test_is_told_by_kind_and_place_without_a_word_of_anybody(self) -> None:
        try:
            dict[str, str]()["aku mau cerita 12345:token"]
        except KeyError as error:
            said = told(error)
        assert "cerita" not in said
        assert "12345" not in said
        assert said.startswith("Something went wrong that we did not foresee: KeyError at tests/bot/test_cli.py:")
        assert "Please report this line" in said
        assert len(said.splitlines()) == 1

    def test_of_several_at_once_the_one_with_a_sentence_is_told(self) -> None:
        group = ExceptionGroup("x", [KeyError("secret"), ExceptionGroup("y", [WordsBroken("home.ftl", "hello")])])
        assert told(group) == str(WordsBroken("home.ftl", "hello"))
        assert expected(ExceptionGroup("x", [KeyError("secret")])) is None
        assert "secret" not in unexpected(KeyError("secret"))

    def test_a_python_without_the_packages_is_told_where_they_are(self, tmp_path: Path) -> None:
        """As with a system's own python3 instead of .venv's."""
        bare = subprocess.run(
            [sys.executable, "-S", "-m", "bot", "doctor"],
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert bare.returncode == 1
        assert bare.stderr.startswith("This Python has not what Sebaya needs. Use .venv/bin/python -m bot")

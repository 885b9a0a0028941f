"""`audit verify` says in plain words that all stands, or what does not; and a told head shows what the rest cannot."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from flows.model.effects import Record
from storage.database import Database
from storage.vault import Vault
from tests.bot.operating import KEY, NOWHERE, Operator, workspace, write_env
from tests.storage.town import town, writes

UNFENCED = "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;"


@pytest.fixture
async def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Twelve rows."""
    folder = workspace(tmp_path, monkeypatch)
    write_env(folder, NOWHERE)
    async with Database.open("sqlite+aiosqlite:///state/sebaya.db", Vault(bytes.fromhex(KEY))) as database:
        [guru] = (await town(database)).supervisors
        await writes(
            database, lambda page: page.book.records.extend((guru, Record("read", detail=str(n))) for n in range(12))
        )
    return folder


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


def tampered(here: Path, *statements: str) -> None:
    with closing(sqlite3.connect(here / "state" / "sebaya.db")) as db:
        db.executescript(UNFENCED + ";".join(statements))


def head(operator: Operator) -> str:
    ran = operator("audit", "verify")
    assert ran.out.startswith("All 12 rows stand. Head: 12-"), ran
    return ran.out.split()[-1]


def test_all_stands(here: Path, operator: Operator) -> None:
    told = head(operator)
    assert operator("audit", "verify", "--head", told).code == 0


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("UPDATE audit SET actor = 'me' WHERE place = 5", "Row 5 (read, 2026-07-01 02:00 UTC) does not stand"),
        ("UPDATE audit SET at = 99999999999999999 WHERE place = 5", "Row 5 (read, at no time) does not stand"),
        ("DELETE FROM audit WHERE place = 5", "Rows are missing before row 5"),
        ("DELETE FROM audit WHERE place > 5", "12 rows were written, and only the first 5 are there"),
        ("UPDATE audit SET place = NULL WHERE place = 5", "Rows are missing before row 5"),
        ("DELETE FROM heads", "The 12 rows fit, but the head of the chain is gone"),
        ("UPDATE audit SET mac = 'text' WHERE place = 12", "Row 12"),
    ],
)
def test_it_says_what_does_not(here: Path, operator: Operator, deed: str, words: str) -> None:
    tampered(here, deed)
    assert operator("audit", "verify").one_sentence_and_a_next_step().startswith(words)


def test_only_a_told_head_shows_that_an_older_database_was_put_back(here: Path, operator: Operator) -> None:
    told = head(operator)
    tampered(here, "DELETE FROM audit", "DELETE FROM heads")
    assert operator("audit", "verify").out.startswith("All 0 rows stand"), "nothing inside can tell"
    ran = operator("audit", "verify", "--head", told)
    assert ran.one_sentence_and_a_next_step().startswith("12 rows were written, and only the first 0 are there")


def test_what_is_no_head_is_said(here: Path, operator: Operator) -> None:
    assert operator("audit", "verify", "--head", "hello").one_sentence_and_a_next_step().startswith("That is no head.")

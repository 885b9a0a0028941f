"""`outcomes`: the school's monthly counts from a table, all of it or nothing, each mistake by its line."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import operator
from bot.commands import outcomes
from bot.commands.outcomes import counts_in, grades, month_read, template, text_of
from bot.mistakes import Mistake
from bot.settings import Settings, load_settings
from flows.model.observed import Count
from flows.results.periods import Kind, Period
from storage.database import Database
from storage.tables import school_counts
from storage.vault import Vault
from tests.bot.hand_clock import HandClock
from tests.bot.operating import KEY, NOWHERE, workspace, write_env

NOW = datetime(2026, 11, 26, 5, tzinfo=UTC)
TODAY = NOW.date()
HEAD = "bulan;tingkat;jenis;jumlah\n"
GOOD = HEAD + "2026-10;7;absen;41\n2026-10;7;konflik;3\n2026-10;8;absen;\n"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    write_env(workspace(tmp_path, monkeypatch), NOWHERE)
    return load_settings()


async def kept(settings: Settings) -> list[tuple[str, str, str, int]]:
    async with Database.open(settings.database_url, Vault(bytes.fromhex(KEY))) as database:
        rows = await database.run(lambda store: store._db.execute(school_counts.select()).all())
    return sorted((row.month, row.kind, row.grade, row.number) for row in rows)


def test_the_template_is_filled_in_and_taken_in_and_empty_lines_are_nothing(tmp_path: Path) -> None:
    file = template(tmp_path / "t.csv", ("7", "8"), 2, TODAY)
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfbulan;tingkat;jenis;jumlah\r\n2026-09;7;absen;\r\n")
    assert raw.count(b"\r\n") == 1 + 2 * 2 * 2
    assert counts_in(text_of(file), TODAY) == []
    file.write_bytes(raw.replace(b"2026-10;8;konflik;", b"2026-10;8;konflik;4"))
    assert counts_in(text_of(file), TODAY) == [Count("2026-10", "8", "conflicts", 4)]
    with pytest.raises(Mistake, match="is there already"):
        template(file, ("7",), 1, TODAY)


async def test_a_second_time_changes_nothing_and_a_newer_number_takes_the_place_of_the_older(
    settings: Settings,
) -> None:
    file, clock = Path("counts.csv"), HandClock(NOW)
    file.write_text(GOOD)
    assert await outcomes.take_in(settings, file, clock) == (2, 2)
    before = await kept(settings)
    assert before == [("2026-10", "absence", "7", 41), ("2026-10", "conflicts", "7", 3)]
    assert await outcomes.take_in(settings, file, clock) == (2, 0)
    assert await kept(settings) == before
    file.write_text(GOOD.replace(";41", ";40"))
    assert await outcomes.take_in(settings, file, clock) == (2, 1)
    assert ("2026-10", "absence", "7", 40) in await kept(settings)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("2026-13;7;absen;1", '"2026-13" is no month. Write it as 2026-11.'),
        ("2027-01;7;absen;1", '"2027-01" has not begun.'),
        ("2026-S1;7;absen;1", '"2026-S1" is no month.'),
        ("2026-10;7B;absen;1", '"7B" is no grade.'),
        ("2026-10;7;telat;1", '"telat" is not counted. Write absen or konflik.'),
        ("2026-10;7;absen;1.000", '"1.000" is no number from 0 to'),
        ("2026-10;7;absen;-1", '"-1" is no number'),
        ("2026-10;7;absen;12345", '"12345" is no number'),
        ("2026-10;7;absen;=1+1", '"=1+1" is no number'),
        ("2026-10;7;absen", "it has 3 cells. Write four"),
        ("2026-10;7;absen;1;2", "it has 5 cells"),
        ("2026-10;7;absen;40", "line 2 has another number for the same. Keep one of them."),
        ("\x1b[2J;7;absen;1", "a cell with signs that cannot be shown is no month"),
    ],
)
async def test_a_bad_row_is_named_with_its_line_and_what_to_do_and_nothing_is_taken_in(
    settings: Settings, row: str, says: str
) -> None:
    file = Path("counts.csv")
    file.write_text(f"{GOOD}{row}\n")
    with pytest.raises(Mistake) as found:
        await outcomes.take_in(settings, file, HandClock(NOW))
    assert f"line 5: {says}" in found.value.what
    assert found.value.remedy == "Mend these lines and import the file again."
    assert await kept(settings) == []


def test_all_mistakes_are_named_up_to_twenty() -> None:
    with pytest.raises(Mistake) as found:
        counts_in(HEAD + "x;7;absen;1\n" * 30, TODAY)
    assert found.value.what.startswith("Nothing was taken in: 30 mistakes.\nline 2: ")
    assert found.value.what.endswith("and 10 more")


@pytest.mark.parametrize("text", ["", "\n", "month;grade\n", "2026-10;7;absen;1\n"])
def test_another_table_is_not_mistaken_for_one(text: str) -> None:
    with pytest.raises(Mistake, match="The first line must be bulan;tingkat;jenis;jumlah"):
        counts_in(text, TODAY)


def test_what_excel_makes_of_it_is_read(tmp_path: Path) -> None:
    """Commas, its own letters, and months it takes for dates."""
    file = tmp_path / "c.csv"
    file.write_bytes("bulan,tingkat,jenis,jumlah\r\nOkt-26,7,Absen,4\r\n10/2026,8,konflik,5\r\n".encode("cp1252"))
    assert [(c.month, c.grade, c.number) for c in counts_in(text_of(file), TODAY)] == [
        ("2026-10", "7", 4),
        ("2026-10", "8", 5),
    ]
    october = Period(Kind.MONTH, 2026, 10)
    for written in ("2026-10", "10/2026", "2026/10", "10-2026", "Oct-26", "okt-26", "Oktober 2026"):
        assert month_read(written) == october, written


@pytest.mark.parametrize(
    ("raw", "says"), [(b"PK\x03\x04", "CSV UTF-8"), (b"x" * 2_000_000, "too large"), (None, "cannot be read")]
)
def test_a_file_that_is_none_says_what_to_do(tmp_path: Path, raw: bytes | None, says: str) -> None:
    file = tmp_path / "x.csv"
    if raw is not None:
        file.write_bytes(raw)
    with pytest.raises(Mistake, match=says):
        text_of(file)


def test_grades_of_a_school() -> None:
    assert grades("10-12") == ("10", "11", "12")
    assert grades("7") == ("7",)
    for wrong in ("", "7-", "9-7", "12-14", "a", "0-3"):
        with pytest.raises(Mistake):
            grades(wrong)


def test_from_the_shell(settings: Settings) -> None:
    assert settings
    shell = CliRunner()
    made = shell.invoke(operator, ["outcomes", "template", "t.csv", "--months", "1"])
    assert made.exit_code == 0, made.output
    Path("t.csv").write_text(Path("t.csv").read_text(encoding="utf-8-sig").replace("7;absen;", "7;absen;12"))
    taken = shell.invoke(operator, ["outcomes", "import", "t.csv"])
    assert "1 numbers read, 1 of them new or changed." in taken.output
    assert len(asyncio.run(kept(settings))) == 1

"""`report`: the same bytes each time, text as text, and a picture drawn elsewhere."""

import asyncio
import csv
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from typer.testing import CliRunner
from xlsxwriter import Workbook

from bot.cli import operator
from bot.commands import report
from bot.commands.report import period_of
from bot.mistakes import Mistake
from bot.results import sheets
from bot.results.words import Line, Sheet, sheet
from flows.model.observed import COUNTED
from flows.results.check import SMALL, Shown
from flows.results.periods import Kind, Period
from flows.results.release import Release, release
from flows.results.tables import BANDS, tables
from tests.bot.operating import NOWHERE, workspace, write_env
from tests.results import world
from tests.results.world import TOPICS
from tests.shipped import load_texts

pytestmark = pytest.mark.usefixtures("unhurried")


def write(*what: Any) -> list[Path]:
    return asyncio.run(report.write(*what))


NOVEMBER = Period(Kind.MONTH, 2026, 11)
HOSTILE = '=HYPERLINK("http://x")'


def made(students: int = 160) -> Release:
    rows = world.rows(Random(4), NOVEMBER.months, students)
    things = world.happened(Random(4), NOVEMBER.months, students // 2)
    return release(NOVEMBER, world.tally(rows, NOVEMBER.months, things), (), TOPICS)


def test_the_same_release_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)  # cannot be imported here: another process draws
    files = [[f.read_bytes() for f in write(made(), NOVEMBER, "SMP", tmp_path / n, ("id", "en"))] for n in "ab"]
    assert files[0] == files[1]
    assert len(files[0]) == 6


def test_every_sheet_is_there_and_no_cell_is_a_formula(tmp_path: Path) -> None:
    list(write(made(), NOVEMBER, HOSTILE, tmp_path, ("id",)))
    with ZipFile(tmp_path / "sebaya-2026-11-id.xlsx") as book:
        pages = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(pages) == len(tables(TOPICS)) + 2
        for page in pages:
            assert not [one for one in ET.fromstring(book.read(page)).iter() if one.tag.endswith("}f")]  # noqa: S314  ours
        assert b"=HYPERLINK" in book.read("xl/sharedStrings.xml")
        of = ET.fromstring(book.read("xl/workbook.xml"))  # noqa: S314  ours
    named = [one.attrib["name"] for one in of.iter() if "sheetId" in one.attrib]
    assert (named[:3], named[-1]) == (["Ringkasan", "Waktu tunggu", "Topik"], "Cara membaca ini")


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_sheet_is_named_for_whoever_reads_it(language: str) -> None:
    """As long as Excel takes, and no two alike."""
    words = load_texts()[language]
    of = [*(table.name for table in tables(TOPICS)), "comments", *COUNTED, "observations", "months", "overview"]
    named = [words("results-tab", {"name": name}) for name in of]
    assert all(1 < len(name) <= sheets.LONGEST for name in named)
    assert len({name.casefold() for name in named}) == len(named)
    assert not set(of) & set(named)


@pytest.mark.parametrize(
    ("waits", "said"),
    [
        (
            ("m1", "m1", "m1"),
            "Pada separuh siswa tidak lebih lama dari: sampai 1 menit. Pada sembilan dari sepuluh: sampai 1 menit.",
        ),
        (
            ("m1", "m1", "m15"),
            "Pada separuh siswa tidak lebih lama dari: sampai 1 menit. Pada sembilan dari sepuluh: 5\u201315 menit.",
        ),
        (
            ("m1", "m1", "nobody"),
            "Pada separuh siswa tidak lebih lama dari: sampai 1 menit. Pada lebih dari satu di antara sepuluh siswa: pernah tidak ada yang membalas.",
        ),
        (("m1", "nobody", "nobody"), "Lebih dari separuh siswa: pernah tidak ada yang membalas."),
    ],
)
def test_how_long_half_waited_agrees_with_the_figures_beside_it(waits: tuple[str, str, str], said: str) -> None:
    """Four bands of "<5" are no ten students; and "nine in ten: nobody answered" would say the opposite."""
    figures: dict[str, Shown] = {"students": 45, **{f"waits.{band}": SMALL for band in BANDS}}
    for band in waits:
        before = figures[f"waits.{band}"]
        figures[f"waits.{band}"] = 15 + (before if isinstance(before, int) else 0)
    made = Release("2026-11", (), figures)
    waited = next(table for table in tables(()) if table.name == "waits")
    assert sheet(made, waited, load_texts()["id"]).note == said


OFFICE = shutil.which("soffice")
FUNCTIONS = (
    "1+1", 'HYPERLINK("http://x")', "cmd|' /C calc'!A0", "SUM(A1:A9)", 'WEBSERVICE("http://x")', "A1", "-1", "TRUE",
)  # fmt: skip
BEGINNINGS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # the full-width ones, too
WAYS = (
    *(f"{sign}{what}" for sign in BEGINNINGS for what in FUNCTIONS),
    *(
        f"{white}={FUNCTIONS[1]}"
        for white in ("\t", "\r", "\n", "\r\n", " ", "\u00a0", "\u200b", "\ufeff", '"', "'", ";", ",")
    ),
    *(
        "{=1+1}",
        "==1",
        "=\t1",
        "http://x",
        "mailto:a@b",
        "internal:A1",
        "external:x.xlsx",
        "file:///etc/passwd",
        "1",
        "#N/A",
    ),
)


def test_eighty_ways_for_a_cell_to_become_something_else_all_stay_text() -> None:
    """In every cell that takes text; read back they are what they were."""
    assert len(set(WAYS)) >= 80
    own = [Sheet(f"s{n}", way, (Line(way, None, way, way),), way) for n, way in enumerate(WAYS)]
    with ZipFile(BytesIO(sheets.made(made(), NOVEMBER, HOSTILE, load_texts()["id"], own))) as book:
        for page in (name for name in book.namelist() if name.startswith("xl/worksheets/")):
            tags = {one.tag.rpartition("}")[2] for one in ET.fromstring(book.read(page)).iter()}  # noqa: S314  ours
            assert not tags & {"f", "hyperlink", "hyperlinks"}, page
        strings = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314  ours
        kept = {"".join(one.itertext()) for one in strings}
    assert not [way for way in WAYS if unescaped(way) not in kept]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")
def test_libreoffice_opens_it_and_every_cell_is_the_text_it_was(tmp_path: Path) -> None:
    """S4. Of a formula it would write what comes of it."""
    own = [Sheet(f"s{n}", way, (Line(way, None, way, way),), way) for n, way in enumerate(WAYS)]
    (tmp_path / "it.xlsx").write_bytes(sheets.made(made(), NOVEMBER, HOSTILE, load_texts()["id"], own))
    assert opened_by_libreoffice(tmp_path, "it.xlsx") >= {seen(way) for way in WAYS}


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")
def test_a_workbook_that_takes_text_for_formulas_is_found(tmp_path: Path) -> None:
    """Broken twin: as XlsxWriter does unless it is told otherwise."""
    with Workbook(tmp_path / "it.xlsx") as book:
        page = book.add_worksheet()
        for row, way in enumerate(("=1+1", "ditulis")):
            page.write(row, 0, way)
    found = opened_by_libreoffice(tmp_path, "it.xlsx")
    assert "ditulis" in found
    assert "=1+1" not in found


def opened_by_libreoffice(folder: Path, file: str) -> set[str]:
    """What stands in any cell of any sheet."""
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1"
    words = ["--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", every_sheet]
    subprocess.run(
        [str(OFFICE), *words, "--outdir", folder, folder / file], check=True, capture_output=True, timeout=120
    )
    found = set[str]()
    for page in folder.glob("*.csv"):
        with page.open(encoding="utf-8", newline="") as lines:
            found |= {seen(cell) for row in csv.reader(lines) for cell in row if cell}
    return found


def seen(text: str) -> str:
    """Ends of lines are the spreadsheet's own; a mark of byte order is seen by nobody."""
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def unescaped(text: str) -> str:
    """As XML reads it back; Excel itself knows that _x000D_ is a CR."""
    return text.replace("\r", "_x000D_")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_text_says_each_figure_and_no_small_one(tmp_path: Path, language: str) -> None:
    it = made()
    list(write(it, NOVEMBER, "SMP", tmp_path, (language,)))
    text = (tmp_path / f"sebaya-2026-11-{language}.txt").read_text(encoding="utf-8")
    assert SMALL in text
    shown = [line.partition(": ")[2].split(" ")[0] for line in text.split("\n") if ": " in line]
    figures = {str(figure) for figure in it.figures.values() if figure is not None}
    assert figures <= set(shown)
    words = load_texts()[language]
    assert words("results-how") in text


def test_from_the_shell_it_is_written_or_said_from_when_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_env(workspace(tmp_path, monkeypatch), NOWHERE)
    done = CliRunner().invoke(operator, ["report", "--period", "2020-11", "--out", "reports"])
    assert done.exit_code == 0, done.output
    assert sorted(file.suffix for file in Path("reports").iterdir()) == [".txt", ".txt", ".xlsx", ".xlsx"]
    early = CliRunner().invoke(operator, ["report", "--period", "2098-11", "--out", "reports"])
    assert early.exit_code == 1
    assert "11-12-2098" in str(early.exception)


def test_of_too_few_nothing_is_shown(tmp_path: Path) -> None:
    files = list(write(made(3), NOVEMBER, "SMP", tmp_path, ("id",)))
    assert [f.suffix for f in files] == [".txt", ".xlsx"]
    assert not [c for c in files[0].read_text(encoding="utf-8").split("\n", 1)[1] if c.isdigit()]


def test_a_wrong_period_is_said_with_the_right_shapes() -> None:
    assert period_of("2026-s1").name == "2026-S1"
    with pytest.raises(Mistake, match="2026-11"):
        period_of("november")

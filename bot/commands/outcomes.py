"""`outcomes`: monthly counts of absence and conflicts, grade by grade, from a table that any spreadsheet writes.

A CSV with ";" or "," between its cells, since Excel writes either. All of it is taken in, or nothing; each line that is
wrong is named, with what to do about it.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from bot.clock import Clock
from bot.mistakes import Mistake
from bot.rootkey import check
from bot.settings import Settings
from bot.zone import zone
from flows.model.observed import COUNTED, GRADES, MOST, Count
from flows.results.periods import Kind, Period, last, read
from storage.database import Database
from storage.vault import Vault

COLUMNS = ("bulan", "tingkat", "jenis", "jumlah")
KINDS = dict(zip(("absen", "konflik"), COUNTED, strict=True)) | {kind: kind for kind in COUNTED}
BEGINNINGS = ("jan", "feb", "mar", "apr", "mei/may", "jun", "jul", "agu/agt/aug", "sep", "okt/oct", "nov", "des/dec")
NAMED = {name: number for number, names in enumerate(BEGINNINGS, 1) for name in names.split("/")}
LARGEST = 1_000_000  # bytes
SHOWN = 20  # mistakes at once
SPAN = re.compile(r"(\d{1,2})(?:-(\d{1,2}))?", re.ASCII)


def grades(text: str) -> tuple[str, ...]:
    """7-9, or 10. Raises Mistake."""
    found = SPAN.fullmatch(text.strip())
    chosen = tuple(str(n) for n in range(int(found[1]), int(found[2] or found[1]) + 1)) if found else ()
    if not chosen or not set(chosen) <= set(GRADES):
        what = "These grades cannot be read."
        raise Mistake(what, "Write them as 7-9, or 10-12.")
    return chosen


def template(out: Path, grades: Sequence[str], months: int, today: date) -> Path:
    """With a mark that tells Excel its letters. Raises Mistake."""
    if out.exists():
        what = f"{out} is there already."
        raise Mistake(what, "Name another file, or move it away: it may be filled in.")
    month, names = last(Kind.MONTH, today), list[str]()
    for _ in range(months):
        names.insert(0, month.name)
        month = last(Kind.MONTH, month.begins)
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(COLUMNS)
        table.writerows((name, grade, kind, "") for name in names for grade in grades for kind in list(KINDS)[:2])
    return out


async def take_in(settings: Settings, file: Path, clock: Clock) -> tuple[int, int]:
    """How many numbers there are, and how many are other than before. Raises Mistake."""
    now = clock.now()
    counts = counts_in(text_of(file), now.astimezone(zone(settings.time_zone)).date())
    async with Database.open(settings.database_url, Vault(check(settings.root_key_file))) as database:
        return len(counts), await database.run(lambda store: store.count(counts, now))


def text_of(file: Path) -> str:
    """Raises Mistake."""
    try:
        raw = file.read_bytes()
    except OSError:
        what = f"{file} cannot be read."
        raise Mistake(what, "See that the name is right and that you may read it.") from None
    if raw.startswith(b"PK"):
        what = f"{file} is a workbook of a spreadsheet, not a CSV."
        raise Mistake(what, 'In the spreadsheet choose "Save as", and there "CSV UTF-8".')
    if len(raw) > LARGEST:
        what = f"{file} is too large for a table of counts."
        raise Mistake(what, "See that it is the right file: `outcomes template` writes an empty one.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")  # an old Excel; figures read the same in both


def counts_in(text: str, today: date) -> list[Count]:
    """Raises Mistake that names each line that is wrong."""
    first = text.partition("\n")[0]
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=";" if ";" in first else ","))
    head = [cell.strip().lower() for cell in rows[0]] if rows else []
    if tuple(cell for cell in head if cell) != COLUMNS:
        what = f"The first line must be {';'.join(COLUMNS)}."
        raise Mistake(what, "`outcomes template` writes an empty table to fill in.")
    found: dict[tuple[str, str, str], tuple[int, Count]] = {}
    wrong: list[str] = []
    for line, row in enumerate(rows[1:], 2):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (len(cells) >= len(COLUMNS) and not cells[3]):
            continue  # not filled in
        mistakes = list(mistakes_in(cells, today))
        wrong += [f"line {line}: {one}" for one in mistakes]
        if mistakes:
            continue
        count = Count(month_of(cells[0]), cells[1], KINDS[cells[2].lower()], int(cells[3]))
        key = count.month, count.grade, count.kind
        if key in found and found[key][1] != count:
            wrong.append(f"line {line}: line {found[key][0]} has another number for the same. Keep one of them.")
        found.setdefault(key, (line, count))
    if wrong:
        more = [f"and {len(wrong) - SHOWN} more"] if len(wrong) > SHOWN else []
        what = "\n".join((f"Nothing was taken in: {len(wrong)} mistakes.", *wrong[:SHOWN], *more))
        raise Mistake(what, "Mend these lines and import the file again.")
    return [count for _, count in found.values()]


def mistakes_in(cells: Sequence[str], today: date) -> Iterator[str]:
    """What is wrong, and what to write instead."""
    if len(cells) < len(COLUMNS) or any(cells[len(COLUMNS) :]):
        yield f"it has {len(cells)} cells. Write four: {';'.join(COLUMNS)}."
        return
    month, grade, kind, number = cells[: len(COLUMNS)]
    period = month_read(month)
    if period is None:
        yield f"{quoted(month)} is no month. Write it as 2026-11."
    elif period.begins > today:
        yield f"{quoted(month)} has not begun. Write a month that has."
    if grade not in GRADES:
        yield f"{quoted(grade)} is no grade. Write {GRADES[0]} to {GRADES[-1]}, without the letter of a class."
    if kind.lower() not in KINDS:
        yield f"{quoted(kind)} is not counted. Write absen or konflik."
    if not (number.isascii() and number.isdecimal() and int(number) <= MOST):
        yield f"{quoted(number)} is no number from 0 to {MOST}. Write figures alone, without points or words."


def quoted(cell: str) -> str:
    return f'"{cell[:30]}"' if cell.isprintable() else "a cell with signs that cannot be shown"


def month_read(text: str) -> Period | None:
    """Also as a spreadsheet makes a date of it: 11/2026, 2026/11, Nov-26."""
    year_last = re.fullmatch(r"(\d{1,2})[/.-](\d{4})", text, re.ASCII)
    year_first = re.fullmatch(r"(\d{4})[/.-](\d{1,2})", text, re.ASCII)
    named = re.fullmatch(r"([a-z]{3})[a-z]*[ -](?:20)?(\d{2})", text.lower(), re.ASCII)
    if named and named[1] in NAMED:
        text = f"20{named[2]}-{NAMED[named[1]]:02}"
    elif year_last:
        text = f"{year_last[2]}-{int(year_last[1]):02}"
    elif year_first:
        text = f"{year_first[1]}-{int(year_first[2]):02}"
    period = read(text)
    return period if period is not None and period.kind is Kind.MONTH else None


def month_of(text: str) -> str:
    period = month_read(text)
    return period.name if period else ""

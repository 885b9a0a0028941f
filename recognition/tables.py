"""Tab-separated tables with a header line, no quoting. What is wrong is said in a sentence, with its line."""

from collections.abc import Iterator, Sequence
from pathlib import Path


class TableUnreadable(Exception):
    """A table cannot be used; the sentence says which, where and why."""


def rows_of(path: Path, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    """Rows as {column: text}; columns that were not asked for are ignored, empty lines skipped."""
    lines = _lines(path)
    if not "".join(lines).strip():
        reason = f"{path}: the file is empty."
        raise TableUnreadable(reason)
    header = lines[0].rstrip("\r").split("\t")
    for column in columns:
        if column not in header:
            reason = f"{path}, line 1: there is no column {column!r}; found {', '.join(header)}."
            raise TableUnreadable(reason)
    found = False
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            found = True
            yield _row(path, number, header, line, columns)
    if not found:
        reason = f"{path}: there is no row below the header."
        raise TableUnreadable(reason)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig").split("\n")  # only line feeds part rows: a text may hold U+2028
    except (OSError, UnicodeDecodeError) as wrong:
        reason = f"{path}: cannot be read ({type(wrong).__name__})."
        raise TableUnreadable(reason) from wrong


def _row(path: Path, number: int, header: Sequence[str], line: str, columns: Sequence[str]) -> dict[str, str]:
    cells = line.rstrip("\r").split("\t")
    if len(cells) != len(header):
        reason = f"{path}, line {number}: {len(cells)} cells where the header has {len(header)}."
        raise TableUnreadable(reason)
    row = dict(zip(header, cells, strict=True))
    if row.get("risk", "0") not in ("0", "1"):
        reason = f"{path}, line {number}: risk is {row['risk']!r}, not 0 or 1."
        raise TableUnreadable(reason)
    return {column: row[column] for column in columns}

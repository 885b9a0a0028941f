"""Measuring a Screen on a table: columns risk (0/1), label, text; others are ignored.

Recall counts any alarm, whatever its level; RED on harmless rows is counted apart, for it wakes people.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from flows.risk.alarm import Alarm, Level
from flows.risk.screen import Screen
from recognition.tables import rows_of

Clock = Callable[[], float]  # seconds


@dataclass(frozen=True, slots=True)
class Tried:
    """One row, what the screen said, and how long it took."""

    line: int
    risk: bool
    label: str
    text: str
    alarm: Alarm | None
    seconds: float


def tried(screen: Screen, table: Path, clock: Clock = perf_counter) -> list[Tried]:
    """Every row screened once, in order. A bad table raises TableUnreadable with its line."""
    rows = list(rows_of(table, ("risk", "label", "text")))
    return [_one(screen, line, row, clock) for line, row in enumerate(rows, start=2)]


def _one(screen: Screen, line: int, row: dict[str, str], clock: Clock) -> Tried:
    began = clock()
    alarm = screen(row["text"])
    return Tried(line, row["risk"] == "1", row["label"], row["text"], alarm, clock() - began)


def figures(rows: Sequence[Tried]) -> dict[str, object]:
    """The one object of `--json`: rates 0 to 1; milliseconds of the mean and of the slowest hundredth."""
    risky, calm = [row for row in rows if row.risk], [row for row in rows if not row.risk]
    return {
        "recall": _rate(risky),
        "recall_by_label": _by_label(risky),
        "alarms": _rate(calm),
        "alarms_by_label": _by_label(calm),
        "red": _rate(calm, Level.RED),
        "ms_per_message": _mean(rows),
        "ms_p99": _p99(rows),
    }


def lines(rows: Sequence[Tried]) -> Iterator[str]:
    """The same for people."""
    risky, calm = [row for row in rows if row.risk], [row for row in rows if not row.risk]
    yield f"recall {_rate(risky):.1%} of {len(risky)}"
    for label, rate in _by_label(risky).items():
        yield f"  {label:20} {rate:6.1%}"
    yield f"alarms on harmless rows {_rate(calm):.1%} of {len(calm)}"
    for label, rate in _by_label(calm).items():
        yield f"  {label:20} {rate:6.1%}"
    for level in Level:
        yield f"{level:6} {_rate(risky, level):6.1%} of the dangers, {_rate(calm, level):6.1%} of the harmless"
    yield f"{_mean(rows):.2f} ms a message, p99 {_p99(rows):.2f} ms"


def errors(rows: Sequence[Tried]) -> Iterator[str]:
    """Dangers that were missed, then harmless rows that alarmed, each with its line in the table."""
    for row in rows:
        if row.risk and row.alarm is None:
            yield f"missed  line {row.line}  {row.label}  {row.text}"
    for row in rows:
        if not row.risk and row.alarm is not None:
            yield f"alarmed line {row.line}  {row.label}  {row.alarm.level} {' '.join(row.alarm.why)}  {row.text}"


def _rate(rows: Sequence[Tried], level: Level | None = None) -> float:
    hits = sum(row.alarm is not None and (level is None or row.alarm.level is level) for row in rows)
    return hits / len(rows) if rows else 0.0


def _by_label(rows: Sequence[Tried]) -> dict[str, float]:
    return {label: _rate([row for row in rows if row.label == label]) for label in sorted({row.label for row in rows})}


def _mean(rows: Sequence[Tried]) -> float:
    return 1000 * sum(row.seconds for row in rows) / len(rows)


def _p99(rows: Sequence[Tried]) -> float:
    return 1000 * sorted(row.seconds for row in rows)[min(len(rows) - 1, len(rows) * 99 // 100)]

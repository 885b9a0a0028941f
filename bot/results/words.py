"""A release in words: the same lines and tables for the text, the sheets and the picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.texts import Words
from flows.results.check import Shown
from flows.results.periods import Period
from flows.results.release import Release, band, share
from flows.results.tables import TOTALS, UNSAID, Table, tables

QUOTED_FROM = 10  # answers
MIDDLES = ("waits", "acknowledged")


@dataclass(frozen=True, slots=True)
class Line:
    what: str
    figure: Shown
    shown: str
    share: str  # "" where none may be shown


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    title: str
    lines: tuple[Line, ...]
    note: str = ""
    counts: bool = False  # of days or incidents, not of students


def called(period: Period, words: Words) -> str:
    return words("results-period", period.spoken)


def overview(release: Release, words: Words) -> Sheet:
    lines = (line(words("results-total", {"name": key}), release.get(key), None, words) for key in TOTALS)
    return Sheet("overview", words("results-overview"), tuple(lines), "\n".join(remarks(release, words)))


def remarks(release: Release, words: Words) -> Iterator[str]:
    if it := release.feeling:
        args = {name: decimal(getattr(it, name), words) for name in ("before", "after", "change", "low", "high")}
        yield words("results-feelings", args)
    else:
        yield words("results-feelings-few")
    if rate := share(release.get("survey.answered"), release.get("surveyed")):
        yield words("results-rate", {"percent": rate})
    peers, counselors = release.get("road.peer"), release.get("counselors")
    if isinstance(peers, int) and isinstance(counselors, int):
        yield words("results-load", {"load": round(peers / counselors)})


def decimal(number: float, words: Words) -> str:
    text = str(Decimal(str(number)))
    return text.replace(".", ",") if words.language == "id" else text


def sheets(release: Release, words: Words) -> tuple[Sheet, ...]:
    return tuple(sheet(release, table, words) for table in tables(release.topics))


def sheet(release: Release, table: Table, words: Words) -> Sheet:
    whole = release.get(table.whole)
    lines = tuple(
        line(value_name(table.name, value, words), release.get(key), whole, words)
        for value, key in zip(table.values, table.keys, strict=True)
    )
    middles = [band(release.figures, table, at) for at in (0.5, 0.9)] if table.name in MIDDLES else [None]
    half, nine = (value_name(table.name, value, words) if value else "" for value in (middles * 2)[:2])
    note = words("results-middle", {"half": half, "nine": nine}) if half and nine else ""
    return Sheet(table.name, words("results-table", {"name": table.name}), lines, note)


def value_name(table: str, value: str, words: Words) -> str:
    if table == "topics" and value != UNSAID:
        return words("topic-name", {"topic": value})
    return words("results-value", {"name": f"{table}-{value}"})


def line(what: str, figure: Shown, whole: Shown, words: Words) -> Line:
    return Line(what, figure, words("results-withheld") if figure is None else str(figure), share(figure, whole) or "")


def text(release: Release, period: Period, school: str, words: Words, more: Sequence[Sheet] = ()) -> str:
    """`more`: what the school wrote down itself."""
    title = words("results-title", {"school": school, "period": called(period, words)})
    if not release.enough:
        return "\n\n".join((title, words("results-few"), *map(block, more)))
    blocks = [title, *map(block, (overview(release, words), *sheets(release, words), *more))]
    return "\n\n".join((*blocks, f"{words('results-how')}\n{words('results-how-lines')}"))


def quotes(release: Release, passed: Sequence[str], words: Words) -> tuple[Sheet, ...]:
    """What students added after chats, where a guru BK passed it: among so many answers that nobody is one of few."""
    answered = release.get("survey.answered")
    if not passed or not isinstance(answered, int) or answered < QUOTED_FROM:
        return ()
    lines = tuple(Line(f"“{one}”", None, "", "") for one in passed)
    return (Sheet("comments", words("results-comments"), lines, words("results-comments-note")),)


def block(one: Sheet) -> str:
    lines = [
        (f"{line.what}: {line.shown}" if line.shown else line.what) + (f" ({line.share} %)" if line.share else "")
        for line in one.lines
    ]
    return "\n".join((one.title, *lines, *([one.note] if one.note else [])))

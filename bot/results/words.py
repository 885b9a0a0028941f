"""A release in words: the same lines and tables for the text, the sheets and the picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.texts import Words
from flows.results.check import Shown
from flows.results.periods import Period
from flows.results.release import Release, band, share
from flows.results.tables import SECTIONS, TOTALS, UNSAID, Table

QUOTED_FROM = 10  # answers
MIDDLES = ("waits", "acknowledged", "answers")
ENDLESS = frozenset({"more", "longer", "nobody"})  # no length that anybody waited "at most"
ALL = (*TOTALS, *(key for totals in SECTIONS.values() for key in totals))


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
    totals = [key for key in ALL if key in release.figures]
    lines = (line(words("results-total", {"name": key}), release.get(key), None, words) for key in totals)
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
    for section in few(release):
        yield words("results-section-few", {"name": section})


def few(release: Release) -> tuple[str, ...]:
    """Sections with fewer than ten students: they are in the next longer period."""
    return tuple(section for section in release.counted if SECTIONS[section][0] not in release.figures)


def how(release: Release, words: Words) -> str:
    there = [section for section in release.counted if section not in few(release)]
    return "\n".join((words("results-how-lines"), *(words("results-how-section", {"name": one}) for one in there)))


def decimal(number: float, words: Words) -> str:
    text = str(Decimal(str(number)))
    return text.replace(".", ",") if words.language == "id" else text


def sheets(release: Release, words: Words) -> tuple[Sheet, ...]:
    return tuple(sheet(release, table, words) for table in release.tables)


def sheet(release: Release, table: Table, words: Words) -> Sheet:
    whole = release.get(table.whole)
    lines = tuple(
        line(value_name(table.name, value, words), release.get(key), whole, words)
        for value, key in zip(table.values, table.keys, strict=True)
    )
    note = middle(release, table, words) if table.name in MIDDLES else ""
    return Sheet(table.name, words("results-table", {"name": table.name}), lines, note)


def middle(release: Release, table: Table, words: Words) -> str:
    """Up to which value half of them are, and nine of ten; a value that ends nowhere is said of those who are in it."""
    half, nine = (band(release.figures, table, at) for at in (0.5, 0.9))
    if half is None or nine is None:
        return ""
    named = {"half": value_name(table.name, half, words), "nine": value_name(table.name, nine, words)}
    kind = "most" if half in ENDLESS else "some" if nine in ENDLESS else "all"
    return words("results-middle", {"kind": kind, **named})


def value_name(table: str, value: str, words: Words) -> str:
    if table == "topics" and value != UNSAID:
        return words("topic-name", {"topic": value})
    return words("results-value", {"name": f"{table}-{value}"})


def line(what: str, figure: Shown, whole: Shown, words: Words) -> Line:
    return Line(what, figure, words("results-withheld") if figure is None else str(figure), share(figure, whole) or "")


def text(
    release: Release, period: Period, school: str, words: Words, more: Sequence[Sheet] = (), most: int | None = None
) -> str:
    """`more`: what the school wrote down itself. `most` characters: what goes beyond is left to the sheets."""
    title = words("results-title", {"school": school, "period": called(period, words)})
    if not release.enough:
        return within([title, words("results-few")], [*map(block, more)], [], words, most)
    blocks = [*map(block, (*sheets(release, words), *more))]
    lasts = [f"{words('results-how')}\n{one}" for one in (how(release, words), words("results-how-lines"))]
    return within([title, block(overview(release, words))], blocks, lasts, words, most)


def within(first: list[str], blocks: list[str], lasts: list[str], words: Words, most: int | None) -> str:
    """`lasts`: what it ends with, and what it ends with where the sheets say the rest."""
    whole = "\n\n".join((*first, *blocks, *lasts[:1]))
    if most is None or len(whole) <= most:
        return whole
    last, kept = [words("results-more"), *lasts[1:]], list[str]()
    for one in blocks:
        if len("\n\n".join((*first, *kept, one, *last))) <= most:
            kept.append(one)
    return "\n\n".join((*first, *kept, *last))


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

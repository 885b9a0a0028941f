"""Release: from what was counted to what is shown of a period, for good.

counted --rounded, small ones hidden--> checked with all that was shown before --what tells too much withheld--> shown
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from statistics import NormalDist

from flows.results.check import ANYTHING, FEW, SMALL, TOO_FEW, Range, Shown, shown
from flows.results.periods import Period
from flows.results.tables import MOST_CHATS, SECTIONS, Relation, Table, between, keys, relations, tables
from flows.results.withholding import named, withheld

ENOUGH = 20  # for a percentage or a mean
LEAST, MOST = 5, 95  # per cent
SEVERAL: Range = (0, MOST_CHATS * TOO_FEW[1])
MORE: Mapping[str, Range] = {"chats": SEVERAL, "letters": SEVERAL, "counselors": ANYTHING}
Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Change:
    """Sums over the students who told how they felt before and after."""

    students: int = 0
    before: float = 0.0
    after: float = 0.0
    squares: float = 0.0  # of the change


@dataclass(frozen=True, slots=True)
class Tally:
    """Exact, and never shown: distinct students by key."""

    counts: Mapping[str, int]
    change: Change = field(default_factory=Change)


@dataclass(frozen=True, slots=True)
class Feeling:
    """Means, and Student's 95 % interval of the change."""

    before: float
    after: float
    change: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Release:
    """Without figures when fewer than ten students came: they are in the next longer period."""

    period: str
    topics: tuple[str, ...]
    figures: Mapping[str, Shown] = field(default_factory=dict)
    feeling: Feeling | None = None
    counted: tuple[str, ...] = ()  # sections; one that is counted and has no figures is of fewer than ten students

    @property
    def tables(self) -> tuple[Table, ...]:
        """Those there are figures of."""
        return tuple(table for table in tables(self.topics) if table.whole in self.figures)

    @property
    def enough(self) -> bool:
        return bool(self.figures)

    def get(self, key: str) -> Shown:
        return self.figures.get(key)


def release(period: Period, tally: Tally, parts: Sequence[Release], topics: tuple[str, ...]) -> Release:
    """`parts` are all the releases it is made of, and those that they are made of."""
    if tally.counts.get("students", 0) < FEW:
        return Release(period.name, topics)
    few = {section for section, totals in SECTIONS.items() if tally.counts.get(totals[0], 0) < FEW}
    of = tuple(table for table in tables(topics) if table.section not in few)
    figures = {key: shown(tally.counts.get(key, 0)) for key in keys(of)}
    earlier = {name: range_ for part in parts for name, range_ in ranges(part, of).items()}
    known = (*prefixed(period.name, relations(of)), *related(period, parts, of))
    safe = withheld(period.name, figures, earlier, known, order(of))
    felt = feeling(tally.change) if safe["felt"] is not None else None
    return Release(period.name, topics, safe, felt, tuple(SECTIONS))


def order(of: Sequence[Table]) -> tuple[str, ...]:
    """In which they are withheld."""
    wholes = tuple(dict.fromkeys(table.whole for table in of))
    return tuple(dict.fromkeys((*reversed(wholes), *keys(of))))


def ranges(part: Release, of: Sequence[Table]) -> dict[str, Range]:
    """What is not shown of students who came says that there are few; of a section, only where others are shown."""
    there = {table.section for table in part.tables}
    missing = set(part.counted) - there if part.enough else {""}
    few = dict.fromkeys(keys([table for table in of if table.section in missing]), TOO_FEW)
    most = {key: range_ for key, range_ in MORE.items() if key in few}
    hidden = {f"{part.period}/{key}": range_ for key, range_ in {**few, **most}.items()}
    return hidden | named(part.period, part.figures)


def prefixed(period: str, known: tuple[Relation, ...]) -> Iterator[Relation]:
    for one in known:
        yield Relation(one.kind, f"{period}/{one.whole}", tuple(f"{period}/{part}" for part in one.parts))


def related(period: Period, parts: Sequence[Release], of: Sequence[Table]) -> Iterator[Relation]:
    """Within each of the parts, and between each period and what it is made of."""
    there = {part.period: part for part in parts}
    here = [part for part in period.parts if part.name in there]
    yield from between(period.name, [part.name for part in here], of)
    for part in here:
        if there[part.name].enough:
            yield from prefixed(part.name, relations(tables(there[part.name].topics)))
        yield from related(part, parts, of)


def feeling(change: Change) -> Feeling | None:
    n = change.students
    if n < ENOUGH:
        return None
    mean = (change.after - change.before) / n
    spread = sqrt(max(0.0, change.squares - n * mean * mean) / (n - 1) / n) * student_t(n - 1)
    tenths = (round(x, 1) + 0.0 for x in (change.before / n, change.after / n, mean, mean - spread, mean + spread))
    return Feeling(*tenths)


def student_t(freedom: int) -> float:
    """Its 97.5th percentile, by the expansion of Cornish and Fisher: right to a thousandth from 19 on."""
    first, second = (Z**3 + Z) / 4, (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96
    return Z + first / freedom + second / freedom**2


def share(part: Shown, whole: Shown) -> str | None:
    """In steps of five, from what is shown: it tells nothing that the two do not."""
    if not isinstance(whole, int) or whole < ENOUGH or not isinstance(part, int):
        return None
    percent = 5 * int(100 * part / whole / 5 + 0.5)
    return f"<{LEAST}" if percent < LEAST else f">{MOST}" if percent > MOST else str(percent)


def band(figures: Mapping[str, Shown], table: Table, at: float) -> str | None:
    """In which value lies the middle (0.5), or the ninth of ten (0.9): from what is shown. None where that
    depends on which of the small numbers is how large."""
    whole, each = figures.get(table.whole), [figures.get(key) for key in table.keys]
    if not isinstance(whole, int) or whole < ENOUGH or None in each:
        return None
    numbers = [figure if isinstance(figure, int) else 0 for figure in each]
    small = [n for n, figure in enumerate(each) if figure == SMALL]
    left = max(0, whole - sum(numbers)) if small else 0
    wanted = at * (sum(numbers) + left)
    for n, value in enumerate(table.values):
        most = sum(numbers[:n]) + (left if small and small[0] < n else 0)  # before it
        least = sum(numbers[: n + 1]) + (left if small and small[-1] <= n else 0)  # up to it
        if most < wanted <= least:
            return value
    return None

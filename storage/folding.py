"""Folding: rows of the wordless table added up by student, for several periods at once, with numpy.

    rows --by student and month--> months --by semester--> semesters --by year--> the year; each is counted on its way

What a student may have several of, or the worst and the best of, are signs: a bit each, so that one "or" finds them all
for a period. Of ratings and feelings there are sums. So a student is one in each period, with the worst of waiting and
danger, the best of answering, the mean of their ratings, and each of the topics, hours and roads they had.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from flows.model.outcomes import Follow
from flows.results.periods import JULY, Kind, Period
from flows.results.release import Change, Tally
from flows.results.tables import BANDS, HOURS, MOST_CHATS, SCALE, WAITS
from flows.risk.alarm import Level
from storage.reports import BETWEEN, FIELDS, FOLLOW, HEARD, NO_WAIT, SURVEY
from storage.signs import Signs

Column = NDArray[np.int64]
Columns = Mapping[str, Column]
MONTH_BITS = 4
MOST_PLACES = 13
PLACES: Mapping[Kind, Callable[[int], int]] = {  # of a month among the periods of a kind that a school year has
    Kind.MONTH: lambda month: month,
    Kind.SEMESTER: lambda month: 1 if month >= JULY else 2,
    Kind.YEAR: lambda _: 0,
}
FELT = ("well", "fair", "low")  # of whoever answered, the best first
FELT_BY = np.array([0, 3, 3, 2, 1, 1])
SILENT, STOPPED, ANSWERED = (FOLLOW.index(one) + 1 for one in (Follow.ASKED, Follow.STOPPED, Follow.ANSWERED))
LEVELS = {"amber": Level.AMBER.weight, "red": Level.RED.weight}
WORST = ("waits", "survey", "follow", "felt", "level", "acknowledged")  # signs of which the highest counts
HALF = 32  # a number holds two sums: the upper of values, the lower of how many there are
WITH_ONE = np.array([0, *((value << HALF) + 1 for value in range(1, 8))])
BEGINS = np.array([sum(hour >= int(begin) for begin in HOURS) - 1 for hour in range(1 << FIELDS["hour"])])


class Folding:
    def __init__(self, periods: Collection[Period], several: Mapping[str, Sequence[str]]) -> None:
        """`several`: of what a student may have more than one value, and the values."""
        self._months = {period.name: frozenset(period.months) for period in periods}
        self._levels = {kind: places(periods, kind) for kind in Kind if places(periods, kind)}
        self._several = several
        self._signs = Signs({name: len(values) for name, values in several.items()} | dict.fromkeys(WORST, len(BANDS)))
        self._counts = {name: Counter[str]() for name in self._months}
        self._changes = {name: np.zeros(4) for name in self._months}

    def add(self, piece: Sequence[tuple[bytes, int, str]]) -> None:
        """Students, how many rows each has, and all their numbers as storage/reports.py packs them."""
        many = np.fromiter((rows for _, rows, _ in piece), np.int64, len(piece))
        fields = unpacked(np.fromstring(BETWEEN.join([line for _, _, line in piece]), np.int64, sep=BETWEEN))
        who = np.repeat(np.arange(len(piece), dtype=np.int64), many)
        by_month = np.argsort(who << MONTH_BITS | fields["month"])
        seen = {name: column[by_month] for name, column in ({"who": who} | self._row(fields)).items()}
        for kind, names in self._levels.items():
            seen = self._together(seen, kind)
            self._count(seen, kind, names)

    def tallies(self, helped: Collection[tuple[str, bytes]]) -> dict[str, Tally]:
        """`helped`: in which month, and who."""
        made = {}
        for name, counts in self._counts.items():
            helpers = {helper for month, helper in helped if month in self._months[name]}
            students, before, after, squares = map(float, self._changes[name])
            change = Change(int(students), before, after, squares)
            made[name] = Tally({**counts, "counselors": len(helpers)}, change)
        return made

    def _row(self, fields: Columns) -> dict[str, Column]:
        """What each row adds to its student's."""
        chat = fields["apart"] == 0
        worried = fields["level"] >= Level.AMBER.weight
        felt = (fields["feeling"] > 0) & (fields["after"] > 0)
        signs = self._signs.of(
            {
                "topics": np.where(chat, fields["topic"] + 1, 0),
                "hours": np.where(chat, BEGINS[fields["hour"]] + 1, 0),
                "road": np.where(chat, fields["road"] + 1, 0),
                "waits": np.where(chat, np.searchsorted((*WAITS, NO_WAIT - 1), fields["waited"]) + 1, 0),
                "survey": fields["survey"],
                "follow": fields["follow"],
                "felt": FELT_BY[fields["well"]],
                "level": fields["level"],
                "acknowledged": np.where(worried, fields["acknowledged"], 0),
            }
        )
        return signs | {
            "month": fields["month"],
            "rating": WITH_ONE[fields["rating"]],
            "heard": WITH_ONE[fields["heard"]],
            "before": np.where(felt, WITH_ONE[fields["feeling"]], 0),
            "after and chats": np.where(felt, fields["after"] << HALF, 0) + chat,
        }

    def _together(self, seen: Columns, kind: Kind) -> dict[str, Column]:
        """One for each student and period, of those for each of its parts."""
        of_month = np.array([PLACES[kind](month) for month in range(MOST_PLACES)])
        begins = np.flatnonzero(np.diff(seen["who"] << MONTH_BITS | of_month[seen["month"]], prepend=-1))
        found = {}
        for name, column in seen.items():
            if name in ("who", "month"):
                found[name] = column[begins]  # any of its months tells in which longer period it is
            else:
                how = np.bitwise_or if name in self._signs.words else np.add
                found[name] = how.reduceat(column, begins)
        return found

    def _count(self, seen: Columns, kind: Kind, names: Mapping[int, str]) -> None:
        """Each student is counted once for each thing."""
        of_month = np.array([PLACES[kind](month) for month in range(MOST_PLACES)])
        place = of_month[seen["month"]]
        by_place = np.argsort(place.astype(np.int8), kind="stable")
        periods = Periods(place[by_place])
        seen = {name: column[by_place] for name, column in seen.items()}
        for key, numbers in self._keys(seen, periods):
            for which, name in names.items():
                self._counts[name][key] += int(numbers[which])
        told = periods.change(seen)
        for which, name in names.items():
            self._counts[name]["felt"] += int(told[which, 0])
            self._changes[name] += told[which]

    def _keys(self, seen: Columns, periods: "Periods") -> Iterator[tuple[str, Column]]:
        signs = self._signs
        worst = {name: signs.highest(seen, name) for name in WORST}
        worried = worst["level"] >= Level.AMBER.weight
        yield "chats", periods.added(np.minimum(halves(seen["after and chats"])[1], MOST_CHATS))
        yield from periods.table("students", "waits", BANDS, worst["waits"])
        yield from periods.table("surveyed", "survey", tuple(map(str, SURVEY)), worst["survey"])
        yield from periods.table("rated", "rating", SCALE, mean(seen["rating"]))
        yield from periods.table("judged", "heard", HEARD, mean(seen["heard"]))
        felt = np.where(worst["follow"] == ANSWERED, np.maximum(worst["felt"], 1), 0)
        yield "followed", periods.added(worst["follow"] > 0)
        yield "follow.silent", periods.added(worst["follow"] == SILENT)
        yield "follow.stopped", periods.added(worst["follow"] == STOPPED)
        yield from list(periods.table("", "follow", FELT, felt))[1:]
        yield "worried", periods.added(worried)
        for word, weight in LEVELS.items():
            yield f"level.{word}", periods.added(worst["level"] == weight)
        came = np.where(worst["acknowledged"] > 0, worst["acknowledged"], len(BANDS))
        yield from list(periods.table("", "acknowledged", BANDS, np.where(worried, came, 0)))[1:]
        for name, values in self._several.items():
            for n, value in enumerate(values, 1):
                yield f"{name}.{value}", periods.added(signs.has(seen, name, n))


class Periods:
    """Students of several periods of one kind: in which each is, in the order of these."""

    def __init__(self, place: Column) -> None:
        self._place = place
        self._here, self._begins = np.unique(place, return_index=True)

    def added(self, column: Column | NDArray[np.bool_]) -> Column:
        found = np.zeros(MOST_PLACES, np.int64)
        found[self._here] = np.add.reduceat(column, self._begins, dtype=np.int64)
        return found

    def table(self, whole: str, name: str, values: Sequence[str], which: Column) -> Iterator[tuple[str, Column]]:
        """`which` value each student has, from 1; 0 is none."""
        wide = len(values) + 1
        flat = np.bincount(self._place * wide + which, minlength=MOST_PLACES * wide)
        numbers = flat.reshape(-1, wide)[:, 1:]
        yield whole, numbers.sum(axis=1)
        yield from ((f"{name}.{value}", numbers[:, n]) for n, value in enumerate(values))

    def change(self, seen: Columns) -> NDArray[np.float64]:
        """As Change has it, a line for each: students, and sums of before, after, and the square of the change."""
        sums, many = halves(seen["before"])
        told = many > 0
        before, after = sums[told] / many[told], (seen["after and chats"][told] >> HALF) / many[told]
        each = (np.ones(len(before)), before, after, (after - before) ** 2)
        return np.stack([np.bincount(self._place[told], one, MOST_PLACES) for one in each], axis=1)


def places(periods: Collection[Period], kind: Kind) -> dict[int, str]:
    return {PLACES[kind](int(one.months[0][-2:])): one.name for one in periods if one.kind is kind}


def unpacked(numbers: Column) -> dict[str, Column]:
    fields: dict[str, Column] = {}
    left = numbers
    for name, width in FIELDS.items():
        fields[name] = left & ((1 << width) - 1)
        left = left >> width
    return fields


def mean(column: Column) -> Column:
    """To the nearest whole number, halves up; 0 of nothing."""
    sums, many = halves(column)
    told = many > 0
    found = np.zeros(len(column), np.int64)
    found[told] = (2 * sums[told] + many[told]) // (2 * many[told])
    return found


def halves(column: Column) -> tuple[Column, Column]:
    return column >> HALF, column & ((1 << HALF) - 1)

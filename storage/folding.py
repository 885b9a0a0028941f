"""Folding: rows of the wordless table added up by student, for several periods at once, with numpy.

A student is one in each period, with the worst of waiting and danger, the best of answering, the mean of their ratings,
and each of the topics, hours and roads they had.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from flows.model.outcomes import Follow
from flows.results.periods import Period
from flows.results.release import Change, Tally
from flows.results.tables import BANDS, MOST_CHATS, SCALE
from flows.risk.alarm import Level
from storage.reports import BETWEEN, FIELDS, FOLLOW, HEARD, SURVEY

Column = NDArray[np.int64] | NDArray[np.int32] | NDArray[np.int16]
Fields = Mapping[str, Column]
SEVERAL = (("topics", "topic"), ("hours", "hour"), ("road", "road"))
BITS = 60  # values at once: one bit each
SILENT, STOPPED, ANSWERED = (FOLLOW.index(one) + 1 for one in (Follow.ASKED, Follow.STOPPED, Follow.ANSWERED))
FELT = ("low", "low", "fair", "well", "well")
LEVELS = {"amber": Level.AMBER.weight, "red": Level.RED.weight}


class Folding:
    def __init__(self, periods: Collection[Period], values: Mapping[str, Sequence[str]]) -> None:
        """`values`: of what a student may have several."""
        self._periods = {period.name: [int(month[-2:]) for month in period.months] for period in periods}
        self._months = {period.name: frozenset(period.months) for period in periods}
        self._values = values
        self._counts = {name: Counter[str]() for name in self._periods}
        self._changes = {name: np.zeros(4) for name in self._periods}

    def add(self, piece: Sequence[tuple[bytes, str]]) -> None:
        """Students, and all their numbers as storage/reports.py packs them."""
        lines = [line for _, line in piece]
        many = np.fromiter((line.count(BETWEEN) + 1 for line in lines), np.int64, len(lines))
        fields = unpacked(np.fromstring(BETWEEN.join(lines), np.int64, sep=BETWEEN))
        fields["who"] = np.repeat(np.arange(1, len(lines) + 1, dtype=np.int32), many)
        for name, months in self._periods.items():
            here = np.flatnonzero(np.isin(fields["month"], months))
            if len(here):
                self._fold(name, {field: column[here] for field, column in fields.items()})

    def tallies(self, helped: Collection[tuple[str, bytes]]) -> dict[str, Tally]:
        """`helped`: in which month, and who."""
        made = {}
        for name, counts in self._counts.items():
            helpers = {helper for month, helper in helped if month in self._months[name]}
            students, before, after, squares = map(float, self._changes[name])
            change = Change(int(students), before, after, squares)
            made[name] = Tally({**counts, "counselors": len(helpers)}, change)
        return made

    def _fold(self, name: str, fields: Fields) -> None:
        begins = np.flatnonzero(np.diff(fields["who"], prepend=0))
        counts = self._counts[name]
        counts.update(dict(students(fields, begins)))
        chat = fields["apart"] == 0
        for kind, field in SEVERAL:
            values = self._values[kind]
            for first in range(0, len(values), BITS):
                some = values[first : first + BITS]
                had = having(np.where(chat, fields[field].astype(np.int64) - first, -1), len(some), begins)
                for n, value in enumerate(some):
                    counts[f"{kind}.{value}"] += int(np.count_nonzero(had & (1 << n)))
        told = change(fields, begins)
        counts["felt"] += int(told[0])
        self._changes[name] += told


def unpacked(numbers: Column) -> dict[str, Column]:
    fields: dict[str, Column] = {}
    left = numbers
    for name, width in FIELDS.items():
        fields[name] = (left & ((1 << width) - 1)).astype(np.int16)
        left = left >> width
    return fields


def students(fields: Fields, begins: Column) -> Iterator[tuple[str, int]]:
    """Each is counted once for each thing."""
    most = partial(np.maximum.reduceat, indices=begins)
    chat = fields["apart"] == 0
    chats = added(chat, begins)
    yield "chats", int(np.minimum(chats, MOST_CHATS).sum())
    yield from table("students", "waits", BANDS, most(np.where(chat, fields["waited"], 0)))
    survey = most(fields["survey"])
    yield from table("surveyed", "survey", tuple(map(str, SURVEY)), survey)
    yield from table("rated", "rating", SCALE, mean(fields["rating"], begins))
    yield from table("judged", "heard", HEARD, mean(fields["heard"], begins))
    follow, well = most(fields["follow"]), lowest(fields["well"], begins)
    yield "followed", int(np.count_nonzero(follow))
    yield "follow.silent", int(np.count_nonzero(follow == SILENT))
    yield "follow.stopped", int(np.count_nonzero(follow == STOPPED))
    felt = np.bincount(well[follow == ANSWERED], minlength=len(FELT) + 1)[1:]
    for word in dict.fromkeys(FELT):
        yield f"follow.{word}", sum(int(n) for n, one in zip(felt, FELT, strict=True) if one == word)
    level = most(fields["level"])
    worried = level >= Level.AMBER.weight
    yield "worried", int(np.count_nonzero(worried))
    for word, weight in LEVELS.items():
        yield f"level.{word}", int(np.count_nonzero(level == weight))
    came = most(np.where(fields["level"] >= Level.AMBER.weight, fields["acknowledged"], 0))
    yield from list(table("", "acknowledged", BANDS, np.where(worried, np.where(came, came, len(BANDS)), 0)))[1:]


def table(whole: str, name: str, values: Sequence[str], which: Column) -> Iterator[tuple[str, int]]:
    """`which` value each student has, from 1; 0 is none."""
    numbers = np.bincount(which, minlength=len(values) + 1)[1:]
    yield whole, int(numbers.sum())
    for value, number in zip(values, numbers, strict=True):
        yield f"{name}.{value}", int(number)


def having(which: NDArray[np.int64], many: int, begins: Column) -> NDArray[np.int64]:
    """Which of so many values each student had, a bit each; others are none."""
    bits = np.append(np.left_shift(1, np.arange(many, dtype=np.int64)), 0)  # the last is also what -1 finds
    found: NDArray[np.int64] = np.bitwise_or.reduceat(bits[np.where(which < many, np.maximum(which, -1), -1)], begins)
    return found


def added(column: Column | NDArray[np.bool_], begins: Column) -> NDArray[np.int64]:
    found: NDArray[np.int64] = np.add.reduceat(column, begins, dtype=np.int64)
    return found


def mean(column: Column, begins: Column) -> Column:
    """Of what is not 0, to the nearest whole number, halves up."""
    sums = added(column, begins)
    many = added(column > 0, begins)
    found: Column = (2 * sums + many) // np.maximum(1, 2 * many)
    return found


def lowest(column: Column, begins: Column) -> Column:
    """Of what is not 0; the best where there is none."""
    found: Column = np.minimum.reduceat(np.where(column > 0, column, len(FELT)), begins)
    return found


def change(fields: Fields, begins: Column) -> NDArray[np.float64]:
    """As Change has it: students, and sums over them of before, after, and the square of the change."""
    both = (fields["feeling"] > 0) & (fields["after"] > 0)
    many = added(both, begins)
    told = many > 0
    each = [added(np.where(both, fields[one], 0), begins)[told] / many[told] for one in ("feeling", "after")]
    before, after = each
    return np.array([np.count_nonzero(told), before.sum(), after.sum(), ((after - before) ** 2).sum()])

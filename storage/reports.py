"""Counts a period from the wordless rows, in two statements however many there are.

A student is one, with the worst of waiting and danger, the best of answering, and the mean of their ratings. What one
may have several of (topics, hours, roads) is a bit each: the sum of the distinct powers of two that a student's chats
have. A column for each of them took most of the time a school year took (benchmarks/results.py).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Float,
    Row,
    Select,
    and_,
    case,
    cast,
    distinct,
    func,
    select,
)

from flows.outcomes import Follow, Survey
from flows.places import Road
from flows.results.periods import Period
from flows.results.release import Change, Tally
from flows.results.tables import BANDS, HOURS, MOST_CHATS, SCALE, UNSAID, WAITS
from flows.risk.alarm import Level
from storage.tables import outcomes

O = outcomes.c  # noqa: E741  as the others are called
CHAT = O.apart.is_(False)
HEARD = ("no", "partly", "yes")
SURVEY = (Survey.ASKED, Survey.SKIPPED, Survey.ANSWERED)
FOLLOW = (Follow.ASKED, Follow.STOPPED, Follow.ANSWERED)
DAY = 24
NEVER = 10**12  # seconds: longer than anybody waited
FELT = ("low", "low", "fair", "well", "well")
LEVELS = {Level.AMBER.weight: "amber", Level.RED.weight: "red"}


def tally(db: Connection, period: Period, topics: Sequence[str]) -> Tally:
    """Exact numbers: only for a release."""
    counts: Counter[str] = Counter()
    several = flags(topics)
    sums = [0, 0.0, 0.0, 0.0]
    for row in db.execute(students(period, several)):
        counts.update(dict.fromkeys(keys(row), row.number))
        counts["chats"] += int(row.chats)  # PostgreSQL sums to decimals
        for name, kind in several.items():
            for bit, key in enumerate(kind):
                counts[key] += int(getattr(row, f"{name}{bit}"))
        if row.felt:
            for n, value in enumerate((row.number, row.before, row.after, row.squares)):
                sums[n] += float(value)
    helpers = select(func.count(distinct(O.helper))).where(within(period))
    counts["counselors"] = db.scalar(helpers) or 0
    return Tally(dict(counts), Change(int(sums[0]), *sums[1:]))


def keys(row: Row[Any]) -> Iterator[str]:
    """Everything that a student with this row counts for."""
    if row.waits is not None:
        yield from ("students", f"waits.{BANDS[row.waits]}")
    if row.survey:
        yield from ("surveyed", f"survey.{SURVEY[row.survey - 1]}")
    if row.rating:
        yield from ("rated", f"rating.{row.rating}")
    if row.heard:
        yield from ("judged", f"heard.{HEARD[row.heard - 1]}")
    if row.felt:
        yield "felt"
    if row.follow == FOLLOW.index(Follow.ANSWERED) + 1:
        yield from ("followed", f"follow.{FELT[row.well - 1]}")
    elif row.follow:
        yield from ("followed", "follow.stopped" if row.follow == FOLLOW.index(Follow.STOPPED) + 1 else "follow.silent")
    if row.level in LEVELS:
        yield from ("worried", f"level.{LEVELS[row.level]}", f"acknowledged.{BANDS[row.acknowledged]}")


def within(period: Period) -> ColumnElement[bool]:
    """Months have names that lie between those of the first and the last, and are written alike."""
    return O.month.between(period.months[0], period.months[-1])


def students(period: Period, several: Mapping[str, Mapping[str, ColumnElement[bool]]]) -> Select[Any]:
    """Those who count for the same things together."""
    change = case((and_(O.feeling.is_not(None), O.feeling_after.is_not(None)), O.feeling_after - O.feeling))
    one = (
        select(
            func.count(case((CHAT, 1))).label("chats"),
            func.max(case((CHAT, func.coalesce(O.waited, NEVER)))).label("waited"),
            func.max(numbered(O.survey, SURVEY)).label("survey"),
            mean(O.rating, len(SCALE)).label("rating"),
            mean(numbered(O.heard, HEARD), len(HEARD)).label("heard"),
            func.avg(case((change.is_not(None), cast(O.feeling, Float)))).label("before"),
            func.avg(cast(change, Float)).label("change"),
            func.max(numbered(O.follow, FOLLOW)).label("follow"),
            func.min(O.follow_feeling).label("well"),
            func.max(O.level).label("level"),
            func.max(case((O.level >= Level.AMBER.weight, O.acknowledged))).label("acknowledged"),
            *(bits(kind).label(name) for name, kind in several.items()),
        )
        .where(within(period))
        .group_by(O.student)
        .subquery()
    ).c
    felt = one.before.is_not(None)
    waits = case((one.waited.is_(None), None), (one.waited == NEVER, len(WAITS) + 1), else_=banded(one.waited))
    same = {
        "waits": waits,
        "survey": one.survey,
        "rating": one.rating,
        "heard": one.heard,
        "felt": felt,
        "follow": one.follow,
        "well": one.well,
        "level": one.level,
        "acknowledged": case((one.acknowledged.is_(None), len(WAITS) + 1), else_=banded(one.acknowledged)),
    }
    plain = (one.chats, one.before, one.change, *(one[name] for name in several))
    grouped = select(*(column.label(name) for name, column in same.items()), *plain).subquery().c
    together = [grouped[name] for name in same]
    return select(
        *together,
        func.count().label("number"),
        func.sum(case((grouped.chats > MOST_CHATS, MOST_CHATS), else_=grouped.chats)).label("chats"),
        func.sum(grouped.before).label("before"),
        func.sum(grouped.before + grouped.change).label("after"),
        func.sum(grouped.change * grouped.change).label("squares"),
        *(
            func.sum(case((grouped[name].bitwise_and(1 << bit) != 0, 1), else_=0)).label(f"{name}{bit}")
            for name, keys in several.items()
            for bit in range(len(keys))
        ),
    ).group_by(*together)


def flags(topics: Sequence[str]) -> dict[str, dict[str, ColumnElement[bool]]]:
    """What a student may have several of; a chat has one of each kind."""
    ends = (*map(int, HOURS[1:]), DAY)
    begins = zip(HOURS, ends, strict=True)
    return {
        "topics": {
            **{f"topics.{topic}": O.topic == topic for topic in topics},
            f"topics.{UNSAID}": O.topic.not_in(topics),  # or no longer on the list
        },
        "hours": {f"hours.{first}": O.hour.between(int(first), end - 1) for first, end in begins},
        "road": {f"road.{road}": O.road == road for road in Road},
    }


def bits(kind: Mapping[str, ColumnElement[bool]]) -> ColumnElement[Any]:
    """Of all chats of one student together."""
    bit = case((O.apart.is_(True), None), *((flag, 1 << n) for n, flag in enumerate(kind.values())))
    return func.coalesce(cast(func.sum(distinct(bit)), BigInteger), 0)


def banded(seconds: ColumnElement[Any]) -> ColumnElement[Any]:
    return case(*((seconds <= most, n) for n, most in enumerate(WAITS)), else_=len(WAITS))


def numbered(column: ColumnElement[Any], words: Iterable[str]) -> ColumnElement[Any]:
    """From 1; what is not among them is nothing."""
    return case(*((column == word, n) for n, word in enumerate(words, 1)))


def mean(column: ColumnElement[Any], highest: int) -> ColumnElement[Any]:
    """To the nearest whole number, halves up; databases round in their own ways."""
    average = func.avg(cast(column, Float))
    return case(*((average >= n - 0.5, n) for n in range(highest, 0, -1)))

"""Counts a period from the wordless rows, in two statements however many there are.

A student is one, with the worst of waiting and danger, the best of answering, and the mean of their ratings.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, Row, Select, and_, case, cast, distinct, func, select

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
        for place, key in enumerate(several):
            counts[key] += int(getattr(row, f"several{place}") or 0)
        if row.felt:
            for n, value in enumerate((row.number, row.before, row.after, row.squares)):
                sums[n] += float(value)
    counts["counselors"] = db.scalar(select(func.count(distinct(O.helper))).where(O.month.in_(period.months))) or 0
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


def students(period: Period, several: Mapping[str, ColumnElement[bool]]) -> Select[Any]:
    """Those who count for the same things together."""
    change = case((and_(O.feeling.is_not(None), O.feeling_after.is_not(None)), O.feeling_after - O.feeling))
    one = (
        select(
            func.count(case((CHAT, 1))).label("chats"),
            func.max(case((CHAT, case((O.waited.is_(None), 1), else_=0)))).label("nobody"),
            func.max(O.waited).label("waited"),
            func.max(numbered(O.survey, SURVEY)).label("survey"),
            mean(O.rating, len(SCALE)).label("rating"),
            mean(numbered(O.heard, HEARD), len(HEARD)).label("heard"),
            func.avg(cast(case((change.is_not(None), O.feeling)), Float)).label("before"),
            func.avg(cast(change, Float)).label("change"),
            func.max(numbered(O.follow, FOLLOW)).label("follow"),
            func.min(O.follow_feeling).label("well"),
            func.max(O.level).label("level"),
            func.max(case((O.level >= Level.AMBER.weight, O.acknowledged))).label("acknowledged"),
            *(
                func.max(case((and_(CHAT, flag), 1), else_=0)).label(f"several{n}")
                for n, flag in enumerate(several.values())
            ),
        )
        .where(O.month.in_(period.months))
        .group_by(O.student)
        .subquery()
    ).c
    felt = one.before.is_not(None)
    waits = case((one.chats == 0, None), (one.nobody == 1, len(WAITS) + 1), else_=banded(one.waited))
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
    grouped = (
        select(
            *(column.label(name) for name, column in same.items()),
            one.chats,
            one.before,
            one.change,
            *(one[f"several{n}"] for n in range(len(several))),
        )
        .subquery()
        .c
    )
    together = [grouped[name] for name in same]
    return select(
        *together,
        func.count().label("number"),
        func.sum(case((grouped.chats > MOST_CHATS, MOST_CHATS), else_=grouped.chats)).label("chats"),
        func.sum(grouped.before).label("before"),
        func.sum(grouped.before + grouped.change).label("after"),
        func.sum(grouped.change * grouped.change).label("squares"),
        *(func.sum(grouped[f"several{n}"]).label(f"several{n}") for n in range(len(several))),
    ).group_by(*together)


def flags(topics: Sequence[str]) -> dict[str, ColumnElement[bool]]:
    """What a student may have several of."""
    ends = (*map(int, HOURS[1:]), DAY)
    return {
        **{f"topics.{topic}": O.topic == topic for topic in topics},
        f"topics.{UNSAID}": O.topic.not_in(topics),  # or no longer on the list
        **{f"hours.{begins}": O.hour.between(int(begins), end - 1) for begins, end in zip(HOURS, ends, strict=True)},
        **{f"road.{road}": O.road == road for road in Road},
    }


def banded(seconds: ColumnElement[Any]) -> ColumnElement[Any]:
    return case(*((seconds <= most, n) for n, most in enumerate(WAITS)), else_=len(WAITS))


def numbered(column: ColumnElement[Any], words: Iterable[str]) -> ColumnElement[Any]:
    """From 1; what is not among them is nothing."""
    return case(*((column == word, n) for n, word in enumerate(words, 1)))


def mean(column: ColumnElement[Any], highest: int) -> ColumnElement[Any]:
    """To the nearest whole number, halves up; databases round in their own ways."""
    average = func.avg(cast(column, Float))
    return case(*((average >= n - 0.5, n) for n in range(highest, 0, -1)))

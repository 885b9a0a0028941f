"""Counts periods from the wordless rows, all that are asked for in one pass over them.

    rows --each a number, a student's in one line--> arrays (storage/folding.py) --student by student--> exact tallies

A database says who comes next and what their rows hold; adding up by student, month, semester and year is numpy's: in
SQL it took four times as long as reading the rows (benchmarks/results.py). A line for each student instead of a row for
each chat saves most of the time it takes to hand a million rows over.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    bindparam,
    case,
    cast,
    func,
    literal,
    select,
)

from flows.model.outcomes import Follow, Survey
from flows.model.places import Road
from flows.results.periods import Period
from flows.results.release import Tally
from flows.results.tables import HOURS, UNSAID, WAITS
from storage.tables import HELPED, outcomes

O = outcomes.c  # noqa: E741  as the others are called
HEARD = ("no", "partly", "yes")
SURVEY = (Survey.ASKED, Survey.SKIPPED, Survey.ANSWERED)
FOLLOW = (Follow.ASKED, Follow.STOPPED, Follow.ANSWERED)
BETWEEN = ","  # two numbers of a line
TOO_LONG, NO_WAIT = WAITS[-1] + 1, WAITS[-1] + 2  # instead of more seconds, and where nobody answered
A_PIECE = 5_000  # students in memory at once: a megabyte, and what numpy makes of it
FIELDS: Mapping[str, int] = {  # bits of each in a row's number, the lowest first
    "month": 4,
    "hour": 5,
    "road": 1,
    "apart": 1,
    "waited": 12,
    "survey": 2,
    "rating": 3,
    "heard": 2,
    "feeling": 3,
    "after": 3,
    "follow": 2,
    "well": 3,
    "level": 2,
    "acknowledged": 3,
    "topic": 10,
}
SHIFTS = dict(zip(FIELDS, accumulate(FIELDS.values(), initial=0), strict=False))  # the last is all together
MONTHS = O.month.between(bindparam("first"), bindparam("last"))
HELPERS = select(O.month, O.helper).where(MONTHS, HELPED).distinct()


def tallies(db: Connection, periods: Collection[Period], topics: Sequence[str]) -> dict[str, Tally]:
    """Exact numbers, by the names of the periods, which lie within one school year: only for a release."""
    from storage.folding import Folding  # noqa: PLC0415  numpy is of no use to whoever makes no report

    every = sorted(month for period in periods for month in period.months)
    values = {
        "topics": (*topics, UNSAID),
        "hours": HOURS,
        "road": tuple(map(str, Road)),
    }
    folding = Folding(periods, values)
    if not every:
        return folding.tallies(())
    for piece in pieces(db, packed(topics), every[0], every[-1]):
        folding.add(piece)
    return folding.tallies(db.execute(HELPERS, {"first": every[0], "last": every[-1]}).all())


def tally(db: Connection, period: Period, topics: Sequence[str]) -> Tally:
    return tallies(db, [period], topics)[period.name]


def pieces(db: Connection, lines: Select[Any], first: str, last: str) -> Iterator[Sequence[Any]]:
    """No student is in two of them."""
    since = b""
    while True:
        found = db.execute(lines, {"since": since, "first": first, "last": last, "most": A_PIECE})
        piece = found.cursor.fetchall()  # as the driver has them: Rows would take longer than all the rest
        if piece:
            yield piece
        if len(piece) < A_PIECE:
            return
        since = piece[-1][0]


def packed(topics: Sequence[str]) -> Select[Any]:
    """Each student's rows, every one as a number. Words stand for their bits at once: a multiplication is one for every
    chat."""
    holds: Mapping[str, ColumnElement[Any]] = {
        "month": cast(func.substr(O.month, 6, 2), Integer),
        "hour": times(O.hour, "hour"),
        "road": numbered(O.road, tuple(Road)[1:], "road"),
        "apart": case((O.apart.is_(True), of("apart", 1)), else_=of("apart", 0)),
        "waited": times(
            case(
                (O.waited <= WAITS[0], WAITS[0]),  # less than no time, too, after a clock that was set back
                (O.waited <= WAITS[-1], O.waited),
                (O.waited.is_(None), NO_WAIT),
                else_=TOO_LONG,
            ),
            "waited",
        ),
        "survey": numbered(O.survey, SURVEY, "survey"),
        "rating": times(func.coalesce(O.rating, 0), "rating"),
        "heard": numbered(O.heard, HEARD, "heard"),
        "feeling": times(func.coalesce(O.feeling, 0), "feeling"),
        "after": times(func.coalesce(O.feeling_after, 0), "after"),
        "follow": numbered(O.follow, FOLLOW, "follow"),
        "well": times(func.coalesce(O.follow_feeling, 0), "well"),
        "level": times(O.level, "level"),
        "acknowledged": banded(O.acknowledged, "acknowledged"),
        "topic": case(
            {topic: of("topic", n) for n, topic in enumerate(topics)}, value=O.topic, else_=of("topic", len(topics))
        ),
    }
    number = sum((holds[name] for name in FIELDS), literal(0, BigInteger))
    return (
        select(O.student, func.count(), func.aggregate_strings(cast(number, String), BETWEEN))
        .where(O.student > bindparam("since"), MONTHS)
        .group_by(O.student)
        .order_by(O.student)
        .limit(bindparam("most"))
    )


def of(field: str, value: int) -> ColumnElement[int]:
    """What a value of this field adds to a row's number."""
    return literal(value << SHIFTS[field], BigInteger)


def times(column: ColumnElement[Any], field: str) -> ColumnElement[Any]:
    return column * of(field, 1)


def banded(seconds: ColumnElement[Any], field: str) -> ColumnElement[Any]:
    """From 1; 0 where there are none."""
    bands = ((seconds <= most, of(field, n)) for n, most in enumerate(WAITS, 1))
    return case((seconds.is_(None), of(field, 0)), *bands, else_=of(field, len(WAITS) + 1))


def numbered(column: ColumnElement[Any], words: Sequence[str], field: str) -> ColumnElement[Any]:
    """From 1; what is not among them is nothing."""
    return case({str(word): of(field, n) for n, word in enumerate(words, 1)}, value=column, else_=of(field, 0))

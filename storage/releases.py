"""Releases: each period is computed once and kept for good. What is erased later does not change it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hmac import compare_digest

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, tuple_

from flows.results.check import Shown
from flows.results.periods import Kind, Period, read, within
from flows.results.release import Release, Tally, release
from storage import happenings
from storage.reports import tallies
from storage.tables import happenings as happenings_
from storage.tables import outcomes, releases
from storage.vault import Vault

R = releases.c
KEPT = select(R.figures, R.lookup).where(R.period == bindparam("it"))
KEEP = insert(releases)
RELEASED = select(R.period)
O = outcomes.c  # noqa: E741  as the others are called
COUNTED = delete(outcomes).where(
    tuple_(O.student, O.lookup).in_(
        select(O.student, O.lookup)
        .where(O.month.between(bindparam("first"), bindparam("last")))
        .limit(bindparam("most"))
    )
)


HAPPENED = delete(happenings_).where(
    happenings_.c.lookup.in_(
        select(happenings_.c.lookup)
        .where(happenings_.c.month.between(bindparam("first"), bindparam("last")))
        .limit(bindparam("most"))
    )
)


class ReleaseChanged(Exception):
    """A report in the database is not as it was released. Restore a backup; nobody should rely on its figures."""

    def __str__(self) -> str:
        return str(self.__doc__)


class NotReady(Exception):
    """This period is not over, or the answers to its last chats are still coming in."""

    def __init__(self, period: Period) -> None:
        self.period = period

    def __str__(self) -> str:
        return f"{self.period.name} is ready from {self.period.ready:%d-%m-%Y} on. No figures are shown before."


def frozen(db: Connection, vault: Vault, period: Period) -> Release | None:
    row = db.execute(KEPT, {"it": period.name}).first()
    if row is None:
        return None
    if not compare_digest(row.lookup, vault.signed(period.name, row.figures)):
        raise ReleaseChanged
    return msgspec.json.decode(row.figures, type=Release)


@dataclass(frozen=True, slots=True)
class Counted:
    """A period's missing parts, and itself, and the releases there were when they were counted."""

    period: Period
    there: Mapping[Period, Release]
    missing: Mapping[Period, Tally]


def counted(db: Connection, vault: Vault, period: Period, topics: tuple[str, ...], today: date) -> Counted:
    """All that are missing in one pass. Raises NotReady, ReleaseChanged."""
    if before := frozen(db, vault, period):
        return Counted(period, {period: before}, {})
    if today < period.ready:
        raise NotReady(period)
    every = (*within(period), period)
    there = {part: made for part in every if (made := frozen(db, vault, part)) is not None}
    missing = [part for part in every if part not in there]
    tallied, happened = tallies(db, missing, topics), happenings.counted(db, missing)
    return Counted(
        period,
        there,
        {
            part: replace(tallied[part.name], counts={**tallied[part.name].counts, **happened[part.name]})
            for part in missing
        },
    )


def made(counted: Counted, topics: tuple[str, ...]) -> Mapping[Period, Release]:
    """Months before their semester, semesters before their year: each is checked together with those. It may take
    seconds, and needs no database."""
    there = dict(counted.there)
    for part, tally in counted.missing.items():
        there[part] = release(part, tally, [there[below] for below in within(part)], topics)
    return there


def freeze(db: Connection, vault: Vault, counted: Counted, there: Mapping[Period, Release]) -> Release | None:
    """None: something else was released meanwhile, together with which this was not checked."""
    now = {part: found for part in there if (found := frozen(db, vault, part)) is not None}
    if now == counted.there:
        for part in counted.missing:
            keep(db, vault, there[part])
        return there[counted.period]
    return now.get(counted.period)


def keep(db: Connection, vault: Vault, made: Release) -> None:
    figures = msgspec.json.encode(made, order="sorted").decode()
    db.execute(KEEP, {"period": made.period, "figures": figures, "lookup": vault.signed(made.period, figures)})


def students(db: Connection, vault: Vault, months: Iterable[str]) -> dict[str, Shown]:
    """Of months that are released with figures. Raises ReleaseChanged."""
    periods = [period for month in months if (period := read(month)) is not None]
    found = {period.name: frozen(db, vault, period) for period in periods}
    return {month: made.get("students") for month, made in found.items() if made is not None and made.enough}


def forget(db: Connection, most: int) -> bool:
    """So many rows of a year that was released, and of which they are not needed any more. True: there may be more."""
    for name in db.scalars(RELEASED).all():
        period = read(name)
        if period is not None and period.kind is Kind.YEAR:
            months = {"first": period.months[0], "last": period.months[-1], "most": most}
            gone = [db.execute(statement, months).rowcount for statement in (COUNTED, HAPPENED)]
            if any(gone):
                return True
    return False

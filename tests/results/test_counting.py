"""The statements count as one would by hand, on both databases; and a period stays as it was released."""

from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import delete, func, insert, select, update

from bot.results.releasing import released
from flows.results.periods import Kind, Period
from storage import reports
from storage.database import Database
from storage.happenings import counted
from storage.releases import NotReady, ReleaseChanged
from storage.reports import tallies, tally
from storage.store import Store
from storage.tables import happenings, outcomes, releases
from tests.results import world
from tests.results.world import TOPICS, Row
from tests.storage.town import VAULT

YEAR = Period(Kind.YEAR, 2026)
FIRST, SECOND = YEAR.parts
NOVEMBER = FIRST.parts[4]
LATER = YEAR.ready
NOON = datetime(2027, 7, 11, 5, tzinfo=UTC)


def put(store: Store, rows: list[Row], number: int = 0) -> None:
    """The first chat gets this number."""
    hashed = [
        asdict(row)
        | {"lookup": n.to_bytes(16), "student": row.student.encode(), "helper": row.helper and row.helper.encode()}
        | {"over": True, "follow_again": None}
        for n, row in enumerate(rows, number)
    ]
    store._db.execute(insert(outcomes), hashed)


@pytest.mark.parametrize("seed", range(3))
async def test_the_database_counts_as_one_would_by_hand(url: str, seed: int) -> None:
    rows = world.rows(Random(seed), YEAR.months, 150)
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put(s, rows))
        for period in (NOVEMBER, FIRST, YEAR):
            counted = await database.run(lambda s, p=period: tally(s._db, p, TOPICS))  # type: ignore[misc]
            expected = world.tally(rows, period.months)
            assert {key: n for key, n in counted.counts.items() if n} == expected.counts
            assert asdict(counted.change) == pytest.approx(asdict(expected.change))


def put_things(store: Store, things: list[world.Happened]) -> None:
    rows = [asdict(one) | {"lookup": n.to_bytes(16), "student": one.student.encode()} for n, one in enumerate(things)]
    store._db.execute(insert(happenings), rows)


async def test_letters_and_cases_are_counted_by_student_and_go_with_the_year(url: str) -> None:
    things = world.happened(Random(8), YEAR.months, 90)
    every = (NOVEMBER, FIRST, YEAR)
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put_things(s, things))
        found = await database.run(lambda s: counted(s._db, every))
        for period in every:
            assert found[period.name] == Counter(world.tally((), period.months, things).counts)
        await database.run(lambda s: put(s, world.rows(Random(1), YEAR.months, 150)))
        made = await released(database, YEAR, TOPICS, LATER)
        assert isinstance(made.get("writers"), int)
        while await database.run(lambda s: s.sweep("2027-07-11", NOON)):
            pass
        assert await database.run(lambda s: s._db.scalar(select(func.count()).select_from(happenings))) == 0


@pytest.mark.parametrize("most", [1, 7, 90])
async def test_piece_by_piece_it_counts_the_same(url: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A student stays in one piece, also one with more rows than a piece has; all periods at once."""
    monkeypatch.setattr(reports, "A_PIECE", most)
    rows = world.rows(Random(5), YEAR.months, 40) + [Row("often", month) for month in YEAR.months for _ in range(4)]
    every = (NOVEMBER, FIRST, YEAR)
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put(s, rows))
        counted = await database.run(lambda s: tallies(s._db, every, TOPICS))
    for period in every:
        assert {k: n for k, n in counted[period.name].counts.items() if n} == world.tally(rows, period.months).counts


async def frozen_bytes(database: Database) -> dict[str, tuple[str, bytes]]:
    rows = await database.run(lambda s: list(s._db.execute(select(releases))))
    return {row.period: (row.figures, row.lookup) for row in rows}


async def test_what_is_erased_later_changes_nothing(url: str) -> None:
    """P4."""
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put(s, world.rows(Random(1), YEAR.months, 150)))
        first = await released(database, FIRST, TOPICS, LATER)
        before = await frozen_bytes(database)
        assert set(before) == {FIRST.name, *FIRST.months}, "its months are released with it"
        await database.run(lambda s: s._db.execute(delete(outcomes).where(outcomes.c.student == b"s1")))
        assert await released(database, FIRST, TOPICS, LATER) == first
        assert await frozen_bytes(database) == before


async def test_the_rows_go_once_nothing_needs_them(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        last_year = [Row("s1", "2026-06"), Row("s1", "2027-07")]
        await database.run(lambda s: put(s, world.rows(Random(1), YEAR.months, 50) + last_year))
        await released(database, FIRST, TOPICS, LATER)
        assert not await database.run(lambda s: s.sweep("2027-07-10", NOON)), "the year is not counted yet"
        assert await database.run(lambda s: s._db.scalar(select(func.count()).select_from(outcomes))) > 50  # type: ignore[operator]
        await released(database, YEAR, TOPICS, LATER)
        while await database.run(lambda s: s.sweep("2027-07-11", NOON)):
            pass
        assert sorted(await database.run(lambda s: list(s._db.scalars(select(outcomes.c.month))))) == [
            "2026-06",
            "2027-07",
        ]
        assert await database.run(lambda s: s._db.scalar(select(func.count()).select_from(releases))) == 15


async def test_a_period_is_not_released_before_it_is_ready(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        early = NOVEMBER.ready - timedelta(days=1)
        with pytest.raises(NotReady, match=r"2026-11 is ready from 11-12-2026 on"):
            await released(database, NOVEMBER, TOPICS, early)
        assert await frozen_bytes(database) == {}
        await released(database, NOVEMBER, TOPICS, NOVEMBER.ready)


async def test_a_release_that_somebody_changed_is_not_shown(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put(s, world.rows(Random(1), YEAR.months, 150)))
        await released(database, NOVEMBER, TOPICS, LATER)
        changed: Any = update(releases).values(figures=func.replace(releases.c.figures, "<5", "95"))
        await database.run(lambda s: s._db.execute(changed))
        with pytest.raises(ReleaseChanged):
            await released(database, NOVEMBER, TOPICS, LATER)


async def test_a_school_with_more_topics_than_a_number_has_bits_is_counted_too(sqlite_url: str) -> None:
    topics = tuple(f"t{n}" for n in range(150))
    rows = [Row(f"s{n % 40}", YEAR.months[n % 12], topic=topics[n % 150]) for n in range(900)]
    async with Database.open(sqlite_url, VAULT) as database:
        await database.run(lambda s: put(s, rows))
        counted = await database.run(lambda s: tallies(s._db, (NOVEMBER, FIRST, YEAR), topics))
    for period in (NOVEMBER, FIRST, YEAR):
        mine = [(row.topic, row.student) for row in rows if row.month in period.months]
        found = counted[period.name].counts
        assert {one: found[f"topics.{one}"] for one in topics} == {
            one: len({who for topic, who in mine if topic == one}) for one in topics
        }
        assert found["students"] == found["waits.m1"] == len({who for _, who in mine})


async def test_a_clock_that_was_set_back_while_somebody_waited_changes_nothing_else_of_the_row(url: str) -> None:
    """Then they waited less than no time; each field of a row's number stays its own."""
    rows = [Row(f"s{n}", NOVEMBER.name, hour=n % 24, waited=waited) for n, waited in enumerate((-5, -4000, 0, 10**9))]
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put(s, rows))
        counted = await database.run(lambda s: tally(s._db, NOVEMBER, TOPICS))
    assert {key: n for key, n in counted.counts.items() if n} == world.tally(rows, NOVEMBER.months).counts

"""Whether keyboards show letters: what the school wrote, or who there is."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.slow_road import EVERY, SlowRoad
from flows.model.certificate import peers
from flows.model.events import ButtonPressed, MenuChosen, TextReceived
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.people import Facts, Role
from flows.model.places import AtWork
from flows.model.school import School
from storage.database import Database
from tests.bot.hand_clock import HandClock
from tests.storage.town import AGREED, NOW, SCHOOL, VAULT, came, happens, meet

DAY = timedelta(days=1)
PEER = Facts(staff=Role.COUNSELOR, consent=3, certified=NOW + DAY)
NONE = (
    Facts(staff=Role.SUPERVISOR, consent=3, certified=NOW + DAY),
    replace(PEER, certified=None),
    replace(PEER, certified=NOW),
    replace(PEER, suspended=NOW - DAY),
)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'sebaya.db'}", VAULT) as one:
        yield one


async def test_the_school_decides_where_it_wrote_something(database: Database) -> None:
    for wanted in (True, False):
        road = SlowRoad(database, HandClock(NOW), School(letters=wanted))
        await road.look()
        assert road.open is wanted


async def test_else_they_are_shown_while_nobody_is_certified_and_not_suspended(database: Database) -> None:
    clock = HandClock(NOW)
    road = SlowRoad(database, clock, School())
    await road.look()
    assert road.open
    await meet(database, *((100 + at, facts, AtWork()) for at, facts in enumerate(NONE)))
    await road.look()
    assert road.open
    await meet(database, (200, PEER, AtWork()))
    await road.look()
    assert not road.open
    clock.advance(DAY.total_seconds())
    await road.look()
    assert road.open, "the certificate is over"


@pytest.mark.parametrize("facts", [*NONE, PEER])
async def test_they_count_as_the_flows_count(database: Database, facts: Facts) -> None:
    await meet(database, (100, facts, AtWork()))
    staff = await database.run(lambda store: store.office().staff)
    assert await database.run(lambda store: store.letters_needed(NOW)) is not peers(staff, NOW)


async def test_one_that_waits_keeps_the_key_for_whoever_answers(database: Database) -> None:
    school = replace(SCHOOL, letters=None)
    await meet(database, (1001, AGREED, AtWork()))
    await happens(database, came("1", 1001, MenuChosen(Item.LETTER)), school=school)
    await happens(database, came("2", 1001, ButtonPressed("letter-write")), school=school)
    which = ChatId("chat-of-telegram:2")
    await happens(database, came("3", 1001, TextReceived("aku bingung", 7)), school=school)
    await happens(database, came("4", 1001, ButtonPressed("letter-send", which)), school=school)
    await meet(database, (200, PEER, AtWork()))
    road = SlowRoad(database, HandClock(NOW), school)
    await road.look()
    assert road.open
    await happens(database, came("5", 1001, ButtonPressed("letter-cancel", which)), school=school)
    await road.look()
    assert not road.open


async def test_it_looks_by_itself(database: Database) -> None:
    clock = HandClock(NOW)
    road = SlowRoad(database, clock, School())
    task = asyncio.ensure_future(road.run())
    while not clock.sleepers:
        await asyncio.sleep(0)
    assert not road.open
    clock.advance(EVERY.total_seconds())
    while not road.open:
        await asyncio.sleep(0)
    task.cancel()

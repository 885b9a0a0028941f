"""Fifty counselors grasp at two hundred waiting students at once, through several doors: one winner each."""

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace

import pytest
from sqlalchemy.ext import asyncio as asyncio_part

from bot import dispatch
from bot.departures import Departures
from bot.dispatch import Dispatch
from flows.model.chats import Talking
from flows.model.events import ButtonPressed
from flows.model.ids import PersonId
from flows.model.places import InChat
from flows.model.school import School
from storage import database
from storage.arrivals import Letter
from storage.database import Database
from tests.bot.hand_clock import HandClock
from tests.storage.look import everything
from tests.storage.town import NOW, SCHOOL, VAULT, came, town

COUNSELORS, WAITING = 50, 200
ROOM: School = replace(SCHOOL, limits=replace(SCHOOL.limits, chats_at_once=WAITING))
DOORS = {"sqlite+aiosqlite": 2, "postgresql+asyncpg": 4}


@dataclass
class Post:
    letters: list[Letter] = field(default_factory=list)

    def departures(self) -> Departures:
        return Departures(lambda _: False, 0)

    def take(self, letters: Sequence[Letter], departures: Departures) -> None:
        assert not departures.people
        self.letters += letters

    def heard(self, person: PersonId) -> None:
        pass


@pytest.mark.parametrize(("most", "waiting"), [(256, WAITING), (1, 60)])
async def test_one_winner_each(url: str, most: int, waiting: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also one event a commit: a large group has few rivals."""
    monkeypatch.setattr(dispatch, "MOST", most)
    post, clock = Post(), HandClock(NOW)
    async with AsyncExitStack() as stack:
        count = DOORS[url.partition(":")[0]]
        databases = [await stack.enter_async_context(Database.open(url, VAULT)) for _ in range(count)]
        at = await town(databases[0], counselors=COUNSELORS, waiting=waiting)
        doors = [Dispatch(database, clock, ROOM, post) for database in databases]
        running = [asyncio.ensure_future(door.run()) for door in doors]
        grasps = [
            (1 + (n + k * 17) % COUNSELORS, chat)
            for n, chat in enumerate(at.chats)
            for k in range(2 if most == 1 else 3)
        ]
        random.Random(7).shuffle(grasps)
        await asyncio.gather(
            *(doors[n % count](came(n, who, ButtonPressed("claim", chat))) for n, (who, chat) in enumerate(grasps))
        )
        for task in running:
            task.cancel()
        left = await databases[0].run(everything)

    talking = {row[-1].story.id: row[-1] for row in left["chats"] if isinstance(row[-1], Talking)}
    assert set(talking) == set(at.chats), "every student has a winner"
    held = {row[0]: row[-1].chats for row in left["people"] if row[0] in at.counselors}
    assert sorted(chat for chats in held.values() for chat in chats) == sorted(at.chats), "and each has one"
    for who, chats in held.items():
        assert all(talking[chat].helper == who for chat in chats)
    assert {row[-2] for row in left["people"] if row[0] in at.students} == {InChat(chat) for chat in at.chats}
    told = Counter((letter.words.to, letter.say.key) for letter in post.letters)
    assert all(told[student, "claim-found-peer"] == 1 for student in at.students), "nobody was told of two"
    assert sum(n for (_, key), n in told.items() if key == "card-peer") == waiting
    assert left["quarantine"] == []


async def test_the_race_notices_doors_that_do_not_see_each_other(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken twin: PostgreSQL as it comes, READ COMMITTED, and nobody lines up."""
    make = asyncio_part.create_async_engine
    monkeypatch.setattr(
        asyncio_part,
        "create_async_engine",
        lambda url, **more: make(url, **{**more, "isolation_level": "READ COMMITTED"}),
    )
    monkeypatch.setattr(database, "line_up", lambda *_, **__: None)
    with pytest.raises((AssertionError, LookupError)):
        await test_one_winner_each(postgres_url, 1, 60, monkeypatch)

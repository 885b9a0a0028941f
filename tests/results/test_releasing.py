"""The writer is free while a release is proven, and what was released meanwhile is noticed."""

import asyncio
from collections.abc import Mapping
from random import Random

import pytest

from bot.results.releasing import released
from flows.results.periods import Period
from flows.results.release import Release
from storage import releases
from storage.database import Database
from storage.releases import Counted
from tests.results import world
from tests.results.test_counting import FIRST, LATER, NOVEMBER, put
from tests.results.world import TOPICS
from tests.storage.town import VAULT


async def test_the_writer_is_free_while_a_release_is_proven(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A month released during the proof of its semester goes into it: both are made again, and stay as they are."""
    loop, prove, proofs = asyncio.get_running_loop(), releases.made, list[int]()

    def proven(counted: Counted, topics: tuple[str, ...]) -> Mapping[Period, Release]:
        proofs.append(len(counted.missing))
        if len(proofs) == 1:
            asyncio.run_coroutine_threadsafe(released(database, NOVEMBER, topics, LATER), loop).result(20)
        return prove(counted, topics)

    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put(s, world.rows(Random(2), FIRST.months, 150)))
        monkeypatch.setattr(releases, "made", proven)
        made = await released(database, FIRST, TOPICS, LATER)
        assert proofs == [7, 1, 6]
        assert await released(database, FIRST, TOPICS, LATER) == made
        assert (await released(database, NOVEMBER, TOPICS, LATER)).enough
        assert proofs == [7, 1, 6]


async def test_two_at_once_release_the_same(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put(s, world.rows(Random(2), FIRST.months, 150)))
        one, other = await asyncio.gather(*(released(database, FIRST, TOPICS, LATER) for _ in range(2)))
        assert one == other

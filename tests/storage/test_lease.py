"""One process for each database: the lease has one holder, who may renew it, and runs out when they are gone."""

import asyncio
from contextlib import AsyncExitStack
from datetime import datetime, timedelta

from storage.database import Database
from tests.storage.town import NOW, VAULT

LASTS = timedelta(seconds=15)


async def takes(database: Database, holder: str, now: datetime) -> bool:
    return await database.run(lambda store: store.lease(holder, now, now + LASTS))


async def test_a_lease_has_one_holder(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        assert await takes(database, "a", NOW)
        assert not await takes(database, "b", NOW)
        renewed = NOW + LASTS / 2
        assert await takes(database, "a", renewed)
        assert not await takes(database, "b", renewed + LASTS - timedelta(milliseconds=1))
        assert await takes(database, "b", renewed + LASTS)
        assert not await takes(database, "a", renewed + LASTS), "too late to renew"


async def test_of_many_who_grasp_at_once_one_gets_it(url: str) -> None:
    async with AsyncExitStack() as stack:
        doors = [await stack.enter_async_context(Database.open(url, VAULT)) for _ in range(4)]
        for now in (NOW, NOW + LASTS):
            got = await asyncio.gather(*(takes(door, f"{n} {now}", now) for n, door in enumerate(doors)))
            assert sorted(got) == [False, False, False, True]

"""A Telegram of our own for each test that asks for one."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.bot.stand_in import StandIn


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn() as one:
        yield one

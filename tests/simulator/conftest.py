"""A town with two people who have both pressed START."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot

from simulator.server import Simulator
from tests.simulator.town import AYU, BUDI, TOKEN, Town


@pytest.fixture
async def empty_town() -> AsyncIterator[Town]:
    async with Simulator(check_schema=True) as sim, aiohttp.ClientSession() as http:
        yield Town(sim, http)
        assert [line for line in sim.world.complaints if line.startswith("we broke")] == []


@pytest.fixture
async def town(empty_town: Town) -> Town:
    await empty_town.post("people", id=AYU, first_name="Ayu", language_code="id", note="Siswa")
    await empty_town.post("people", id=BUDI, first_name="Budi", username="budi", language_code="en")
    for person in (AYU, BUDI):
        await empty_town.says(person, "/start")
    await empty_town.forget_updates()
    return empty_town


@pytest.fixture
async def bot(town: Town) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, f"{town.sim.url}/bot", f"{town.sim.url}/file/bot") as bot:
        yield bot

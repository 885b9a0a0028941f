import asyncio
import time

import aiohttp
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter

from simulator.server import Simulator
from tests.simulator.town import AYU, BUDI, TOKEN, Town


async def test_too_many_requests_says_how_long_to_wait(town: Town, bot: Bot, recwarn: pytest.WarningsRecorder) -> None:
    await town.post("faults", method="sendMessage", retry_after=7)
    with pytest.raises(RetryAfter, match="7"):
        await bot.send_message(AYU, "a")
    await bot.send_message(AYU, "a")
    recwarn.clear()  # PTB warns of a change in how it tells the pause


async def test_a_fault_strikes_as_often_as_it_is_told(town: Town) -> None:
    await town.post("faults", method="*", code=502, times=2)
    assert [(await town.call("getMe"))["ok"] for _ in range(3)] == [False, False, True]
    await town.post("faults", code=500, times=-1)
    assert [(await town.call("getMe"))["ok"] for _ in range(5)] == [False] * 5
    await town.http.delete(f"{town.sim.url}/sim/faults")
    assert (await town.call("getMe"))["ok"]


async def test_a_fault_can_be_for_one_chat_or_method(town: Town) -> None:
    await town.post("faults", method="sendMessage", code=403, chat_id=AYU, times=-1)
    assert await town.refused("sendMessage", chat_id=AYU, text="a") == "Forbidden: bot was blocked by the user"
    await town.does("sendMessage", chat_id=BUDI, text="a")
    await town.does("getChat", chat_id=AYU)


async def test_a_lost_answer_means_it_was_done(town: Town, bot: Bot) -> None:
    await town.post("faults", method="sendMessage", lose_answer=True)
    with pytest.raises(NetworkError):
        await bot.send_message(AYU, "sampai?")
    assert (await town.screen())[-1]["text"] == "sampai?"


async def test_a_lost_request_means_it_was_not(town: Town, bot: Bot) -> None:
    await town.post("faults", method="sendMessage", lose_request=True)
    with pytest.raises(NetworkError):
        await bot.send_message(AYU, "sampai?")
    assert (await town.screen())[-1]["text"] != "sampai?"


async def test_an_answer_can_be_delayed_or_garbage(town: Town) -> None:
    await town.post("faults", delay=0.05)
    begun = time.perf_counter()
    await town.does("getMe")
    assert time.perf_counter() - begun >= 0.05
    await town.post("faults", body="<html>")
    async with town.http.post(f"{town.sim.url}/bot{TOKEN}/getMe") as answer:
        assert await answer.text() == "<html>"


async def test_words_of_ones_own(town: Town) -> None:
    await town.post("faults", code=403, description="Forbidden: user is deactivated")
    assert await town.refused("getMe") == "Forbidden: user is deactivated"
    assert "unexpected" in await town.impossible("faults", colour="red")


async def test_every_call_can_take_its_time() -> None:
    async with Simulator(latency=0.05) as sim, aiohttp.ClientSession() as http:
        begun = time.perf_counter()
        await asyncio.gather(*(read(http, f"{sim.url}/bot1:a/getMe") for _ in range(30)))
        assert 0.05 <= time.perf_counter() - begun < 1.2, "together, not one after another"


async def read(http: aiohttp.ClientSession, url: str) -> bytes:
    async with http.get(url) as answer:
        return await answer.read()

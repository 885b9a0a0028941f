import asyncio

import aiohttp
import orjson
from aiohttp import StreamReader

from simulator.events import MOST_WAITING
from simulator.server import Simulator
from tests.simulator.town import AYU, Json, Town

BUTTON = {"inline_keyboard": [[{"text": "a", "callback_data": "1"}]]}


async def heard(stream: StreamReader) -> Json:
    async with asyncio.timeout(30):
        while not (line := await stream.readline()).startswith(b"data: "):
            assert line, "the stream has ended"
    found: Json = orjson.loads(line.removeprefix(b"data: "))
    return found


async def test_the_page_hears_of_everything_that_happens(town: Town) -> None:
    async with town.http.get(f"{town.sim.url}/sim/events") as answer:
        stream = answer.content
        await stream.readline()
        await town.says(AYU, "halo")
        event = await heard(stream)
        assert (event["kind"], event["person"], event["message"]["text"]) == ("chat", AYU, "halo")
        sent = await town.does("sendMessage", chat_id=AYU, text="hai", reply_markup=BUTTON)
        assert (await heard(stream))["message"]["inline_keyboard"] == [[{"text": "a", "data": "1"}]]
        tapped = await town.post("tap", **{"from": AYU, "message_id": sent["message_id"], "data": "1"})
        await town.does("answerCallbackQuery", callback_query_id=tapped["id"], text="oke")
        answered = await heard(stream)
        assert (answered["kind"], answered["tap"], answered["toast"]["text"]) == ("answered", tapped["id"], "oke")
        await town.does("deleteMessage", chat_id=AYU, message_id=sent["message_id"])
        assert (await heard(stream))["message"]["deleted"]
        await town.post("clock", advance=60)
        assert (await heard(stream))["kind"] == "clock"
        await town.post("people", first_name="Rani")
        assert (await heard(stream))["person"]["first_name"] == "Rani"


async def test_the_whole_state_can_be_read_at_once() -> None:
    story = [{"id": "Tekan MULAI.", "en": "Press START."}]
    async with Simulator(title="Teman", story=story, spare_starts=["K1", "K2"]) as sim, aiohttp.ClientSession() as http:
        town = Town(sim, http)
        first = await town.post("people", first_name="A", spare_start=True)
        await town.post("people", first_name="B", spare_start=True)
        third = await town.post("people", first_name="C", spare_start=True)
        assert (first["start"], "start" in third) == ("K1", False)
        state = await town.get("state")
        assert (state["title"], state["story"], state["spare_starts"]) == ("Teman", story, 0)
        assert [chat["person"]["first_name"] for chat in state["chats"]] == ["A", "B", "C"]
        assert state["bot"]["username"] == "teman_demo_bot"


async def test_the_streams_end_when_the_simulator_does(town: Town) -> None:
    async with town.http.get(f"{town.sim.url}/sim/events") as answer:
        await answer.content.readline()
        town.sim.world.close()
        async with asyncio.timeout(30):
            await answer.content.read()


async def test_a_watcher_too_slow_to_follow_is_sent_away_to_read_afresh(town: Town) -> None:
    """It never slows the others, and never misses something unknowingly."""
    async with town.http.get(f"{town.sim.url}/sim/events") as answer:
        await answer.content.readline()
        for n in range(MOST_WAITING + 1):
            town.sim.world.events.say("clock", now=n)
        assert not town.sim.world.events
        async with asyncio.timeout(30):
            told = (await answer.content.read()).count(b"data: ")
    assert told < MOST_WAITING + 1


async def test_a_closed_page_is_forgotten(town: Town) -> None:
    async with town.http.get(f"{town.sim.url}/sim/events") as answer:
        await answer.content.readline()
        assert town.sim.world.events
        answer.close()
        async with asyncio.timeout(30):
            while town.sim.world.events:
                town.sim.world.events.say("clock")
                await asyncio.sleep(0)

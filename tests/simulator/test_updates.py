import asyncio
from typing import Any

import pytest
from telegram import Bot

from simulator.inbox import FIRST_ID
from simulator.server import Simulator
from tests.simulator.town import AYU, TOKEN, Town

HOUR = 3600


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_updates_stay_until_an_offset_confirms_them(town: Town) -> None:
    for text in "abc":
        await town.says(AYU, text)
    first = await town.fetch()
    assert texts(first) == texts(await town.fetch()) == ["a", "b", "c"]
    assert texts(await town.fetch(offset=first[0]["update_id"] + 1)) == ["b", "c"]
    assert texts(await town.fetch()) == ["b", "c"]
    assert await town.fetch(offset=first[-1]["update_id"] + 1) == []


async def test_update_ids_are_sequential(town: Town) -> None:
    for text in "abc":
        await town.says(AYU, text)
    first, *others = [update["update_id"] for update in await town.fetch()]
    assert others == [first + 1, first + 2]
    assert first > FIRST_ID


async def test_a_negative_offset_keeps_only_the_last(town: Town) -> None:
    for text in "abcd":
        await town.says(AYU, text)
    assert texts(await town.fetch(offset=-2)) == ["c", "d"]
    assert texts(await town.fetch()) == ["c", "d"]


async def test_at_most_a_hundred_come_at_once(town: Town) -> None:
    for n in range(105):
        town.sim.deeds.writes(AYU, {"text": str(n)})
    assert len(await town.fetch()) == 100
    assert len(await town.fetch(limit=1000)) == 100
    assert texts(await town.fetch(limit=2)) == ["0", "1"]
    assert len(await town.fetch(limit=0)) == 1


async def test_a_long_poll_wakes_when_something_happens(town: Town, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await waiting(town)
    await town.says(AYU, "halo")
    async with asyncio.timeout(30):
        (update,) = await poll
    assert update.message
    assert update.message.text == "halo"


async def test_a_long_poll_ends_empty_when_nothing_happens(town: Town) -> None:
    assert await town.fetch(timeout=1) == []


async def test_the_older_of_two_polls_fails(town: Town) -> None:
    older = asyncio.create_task(town.call("getUpdates", timeout=30))
    await waiting(town)
    newer = asyncio.create_task(town.call("getUpdates", timeout=30))
    body = await older
    assert (body["error_code"], body["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    await waiting(town)
    await town.says(AYU, "halo")
    assert texts((await newer)["result"]) == ["halo"]


async def test_a_webhook_shuts_polling_out(town: Town) -> None:
    assert "HTTPS URL must be provided" in await town.refused("setWebhook", url="http://a.id")
    waits = asyncio.create_task(town.call("getUpdates", timeout=30))
    await waiting(town)
    await town.does("setWebhook", url="https://a.id/hook")
    assert (await waits)["error_code"] == 409
    body = await town.call("getUpdates")
    assert (body["error_code"], body["description"]) == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    await town.says(AYU, "halo")
    info = await town.does("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == ("https://a.id/hook", 1)
    await town.does("deleteWebhook")
    assert texts(await town.fetch()) == ["halo"]
    await town.does("deleteWebhook", drop_pending_updates=True)
    assert await town.fetch() == []


async def test_allowed_updates_are_remembered(town: Town) -> None:
    await town.fetch(allowed_updates=["message", "message_reaction"])
    mine = await town.says(AYU, "a")
    await town.post("edit", **{"from": AYU, "message_id": mine["message_id"], "text": "b"})
    await town.post("react", **{"from": AYU, "message_id": mine["message_id"], "emoji": "👍"})
    assert [[*update][1] for update in await town.fetch()] == ["message", "message_reaction"]
    await town.fetch(allowed_updates=[])
    await town.post("edit", **{"from": AYU, "message_id": mine["message_id"], "text": "c"})
    await town.post("react", **{"from": AYU, "message_id": mine["message_id"], "emoji": ""})
    assert [[*update][1] for update in await town.fetch()] == ["message", "message_reaction", "edited_message"]


async def test_telegram_forgets_after_a_day_and_a_tap_after_150_seconds(town: Town) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "1"}]]}
    sent = await town.does("sendMessage", chat_id=AYU, text="a", reply_markup=markup)
    await town.says(AYU, "lama")
    await town.post("tap", **{"from": AYU, "message_id": sent["message_id"], "data": "1"})
    assert len(await town.fetch()) == 2
    await town.post("clock", advance=151)
    assert texts(await town.fetch()) == ["lama"]
    await town.post("clock", advance=23 * HOUR)
    await town.says(AYU, "baru")
    await town.post("clock", advance=HOUR)
    assert texts(await town.fetch()) == ["baru"]


async def test_after_a_quiet_week_the_ids_begin_elsewhere(town: Town) -> None:
    await town.says(AYU, "dulu")
    (old,) = await town.fetch()
    await town.post("restart_ids", to=77)
    await town.says(AYU, "sekarang")
    assert await town.fetch(offset=old["update_id"] + 1) == [], "who counts on from the highest id hears nothing"
    await town.says(AYU, "lagi")
    (new,) = await town.fetch()
    assert (new["update_id"], new["message"]["text"]) == (78, "lagi")


async def test_hostile_updates_go_in_as_they_are(town: Town) -> None:
    await town.post("update", message={"no": "message_id"})
    await town.post("raw", body='{"update_id": 5, "message": "not an object"}')
    await town.post("raw", body="[1, 2")
    async with town.http.post(f"{town.sim.url}/bot{TOKEN}/getUpdates") as answer:
        body = await answer.text()
    assert '"message":{"no":"message_id"}' in body
    assert body.endswith('{"update_id": 5, "message": "not an object"},[1, 2]}')


async def test_people_can_write_before_the_bot_is_there() -> None:
    async with Simulator() as sim, asyncio.timeout(30):
        sim.world.add_person({"id": AYU, "first_name": "Ayu"})
        sim.deeds.writes(AYU, {"text": "/start"})
        async with Bot("77:late", f"{sim.url}/bot") as bot:
            (update,) = await bot.get_updates()
            assert update.message
            await bot.send_message(update.message.chat_id, "halo")


async def test_each_bot_has_its_own_chats_and_queue(town: Town) -> None:
    await town.does("getMe", token="99:other")
    await town.says(AYU, "untuk yang lain", bot="99")
    assert await town.fetch() == []
    (update,) = await town.does("getUpdates", token="99:other")
    assert update["message"]["message_id"] == 1
    chat = await town.get(f"chats/{AYU}?bot=99")
    assert [message["text"] for message in chat["messages"]] == ["untuk yang lain"]


@pytest.mark.parametrize("pending", [0, 1])
async def test_the_simulator_closes_while_a_bot_is_polling(pending: int) -> None:
    async with Simulator() as sim, Bot("1:a", f"{sim.url}/bot") as bot:
        for n in range(pending):
            sim.world.add_person({"id": n + 1, "first_name": "A"})
        poll = asyncio.create_task(bot.get_updates(timeout=30))
        while not sim.world.bots["1:a"].inbox.polled:
            await asyncio.sleep(0)
        sim.world.close()
        async with asyncio.timeout(30):
            assert await poll == ()


async def waiting(town: Town) -> None:
    """Until a long poll is waiting."""
    async with asyncio.timeout(30):
        while not town.sim.world.account().inbox.polled:
            await asyncio.sleep(0)

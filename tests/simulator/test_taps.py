import asyncio

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest

from tests.simulator.town import AYU, Town

BUTTONS = {"inline_keyboard": [[{"text": "Ambil", "callback_data": "t:1"}, {"text": "Baca", "url": "https://a.id"}]]}
TOO_OLD = "Query is too old and response timeout expired or query id is invalid"


async def offered(town: Town) -> int:
    return int((await town.does("sendMessage", chat_id=AYU, text="Tawaran", reply_markup=BUTTONS))["message_id"])


async def test_a_tap_reaches_the_bot_and_its_answer_the_screen(town: Town, bot: Bot) -> None:
    number = await offered(town)
    tapped = await town.post("tap", **{"from": AYU, "message_id": number, "label": "Ambil"})
    (update,) = await bot.get_updates()
    query = update.callback_query
    assert query
    assert query.message
    assert (query.id, query.data, query.from_user.id, query.message.message_id) == (tapped["id"], "t:1", AYU, number)
    await query.answer("Sudah diambil", show_alert=True)
    (toast,) = (await town.get(f"chats/{AYU}"))["toasts"]
    assert (toast["text"], toast["alert"]) == ("Sudah diambil", True)


async def test_a_query_is_answered_once(town: Town, bot: Bot) -> None:
    number = await offered(town)
    tapped = await town.post("tap", **{"from": AYU, "message_id": number, "data": "t:1"})
    await bot.answer_callback_query(tapped["id"])
    with pytest.raises(BadRequest, match=TOO_OLD):
        await bot.answer_callback_query(tapped["id"])
    with pytest.raises(BadRequest, match=TOO_OLD):
        await bot.answer_callback_query("12345")


async def test_a_query_is_not_answered_late(town: Town, bot: Bot) -> None:
    tapped = await town.post("tap", **{"from": AYU, "message_id": await offered(town), "data": "t:1"})
    await town.post("clock", advance=151)
    with pytest.raises(BadRequest, match=TOO_OLD):
        await bot.answer_callback_query(tapped["id"])
    assert await town.fetch() == [], "and is no longer told either"


async def test_an_answer_has_at_most_two_hundred_characters(town: Town) -> None:
    tapped = await town.post("tap", **{"from": AYU, "message_id": await offered(town), "data": "t:1"})
    reason = await town.refused("answerCallbackQuery", callback_query_id=tapped["id"], text="x" * 201)
    assert reason == "Bad Request: MESSAGE_TOO_LONG"
    assert await town.does("answerCallbackQuery", callback_query_id=tapped["id"], text="x" * 200)


async def test_only_buttons_that_are_there_now_can_be_tapped(town: Town) -> None:
    number = await offered(town)
    assert "has no button 't:2'" in await town.impossible("tap", **{"from": AYU, "message_id": number, "data": "t:2"})
    assert "has no button 'Baca'" in await town.impossible(
        "tap", **{"from": AYU, "message_id": number, "label": "Baca"}
    )
    await town.does("editMessageText", chat_id=AYU, message_id=number, text="sudah diambil")
    assert "has no button" in await town.impossible("tap", **{"from": AYU, "message_id": number, "data": "t:1"})


async def test_a_modified_client_can_send_any_data(town: Town) -> None:
    number = await offered(town)
    await town.post("tap", **{"from": AYU, "message_id": number, "data": "t:999", "forged": True})
    (update,) = await town.fetch()
    assert update["callback_query"]["data"] == "t:999"
    assert Update.de_json(update).callback_query


async def test_a_label_alone_means_the_newest_button_so_called(town: Town) -> None:
    await offered(town)
    number = await offered(town)
    await town.post("tap", **{"from": AYU, "label": "Ambil"})
    (update,) = await town.fetch()
    assert update["callback_query"]["message"]["message_id"] == number
    assert "no key 'Lari'" in await town.impossible("tap", **{"from": AYU, "label": "Lari"})


async def test_a_story_waits_for_what_is_shown_without_sleeping(town: Town, bot: Bot) -> None:
    reading = asyncio.create_task(town.sim.reads(AYU, "sebentar"))
    await asyncio.sleep(0)
    await bot.send_message(AYU, "Tunggu sebentar, ya.")
    assert (await reading)["text"] == "Tunggu sebentar, ya."
    with pytest.raises(TimeoutError):
        await town.sim.reads(AYU, "tidak pernah", patience=0.01)

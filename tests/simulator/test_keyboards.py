from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from tests.simulator.town import AYU, Town

PARSE = "can't parse inline keyboard button: "


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "a", **button}]]}


async def test_inline_buttons_are_shown_with_what_they_do(town: Town, bot: Bot) -> None:
    rows = [
        [InlineKeyboardButton("Ya", callback_data="1"), InlineKeyboardButton("Baca", url="https://a.id")],
        [InlineKeyboardButton("Bahaya", callback_data="x" * 64, style="danger")],
    ]
    sent = await bot.send_message(AYU, "?", reply_markup=InlineKeyboardMarkup(rows))
    assert sent.reply_markup
    assert (await town.screen())[-1]["inline_keyboard"] == [
        [{"text": "Ya", "data": "1"}, {"text": "Baca", "url": "https://a.id"}],
        [{"text": "Bahaya", "data": "x" * 64, "style": "danger"}],
    ]
    await town.does("sendMessage", chat_id=AYU, text="k", reply_markup=inline(copy_text={"text": "KODE"}))
    assert (await town.screen())[-1]["inline_keyboard"] == [[{"text": "a", "copy": "KODE"}]]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (inline(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (inline(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (inline(callback_data=""), PARSE + "Text buttons are unallowed in the inline keyboard"),
        (inline(), PARSE + "Text buttons are unallowed in the inline keyboard"),
        (inline(callback_data=7), PARSE + 'Field "callback_data" must be of type String'),
        (inline(url="not-a-url"), "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        (inline(url="ftp://a.id"), "inline keyboard button URL 'ftp://a.id' is invalid: Unsupported URL protocol"),
        (inline(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
        (inline(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (inline(pay=True), "BUTTON_TYPE_INVALID"),
        ({"inline_keyboard": [[{"callback_data": "x"}]]}, PARSE + 'Can\'t find field "text"'),
        ({"inline_keyboard": "bad"}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": [{"text": "a"}]}, 'field "inline_keyboard" must be an Array of Arrays'),
        ({"keyboard": "bad"}, 'field "keyboard" must be of type Array'),
        ({"keyboard": [[{}]]}, "can't parse keyboard button: Can't find field \"text\""),
        ({"keyboard": [["A"]], "is_persistent": "yes"}, 'field "is_persistent" must be of type Boolean'),
        ({"keyboard": [["A"]], "input_field_placeholder": 7}, 'field "input_field_placeholder" must be of type String'),
        ({"keyboard": [[7]]}, "can't parse keyboard button: expected an Object"),
        ({"keyboard": [[{"text": 7}]]}, 'can\'t parse keyboard button: Field "text" must be of type String'),
        ({"keyboard": [[" "]]}, "keyboard button text must be non-empty"),
        (inline(callback_data="1", style="loud"), "can't parse inline keyboard button: invalid button style specified"),
        (inline(url=7), PARSE + 'Field "url" must be of type String'),
        (inline(url="https://"), "inline keyboard button URL 'https://' is invalid: URL host is empty"),
        (
            inline(web_app={"url": "http://a.id"}),
            "inline keyboard button Web App URL 'http://a.id' is invalid: Only HTTPS links are allowed",
        ),
        ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
        ({"keyboard": [["a"] * 101]}, "reply markup is too long"),
        ("{broken", "can't parse reply keyboard markup JSON object"),
        ([], ""),
        (["a"], "object expected as reply markup"),
    ],
)
async def test_broken_markup_is_refused(town: Town, markup: object, reason: str) -> None:
    body = await town.call("sendMessage", chat_id=AYU, text="a", reply_markup=markup)
    assert body.get("description", "") == (f"Bad Request: {reason}" if reason else "")


async def test_a_reply_keyboard_stays_until_it_is_replaced(town: Town, bot: Bot) -> None:
    menu = ReplyKeyboardMarkup([["Ngobrol", "Guru BK"], ["Darurat"]], is_persistent=True, resize_keyboard=True)
    sent = await bot.send_message(AYU, "Menu", reply_markup=menu)
    assert sent.reply_markup is None, "a reply keyboard is not part of the message that comes back"
    await bot.send_message(
        AYU, "Soal apa?", reply_markup=InlineKeyboardMarkup.from_button(InlineKeyboardButton("a", callback_data="1"))
    )
    chat = await town.get(f"chats/{AYU}")
    assert chat["keyboard"] == [["Ngobrol", "Guru BK"], ["Darurat"]]
    assert chat["keyboard_options"]["is_persistent"]
    await bot.send_message(AYU, "Lain", reply_markup=ReplyKeyboardMarkup([["Batal"]]))
    assert (await town.get(f"chats/{AYU}"))["keyboard"] == [["Batal"]]
    await bot.send_message(AYU, "Tanpa", reply_markup=ReplyKeyboardRemove())
    assert (await town.get(f"chats/{AYU}"))["keyboard"] is None


async def test_a_forced_reply_takes_the_keyboard_away(town: Town) -> None:
    await town.does("sendMessage", chat_id=AYU, text="m", reply_markup={"keyboard": [["A"]]})
    await town.does("sendMessage", chat_id=AYU, text="?", reply_markup={"force_reply": True})
    assert (await town.get(f"chats/{AYU}"))["keyboard"] is None


async def test_a_key_sends_its_label_as_text(town: Town) -> None:
    await town.does("sendMessage", chat_id=AYU, text="m", reply_markup={"keyboard": [["Ngobrol"]]})
    await town.post("tap", **{"from": AYU, "label": "Ngobrol"})
    assert [update["message"]["text"] for update in await town.fetch()] == ["Ngobrol"]
    assert "no key 'Lain'" in await town.impossible("tap", **{"from": AYU, "label": "Lain"})


async def test_the_keyboard_goes_with_the_message_that_brought_it(town: Town) -> None:
    sent = await town.does("sendMessage", chat_id=AYU, text="m", reply_markup={"keyboard": [["A"]]})
    await town.does("deleteMessage", chat_id=AYU, message_id=sent["message_id"])
    assert (await town.get(f"chats/{AYU}"))["keyboard"] is None


async def test_a_hint_in_the_field_is_shown(town: Town) -> None:
    markup = {"keyboard": [["A"]], "input_field_placeholder": "Tulis nama panggilanmu"}
    await town.does("sendMessage", chat_id=AYU, text="m", reply_markup=markup)
    chat = await town.get(f"chats/{AYU}")
    assert chat["keyboard_options"]["input_field_placeholder"] == "Tulis nama panggilanmu"


async def test_empty_rows_are_left_out(town: Town) -> None:
    sent = await town.does("sendMessage", chat_id=AYU, text="m", reply_markup={"inline_keyboard": [[], []]})
    assert "reply_markup" not in sent

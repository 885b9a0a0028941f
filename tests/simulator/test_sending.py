import pytest
from aiohttp import FormData
from telegram import Bot, ReplyParameters
from telegram.error import BadRequest, Forbidden

from tests.simulator.town import AYU, BUDI, Town

STRANGER = 999
NEVER_STARTED = 503


async def test_a_message_arrives_and_comes_back_as_telegram_gives_it(town: Town, bot: Bot) -> None:
    sent = await bot.send_message(AYU, "Hai, Ayu.", protect_content=True, disable_notification=True)
    assert (sent.text, sent.chat_id, sent.from_user and sent.from_user.id) == ("Hai, Ayu.", AYU, bot.id)
    assert sent.has_protected_content
    last = (await town.screen())[-1]
    assert (last["from"], last["text"], last["protected"], last["silent"]) == ("bot", "Hai, Ayu.", True, True)


async def test_message_ids_count_up_across_all_chats_of_a_bot(town: Town) -> None:
    numbers = [(await town.does("sendMessage", chat_id=who, text="a"))["message_id"] for who in (AYU, BUDI, AYU)]
    assert numbers == list(range(numbers[0], numbers[0] + 3))
    theirs = await town.says(BUDI, "b")
    assert theirs["message_id"] == numbers[-1] + 1


async def test_dates_come_from_the_clock(town: Town) -> None:
    before = await town.does("sendMessage", chat_id=AYU, text="today")
    await town.post("clock", advance=86_400)
    after = await town.does("sendMessage", chat_id=AYU, text="tomorrow")
    assert 86_400 <= after["date"] - before["date"] < 86_410


@pytest.mark.parametrize("chat", [STRANGER, 0, -1, "not_a_chat", "@nobody_here"])
async def test_an_unknown_chat_is_not_found(town: Town, chat: object) -> None:
    assert await town.refused("sendMessage", chat_id=chat, text="a") == "Bad Request: chat not found"


async def test_a_bot_cannot_write_first(town: Town, bot: Bot) -> None:
    await town.post("people", id=NEVER_STARTED, first_name="Rani")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(NEVER_STARTED, "a")
    await town.says(NEVER_STARTED, "/start")
    await bot.send_message(NEVER_STARTED, "a")


async def test_who_blocks_the_bot_is_not_reached_until_they_unblock_it(town: Town, bot: Bot) -> None:
    await town.post("block", **{"from": AYU})
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(AYU, "a")
    await bot.send_message(BUDI, "a")
    await town.post("unblock", **{"from": AYU})
    await bot.send_message(AYU, "a")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        (" \n\t ", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("😔" * 2049, "message is too long"),
        ("x" * 40_000, "text is too long"),
    ],
)
async def test_texts_that_are_refused(town: Town, text: str, reason: str) -> None:
    assert await town.refused("sendMessage", chat_id=AYU, text=text) == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("x" * 4096, "x" * 4096),
        ("😔" * 2048, "😔" * 2048),
        ("  halo \n", "halo"),
        ("a\x00b\rc\u202ed", "a bcd"),
        ("a\nb", "a\nb"),
    ],
)
async def test_texts_are_trimmed_and_cleaned(town: Town, text: str, shown: str) -> None:
    assert (await town.does("sendMessage", chat_id=AYU, text=text))["text"] == shown


async def test_what_is_missing_is_named(town: Town) -> None:
    assert await town.refused("sendMessage", chat_id=AYU) == "Bad Request: message text is empty"
    assert await town.refused("sendMessage", text="a") == "Bad Request: chat_id is empty"


async def test_a_reply_quotes_the_message_it_answers(town: Town, bot: Bot) -> None:
    asked = await town.says(AYU, "kapan?")
    sent = await bot.send_message(AYU, "besok", reply_parameters=ReplyParameters(asked["message_id"]))
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "kapan?"
    last = (await town.screen())[-1]
    assert (last["reply_to"], last["quote"]["text"]) == (asked["message_id"], "kapan?")


async def test_a_reply_to_nothing_is_refused_unless_allowed(town: Town, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(AYU, "a", reply_parameters=ReplyParameters(9_999))
    sent = await bot.send_message(AYU, "a", reply_parameters=ReplyParameters(9_999, allow_sending_without_reply=True))
    assert sent.reply_to_message is None


async def test_a_reply_cannot_reach_into_another_chat(town: Town) -> None:
    theirs = (await town.says(BUDI, "rahasia"))["message_id"]
    for parameters in ({"message_id": theirs}, {"message_id": theirs, "chat_id": BUDI}):
        reason = await town.refused("sendMessage", chat_id=AYU, text="a", reply_parameters=parameters)
        assert reason == "Bad Request: message to be replied not found"


async def test_a_quote_must_be_in_the_message(town: Town) -> None:
    asked = (await town.says(AYU, "kapan mulai?"))["message_id"]
    sent = await town.does(
        "sendMessage", chat_id=AYU, text="a", reply_parameters={"message_id": asked, "quote": "mulai"}
    )
    assert sent["quote"] == {"text": "mulai", "position": 6, "is_manual": True}
    wrong = {"message_id": asked, "quote": "selesai"}
    assert await town.refused("sendMessage", chat_id=AYU, text="a", reply_parameters=wrong) == (
        "Bad Request: QUOTE_TEXT_INVALID"
    )


async def test_parameters_may_come_as_json_a_form_or_in_the_address(town: Town) -> None:
    url = f"{town.sim.url}/bot123456:token/sendMessage"
    form = {
        "chat_id": str(AYU),
        "text": "form",
        "reply_markup": '{"inline_keyboard":[[{"text":"a","callback_data":"1"}]]}',
    }
    async with town.http.post(url, data=form) as answer:
        assert (await answer.json())["result"]["reply_markup"]["inline_keyboard"][0][0]["text"] == "a"
    async with town.http.get(url, params={"chat_id": AYU, "text": "address", "protect_content": "true"}) as answer:
        assert (await answer.json())["result"]["has_protected_content"]
    with_parts = {"chat_id": str(AYU), "text": "parts"}
    async with town.http.post(url, data=multipart(with_parts)) as answer:
        assert (await answer.json())["ok"]
    assert [message["text"] for message in await town.screen()][-3:] == ["form", "address", "parts"]
    async with town.http.post(url, data=b"{", headers={"Content-Type": "application/json"}) as answer:
        assert answer.status == 400


def multipart(fields: dict[str, str]) -> FormData:
    form = FormData(default_to_multipart=True)
    for name, value in fields.items():
        form.add_field(name, value)
    return form


async def test_what_private_chats_do_not_have_is_refused(town: Town) -> None:
    assert "business connection" in await town.refused("sendMessage", chat_id=AYU, text="a", business_connection_id="b")
    assert "message thread" in await town.refused("sendMessage", chat_id=AYU, text="a", message_thread_id=7)


async def test_link_previews_are_kept_and_checked(town: Town) -> None:
    sent = await town.does("sendMessage", chat_id=AYU, text="a", link_preview_options={"is_disabled": True})
    assert sent["link_preview_options"] == {"is_disabled": True}
    reason = await town.refused("sendMessage", chat_id=AYU, text="a", link_preview_options={"is_disabled": "yes"})
    assert reason == 'Bad Request: field "is_disabled" must be of type Boolean'


async def test_chat_actions_are_known_by_name(town: Town) -> None:
    assert await town.does("sendChatAction", chat_id=AYU, action="typing") is True
    assert await town.refused("sendChatAction", chat_id=AYU, action="dancing") == (
        "Bad Request: wrong parameter action in request"
    )


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        ("application/json", b"{", "can't parse JSON object"),
        ("application/json", b"[1]", "JSON object expected"),
        ("application/json", b'{"chat_id": 501, "text": "\\ud800"}', "can't parse JSON object"),
        ("application/json", b"", "message text is empty"),
        ("application/x-www-form-urlencoded", b"text=\xff&chat_id=501", "strings must be encoded in UTF-8"),
        ("multipart/form-data", b"x", "can't parse multipart form"),
        ("text/plain", b"text=a", "message text is empty"),
    ],
)
async def test_bodies_that_cannot_be_read_are_refused(town: Town, kind: str, body: bytes, reason: str) -> None:
    url = f"{town.sim.url}/bot123456:token/sendMessage"
    async with town.http.post(url, data=body, headers={"Content-Type": kind}) as answer:
        assert (answer.status, (await answer.json())["description"]) == (400, f"Bad Request: {reason}")


async def test_what_is_null_was_not_said(town: Town) -> None:
    await town.does("sendMessage", chat_id=AYU, text="a", reply_markup=None, parse_mode=None)
    assert town.sim.world.complaints == []


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"quote": "a"}, 'can\'t find field "message_id"'),
        ({"message_id": "x"}, 'field "message_id" must be a valid Number'),
        ([1], "object expected as reply parameters"),
    ],
)
async def test_reply_parameters_that_make_no_sense(town: Town, parameters: object, reason: str) -> None:
    refused = await town.refused("sendMessage", chat_id=AYU, text="a", reply_parameters=parameters)
    assert refused == f"Bad Request: {reason}"

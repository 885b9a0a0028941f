import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from tests.simulator.town import AYU, Town

HOUR = 3600
BUTTON = {"inline_keyboard": [[{"text": "a", "callback_data": "1"}]]}


async def test_an_edit_shows_at_once_and_is_marked(town: Town, bot: Bot) -> None:
    sent = await bot.send_message(AYU, "Nomor 3 di antrean")
    await bot.edit_message_text("Nomor 2 di antrean", AYU, sent.message_id)
    last = (await town.screen())[-1]
    assert (last["text"], last["edited"]) == ("Nomor 2 di antrean", True)


async def test_an_edit_without_buttons_takes_them_away(town: Town) -> None:
    sent = await town.does("sendMessage", chat_id=AYU, text="a", reply_markup=BUTTON)
    await town.does("editMessageText", chat_id=AYU, message_id=sent["message_id"], text="b")
    assert (await town.screen())[-1]["inline_keyboard"] == []


async def test_an_edit_that_changes_nothing_is_refused(town: Town, bot: Bot) -> None:
    markup = InlineKeyboardMarkup.from_button(InlineKeyboardButton("a", callback_data="1"))
    sent = await bot.send_message(AYU, "sama", reply_markup=markup)
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content and reply markup are"):
        await bot.edit_message_text("sama ", AYU, sent.message_id, reply_markup=markup)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(AYU, sent.message_id, reply_markup=markup)
    await bot.edit_message_reply_markup(AYU, sent.message_id)


async def test_only_what_is_there_and_ones_own_can_be_edited(town: Town) -> None:
    theirs = (await town.says(AYU, "punyaku"))["message_id"]
    keyed = await town.does("sendMessage", chat_id=AYU, text="m", reply_markup={"keyboard": [["A"]]})
    reasons = {
        9_999: "message to edit not found",
        theirs: "message can't be edited",
        keyed["message_id"]: "message can't be edited",
    }
    for number, reason in reasons.items():
        refused = await town.refused("editMessageText", chat_id=AYU, message_id=number, text="b")
        assert refused == f"Bad Request: {reason}"
    assert await town.refused("editMessageText", chat_id=AYU, text="b") == (
        "Bad Request: message identifier is not specified"
    )


async def test_an_edited_message_carries_inline_buttons_only(town: Town) -> None:
    sent = await town.does("sendMessage", chat_id=AYU, text="a")
    reason = await town.refused(
        "editMessageText", chat_id=AYU, message_id=sent["message_id"], text="b", reply_markup={"keyboard": [["A"]]}
    )
    assert reason == "Bad Request: inline keyboard expected"


async def test_no_edit_reaches_who_has_blocked_the_bot(town: Town, bot: Bot) -> None:
    sent = await bot.send_message(AYU, "a")
    await town.post("block", **{"from": AYU})
    with pytest.raises(Forbidden):
        await bot.edit_message_text("b", AYU, sent.message_id)


async def test_a_deleted_message_is_gone_for_all_further_calls(town: Town, bot: Bot) -> None:
    sent = await bot.send_message(AYU, "hapus aku")
    assert await bot.delete_message(AYU, sent.message_id)
    assert (await town.screen())[-1]["deleted"]
    number = sent.message_id
    assert "message to delete not found" in await town.refused("deleteMessage", chat_id=AYU, message_id=number)
    assert "message to edit not found" in await town.refused(
        "editMessageText", chat_id=AYU, message_id=number, text="b"
    )
    reply = {"message_id": number}
    assert "to be replied not found" in await town.refused("sendMessage", chat_id=AYU, text="a", reply_parameters=reply)


async def test_a_bot_may_delete_what_a_person_wrote(town: Town) -> None:
    theirs = (await town.says(AYU, "ups"))["message_id"]
    assert await town.does("deleteMessage", chat_id=AYU, message_id=theirs)


async def test_nothing_older_than_two_days_can_be_deleted(town: Town) -> None:
    old = (await town.does("sendMessage", chat_id=AYU, text="lama"))["message_id"]
    await town.post("clock", advance=47 * HOUR)
    young = (await town.does("sendMessage", chat_id=AYU, text="baru"))["message_id"]
    await town.post("clock", advance=HOUR)
    reason = "Bad Request: message can't be deleted for everyone"
    assert await town.refused("deleteMessage", chat_id=AYU, message_id=old) == reason
    assert await town.refused("deleteMessages", chat_id=AYU, message_ids=[old, young]) == reason
    assert await town.does("deleteMessages", chat_id=AYU, message_ids=[young, 9_999]), "the missing are skipped"
    assert [message["deleted"] for message in await town.screen()][-2:] == [False, True]


async def test_at_most_a_hundred_are_deleted_at_once(town: Town) -> None:
    assert "too many" in await town.refused("deleteMessages", chat_id=AYU, message_ids=list(range(1, 102)))


async def test_a_reaction_is_one_of_telegrams(town: Town, bot: Bot) -> None:
    theirs = (await town.says(AYU, "halo"))["message_id"]
    await bot.set_message_reaction(AYU, theirs, "👀")
    assert (await town.screen())[-1]["reactions"] == {"bot": ["👀"]}
    with pytest.raises(BadRequest, match="Reaction_invalid"):
        await bot.set_message_reaction(AYU, theirs, "🐤")
    await bot.set_message_reaction(AYU, theirs, None)
    assert (await town.screen())[-1]["reactions"] == {}


async def test_reactions_are_counted_and_need_a_message(town: Town) -> None:
    theirs = (await town.says(AYU, "halo"))["message_id"]
    thumb = {"type": "emoji", "emoji": "👍"}
    for reaction, number, reason in (
        ([thumb, thumb], theirs, "REACTIONS_TOO_MANY"),
        ("👍", theirs, "can't parse reaction JSON object"),
        ([thumb], 9_999, "message to react not found"),
    ):
        refused = await town.refused("setMessageReaction", chat_id=AYU, message_id=number, reaction=reaction)
        assert refused == f"Bad Request: {reason}"


async def test_captions_belong_to_media_and_inline_messages_to_others(town: Town) -> None:
    sent = (await town.does("sendMessage", chat_id=AYU, text="a"))["message_id"]
    refused = await town.refused("editMessageCaption", chat_id=AYU, message_id=sent, caption="b")
    assert refused == "Bad Request: there is no caption in the message to edit"
    assert "inline message identifier" in await town.refused("editMessageText", inline_message_id="x", text="b")

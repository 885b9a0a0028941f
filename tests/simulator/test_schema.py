"""Every call, answer and update is held to Telegram's own machine-readable schema."""

from typing import Any

import pytest

from simulator.bot_api import METHODS
from simulator.samples import KINDS, picture
from simulator.schema import SHIPPED, Schema
from simulator.trim import NAMES, RETURNS, trimmed
from tests.simulator.town import AYU, Town

SCHEMA = Schema.shipped()
INLINE = {"inline_keyboard": [[{"text": "a", "callback_data": "1"}]]}
PARAMS: dict[str, dict[str, Any]] = {
    "sendMessage": {
        "text": "a",
        "reply_markup": INLINE,
        "protect_content": True,
        "entities": [{"type": "bold", "offset": 0, "length": 1}],
    },
    "sendChatAction": {"action": "typing"},
    "editMessageText": {"text": "b", "reply_markup": INLINE},
    "editMessageCaption": {"caption": "b"},
    "setMessageReaction": {"reaction": [{"type": "emoji", "emoji": "👍"}]},
    "setMyCommands": {"commands": [{"command": "a", "description": "b"}]},
    "setWebhook": {"url": "https://a.id"},
}


async def test_every_method_answers_as_the_schema_says(town: Town) -> None:
    """The town's fixture fails when anything we made breaks the schema."""
    stored = town.sim.world.account().store("a.png", "image/png", picture(30, 30)).file_id
    text = await town.does("sendMessage", chat_id=AYU, text="x", reply_markup=INLINE)
    photo = await town.does("sendPhoto", chat_id=AYU, photo=stored)
    tapped = await town.post("tap", **{"from": AYU, "message_id": text["message_id"], "data": "1"})
    usual = {
        "chat_id": AYU,
        "message_id": text["message_id"],
        "message_ids": [text["message_id"], photo["message_id"]],
        "file_id": stored,
        "photo": stored,
        "document": stored,
        "callback_query_id": tapped["id"],
    }
    done = set()
    for method in sorted(METHODS, key=lambda name: ("delete" in name, "Webhook" in name)):
        params = {name: value for name, value in usual.items() if name in SCHEMA.parameters[method]}
        if method == "editMessageCaption":
            params["message_id"] = photo["message_id"]
        result = await town.does(method, **params | PARAMS.get(method, {}))
        assert SCHEMA.problems(result, SCHEMA.methods[method]["gives"]) == []
        done.add(method)
    assert done == METHODS.keys()
    assert town.sim.world.complaints == []


async def test_every_update_is_as_the_schema_says(town: Town) -> None:
    await town.fetch(
        allowed_updates=["message", "edited_message", "callback_query", "my_chat_member", "message_reaction"]
    )
    for kind in KINDS:
        await town.post("message", **{"from": AYU, "sample": kind})
    mine = await town.says(AYU, "/help @budi")
    await town.post("edit", **{"from": AYU, "message_id": mine["message_id"], "text": "b"})
    await town.post("react", **{"from": AYU, "message_id": mine["message_id"], "emoji": "👍"})
    sent = await town.does("sendMessage", chat_id=AYU, text="x", reply_markup=INLINE)
    await town.says(AYU, "balas", reply_to=sent["message_id"])
    await town.post("tap", **{"from": AYU, "message_id": sent["message_id"], "data": "1"})
    await town.post("block", **{"from": AYU})
    await town.post("unblock", **{"from": AYU})
    updates = await town.fetch()
    assert {[*update][1] for update in updates} == {
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "message_reaction",
    }
    assert [problem for update in updates for problem in SCHEMA.problems(update, "Update")] == []


async def test_unknown_and_missing_parameters_are_noted_but_unknown_ones_accepted(town: Town) -> None:
    await town.does("sendMessage", chat_id=AYU, text="a", colour="red")
    await town.refused("sendMessage", chat_id=AYU)
    await town.does("sendMessage", chat_id=AYU, text="a", link_preview_options={"is_disabld": True})
    assert town.sim.world.complaints == [
        "sendMessage: unknown parameter colour",
        "sendMessage: required parameter text is missing",
        "sendMessage.link_preview_options: unknown field is_disabld",
    ]
    assert (await town.get("complaints"))["complaints"] == town.sim.world.complaints


async def test_what_comes_as_text_in_a_form_is_read_before_it_is_judged(town: Town) -> None:
    url = f"{town.sim.url}/bot123456:token/"
    for method, form in (
        ("getUpdates", {"allowed_updates": '["message"]', "limit": "5"}),
        ("sendMessage", {"chat_id": str(AYU), "text": "12", "protect_content": "true", "reply_markup": '{"x": 1}'}),
    ):
        async with town.http.post(url + method, data=form) as answer:
            assert answer.status == 200
    assert town.sim.world.complaints == [
        "sendMessage.reply_markup: unknown field x",
        "sendMessage.reply_markup: required field inline_keyboard is missing",
    ]


@pytest.mark.parametrize(
    ("value", "kind", "problem"),
    [
        ({"id": 1, "is_bot": False}, "User", "User: required field first_name is missing"),
        ({"id": True, "is_bot": False, "first_name": "a"}, "User", "User.id: bool is not Integer"),
        ({"id": 1, "is_bot": False, "first_name": "a", "x": 1}, "User", "User: unknown field x"),
        ([{"type": "emoji"}], "Array of ReactionType", "Array of ReactionType[0]: required field emoji is missing"),
        ({}, "Array of String", "Array of String: not an array"),
        (False, "True", "True: can only be true"),
        ([], "Chat", "Chat: not a Chat"),
    ],
)
def test_what_the_schema_finds(value: object, kind: str, problem: str) -> None:
    assert SCHEMA.problems(value, kind) == [problem]


def test_the_schema_is_small_and_names_its_origin() -> None:
    assert SHIPPED.stat().st_size < 300_000
    assert b"MIT License" in SHIPPED.read_bytes()
    assert "Alex Root Junior" in SHIPPED.with_name("schema.LICENSE").read_text()
    assert SCHEMA.methods.keys() == METHODS.keys()


def test_the_extract_holds_what_we_speak_and_everything_it_can_carry() -> None:
    field = {"name": "update", "type": "Array of Update", "required": True, "description": ""}
    methods = [{"name": name, "annotations": [field]} for name in METHODS]
    kinds = {"Update": ["Message"], "Message": [], "Unused": []}
    types = [
        {"name": name, "description": "", "annotations": [field | {"name": "x", "type": kind} for kind in has]}
        for name, has in kinds.items()
    ]
    given = {kind for gives in RETURNS.values() for kind in NAMES.findall(gives)} - {"Array", "True", *kinds}
    types += [{"name": name, "description": "One of\n - Message", "annotations": []} for name in given]
    found = trimmed({"api": {"version": "10.3"}, "items": [{"children": methods + types}]})
    assert found["methods"]["getMe"] == {"gives": "User", "takes": {"update": "Array of Update!"}}
    assert found["types"]["Update"] == {"x": "Message!"}
    assert found["types"]["User"] == ["Message"]
    assert "Unused" not in found["types"]

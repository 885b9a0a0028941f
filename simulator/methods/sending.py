"""Sending: sendMessage, sendChatAction, and what every message that is sent has in common."""

from typing import Any

from simulator.account import Account
from simulator.chat import Chat, Entry
from simulator.checks import words
from simulator.keyboards import markup_of
from simulator.screen import tell
from simulator.wire import Json, Params, boolean, refuse

CHAT_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
PREVIEW_FLAGS = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")
NOT_HERE = {
    "business_connection_id": "business connection not found",
    "message_thread_id": "message thread not found",
    "direct_messages_topic_id": "the chat is not a channel direct messages chat",
    "suggested_post_parameters": "suggested posts can be sent only to channel direct messages",
}


def send_message(bot: Account, params: Params) -> Json:
    text, entities = words(params)
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if options := link_preview(params):
        content["link_preview_options"] = options
    return deliver(bot, params, content)


def deliver(bot: Account, params: Params, content: Json) -> Json:
    markup = markup_of(params)
    _private_chats_only(params)
    chat = bot.writable_chat(params.text("chat_id"))
    fields: Json = {
        "message_id": 0,
        "from": bot.user,
        "chat": chat.fields,
        "date": int(bot.world.clock.seconds()),
        **content,
    }
    if "reply_parameters" in params.given or "reply_to_message_id" in params.given:
        fields |= reply(chat, params)
    if params.flag("protect_content"):
        fields["has_protected_content"] = True
    if markup and "inline_keyboard" in markup:
        fields["reply_markup"] = markup
    fields["message_id"] = bot.next_message()
    entry = Entry(fields, by_bot=True, markup=markup, silent=params.flag("disable_notification"))
    chat.show(entry)
    tell(bot, chat, entry)
    return fields


def link_preview(params: Params) -> Json:
    options = params.decoded("link_preview_options", "link preview options")
    if options is None:
        return {}
    if not isinstance(options, dict):
        refuse("object expected as link preview options")
    for flag in PREVIEW_FLAGS:
        boolean(options, flag)
    return {name: value for name, value in options.items() if name == "url" or name in PREVIEW_FLAGS}


def reply(chat: Chat, params: Params) -> Json:
    given = params.decoded("reply_parameters", "reply parameters") or {}
    if not isinstance(given, dict):
        refuse("object expected as reply parameters")
    number = _number(given, params)
    elsewhere = str(given.get("chat_id") or chat.person.id) != str(chat.person.id)
    entry = None if elsewhere else chat.entry(number)
    if entry is None:
        if given.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
            return {}
        refuse("message to be replied not found")
    return {"reply_to_message": entry.quoted(), **_quote(given, entry)}


def _number(given: Json, params: Params) -> int:
    value: Any = given.get("message_id", params.integer("reply_to_message_id"))
    if not value:
        refuse('can\'t find field "message_id"')
    try:
        return int(value)
    except (TypeError, ValueError):
        refuse('field "message_id" must be a valid Number')


def _quote(given: Json, entry: Entry) -> Json:
    words = given.get("quote")
    if not words:
        return {}
    whole = entry.fields.get("text") or entry.fields.get("caption") or ""
    if words not in whole:
        refuse("QUOTE_TEXT_INVALID")
    return {"quote": {"text": words, "position": whole.index(words), "is_manual": True}}


def _private_chats_only(params: Params) -> None:
    for name, reason in NOT_HERE.items():
        if params.given.get(name):
            refuse(reason)


def send_chat_action(bot: Account, params: Params) -> bool:
    action = params.text("action")
    if action not in CHAT_ACTIONS:
        refuse("wrong parameter action in request")
    chat = bot.writable_chat(params.text("chat_id"))
    bot.world.events.say("action", bot=bot.user["id"], person=chat.person.id, action=action)
    return True

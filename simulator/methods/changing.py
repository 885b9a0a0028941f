"""Changing what was sent: edits and deletions."""

from simulator.account import Account
from simulator.chat import Chat, Entry
from simulator.checks import caption, words
from simulator.keyboards import inline_of
from simulator.methods.sending import link_preview
from simulator.screen import tell
from simulator.wire import Json, Params, refuse

DELETABLE = 48 * 3600  # seconds
MOST_AT_ONCE = 100
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
COMPARED = ("text", "entities", "caption", "caption_entities", "reply_markup", "link_preview_options")


def edit_message_text(bot: Account, params: Params) -> Json:
    text, entities = words(params)
    markup = inline_of(params)
    chat, entry = _editable(bot, params)
    if "text" not in entry.fields:
        refuse("there is no text in the message to edit")
    new = _without(entry, "text", "entities", "reply_markup", "link_preview_options") | {"text": text}
    if entities:
        new["entities"] = entities
    if options := link_preview(params):
        new["link_preview_options"] = options
    return _replace(bot, chat, entry, _with_markup(new, markup), dated=True)


def edit_message_caption(bot: Account, params: Params) -> Json:
    text, entities = caption(params)
    markup = inline_of(params)
    chat, entry = _editable(bot, params)
    if "text" in entry.fields:
        refuse("there is no caption in the message to edit")
    new = _without(entry, "caption", "caption_entities", "reply_markup")
    if text:
        new["caption"] = text
    if entities:
        new["caption_entities"] = entities
    return _replace(bot, chat, entry, _with_markup(new, markup), dated=True)


def edit_message_reply_markup(bot: Account, params: Params) -> Json:
    markup = inline_of(params)
    chat, entry = _editable(bot, params)
    return _replace(bot, chat, entry, _with_markup(_without(entry, "reply_markup"), markup), dated=False)


def _editable(bot: Account, params: Params) -> tuple[Chat, Entry]:
    if params.given.get("inline_message_id"):
        refuse("invalid inline message identifier specified")
    chat = bot.writable_chat(params.text("chat_id"))
    number = message_id(params)
    entry = chat.entry(number)
    if entry is None:
        refuse("message to edit not found")
    if not entry.by_bot or not (entry.markup is None or "inline_keyboard" in entry.markup):
        refuse(
            "message can't be edited"
        )  # "only possible to edit messages without reply_markup or with inline keyboards"
    return chat, entry


def message_id(params: Params) -> int:
    if not (number := params.integer("message_id")):
        refuse("message identifier is not specified")
    return number


def _without(entry: Entry, *names: str) -> Json:
    return {name: value for name, value in entry.fields.items() if name not in names}


def _with_markup(new: Json, markup: Json | None) -> Json:
    return new | {"reply_markup": markup} if markup else new


def _replace(bot: Account, chat: Chat, entry: Entry, new: Json, *, dated: bool) -> Json:
    if all(new.get(name) == entry.fields.get(name) for name in COMPARED):
        refuse(UNCHANGED)
    if dated:
        new["edit_date"] = int(bot.world.clock.seconds())
    entry.fields, entry.markup = new, new.get("reply_markup")
    tell(bot, chat, entry)
    return new


def delete_message(bot: Account, params: Params) -> bool:
    chat = bot.open_chat(params.text("chat_id"))
    entry = chat.entry(message_id(params))
    if entry is None:
        refuse("message to delete not found")
    _delete(bot, chat, [entry])
    return True


def delete_messages(bot: Account, params: Params) -> bool:
    """Those that cannot be found are skipped."""
    numbers = params.decoded("message_ids", "message identifiers")
    if not isinstance(numbers, list):
        refuse("message identifiers are not specified")
    if len(numbers) > MOST_AT_ONCE:
        refuse("too many message identifiers specified")
    chat = bot.open_chat(params.text("chat_id"))
    _delete(bot, chat, [entry for number in numbers if (entry := chat.entry(int(number)))])
    return True


def _delete(bot: Account, chat: Chat, entries: list[Entry]) -> None:
    now = bot.world.clock.seconds()
    if any(now - entry.date >= DELETABLE for entry in entries):
        refuse("message can't be deleted for everyone")
    for entry in entries:
        chat.remove(entry)
        tell(bot, chat, entry)

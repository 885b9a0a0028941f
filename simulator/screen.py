"""A chat as the person sees it on the phone; what the page draws and what tests look at."""

from simulator.account import Account
from simulator.chat import Chat, Entry
from simulator.wire import Json

SHORT_QUOTE = 120
KINDS = [
    "photo",
    "document",
    "sticker",
    "voice",
    "video",
    "video_note",
    "animation",
    "audio",
    "contact",
    "location",
    "venue",
    "poll",
    "dice",
    "story",
]
FILES = ["document", "voice", "video", "video_note", "animation", "audio", "sticker"]


def chat_view(chat: Chat) -> Json:
    return {
        "person": chat.person.view(),
        "messages": [message_view(entry) for entry in chat.entries.values()],
        "keyboard": chat.labels(),
        "keyboard_options": options(chat),
        "blocked": chat.blocked,
        "started": chat.started,
        "toasts": chat.toasts,
    }


def options(chat: Chat) -> Json | None:
    names = ("is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder")
    return {name: chat.keyboard[name] for name in names if name in chat.keyboard} if chat.keyboard else None


def message_view(entry: Entry) -> Json:
    fields = entry.fields
    view: Json = {
        "message_id": entry.number,
        "from": "bot" if entry.by_bot else "person",
        "date": entry.date,
        "text": fields.get("text", ""),
        "entities": fields.get("entities", []),
        "edited": "edit_date" in fields,
        "deleted": entry.deleted,
        "protected": bool(fields.get("has_protected_content")),
        "silent": entry.silent,
        "inline_keyboard": _buttons(fields),
        "reactions": {who: [one.get("emoji", "★") for one in what] for who, what in entry.reactions.items() if what},
        **_content(fields),
    }
    if replied := fields.get("reply_to_message"):
        view["reply_to"] = replied.get("message_id")
        view["quote"] = _quote(fields, replied)
    if placeholder := (entry.markup or {}).get("input_field_placeholder"):
        view["placeholder"] = placeholder
    if origin := fields.get("forward_origin"):
        view["forwarded"] = _source(origin)
    return view


def _buttons(fields: Json) -> list[list[Json]]:
    rows = (fields.get("reply_markup") or {}).get("inline_keyboard", [])
    return [[_button(button) for button in row] for row in rows]


def _button(button: Json) -> Json:
    view = {"text": button["text"]}
    for name, shown in (("callback_data", "data"), ("url", "url"), ("style", "style")):
        if name in button:
            view[shown] = button[name]
    if "copy_text" in button:
        view["copy"] = button["copy_text"]["text"]
    return view


def _content(fields: Json) -> Json:
    view: Json = {"kind": next((kind for kind in KINDS if kind in fields), "text")}
    if "caption" in fields:
        view["caption"] = fields["caption"]
    if sizes := fields.get("photo"):
        view["photo"] = {name: sizes[-1].get(name) for name in ("file_id", "width", "height")}
        view["photo"]["hidden"] = bool(fields.get("has_media_spoiler"))
    for name in FILES:
        if name in fields:
            view[name] = {"name": fields[name].get("file_name"), "size": fields[name].get("file_size")}
            view[name] |= {
                part: fields[name][part] for part in ("file_id", "emoji", "duration") if part in fields[name]
            }
    if contact := fields.get("contact"):
        view["contact"] = {"name": contact.get("first_name"), "phone": contact.get("phone_number")}
    return view


def _quote(fields: Json, replied: Json) -> Json:
    words = (fields.get("quote") or {}).get("text") or replied.get("text") or replied.get("caption") or ""
    by_bot = bool((replied.get("from") or {}).get("is_bot"))
    return {
        "from": "bot" if by_bot else "person",
        "text": words[:SHORT_QUOTE],
        "kind": _content(replied)["kind"],
    }


def _source(origin: Json) -> str:
    user = origin.get("sender_user") or {}
    chat = origin.get("sender_chat") or origin.get("chat") or {}
    return str(user.get("first_name") or origin.get("sender_user_name") or chat.get("title") or "?")


def tell(account: Account, chat: Chat, entry: Entry | None = None) -> None:
    """The page learns of a change in a chat: one message, and everything round it."""
    account.world.changed.ring()
    events = account.world.events
    if not events:
        return
    events.say(
        "chat",
        bot=account.user["id"],
        person=chat.person.id,
        message=message_view(entry) if entry else None,
        keyboard=chat.labels(),
        keyboard_options=options(chat),
        blocked=chat.blocked,
        started=chat.started,
    )

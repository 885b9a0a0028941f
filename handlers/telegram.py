"""A Telegram update becomes an event: raw JSON in, and nothing passes that is not named here or in allow.py.

Only what a person says to the bot alone counts. An update nobody foresaw is no event; one of a kind we know,
in a shape Telegram never gives, raises Malformed, and nothing else is ever raised.

Of an album each picture is refused by itself, and the caption passes with the one that carries it: to know
which came first takes a memory, and to answer only a caption would leave an album without one in a silence
that looks like success.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from flows.model.events import (
    ButtonTapped,
    Event,
    MediaRefused,
    MenuChosen,
    PersonUnreachable,
    TextEdited,
    TextReceived,
)
from flows.model.menu import Item
from handlers import allow
from handlers.commands import command
from handlers.fields import Malformed, Raw, number, part, text, whole
from storage.arrivals import Arrival, TelegramId

__all__ = ["Malformed", "Raw", "read", "source"]

Labels = Mapping[str, Item]

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
LAST_SECOND = 4_102_444_800  # the year 2100
LONGEST_DATA = 64  # Telegram's limit for what a button carries
READS = {"id": "id", "ms": "id", "jv": "id", "su": "id", "en": "en"}  # Malay, Javanese, Sundanese, too


def read(raw: Raw, labels: Labels, language: str = "id", *, photos: bool = False) -> Arrival | None:
    """`language` is for those who have none of ours; `photos`: may a photo's handle pass?"""
    kind = next((kind for kind in KINDS if kind in whole(raw, "update")), None)
    if kind is None:
        return None
    inner = part(raw, kind)
    user = alone_with_us(kind, inner)
    if user is None or (event := event_of(kind, inner, labels, photos=photos)) is None:
        return None
    return Arrival(source(raw), TelegramId(number(user, "id")), event, language_of(user, language))


def source(raw: Raw) -> str:
    """By this a repeat is known."""
    return f"telegram:{number(whole(raw, 'update'), 'update_id', lowest=0)}"


def alone_with_us(kind: str, inner: Raw) -> Raw | None:
    """The person, if it is one, and nobody reads along. A tap may come without message, so without a chat."""
    tap = kind == "callback_query"
    if not tap or "message" in inner:
        chat = part(part(inner, "message") if tap else inner, "chat")
        if text(chat, "type") != "private" or number(chat, "id") != number(part(inner, "from"), "id"):
            return None
    user = part(inner, "from")
    return user if user.get("is_bot", False) is False else None


def event_of(kind: str, inner: Raw, labels: Labels, *, photos: bool = False) -> Event | None:
    match kind:
        case "message":
            return said(inner, labels, photos=photos)
        case "edited_message":
            return edited(inner)
        case "callback_query":
            return ButtonTapped(data_of(inner))
        case _:
            blocked = text(part(inner, "new_chat_member"), "status") == "kicked"
            return PersonUnreachable() if blocked else None


def said(message: Raw, labels: Labels, *, photos: bool = False) -> Event | None:
    """A forward is read like any other: what is not looked at cannot tell whose words they were."""
    which = number(message, "message_id")
    if "text" in message:
        words = allow.words(message, "text", "entities")
        if (item := labels.get(text(message, "text").strip()) or labels.get(words)) is not None:
            return MenuChosen(item)
        if not words:
            return MediaRefused(allow.EMPTY)
        return command(words, which) or TextReceived(words, which, reply_to(message))
    return wordless(message, which, photos=photos)


def wordless(message: Raw, which: int, *, photos: bool) -> Event | None:
    kind = allow.kind_of(message)
    if kind == "sticker" and (emoji := allow.emoji(message)):
        return TextReceived(emoji, which, reply_to(message))
    if kind is None:
        return None
    caption, photo = allow.caption(message), allow.photo(message) if photos and kind == "photo" else ""
    if not caption and not photo:
        return MediaRefused(kind)
    return MediaRefused(kind, caption, which, reply_to=reply_to(message), photo=photo)


def edited(message: Raw) -> Event | None:
    """A caption too: what they wrote first may stand at the other's, what they write now may be of danger.

    Without words it is no event: a live location edits itself every few seconds, to be refused each time.
    """
    which = number(message, "message_id")
    words = allow.words(message, "text", "entities") if "text" in message else allow.caption(message)
    return TextEdited(words, which, at=changed(message)) if words else None


def changed(message: Raw) -> datetime | None:
    """None where it does not say so, or nothing that can be: its words count all the same."""
    match message.get("edit_date"):
        case int(seconds) if not isinstance(seconds, bool) and 0 < seconds <= LAST_SECOND:
            return datetime.fromtimestamp(seconds, UTC)
        case _:
            return None


def reply_to(message: Raw) -> int | None:
    """A message of this very chat. Quotes, and replies to another chat or to a story, are not looked at."""
    if "reply_to_message" not in message:
        return None
    reply = part(message, "reply_to_message")
    same = part(reply, "chat").get("id") == part(message, "chat")["id"]
    return number(reply, "message_id", lowest=0) or None if same else None


def data_of(query: Raw) -> str:
    """By anybody, so only what can be ours. The rest is a button we never made, and is answered as such."""
    data = query.get("data")
    fits = isinstance(data, str) and len(data) <= LONGEST_DATA and data.isascii() and data.isprintable()
    return str(data) if fits else ""


def language_of(user: Raw, otherwise: str) -> str:
    code = user.get("language_code")
    return READS.get(code[:3].rstrip("-_").lower(), otherwise) if isinstance(code, str) else otherwise

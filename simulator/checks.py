"""What Telegram does to a text before it is sent: it cleans and trims it, counts it, and holds the entities to it."""

import re
from typing import Any

from simulator.formatting import parsed
from simulator.measure import units
from simulator.wire import Json, Params, refuse

LONGEST_TEXT = 4096  # in UTF-16 units
LONGEST_CAPTION = 1024
LONGEST_REQUEST = 1 << 15  # bytes of text, before entities are parsed

# TDLib's clean_input_string: control characters become spaces, a few invisible ones vanish.
SPACED = dict.fromkeys([*range(9), 9, 11, 12, *range(14, 32)], " ")
GONE = dict.fromkeys([13, *range(0x2028, 0x202F), 0x0333, 0x033F, 0x030A])
CLEAN = SPACED | GONE
ODD = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e\u0333\u033f\u030a]")

ENTITIES = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)
ALSO_NEEDS = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}


def words(params: Params) -> tuple[str, list[Json]]:
    """The text of a message and its entities."""
    raw = params.text("text")
    if not raw:
        refuse("message text is empty")
    text, entities = formatted(params, raw, "entities")
    if not text:
        refuse("text must be non-empty")
    if len(text) * 2 > LONGEST_TEXT and units(text) > LONGEST_TEXT:
        refuse("message is too long")
    return text, entities


def caption(params: Params) -> tuple[str, list[Json]]:
    raw = params.text("caption")
    if not raw:
        return "", []
    text, entities = formatted(params, raw, "caption_entities")
    if units(text) > LONGEST_CAPTION:
        refuse("message caption is too long")
    return text, entities


def formatted(params: Params, raw: str, field: str) -> tuple[str, list[Json]]:
    if len(raw) * 4 > LONGEST_REQUEST and len(raw.encode(errors="replace")) > LONGEST_REQUEST:
        refuse("text is too long")
    mode = params.text("parse_mode").lower()
    if mode and mode != "none":
        text, entities = parsed(raw, mode)
    else:
        text, entities = raw, given_entities(params.decoded(field, "entities"), raw)
    return trimmed(cleaned(text), entities)


def cleaned(text: str) -> str:
    return text.translate(CLEAN) if ODD.search(text) else text


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    bare = text.strip()
    if bare == text or not entities:
        return bare, entities
    cut, end = units(text) - units(text.lstrip()), units(bare)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        length = min(entity["offset"] + entity["length"] - cut, end) - start
        if length > 0:
            kept.append(entity | {"offset": start, "length": length})
    return bare, kept


def given_entities(given: object, text: str) -> list[Json]:
    if not given:
        return []
    if not isinstance(given, list):
        refuse("expected an Array of MessageEntity")
    end = units(text)
    return [_entity(entity, end) for entity in given]


def _entity(entity: object, end: int) -> Json:
    if not isinstance(entity, dict):
        refuse("can't parse MessageEntity: expected an Object")
    kind = _needed(entity, "type")
    offset, length = _number(entity, "offset"), _number(entity, "length")
    if kind not in ENTITIES:
        refuse("can't parse MessageEntity: Unsupported type specified")
    if also := ALSO_NEEDS.get(kind):
        _needed(entity, also)
    if offset < 0:
        refuse(f"receive an entity with incorrect offset {offset}")
    if length < 0:
        refuse(f"receive an entity with incorrect length {length}")
    if offset > end:
        refuse(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > end:
        where = f"ends after the end of the text at UTF-16 offset {offset + length}"
        refuse(f"entity beginning at UTF-16 offset {offset} {where}")
    return entity


def _needed(entity: Json, name: str) -> Any:
    if name not in entity:
        refuse(f"can't parse MessageEntity: Can't find field \"{name}\"")
    return entity[name]


def _number(entity: Json, name: str) -> int:
    value = _needed(entity, name)
    if not isinstance(value, int):
        refuse(f'can\'t parse MessageEntity: Field "{name}" must be of type Number')
    return value

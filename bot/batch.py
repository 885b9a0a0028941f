"""What getUpdates brought, taken apart so that one bad update cannot hold up the others."""

import json
import re
from collections.abc import Mapping
from typing import Any

import orjson

DEEP = 12  # levels of an update that are looked at, when it is put aside
NUMBER = re.compile(rb'"update_id"\s*:\s*(\d{1,18})')
KEPT = {  # everything else is a name, a place or a file: of that only its kind is kept
    "update_id",
    "message_id",
    "date",
    "edit_date",
    "text",
    "caption",
    "data",
    "status",
    "language_code",
}
OF_WHOM = {"from", "chat"}


class Unreadable(Exception):
    """Telegram's answer could not be read."""


def updates(body: bytes) -> list[Any]:
    match decoded(body):
        case {"ok": True, "result": [*found]}:
            return found
        case _:
            raise Unreadable


def decoded(body: bytes) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(body)  # more forgiving: half an emoji, for one
    except (ValueError, RecursionError):
        raise Unreadable from None


def number(raw: object) -> int | None:
    match raw:
        case {"update_id": int(found)} if not isinstance(found, bool):
            return found
        case _:
            return None


def number_in(body: bytes) -> int | None:
    """Of an answer that is no JSON, asked for one update only."""
    found = NUMBER.search(body)
    return int(found[1]) if found else None


def outline(raw: object, parent: str = "", depth: int = 0) -> Any:
    """What may be kept of an update nobody could read: what they wrote and to which kind of message, no names."""
    if depth > DEEP:
        return "…"
    if isinstance(raw, Mapping):
        return {
            str(key): value
            if not isinstance(value, Mapping | list) and (key in KEPT or (key == "id" and parent in OF_WHOM))
            else outline(value, str(key), depth + 1)
            for key, value in raw.items()
        }
    if isinstance(raw, list):
        return [outline(one, parent, depth + 1) for one in raw[:100]]
    return type(raw).__name__

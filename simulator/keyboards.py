"""reply_markup, held to Telegram's rules: inline buttons, reply keyboards, their removal, a forced reply."""

import re
from collections.abc import Callable
from typing import Any

from simulator.wire import Json, Params, boolean, refuse

DATA_BYTES = 64
COPY_LENGTH = 256
MOST_BUTTONS = 100
STYLES = {"danger", "success", "primary"}
ACTIONS = [
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
]
MAY_BE_EMPTY = {"switch_inline_query", "switch_inline_query_current_chat", "callback_game", "disabled"}
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://(.*)", re.IGNORECASE)


def markup_of(params: Params) -> Json | None:
    given = params.decoded("reply_markup", "reply keyboard markup")
    if given is None:
        return None
    if not isinstance(given, dict):
        refuse("object expected as reply markup")
    if "inline_keyboard" in given:
        rows = _rows(given, "inline_keyboard", _inline_button)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in given:
        return _reply_keyboard(given)
    if boolean(given, "remove_keyboard"):
        return {"remove_keyboard": True, "selective": boolean(given, "selective")}
    if boolean(given, "force_reply"):
        return {"force_reply": True, "selective": boolean(given, "selective"), **_placeholder(given)}
    return None


def inline_of(params: Params) -> Json | None:
    """What a message that is edited may carry."""
    markup = markup_of(params)
    if markup is not None and "inline_keyboard" not in markup:
        refuse("inline keyboard expected")
    return markup


def _reply_keyboard(given: Json) -> Json | None:
    flags = {
        name: boolean(given, name) for name in ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective")
    }
    rows = _rows(given, "keyboard", _reply_button)
    return {"keyboard": rows, **flags, **_placeholder(given)} if rows else None


def _placeholder(given: Json) -> Json:
    value = given.get("input_field_placeholder")
    if value is None:
        return {}
    if not isinstance(value, str):
        refuse('field "input_field_placeholder" must be of type String')
    return {"input_field_placeholder": value}


def _rows(given: Json, name: str, button: Callable[[Any], Json]) -> list[list[Json]]:
    rows = given[name]
    if not isinstance(rows, list):
        refuse(f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        refuse(f'field "{name}" must be an Array of Arrays')
    if sum(map(len, rows)) > MOST_BUTTONS:
        refuse("reply markup is too long")
    return [[button(one) for one in row] for row in rows if row]


def _reply_button(given: Any) -> Json:
    if isinstance(given, str):
        given = {"text": given}
    _labelled(given, "keyboard button")
    return given if isinstance(given, dict) else {}


def _labelled(given: Any, what: str) -> None:
    if not isinstance(given, dict):
        refuse(f"can't parse {what}: expected an Object")
    if "text" not in given:
        refuse(f"can't parse {what}: Can't find field \"text\"")
    if not isinstance(given["text"], str):
        refuse(f'can\'t parse {what}: Field "text" must be of type String')
    if not given["text"].strip():
        refuse(f"{what} text must be non-empty")
    if given.get("style") not in {None, *STYLES}:
        refuse(f"can't parse {what}: invalid button style specified")


def _inline_button(given: Any) -> Json:
    _labelled(given, "inline keyboard button")
    actions = [name for name in ACTIONS if given.get(name) or (name in MAY_BE_EMPTY and name in given)]
    if not actions:
        refuse("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    action = actions[0]
    value = given[action]
    if action == "callback_data":
        _data(value)
    elif action == "url":
        _link(value)
    elif action in {"callback_game", "pay"}:
        refuse("BUTTON_TYPE_INVALID")
    elif action == "copy_text" and not _copyable(value):
        refuse("BUTTON_COPY_TEXT_INVALID")
    elif action == "web_app" and not str(value.get("url", "")).startswith("https://"):
        refuse(f"inline keyboard button Web App URL '{value.get('url')}' is invalid: Only HTTPS links are allowed")
    kept = {"text", "style", "icon_custom_emoji_id", action}
    return {name: part for name, part in given.items() if name in kept}


def _data(value: Any) -> None:
    if not isinstance(value, str):
        refuse('can\'t parse inline keyboard button: Field "callback_data" must be of type String')
    if len(value.encode()) > DATA_BYTES:
        refuse("BUTTON_DATA_INVALID")


def _link(value: Any) -> None:
    if not isinstance(value, str):
        refuse('can\'t parse inline keyboard button: Field "url" must be of type String')
    found = SCHEME.fullmatch(value)
    if found and found[1].lower() not in {"http", "https", "tg", "ton", "tonsite"}:
        refuse(f"inline keyboard button URL '{value}' is invalid: Unsupported URL protocol")
    host = (found[2] if found else value).split("/")[0]
    if not host:
        refuse(f"inline keyboard button URL '{value}' is invalid: URL host is empty")
    if "." not in host and not (found and found[1].lower() not in {"http", "https"}):
        refuse(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")


def _copyable(value: Any) -> bool:
    text = value.get("text") if isinstance(value, dict) else None
    return isinstance(text, str) and 0 < len(text) <= COPY_LENGTH

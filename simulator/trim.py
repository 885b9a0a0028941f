"""Makes schema.json from the Bot API schema that aiogram ships: only the methods we speak and what they can carry.

pip download --no-deps --no-binary :all: aiogram==3.31.0 && tar xf aiogram-3.31.0.tar.gz
python -m simulator.trim aiogram-3.31.0/.butcher/schema/schema.json
"""

import re
import sys
from pathlib import Path
from typing import Any

import orjson

from simulator.bot_api import METHODS

LICENCE = (
    "Trimmed from .butcher/schema/schema.json of aiogram 3.31.0 (Bot API 10.3): names, types and required only. "
    "MIT License, Copyright (c) 2017 - present Alex Root Junior. The full licence text is in schema.LICENSE."
)
RETURNS = {
    "getMe": "User",
    "getUpdates": "Array of Update",
    "getWebhookInfo": "WebhookInfo",
    "sendMessage": "Message",
    "sendPhoto": "Message",
    "sendDocument": "Message",
    "editMessageText": "Message or True",
    "editMessageCaption": "Message or True",
    "editMessageReplyMarkup": "Message or True",
    "getMyCommands": "Array of BotCommand",
    "getMyName": "BotName",
    "getMyDescription": "BotDescription",
    "getMyShortDescription": "BotShortDescription",
    "getChat": "ChatFullInfo",
    "getFile": "File",
}
PLAIN = {"Integer", "String", "Boolean", "True", "Float", "InputFile"}
NAMES = re.compile(r"\b[A-Z]\w+")
ALWAYS = re.compile(r"(?:always|must be) [“\"'](\w+)[”\"']")


def trimmed(whole: Any) -> dict[str, Any]:
    found = {child["name"]: child for item in whole["items"] for child in item["children"]}
    methods = {name: {"gives": RETURNS.get(name, "True"), "takes": _fields(found[name])} for name in sorted(METHODS)}
    types: dict[str, Any] = {}
    wanted = {"Update", *_named(methods)}
    while wanted:
        name = wanted.pop()
        types[name] = _type(found[name])
        wanted |= _named(types[name]) - types.keys()
    return {
        "licence": LICENCE,
        "bot_api": whole["api"]["version"],
        "methods": methods,
        "types": {name: types[name] for name in sorted(types)},
    }


def _fields(item: Any) -> dict[str, str]:
    """A required one is marked with "!", one that is always the same text is that text in quotes."""
    return {field["name"]: _kind(field) + ("!" if field["required"] else "") for field in item["annotations"]}


def _kind(field: Any) -> str:
    always = ALWAYS.search(field["description"]) if field["type"] == "String" else None
    return f"'{always[1]}'" if always else str(field["type"])


def _type(item: Any) -> dict[str, str] | list[str]:
    """The fields of an object, or the names of those it can be."""
    one_of = re.findall(r"^ ?- (\w+)$", item["description"], re.MULTILINE)
    if item["name"] == "RichText":
        one_of = ["String", "Array of RichText", *one_of]
    return one_of if one_of and not item["annotations"] else _fields(item)


def _named(part: Any) -> set[str]:
    if isinstance(part, dict):
        return set().union(*(_named(value) for value in part.values()))
    if isinstance(part, list):
        return set().union(*(_named(value) for value in part))
    return {name for name in NAMES.findall(re.sub("'.*'", "", part)) if name not in PLAIN and name != "Array"}


def main() -> None:
    whole = orjson.loads(Path(sys.argv[1]).read_bytes())
    Path(__file__).with_name("schema.json").write_bytes(orjson.dumps(trimmed(whole)) + b"\n")


if __name__ == "__main__":
    main()

"""Updates grown from the Bot API's schema: every field that can hold something holds a canary.

Only what may pass is free of them: the words of the person, the emoji of a sticker, the data of a button, and the
numbers of a message and of one replied to in the same chat.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from handlers.fields import Raw
from tests.handlers.raw import SISWA, UPDATE

SCHEMA: dict[str, Any] = json.loads(Path(__file__).with_name("schema.json").read_text(encoding="utf-8"))["types"]
WORD, FLOCK = "kenari", 777_000_000  # a canary is WORD and a number, or a number above FLOCK
WORDS = "kata siswa"
DEEPEST = 4
MANY, LIKELY = 60, (0.0, 0.03, 0.3)  # a message has 127 fields: only what is wanted, some, or a crowd


def fields_of(kind: str) -> dict[str, str]:
    fields: dict[str, str] = SCHEMA[kind]
    return fields


class Grower:
    def __init__(self, seed: int, who: int = SISWA) -> None:
        self._random, self._who = Random(seed), who
        self._canaries = FLOCK

    def update(self, kind: str, *wanted: str) -> dict[str, Any]:
        """One with some of all the fields there are, and `wanted` of the object inside for sure."""
        inner = self._object(fields_of("Update")[kind], 1, wanted)
        match kind:
            case "message" | "edited_message":
                self._said(inner)
            case "callback_query":
                self._tapped(inner)
            case "my_chat_member":
                self._alone(inner)
                inner["new_chat_member"] = self._object("ChatMemberBanned", 2) | {"status": "kicked"}
        return {"update_id": UPDATE, kind: inner}

    def message(self, *wanted: str) -> dict[str, Any]:
        """Without words and media but those wanted: else the words win."""
        raw = self.update(self._random.choice(("message", "edited_message")), *wanted)
        inner = next(value for key, value in raw.items() if key != "update_id")
        for field in ("text", "caption", "sticker"):
            if field not in wanted:
                inner.pop(field, None)
        return raw

    def _said(self, message: dict[str, Any]) -> None:
        self._alone(message)
        message["message_id"] = 41
        for field, entities in (("text", "entities"), ("caption", "caption_entities")):
            if field in message:
                message[field], message[entities] = self._words(message.get(entities, []))
        if "sticker" in message and self._random.random() < 0.5:
            message["sticker"]["emoji"] = "😢"
        if "reply_to_message" in message:
            foreign = {"chat": {"id": self._value("Integer", 0)}, "message_id": self._value("Integer", 0)}
            own = {"chat": message["chat"], "message_id": 40}
            message["reply_to_message"] |= self._random.choice((foreign, own))

    def _tapped(self, query: dict[str, Any]) -> None:
        query["message"] = self._object("Message", 2)
        self._alone(query["message"])
        query["from"] = query["message"]["from"]
        query["data"] = "1z.0"

    def _alone(self, inner: dict[str, Any]) -> None:
        inner["chat"] = self._object("Chat", 1) | {"id": self._who, "type": "private"}
        inner["from"] = self._object("User", 1) | {"id": self._who, "is_bot": False}

    def _words(self, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
        """A name in the middle, and Telegram's own word on whose it is."""
        name = self._value("String", 0)
        mention = {"type": "text_mention", "offset": len(WORDS) + 3, "length": len(name)}
        return f"{WORDS} 😢{name} {WORDS}", [*entities, mention | {"user": self._object("User", 1)}]

    def _object(self, kind: str, depth: int, wanted: tuple[str, ...] = ()) -> dict[str, Any]:
        likely = self._random.choice(LIKELY) if len(fields_of(kind)) > MANY else 0.8 / depth
        return {
            name: self._value(of, depth)
            for name, of in fields_of(kind).items()
            if name in wanted or (self._random.random() < likely and (depth < DEEPEST or of not in SCHEMA))
        }

    def _value(self, kind: str, depth: int) -> Any:
        if kind.startswith("Array of "):
            return [self._value(kind.removeprefix("Array of "), depth) for _ in range(self._random.randint(1, 2))]
        if isinstance(one_of := SCHEMA.get(kind), list):
            return self._value(self._random.choice(one_of), depth)
        if kind in SCHEMA:
            return self._object(kind, depth + 1)
        self._canaries += 1
        canary = self._canaries
        return {"String": f"{WORD}{canary}", "Integer": canary, "Float": canary + 0.5}.get(kind, True)


def grown(seed: int, how_many: int) -> Iterator[Raw]:
    """Each kind of update, each field of a message, and then at random."""
    grower = Grower(seed)
    kinds = [kind for kind in fields_of("Update") if kind != "update_id"]
    each = [
        *(grower.update(kind) for kind in kinds),
        *(grower.message(field) for field in fields_of("Message")),
        *(grower.message(field, "caption") for field in fields_of("Message")),
    ]
    yield from each
    random = Random(seed)
    for _ in range(how_many - len(each)):
        match random.random():
            case likely if likely < 0.6:
                yield grower.message(*random.choices(("text", "caption", "sticker", "reply_to_message"), k=2))
            case likely if likely < 0.8:
                yield grower.message()
            case _:
                yield grower.update(random.choice(kinds))

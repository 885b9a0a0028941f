"""Updates of one person at one place, in which each thing is marked: their words with one mark, all else with another.

Words, also those below a picture, may be read by somebody; a name, the picture, its file, an origin, a quote, a link
below words, a button, a contact or a place may be read by nobody at all.
"""

from collections import deque
from collections.abc import Iterator
from itertools import count
from typing import Any

from handlers.fields import Raw
from tests.handlers.grown import Grower, fields_of

VOICE = "bisik"  # how a canary in words begins
LETTERS = "bdfghklmnprstvwz"  # a number would be covered as one to call
RECENT = 20
KINDS = [kind for kind in fields_of("Update") if kind != "update_id"]
UNREACHABLE = "my_chat_member"  # ends their chats: only asked for by name
MEDIA = ("photo", "video", "voice", "document", "contact", "location", "venue", "story", "poll", "checklist", "audio")
CARRIED = ("forward_origin", "quote", "external_reply", "via_bot", "sender_chat", "reply_markup", "reply_to_story")
numbers = count(1)


class Flock(Grower):
    """`words` remembers what was said in words, so that whoever reads it can be asked whether it belongs there."""

    def __init__(self, seed: int, who: int, next_message: Iterator[int]) -> None:
        super().__init__(seed, who)
        self._canaries += 1_000 * (seed % 997)
        self._messages, self._recent = next_message, deque([1], maxlen=RECENT)
        self._kind = ""
        self.words: list[str] = []

    def update(self, kind: str, *wanted: str) -> dict[str, Any]:
        self._kind = kind
        return super().update(kind, *wanted)

    def one(self) -> Raw:
        """Mostly words with something beside them, often media, at times whatever there is."""
        match self._random.random():
            case likely if likely < 0.45:
                return self.message("text", *self._random.choices(CARRIED, k=2))
            case likely if likely < 0.8:
                return self.message("caption", *self._random.choices(MEDIA, k=1), *self._random.choices(CARRIED, k=1))
            case likely if likely < 0.9:
                return self.message(*self._random.choices([*fields_of("Message")], k=2))
            case _:
                return self.update(self._random.choice([kind for kind in KINDS if kind != UNREACHABLE]))

    def every_field(self) -> Iterator[Raw]:
        """Each field of a message by itself, and each kind of update."""
        for field in fields_of("Message"):
            yield self.message(field)
        for kind in KINDS:
            if kind != UNREACHABLE:
                yield self.update(kind)

    def _said(self, message: dict[str, Any]) -> None:
        super()._said(message)
        edits = self._kind == "edited_message"
        number = self._random.choice(self._recent) if edits else next(self._messages)
        message["message_id"] = number
        self._recent.append(number)
        for words, entities in (("text", "entities"), ("caption", "caption_entities")):
            if words in message:
                word = f"{VOICE}{lettered(next(numbers))}"
                self.words.append(word)
                message[words] = f"{word} {message[words]}"
                moved(message[entities], len(word) + 1)

    def _tapped(self, query: dict[str, Any]) -> None:
        super()._tapped(query)
        query["id"] = str(next(numbers))


def moved(entities: list[dict[str, Any]], by: int) -> None:
    """A mention stays on its name."""
    for entity in entities:
        if entity.get("type") == "text_mention":
            entity["offset"] += by


def lettered(number: int) -> str:
    said = ""
    while number:
        number, at = divmod(number, len(LETTERS))
        said += LETTERS[at]
    return said

"""Who holds a phone."""

from dataclasses import dataclass, field
from typing import Any

from simulator.wire import Json

KNOWN = ("first_name", "username", "language_code", "note", "start")
TOLD = ("first_name", "username", "language_code")  # what Telegram tells a bot


def text(given: Any) -> str | dict[str, str]:
    return {str(language): str(words) for language, words in given.items()} if isinstance(given, dict) else str(given)


@dataclass(slots=True)
class Person:
    id: int
    given: Json  # of KNOWN; a note may be in several languages
    user: Json = field(default_factory=dict)
    chat: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.update({})

    def update(self, changes: Json) -> None:
        """In place: messages already there show the new name, as in a real client."""
        self.given |= changes
        told = {name: self.given[name] for name in TOLD if self.given.get(name)}
        self.user |= {"id": self.id, "is_bot": False, **told}
        told.pop("language_code", None)
        self.chat |= {"id": self.id, "type": "private", **told}

    def view(self) -> Json:
        return {"id": self.id, **self.given}

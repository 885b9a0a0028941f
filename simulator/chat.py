"""One private chat between a person and a bot: its messages, the keyboard below them, whether the bot is blocked."""

from dataclasses import dataclass, field

from simulator.people import Person
from simulator.wire import Json

TOASTS_KEPT = 50


@dataclass(slots=True)
class Entry:
    """A message and what the bot is not shown of it."""

    fields: Json  # the Message
    by_bot: bool
    markup: Json | None = None  # as sent; only inline keyboards come back in the Message
    silent: bool = False
    deleted: bool = False
    reactions: dict[str, list[Json]] = field(default_factory=dict)  # "bot" and "person"

    @property
    def number(self) -> int:
        return int(self.fields["message_id"])

    @property
    def date(self) -> int:
        return int(self.fields["date"])

    @property
    def buttons(self) -> list[Json]:
        rows = (self.fields.get("reply_markup") or {}).get("inline_keyboard", ())
        return [button for row in rows for button in row]

    def quoted(self) -> Json:
        """As it stands in a reply: a reply holds no further reply."""
        return {name: value for name, value in self.fields.items() if name != "reply_to_message"}


class Chat:
    def __init__(self, person: Person) -> None:
        self.person = person
        self.entries: dict[int, Entry] = {}
        self.keyboard: Json | None = None
        self._keyboard_of = 0  # the message that brought it
        self.started = False  # a bot cannot write first
        self.blocked = False
        self.toasts: list[Json] = []

    @property
    def fields(self) -> Json:
        return self.person.chat

    def entry(self, number: int) -> Entry | None:
        """As it is on the person's screen: what was deleted is gone."""
        found = self.entries.get(number)
        return None if found is None or found.deleted else found

    def show(self, entry: Entry) -> None:
        self.entries[entry.number] = entry
        markup = entry.markup or {}
        if "keyboard" in markup:
            self.keyboard, self._keyboard_of = markup, entry.number
        elif "remove_keyboard" in markup or "force_reply" in markup:
            self.keyboard = None

    def remove(self, entry: Entry) -> None:
        entry.deleted = True
        if self._keyboard_of == entry.number:  # in a real client the keyboard goes with its message
            self.keyboard, self._keyboard_of = None, 0

    def labels(self) -> list[list[str]] | None:
        return [[key["text"] for key in row] for row in self.keyboard["keyboard"]] if self.keyboard else None

    def toast(self, toast: Json) -> None:
        self.toasts.append(toast)
        del self.toasts[:-TOASTS_KEPT]

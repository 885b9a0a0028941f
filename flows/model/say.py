"""What is said: a text by its key, what fills it, and the buttons or the keyboard below."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from flows.model.ids import ChatId, PersonId
from flows.model.menu import Menu


class Lane(IntEnum):
    DANGER = 0
    CHAT = 1
    NOTICE = 2
    BULK = 3


@dataclass(frozen=True, slots=True)
class Button:
    """Pressed, it comes back as ButtonPressed(verb, about, value); its label is the text `button-VERB` or,
    where the label depends on them, `button-VERB` with `value` and `name`."""

    verb: str
    about: ChatId | None = None
    value: str = ""
    name: str = ""  # an alias to show on it


Buttons = tuple[tuple[Button, ...], ...]  # rows


@dataclass(frozen=True, slots=True)
class Note:
    """A line more under a text."""

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


class Part(StrEnum):
    """Of a period's results, each in a message of its own."""

    TEXT = "text"
    PICTURE = "picture"
    SHEETS = "sheets"


@dataclass(frozen=True, slots=True)
class Results:
    period: str
    part: Part


@dataclass(frozen=True, slots=True)
class Say:
    """A text by its key, what it is to be filled with, and what lies below it: buttons or a keyboard, never both."""

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    buttons: Buttons = ()
    menu: Menu | None = None
    file: bool = (
        False  # with everything about its reader, made when it leaves and kept nowhere; then no longer than 1024
    )
    link: bool = False  # its `link` is a code and becomes a link to this bot when it leaves; it is to be passed on
    photo: str = ""  # Telegram's handle; fetched and painted anew when it leaves, and kept nowhere (bot/photo.py)
    sender: PersonId | None = None  # of that photo; read by nobody: told if it cannot be shown
    results: Results | None = None  # shown with it; made before it leaves and kept nowhere (bot/results/making.py)
    opening: ChatId | None = None  # who a student is: looked up when it leaves and kept nowhere (bot/identity.py)

    @property
    def numbers(self) -> tuple[str, ...]:
        """To call, each of them in a line of its own."""
        return tuple(str(note.args["number"]) for note in self.notes if "number" in note.args)

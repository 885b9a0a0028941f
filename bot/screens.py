"""Screens for `play`: the student's, shown as lines with numbered buttons, and those of helpers who answer by rote."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.shape import base36
from bot.texts import Words
from flows.model.effects import Amend
from flows.model.menu import ROWS
from flows.model.say import Say
from storage.arrivals import Letter

Raw = dict[str, Any]
numbers = count(1)  # updates and messages alike: here they only have to differ

ANSWERS: Mapping[str, tuple[str, ...]] = {
    "id": (
        "(contoh) Hai, aku di sini. Ceritakan pelan-pelan, aku dengarkan.",
        "(contoh) Aku dengar. Itu pasti tidak mudah buatmu.",
        "(contoh) Mau cerita lebih banyak tentang itu?",
        "(contoh) Terima kasih sudah percaya dan cerita.",
    ),
    "en": (
        "(sample) Hi, I am here. Take your time, I am listening.",
        "(sample) I hear you. That cannot be easy.",
        "(sample) Would you like to tell me more about it?",
        "(sample) Thank you for trusting me with this.",
    ),
}


@dataclass(frozen=True, slots=True)
class Shown:
    say: Say
    text: str
    changed: bool  # a message that was there before


@dataclass
class Phone:
    """Somebody's screen: what came, and what they can press."""

    person: int
    language: str
    words: Mapping[str, Words]
    buttons: list[tuple[str, str]] = field(default_factory=list)  # label and data, of the last message that had some
    keys: list[str] = field(default_factory=list)  # below the text field
    marked: dict[str, int] = field(default_factory=dict)
    _under: int = 0  # the message with the buttons

    def show(self, letter: Letter) -> int:
        """Telegram's number for it."""
        say, words = letter.say, self.words[letter.language]
        before = self.marked.get(letter.words.mark) if isinstance(letter.words, Amend) else None
        message = before or next(numbers)
        if letter.words.mark:
            self.marked[letter.words.mark] = message
        buttons = [button for row in say.buttons for button in row]
        if buttons or message == self._under:
            name = base36(letter.number)
            self.buttons = [(words.button(one), f"{name}.{at}") for at, one in enumerate(buttons)]
            self._under = message
        if say.menu:
            self.keys = [words.item(item) for row in ROWS[say.menu] for item in row]
        self.read(Shown(say, words.say(say), changed=before is not None))
        return message

    def read(self, shown: Shown) -> None:
        """What this one does with it."""

    def writes(self, text: str) -> Raw:
        message = {**self._origin(), "message_id": next(numbers), "date": 0, "text": text}
        return {"update_id": next(numbers), "message": message}

    def taps(self, data: str) -> Raw:
        message = {**self._origin(), "message_id": self._under, "date": 0}
        query = {"id": "1", "from": self._user(), "chat_instance": "1", "message": message, "data": data}
        return {"update_id": next(numbers), "callback_query": query}

    def _origin(self) -> Raw:
        return {"chat": {"id": self.person, "type": "private"}, "from": self._user()}

    def _user(self) -> Raw:
        return {"id": self.person, "is_bot": False, "first_name": "-", "language_code": self.language}


@dataclass
class Student(Phone):
    say: Callable[[str], None] = print

    def read(self, shown: Shown) -> None:
        first = "~" if shown.changed else "|"
        self.say("\n".join(f"{first} {line}".rstrip() for line in shown.text.splitlines()))
        self.say("")

    def choices(self) -> list[str]:
        return [label for label, _ in self.buttons] + self.keys

    def acts(self, line: str) -> Raw:
        """A number presses, anything else is written."""
        if line.isdecimal() and 1 <= int(line) <= len(self.choices()):
            which = int(line) - 1
            if which < len(self.buttons):
                return self.taps(self.buttons[which][1])
            return self.writes(self.keys[which - len(self.buttons)])
        return self.writes(line)


@dataclass
class Helper(Phone):
    """Takes whoever waits; to what is written, one of the answers above."""

    said: int = 0
    deeds: list[Raw] = field(default_factory=list)

    def read(self, shown: Shown) -> None:
        verbs = [button.verb for row in shown.say.buttons for button in row]
        if "claim" in verbs and not shown.changed:
            self.deeds.append(self.taps(self.buttons[verbs.index("claim")][1]))
        elif shown.say.key == "talk-line" and not any("message" in deed for deed in self.deeds):
            self.deeds.append(self.writes(self._next()))

    def does(self) -> Iterator[Raw]:
        while self.deeds:
            yield self.deeds.pop(0)

    def _next(self) -> str:
        answers = ANSWERS[self.language]
        self.said += 1
        return answers[(self.said - 1) % len(answers)]

"""What a counselor learns, and the code of ethics they accept: plain values, read at the edge (bot/training.py)."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.model.scripts import Script

LETTERS = "ABCDEF"


@dataclass(frozen=True, slots=True)
class Card:
    """As much as fits on the screen of a phone."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    text: str
    right: bool = False
    says: str = ""  # what is said to whoever chose it; only in an exercise


@dataclass(frozen=True, slots=True)
class Exercise:
    title: str
    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    choices: tuple[Choice, ...]
    why: str

    @property
    def right(self) -> int:
        return next(number for number, choice in enumerate(self.choices) if choice.right)


@dataclass(frozen=True, slots=True)
class Module:
    name: str
    title: str
    minutes: int
    cards: tuple[Card, ...]
    exercises: tuple[Exercise, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def steps(self) -> int:
        return len(self.cards) + len(self.exercises)


@dataclass(frozen=True, slots=True)
class Ethics:
    """Accepted before anything else; a new version is asked for again. Version 0: there is none."""

    version: int = 0
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """In one language."""

    modules: tuple[Module, ...] = ()
    ethics: Ethics = Ethics()
    scripts: tuple[Script, ...] = ()  # of practice chats; where there is none, none is asked for

    def module(self, name: str) -> Module | None:
        return next((module for module in self.modules if module.name == name), None)

    def script(self, name: str) -> Script | None:
        return next((script for script in self.scripts if script.name == name), None)


Courses = Mapping[str, Course]
"""By language; each has the same modules, cards and questions in the same order."""

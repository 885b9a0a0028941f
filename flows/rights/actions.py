"""Actions: what there is to press, choose, command or answer, by name; and the deeds that several of them lead to."""

from enum import StrEnum
from typing import NamedTuple

from flows.model.menu import Item


class Kind(StrEnum):
    PRESS = "button"
    ITEM = "menu"
    COMMAND = "command"
    ANSWER = "answer"  # words typed to a question of ours
    DEED = "deed"  # what several of them lead to


class Action(NamedTuple):
    kind: Kind
    name: str


def press(*verbs: str) -> tuple[Action, ...]:
    return tuple(Action(Kind.PRESS, verb) for verb in verbs)


def item(*items: Item) -> tuple[Action, ...]:
    return tuple(Action(Kind.ITEM, one) for one in items)


def command(*names: str) -> tuple[Action, ...]:
    return tuple(Action(Kind.COMMAND, name) for name in names)


def answer(*questions: str) -> tuple[Action, ...]:
    return tuple(Action(Kind.ANSWER, question) for question in questions)


REACH_PEER = Action(Kind.DEED, "reach-peer")
HOLD = Action(Kind.DEED, "hold")
READ, READ_REPORT, READ_ALONG, READ_SAMPLE = press("read", "adult-read", "read-along", "sample-read")
ANY_COMMAND = "…"  # every other one says where they are

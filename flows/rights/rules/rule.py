"""Rule: one row of the table of permissions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from flows.rights.actions import Action
from flows.rights.conditions import When, Who


class Thing(StrEnum):
    """What it is done to."""

    HELP = "help"
    SELF = "oneself and what is kept of one"
    OWN = "one's own chat as a student"
    WAITING = "a chat that waits, or an alert"
    HELD = "the chat one holds as a helper"
    ROOM = "the chats of peers, seen by who answers for them"
    AFTER = "what a counselor carries away from a chat"
    REPORT = "a report about an adult of the school"
    LETTER = "a letter"
    LESSONS = "training and the code of ethics"
    DUTY = "being there to help"
    COUNSELORS = "the counselors"
    RESULTS = "the results"
    NEWS = "news for many"
    CASE = "a case"
    IDENTITY = "who a student is"


def may(*people: Who, when: When = When.ALWAYS) -> dict[Who, When]:
    return dict.fromkeys(people, when)


@dataclass(frozen=True, slots=True)
class Rule:
    thing: Thing
    what: str
    actions: tuple[Action, ...]
    who: Mapping[Who, When]
    refused: str = ""  # what is said where it is not so, or no longer; "" for nothing

"""What comes to be remembered, and what goes out again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from flows.model.cases import Case
from flows.model.chats import Closed
from flows.model.effects import Outgoing, Wipe
from flows.model.events import Event
from flows.model.ids import ChatId, PersonId
from flows.model.people import Person
from flows.model.say import Say

TelegramId = NewType("TelegramId", int)


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something happened. What comes twice from one source is done once."""

    source: str  # "telegram:UPDATE_ID", "timer:ID", "unreachable:LETTER"
    who: TelegramId | PersonId
    event: Event
    language: str = "id"  # for somebody we meet for the first time


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that could not be handled, kept sealed until somebody looks at it."""

    source: str
    why: str  # the name of an exception, never its words
    raw: bytes
    person: PersonId | None = None  # whose it is, if that was known


class State(StrEnum):
    WAITING = "waiting"
    COVERED = "covered"  # until its reader, who shares their phone, opens it
    SENDING = "sending"  # a call is or was under way: after a crash, nobody knows whether it arrived
    SENT = "sent"
    UNREACHABLE = "unreachable"
    DEAD = "dead"  # Telegram refuses it for good


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a letter. `message` is Telegram's number for it in that person's chat."""

    number: int
    state: State
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """Words on their way: what to say, to whom, in which language."""

    number: int
    address: TelegramId
    language: str
    protect: bool  # to staff: not to be forwarded or saved
    words: Outgoing
    perhaps_again: bool = False  # may have arrived already

    @property
    def say(self) -> Say:
        """Raises TypeError of one that says nothing, but wipes."""
        if isinstance(self.words, Wipe):
            raise TypeError
        return self.words.say


@dataclass(frozen=True, slots=True)
class Due:
    """Some timers, the oldest first."""

    arrivals: list[Arrival]
    last: tuple[datetime, str] | None = None  # where to go on; None where there are no more


@dataclass(frozen=True, slots=True)
class Office:
    """For a command that hands work over: read, and changed by nothing it does itself."""

    staff: Sequence[Person]
    cases: Sequence[Case]
    letters: Sequence[Closed]


@dataclass(frozen=True, slots=True)
class Erased:
    """One step of an erasure: what is to be said, which words on their way are not to arrive any more."""

    letters: Sequence[Letter] = ()
    chats: frozenset[ChatId] = frozenset()
    more: bool = False  # the next step need not wait

"""Carried: what a counselor takes along from the chats they held. No word of anybody's is in it.

It is kept with their work, and so sealed; heavy chats are forgotten after a week, as `load.py` forgets,
other times after a month.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows.model.ids import ChatId, PersonId

MONTH = timedelta(days=31)


def of_month(times: tuple[datetime, ...], now: datetime) -> tuple[datetime, ...]:
    return tuple(one for one in times if now - one < MONTH)


class Step(StrEnum):
    """Of what is asked after a chat, one after the other."""

    DID = "did"
    WORRY = "worry"
    LINE = "line"
    SELF = "self"


@dataclass(frozen=True, slots=True)
class Wrap:
    """They are asked about this chat. What they answer is kept with the chat, and goes with it."""

    chat: ChatId
    alias: str
    until: datetime
    step: Step = Step.DID
    heavy: bool = False  # counted as such


@dataclass(frozen=True, slots=True)
class Talk:
    """A guru BK is to talk with them, and is reminded until one has."""

    id: ChatId  # of the chat after which it was due: its button means no later one
    why: str  # low, heavy
    since: datetime
    bell: datetime  # the next reminder; one that rings before is stale


@dataclass(frozen=True, slots=True)
class Owed:
    """A talk with a counselor who has left since; with the guru BK who is to have it now (flows/team/inherited.py)."""

    id: ChatId  # of the chat after which it was due
    badge: str
    why: str
    since: datetime
    bell: datetime
    person: PersonId | None = None  # that no guru BK is told whom they have locked out


@dataclass(frozen=True, slots=True)
class Carried:
    helped: int = 0  # chats in which they wrote
    wrap: Wrap | None = None
    heavy: tuple[datetime, ...] = ()  # chats with danger in them, or after which they worried most
    talk: Talk | None = None
    chats: tuple[datetime, ...] = ()  # they helped in, of a month; the next ones likewise
    debriefs: tuple[datetime, ...] = ()  # answered
    low: tuple[datetime, ...] = ()  # of these
    back: tuple[datetime, ...] = ()  # handed back, because they might know them

"""What a chat is about and what is noted beside it; it stays while the chat changes hands."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from flows.model.ids import ChatId, PersonId
from flows.model.places import Line


class Side(StrEnum):
    STUDENT = "s"
    HELPER = "h"


@dataclass(frozen=True, slots=True)
class WrapUp:
    """What a counselor wrote down after it. A guru BK who reads the chat reads it, and nobody else."""

    helper: PersonId
    at: datetime
    did: tuple[str, ...] = ()
    worry: int | None = None  # about the student, 0 to 3
    line: str = ""


@dataclass(frozen=True, slots=True)
class Complaint:
    """A counselor's, of what the student wrote."""

    by: PersonId
    why: str


@dataclass(frozen=True, slots=True)
class Story:
    """What a chat is about, from the intake; it stays the same whoever helps."""

    id: ChatId
    student: PersonId
    alias: str  # the student's, for this chat only
    topic: str
    wish: str = ""
    feeling: int | None = None
    opening: Line | None = None
    classmates: tuple[PersonId, ...] = ()  # counselors of the student's class, or marked by them; forgotten at its end
    case: ChatId | None = None  # what the guru BK keep of it (flows/model/cases.py)
    wraps: tuple[WrapUp, ...] = ()  # one of each counselor at most
    complaints: tuple[Complaint, ...] = ()
    much: bool = False  # very much was written in a short time, and the supervisors know
    gender: str = ""  # a counselor's, if it matters to them; forgotten when it is over
    language: str = ""  # in which they began

    def over(self) -> "Story":
        return replace(self, classmates=(), gender="") if self.classmates or self.gender else self

    def wrap_of(self, helper: PersonId, now: datetime) -> WrapUp:
        return next((one for one in self.wraps if one.helper == helper), WrapUp(helper, now))

    def wrapped(self, newer: WrapUp) -> "Story":
        return replace(self, wraps=(*(one for one in self.wraps if one.helper != newer.helper), newer))


@dataclass(frozen=True, slots=True)
class Handing:
    """The counselor would hand it over: a draft, until its student is asked."""

    why: str = ""
    note: str = ""  # for whoever comes next, and never for the student; what may tell who they are is covered
    asked: datetime | None = None  # the student, who has not answered
    declined: bool = False  # they would rather stay, and are asked no more
    times: int = 0  # they were asked


@dataclass(frozen=True, slots=True)
class Still:
    """Where no limit ends it: somebody is asked, and then it is over."""

    spoke: datetime  # when somebody wrote last, to the hour
    bell: datetime  # the next look; one that rings before is stale
    asked: datetime | None = None  # whether they are still there; nobody has written since


@dataclass(frozen=True, slots=True)
class Span:
    """The time of a chat with a peer."""

    until: datetime
    spoke: datetime  # when somebody wrote last, to the minute
    bell: datetime | None = None  # the next look; one that rings before is stale
    warned: bool = False  # both know that it ends soon
    nudged: bool = False  # since then somebody was asked whether they are still there
    extended: int = 0
    agreed: tuple[Side, ...] = ()  # who would like more time
    unattended: bool = False  # no adult is on call: it ends soon, whatever time was left

"""What may follow a chat that is over: a check-in, a report about an adult, a letter and its answer."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.model.ids import PersonId
from flows.model.places import AskLetter, AskReport, Line


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A promise to ask how the student is, some days later."""

    due: datetime
    put_off: bool = False  # they were in a chat when it was due; once, for a day
    asked: datetime | None = None
    feeling: int | None = None
    again: bool = False  # it follows one that was answered: there is no third
    first: int | None = None  # that answer
    ended: bool = False  # they wanted none, or no more


@dataclass(frozen=True, slots=True)
class Report:
    """About an adult of the school: only the wali luar sees it."""

    danger: bool = False
    read_at: datetime | None = None  # all of it
    bell: datetime | None = None  # the next time they are told; one that rings before it is stale
    unreached: bool = False  # the student was told that no wali luar could be reached
    draft: AskReport | None = None  # not sent yet: something came between, and they may go on


class LetterStage(StrEnum):
    UNSENT = "unsent"  # something came between, and they may go on writing
    WAITS = "waits"  # for somebody to answer it
    DRAFTED = "drafted"  # somebody writes the answer
    CHECK = "check"  # it waits for a supervisor's yes
    ANSWERED = "answered"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Letter:
    """The slow road. Its words are the lines of a chat that nobody is in; its answer goes out when a supervisor says
    so."""

    promised: datetime  # to the student: by then it is answered
    stage: LetterStage = LetterStage.WAITS
    adults: bool = False  # no peer answers it
    writer: PersonId | None = None
    draft: Line | None = None
    version: int = 0  # of the draft: a yes is to the one that was read
    contact: bool = False  # a way outside was covered in the draft
    amended: bool = False  # the draft is a supervisor's own by now
    word: str = ""  # with which a supervisor sent it back to the writer
    opened: bool = False  # somebody has read it: it cannot be taken back any more
    late: bool = False  # the student was told that it is not answered in time
    bell: datetime | None = None  # the next look; one that rings before is stale
    passed: tuple[PersonId, ...] = ()  # who had it and is not asked again
    offers: tuple[PersonId, ...] = ()  # who has it on the screen
    rating: int | None = None
    unsent: AskLetter | None = None
    sent: datetime | None = None
    answered: datetime | None = None

    @property
    def open(self) -> bool:
        return self.stage in (LetterStage.WAITS, LetterStage.DRAFTED, LetterStage.CHECK)

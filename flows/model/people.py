"""A person as the flows know one: a random id, what they agreed to, and where they are."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from flows.model.ids import ChatId, PersonId
from flows.model.places import (
    AskCard,
    AskCode,
    AskComment,
    Asked,
    AtWork,
    Home,
    InChat,
    InQueue,
    Place,
    Reading,
    StudentPlace,
)
from flows.model.shared import Shared


class Role(StrEnum):
    COUNSELOR = "counselor"
    SUPERVISOR = "supervisor"
    COORDINATOR = "coordinator"
    OMBUD = "ombud"
    CUSTODIAN = "custodian"  # a second key to who a student is: no superior nor subordinate of a guru BK, no headmaster
    CONTACT = "contact"  # the operator's, for an emergency in which nobody nearer can be reached


@dataclass(frozen=True, slots=True)
class Sent:
    """A line of theirs that is in a report about an adult, and may still be changed in Telegram."""

    report: ChatId
    message: int


class Rung(StrEnum):
    """Of the ladder for whoever writes to peers what a peer should not have to read (flows/supervision/ladder.py)."""

    REMINDED = "reminded"
    DAY = "day"
    WEEK = "week"
    OPEN = "open"  # until somebody lifts it


@dataclass(frozen=True, slots=True)
class Step:
    """What a guru BK decided after a counselor's report."""

    rung: Rung
    why: str
    since: datetime
    until: datetime | None = None  # peers are paused until then; None with OPEN


@dataclass(frozen=True, slots=True)
class Avoided:
    """A counselor a student would rather not have (flows/offers/names.py). Taken back, it holds `until` then."""

    person: PersonId
    until: datetime | None = None
    card: ChatId | None = None  # of the intake it was set in: a slip of the finger is mended there


@dataclass(frozen=True, slots=True)
class Facts:
    """What changes seldom. Everybody may be a student; `staff` says what else they are."""

    language: str = "id"
    staff: Role | None = None
    admitted: bool = False  # came with a school code
    consent: int = 0  # the version agreed to; 0 is none
    wrong_codes: int = 0
    no_code_before: datetime | None = None  # guessing is slowed
    certified: datetime | None = None  # until then, as a counselor
    suspended: datetime | None = None  # since then they take no chat, until a supervisor lifts it
    news: bool = False  # wants to be told of group sessions and the like
    reported: tuple[Sent, ...] = ()  # the last ones: what becomes of these words is for nobody else either
    step: Step | None = None  # the last one on the ladder
    letters: tuple[datetime, ...] = ()  # sent by them, of the last day they sent any
    carded: bool = False  # they know that there is an emergency card: it is offered once
    avoided: tuple[Avoided, ...] = ()  # told to nobody
    shared: Shared | None = None  # their phone is in other hands, too
    code: str = ""  # the school code they came with, until their yes; something else may come first


@dataclass(frozen=True, slots=True)
class Person:
    id: PersonId
    facts: Facts = field(default_factory=Facts)
    place: StudentPlace = field(default_factory=Home)
    work: AtWork = field(default_factory=AtWork)

    @property
    def staff(self) -> Role | None:
        return self.facts.staff

    @property
    def adult(self) -> bool:
        """Never a student to anybody: no peer's chat is open to them."""
        return self.staff in (Role.SUPERVISOR, Role.COORDINATOR, Role.OMBUD, Role.CUSTODIAN, Role.CONTACT)

    @property
    def seeks(self) -> bool:
        """Tells, waits or talks as a student, and so gives no help meanwhile."""
        return not isinstance(self.place, Home | Reading | AskCode | AskComment | AskCard)


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a code stands for, looked up by its keyed hash: a school code (`role` is None) or an invitation."""

    role: Role | None = None
    used: bool = False
    until: datetime | None = None
    certified: datetime | None = None  # of an invitation: the school has certified them already, until then
    id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Invitation:
    """Of a counselor, that nobody has used. `id` leads to no code; "" for one made a moment ago."""

    id: str
    until: datetime | None


def open_question(person: Person, now: datetime) -> Asked | None:
    """What their next words answer, as long as they do not wait or talk as a student themselves."""
    asked = person.work.asked
    here = asked is not None and now < asked.until and not isinstance(person.place, InQueue | InChat)
    return asked if here else None


def unasked(work: AtWork) -> AtWork:
    """No question is open any more. What they write next may still be meant for it, and so goes to nobody unasked;
    a PIN is known by its digits."""
    in_words = work.asked is not None and not work.asked.for_pin
    return replace(work, asked=None, sure=None if in_words else work.sure)


def moved(person: Person, place: Place) -> Person:
    if isinstance(place, AtWork):
        return Person(person.id, person.facts, person.place, place)
    return Person(person.id, person.facts, place, person.work)

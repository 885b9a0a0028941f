"""What we wait for from a person: one frozen value for the student in them, one for the work they do."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from flows.model.carried import Carried, Owed
from flows.model.escalations import Escalation
from flows.model.ids import ChatId, PersonId
from flows.model.load import Load
from flows.model.portrait import Portrait
from flows.model.study import Study
from flows.model.weekly import Weekly


class Road(StrEnum):
    """Where a conversation leads: to a trained fellow student, or to the guru BK."""

    PEER = "peer"
    BK = "bk"


@dataclass(frozen=True, slots=True)
class Line:
    """Something a person wrote, with its number in their own chat with the bot, so that it can be edited and quoted."""

    message: int
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What the intake knows so far. What is typed on the way is kept; `misses` counts answers that fit nothing."""

    road: Road
    id: ChatId  # of this intake: its buttons mean no later one
    topic: str = ""
    wish: str = ""
    feeling: int | None = None
    lines: tuple[Line, ...] = ()
    misses: int = 0
    told: ChatId | None = None  # words in it worried us: what adults were told of them is kept there
    helped: datetime | None = None  # when they last read where help is, because of their words
    danger: Escalation | None = None  # heard in what leads on from here
    classmates: tuple[PersonId, ...] = ()  # counselors of their class; the class itself is not kept
    unread: bool = False  # what they wrote instead of it could not be read
    gender: str = ""  # a counselor's, if it matters to them


@dataclass(frozen=True, slots=True)
class Home:
    paused: bool = False  # they want to hear nothing from us until they come back


@dataclass(frozen=True, slots=True)
class Reading:
    """The screens before the first word: what this is, who reads what, what it is not."""

    screen: int
    code: str = ""  # the school code they came with; burnt only when they agree
    then: Road | None = None  # what they wanted when we asked them to read
    told: ChatId | None = None
    helped: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskCode:
    pass


@dataclass(frozen=True, slots=True)
class AskTopic:
    draft: Draft


@dataclass(frozen=True, slots=True)
class AskWish:
    draft: Draft


@dataclass(frozen=True, slots=True)
class AskFeeling:
    draft: Draft


@dataclass(frozen=True, slots=True)
class AskGender:
    draft: Draft


@dataclass(frozen=True, slots=True)
class AskClass:
    draft: Draft


@dataclass(frozen=True, slots=True)
class AskNames:
    """Is there a counselor they would rather not have? What they type here goes to nobody."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class AskWords:
    draft: Draft


@dataclass(frozen=True, slots=True)
class AskComment:
    """Something to add about a chat that is over. What is written after `until` begins something new."""

    chat: ChatId
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskReport:
    """What an adult of the school has done. `more`: to a report that was sent before."""

    report: ChatId
    lines: tuple[Line, ...] = ()
    more: bool = False
    helped: datetime | None = None  # when they last read where help is, because of their words


@dataclass(frozen=True, slots=True)
class AskLetter:
    """A letter, for an answer within a school day. `more`: back to one that was answered."""

    letter: ChatId
    lines: tuple[Line, ...] = ()
    more: bool = False
    adults: bool = False  # words in it worried us: no peer is to answer it
    told: ChatId | None = None  # what adults were told of them is kept there
    helped: datetime | None = None  # when they last read where help is, because of their words


@dataclass(frozen=True, slots=True)
class AskCard:
    """One line of the emergency card. Each is kept as it comes; what is written after `until` begins something new."""

    part: str
    until: datetime
    one: bool = False  # only this line is changed
    written: tuple[tuple[str, int], ...] = ()  # which message said which line: it may still be changed in Telegram
    told: ChatId | None = None  # words in it worried us: what adults were told of them is kept there
    helped: datetime | None = None  # when they last read where help is, because of their words


@dataclass(frozen=True, slots=True)
class InQueue:
    chat: ChatId


@dataclass(frozen=True, slots=True)
class InChat:
    chat: ChatId
    unsent: tuple[Line, ...] = ()  # lines that would tell who they are: they are asked first
    telling: datetime | None = None  # until then what they write next tells the guru BK who they are


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of ours to somebody who helps: what they write next answers it, and goes to nobody else.

    Not after `until`, and not once they choose something from the menu, press a button that shows something else or
    take a chat: then it was not meant as an answer.
    """

    what: str  # which flow asked
    until: datetime
    about: ChatId | None = None
    answers: tuple[str, ...] = ()  # given so far, where there are several steps
    then: str = ""  # what is shown once a PIN was right, where it is not what an alert is read by

    @property
    def for_pin(self) -> bool:
        """Its answer is known by its digits; any other may be mistaken for words to a student."""
        return self.what.startswith("pin")

    @property
    def about_students(self) -> bool:
        """Words of danger in it are what it is about: a question or an answer of somebody who helps."""
        return self.about is not None and not self.for_pin


@dataclass(frozen=True, slots=True)
class Pin:
    """What a supervisor's six digits become; who has only their phone reads nothing."""

    secret: str = field(repr=False)
    wrong: int = 0  # tries since the last right one
    locks: int = 0
    locked: datetime | None = None  # until then
    opened: datetime | None = None  # since then


@dataclass(frozen=True, slots=True)
class Fetched:
    """Results somebody asked for."""

    period: str
    language: str
    at: datetime


@dataclass(frozen=True, slots=True)
class News:
    """What a guru BK tells those who want to hear of such things, and how far it has come."""

    id: ChatId  # of this text: its buttons mean no later one
    text: str = field(repr=False)
    going: bool = False
    of: int = 0  # how many wanted it when it began
    told: int = 0
    after: PersonId | None = None  # whom we looked at last
    later: tuple[PersonId, ...] = ()  # were busy
    second: bool = False  # these are looked at once more


@dataclass(frozen=True, slots=True)
class Drill:
    """A RED against nobody, by which a guru BK sees how soon one is taken."""

    id: ChatId  # of this drill: its buttons mean no later one
    began: datetime
    rung: int = 0  # how often the bell has rung
    bell: datetime | None = None
    told: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """Chats that rang nobody, which a guru BK was given to read."""

    week: str  # as in 2026-W27
    chats: tuple[ChatId, ...] = ()  # those not judged yet
    handed: tuple[ChatId, ...] = ()  # those a colleague had not judged who left: to be offered


LONGEST = timedelta(days=1)  # nobody is on duty or on call for longer without saying so anew


@dataclass(frozen=True, slots=True)
class AtWork:
    """A counselor or supervisor: on duty or not, and the chats they hold.

    `sure` is the chat that words without a reply go to; it is None as soon as there could be a doubt, and
    then `unsent` keeps what was written until they say, line by line, for whom.
    """

    on: bool = False
    until: datetime | None = None
    chats: tuple[ChatId, ...] = ()
    sure: ChatId | None = None
    unsent: tuple[Line, ...] = ()
    apart: tuple[PersonId, ...] = ()  # students they are never brought together with again
    asked: Asked | None = None
    pin: Pin | None = None
    away: datetime | None = None  # since then nothing has reached them, and they have done nothing
    study: Study = field(default_factory=Study)
    fetched: Fetched | None = None  # the last, so that an impatient second tap does not send it twice
    news: News | None = None
    load: Load = field(default_factory=Load)
    classes: tuple[str, ...] = ()  # a counselor's own, so that nobody of them is brought to them; shown to nobody else
    carried: Carried = field(default_factory=Carried)
    drill: Drill | None = None  # the one they began
    sample: Sample | None = None  # the last
    weekly: Weekly = field(default_factory=Weekly)  # a counselor's shifts and exam days
    portrait: Portrait = field(default_factory=Portrait)  # what a counselor says of themselves
    year: str = ""  # for which their classes are, as in 2026-27; what was listed before that was kept is turned once
    owed: tuple[Owed, ...] = ()  # talks with counselors who have left
    reminded: datetime | None = None  # of the team meeting, the last time

    def on_at(self, now: datetime) -> bool:
        """They said "I can act now", and their time is not over; nor so far away that a clock that leapt set it."""
        return self.on and (self.until is None or now < self.until <= now + LONGEST)


Intake = AskTopic | AskWish | AskFeeling | AskGender | AskClass | AskNames | AskWords
StudentPlace = Home | Reading | AskCode | Intake | AskComment | AskReport | AskLetter | AskCard | InQueue | InChat
Place = StudentPlace | AtWork


def draft_of(place: Place) -> Draft | None:
    """What somebody is telling the intake right now."""
    return place.draft if isinstance(place, Intake) else None


def noted_in(place: Place) -> tuple[ChatId | None, datetime | None]:
    """Of what worried us before there was a chat: where it is kept, and when they last read where help is."""
    if isinstance(place, Reading | AskLetter | AskCard):
        return place.told, place.helped
    draft = draft_of(place)
    return (draft.told, draft.helped) if draft else (None, None)


ASIDE = AskComment | AskReport | AskLetter
"""What is written there is for nobody whom they help."""

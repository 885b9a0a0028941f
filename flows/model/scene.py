"""All that a decision may look at, loaded in the transaction that keeps its outcome."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from flows.model.card import Card
from flows.model.cases import Case
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.deeds import Deed
from flows.model.effects import Decision, Effect, Move, Tell
from flows.model.ids import ChatId, PersonId
from flows.model.meetings import Meeting
from flows.model.observed import Observation
from flows.model.people import Invitation, Person, Role, Ticket
from flows.model.places import (
    ASIDE,
    AskCard,
    AskCode,
    AskComment,
    AskLetter,
    AskReport,
    Home,
    InChat,
    InQueue,
    Intake,
    Line,
    Place,
    Reading,
)
from flows.model.say import Lane, Say
from flows.model.school import School
from flows.model.stories import Side
from flows.model.written import written


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the transcript."""

    side: Side
    line: Line


@dataclass(frozen=True, slots=True)
class Found:
    """What a reply or an edit points at: one line of one chat, and into how many messages its copy was split."""

    chat: ChatId
    side: Side
    message: int
    parts: int = 1
    beside: bool = False  # a counselor and a guru BK speak about it: its student never reads an answer to that


@dataclass(frozen=True, slots=True)
class Desk:
    """Who is there to help. Read only when `looks_at_desk` says so."""

    staff: Mapping[PersonId, Person] = field(default_factory=dict)
    waiting: tuple[Queued, ...] = ()  # in the order in which they are taken
    aliases: frozenset[str] = frozenset()  # those of every open chat
    waits: tuple[int, ...] = ()  # seconds the last students waited, newest first

    def on(self, role: Role, now: datetime) -> tuple[Person, ...]:
        return tuple(p for p in self.staff.values() if p.staff is role and p.work.on_at(now))

    def all(self, role: Role) -> tuple[Person, ...]:
        return tuple(p for p in self.staff.values() if p.staff is role)

    def for_student(self, student: PersonId) -> "Desk":
        """Without them, and without the adults they are kept apart from."""
        staff = {p: it for p, it in self.staff.items() if p != student and not (it.adult and student in it.work.apart)}
        return replace(self, staff=staff)

    def attended(self, now: datetime) -> bool:
        """Is an adult on call?"""
        return bool(self.on(Role.SUPERVISOR, now))


@dataclass(frozen=True, slots=True)
class Luck:
    """Drawn by dispatch, so that a decision can be run again and comes out the same."""

    chat: ChatId  # an unused id, should a chat begin here
    dice: int  # 64 random bits
    secret: int = 0  # 80 more, of which nothing but a code is made

    @property
    def code(self) -> str:
        """Of an invitation. Raises LookupError where nothing secret was drawn: a code that can be guessed is none."""
        if not self.secret:
            raise LookupError
        return written(self.secret)

    @property
    def apart(self) -> ChatId:
        """Another, for what adults are told of words that no chat holds."""
        return ChatId(f"{self.chat}-apart")

    @property
    def case(self) -> ChatId:
        """Another, for what the guru BK keep of an escalation."""
        return ChatId(f"{self.chat}-case")


@dataclass(frozen=True, slots=True)
class Audience:
    """Of a broadcast: whom to look at next, how many want it, and how many letters of such are not away yet."""

    people: tuple[Person, ...] = ()
    wanted: int = 0
    unsent: int = 0


Where = Home | Reading | AskCode | Intake | AskComment | AskReport | AskLetter | AskCard | Queued | Talking


@dataclass(frozen=True, slots=True)
class Scene:
    now: datetime
    school: School
    me: Person
    luck: Luck
    chat: Chat | None = None  # what the event is about: by the reply, the button, the timer or the place
    own: Chat | None = None  # the one I am in as a student
    mine: Mapping[ChatId, Talking] = field(default_factory=dict)  # the chats I hold as staff
    desk: Desk = field(default_factory=Desk)
    student: Person | None = None  # of this chat, when the desk is looked at
    students: Mapping[PersonId, Person] = field(default_factory=dict)  # of all I hold, when I leave them
    said: tuple[Said, ...] = ()  # the transcript, when somebody claims, or changes what they wrote while waiting
    found: Found | None = None
    ticket: Ticket | None = None
    told: Chat | None = None  # what adults were told of somebody who has no chat yet
    invitations: tuple[Invitation, ...] = ()  # open ones, when they are asked for; those that end first come first
    letters: tuple[
        Closed, ...
    ] = ()  # that are to be answered, those promised first come first; when they are asked for
    audience: Audience | None = None  # when somebody tells something to many
    case: Case | None = None  # what the event is about, or what is kept of the chat it is about
    alarmed: tuple[Chat, ...] = ()  # all that may have danger in them, when a drill is to begin
    lately: tuple[Chat, ...] = ()  # what may have ended in the last days, when some of it is to be drawn
    cases: tuple[Case, ...] = ()  # all there are, when they are asked for
    room: tuple[Talking, ...] = ()  # every chat there is, when a supervisor looks at them; the oldest first
    comments: tuple[Closed, ...] = ()  # after chats, when a guru BK judges them
    meetings: tuple[Meeting, ...] = ()  # the last, the newest first
    observations: tuple[Observation, ...] = ()  # the newest first, when a guru BK reads them
    deeds: tuple[Deed, ...] = ()  # by which it is counted how right the screening was, when a guru BK asks
    card: Card | None = None  # my own, when I fill it in, look at it or give it

    @property
    def where(self) -> Where:
        """The place of the student in me, with its chat. One whose chat is gone is home: nobody is locked in."""
        place, own = self.me.place, self.own
        if not isinstance(place, InQueue | InChat):
            return place
        return own if isinstance(own, Queued | Talking) and own.story.student == self.me.id else Home()

    @property
    def speaks_as_helper(self) -> bool:
        """An answer to one they help, or words of somebody who helps and does not seek help themselves."""
        if self.found is not None and self.found.chat in self.mine:
            return True
        return bool(self.me.work.chats) and not isinstance(self.where, Queued | Talking | ASIDE)

    def person(self, person: PersonId) -> Person:
        """Somebody who has to do with this chat: me, its student, or one who helps."""
        if person == self.me.id:
            return self.me
        if self.student is not None and self.student.id == person:
            return self.student
        return self.students.get(person) or self.desk.staff[person]

    def badge(self, helper: PersonId, alias: str) -> str:
        """By which supervisors know a counselor; the alias was for one chat and leads them to nobody."""
        known = self.desk.staff.get(helper)
        return (known.work.study.badge if known else "") or alias

    def with_staff(self, person: Person) -> "Scene":
        """As it will be once this helper is so."""
        desk = replace(self.desk, staff={**self.desk.staff, person.id: person})
        return replace(self, me=person if person.id == self.me.id else self.me, desk=desk)

    def tell(self, say: Say, lane: Lane = Lane.CHAT, mark: str = "") -> Tell:
        """To the one who acts."""
        return Tell(self.me.id, say, lane, mark)

    def say(self, key: str, **args: str | int) -> Decision:
        """Only answer; nothing else changes."""
        return Decision((self.tell(Say(key, args)),))

    def go(self, place: Place, *effects: Effect) -> Decision:
        return Decision((Move(self.me.id, place), *effects))

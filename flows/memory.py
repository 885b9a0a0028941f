"""What is known while a group is decided: as it was read, and as this group has left it by now."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from flows.afterwards import comments
from flows.coordinator import broadcast, observe
from flows.looks import (
    case_named,
    looks_at_case_of_chat,
    looks_at_observations,
)
from flows.model.card import Card
from flows.model.cases import Case
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.effects import (
    Erase,
    Invite,
    Judge,
    Know,
    Move,
    Outgoing,
    Record,
    Rewrite,
    SetTimer,
    Uncover,
    Unlock,
    WipeScreen,
    Write,
)
from flows.model.events import ButtonPressed, Event, TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.meetings import Meeting
from flows.model.observed import Observation, Seen
from flows.model.outcomes import Outcome
from flows.model.people import Invitation, Person, Ticket
from flows.model.places import InChat, InQueue
from flows.model.scene import Audience, Desk, Said
from flows.model.school import School
from flows.model.stories import Side
from flows.reader import Reader, Staff
from flows.supervision import meeting


@dataclass(slots=True)
class Memory:
    now: datetime
    school: School
    reader: Reader
    people: dict[PersonId, Person] = field(default_factory=dict)
    chats: dict[ChatId, Chat] = field(default_factory=dict)
    # from here on: what changed
    moves: dict[tuple[PersonId, bool], Move] = field(default_factory=dict)
    known: dict[PersonId, Know] = field(default_factory=dict)
    kept: dict[ChatId, Chat] = field(default_factory=dict)
    cases: dict[ChatId, Case] = field(default_factory=dict)
    cards: dict[PersonId, Card | None] = field(default_factory=dict)
    waited: dict[ChatId, int] = field(default_factory=dict)  # also of a chat that came to its end in this group
    outcomes: dict[ChatId, Outcome] = field(default_factory=dict)
    words: list[Outgoing | Uncover] = field(default_factory=list)
    lines: dict[tuple[ChatId, Side, int], Write] = field(default_factory=dict)
    rewritten: dict[tuple[ChatId, Side, int], Rewrite] = field(default_factory=dict)
    timers: list[tuple[PersonId, SetTimer]] = field(default_factory=list)
    burnt: dict[str, Ticket] = field(default_factory=dict)
    invited: list[Invite] = field(default_factory=list)
    withdrawn: set[str] = field(default_factory=set)
    records: list[tuple[PersonId, Record]] = field(default_factory=list)
    judged: dict[ChatId, Judge] = field(default_factory=dict)
    observed: list[Seen] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    screens: list[WipeScreen] = field(default_factory=list)
    unlocked: list[Unlock] = field(default_factory=list)
    erased: dict[PersonId, Erase] = field(default_factory=dict)
    _staff: Staff | None = None
    marked: dict[str, None] = field(default_factory=dict)

    def me(self, who: PersonId) -> Person:
        person = self.people.get(who) or self.reader.person(who)
        if person is None:
            raise LookupError
        return self.people.setdefault(who, person)

    def chat(self, chat: ChatId) -> Chat | None:
        if chat not in self.chats and (there := self.reader.chat(chat)):
            self.chats[chat] = there
        return self.chats.get(chat)

    def case(self, case: ChatId) -> Case | None:
        return self.cases.get(case) or self.reader.case(case)

    def card(self, me: PersonId) -> Card | None:
        return self.cards[me] if me in self.cards else self.reader.card(me)

    def case_about(self, me: Person, event: Event, chat: Chat | None) -> Case | None:
        if chat is None:
            named = case_named(me, event, self.now)
        else:
            named = chat.story.case if looks_at_case_of_chat(me, event) else None
        return self.case(named) if named else None

    def open_cases(self) -> tuple[Case, ...]:
        return tuple(({one.id: one for one in self.reader.kept_cases()} | self.cases).values())

    def observations(self, me: Person, event: Event, case: Case | None) -> tuple[Observation, ...]:
        if isinstance(event, ButtonPressed) and event.verb == "case-seen":
            return self.reader.observed_of(case.id) if case else ()
        return self.reader.observations(observe.LAST) if looks_at_observations(me, event) else ()

    def and_left(self, kept: Sequence[Chat]) -> tuple[Chat, ...]:
        """And what this group has left of them, and of others."""
        return tuple(({one.story.id: one for one in kept} | self.chats).values())

    def student(self, student: PersonId) -> Person | None:
        """Of a case, they may be no more."""
        person = self.people.get(student) or self.reader.person(student)
        return self.people.setdefault(student, person) if person else None

    def desk(self) -> Desk:
        if self._staff is None:
            self._staff = self.reader.staff()
            for person in self._staff.people:
                self.people.setdefault(person.id, person)
            for waiting in self._staff.waiting:
                self.chats.setdefault(waiting.story.id, waiting)
        ids = {p.id for p in self._staff.people} | {p for p, known in self.known.items() if known.facts.staff}
        queued = (chat for chat in self.chats.values() if isinstance(chat, Queued))
        fresh = (chat.story.alias for chat in self.kept.values())
        return Desk(
            {person: self.people[person] for person in sorted(ids)},
            tuple(sorted(queued, key=lambda chat: chat.turn)),
            self._staff.aliases.union(fresh),
            self._staff.waits,
        )

    def letters(self) -> tuple[Closed, ...]:
        """As they are by now."""
        for chat in self.reader.letters():
            self.chats.setdefault(chat.story.id, chat)
        found = [chat for chat in self.chats.values() if isinstance(chat, Closed) and chat.letter and chat.letter.open]
        return tuple(sorted(found, key=lambda chat: (chat.letter.promised if chat.letter else self.now, chat.story.id)))

    def audience(self, me: Person, event: Event) -> Audience:
        """As it is by now: one of this group may just have said that they want no more."""
        news = me.work.news
        found = self.reader.audience(news.after if news else None, broadcast.AHEAD)
        people: list[Person] = []
        if news and isinstance(event, TimerRang):
            again = (self.people.get(who) or self.reader.person(who) for who in news.later[: broadcast.AHEAD])
            people = [one for one in again if one] if news.second else list(found.people)
        return replace(found, people=tuple(self.people.get(one.id, one) for one in people))

    def own_chat(self, me: Person) -> Chat | None:
        return self.chat(me.place.chat) if isinstance(me.place, InQueue | InChat) else None

    def said(self, chat: Chat) -> tuple[Said, ...]:
        written = {(s.side, s.line.message): s for s in self.reader.said(chat.story.id)}
        for (about, side, message), fresh in self.lines.items():
            if about == chat.story.id:
                written[side, message] = Said(side, fresh.line)
        for (about, side, message), newer in self.rewritten.items():
            if about == chat.story.id and (side, message) in written:
                written[side, message] = Said(side, newer.line)
        return tuple(written.values())

    def ticket(self, code: str) -> Ticket | None:
        ticket = self.burnt.get(code) or self.reader.ticket(code)
        return replace(ticket, used=True) if ticket and ticket.id in self.withdrawn else ticket

    def unjudged(self) -> tuple[Closed, ...]:
        """Those that wait for a guru BK to judge them."""
        found = (self.chat(which) for which in self.reader.comments(comments.LOOKED_AT))
        return tuple(chat for chat in found if isinstance(chat, Closed))

    def minutes(self) -> tuple[Meeting, ...]:
        """The newest first."""
        return (*reversed(self.meetings), *self.reader.meetings(meeting.LAST))

    def invitations(self) -> tuple[Invitation, ...]:
        kept = (one for one in self.reader.invitations(self.now) if one.id not in self.withdrawn)
        return (*kept, *(Invitation("", one.until) for one in self.invited))

    def room(self) -> tuple[Talking, ...]:
        for chat in self.reader.talking_now():
            self.chats.setdefault(chat.story.id, chat)
        found = (chat for chat in self.chats.values() if isinstance(chat, Talking))
        return tuple(sorted(found, key=lambda chat: (chat.since, chat.story.id)))

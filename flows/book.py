"""Several events decided one after another, each seeing what the one before it left.

A group shares one reading and one writing of the database; between the two there is only this.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import assert_never

from flows import accuracy, broadcast, comments, cover, drill, marks, meeting, observe, pin, visit
from flows.card import Card
from flows.cases import Case
from flows.chats import Chat, Closed, Queued, Side, Talking
from flows.codes import code_in
from flows.decide import decide
from flows.effects import (
    Amend,
    Decision,
    Erase,
    Invite,
    Judge,
    Keep,
    KeepCard,
    KeepCase,
    KeepMeeting,
    Know,
    Move,
    Observe,
    Outgoing,
    Record,
    Redeem,
    Rewrite,
    SetTimer,
    Tell,
    Uncover,
    Unlock,
    Wipe,
    WipeScreen,
    Withdraw,
    Write,
)
from flows.events import (
    UNASKED,
    ButtonPressed,
    ButtonTapped,
    ButtonUnknown,
    Event,
    MediaRefused,
    PersonUnreachable,
    PhotoFailed,
    TextEdited,
    TextReceived,
    TimerRang,
)
from flows.ids import ChatId, PersonId
from flows.looks import (
    case_named,
    leaves_all,
    looks_at_alarmed,
    looks_at_audience,
    looks_at_card,
    looks_at_case_of_chat,
    looks_at_cases,
    looks_at_comments,
    looks_at_deeds,
    looks_at_desk,
    looks_at_invitations,
    looks_at_letters,
    looks_at_meetings,
    looks_at_observations,
    looks_at_room,
    looks_back,
    reads_transcript,
)
from flows.meetings import Meeting
from flows.observed import Observation, Seen
from flows.outcomes import Outcome, merged
from flows.outcomes import told as counted
from flows.people import Facts, Invitation, Person, Ticket, moved, open_question
from flows.places import AskComment, AskLetter, AskReport, InChat, InQueue, noted_in
from flows.reader import Reader, Staff
from flows.scene import Audience, Desk, Found, Luck, Said, Scene
from flows.school import School
from flows.shared import Shared


@dataclass(slots=True)
class Book:
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
    _marks: dict[str, None] = field(default_factory=dict)

    def decide(self, who: PersonId, event: Event, luck: Luck) -> None:
        """All of it or, when the decision fails, nothing."""
        me = self.me(who)
        seen = self._resolve(me, event)
        scene = self.scene(me, seen, luck)
        self._enter(me, drill.yields(scene, decide(scene, seen)), acts=not isinstance(seen, UNASKED))

    def me(self, who: PersonId) -> Person:
        person = self.people.get(who) or self.reader.person(who)
        if person is None:
            raise LookupError
        return self.people.setdefault(who, person)

    def scene(self, me: Person, event: Event, luck: Luck) -> Scene:
        found = self._found(me, event)
        mine = {c: chat for c in me.work.chats if isinstance(chat := self.chat(c), Talking)}
        chat, own = self._subject(me, event, found), self._own_chat(me)
        looks = looks_at_desk(me, event)
        code = code_in(me, event)
        case = self._case(me, event, chat)
        student = chat.story.student if chat else case.student if case else None
        return Scene(
            self.now,
            self.school,
            me,
            luck,
            chat,
            own,
            mine,
            self.desk() if looks else Desk(),
            self._student(student) if looks and student else None,
            {it.story.student: self.me(it.story.student) for it in mine.values()} if leaves_all(me, event) else {},
            self._said(chat) if chat and reads_transcript(me, event) else (),
            found,
            self._ticket(code) if code else None,
            self.chat(told) if (told := noted_in(me.place)[0]) else None,
            self._invitations() if looks_at_invitations(event) else (),
            letters=self.letters() if looks_at_letters(event, replies=is_letter(chat)) else (),
            audience=self._audience(me, event) if looks_at_audience(me, event) else None,
            case=case,
            alarmed=self._with(self.reader.alarmed()) if looks_at_alarmed(event) else (),
            lately=self._with(self.reader.lately(self.now - since)) if (since := looks_back(event)) else (),
            cases=self._cases() if looks_at_cases(me, event) else (),
            room=self._room() if looks_at_room(event) else (),
            observations=self._observations(me, event, case),
            comments=self._comments() if looks_at_comments(me, event) else (),
            card=self._card(me.id) if looks_at_card(me, event) else None,
            deeds=self.reader.deeds(self.now - accuracy.SINCE) if looks_at_deeds(event) else (),
            meetings=self._meetings() if looks_at_meetings(me, event) else (),
        )

    def _card(self, me: PersonId) -> Card | None:
        return self.cards[me] if me in self.cards else self.reader.card(me)

    def case(self, case: ChatId) -> Case | None:
        return self.cases.get(case) or self.reader.case(case)

    def _case(self, me: Person, event: Event, chat: Chat | None) -> Case | None:
        if chat is None:
            named = case_named(me, event, self.now)
        else:
            named = chat.story.case if looks_at_case_of_chat(me, event) else None
        return self.case(named) if named else None

    def _cases(self) -> tuple[Case, ...]:
        return tuple(({one.id: one for one in self.reader.kept_cases()} | self.cases).values())

    def _observations(self, me: Person, event: Event, case: Case | None) -> tuple[Observation, ...]:
        if isinstance(event, ButtonPressed) and event.verb == "case-seen":
            return self.reader.observed_of(case.id) if case else ()
        return self.reader.observations(observe.LAST) if looks_at_observations(me, event) else ()

    def _with(self, kept: Sequence[Chat]) -> tuple[Chat, ...]:
        """And what this group has left of them, and of others."""
        return tuple(({one.story.id: one for one in kept} | self.chats).values())

    def _student(self, student: PersonId) -> Person | None:
        """Of a case, they may be no more."""
        person = self.people.get(student) or self.reader.person(student)
        return self.people.setdefault(student, person) if person else None

    def chat(self, chat: ChatId) -> Chat | None:
        if chat not in self.chats and (there := self.reader.chat(chat)):
            self.chats[chat] = there
        return self.chats.get(chat)

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

    def _audience(self, me: Person, event: Event) -> Audience:
        """As it is by now: one of this group may just have said that they want no more."""
        news = me.work.news
        found = self.reader.audience(news.after if news else None, broadcast.AHEAD)
        people: list[Person] = []
        if news and isinstance(event, TimerRang):
            again = (self.people.get(who) or self.reader.person(who) for who in news.later[: broadcast.AHEAD])
            people = [one for one in again if one] if news.second else list(found.people)
        return replace(found, people=tuple(self.people.get(one.id, one) for one in people))

    def _resolve(self, me: Person, event: Event) -> Event:
        if isinstance(event, ButtonTapped):
            return self.reader.button(me.id, event.data) or ButtonUnknown()
        return event

    def _subject(self, me: Person, event: Event, found: Found | None) -> Chat | None:
        """Which chat an event is about: the one it names or points at, or the one the person is in."""
        named = event.about if isinstance(event, ButtonPressed | TimerRang | PersonUnreachable | PhotoFailed) else None
        match event, me.place:
            case _, _ if named:
                return self.chat(named)
            case _, _ if ended := self._answers(me, event, found):
                return self.chat(ended)
            case _, _ if found:
                return self.chat(found.chat)
            case _, InQueue() | InChat():
                return self._own_chat(me)
            case _:
                return self.chat(me.work.sure) if me.work.sure else None

    def _answers(self, me: Person, event: Event, found: Found | None) -> ChatId | None:  # noqa: PLR0911  one a place
        """A chat that is over, to which what they write belongs: they were asked."""
        match event, me.place:
            case TextReceived(text), _ if (asked := open_question(me, self.now)) and pin.answers(asked, text):
                return asked.about
            case TextReceived() | MediaRefused(), _ if found is None and (asked := open_question(me, self.now)):
                return asked.about
            case TextReceived() | TextEdited() | MediaRefused(), _ if found is not None and self._told(me, found):
                return found.chat
            case TextReceived() | MediaRefused(), AskComment(ended) if found is None or found.chat not in me.work.chats:
                return ended
            case _, AskLetter(letter) if found is None or found.chat not in me.work.chats:
                return letter
            case _, AskReport(report) if found is None or found.chat not in me.work.chats:
                return report
            case _:
                return None

    def _told(self, me: Person, found: Found) -> bool:
        """A report of theirs: a reply to the wali luar is for nobody else."""
        chat = self.chat(found.chat) if found.chat not in me.work.chats else None
        return isinstance(chat, Closed) and chat.report is not None and chat.story.student == me.id

    def _own_chat(self, me: Person) -> Chat | None:
        return self.chat(me.place.chat) if isinstance(me.place, InQueue | InChat) else None

    def _found(self, me: Person, event: Event) -> Found | None:
        match event:
            case TextReceived(reply_to=int(message)) | MediaRefused(reply_to=int(message)):
                return self.reader.pointed(me.id, message) or self._own(me, message) or self._long_ago(me, message)
            case TextEdited(message=message):
                return self._own(me, message) or in_report(me, message)
            case _:
                return None

    def _own(self, me: Person, message: int) -> Found | None:
        """Something I wrote myself, in one of the chats I am in."""
        names = {marks.line(chat, side, message): (chat, side) for chat, side in sides(me)}
        both = [*names, *map(marks.second_half, names)]
        there = self.reader.there(both) if names else frozenset()
        for name, (chat, side) in names.items():
            if name in there or name in self._marks:
                second = marks.second_half(name)
                return Found(chat, side, message, 2 if second in there or second in self._marks else 1)
        return None

    def _long_ago(self, me: Person, message: int) -> Found | None:
        """Older than all that we still know of, and younger than their report: it may be what the wali luar answered,
        and an answer to that is for nobody else."""
        which = next((it.report for it in reversed(me.facts.reported) if it.message < message), None)
        if which is None or not isinstance(self.chat(which), Closed):
            return None
        oldest = self.reader.oldest(me.id)
        return Found(which, Side.HELPER, 0, parts=0) if oldest is None or message < oldest else None

    def _said(self, chat: Chat) -> tuple[Said, ...]:
        written = {(s.side, s.line.message): s for s in self.reader.said(chat.story.id)}
        for (about, side, message), fresh in self.lines.items():
            if about == chat.story.id:
                written[side, message] = Said(side, fresh.line)
        for (about, side, message), newer in self.rewritten.items():
            if about == chat.story.id and (side, message) in written:
                written[side, message] = Said(side, newer.line)
        return tuple(written.values())

    def _ticket(self, code: str) -> Ticket | None:
        ticket = self.burnt.get(code) or self.reader.ticket(code)
        return replace(ticket, used=True) if ticket and ticket.id in self.withdrawn else ticket

    def _comments(self) -> tuple[Closed, ...]:
        """Those that wait for a guru BK to judge them."""
        found = (self.chat(which) for which in self.reader.comments(comments.LOOKED_AT))
        return tuple(chat for chat in found if isinstance(chat, Closed))

    def _meetings(self) -> tuple[Meeting, ...]:
        """The newest first."""
        return (*reversed(self.meetings), *self.reader.meetings(meeting.LAST))

    def _invitations(self) -> tuple[Invitation, ...]:
        kept = (one for one in self.reader.invitations(self.now) if one.id not in self.withdrawn)
        return (*kept, *(Invitation("", one.until) for one in self.invited))

    def _room(self) -> tuple[Talking, ...]:
        for chat in self.reader.talking_now():
            self.chats.setdefault(chat.story.id, chat)
        found = (chat for chat in self.chats.values() if isinstance(chat, Talking))
        return tuple(sorted(found, key=lambda chat: (chat.since, chat.story.id)))

    def _count(self, chat: Chat) -> None:
        which = chat.story.id
        if newer := counted(self.chats.get(which), chat, self.now):
            older = self.outcomes.get(which)
            self.outcomes[which] = merged(older, newer) if older else newer

    def _enter(self, me: Person, decision: Decision, *, acts: bool) -> None:  # noqa: PLR0912  a case for each effect
        for effect in decision.effects:
            match effect:
                case Tell() | Amend():
                    self.say(effect, acts=acts and effect.to == me.id)
                case Wipe() | Uncover():
                    self.words.append(effect)
                case WipeScreen(whom):
                    self._wipe(whom, effect)
                case Erase():
                    self.erased[me.id] = effect
                case Keep(chat):
                    self._count(chat)
                    if isinstance(chat, Closed) and isinstance(self.chats.get(chat.story.id), Talking):
                        self._wipe(chat.story.student, None)
                        self._help_stays(chat.story.student, acts=acts and me.id == chat.story.student)
                    self.chats[chat.story.id] = self.kept[chat.story.id] = chat
                    if isinstance(chat, Talking):
                        self.waited[chat.story.id] = chat.waited
                case KeepCase(case):
                    self.cases[case.id] = case
                case Unlock():
                    self.unlocked.append(effect)
                case KeepCard(card):
                    self.cards[me.id] = card
                case KeepMeeting(held):
                    self.meetings.append(held)
                case Move(person, place):
                    self.moves[person, effect.works] = effect
                    self.people[person] = moved(self.me(person), place)
                case Know(person, facts):
                    self._know(person, facts)
                case Write(chat, side, line):
                    self.lines[chat, side, line.message] = effect
                case Rewrite(chat, side, line):
                    self.rewritten[chat, side, line.message] = effect
                case SetTimer():
                    self.timers.append((effect.person or me.id, effect))
                case Redeem(code):
                    self.burnt[code] = replace(self._ticket(code) or Ticket(), used=True)
                case Invite():
                    self.invited.append(effect)
                case Withdraw(invitation):
                    self.withdrawn.add(invitation)
                case Record():
                    self.records.append((me.id, effect))
                case Judge():
                    self.judged[effect.chat] = effect
                case Observe(what):
                    self.observed.append(what)
                case _:
                    assert_never(effect)

    def say(self, words: Tell | Amend, *, acts: bool) -> None:
        """`acts`: to whoever did something just now."""
        self._marks[words.mark] = None
        shared = self._shared(words.to)
        if shared is None or cover.passes(shared, words, self.now, self.school.shared_pause, acts=acts):
            self.words.append(words)
            return
        instead, then = cover.covered(shared, words, self.now)
        self.words += instead
        self._share(words.to, then)

    def _wipe(self, whom: PersonId, wanted: WipeScreen | None) -> None:
        """None: a chat of theirs is over, and goes from a phone they share. Their notice goes along, and comes back."""
        shared = self._shared(whom)
        if shared is not None and wanted is None:
            wanted = WipeScreen(whom, shared.last)
        if wanted is not None:
            self.screens.append(wanted)
        if shared is not None and shared.notice is not None:
            self.words.append(cover.notice(whom, silent=True))
            self._share(whom, replace(shared, notice=self.now))

    def _help_stays(self, who: PersonId, *, acts: bool) -> None:
        """The keyboard went with its message, and Darurat with it; who ended the chat is told so, and has another."""
        shared = self._shared(who)
        if shared is not None and not acts:
            self.words.append(visit.keyboard(who, self.school, shared, self.now))

    def _shared(self, who: PersonId) -> Shared | None:
        """Most share none, and are not read for it."""
        there = self.people.get(who)
        if there is None and not self.reader.shares(who):
            return None
        person = self.me(who)
        return cover.of(person) if cover.sharing(person) else None

    def _share(self, who: PersonId, shared: Shared) -> None:
        self._know(who, replace(self.me(who).facts, shared=shared))

    def _know(self, person: PersonId, facts: Facts) -> None:
        self.known[person] = Know(person, facts)
        known = self.me(person)
        self.people[person] = Person(person, facts, known.place, known.work)


def is_letter(chat: Chat | None) -> bool:
    return isinstance(chat, Closed) and chat.letter is not None


def in_report(me: Person, message: int) -> Found | None:
    """What I wrote in a report about an adult; no copy of it is on a screen."""
    return next((Found(it.report, Side.STUDENT, message) for it in me.facts.reported if it.message == message), None)


def sides(me: Person) -> Iterator[tuple[ChatId, Side]]:
    match me.place:
        case InQueue(chat) | InChat(chat):
            yield chat, Side.STUDENT
    for chat in me.work.chats:
        yield chat, Side.HELPER

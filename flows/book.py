"""Several events decided one after another, each seeing what the one before it left.

A group shares one reading and one writing of the database; between the two there is only this.
"""

from dataclasses import dataclass, replace
from typing import assert_never

from flows import subject
from flows.danger import drill
from flows.decide import decide
from flows.looks import (
    leaves_all,
    looks_at_alarmed,
    looks_at_audience,
    looks_at_card,
    looks_at_cases,
    looks_at_comments,
    looks_at_deeds,
    looks_at_desk,
    looks_at_invitations,
    looks_at_letters,
    looks_at_meetings,
    looks_at_room,
    looks_back,
    only_words,
    reads_transcript,
)
from flows.memory import Memory
from flows.model.chats import Chat, Closed, Talking
from flows.model.codes import code_in
from flows.model.effects import (
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
from flows.model.events import UNASKED, ButtonTapped, ButtonUnknown, Event
from flows.model.ids import PersonId
from flows.model.outcomes import merged
from flows.model.outcomes import told as counted
from flows.model.people import Facts, Person, Ticket, moved
from flows.model.places import noted_in
from flows.model.say import Lane
from flows.model.scene import Desk, Luck, Scene
from flows.model.shared import Shared
from flows.review import accuracy
from flows.shared_phone import cover, visit


@dataclass(slots=True)
class Book(Memory):
    def decide(self, who: PersonId, event: Event, luck: Luck) -> None:
        """All of it or, when the decision fails, nothing."""
        me = self.me(who)
        seen = self._resolve(me, event)
        scene = self.scene(me, seen, luck)
        self._enter(me, drill.yields(scene, decide(scene, seen)), acts=not isinstance(seen, UNASKED))

    def scene(self, me: Person, event: Event, luck: Luck) -> Scene:
        found = subject.found(self, me, event)
        mine = {c: chat for c in me.work.chats if isinstance(chat := self.chat(c), Talking)}
        chat, own = subject.about(self, me, event, found), self.own_chat(me)
        looks = looks_at_desk(me, event)
        code = code_in(me, event)
        case = self.case_about(me, event, chat)
        student = chat.story.student if chat else case.student if case else None
        scene = Scene(
            self.now,
            self.school,
            me,
            luck,
            chat,
            own,
            mine,
            self.desk() if looks else Desk(),
            self.student(student) if looks and student else None,
            {it.story.student: self.me(it.story.student) for it in mine.values()} if leaves_all(me, event) else {},
            self.said(chat) if chat and reads_transcript(me, event) else (),
            found,
            self.ticket(code) if code else None,
            self.chat(told) if (told := noted_in(me.place)[0]) else None,
            letters=self.letters() if looks_at_letters(me, event, replies=is_letter(chat)) else (),
            case=case,
            card=self.card(me.id) if looks_at_card(me, event) else None,
        )
        return scene if only_words(me, event) else self._wider(scene, me, event)

    def _wider(self, scene: Scene, me: Person, event: Event) -> Scene:
        """With what only a press, a choice, a bell or an answer asks for. Most events are none of these."""
        return replace(
            scene,
            invitations=self.invitations() if looks_at_invitations(event) else (),
            audience=self.audience(me, event) if looks_at_audience(me, event) else None,
            alarmed=self.and_left(self.reader.alarmed()) if looks_at_alarmed(event) else (),
            lately=self.and_left(self.reader.lately(self.now - since)) if (since := looks_back(me, event)) else (),
            cases=self.open_cases() if looks_at_cases(me, event) else (),
            room=self.room() if looks_at_room(event) else (),
            observations=self.observations(me, event, scene.case),
            comments=self.unjudged() if looks_at_comments(me, event) else (),
            deeds=self.reader.deeds(self.now - accuracy.SINCE) if looks_at_deeds(event) else (),
            meetings=self.minutes() if looks_at_meetings(me, event) else (),
        )

    def _resolve(self, me: Person, event: Event) -> Event:
        if isinstance(event, ButtonTapped):
            return self.reader.button(me.id, event.data) or ButtonUnknown()
        return event

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
                    self.burnt[code] = replace(self.ticket(code) or Ticket(), used=True)
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
        self.marked[words.mark] = None
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
        if wanted is not None and wanted.closes:
            self.words = [again for one in self.words if (again := hidden(one, whom)) is not None]
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


def hidden(words: Outgoing | Uncover, whom: PersonId) -> Outgoing | Uncover | None:
    """Of what was said to them in this very group, before they closed."""
    if words.to != whom or isinstance(words, Wipe):
        return words
    if isinstance(words, Uncover):
        return None
    return words if words.lane is Lane.DANGER else cover.recalled(words) or words


def is_letter(chat: Chat | None) -> bool:
    return isinstance(chat, Closed) and chat.letter is not None

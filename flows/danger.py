"""Darurat: help at once, in every place, for everybody; an adult is told; only then a question.

The student's chat, if there is one, goes on. Without one, a chat with the guru BK waits at the front of the queue.
"Salah pencet" and "cuma coba" give back what was there before.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from flows import alarm, close, home, intake, marks, offers, queue
from flows.chats import Chat, Closed, Queued, Side, Talking
from flows.effects import Amend, Button, Decision, Effect, Keep, Lane, Move, Note, Record, Say, Tell, Write
from flows.events import ButtonPressed
from flows.hotlines import hotlines
from flows.hours import opening_note
from flows.ids import ChatId
from flows.menu import Menu
from flows.people import Role, moved
from flows.places import AskTopic, AskWords, Draft, Home, InQueue, Road, draft_of
from flows.scene import Scene

NOW = "danger-now"
ANSWERS = (NOW, "danger-mistake", "danger-try")
"""Butuh sekarang, salah pencet, cuma coba."""


def press(scene: Scene) -> Decision:
    if scene.me.staff is Role.SUPERVISOR:
        return Decision((*help_first(scene), *colleagues(scene)))
    match scene.where:
        case Talking() as chat:
            return Decision((*help_first(scene, asked(scene, chat.story.id)), *alarm.pressed(scene, chat)))
        case Queued() as chat:
            return in_queue(scene, chat)
        case _ if scene.mine:
            return Decision((*help_first(scene, for_whom(scene)), *colleagues(scene)))
        case _:
            return alone(scene)


def help_first(scene: Scene, question: Tell | None = None) -> Iterator[Effect]:
    """Safety and numbers, and whether an adult is reading now; the truth, before any question."""
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    yield scene.tell(Say("danger-help", notes=(*numbers, *truth(scene))), Lane.DANGER)
    if question is not None:
        yield question
    yield Record("darurat")


def truth(scene: Scene) -> tuple[Note, ...]:
    others = close.absent(scene).desk
    if others.attended(scene.now):
        return (Note("danger-attended"),)
    if others.all(Role.SUPERVISOR):
        return (Note("danger-unattended"), opening_note(scene.school, scene.now))
    return (Note("danger-nobody"),)


def asked(scene: Scene, chat: ChatId) -> Tell:
    say = Say("danger-question", buttons=tuple((Button(verb, chat),) for verb in ANSWERS))
    return scene.tell(say, Lane.DANGER, marks.question(chat))


def for_whom(scene: Scene) -> Tell:
    """A counselor with chats: for themselves, or for one of those they talk with?"""
    theirs = tuple((Button("danger-chat", c, name=it.story.alias),) for c, it in scene.mine.items())
    return scene.tell(Say("danger-for-whom", buttons=(*theirs, (Button("danger-me"),))), Lane.DANGER)


def colleagues(scene: Scene) -> Iterator[Effect]:
    """Somebody who helps pressed it."""
    say = Say("alert-staff", {"role": str(scene.me.staff)})
    for guru in scene.desk.all(Role.SUPERVISOR):
        if guru.id != scene.me.id:
            yield Tell(guru.id, say, Lane.DANGER)


def alone(scene: Scene) -> Decision:
    """Nobody talks with them yet: a chat with the guru BK begins, and what they were telling goes along."""
    draft = draft_of(scene.me.place)
    new = queue.new(scene, draft or Draft(Road.BK, scene.luck.chat))
    waiting, _ = queue.shown(scene, replace(new, road=Road.BK, alarm_at=scene.now, draft=draft))
    offered, tells = offers.make(scene, waiting)
    kept, ring = queue.bell_for(scene, offered)
    chat = kept.story.id
    return Decision(
        (
            *help_first(scene, asked(scene, chat)),
            Move(scene.me.id, InQueue(chat)),
            Keep(kept),
            *((queue.asked(scene, draft),) if draft else ()),
            *(Write(chat, Side.STUDENT, line) for line in (draft.lines[1:] if draft else ())),
            *tells,
            scene.tell(Say("danger-waiting", menu=Menu.WAITING), Lane.DANGER),
            ring,
        )
    )


def in_queue(scene: Scene, chat: Queued) -> Decision:
    """From a counselor's queue to the front of the guru BK's."""
    first = tuple(help_first(scene, asked(scene, chat.story.id)))
    if alarm.fresh(scene, chat.alarm_at):
        return Decision(first)
    was = chat.was if chat.alarm_at else chat.road
    urgent = replace(chat, road=Road.BK, alarm_at=scene.now, was=was)
    gone: tuple[Effect, ...] = ()
    if chat.road is Road.PEER:
        gone = tuple(offers.withdraw(chat, Say("offer-gone")))
        urgent = replace(urgent, offers=())
    told = [offers.to(scene, urgent, guru.id) for guru in offers.may_take(scene.desk, scene.school, urgent, scene.now)]
    again = (effect for tell in told for effect in offers.anew(urgent, tell))
    kept, card = queue.renewed(scene, replace(urgent, offers=tuple(tell.to for tell in told)))
    return Decision((*first, Keep(kept), *gone, *again, *card))


def answer(scene: Scene, event: ButtonPressed) -> Decision:
    chat = scene.chat
    if chat is None or chat.story.student != scene.me.id:
        return Decision()
    if event.verb == NOW:
        return needed(scene, chat)
    if chat.alarm_at is None:
        return Decision()  # a second tap
    match chat:
        case Talking():
            calm = calm_in_chat(scene, chat)
        case Queued():
            calm = calm_in_queue(scene, chat)
        case Closed():
            over = Keep(replace(chat, alarm_at=None, offers=()))
            calm = Decision((over, scene.tell(Say("danger-well")), *no_hurry(chat)))
        case _:
            assert_never(chat)
    return calm.after(answered(scene, chat, "calm"))


def answered(scene: Scene, chat: Chat, what: str) -> Amend:
    """The question bears its answer, and no buttons more."""
    return Amend(scene.me.id, Say("danger-answered", {"answer": what}), marks.question(chat.story.id), Lane.DANGER)


def needed(scene: Scene, chat: Chat) -> Decision:
    """If they had taken it back, or the chat is over, that is Darurat once more."""
    if isinstance(chat, Closed) or chat.alarm_at is None:
        return press(scene)
    said = Decision((answered(scene, chat, "now"), scene.tell(Say(NOW), Lane.DANGER)))
    return said.then(*alarm.alert(scene, chat, "alert-now"))


def no_hurry(chat: Chat, *, wanted: bool = False) -> Iterator[Effect]:
    """The alert says what they said. With a button, if an adult is wanted all the same."""
    say = Say("alert-mistake", {"alias": chat.story.alias}, buttons=offers.take(chat) if wanted else ())
    for guru in chat.offers:
        yield Amend(guru, say, marks.offer(chat.story.id), Lane.DANGER)


def calm_in_chat(scene: Scene, chat: Talking) -> Decision:
    """The chat goes on. Was an adult called for another reason too, one may still come."""
    calm = replace(chat, alarm_at=None)
    told = tuple(no_hurry(chat, wanted=calm.wants_adult))
    if chat.road is Road.BK:
        told = (*told, Tell(chat.helper, Say("alert-mistake", {"alias": chat.story.alias})))
    kept = Keep(calm if calm.wants_adult else replace(calm, offers=()))
    return Decision((kept, scene.tell(Say("danger-well-chat")), *told))


def calm_in_queue(scene: Scene, chat: Queued) -> Decision:
    calm = replace(chat, alarm_at=None, was=None)
    if chat.called_at or chat.was is Road.BK:  # they wait for the guru BK all the same
        kept, card = queue.renewed(scene, calm)
        told = no_hurry(chat, wanted=True)
    elif chat.was is Road.PEER:
        kept, card = queue.renewed(scene, replace(calm, road=Road.PEER, offers=()))
        told = no_hurry(chat)
    else:
        return as_before(scene, chat)
    return Decision((Keep(kept), scene.tell(Say(f"danger-well-{kept.road}")), *told, *card))


def as_before(scene: Scene, chat: Queued) -> Decision:
    """They were nowhere, or telling the intake something: there they go on."""
    calm = Keep(replace(chat, alarm_at=None).closed(scene.now))
    notes = (Note("danger-well-words"),) if chat.kept else ()
    well = scene.tell(Say("danger-well", notes=notes, menu=home.menu_of(moved(scene.me, Home()))))
    first = (calm, Move(scene.me.id, Home()), well, *no_hurry(chat))
    if chat.draft is None:
        return Decision(first)
    place = AskWords(chat.draft) if chat.draft.topic else AskTopic(chat.draft)
    return intake.again(scene, place).after(*first)


def for_me(scene: Scene) -> Decision:
    """The counselor needs help themselves: the chats they hold go back, and they are a student now."""
    if scene.me.staff is not Role.COUNSELOR:
        return press(scene)
    return press(replace(scene, mine={})).after(*close.step_out(scene))

"""Darurat: help at once, in every place, for everybody; an adult is told; only then a question (calm.py).

The student's chat, if there is one, goes on. Without one, a chat with the guru BK waits at the front of the queue.
Words of danger (signs.py) take the same road.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.danger import alarm
from flows.ending import close
from flows.escalation import climb
from flows.model.chats import Chat, Queued, Talking
from flows.model.effects import Decision, Effect, Keep, Move, Record, Tell, Write
from flows.model.escalations import DARURAT, Escalation, pressed
from flows.model.ids import ChatId
from flows.model.marks import question
from flows.model.menu import Menu
from flows.model.people import Role
from flows.model.places import AskReport, Draft, InQueue, Line, Reading, Road, draft_of
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.model.stories import Side
from flows.offers import offers
from flows.school.hotlines import hotlines
from flows.school.hours import opening_note
from flows.talking import queue, reports, unsent

NOW, SAFE = "danger-now", "danger-safe"
PRESSED = (NOW, "danger-mistake", "danger-try")
"""Butuh sekarang, salah pencet, cuma coba."""
HELP_AGAIN = timedelta(minutes=10)  # who still writes of danger after so long reads again where help is


def press(scene: Scene) -> Decision:
    if scene.me.staff is Role.SUPERVISOR:
        return Decision((*help_first(scene), *colleagues(scene)))
    match scene.where:
        case Talking() as chat:
            return Decision((*help_first(scene, asked(scene, chat.story.id)), *alarm.pressed(scene, chat)))
        case Queued() as chat:
            first = tuple(help_first(scene, asked(scene, chat.story.id)))
            if alarm.fresh(scene, chat.alarm_at):
                return Decision(first)
            return Decision((*first, *to_front(scene, replace(chat, danger=pressed(chat.danger, DARURAT, scene.now)))))
        case _ if scene.mine:
            return Decision((*help_first(scene, for_whom(scene)), *colleagues(scene)))
        case _:
            first = tuple(help_first(scene, asked(scene, scene.luck.chat)))
            return alone(scene, pressed(scene.told.danger if scene.told else None, DARURAT, scene.now).taken(), first)


def help_first(scene: Scene, asks: Tell | None = None) -> Iterator[Effect]:
    """Safety and numbers, and whether an adult is reading now; the truth, before any question."""
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    yield scene.tell(Say("danger-help", notes=(*numbers, *truth(scene))), Lane.DANGER)
    if asks is not None:
        yield asks
    yield Record("darurat")


def truth(scene: Scene) -> tuple[Note, ...]:
    """Who reads it: the adult who is with them, else those who are called."""
    if isinstance(scene.where, Talking) and scene.where.road is Road.BK:
        return (Note("danger-with-you"),)
    others = close.absent(scene).desk.for_student(scene.me.id)
    if others.attended(scene.now):
        return (Note("danger-attended"),)
    if others.all(Role.SUPERVISOR):
        return (Note("danger-unattended"), opening_note(scene.school, scene.now))
    return (Note("danger-nobody"),)


def asked(scene: Scene, chat: ChatId) -> Tell:
    say = Say("danger-question", buttons=tuple((Button(verb, chat),) for verb in PRESSED))
    return scene.tell(say, Lane.DANGER, question(chat))


def safe_now(scene: Scene, chat: ChatId) -> Tell:
    """After words: no button says that they were none."""
    say = Say("danger-safe-now", buttons=((Button(NOW, chat),), (Button(SAFE, chat),)))
    return scene.tell(say, Lane.DANGER, question(chat))


def due_again(scene: Scene, helped: datetime | None) -> bool:
    return helped is None or scene.now - helped >= HELP_AGAIN


def for_whom(scene: Scene) -> Tell:
    """A counselor with chats: for themselves, or for one of those they talk with?"""
    theirs = tuple((Button("danger-chat", c, name=it.story.alias),) for c, it in scene.mine.items())
    return scene.tell(Say("danger-for-whom", buttons=(*theirs, (Button("danger-me"),))), Lane.DANGER)


def colleagues(scene: Scene, key: str = "alert-staff") -> Iterator[Effect]:
    """Somebody who helps pressed it."""
    say = Say(key, {"role": str(scene.me.staff)})
    for guru in scene.desk.all(Role.SUPERVISOR):
        if guru.id != scene.me.id:
            yield Tell(guru.id, say, Lane.DANGER)


def alone(scene: Scene, why: Escalation, first: tuple[Effect, ...], line: Line | None = None) -> Decision:
    """Nobody talks with them yet: a chat with the guru BK begins, and what they were telling goes along."""
    before = draft_of(scene.me.place)
    letter = unsent.lines(scene.me.place) if line is not None else ()
    told = with_line(before or Draft(Road.BK, scene.luck.chat, lines=letter), line)
    new = replace(queue.new(scene, told), road=Road.BK, alarm_at=scene.now, danger=why, draft=before)
    if line is not None:
        new = replace(new, draft=None, helped=scene.now)
    elif isinstance(scene.me.place, Reading):
        new = replace(new, reading=scene.me.place)
    waiting, _ = queue.shown(scene, new)
    rung, climbs = climb.started(scene, waiting)
    offered, tells = offers.make(scene, rung)
    kept, ring = queue.bell_for(scene, offered)
    chat = kept.story.id
    return Decision(
        (
            *first,
            Move(scene.me.id, InQueue(chat)),
            Keep(kept),
            *((queue.asked(scene, before),) if before else ()),
            *(reports.set_aside(scene, scene.me.id, scene.me.place) if isinstance(scene.me.place, AskReport) else ()),
            *put_down(scene, heard=line is not None),
            *(Write(chat, Side.STUDENT, line) for line in told.lines[1:]),
            *queue.superseded(scene),
            *tells,
            scene.tell(Say("danger-waiting", menu=Menu.WAITING), Lane.DANGER),
            *ring,
            *climbs,
            raised(kept),
        )
    )


def put_down(scene: Scene, *, heard: bool) -> Iterator[Effect]:
    """A letter that they were writing: words of danger in it go along, all of it."""
    me = scene.me
    if heard:
        return unsent.went_along(me.id, me.place)
    return unsent.set_aside(me.id, me.place, scene.luck.apart, scene.now)


def with_line(draft: Draft, line: Line | None) -> Draft:
    """Written anew, or changed."""
    if line is None:
        return draft
    others = tuple(old for old in draft.lines if old.message != line.message)
    return replace(draft, lines=(*others, line))


def to_front(scene: Scene, chat: Queued) -> Iterator[Effect]:
    """From a counselor's queue to the front of the guru BK's. `chat` knows why."""
    was = chat.was if chat.alarm_at else chat.road
    urgent = replace(chat, road=Road.BK, alarm_at=scene.now, was=was, handed_on=())  # everybody is asked again
    if chat.road is Road.PEER:
        yield from offers.withdraw(chat, Say("offer-gone"))
        urgent = replace(urgent, offers=())
    urgent, climbs = climb.started(scene, urgent)
    told = [offers.to(scene, urgent, guru.id) for guru in offers.adults_for(scene.desk, urgent, scene.now)]
    kept, card = queue.renewed(scene, replace(urgent, offers=tuple(tell.to for tell in told)))
    yield Keep(kept)
    for tell in told:
        yield from offers.anew(urgent, tell)
    yield from (*card, *climbs, raised(kept))


def raised(chat: Chat) -> Record:
    """The level alone: it is kept for ever, also of a chat that was erased."""
    return Record("raised", chat.story.id, str(chat.danger.level) if chat.danger else "")


def for_me(scene: Scene) -> Decision:
    """The counselor needs help themselves: the chats they hold go back, and they are a student now."""
    if scene.me.staff is not Role.COUNSELOR:
        return press(scene)
    return press(replace(scene, mine={})).after(*close.step_out(scene))

"""Alarm: into a running chat an adult is called, by Darurat, by the counselor, or because the student would like one.

The chat goes on, and every supervisor may come. One who has come and writes settles it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.escalation import climb
from flows.model.chats import Chat, Queued, Talking
from flows.model.effects import Decision, Effect, Keep, Record, SetTimer, Tell
from flows.model.escalations import CALLED, DARURAT, Escalation
from flows.model.escalations import pressed as by_press
from flows.model.marks import offer as mark
from flows.model.people import Role
from flows.model.places import Road
from flows.model.say import Lane, Note, Say
from flows.model.scene import Scene
from flows.offers import offers
from flows.school.hotlines import hotlines
from flows.school.hours import minutes, opening_note
from flows.talking.claim import silence

RELIEF = "relief"
AGAIN = timedelta(minutes=1)  # a second press within it repeats the help, not the alert


def fresh(scene: Scene, at: datetime | None) -> bool:
    return at is not None and scene.now - at < AGAIN


def pressed(scene: Scene, chat: Talking) -> Iterator[Effect]:
    """Darurat. A guru BK who is with them owes them an answer to it, like a first word."""
    if fresh(scene, chat.alarm_at):
        return
    alarmed = replace(chat, alarm_at=scene.now, danger=by_press(chat.danger, DARURAT, scene.now))
    if chat.road is Road.BK:
        yield from alert(scene, replace(alarmed, danger=alarmed.danger and alarmed.danger.taken()), "alert-chat-bk")
        yield silence(scene, chat)
        return
    called, bell = climb.started(scene, alarmed)
    yield from (*alert(scene, called, "alert-chat-peer"), *bell)
    if chat.alarm_at is None:
        yield from relieves(scene, called)


def by_call(chat: Talking | Queued) -> Escalation | None:
    """What is left of it when the button is taken back."""
    if chat.called_at is None or chat.danger is None:
        return None
    return replace(chat.danger, what=CALLED)


def owed(scene: Scene, chat: Talking) -> Iterator[Effect]:
    """The guru BK who is with them reads it as it comes, and is told what was heard in it; the others are only told
    should they stay silent."""
    danger = chat.danger.taken() if chat.danger else None
    yield Keep(replace(chat, danger=danger))
    yield Tell(chat.helper, replace(signs(chat, "signs-with-you"), buttons=()), Lane.DANGER)
    yield silence(scene, chat)


def relieves(scene: Scene, chat: Talking) -> Iterator[Effect]:
    """A counselor is a child too: told that they may go, and out of it after some minutes whether an adult came or
    not."""
    relief = scene.school.climbing.relief
    told = Say("relief-told", {"alias": chat.story.alias, "minutes": minutes(relief)})
    yield Tell(chat.helper, told, Lane.DANGER)
    yield SetTimer(RELIEF, scene.now + relief, chat.story.id)


def signs(chat: Chat, key: str) -> Say:
    """Level, kind and alias only: it may be read on a lock screen."""
    danger = chat.danger
    args: dict[str, str | int] = {"alias": chat.story.alias}
    if danger is not None:
        args |= {"level": str(danger.level), "what": danger.what}
    return Say(key, args, buttons=offers.take(chat))


def alert(scene: Scene, chat: Talking | Queued, key: str, lane: Lane = Lane.DANGER) -> Iterator[Effect]:
    """To every supervisor. `chat` knows of the alarm already; its `offers` are still those of the last one."""
    gurus = [guru.id for guru in scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR)]
    helper = chat.helper if isinstance(chat, Talking) else None
    may = [guru for guru in gurus if guru != helper and chat.takeable]
    yield Keep(replace(chat, offers=tuple(may)))
    for guru in gurus:
        say = signs(chat, key) if guru in may else replace(signs(chat, key), buttons=())
        yield from offers.anew(chat, Tell(guru, say, lane, mark(chat.story.id), grouped=offers.worry(chat, lane)))


def call_bk(scene: Scene) -> Decision:
    """A counselor calls an adult into their chat."""
    match scene.chat:
        case Talking(road=Road.PEER) as chat if chat.helper == scene.me.id:
            numbers = (Note("info-numbers"), *hotlines(scene.school, scene.now, scene.me.facts.language))
            alone = nobody_reads(scene, chat)
            notes = (*alone, *numbers) if alone else ()
            said = scene.tell(Say("call-bk-done", {"alias": chat.story.alias}, notes), Lane.DANGER)
            if fresh(scene, chat.called_at):
                return Decision((said,))
            red = by_press(chat.danger, CALLED, scene.now)
            called, bell = climb.started(scene, replace(chat, called_at=scene.now, danger=red))
            told = (*alert(scene, called, "alert-counselor"), *bell)
            return Decision((said, *told, Record("called", chat.story.id)))
        case _:
            return scene.say("close-already")


def ask_for_bk(scene: Scene, chat: Talking) -> Decision:
    """The student would like an adult in this chat, without hurry."""
    if chat.road is Road.BK:
        return scene.say("bk-is-here")
    asked = Decision((scene.tell(Say("bk-asked", notes=nobody_reads(scene, chat))),))
    if chat.urgent or fresh(scene, chat.wished_at):
        return asked  # they know
    return asked.then(*alert(scene, replace(chat, wished_at=scene.now), "alert-asks", Lane.NOTICE))


def nobody_reads(scene: Scene, chat: Chat) -> tuple[Note, ...]:
    """The truth, where there is no adult on call for them."""
    adults = scene.desk.for_student(chat.story.student)
    if adults.attended(scene.now):
        return ()
    if not adults.all(Role.SUPERVISOR):
        return (Note("nobody-left"),)
    return (Note("nobody-on-call"), opening_note(scene.school, scene.now))

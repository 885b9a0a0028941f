"""Alarm: into a running chat an adult is called, by Darurat, by the counselor, or because the student would like one.

The chat goes on, and every supervisor may come. One who has come and writes settles it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows import offers
from flows.chats import Queued, Talking
from flows.claim import silence
from flows.effects import Decision, Effect, Keep, Lane, Note, Record, Say, Tell
from flows.hotlines import hotlines
from flows.hours import opening_note
from flows.marks import offer as mark
from flows.people import Role
from flows.places import Road
from flows.scene import Scene

AGAIN = timedelta(minutes=1)  # a second press within it repeats the help, not the alert


def fresh(scene: Scene, at: datetime | None) -> bool:
    return at is not None and scene.now - at < AGAIN


def pressed(scene: Scene, chat: Talking) -> Iterator[Effect]:
    """Darurat. A guru BK who is with them owes them an answer to it, like a first word."""
    if not fresh(scene, chat.alarm_at):
        yield from alert(scene, replace(chat, alarm_at=scene.now), f"alert-chat-{chat.road}")
        if chat.road is Road.BK:
            yield silence(scene, chat)


def alert(scene: Scene, chat: Talking | Queued, key: str, lane: Lane = Lane.DANGER) -> Iterator[Effect]:
    """To every supervisor. `chat` knows of the alarm already; its `offers` are still those of the last one."""
    gurus = [guru.id for guru in scene.desk.all(Role.SUPERVISOR) if guru.id != chat.story.student]
    helper = chat.helper if isinstance(chat, Talking) else None
    may = [guru for guru in gurus if guru != helper and chat.takeable]
    yield Keep(replace(chat, offers=tuple(may)))
    for guru in gurus:
        say = Say(key, {"alias": chat.story.alias}, buttons=offers.take(chat) if guru in may else ())
        yield from offers.anew(chat, Tell(guru, say, lane, mark(chat.story.id)))


def call_bk(scene: Scene) -> Decision:
    """A counselor calls an adult into their chat."""
    match scene.chat:
        case Talking(road=Road.PEER) as chat if chat.helper == scene.me.id:
            numbers = (Note("info-numbers"), *hotlines(scene.school, scene.now, scene.me.facts.language))
            notes = (*nobody_reads(scene), *numbers) if nobody_reads(scene) else ()
            said = scene.tell(Say("call-bk-done", {"alias": chat.story.alias}, notes), Lane.DANGER)
            if fresh(scene, chat.called_at):
                return Decision((said,))
            called = alert(scene, replace(chat, called_at=scene.now), "alert-counselor")
            return Decision((said, *called, Record("called", chat.story.id)))
        case _:
            return scene.say("close-already")


def ask_for_bk(scene: Scene, chat: Talking) -> Decision:
    """The student would like an adult in this chat, without hurry."""
    if chat.road is Road.BK:
        return scene.say("bk-is-here")
    asked = Decision((scene.tell(Say("bk-asked", notes=nobody_reads(scene))),))
    if chat.urgent or fresh(scene, chat.wished_at):
        return asked  # they know
    return asked.then(*alert(scene, replace(chat, wished_at=scene.now), "alert-asks", Lane.NOTICE))


def nobody_reads(scene: Scene) -> tuple[Note, ...]:
    """The truth, where there is no adult on call."""
    if scene.desk.attended(scene.now):
        return ()
    return (Note("nobody-on-call"), opening_note(scene.school, scene.now))

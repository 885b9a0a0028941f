"""Summons: a counselor who worries about a student they held calls an adult to them, wherever the chat is by now.

Talking --> as from within it     Queued --> it waits for an adult     Closed --> an adult may reach out
"""

from dataclasses import replace
from typing import assert_never

from flows.danger import alarm, danger
from flows.escalation import climb
from flows.model import escalations, marks
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.effects import Decision, Keep, Record, Tell
from flows.model.escalations import CALLED, pressed
from flows.model.places import Road
from flows.model.say import Lane, Say
from flows.model.scene import Scene
from flows.offers import offers
from flows.risk.alarm import Alarm, Level
from flows.talking import queue


def possible(chat: Chat) -> bool:
    """Not where one is called, or there already."""
    red = chat.danger is not None and chat.danger.open and chat.danger.level is Level.RED
    return not red and not (isinstance(chat, Talking) and chat.road is Road.BK)


def call(scene: Scene, chat: Chat) -> Decision:
    if not possible(chat):
        return scene.say("wrap-called-already", alias=chat.story.alias)
    notes = alarm.nobody_reads(scene, chat)
    said = scene.tell(Say("wrap-called", {"alias": chat.story.alias}, notes), Lane.DANGER)
    return called(scene, chat).after(said).then(Record("called", chat.story.id))


def called(scene: Scene, chat: Chat) -> Decision:
    why = pressed(chat.danger, CALLED, scene.now)
    match chat:
        case Talking():
            rung, bell = climb.started(scene, replace(chat, called_at=scene.now, danger=why))
            return Decision((*alarm.alert(scene, rung, "alert-counselor"), *bell))
        case Queued():
            rung_queue, bell = climb.started(scene, replace(chat, called_at=scene.now, danger=why))
            return queue.to_adult(scene, rung_queue).then(*bell)
        case Closed():
            return over(scene, replace(chat, alarm_at=chat.alarm_at or scene.now, danger=why), "alert-after")
        case _:
            assert_never(chat)


def over(scene: Scene, ended: Closed, key: str) -> Decision:
    """`ended` knows why; every adult who may reach out is told."""
    gurus = tuple(climb.others(scene, ended))
    kept, bell = climb.started(scene, ended)
    say = alarm.signs(kept, key)
    tells = (Tell(guru, say, Lane.DANGER, marks.offer(ended.story.id)) for guru in gurus)
    told = tuple(it for one in tells for it in offers.anew(ended, one))
    return Decision((Keep(replace(kept, offers=gurus)), *told, *bell))


def heard(scene: Scene, chat: Chat, sign: Alarm, words: str) -> Decision:
    """Danger in what a counselor wrote down of it. Nobody else may be with that student, and it may be about them."""
    if chat.danger and chat.danger.covers(sign, scene.now):
        return Decision()
    why = replace(escalations.heard(chat.danger, sign, words, scene.now), by_helper=True)
    match chat:
        case Talking():
            rung, bell = climb.started(scene, replace(chat, danger=why))
            done = Decision((*alarm.alert(scene, rung, "alert-after-words"), *bell))
        case Queued():
            done = Decision(queue.worried(scene, replace(chat, danger=why)))
        case Closed():
            done = over(scene, replace(chat, danger=why), "alert-after-words")
        case _:
            assert_never(chat)
    return done.then(danger.raised(replace(chat, danger=why)))

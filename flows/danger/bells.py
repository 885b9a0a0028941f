"""Bells: what happens when nobody came in time, and who was never asked is asked.

An alert whose chat is over follows the student: where they are by now is where an adult can come.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.danger import alarm, danger
from flows.escalation import climb
from flows.model.chats import Closed, Queued, Talking
from flows.model.effects import Decision, Effect, Keep, Tell
from flows.model.escalations import Escalation
from flows.model.places import Road
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.offers import offers
from flows.risk.alarm import Level
from flows.talking import queue


def ring(scene: Scene) -> Decision:
    """Harmless when it is stale."""
    chat, why = scene.chat, climb.due(scene)
    if chat is None or why is None:
        return Decision()
    own = scene.own
    if isinstance(chat, Closed) and own is not None and own.story.student == chat.story.student:
        return Decision((*gone_on(chat), *follows(scene, why, own)))
    if climb.waits_for_morning(scene, why):
        return climb.held_till_morning(scene, chat, why)
    return climb.again(scene, chat, replace(why, rung=why.rung + 1, held=False))


def gone_on(chat: Closed) -> Iterator[Effect]:
    yield Keep(replace(chat, danger=None, alarm_at=None, offers=()))
    yield from offers.withdraw(chat, Say("alert-newer", {"alias": chat.story.alias}))


def follows(scene: Scene, why: Escalation, own: Queued | Talking | Closed) -> Iterator[Effect]:
    """Unless an adult is with them, or their present chat rings itself, and as badly."""
    if own.danger and own.danger.open and own.danger.level.weight >= why.level.weight:
        return
    carried = replace(why, bell=None)
    match own:
        case Talking(road=Road.BK):
            if not own.answered:
                yield Keep(replace(own, danger=why.taken()))
        case Talking():
            red = why.level is Level.RED
            at = own.alarm_at or scene.now if red else own.alarm_at
            called, climbs = climb.started(scene, replace(own, danger=carried, alarm_at=at))
            yield from (*alarm.alert(scene, called, "alert-signs"), *climbs)
            if red and own.alarm_at is None:
                yield from alarm.relieves(scene, called)
        case Queued() if why.level is Level.RED:
            yield from danger.to_front(scene, replace(own, danger=carried))
        case Queued():
            yield from queue.worried(scene, replace(own, danger=carried))
        case Closed():
            pass


def check_in(scene: Scene) -> Decision:
    """In the morning, unless somebody came meanwhile."""
    chat = scene.chat
    if chat is None or chat.danger is None or not chat.danger.open or chat.danger.bell is None:
        return Decision()
    which = chat.story.id
    say = Say("danger-check-in", buttons=((Button(danger.NOW, which),), (Button(danger.SAFE, which),)))
    return Decision((Tell(chat.story.student, say, Lane.NOTICE),))

"""Flood: somebody writes very much in a short time. Nobody is muted for it: each word is heard for danger, kept and
passed on at the pace a phone bears. An adult is asked to look, once a chat: behind it may be need, or a game.
"""

from dataclasses import replace
from datetime import timedelta

from flows.model.chats import Queued, Talking
from flows.model.effects import Decision, Keep, Record, SetTimer, Tell
from flows.model.events import TextReceived
from flows.model.people import Role
from flows.model.places import Road
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene

BELL = "flood"
MUCH, WITHIN = 60, timedelta(minutes=5)


def noticed(scene: Scene, event: TextReceived) -> tuple[SetTimer, ...]:
    """Who the supervisors are is not known here, where words are only relayed; a bell that rings at once looks."""
    if not event.much or scene.own is None:
        return ()
    return (SetTimer(BELL, scene.now, scene.own.story.id),)


def ring(scene: Scene) -> Decision:
    """A guru BK who is with them reads it all as it comes."""
    match scene.chat:
        case (Queued() | Talking()) as chat if not chat.story.much:
            kept = Keep(replace(chat, story=replace(chat.story, much=True)))
            if isinstance(chat, Talking) and chat.road is Road.BK:
                return Decision((kept,))
            gurus = scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR)
            look = ((Button("read", chat.story.id),),)
            say = Say("flood-alert", {"alias": chat.story.alias, "count": MUCH}, buttons=look)
            told = tuple(Tell(guru.id, say, Lane.NOTICE) for guru in gurus)
            return Decision((kept, *told, Record("wrote much", chat.story.id)))
        case _:
            return Decision()  # over, or they were told

"""Asked: a question of ours to somebody who helps, when it ends without an answer.

What they write next may still be meant for it. So it goes to nobody unasked, and they read that the question is off.
"""

from dataclasses import replace

from flows.model.effects import Effect, Move
from flows.model.events import CommandGiven, Event, MediaRefused, MenuChosen, TextReceived
from flows.model.people import moved, unasked
from flows.model.say import Say
from flows.model.scene import Scene


def ended(scene: Scene, event: Event) -> str:
    """How, or "" if there is none or it is still open. Whoever chooses from the menu did not mean to answer."""
    asked = scene.me.work.asked
    match event:
        case _ if asked is None:
            return ""
        case MenuChosen() | CommandGiven():
            return "off"
        case TextReceived() | MediaRefused():
            return "late" if scene.now >= asked.until else ""
        case _:
            return ""


def without(scene: Scene) -> tuple[Scene, Move]:
    work = unasked(scene.me.work)
    return replace(scene, me=moved(scene.me, work)), Move(scene.me.id, work)


def said(scene: Scene, how: str) -> tuple[Effect, ...]:
    """Of a PIN nothing need be said: nobody waits for it."""
    asked = scene.me.work.asked
    return (scene.tell(Say("asked-over", {"how": how})),) if asked is not None and not asked.for_pin else ()

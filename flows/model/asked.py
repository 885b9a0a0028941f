"""Asked: a question of ours to somebody who helps, when it ends without an answer.

What they write next may still be meant for it. So it goes to nobody unasked, and they read that the question is off.
"""

from dataclasses import replace
from typing import TypeGuard

from flows.model.effects import Amend, Decision, Effect, Move, Tell
from flows.model.events import ButtonPressed, CommandGiven, Event, MediaRefused, MenuChosen, TextReceived
from flows.model.people import moved, open_question, unasked
from flows.model.places import AtWork
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


def left(scene: Scene, event: Event, done: Decision) -> Decision:
    """Whoever presses a button that shows them something else does not write an answer next, or what a guru BK writes
    to a child in danger would become the reason of a referral. A button of the question itself changes it."""
    asked = open_question(scene.me, scene.now)
    if not isinstance(event, ButtonPressed) or asked is None or asked.for_pin:
        return done
    work = next((one.place for one in reversed(done.effects) if works(one, scene)), scene.me.work)
    if not isinstance(work, AtWork) or work.asked != asked or not any(shows(one, scene) for one in done.effects):
        return done
    return done.then(Move(scene.me.id, unasked(work)), *said(scene, "off"))


def works(effect: Effect, scene: Scene) -> TypeGuard[Move]:
    return isinstance(effect, Move) and effect.person == scene.me.id and effect.works


def shows(effect: Effect, scene: Scene) -> bool:
    return isinstance(effect, Tell | Amend) and effect.to == scene.me.id


def without(scene: Scene) -> tuple[Scene, Move]:
    work = unasked(scene.me.work)
    return replace(scene, me=moved(scene.me, work)), Move(scene.me.id, work)


def said(scene: Scene, how: str) -> tuple[Effect, ...]:
    """Of a PIN nothing need be said: nobody waits for it."""
    asked = scene.me.work.asked
    return (scene.tell(Say("asked-over", {"how": how})),) if asked is not None and not asked.for_pin else ()

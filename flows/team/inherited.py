"""Inherited talks: with a counselor who has left before anybody had talked with them. The guru BK who was named is
reminded until they say that they did.

handed over --each opening--> told again --"we talked"--> over
"""

from dataclasses import replace

from flows.model import marks
from flows.model.effects import Amend, Decision, Effect, Move, Record, SetTimer, Tell
from flows.model.events import ButtonPressed
from flows.model.people import Role
from flows.model.say import Lane, Say
from flows.model.scene import Scene
from flows.team import handover


def ring(scene: Scene) -> Decision:
    """A bell of talks that took place, or were handed on, is stale."""
    me, work = scene.me, scene.me.work
    due = [one for one in work.owed if scene.now >= one.bell]
    if not due or me.staff is not Role.SUPERVISOR:
        return Decision()
    bell = handover.soon(scene.school, scene.now)
    owed = tuple(replace(one, bell=bell) if one in due else one for one in work.owed)
    told: list[Effect] = []
    for one in due:
        told.append(Amend(me.id, Say("owed-newer"), marks.inherited(one.id)))
        told.append(Tell(me.id, handover.talk_say("inherited-again", one), Lane.NOTICE, marks.inherited(one.id)))
    return Decision((Move(me.id, replace(work, owed=owed)), *told, SetTimer(handover.OWED, bell)))


def talked(scene: Scene, event: ButtonPressed) -> Decision:
    work = scene.me.work
    done = next((one for one in work.owed if one.id == event.about), None)
    if done is None:
        return scene.say("owed-over")
    left = Move(scene.me.id, replace(work, owed=tuple(one for one in work.owed if one != done)))
    shown = Amend(scene.me.id, Say("owed-done", {"badge": done.badge}), marks.inherited(done.id))
    return Decision((left, shown, Record("talked with a counselor", done.id)))

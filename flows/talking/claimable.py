"""Claimable: whether somebody may take a chat, take it over, or reach out after it, and why not; told kindly."""

from dataclasses import replace
from typing import assert_never

from flows.model.chats import Closed, Queued, Talking
from flows.model.effects import Decision
from flows.model.people import Person, Role
from flows.model.places import Road
from flows.model.say import Say
from flows.model.scene import Scene
from flows.offers import fitness, offers
from flows.rights import actions, permissions
from flows.school import hours


def refused(scene: Scene) -> Decision:
    """Why they may not, and nothing else."""
    if scene.chat and scene.chat.story.student in scene.me.work.apart:
        return scene.say("claim-not-now")  # they are kept apart, whatever an old message still offers
    match scene.chat:
        case Queued() as waiting:
            return Decision((scene.tell(why_not(scene, waiting) or Say("claim-not-now")),))
        case Closed():
            return scene.say("claim-closed")
        case _:
            return scene.say("claim-too-late")


def why_not(scene: Scene, waiting: Queued) -> Say | None:
    """What says why, or None if they may."""
    me = scene.me
    if waiting.story.student == me.id:
        return Say("claim-own")
    student = scene.student
    if waiting.road is Road.PEER and not me.adult and student is not None and not reaches_peers(scene, student):
        return Say("claim-too-late")  # a guru BK goes on with them, and a bell is about to say so
    if me.staff is Role.SUPERVISOR and waiting.worrying:
        return None
    if waiting.road is Road.BK and me.staff is not Role.SUPERVISOR:
        return Say("claim-too-late")
    if offers.refuses(me, waiting) or me.staff is not (Role.SUPERVISOR if waiting.road is Road.BK else Role.COUNSELOR):
        return Say("claim-not-now")
    return unfit(scene) if waiting.road is Road.PEER else None


def reaches_peers(scene: Scene, student: Person) -> bool:
    """Not while peers are paused for them, nor once they are of the school no more, whatever they began before."""
    return permissions.allowed(replace(scene, me=student), actions.REACH_PEER)


def unfit(scene: Scene) -> Say | None:
    """Refused kindly, with when it ends."""
    school, now = scene.school, scene.now
    why = fitness.why_not(scene.me, school, now, attended=scene.desk.attended(now))
    match why:
        case None:
            return None
        case fitness.Resting(rest, until):
            return Say(f"rests-{rest}", hours.until(school, now, until))
        case fitness.Why.SUSPENDED:
            return Say("duty-suspended")
        case fitness.Why():
            return Say(f"claim-{why}")
        case _:
            assert_never(why)


def may_take_over(scene: Scene, chat: Talking) -> bool:
    return scene.me.staff is Role.SUPERVISOR and chat.story.student != scene.me.id and chat.takeable


def may_reach_out(scene: Scene, ended: Closed) -> bool:
    return scene.me.staff is Role.SUPERVISOR and ended.worrying and scene.now - ended.ended < offers.REACH_OUT

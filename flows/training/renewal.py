"""Renewal: a counselor hears 30 and 7 days before that their certificate ends, when it has ended, and when there is a
newer code of ethics.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from flows.ending import duty
from flows.model import certificate
from flows.model.chats import Queued
from flows.model.effects import Decision, Effect, Move, Record, SetTimer, Tell
from flows.model.ids import PersonId
from flows.model.people import Role, moved
from flows.model.say import Lane, Note, Say
from flows.model.scene import Scene
from flows.model.school import School
from flows.school import hours
from flows.talking import home, queue
from flows.training import ethics

ENDS = "certificate-ends"
REMINDED = (timedelta(days=30), timedelta(days=7))


def bell(school: School, until: datetime, now: datetime, person: PersonId) -> SetTimer:
    """The next of the two, when they are awake, or the end itself."""
    early = (hours.next_waking(school, until - before) for before in REMINDED)
    return SetTimer(ENDS, min((*(moment for moment in early if moment > now), until)), person=person)


def ring(scene: Scene) -> Decision:
    """One set before the certificate was renewed is stale."""
    until = scene.me.facts.certified
    if scene.me.staff is not Role.COUNSELOR or until is None or until - scene.now > REMINDED[0]:
        return Decision()
    if scene.now >= until:
        return over(scene)
    days = max(1, (until - scene.now).days)
    notes = () if certificate.accepted(scene.me, scene.school) else (Note("ethics-again"),)
    say = Say("certificate-soon", {"date": certificate.date(scene.school, until), "days": days}, notes)
    return Decision((scene.tell(say), bell(scene.school, until, scene.now, scene.me.id)))


def over(scene: Scene) -> Decision:
    """They go off duty, and what is offered to them goes from the screen; a chat they hold goes on."""
    me = moved(scene.me, replace(scene.me.work, on=False, until=None))
    said = scene.tell(Say("certificate-over", menu=home.menu_here(scene, me)))
    return Decision((Move(me.id, me.work), said, *duty.offers_taken_back(scene), Record("certificate ended")))


def look(scene: Scene) -> Decision:
    """Somebody waits. Whoever is on duty under an older code is offered nobody; so they are off duty, and read why,
    and the code, instead of waiting for offers that do not come."""
    put_off: list[Effect] = []
    for peer in scene.desk.on(Role.COUNSELOR, scene.now):
        if certificate.missing(peer, scene.school):
            off = moved(peer, replace(peer.work, on=False, until=None))
            theirs = replace(scene, me=off)
            menu = home.menu_unless_in_chat(off)
            put_off += (Move(off.id, off.work), Tell(off.id, Say("ethics-newer", menu=menu), Lane.NOTICE))
            put_off += (ethics.asked(theirs), *duty.offers_taken_back(theirs))
            scene = without_offers(scene.with_staff(off), off.id)
    return queue.look(scene).after(*put_off)


def without_offers(scene: Scene, person: PersonId) -> Scene:
    def free(chat: Queued) -> Queued:
        return replace(chat, offers=tuple(one for one in chat.offers if one != person))

    chat = free(scene.chat) if isinstance(scene.chat, Queued) else scene.chat
    return replace(scene, chat=chat, desk=replace(scene.desk, waiting=tuple(map(free, scene.desk.waiting))))

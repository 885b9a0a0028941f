"""Renewal: a counselor hears 30 and 7 days before that their certificate ends, and when it has ended."""

from dataclasses import replace
from datetime import datetime, timedelta

from flows import certificate, duty, home, hours
from flows.effects import Decision, Move, Note, Record, Say, SetTimer
from flows.ids import PersonId
from flows.people import Role, moved
from flows.scene import Scene
from flows.school import School

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

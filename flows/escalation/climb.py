"""Climb: danger that nobody has taken is told again, to more and more people, until somebody does.

RED     after 2 minutes to every supervisor again; after 5 also to the next tier; then every 5
AMBER   after 15 minutes, then every hour, within attended hours
                                           (all of them the school's settings)

Where none of them can be reached the next tier hears it at once, and where nobody of that one can either, the one
after; the operator's emergency contact comes last, and only then. A tier beyond the supervisors hears the level and
since when, never whose danger it is or a word of it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.effects import Decision, Effect, Keep, SetTimer, Tell
from flows.model.escalations import Escalation
from flows.model.ids import PersonId
from flows.model.marks import beyond
from flows.model.marks import offer as mark
from flows.model.people import Role
from flows.model.say import Lane, Say
from flows.model.scene import Scene
from flows.offers import offers
from flows.risk.alarm import Level
from flows.school.hotlines import hotlines
from flows.school.hours import awake, open_now, someone_soon

BELL, CHECK_IN = "danger-climbs", "danger-check-in"
A_DAY, A_WEEKEND = 1, 3  # as long as what waits for the next opening waits at most
FURTHEST = timedelta(days=8)  # ahead of any bell: one that is further away was wound by a clock that had leapt
LONG = 120  # minutes; after that they are told in hours
C = TypeVar("C", bound=Chat)


def started(scene: Scene, chat: C) -> tuple[C, tuple[Effect, ...]]:
    """Somebody must come, and from now on it is counted how long that takes."""
    danger = chat.danger
    if danger is None or not danger.open or danger.bell is not None:
        return chat, ()
    kept, bell = wound(scene, chat, danger)
    if danger.level is not Level.RED:
        return kept, (bell,)
    higher = () if reachable(scene, chat) else told_beyond(scene, chat, danger, nearest(scene))
    return kept, (bell, *in_the_morning(scene, chat), *higher)


def in_the_morning(scene: Scene, chat: Chat) -> tuple[SetTimer, ...]:
    """Nobody was there when they needed one: once somebody is, or a day later, they are asked how they are."""
    at = someone_soon(scene.school, scene.now, A_DAY)
    return () if scene.desk.attended(scene.now) else (SetTimer(CHECK_IN, at, chat.story.id),)


def wound(scene: Scene, chat: C, danger: Escalation) -> tuple[C, SetTimer]:
    at = next_bell(scene, danger)
    return replace(chat, danger=replace(danger, bell=at)), SetTimer(BELL, at, chat.story.id)


def next_bell(scene: Scene, danger: Escalation) -> datetime:
    times, now = scene.school.climbing, scene.now
    match danger.level, danger.rung:
        case Level.RED, 0:
            return now + times.red_again
        case Level.RED, rung:
            return max(danger.raised + rung * times.red_higher, now + times.red_again)
        case _, rung:
            return now + (times.amber_every if rung else times.amber_again)


def due(scene: Scene) -> Escalation | None:
    """Of the chat whose bell this is: None when somebody took it, judged it, or another bell has been wound since."""
    chat = scene.chat
    danger = chat.danger if chat else None
    if chat is None or danger is None or not danger.open or danger.bell is None:
        return None
    if scene.now < danger.bell <= scene.now + FURTHEST:
        return None
    return None if isinstance(chat, Closed) and scene.now - chat.ended > offers.REACH_OUT else began(scene, danger)


def began(scene: Scene, danger: Escalation) -> Escalation:
    """Not in a time to come, by a clock that has leapt and come back since."""
    return replace(danger, raised=scene.now, rung=0) if danger.raised > scene.now else danger


def held_till_morning(scene: Scene, chat: Chat, danger: Escalation) -> Decision:
    at = someone_soon(scene.school, scene.now, A_WEEKEND)
    held = replace(danger, bell=at, held=True)
    return Decision((Keep(replace(chat, danger=held)), SetTimer(BELL, at, chat.story.id)))


def waits_for_morning(scene: Scene, danger: Escalation) -> bool:
    """What is no emergency wakes nobody. Once held over a weekend, it is told again also where the school stays
    closed, by day."""
    if danger.level is not Level.AMBER or not scene.school.hours:
        return False
    attended = scene.desk.attended(scene.now) or open_now(scene.school, scene.now)
    return not attended and not (danger.held and awake(scene.school, scene.now))


def again(scene: Scene, chat: Chat, danger: Escalation) -> Decision:
    kept, bell = wound(scene, chat, danger)
    if isinstance(kept, Queued):
        kept = replace(kept, handed_on=())  # everybody is asked again
    gurus = others(scene, chat)
    lane = Lane.DANGER if danger.level is Level.RED else Lane.NOTICE
    minutes = int((scene.now - danger.raised).total_seconds()) // 60
    hours = minutes // 60 if minutes >= LONG else 0
    since: dict[str, str | int] = {"minutes": minutes, "hours": hours, "level": str(danger.level)}
    say = Say("alert-again", {"alias": chat.story.alias} | since)
    say = replace(say, buttons=offers.take(kept))
    told = [told for guru in gurus for told in offers.anew(chat, Tell(guru, say, lane, mark(chat.story.id)))]
    offered = (*chat.offers, *(guru for guru in gurus if guru not in chat.offers))
    if danger.level is not Level.RED:
        return Decision((Keep(replace(kept, offers=offered)), *told, bell))
    if reachable(scene, chat):
        tiers = scene.school.climbing.beyond[: danger.rung - 1]
        return Decision((Keep(replace(kept, offers=offered)), *told, *told_beyond(scene, chat, danger, tiers), bell))
    return Decision((*to_the_next(scene, replace(kept, offers=offered)), *told, bell))


def others(scene: Scene, chat: Chat) -> list[PersonId]:
    """Supervisors who may take it."""
    helper = chat.helper if isinstance(chat, Talking) else None
    student = chat.story.student
    adults = offers.for_chat(scene.desk, chat) if isinstance(chat, Queued) else scene.desk.for_student(student)
    return [guru.id for guru in adults.all(Role.SUPERVISOR) if guru.id != helper]


def reachable(scene: Scene, chat: Chat) -> bool:
    """Is there a supervisor who may take it, and whom something has reached last time?"""
    return any(scene.desk.staff[guru].work.away is None for guru in others(scene, chat))


def unreached(scene: Scene) -> Iterator[Effect]:
    """An alert did not reach the one who was left: the next tier hears it at once, and does not wait for the bell. One
    beyond the supervisors is no loss while somebody as near as they were is there."""
    chat = scene.chat
    danger = chat.danger if chat else None
    if chat is None or danger is None or danger.bell is None or not danger.open or danger.level is not Level.RED:
        return
    if chat.story.student == scene.me.id:
        return  # nobody is told of their own
    if not reachable(scene, chat):
        yield from to_the_next(scene, chat, scene.me.staff)


def to_the_next(scene: Scene, chat: Chat, after: Role | None = None) -> Iterator[Effect]:
    """And the student, once, reads the truth."""
    danger = chat.danger
    if danger is None:
        return
    yield from told_beyond(scene, chat, danger, nearest(scene, after))
    yield Keep(replace(chat, danger=replace(danger, unreached=True)))
    if not danger.unreached and not (isinstance(chat, Talking) and chat.passing):  # one of them is still there
        student = scene.person(chat.story.student)
        numbers = hotlines(scene.school, scene.now, student.facts.language)
        yield Tell(student.id, Say("danger-unreached", notes=numbers), Lane.DANGER)


def nearest(scene: Scene, after: Role | None = None) -> tuple[str, ...]:
    """The tiers up to the first in which somebody can be reached, but for those who were told already: all before
    `after`, and `after` itself."""
    tiers = (*scene.school.climbing.beyond, Role.CONTACT.value)
    told = tiers.index(after) + 1 if after in tiers else 0
    for number, role in enumerate(tiers, 1):
        if any(person.work.away is None for person in scene.desk.all(Role(role))):
            return tiers[told:number]
    return tiers[told:]


def told_beyond(scene: Scene, chat: Chat, danger: Escalation, tiers: tuple[str, ...]) -> Iterator[Effect]:
    minutes = int((scene.now - danger.raised).total_seconds()) // 60
    say = Say("alert-beyond", {"school": scene.school.name, "minutes": minutes})
    for role in tiers:
        for person in scene.desk.all(Role(role)):
            yield Tell(person.id, say, Lane.DANGER, beyond(chat.story.id))


def left_open(scene: Scene, ended: Closed) -> tuple[Closed, tuple[Effect, ...]]:
    """It is over, and no adult has written: all of them may still go and ask, and the bell goes on."""
    if ended.danger is None or not ended.danger.open:
        return ended, ()
    gurus = others(scene, ended)
    new = [guru for guru in gurus if guru not in ended.offers]
    kept, climbs = started(scene, replace(ended, offers=(*ended.offers, *new)))
    say = Say("alert-ended", {"alias": ended.story.alias}, buttons=offers.take(kept))
    return kept, (*(Tell(guru, say, Lane.DANGER, mark(ended.story.id)) for guru in new), *climbs)

"""Offers: who is asked to take a waiting chat, and what becomes of the message when somebody has.

An alert is an offer too: it bears the same mark, and so the same message changes when it is answered.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.model import marks
from flows.model.chats import Chat, Queued
from flows.model.effects import Amend, Effect, Tell
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.places import Road
from flows.model.say import Button, Buttons, Lane, Say
from flows.model.scene import Desk, Scene
from flows.model.school import School
from flows.model.stories import Story
from flows.offers import fitness, matching
from flows.risk.alarm import Level

REACH_OUT = timedelta(days=7)  # an old alert, pressed by a slip of the finger, must not startle a child


def make(scene: Scene, chat: Queued) -> tuple[Queued, tuple[Tell, ...]]:
    """To every adult who may take it and has not been asked yet, and to the counselors whose turn it is."""
    desk, school, now = scene.desk, scene.school, scene.now
    adults = tuple(guru.id for guru in adults_for(desk, chat, now) if guru.id not in chat.offers)
    peers = matching.asked_now(chat, peers_for(desk, school, chat, now), school.duty.asked_first, now)
    new = (*adults, *peers)
    return replace(chat, offers=(*chat.offers, *new)), tuple(to(scene, chat, person) for person in new)


def to(scene: Scene, chat: Queued, person: PersonId) -> Tell:
    lane = Lane.DANGER if chat.urgent else Lane.NOTICE
    danger, args = chat.danger, shows(scene, chat)
    adult = scene.desk.staff[person].staff is Role.SUPERVISOR
    if danger and danger.open and danger.by_words and adult:
        say = Say("offer-signs", args | {"level": str(danger.level), "what": danger.what}, buttons=take(chat))
    else:
        key = "offer-urgent" if chat.alarm_at else "offer-called" if chat.called_at else f"offer-{chat.road}"
        say = Say(key, args, buttons=take(chat) if adult else ask(chat))
    return Tell(person, say, lane, marks.offer(chat.story.id), grouped=adult and worry(chat, lane))


def worry(chat: Chat, lane: Lane) -> bool:
    """No emergency: told together with others of these minutes. What is told again rings by itself."""
    return lane is Lane.NOTICE and chat.danger is not None and chat.danger.open and chat.danger.level is Level.AMBER


def ask(chat: Chat) -> Buttons:
    return ((Button("claim", chat.story.id),),)


def take(chat: Chat) -> Buttons:
    """An adult's: where there is danger they may read why before they come, and say that it is none."""
    if chat.danger is None or not chat.danger.open:
        return ask(chat)
    which = chat.story.id
    more = (Button("read", which), Button("not-danger", which))
    return ((Button("claim", which, "care"),), more, (Button("pass-on", which),))


def shows(scene: Scene, chat: Queued) -> dict[str, str | int]:
    """Never class or name."""
    waited = int((scene.now - chat.since).total_seconds()) // 60
    return told(chat.story) | {"minutes": waited}


def told(story: Story) -> dict[str, str | int]:
    return {
        "alias": story.alias,
        "topic": story.topic or "other",
        "wish": story.wish or "none",
        "feeling": story.feeling or 0,
    }


def adults_for(desk: Desk, chat: Queued, now: datetime) -> tuple[Person, ...]:
    """In danger every supervisor, also at night."""
    adults = for_chat(desk, chat)
    everybody = adults.all(Role.SUPERVISOR)
    if not chat.urgent and chat.road is Road.BK:
        everybody = adults.on(Role.SUPERVISOR, now) or everybody
    asked = chat.worrying or chat.road is Road.BK
    return tuple(guru for guru in everybody if not refuses(guru, chat)) if asked else ()


def peers_for(desk: Desk, school: School, chat: Queued, now: datetime) -> tuple[Person, ...]:
    """Every counselor who may take it; their help is bound to an adult on call."""
    able = fitness.able(desk, school, now) if chat.road is Road.PEER and not chat.urgent else ()
    return tuple(peer for peer in able if not refuses(peer, chat))


def for_chat(desk: Desk, chat: Queued) -> Desk:
    """With those adults alone who may come to this student."""
    these = desk.for_student(chat.story.student)
    staff = {p: it for p, it in these.staff.items() if chat.urgent or p not in chat.besides}
    return replace(these, staff=staff)


def refuses(person: Person, chat: Queued) -> bool:
    """Not this one, whatever else; why is kept nowhere where it is their class or the student's own mark."""
    return parted(person, chat) or person.id in chat.story.classmates


def parted(person: Person, chat: Queued) -> bool:
    """It is their own, they had it, or the two are kept apart."""
    student = chat.story.student
    had_it = chat.road is Road.PEER and person.id in chat.passed
    had_it = had_it or person.id in chat.handed_on or (person.id in chat.besides and not chat.urgent)
    return person.id == student or had_it or student in person.work.apart


def of_adults(desk: Desk, chat: Chat) -> tuple[PersonId, ...]:
    """Those of its offers that are supervisors'."""
    gurus = {guru.id for guru in desk.all(Role.SUPERVISOR)}
    return tuple(person for person in chat.offers if person in gurus)


def withdraw(chat: Chat, say: Say, besides: PersonId | None = None) -> Iterator[Effect]:
    """Every message that offers it says this instead."""
    for person in chat.offers:
        if person != besides:
            yield Amend(person, say, marks.offer(chat.story.id), Lane.DANGER if chat.urgent else Lane.NOTICE)


def over(chat: Chat) -> Iterator[Effect]:
    """It is over, and nobody had come. Where danger was said, an adult may still go and ask."""
    if chat.worrying:
        return withdraw(chat, Say("alert-ended", {"alias": chat.story.alias}, buttons=take(chat)))
    return withdraw(chat, Say("offer-gone"))


def anew(chat: Chat, tell: Tell) -> Iterator[Effect]:
    """Said again: the older message points to it, so that there is one with a button."""
    if tell.to in chat.offers:
        newer = Say("alert-newer", {"alias": chat.story.alias})
        yield Amend(tell.to, newer, tell.mark, tell.lane)
    yield tell

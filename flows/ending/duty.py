"""Duty: counselors come and go by a tap; an adult is on call for a stated time, and without one no peer is asked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.ending import unattended
from flows.model import certificate, marks
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Record, SetTimer
from flows.model.events import ButtonPressed
from flows.model.people import Role, moved
from flows.model.places import AtWork, Road
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.offers import fitness, offers
from flows.review import sample
from flows.school.hours import end_of_day, exams_until, on_day, until
from flows.talking import home, queue
from flows.talking.claim import card_again

HOURS = (1, 2, 4, 8, 12)
CALL_ENDS = "call-ends"
ENDS = "duty-ends"


def on(scene: Scene) -> Decision:
    me = scene.me
    if me.seeks:
        return scene.say("duty-you-first")
    if not certificate.valid(me, scene.now):
        return scene.say("duty-not-certified")
    if last := exams_until(scene.school, scene.now):
        return Decision((scene.tell(Say("duty-exams", on_day(last), menu=home.menu_of(me))),))
    resting = fitness.resting(me, scene.school, scene.now)
    notes = (rest_note(scene, resting),) if resting else ()
    if me.work.on_at(scene.now):
        return Decision((scene.tell(Say("duty-already", notes=notes, menu=home.menu_of(me))),))
    ends = end_of_day(scene.school, scene.now)
    if resting and (resting.until is None or resting.until >= ends):
        return Decision((scene.tell(Say("duty-not-today", notes=notes, menu=home.menu_of(me))),))
    key = "duty-on" if scene.desk.attended(scene.now) else "duty-on-no-adult"
    begun = started(scene, replace(me.work, on=True, until=ends), key, notes, time=clock(scene, ends))
    return begun.then(SetTimer(ENDS, ends))


def rest_note(scene: Scene, resting: fitness.Resting) -> Note:
    """The truth: from when on they may be offered somebody, and why not before."""
    return Note(f"rests-{resting.why}", until(scene.school, scene.now, resting.until))


def day_over(scene: Scene) -> Decision:
    """They are on duty today, and tomorrow only if they say so again. A bell of another day is stale."""
    work = scene.me.work
    if scene.me.staff is not Role.COUNSELOR or not work.on or work.on_at(scene.now):
        return Decision()
    return gone(scene, "duty-over")


def off(scene: Scene) -> Decision:
    """Chats they hold go on; they are only asked no more."""
    return gone(scene, "duty-off")


def gone(scene: Scene, key: str) -> Decision:
    me = moved(scene.me, replace(scene.me.work, on=False, until=None))
    said = scene.tell(Say(key, {"chats": len(me.work.chats)}, menu=home.menu_here(scene, me)))
    return Decision((Move(me.id, me.work), said, *offers_taken_back(scene)))


def ask_hours(scene: Scene) -> Decision:
    hours = tuple(Button("call", value=str(h)) for h in HOURS)
    return Decision((scene.tell(Say("call-hours", buttons=(hours,)), mark="call"),))


def on_call(scene: Scene, event: ButtonPressed) -> Decision:
    if scene.me.staff is not Role.SUPERVISOR or event.value not in map(str, HOURS):
        return Decision()
    ends = scene.now + timedelta(hours=int(event.value))
    work = replace(scene.me.work, on=True, until=ends)
    time = clock(scene, ends)
    return (
        started(scene, work, "call-on", time=time)
        .after(Amend(scene.me.id, Say("call-chosen", {"time": time}), "call"))
        .then(*unattended.look(scene), SetTimer(CALL_ENDS, ends), *sample.wound(scene))
        .then(Record("on call", detail=f"{event.value} h"))
    )


def clock(scene: Scene, moment: datetime) -> str:
    return f"{moment.astimezone(scene.school.zone):%H.%M}"


def started(scene: Scene, work: AtWork, key: str, notes: tuple[Note, ...] = (), **args: str | int) -> Decision:
    """Whoever waits may now be offered to them or, with an adult on call, to the counselors. What they have been
    offered before may be far up."""
    me = moved(scene.me, work)
    said = scene.tell(Say(key, args, notes, menu=home.menu_of(me)))
    waiting = scene.desk.waiting
    return Decision((Move(me.id, work), said, *open_offers(scene), *queue.renew_all(scene.with_staff(me), waiting)))


def off_call(scene: Scene) -> Decision:
    return ended(scene, "call-off", "off call")


def call_ends(scene: Scene) -> Decision:
    """The stated time is over. A bell of an earlier call is stale."""
    work = scene.me.work
    if scene.me.staff is not Role.SUPERVISOR or not work.on or work.on_at(scene.now):
        return Decision()
    return ended(scene, "call-over", "call ended")


def ended(scene: Scene, key: str, what: str) -> Decision:
    me = moved(scene.me, replace(scene.me.work, on=False, until=None))
    said = scene.tell(Say(key, menu=home.menu_of(me)))
    return Decision((Move(me.id, me.work), said, *left_alone(scene.with_staff(me)), Record(what)))


def left_alone(scene: Scene) -> Iterator[Effect]:
    """If that was the last adult, peers' offers are taken back, who waits is told the truth, and who talks with a peer
    comes to an end."""
    if scene.desk.attended(scene.now):
        return
    yield from unattended.look(scene)
    for chat in scene.desk.waiting:
        adults = offers.of_adults(scene.desk, chat)
        still_offered = chat if chat.road is Road.BK else replace(chat, offers=adults)
        waiting, said = queue.shown(scene, still_offered)
        if waiting != chat:
            yield Keep(waiting)
        if waiting.shown != chat.shown:
            yield Amend(chat.story.student, said, marks.waiting(chat.story.id), Lane.NOTICE)
        if chat.road is Road.PEER:
            peers = tuple(p for p in chat.offers if p not in adults)
            yield from offers.withdraw(replace(chat, offers=peers), Say("offer-paused"))


def offers_taken_back(scene: Scene) -> Iterator[Effect]:
    me = scene.me.id
    for chat in scene.desk.waiting:
        if me in chat.offers:
            yield Keep(replace(chat, offers=tuple(p for p in chat.offers if p != me)))
            yield Amend(me, Say("offer-paused"), marks.offer(chat.story.id), Lane.NOTICE)


def my_chats(scene: Scene) -> Decision:
    """Each with its buttons again. A counselor reads of no more students than they were offered: who is kept away from
    somebody must not find out by counting."""
    gurus = scene.me.staff is Role.SUPERVISOR
    waiting = sum(chat.road is Road.BK if gurus else scene.me.id in chat.offers for chat in scene.desk.waiting)
    summary = Say(
        f"desk-{scene.me.staff}", {"chats": len(scene.mine), "waiting": waiting}, menu=home.menu_here(scene, scene.me)
    )
    cards = (effect for chat in scene.mine.values() for effect in card_again(chat))
    return Decision((scene.tell(summary), *cards, *open_offers(scene)))


def open_offers(scene: Scene) -> Iterator[Effect]:
    for chat in scene.desk.waiting:
        if scene.me.id in chat.offers:
            yield from offers.anew(chat, offers.to(scene, chat, scene.me.id))

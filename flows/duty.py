"""Duty: counselors come and go by a tap; an adult is on call for a stated time, and without one no peer is asked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from flows import certificate, home, marks, offers, queue
from flows.claim import card_again
from flows.effects import Amend, Button, Decision, Effect, Keep, Lane, Move, Record, Say, SetTimer
from flows.events import ButtonPressed
from flows.hours import exams_until, on_day
from flows.people import Person, Role, moved
from flows.places import AtWork, Road
from flows.scene import Scene

HOURS = (1, 2, 4, 8, 12)
CALL_ENDS = "call-ends"


def on(scene: Scene) -> Decision:
    me = scene.me
    if me.seeks:
        return scene.say("duty-you-first")
    if not certificate.valid(me, scene.now):
        return scene.say("duty-not-certified")
    if last := exams_until(scene.school, scene.now):
        return Decision((scene.tell(Say("duty-exams", on_day(last), menu=home.menu_of(me))),))
    if me.work.on:
        return Decision((scene.tell(Say("duty-already", menu=home.menu_of(me))),))
    attended = scene.desk.attended(scene.now)
    return started(scene, replace(me.work, on=True), "duty-on" if attended else "duty-on-no-adult")


def off(scene: Scene) -> Decision:
    """Chats they hold go on; they are only asked no more."""
    me = moved(scene.me, replace(scene.me.work, on=False, until=None))
    said = scene.tell(Say("duty-off", {"chats": len(me.work.chats)}, menu=home.menu_here(scene, me)))
    return Decision((Move(me.id, me.work), said, *offers_taken_back(scene)))


def ask_hours(scene: Scene) -> Decision:
    hours = tuple(Button("call", value=str(h)) for h in HOURS)
    return Decision((scene.tell(Say("call-hours", buttons=(hours,)), mark="call"),))


def on_call(scene: Scene, event: ButtonPressed) -> Decision:
    if scene.me.staff is not Role.SUPERVISOR or event.value not in map(str, HOURS):
        return Decision()
    until = scene.now + timedelta(hours=int(event.value))
    work = replace(scene.me.work, on=True, until=until)
    time = f"{until.astimezone(scene.school.zone):%H.%M}"
    return (
        started(scene, work, "call-on", time=time)
        .after(Amend(scene.me.id, Say("call-chosen", {"time": time}), "call"))
        .then(SetTimer(CALL_ENDS, until), Record("on call", detail=f"{event.value} h"))
    )


def started(scene: Scene, work: AtWork, key: str, **args: str | int) -> Decision:
    """Whoever waits may now be offered to them or, with an adult on call, to the counselors. What they have been
    offered before may be far up."""
    me = moved(scene.me, work)
    said = scene.tell(Say(key, args, menu=home.menu_of(me)))
    waiting = scene.desk.waiting
    return Decision((Move(me.id, work), said, *open_offers(scene), *queue.renew_all(scene.with_staff(me), waiting)))


def off_call(scene: Scene) -> Decision:
    return ended(scene, "call-off", "off call")


def call_ends(scene: Scene) -> Decision:
    """The stated time is over. A bell of an earlier call is stale."""
    until = scene.me.work.until
    if until is None or scene.now < until:
        return Decision()
    return ended(scene, "call-over", "call ended")


def ended(scene: Scene, key: str, what: str) -> Decision:
    me = moved(scene.me, replace(scene.me.work, on=False, until=None))
    said = scene.tell(Say(key, menu=home.menu_of(me)))
    return Decision((Move(me.id, me.work), said, *unattended(scene.with_staff(me)), Record(what)))


def unattended(scene: Scene) -> Iterator[Effect]:
    """If that was the last adult, peers' offers are taken back, and who waits is told the truth."""
    if scene.desk.attended(scene.now):
        return
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
    """Each with its buttons again."""
    waiting = len([c for c in scene.desk.waiting if c.road is road_of(scene.me)])
    summary = Say(
        f"desk-{scene.me.staff}", {"chats": len(scene.mine), "waiting": waiting}, menu=home.menu_here(scene, scene.me)
    )
    cards = (effect for chat in scene.mine.values() for effect in card_again(chat))
    return Decision((scene.tell(summary), *cards, *open_offers(scene)))


def open_offers(scene: Scene) -> Iterator[Effect]:
    for chat in scene.desk.waiting:
        if scene.me.id in chat.offers:
            yield from offers.anew(chat, offers.to(scene, chat, scene.me.id))


def road_of(me: Person) -> Road:
    return Road.BK if me.staff is Role.SUPERVISOR else Road.PEER

"""PIN: before a supervisor reads what a student wrote, they show that the phone is in their own hands.

none --the same six digits twice--> open for half an hour
shut --the right ones-------------> open
     --five wrong ones------------> locked for a while, and their colleagues know

Taking a chat never asks for it: help does not wait. What is typed here is taken off the screen and goes to nobody.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from flows.effects import Button, Decision, Effect, Lane, Move, Record, Say, Tell, Wipe
from flows.events import TextReceived
from flows.hours import minutes
from flows.ids import ChatId
from flows.people import Person, Role, moved
from flows.places import Asked, AtWork, Pin
from flows.scene import Scene

ENTER, CHOOSE, AGAIN = "pin-enter", "pin-choose", "pin-again"
PATIENCE = timedelta(minutes=5)
TRIES = 5  # PRODUCT, as the session
SESSION = timedelta(minutes=30)
LOCKED = timedelta(minutes=15)  # doubled each time, up to
LOCKED_MOST = timedelta(days=1)
RUNNING = "01234567890123456789"


def opened(me: Person, now: datetime) -> bool:
    pin = me.work.pin
    return pin is not None and pin.opened is not None and timedelta() <= now - pin.opened < SESSION


def ask(scene: Scene, about: ChatId) -> Decision:
    """Before what they wanted to read; with the right one it is shown at once."""
    pin = scene.me.work.pin
    if pin is None:
        return question(scene, CHOOSE, about)
    if pin.locked and scene.now < pin.locked:
        return scene.say("pin-locked", minutes=minutes(pin.locked - scene.now))
    return question(scene, ENTER, about)


def question(scene: Scene, what: str, about: ChatId | None, *answers: str, key: str = "") -> Decision:
    asked = Asked(what, scene.now + PATIENCE, about, answers)
    say = Say(key or what, buttons=((Button("pin-cancel"),),))
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), scene.tell(say)))


def answered(scene: Scene, asked: Asked, event: TextReceived) -> tuple[Decision, Scene | None]:
    """And, once it is open, the scene in which to go on."""
    if not event.pin:
        return question(scene, asked.what, asked.about, *asked.answers, key="pin-digits"), None
    gone = Wipe(scene.me.id, message=event.message)
    pin = scene.me.work.pin
    if pin is not None:
        return entered(scene, pin, asked, event.pin, gone)
    if asked.what == AGAIN and asked.answers == (event.pin,):
        return opens(scene, Pin(event.pin), gone, Record("pin set"), scene.tell(Say("pin-set")))
    if asked.what == AGAIN:
        return question(scene, CHOOSE, asked.about, key="pin-differs").after(gone), None
    if obvious(event.text.strip()):
        return question(scene, CHOOSE, asked.about, key="pin-obvious").after(gone), None
    return question(scene, AGAIN, asked.about, event.pin).after(gone), None


def entered(scene: Scene, pin: Pin, asked: Asked, secret: str, gone: Wipe) -> tuple[Decision, Scene | None]:
    if secret == pin.secret:
        return opens(scene, pin, gone)
    wrong = replace(pin, wrong=pin.wrong + 1)
    if wrong.wrong >= TRIES:
        return locks(scene, wrong).after(gone), None
    work = replace(scene.me.work, pin=wrong, asked=replace(asked, until=scene.now + PATIENCE))
    say = Say("pin-wrong", {"left": TRIES - wrong.wrong}, buttons=((Button("pin-cancel"),),))
    return Decision((gone, Move(scene.me.id, work), scene.tell(say))), None


def opens(scene: Scene, pin: Pin, *effects: Effect) -> tuple[Decision, Scene]:
    work = replace(scene.me.work, asked=None, pin=replace(pin, wrong=0, locks=0, locked=None, opened=scene.now))
    return Decision((*effects, Move(scene.me.id, work))), replace(scene, me=moved(scene.me, work))


def locks(scene: Scene, pin: Pin) -> Decision:
    """Perhaps it is not they who hold the phone: the others are told, and may call them."""
    pause = min(LOCKED * 2**pin.locks, LOCKED_MOST)
    locked = replace(pin, wrong=0, locks=pin.locks + 1, locked=scene.now + pause, opened=None)
    work = replace(scene.me.work, asked=None, pin=locked)
    role = scene.me.staff or Role.SUPERVISOR
    told = (Tell(one.id, Say("pin-locked-other"), Lane.NOTICE) for one in scene.desk.all(role) if one.id != scene.me.id)
    said = scene.tell(Say("pin-locked", {"minutes": minutes(pause)}))
    return Decision((Move(scene.me.id, work), said, *told, Record("pin locked")))


def cancel(scene: Scene) -> Decision:
    asked = scene.me.work.asked
    if asked is None or asked.what not in (ENTER, CHOOSE, AGAIN):
        return Decision()
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=None)), scene.tell(Say("pin-cancelled"))))


def astray(scene: Scene, event: TextReceived) -> bool:
    """Their PIN, though nobody asked for it just then: a student would read it."""
    pin = scene.me.work.pin
    return pin is not None and event.pin == pin.secret


def not_sent(scene: Scene, event: TextReceived) -> Decision:
    return Decision((Wipe(scene.me.id, message=event.message), scene.tell(Say("pin-not-sent"))))


def forgotten(me: Person) -> AtWork:
    """A new invitation from the operator: they choose another."""
    return replace(me.work, pin=None, asked=None)


def obvious(digits: str) -> bool:
    """What whoever finds the phone would try first."""
    few = len(set(digits)) <= 2  # noqa: PLR2004  111111, 121212
    return few or digits in RUNNING or digits in RUNNING[::-1] or digits[:3] == digits[3:]

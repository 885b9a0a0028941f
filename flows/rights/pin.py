"""PIN: before a supervisor reads what a student wrote, they show that the phone is in their own hands.

none --the same six digits twice--> open for half an hour
shut --the right ones-------------> open
     --five wrong ones------------> locked for a while, and their colleagues know
any  --the right ones, then twice new ones--> changed, and open

Taking a chat never asks for it: help does not wait. Digits alone, typed by somebody who has a PIN or may come to choose
one, are taken off the screen and go to nobody, asked for or not: a student would read them. Those nobody asked for are
not even compared, or whoever holds the phone could try them out without being counted.
"""

import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

from flows.model.effects import Decision, Effect, Move, Record, Tell, Wipe
from flows.model.events import TextReceived
from flows.model.ids import ChatId
from flows.model.people import Person, Role, moved, open_question, unasked
from flows.model.places import Asked, AtWork, Pin
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.school.hours import minutes

ENTER, OLD, CHOOSE, AGAIN = QUESTIONS = ("pin-enter", "pin-old", "pin-choose", "pin-again")
LENGTH = 6
NEARLY = range(LENGTH - 1, LENGTH + 2)  # one key missed, or hit twice
MOST_OF_ONE = range(4, 9)  # digits among letters: a slip of the finger, neither a room nor a telephone
PATIENCE = timedelta(minutes=5)
TRIES = 5  # PRODUCT, as the session
SESSION = timedelta(minutes=30)
LOCKED = timedelta(minutes=15)  # doubled each time, up to
LOCKED_MOST = timedelta(days=1)
RUNNING = "01234567890123456789"


def opened(me: Person, now: datetime) -> bool:
    pin = me.work.pin
    return pin is not None and pin.opened is not None and timedelta() <= now - pin.opened < SESSION


def bare(text: str) -> str:
    """The digits of a text that is nothing else, in whatever script and with whatever signs between them."""
    digits = ""
    for sign in unicodedata.normalize("NFKC", text):
        if sign.isdecimal():
            digits += str(int(sign))
        elif sign.isalnum():
            return ""  # most texts, at their first letter
    return digits


def six(text: str) -> str:
    digits = bare(text)
    return digits if len(digits) == LENGTH else ""


def answers(asked: Asked | None, text: str) -> bool:
    """A PIN or a try at one. Words are for whomever they are meant for, a PIN asked for or not: help never waits."""
    if asked is None or asked.what not in QUESTIONS:
        return False
    return bool(bare(text)) or sum(sign.isdecimal() for sign in unicodedata.normalize("NFKC", text)) in MOST_OF_ONE


def astray(me: Person, text: str) -> bool:
    """Perhaps their PIN, though nobody asked for it just then."""
    asked = me.work.asked
    may = me.staff in (Role.SUPERVISOR, Role.OMBUD, Role.CUSTODIAN) or me.work.pin is not None
    return (may or (asked is not None and asked.what in QUESTIONS)) and len(bare(text)) in NEARLY


def held_back(me: Person, text: str, now: datetime) -> bool:
    return astray(me, text) or answers(open_question(me, now), text)


def not_sent(scene: Scene, message: int) -> Decision:
    return Decision((Wipe(scene.me.id, message=message), scene.tell(Say("pin-not-sent"))))


def ask(scene: Scene, about: ChatId, then: str = "") -> Decision:
    """Before what they wanted to read; with the right one it is shown at once."""
    if scene.me.work.pin is None:
        return question(scene, CHOOSE, about, then=then)
    return locked(scene) or question(scene, ENTER, about, then=then)


def change(scene: Scene) -> Decision:
    """Somebody may have looked over their shoulder. The present one first: the phone may be in other hands."""
    if scene.me.work.pin is None:
        return scene.say("button-old")
    return locked(scene) or question(scene, OLD, None)


def locked(scene: Scene) -> Decision | None:
    pin = scene.me.work.pin
    if pin is None or pin.locked is None or scene.now >= pin.locked:
        return None
    return scene.say("pin-locked", minutes=minutes(pin.locked - scene.now))


def question(scene: Scene, what: str, about: ChatId | None, *answers: str, key: str = "", then: str = "") -> Decision:
    asked, before = Asked(what, scene.now + PATIENCE, about, answers, then), open_question(scene.me, scene.now)
    dropped = (Note("pin-instead"),) if before and before.what not in QUESTIONS else ()
    change = ((Button("pin-change"),),) if what == ENTER else ()
    say = Say(key or what, notes=dropped, buttons=((Button("pin-cancel"),), *change))
    work = replace(unasked(scene.me.work), asked=asked)
    return Decision((Move(scene.me.id, work), scene.tell(say)))


def answered(scene: Scene, asked: Asked, event: TextReceived) -> tuple[Decision, Scene | None]:
    """And, once it is open, the scene in which to go on."""
    gone, pin = Wipe(scene.me.id, message=event.message), scene.me.work.pin
    if not event.pin:
        again = question(scene, asked.what, asked.about, *asked.answers, key="pin-digits", then=asked.then)
        return again.after(gone), None
    if pin is not None and asked.what in (ENTER, OLD):
        return entered(scene, pin, asked, event.pin, gone)
    if asked.what == AGAIN and asked.answers == (event.pin,):
        done = "pin set" if pin is None else "pin changed"
        return opens(scene, asked, Pin(event.pin), gone, Record(done), scene.tell(Say("pin-set")))
    if asked.what == AGAIN:
        return question(scene, CHOOSE, asked.about, key="pin-differs", then=asked.then).after(gone), None
    if obvious(six(event.text)):
        return question(scene, CHOOSE, asked.about, key="pin-obvious", then=asked.then).after(gone), None
    return question(scene, AGAIN, asked.about, event.pin, then=asked.then).after(gone), None


def entered(scene: Scene, pin: Pin, asked: Asked, secret: str, gone: Wipe) -> tuple[Decision, Scene | None]:
    if secret == pin.secret and asked.what == OLD:
        right = replace(scene.me.work, pin=replace(pin, wrong=0, locks=0, locked=None))
        return question(replace(scene, me=moved(scene.me, right)), CHOOSE, None, key="pin-new").after(gone), None
    if secret == pin.secret:
        return opens(scene, asked, pin, gone)
    wrong = replace(pin, wrong=pin.wrong + 1)
    if wrong.wrong >= TRIES:
        return locks(scene, wrong).after(gone), None
    work = replace(scene.me.work, pin=wrong, asked=replace(asked, until=scene.now + PATIENCE))
    say = Say("pin-wrong", {"left": TRIES - wrong.wrong}, buttons=((Button("pin-cancel"),),))
    return Decision((gone, Move(scene.me.id, work), scene.tell(say))), None


def opens(scene: Scene, asked: Asked, pin: Pin, *effects: Effect) -> tuple[Decision, Scene | None]:
    work = replace(scene.me.work, asked=None, pin=replace(pin, wrong=0, locks=0, locked=None, opened=scene.now))
    done = Decision((*effects, Move(scene.me.id, work)))
    return done, replace(scene, me=moved(scene.me, work)) if asked.about else None


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
    if asked is None or asked.what not in QUESTIONS:
        return Decision()
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=None)), scene.tell(Say("pin-cancelled"))))


def forgotten(me: Person) -> AtWork:
    """A new invitation from the operator: they choose another."""
    return replace(me.work, pin=None, asked=None)


def obvious(digits: str) -> bool:
    """What whoever finds the phone would try first."""
    few = len(set(digits)) <= 2  # noqa: PLR2004  111111, 121212
    return few or digits in RUNNING or digits in RUNNING[::-1] or digits[:3] == digits[3:]

"""Secret: the word of a shared phone: chosen, asked for, typed, forgotten. Only what it becomes is kept (bot/pins.py).

off --Nyalakan--> choose --a word--> once more --the same--> on
locked, or before /dataku, /hapus and switching it off --the word--> open, and what it was asked for
                                                       --wrong ones--> slower and slower; help never is
forgotten --three days without the word--> everything is erased, and nobody reads it

A single word, alone in its message, may be it at any time: it is taken off the screen or compared before it goes on to
anybody. What nobody compared goes to nobody.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from flows import ways
from flows.model.effects import Decision, Effect, Erase, Move, Record, SetTimer, Tell, Uncover, Wipe
from flows.model.events import TextReceived
from flows.model.menu import Menu
from flows.model.people import moved
from flows.model.places import Home
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.model.shared import Shared
from flows.own import erase, mine
from flows.rights import pin
from flows.school.hours import minutes
from flows.school.retention import DAY
from flows.shared_phone import cover, visit
from flows.talking import home

CHOOSE, AGAIN, OPEN, MINE, ERASE, OFF = "choose", "again", "open", "mine", "erase", "off"
FORGOTTEN = "shared-forgotten"
LENGTHS = range(4, 25)
PATIENCE = timedelta(minutes=5)
GRACE = 3 * DAY  # in which whoever knows the word calls the erasure off


def word(text: str) -> str:
    """As it is compared; "" of what cannot be it."""
    whole = unicodedata.normalize("NFKC", text).casefold().split()
    signs = "".join(sign for sign in whole[0] if sign.isalnum()) if len(whole) == 1 else ""
    return signs if len(signs) in LENGTHS else ""


def obvious(text: str) -> bool:
    found = word(text)
    return len(set(found)) <= 2 or found in pin.RUNNING or found in pin.RUNNING[::-1]  # noqa: PLR2004  as for a PIN


def about(scene: Scene) -> Decision:
    """What it does, what it cannot do, and what happens if the word is forgotten: before it is switched on."""
    if scene.me.staff is not None:
        return scene.say("shared-staff")
    facts = visit.told(scene) | {"days": GRACE // DAY}
    if cover.sharing(scene.me):
        return Decision(
            (scene.tell(Say("shared-is-on", facts, buttons=rows(Button("shared-close"), Button("shared-off")))),)
        )
    notes = (Note("shared-cannot"), Note("shared-forget", facts))
    return Decision((scene.tell(Say("shared-about", facts, notes, rows(Button("shared-on"), Button("shared-not")))),))


def rows(*buttons: Button) -> Buttons:
    return tuple((one,) for one in buttons)


def begin(scene: Scene) -> Decision:
    if scene.me.staff is not None:
        return scene.say("shared-staff")
    if cover.sharing(scene.me):
        return about(scene)
    return asking(scene, Shared(), CHOOSE, "shared-choose")


def drop(scene: Scene) -> Decision:
    shared = cover.of(scene.me)
    if shared is None or not shared.on:
        return Decision((visit.know(scene.me, None), scene.tell(Say("shared-stays-off"))))
    return Decision((visit.know(scene.me, unasked(shared)), scene.tell(Say("shared-kept"))))


def unasked(shared: Shared) -> Shared:
    return replace(shared, asks="", until=None, first="")


def asking(scene: Scene, shared: Shared, asks: str, key: str) -> Decision:
    then = replace(shared, asks=asks, until=scene.now + PATIENCE)
    buttons = rows(Button("shared-forgot"), Button("shared-not")) if shared.on else rows(Button("shared-not"))
    return Decision((visit.know(scene.me, then), scene.tell(Say(key, buttons=buttons))))


def ask(scene: Scene, shared: Shared, asks: str) -> Decision:
    return slowed(scene, shared) or asking(scene, shared, asks, "shared-ask")


def slowed(scene: Scene, shared: Shared) -> Decision | None:
    if shared.locked is None or not shared.slowed_at(scene.now):
        return None
    return Decision((wait(scene, shared.locked - scene.now),))


def wait(scene: Scene, left: timedelta) -> Effect:
    return scene.tell(Say("shared-wait", {"minutes": minutes(left)}, menu=Menu.LOCKED))


def chosen(scene: Scene, shared: Shared, event: TextReceived) -> Decision:
    """While they choose it, nothing they type goes to anybody."""
    gone = Wipe(scene.me.id, message=event.message)
    if not event.pin:
        return asking(scene, shared, shared.asks, "shared-word-rule").after(gone)
    if shared.asks == CHOOSE and obvious(event.text):
        return asking(scene, shared, CHOOSE, "shared-obvious").after(gone)
    if shared.asks == CHOOSE:
        return asking(scene, replace(shared, first=event.pin), AGAIN, "shared-again").after(gone)
    if event.pin != shared.first:
        return asking(scene, replace(shared, first=""), CHOOSE, "shared-differs").after(gone)
    on = Shared(event.pin, seen=scene.now, known=True, last=shared.last)
    said = scene.tell(Say("shared-now-on", visit.told(scene), buttons=rows(Button("shared-close"))))
    return Decision((gone, visit.know(scene.me, on), said, visit.bell_at(scene, on)))


def typed(scene: Scene, shared: Shared, event: TextReceived) -> Decision | None:
    """None: these are words, and go on."""
    if not word(event.text):
        return None
    gone, speaks = Wipe(scene.me.id, message=event.message), shared.speaks_at(scene.now, visit.pause(scene))
    if not event.pin:
        return Decision((gone, visit.know(scene.me, shared), scene.tell(Say("shared-slow"))))
    asked = shared.asks_at(scene.now)
    if shared.slowed_at(scene.now) and (asked or not speaks):
        held = slowed(scene, shared) or Decision()
        return held.after(gone, visit.know(scene.me, shared))
    if event.pin == shared.secret:
        return right(scene, shared).after(gone)
    return wrong(scene, shared).after(gone) if asked or not speaks else None


def right(scene: Scene, shared: Shared) -> Decision:
    """It was never open without it; now it is, and what it was asked for is done."""
    asks = shared.asks if shared.asks_at(scene.now) else OPEN
    then, done = visit.opened(scene, shared)
    now = replace(scene, me=replace(scene.me, facts=replace(scene.me.facts, shared=then)))
    asked = ASKED_FOR[asks](now).effects
    shown = shared.open_at(scene.now, visit.pause(scene)) or any(sets_keyboard(effect, scene) for effect in asked)
    return Decision((*done, *(() if shown else (keyboard(now),)), *asked))


def sets_keyboard(effect: Effect, scene: Scene) -> bool:
    return isinstance(effect, Tell) and effect.to == scene.me.id and effect.say.menu is not None


def keyboard(scene: Scene) -> Effect:
    """Of where they are: until now it told whoever held the phone nothing."""
    return scene.tell(Say("shared-keyboard", menu=home.menu_here(scene, scene.me)))


def wrong(scene: Scene, shared: Shared) -> Decision:
    """Counted and slowed like a PIN. Darurat and words of danger never wait for it."""
    tries = shared.wrong + 1
    if tries < pin.TRIES:
        then = replace(shared, wrong=tries)
        return asking(scene, then, shared.asks or OPEN, "shared-wrong")
    rest = min(pin.LOCKED * 2**shared.locks, pin.LOCKED_MOST)
    then = replace(unasked(shared), wrong=0, locks=shared.locks + 1, locked=scene.now + rest)
    return Decision((visit.know(scene.me, then), wait(scene, rest)))


def forgot(scene: Scene) -> Decision:
    return Decision(
        (scene.tell(Say("shared-forgot-ask", days(), buttons=rows(Button("shared-forgot-yes"), Button("shared-not")))),)
    )


def forgot_yes(scene: Scene) -> Decision:
    """A second tap puts nothing off."""
    shared = cover.of(scene.me)
    if shared is None or not shared.on:
        return scene.say("button-old")
    said = scene.tell(Say("shared-forgets", days()))
    if shared.forgets is not None:
        return Decision((said,))
    due = scene.now + GRACE
    then = replace(unasked(shared), forgets=due)
    return Decision((visit.know(scene.me, then), said, SetTimer(FORGOTTEN, due)))


def days() -> dict[str, str | int]:
    return {"days": GRACE // DAY}


def forgotten(scene: Scene) -> Decision:
    """Nobody knew the word. Nothing is shown to anybody: it is all gone. But whoever found the phone may have asked for
    it, and a child in danger is not cut off from whoever helps them: then it waits for another day."""
    shared = cover.of(scene.me)
    if shared is None or shared.forgets is None or scene.now < shared.forgets:
        return Decision()
    if shared.urgent_at(scene.now) or erase.in_danger(scene):
        later = scene.now + DAY
        return Decision((visit.know(scene.me, replace(shared, forgets=later)), SetTimer(FORGOTTEN, later)))
    me = moved(scene.me, Home())
    return Decision((*erase.left(scene), Move(me.id, Home()), Erase(shared.last), Record("erase")))


def off(scene: Scene) -> Decision:
    """As before, with the keyboard of where they are."""
    said = scene.tell(Say("shared-now-off", menu=home.menu_here(scene, scene.me)))
    return Decision((visit.know(scene.me, None), Uncover(scene.me.id), said))


ASKED_FOR: Mapping[str, Callable[[Scene], Decision]] = {
    OPEN: ways.here,
    MINE: mine.ask,
    ERASE: lambda scene: erase.ask(scene, last(scene)),
    OFF: off,
}


def last(scene: Scene) -> int:
    return scene.me.facts.shared.last if scene.me.facts.shared is not None else 0

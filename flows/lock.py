"""Lock: what whoever holds a shared phone may do without the word. Danger passes, always: help first.

open    everything; the word is asked before /dataku, /hapus and switching it off
urgent  likewise, but what came before stays covered until the word
locked  Darurat, words of danger, wiping the screen, and the word itself; anybody else meets a bot that tells nothing
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from flows import secret
from flows.danger import danger
from flows.model.effects import Decision, Wipe, WipeScreen
from flows.model.events import (
    UNASKED,
    ButtonPressed,
    CommandGiven,
    Event,
    MediaRefused,
    MenuChosen,
    TextEdited,
    TextReceived,
)
from flows.model.menu import Item, Menu
from flows.model.say import Note, Say
from flows.model.scene import Scene
from flows.model.shared import Shared
from flows.own import erase, mine, screen
from flows.rights.rules.student import CARD
from flows.risk.alarm import Level
from flows.shared_phone import cover, visit

Flow = Callable[[], Decision]
GUARDED: Mapping[str, str] = {
    "mine": secret.MINE,
    "erase": secret.ERASE,
    "shared-off": secret.OFF,
    **dict.fromkeys(mine.COMMANDS, secret.MINE),
    **dict.fromkeys(erase.COMMANDS, secret.ERASE),
}
THEIRS = (*CARD, "who-card", "who-card-yes", "names", "avoid")
ALWAYS: Mapping[str, Callable[[Scene], Decision]] = {
    "shared-not": secret.drop,
    "shared-forgot": secret.forgot,
    "shared-forgot-yes": secret.forgot_yes,
    "shared-close": visit.close,
}
"""Nothing is read by these, and the word is asked again."""


def passed(scene: Scene, event: Event, flow: Flow) -> Decision:
    kept = cover.of(scene.me)
    if kept is None or isinstance(event, UNASKED):
        return flow()
    shared = visit.noted(kept, event)
    if not shared.on:
        return choosing(scene, shared, event, flow)
    if calls_for_help(event):
        open_ = shared.open_at(scene.now, visit.pause(scene))
        return visit.went_on(scene, shared if open_ else replace(shared, urgent=scene.now), flow())
    if isinstance(event, ButtonPressed) and event.verb in ALWAYS:
        return ALWAYS[event.verb](scene)
    return held(scene, shared, event) or on(scene, shared, event, flow)


def calls_for_help(event: Event) -> bool:
    """Whoever it is: we cannot know that it is not the child, and a false alarm costs less."""
    match event:
        case MenuChosen(Item.DANGER) | ButtonPressed(danger.NOW):
            return True
        case TextReceived(alarm=sign) | TextEdited(alarm=sign) | MediaRefused(alarm=sign) if sign is not None:
            return sign.level is not Level.OFFER
        case _:
            return False


def choosing(scene: Scene, shared: Shared, event: Event, flow: Flow) -> Decision:
    """Not on yet. A place they go to instead means that they do not want it; words of danger are no word."""
    waits = shared.asks_at(scene.now)
    match event:
        case ButtonPressed("shared-not" | "shared-on"):
            return flow()
        case TextReceived() if waits and not calls_for_help(event):
            return secret.chosen(scene, shared, event)
        case MediaRefused() if waits and not calls_for_help(event):
            return secret.asking(scene, shared, shared.asks, "shared-word-rule")
        case TextReceived() | TextEdited() | MediaRefused() if waits:
            return flow()
        case _:
            return visit.forgotten(scene, flow())


def held(scene: Scene, shared: Shared, event: Event) -> Decision | None:
    """What is for the word alone to answer, open or not. None: nothing of it."""
    match event:
        case TextReceived():
            return secret.typed(scene, shared, event)
        case TextEdited(text, message) | MediaRefused(caption=text, message=message) if secret.word(text):
            return Decision((Wipe(scene.me.id, message=message), scene.tell(Say("shared-slow"))))
        case ButtonPressed(name) | CommandGiven(name) if name in GUARDED:
            return secret.ask(scene, shared, GUARDED[name])
        case CommandGiven(name) if name in visit.COMMANDS:
            return visit.closed(scene, shared, event.message)
        case _:
            return None


def on(scene: Scene, shared: Shared, event: Event, flow: Flow) -> Decision:
    if shared.speaks_at(scene.now, visit.pause(scene)):
        return open_(scene, shared, event, flow)
    match event:
        case CommandGiven(name) if name in screen.CLEAN:
            return locked(scene, shared).then(WipeScreen(scene.me.id, max(event.message, shared.last)))
        case ButtonPressed("shared-open") | MenuChosen(Item.OPEN):
            return secret.ask(scene, shared, secret.OPEN)
        case TextEdited():
            return Decision()  # an answer to nothing anybody wrote just now
        case _:
            return locked(scene, shared)


def open_(scene: Scene, shared: Shared, event: Event, flow: Flow) -> Decision:  # noqa: PLR0911  one for each case
    whole = shared.open_at(scene.now, visit.pause(scene))
    match event:
        case MenuChosen(Item.OPEN) if whole:
            return visit.show(scene, shared).then(secret.keyboard(scene))
        case ButtonPressed("shared-open") | MenuChosen(Item.OPEN) if whole or shared.tap:
            return visit.show(scene, shared)
        case ButtonPressed("shared-open") | MenuChosen(Item.OPEN):
            return secret.ask(scene, shared, secret.OPEN)
        case ButtonPressed("erase-now") if not whole:
            return secret.ask(scene, shared, secret.ERASE)
        case ButtonPressed(name) if name in THEIRS and not whole:
            return secret.ask(scene, shared, secret.OPEN)  # who they are, who must not know, whom they would avoid
        case _ if scene.ticket is not None and scene.ticket.role is not None and not whole:
            return secret.ask(scene, shared, secret.OPEN)  # whoever helps shares no phone, and all that waits is shown
        case _:
            return visit.went_on(scene, shared, flow())


def locked(scene: Scene, shared: Shared) -> Decision:
    """Plain, and the same to whatever it is. Who wrote learns that it went nowhere."""
    notes = (Note("shared-forgets-note", secret.days()),) if shared.forgets is not None else ()
    said = scene.tell(Say("shared-locked", notes=notes, menu=Menu.LOCKED))
    return Decision((visit.know(scene.me, shared), said))

"""Visit: on a shared phone, from the word to a pause or Tutup. Then all that can go is taken off the screen.

locked --the word--> open --minutes without a sign, Tutup--> locked
What waits covered is shown with one tap in a visit, and at once when the word opens one.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from flows.model.effects import Amend, Decision, Effect, Know, SetTimer, Tell, Uncover, WipeScreen
from flows.model.events import Event, MediaRefused, TextReceived
from flows.model.ids import PersonId
from flows.model.marks import COVER
from flows.model.menu import Menu
from flows.model.people import Person
from flows.model.say import Button, Say
from flows.model.scene import Scene
from flows.model.school import School
from flows.model.shared import Needs, Shared
from flows.school.hours import minutes
from flows.shared_phone import cover

LOCK = "shared-lock"
COMMANDS = ("tutup", "close")


def pause(scene: Scene) -> timedelta:
    return scene.school.shared_pause


def noted(shared: Shared, event: Event) -> Shared:
    """How far their screen goes."""
    message = event.message if isinstance(event, TextReceived | MediaRefused) else 0
    return replace(shared, last=max(shared.last, message))


def know(me: Person, shared: Shared | None) -> Know:
    return Know(me.id, replace(me.facts, shared=shared))


def went_on(scene: Scene, shared: Shared, done: Decision) -> Decision:
    """What they did keeps it open. Who becomes one who helps shares no phone any more: all that waits is shown."""
    then = replace(shared, seen=scene.now)
    learnt = [effect for effect in done.effects if isinstance(effect, Know) and effect.person == scene.me.id]
    if any(effect.facts.staff is not None for effect in learnt):
        return forgotten(scene, done).then(Uncover(scene.me.id))
    kept = tuple(remembering(scene.me, then, effect) for effect in done.effects)
    bell = () if shared.seen is not None else (bell_at(scene, then),)
    # before all else, or help that is said before something is learnt of them would be covered as they were
    return Decision((know(scene.me, then), *kept, *bell))


def forgotten(scene: Scene, done: Decision) -> Decision:
    """As if there had never been a word."""
    kept = tuple(remembering(scene.me, None, effect) for effect in done.effects)
    return Decision((know(scene.me, None), *kept))


def remembering(me: Person, shared: Shared | None, effect: Effect) -> Effect:
    if isinstance(effect, Know) and effect.person == me.id:
        return replace(effect, facts=replace(effect.facts, shared=shared))
    return effect


def bell_at(scene: Scene, shared: Shared) -> SetTimer:
    return SetTimer(LOCK, (shared.seen or scene.now) + pause(scene))


def opened(scene: Scene, shared: Shared) -> tuple[Shared, tuple[Effect, ...]]:
    """By the word: nothing is asked for any more, and an erasure because it was forgotten is called off."""
    then = replace(
        shared, asks="", until=None, first="", seen=scene.now, known=True, wrong=0, locks=0, locked=None, urgent=None
    )
    then = replace(then, forgets=None, notice=None, waits=False, tap=False)
    close = ((Button("shared-close"),),)
    said = Say("shared-opened" if shared.forgets is None else "shared-opened-kept", told(scene), buttons=close)
    bell = () if shared.seen is not None else (bell_at(scene, then),)
    return then, (know(scene.me, then), scene.tell(said), *uncovered(scene, shared), *bell)


def uncovered(scene: Scene, shared: Shared) -> tuple[Effect, ...]:
    """Below, where the finger is; the notice above is read no more."""
    seen = (Amend(scene.me.id, Say("shared-below"), COVER),) if shared.notice is not None else ()
    return (*seen, Uncover(scene.me.id)) if shared.waits else seen


def told(scene: Scene) -> dict[str, str | int]:
    return {"minutes": minutes(pause(scene))}


def show(scene: Scene, shared: Shared) -> Decision:
    """A tap on Buka, in a visit. One that danger began opens what came since, and asks for no word before it."""
    whole = shared.open_at(scene.now, pause(scene))
    young = shared.notice is not None and scene.now - shared.notice < cover.YOUNG
    left = replace(shared, notice=None, tap=False, waits=shared.waits and not whole)
    needs = None if whole else Needs.TAP
    return went_on(scene, left, Decision((Uncover(scene.me.id, needs, COVER if young else ""),)))


def keyboard(who: PersonId, school: School, shared: Shared, now: datetime) -> Tell:
    """What neither tells anybody that somebody wrote nor leaves them without Darurat."""
    if shared.open_at(now, school.shared_pause):
        return Tell(who, Say("shared-opened", {"minutes": minutes(school.shared_pause)}, menu=Menu.LOCKED), silent=True)
    return Tell(who, Say("shared-locked-now", menu=Menu.LOCKED), silent=True)


def close(scene: Scene) -> Decision:
    shared = cover.of(scene.me)
    return closed(scene, shared) if shared is not None and shared.on else scene.say("button-old")


def closed(scene: Scene, shared: Shared, message: int = 0) -> Decision:
    """Darurat stays within one tap; the keyboard says nothing else. What was still on its way waits for the next visit:
    whoever closes it in a hurry has somebody beside them."""
    gone = max(message, shared.last)
    then = replace(shared, seen=None, known=False, asks="", until=None, first="", last=gone, waits=True)
    said = Tell(scene.me.id, Say("shared-locked-now", menu=Menu.LOCKED), silent=True)
    return Decision((know(scene.me, then), said, WipeScreen(scene.me.id, gone, closes=True)))


def ring(scene: Scene) -> Decision:
    shared = cover.of(scene.me)
    if shared is None or shared.seen is None:
        return Decision()
    if scene.now - shared.seen < pause(scene):
        return Decision((bell_at(scene, shared),))
    return closed(scene, shared)

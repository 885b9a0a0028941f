"""Standing: who may help no longer, whoever saw to that, helps no longer from the next event about them on.

whatever happens --may hold no chat--> the chats they held wait again, their offers are gone, they are off duty
"""

from collections.abc import Iterable
from dataclasses import replace

from flows.ending import close, duty
from flows.model.chats import Queued
from flows.model.effects import Decision, Effect, Keep, Move, Record
from flows.model.people import Person, Role, moved
from flows.model.places import AtWork
from flows.model.portrait import Portrait
from flows.model.scene import Scene
from flows.model.weekly import Weekly

LOOK = "standing"


def helps(me: Person) -> bool:
    """Or did, a moment ago. Who has no role at all is also asked nothing any more."""
    work = me.work
    begun = work.on or work.chats or work.unsent
    return bool(begun or (me.staff is None and (work.asked or work.pin or says_much(work))))


def says_much(work: AtWork) -> bool:
    """What only a counselor is asked for."""
    return work.weekly != Weekly() or work.portrait != Portrait()


def may_hold(me: Person) -> bool:
    """A chat, at whatever hour: one they hold goes on when the certificate ends. The row "go on in it" of the table."""
    counsels = me.staff is Role.COUNSELOR and me.facts.certified is not None and me.facts.suspended is None
    return counsels or me.staff is Role.SUPERVISOR


def lost(me: Person) -> bool:
    return helps(me) and not may_hold(me)


def handed_back(scene: Scene) -> tuple[Scene, tuple[Effect, ...]]:
    """The scene without it, and what is done about it. Whoever they talked with is told, and waits in the old place."""
    out: tuple[Effect, ...] = tuple(close.step_out(scene))
    now = seen(scene, out)
    out += tuple(duty.offers_taken_back(now))
    out += tuple(duty.left_alone(close.absent(seen(scene, out))))
    work, pin = scene.me.work, scene.me.work.pin if scene.me.staff else None
    kept = AtWork(  # a talk they are owed, or owe, stays so
        apart=work.apart, pin=pin, study=work.study, carried=work.carried, owed=work.owed
    )
    if scene.me.staff is Role.COUNSELOR:  # a suspension may be lifted: their rest, and who is kept away, are not lost
        rests = next(
            (one.place.load for one in out if isinstance(one, Move) and isinstance(one.place, AtWork)), work.load
        )
        kept = replace(
            kept, load=rests, classes=work.classes, year=work.year, weekly=work.weekly, portrait=work.portrait
        )
    me = moved(scene.me, kept)
    then = replace(seen(scene, out).with_staff(me), me=me, mine={})
    return then, (*out, Move(me.id, kept), Record("helps no longer"))


def seen(scene: Scene, effects: Iterable[Effect]) -> Scene:
    """What waits, as it is after these."""
    kept = {one.chat.story.id: one.chat for one in effects if isinstance(one, Keep)}
    waits = {chat.story.id: chat for chat in (*scene.desk.waiting, *kept.values()) if isinstance(chat, Queued)}
    now = tuple(sorted(waits.values(), key=lambda chat: chat.turn))
    about = scene.chat and kept.get(scene.chat.story.id, scene.chat)
    own = scene.own and kept.get(scene.own.story.id, scene.own)
    return replace(scene, chat=about, own=own, desk=replace(scene.desk, waiting=now))


def ring(_scene: Scene) -> Decision:
    """What there was to do is done by now, as before any other event of theirs."""
    return Decision()

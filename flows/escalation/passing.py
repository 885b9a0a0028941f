"""Passing (Alihkan): a supervisor asks the others to take an alert, or the student they talk with.

An alert is rung anew for the others, and goes from this screen. Danger that is passed on climbs until another has
taken it, whatever the first still writes. A student stays with the first until another has come,
and reads then that somebody else is there; supervisors have no names here, so it is whoever comes first.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from flows.escalation import climb
from flows.model.chats import Chat, Queued, Talking
from flows.model.effects import Amend, Decision, Keep, Record, SetTimer, Tell
from flows.model.ids import PersonId
from flows.model.marks import offer as mark
from flows.model.people import Role
from flows.model.places import Road
from flows.model.say import Lane, Say
from flows.model.scene import Scene
from flows.offers import offers

WAITS = "pass-waits"
UNTAKEN = timedelta(minutes=5)


def pass_on(scene: Scene) -> Decision:
    chat, me = scene.chat, scene.me
    holds = isinstance(chat, Talking) and chat.road is Road.BK and chat.helper == me.id
    if chat is None or me.staff is not Role.SUPERVISOR or not (holds or (me.id in chat.offers and chat.worrying)):
        return scene.say("alert-settled")
    others = [guru for guru in climb.others(scene, chat) if guru != me.id]
    if not others:
        return scene.say("pass-nobody", alias=chat.story.alias)
    if isinstance(chat, Talking) and holds:
        passing, bell = climb.started(scene, replace(chat, passing=True))
        waits = SetTimer(WAITS, scene.now + UNTAKEN, chat.story.id)
        return asked(scene, passing, others, "pass-asked").then(*bell, waits)
    gone = Amend(me.id, Say("pass-done", {"alias": chat.story.alias}), mark(chat.story.id), Lane.NOTICE)
    kept = replace(chat, offers=tuple(person for person in chat.offers if person != me.id))
    if isinstance(kept, Queued):
        kept = replace(kept, handed_on=(*kept.handed_on, me.id))
    return asked(scene, kept, others, "pass-thanks").then(gone)


def waits(scene: Scene) -> Decision:
    """Nobody has come: whoever wanted to go knows that they are still the one."""
    match scene.chat:
        case Talking(road=Road.BK, passing=True) as chat:
            again = (SetTimer(WAITS, scene.now + UNTAKEN, chat.story.id),) if chat.worrying else ()
            return Decision((Tell(chat.helper, Say("pass-waits", {"alias": chat.story.alias})), *again))
        case _:
            return Decision()


def asked(scene: Scene, chat: Chat, others: Sequence[PersonId], key: str) -> Decision:
    """`chat` as it is from now on, but for who has it on the screen."""
    lane = Lane.DANGER if chat.worrying else Lane.NOTICE
    say = Say("alert-passed", {"alias": chat.story.alias}, buttons=offers.take(chat))
    told = [tell for guru in others for tell in offers.anew(chat, Tell(guru, say, lane, mark(chat.story.id)))]
    offered = (*chat.offers, *(guru for guru in others if guru not in chat.offers))
    said = scene.tell(Say(key, {"alias": chat.story.alias}))
    return Decision((Keep(replace(chat, offers=offered)), *told, said, Record("passed on", chat.story.id)))

"""Passing (Alihkan): a supervisor asks the others to take an alert, or the student they talk with.

An alert is rung anew for the others, and goes from this screen. A student stays with the first until another has come,
and reads then that somebody else is there; supervisors have no names here, so it is whoever comes first.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows import climb, offers
from flows.chats import Chat, Talking
from flows.effects import Amend, Decision, Keep, Lane, Record, Say, Tell
from flows.ids import PersonId
from flows.marks import offer as mark
from flows.people import Role
from flows.places import Road
from flows.scene import Scene


def pass_on(scene: Scene) -> Decision:
    chat, me = scene.chat, scene.me
    holds = isinstance(chat, Talking) and chat.road is Road.BK and chat.helper == me.id
    if chat is None or me.staff is not Role.SUPERVISOR or not (holds or (me.id in chat.offers and chat.worrying)):
        return scene.say("alert-settled")
    others = [guru for guru in climb.others(scene, chat) if guru != me.id]
    if not others:
        return scene.say("pass-nobody", alias=chat.story.alias)
    if isinstance(chat, Talking) and holds:
        return asked(scene, replace(chat, passing=True), others, "pass-asked")
    kept = replace(chat, offers=tuple(person for person in chat.offers if person != me.id))
    gone = Amend(me.id, Say("pass-done", {"alias": chat.story.alias}), mark(chat.story.id), Lane.NOTICE)
    return asked(scene, kept, others, "pass-thanks").then(gone)


def asked(scene: Scene, chat: Chat, others: Sequence[PersonId], key: str) -> Decision:
    """`chat` as it is from now on, but for who has it on the screen."""
    lane = Lane.DANGER if chat.worrying else Lane.NOTICE
    say = Say("alert-passed", {"alias": chat.story.alias}, buttons=offers.take(chat))
    told = [tell for guru in others for tell in offers.anew(chat, Tell(guru, say, lane, mark(chat.story.id)))]
    offered = (*chat.offers, *(guru for guru in others if guru not in chat.offers))
    said = scene.tell(Say(key, {"alias": chat.story.alias}))
    return Decision((Keep(replace(chat, offers=offered)), *told, said, Record("passed on", chat.story.id)))

"""Consultation (tanya pembimbing): a counselor asks the guru BK beside the chat; the student sees nothing of it.

asked --answer--> whoever answers first
      --three minutes--> rung anew, to every supervisor, until one has answered or the chat is over

What a counselor writes after a question, or below an answer, may be more of it: without a reply to one of the two they
are asked for whom it is.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from flows.escalation.climb import others
from flows.model import marks
from flows.model.chats import Talking
from flows.model.effects import Decision, Keep, Move, Record, SetTimer, Tell
from flows.model.events import TextReceived
from flows.model.people import Role, unasked
from flows.model.places import Asked, Road
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.talking.talk import parts

QUESTION, ANSWER = "consult", "consult-answer"
WAITS = "consult-waits"
UNANSWERED = timedelta(minutes=3)  # PRODUCT
PATIENCE = timedelta(minutes=10)


def chat_of(scene: Scene) -> Talking | None:
    """A counselor's own; for a supervisor any that a peer holds, but not with a student who locked them out."""
    chat, me = scene.chat, scene.me
    if not isinstance(chat, Talking) or chat.road is not Road.PEER:
        return None
    if me.staff is Role.SUPERVISOR:
        return chat if me.id in others(scene, chat) else None
    return chat if chat.helper == me.id else None


def ask(scene: Scene) -> Decision:
    chat = chat_of(scene)
    if chat is None:
        return scene.say("close-already")
    what = ANSWER if scene.me.staff is Role.SUPERVISOR else QUESTION
    asked = Asked(what, scene.now + PATIENCE, chat.story.id)
    key = "consult-write-answer" if what == ANSWER else "consult-write"
    said = scene.tell(Say(key, {"alias": chat.story.alias}))
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), said))


def answered(scene: Scene, asked: Asked, event: TextReceived) -> Decision:
    """What was typed: a question of the counselor's, or a supervisor's answer. To the student it never goes."""
    chat = chat_of(scene)
    if chat is None:
        return scene.say("consult-over").after(Move(scene.me.id, unasked(scene.me.work)))
    sent = question(scene, chat, event.text) if asked.what == QUESTION else answer(scene, chat, event.text)
    return sent.after(Move(scene.me.id, unasked(scene.me.work)))


def replied(scene: Scene, event: TextReceived) -> Decision:
    """To a question or an answer, without a button: it is more of the same."""
    chat = chat_of(scene)
    if chat is None:
        return scene.say("consult-over")
    supervises = scene.me.staff is Role.SUPERVISOR
    return answer(scene, chat, event.text) if supervises else question(scene, chat, event.text)


def question(scene: Scene, chat: Talking, text: str) -> Decision:
    gurus = others(scene, chat)
    if not gurus:
        return scene.say("consult-nobody", alias=chat.story.alias)
    on_call = {guru.id for guru in scene.desk.on(Role.SUPERVISOR, scene.now)}
    told = [guru for guru in gurus if guru in on_call] or gurus
    which, reply = chat.story.id, ((Button("consult", chat.story.id, "answer"),),)
    tells = [
        Tell(
            guru,
            Say("consult-question", {"alias": chat.story.alias, "text": part}, buttons=reply),
            mark=marks.beside(which),
            about=which,
        )
        for guru in told
        for part in parts(text)
    ]
    waits = SetTimer(WAITS, scene.now + UNANSWERED, which)
    kept = Keep(replace(chat, consulting=scene.now))
    said = scene.tell(Say("consult-sent", {"alias": chat.story.alias}))
    return Decision((kept, *tells, said, waits, Record("consulted", which)))


def answer(scene: Scene, chat: Talking, text: str) -> Decision:
    which, again = chat.story.id, ((Button("consult", chat.story.id, "again"),),)
    tells = [
        Tell(
            chat.helper,
            Say("consult-answered", {"alias": chat.story.alias, "text": part}, buttons=again),
            mark=marks.beside(which),
            about=which,
        )
        for part in parts(text)
    ]
    said = scene.tell(Say("consult-answer-sent"))
    kept = Keep(replace(chat, consulting=None))
    return Decision((kept, *doubted(scene, chat), *tells, said, Record("consult answered", which)))


def doubted(scene: Scene, chat: Talking) -> Iterator[Move]:
    """What the counselor of this chat writes next goes to its student no more unasked."""
    work = scene.desk.staff[chat.helper].work
    if work.sure == chat.story.id:
        yield Move(chat.helper, replace(work, sure=None))


def waits(scene: Scene) -> Decision:
    chat = scene.chat
    if not isinstance(chat, Talking) or chat.road is not Road.PEER or chat.consulting is None:
        return Decision()
    if scene.now < chat.consulting + UNANSWERED:
        return Decision()  # of an earlier question
    which, reply = chat.story.id, ((Button("consult", chat.story.id, "answer"),),)
    say = Say("consult-waits", {"alias": chat.story.alias}, buttons=reply)
    told = (Tell(guru, say, Lane.DANGER) for guru in others(scene, chat))
    said = Tell(chat.helper, Say("consult-climbs", {"alias": chat.story.alias}))
    return Decision((*told, said, SetTimer(WAITS, scene.now + UNANSWERED, which)))

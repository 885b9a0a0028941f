"""Whisper (bisik): a guru BK says something to a counselor beside their chat; the student sees nothing of it.

What the counselor writes next may be meant for the guru BK, or still for the student: without a reply to one of the two
they are asked for whom it is. A reply to the whisper goes to the guru BK (consult.py).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from flows.counselor.consult import chat_of, doubted
from flows.model import marks
from flows.model.chats import Talking
from flows.model.effects import Decision, Effect, Move, Record, Tell
from flows.model.events import TextReceived
from flows.model.people import unasked
from flows.model.places import Asked
from flows.model.say import Button, Say
from flows.model.scene import Scene
from flows.talking.talk import parts

WORDS = "whisper"
PATIENCE = timedelta(minutes=10)


def ask(scene: Scene) -> Decision:
    chat = chat_of(scene)
    if chat is None:
        return scene.say("room-gone")
    asked = Asked(WORDS, scene.now + PATIENCE, chat.story.id)
    badge = scene.badge(chat.helper, chat.helper_alias)
    said = scene.tell(Say("whisper-write", {"alias": chat.story.alias, "badge": badge}))
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), said))


def said(scene: Scene, event: TextReceived) -> Decision:
    """Whoever may still hold chats of their own is asked for whom what they write next is."""
    over = Move(scene.me.id, unasked(scene.me.work))
    chat = chat_of(scene)
    if chat is None:
        return scene.say("room-gone").after(over)
    sent = scene.tell(Say("whisper-sent", buttons=((Button("whisper", chat.story.id, "again"),),)))
    return Decision((over, *whispered(scene, chat, event.text), sent, Record("whispered", chat.story.id)))


def whispered(scene: Scene, chat: Talking, text: str) -> Iterator[Effect]:
    which = chat.story.id
    yield from doubted(scene, chat)
    answer = ((Button("consult", which, "reply"),),)
    for part in parts(text):
        say = Say("whispered", {"alias": chat.story.alias, "text": part}, buttons=answer)
        yield Tell(chat.helper, say, mark=marks.beside(which), about=which)

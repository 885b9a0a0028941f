"""After a chat: how do you feel now, did it help, did you feel heard. One message, each skippable, asked once."""

from dataclasses import replace

from flows import marks
from flows.chats import Closed, Talking
from flows.effects import Amend, Button, Decision, Keep, Say, Tell
from flows.events import ButtonPressed
from flows.ids import ChatId
from flows.scene import Scene

SCALE = ("1", "2", "3", "4", "5")
HEARD = ("yes", "partly", "no")
VERBS = frozenset({"after-feeling", "after-rating", "after-heard"})


def ask(chat: Talking) -> Tell:
    return Tell(chat.story.student, feeling(chat.story.id), mark=marks.after(chat.story.id))


def feeling(chat: ChatId) -> Say:
    faces = tuple(Button("after-feeling", chat, n) for n in SCALE)
    return Say("after-feeling", buttons=(faces, (Button("after-feeling", chat, "skip"),)))


def answer(scene: Scene, event: ButtonPressed) -> Decision:
    """Each question once: a second tap finds the message already at the next one."""
    match scene.chat, event.verb, event.value:
        case Closed(feeling_after=None) as chat, "after-feeling", value if value in (*SCALE, "skip"):
            kept = replace(chat, feeling_after=number(value))
            stars = tuple(Button("after-rating", chat.story.id, n) for n in SCALE)
            skip = (Button("after-rating", chat.story.id, "skip"),)
            return turn(scene, kept, Say("after-rating", buttons=(stars, skip)))
        case Closed(rating=None) as chat, "after-rating", value if value in (*SCALE, "skip"):
            kept = replace(chat, rating=number(value))
            words = tuple((Button("after-heard", chat.story.id, word),) for word in HEARD)
            skip = (Button("after-heard", chat.story.id, "skip"),)
            return turn(scene, kept, Say("after-heard", buttons=(*words, skip)))
        case Closed(heard="") as chat, "after-heard", value if value in (*HEARD, "skip"):
            kept = replace(chat, heard=value)
            said = kept.feeling_after or kept.rating or value != "skip"
            return turn(scene, kept, Say("after-thanks" if said else "after-skipped"))
        case _:
            return Decision()


def turn(scene: Scene, kept: Closed, say: Say) -> Decision:
    if scene.me.id != kept.story.student:
        return Decision()
    return Decision((Keep(kept), Amend(scene.me.id, say, marks.after(kept.story.id))))


def number(value: str) -> int:
    """0 is "skipped": asked, and not to be asked again."""
    return 0 if value == "skip" else int(value)

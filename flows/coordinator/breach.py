"""Breach: what the operator tells everybody the service knows, because something that is kept here got out.

a timer of the operator's (bot/commands/breach.py) --> "there is something to read" --Baca--> its words

Everybody: whoever asked for silence, or for no news, too. It is neutral on a lock screen, and covered on a shared phone
like all else, but there *Ada pesan* stands for it: it is no news that may wait until they come by themselves.
"""

from flows.model import marks
from flows.model.effects import Amend, Decision, Tell
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene

TOLD = "breach"


def ring(scene: Scene, carried: str) -> Decision:
    """The operator's: "ID:words", in the language of whom it rings for."""
    which, _, text = carried.partition(":")
    say = Say("breach-new", buttons=((Button("breach-open", value=f"{which} {text}"),),))
    return Decision((Tell(scene.me.id, say, Lane.BULK, marks.breach(ChatId(which))),))


def opened(scene: Scene, event: ButtonPressed) -> Decision:
    """The button carries the words, sealed like every letter, and goes with it."""
    which, _, text = event.value.partition(" ")
    if not text:
        return Decision()
    return Decision((Amend(scene.me.id, Say("breach-text", {"text": text}), marks.breach(ChatId(which))),))

"""Screen: what can be taken off their own (/bersihkan), and a pause in which nothing of ours lights it up (/jeda)."""

from flows.ending import duty
from flows.model.effects import Decision, WipeScreen
from flows.model.places import AskCard, AskCode, AskComment, Home
from flows.model.say import Say
from flows.model.scene import Scene
from flows.talking import claim, home

CLEAN = ("bersihkan", "clean")
PAUSE = ("jeda", "pause")


def clean(scene: Scene, message: int = 0) -> Decision:
    """The keyboard goes with its message, so it comes anew; and what a counselor may take, or has taken. What the
    adults have to see to would go with it, and chats that are over are listed nowhere."""
    if scene.me.adult:
        return scene.say("clean-adults")
    menu = home.menu_here(scene, scene.me)
    cards = (effect for chat in scene.mine.values() for effect in claim.card_again(chat))
    done = (WipeScreen(scene.me.id, message), scene.tell(Say("clean-done", menu=menu)))
    return Decision((*done, *cards, *duty.open_offers(scene)))


def pause(scene: Scene, _message: int = 0) -> Decision:
    """Until they write or tap anything. Danger that is still open is no notice: that check-in comes."""
    if not isinstance(scene.where, Home | AskCode | AskComment | AskCard):
        return scene.say("pause-later")
    return scene.go(Home(paused=True), scene.tell(Say("pause-begun")))

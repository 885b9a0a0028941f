"""News (kabar): a student says whether they want to be told of group sessions and the like, and opens what came.

off --Kabar under Privasi--> on --one tap below any of it--> off
"""

from dataclasses import replace

from flows.model import marks
from flows.model.effects import Amend, Decision, Know
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId
from flows.model.say import Button, Say
from flows.model.scene import Scene
from flows.talking import consent


def about(scene: Scene) -> Decision:
    if consent.missing(scene):
        return scene.say("news-agree-first")
    on = scene.me.facts.news
    switch = Button("news-off") if on else Button("news-on")
    return Decision((scene.tell(Say("news-about", {"on": "yes" if on else "no"}, buttons=((switch,),))),))


def on(scene: Scene) -> Decision:
    return Decision() if consent.missing(scene) else turned(scene, on=True)


def off(scene: Scene) -> Decision:
    return turned(scene, on=False)


def turned(scene: Scene, *, on: bool) -> Decision:
    said = scene.tell(Say("news-is-on", buttons=((Button("news-off"),),)) if on else Say("news-is-off"))
    return Decision((Know(scene.me.id, replace(scene.me.facts, news=on)), said))


def opened(scene: Scene, event: ButtonPressed) -> Decision:
    """The button carries the words, sealed like every letter, and goes with it."""
    which, _, text = event.value.partition(" ")
    say = Say("news-text", {"text": text}, buttons=((Button("news-off"),),))
    return Decision((Amend(scene.me.id, say, marks.news(ChatId(which))),))

"""Own name (Namaku di daftar): a counselor lets their real name be shown on the school's list, and takes it off again.

about me --> what it is for --Tampilkan--> which? --Siti Rahma--> really? --Ya--> on the list      --Tarik--> off it

Typed by themselves, and shown only once they have seen it as it would stand there: it may have been meant for somebody.
"""

import re
from dataclasses import replace
from datetime import timedelta

from flows.counselor.about_me import MARK
from flows.model.effects import Amend, Decision, Move
from flows.model.events import ButtonPressed, TextReceived
from flows.model.people import Role, unasked
from flows.model.places import Asked
from flows.model.portrait import Portrait
from flows.model.say import Button, Say
from flows.model.scene import Scene

QUESTION = "own-name"
PATIENCE = timedelta(minutes=10)
LONGEST = 30  # it stands on a button
NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'-])*")


def read(text: str) -> str:
    """ "": it is none."""
    name = " ".join(text.replace("\u2019", "'").split())
    fits = 2 <= len(name) <= LONGEST and NAME.fullmatch(name) is not None  # noqa: PLR2004  one letter is no name
    return name if fits else ""


def show(scene: Scene) -> Decision:
    return Decision((Amend(scene.me.id, about(scene.me.work.portrait), MARK),))


def about(of: Portrait) -> Say:
    button = Button("name-off") if of.name else Button("name-ask")
    return Say("own-name", {"name": of.name or "none"}, buttons=((button,), (Button("self"),)))


def ask(scene: Scene) -> Decision:
    return question(scene, "name-ask")


def question(scene: Scene, key: str) -> Decision:
    """The older message bears no buttons that could be pressed beside it."""
    work = replace(scene.me.work, asked=Asked(QUESTION, scene.now + PATIENCE))
    asks = scene.tell(Say(key, buttons=((Button("name-stop"),),)), mark=MARK)
    return Decision((Move(scene.me.id, work), Amend(scene.me.id, Say("self-below"), MARK), asks))


def answered(scene: Scene, event: TextReceived) -> Decision:
    """Words that worried us are no name, whatever they look like."""
    name = read(event.text) if event.alarm is None else ""
    if not name:
        return question(scene, "name-not-read")
    yes, no = Button("name-publish", value=name), Button("name-stop")
    sure = scene.tell(Say("name-sure", {"name": name}, buttons=((yes,), (no,))), mark=MARK)
    return Decision((Move(scene.me.id, unasked(scene.me.work)), Amend(scene.me.id, Say("self-below"), MARK), sure))


def publish(scene: Scene, event: ButtonPressed) -> Decision:
    return named(scene, read(event.value) or scene.me.work.portrait.name)


def withdraw(scene: Scene) -> Decision:
    """Gone from the list with the next look at it; who was kept away from somebody stays so."""
    return named(scene, "")


def stop(scene: Scene) -> Decision:
    return named(scene, scene.me.work.portrait.name)


def named(scene: Scene, name: str) -> Decision:
    work = scene.me.work
    if scene.me.staff is not Role.COUNSELOR:
        return Decision()
    asked = work.asked is not None and work.asked.what == QUESTION
    portrait = replace(work.portrait, name=name)
    then = replace(unasked(work) if asked else work, portrait=portrait)
    moved = (Move(scene.me.id, then),) if then != work else ()
    return Decision((*moved, Amend(scene.me.id, about(portrait), MARK)))

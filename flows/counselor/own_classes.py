"""Own classes (Kelasku): a counselor lists, for nobody else to see, the classes they are in, so that no student of
them is brought to them.

list --Tambah--> which? --8A, VIII B--> list        list --✖ 8-A--> list

What changes here changes nothing for who waits already (flows/offers/classes.py).
"""

from dataclasses import replace
from datetime import timedelta

from flows.model.effects import Amend, Decision, Move
from flows.model.events import ButtonPressed, TextReceived
from flows.model.people import Role, unasked
from flows.model.places import Asked, AtWork
from flows.model.say import Button, Say
from flows.model.scene import Scene
from flows.offers import classes

MARK = "classes"
QUESTION = "classes"
PATIENCE = timedelta(minutes=10)
MOST = 10


def show(scene: Scene) -> Decision:
    return Decision((scene.tell(listed(scene.me.work), mark=MARK),))


def listed(work: AtWork) -> Say:
    rows = tuple((Button("class-drop", value=one, name=one),) for one in work.classes)
    more = ((Button("class-add"),),) if len(work.classes) < MOST else ()
    return Say("classes", {"count": len(work.classes), "most": MOST}, buttons=(*rows, *more))


def ask(scene: Scene) -> Decision:
    return question(scene, "classes-ask") if scene.me.staff is Role.COUNSELOR else Decision()


def question(scene: Scene, key: str) -> Decision:
    """The older list bears no buttons that could be pressed beside it."""
    work = replace(scene.me.work, asked=Asked(QUESTION, scene.now + PATIENCE))
    asks = Say(key, buttons=((Button("class-stop"),),))
    return Decision(
        (Move(scene.me.id, work), Amend(scene.me.id, Say("classes-below"), MARK), scene.tell(asks, mark=MARK))
    )


def answered(scene: Scene, event: TextReceived) -> Decision:
    found = classes.read_all(event.text)
    if not found:
        return question(scene, "classes-not-read")
    work, year = scene.me.work, classes.school_year(scene.school, scene.now)
    named = tuple(dict.fromkeys((*work.classes, *found)))[:MOST]
    work = replace(unasked(work), classes=named, year=year)  # a correction would tell a student their class
    below = Amend(scene.me.id, Say("classes-below"), MARK)
    return Decision((Move(scene.me.id, work), below, scene.tell(listed(work), mark=MARK)))


def stop(scene: Scene) -> Decision:
    work = scene.me.work
    if scene.me.staff is not Role.COUNSELOR:
        return Decision()
    done = Amend(scene.me.id, listed(work), MARK)
    if work.asked is None or work.asked.what != QUESTION:
        return Decision((done,))
    return Decision((Move(scene.me.id, unasked(work)), done))


def drop(scene: Scene, event: ButtonPressed) -> Decision:
    """A second tap changes nothing."""
    if scene.me.staff is not Role.COUNSELOR:
        return Decision()
    work = replace(scene.me.work, classes=tuple(one for one in scene.me.work.classes if one != event.value))
    return Decision((Move(scene.me.id, work), Amend(scene.me.id, listed(work), MARK)))

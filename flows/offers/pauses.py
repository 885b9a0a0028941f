"""Pauses: whether peers are paused for a student. All else stays open: Darurat, the guru BK, reports about adults."""

from collections.abc import Iterator
from datetime import datetime

from flows.model.chats import Talking
from flows.model.effects import Tell
from flows.model.people import Person, Rung, Step
from flows.model.places import Road
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.model.school import School
from flows.school.hours import until


def pause(person: Person, now: datetime) -> Step | None:
    """It ends by itself, but one that was given until somebody lifts it."""
    step = person.facts.step
    if step is None or step.rung is Rung.REMINDED:
        return None
    return step if step.until is None or now < step.until else None


def shown(school: School, now: datetime, step: Step) -> dict[str, str | int]:
    """Why, and until when."""
    return {"why": step.why} | until(school, now, step.until)


def no_peer(scene: Scene, step: Step) -> Tell:
    """What they read who ask for a peer."""
    return scene.tell(Say("pause-no-peer", shown(scene.school, scene.now, step), buttons=((Button("menu-bk"),),)))


def note(scene: Scene, person: Person) -> tuple[Note, ...]:
    step = pause(person, scene.now)
    return (Note("pause-note", shown(scene.school, scene.now, step)),) if step else ()


def known(scene: Scene, chat: Talking) -> Iterator[Tell]:
    """The guru BK who takes a student for whom peers are paused may look at it again with them: it is what they were
    told to ask for."""
    if chat.road is Road.BK and pause(scene.person(chat.story.student), scene.now):
        look = ((Button("step", chat.story.id),),)
        yield scene.tell(Say("pause-known", {"alias": chat.story.alias}, buttons=look))

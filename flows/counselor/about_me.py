"""About me (Tentangku): what a counselor says of themselves, by buttons, as much as they like; one message.

all of it <--part--> topics of strength, gender, languages, grade: each on or off by a tap

Students' wishes are weighed against it (flows/offers/matching.py); nobody but themselves and the supervisors sees it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from flows.model.effects import Amend, Decision, Move
from flows.model.events import ButtonPressed
from flows.model.people import Role
from flows.model.portrait import GENDERS, GRADES, Portrait
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.talking.info import LANGUAGES

MARK = "self"
PARTS = ("topics", "gender", "languages", "grade")


def show(scene: Scene) -> Decision:
    return Decision((scene.tell(whole(scene.me.work.portrait), mark=MARK),))


def again(scene: Scene) -> Decision:
    return amended(scene, whole(scene.me.work.portrait))


def amended(scene: Scene, say: Say) -> Decision:
    return Decision((Amend(scene.me.id, say, MARK),))


def whole(of: Portrait) -> Say:
    parts = [Button("self-part", value=part) for part in PARTS]
    more: Buttons = ((Button("classes"),), (Button("self-name"),))
    return Say("self", notes=said(of), buttons=(tuple(parts[:2]), tuple(parts[2:]), *more))


def said(of: Portrait) -> tuple[Note, ...]:
    """For themselves, and for a supervisor who looks at their card."""
    return (
        *((Note("self-name", {"name": of.name}),) if of.name else ()),
        *((Note("self-gender", {"gender": of.gender}),) if of.gender else ()),
        *((Note("self-grade", {"grade": of.grade}),) if of.grade else ()),
        *(Note("self-language", {"language": one}) for one in of.languages),
        *(Note("self-topic", {"topic": one}) for one in of.topics),
    )


def part(scene: Scene, event: ButtonPressed) -> Decision:
    return amended(scene, of_part(scene, scene.me.work.portrait, event.value)) if event.value in PARTS else again(scene)


def of_part(scene: Scene, of: Portrait, which: str) -> Say:
    found = choices(scene, of, which)
    rows: Buttons = tuple(tuple(found[at : at + 2]) for at in range(0, len(found), 2))
    return Say("self-ask", {"part": which}, buttons=(*rows, (Button("self"),)))


def choices(scene: Scene, of: Portrait, which: str) -> list[Button]:
    match which:
        case "topics":
            return [Button("self-topics", value=one, name=on(one in of.topics)) for one in scene.school.topics]
        case "gender":
            return [Button("self-gender", value=one, name=on(one == of.gender)) for one in GENDERS]
        case "languages":
            return [Button("self-languages", value=one, name=on(one in of.languages)) for one in LANGUAGES]
        case _:
            return [Button("self-grade", value=str(one), name=on(one == of.grade)) for one in GRADES]


def on(chosen: bool) -> str:  # noqa: FBT001  a label's name
    return "on" if chosen else "off"


def topics(scene: Scene, of: Portrait, value: str) -> Portrait:
    return replace(of, topics=flipped(of.topics, value)) if value in scene.school.topics else of


def gender(_: Scene, of: Portrait, value: str) -> Portrait:
    return replace(of, gender="" if of.gender == value else value) if value in GENDERS else of


def languages(_: Scene, of: Portrait, value: str) -> Portrait:
    return replace(of, languages=flipped(of.languages, value)) if value in LANGUAGES else of


def grade(_: Scene, of: Portrait, value: str) -> Portrait:
    known = {str(one): one for one in GRADES}.get(value, of.grade)
    return replace(of, grade=0 if str(of.grade) == value else known)


def flipped(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(one for one in values if one != value) if value in values else (*values, value)


CHANGES: Mapping[str, Callable[[Scene, Portrait, str], Portrait]] = {
    "topics": topics,
    "gender": gender,
    "languages": languages,
    "grade": grade,
}
VERBS = tuple(f"self-{which}" for which in PARTS)


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    """Once more takes it back."""
    if scene.me.staff is not Role.COUNSELOR:
        return Decision()
    which, work = event.verb.removeprefix("self-"), scene.me.work
    then = CHANGES[which](scene, work.portrait, event.value)
    shown = Amend(scene.me.id, of_part(scene, then, which), MARK)
    return Decision((Move(scene.me.id, replace(work, portrait=then)), shown))

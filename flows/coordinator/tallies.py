"""Tallies: the school's own monthly counts of absence and conflicts, grade by grade, typed in by an adult.

which month? --> absence or conflicts? --> which grade? --a number--> kept, and the next grade

The same from a file: `python -m bot outcomes import`. A newer number takes the place of an older one.
"""

from dataclasses import replace
from datetime import timedelta

from flows.model.effects import Amend, Decision, Move, Observe, Record
from flows.model.events import ButtonPressed, TextReceived
from flows.model.observed import COUNTED, GRADES, MOST, Count
from flows.model.people import unasked
from flows.model.places import Asked
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.results.periods import Kind, current, last, read

MARK = "tally"
NUMBER = "tally-number"
PATIENCE = timedelta(minutes=30)
MONTHS = 3  # that are over, and the one that runs
IN_A_ROW = 5


def ask(scene: Scene) -> Decision:
    today = scene.now.astimezone(scene.school.zone).date()
    month = current(Kind.MONTH, today)
    months = [month]
    for _ in range(MONTHS):
        month = last(Kind.MONTH, month.begins)
        months.append(month)
    rows = tuple((Button("tally-month", value=one.name),) for one in months)
    return Decision((scene.tell(Say("tally", buttons=(*rows, (Button("tally-stop"),))), mark=MARK),))


def month(scene: Scene, event: ButtonPressed) -> Decision:
    if not a_month(event.value):
        return Decision()
    kinds = tuple((Button("tally-kind", value=f"{event.value} {kind}", name=kind),) for kind in COUNTED)
    return Decision((Amend(scene.me.id, Say("tally-kind", {"month": event.value}, buttons=kinds), MARK),))


def a_month(name: str) -> bool:
    period = read(name)
    return period is not None and period.kind is Kind.MONTH


def kind(scene: Scene, event: ButtonPressed) -> Decision:
    which, _, one = event.value.partition(" ")
    if not a_month(which) or one not in COUNTED:
        return Decision()
    say = Say("tally-grade", {"month": which, "kind": one}, buttons=grades(which, one))
    return Decision((Amend(scene.me.id, say, MARK),))


def grades(month: str, kind: str) -> Buttons:
    every = tuple(Button("tally-grade", value=f"{month} {kind} {grade}", name=grade) for grade in GRADES)
    rows = tuple(every[n : n + IN_A_ROW] for n in range(0, len(every), IN_A_ROW))
    return (*rows, (Button("tally-stop"),))


def grade(scene: Scene, event: ButtonPressed) -> Decision:
    which, kind, one = (*event.value.split(" "), "", "", "")[:3]
    if not a_month(which) or kind not in COUNTED or one not in GRADES:
        return Decision()
    return question(scene, NUMBER, which, kind, one)


def question(scene: Scene, key: str, *answers: str) -> Decision:
    asked = Asked(NUMBER, scene.now + PATIENCE, scene.luck.chat, answers)
    month, kind, grade = answers
    args: dict[str, str | int] = {"month": month, "kind": kind, "grade": grade, "most": MOST}
    say = Say(key, args, buttons=((Button("tally-stop"),),))
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), scene.tell(say, mark=MARK)))


def answered(scene: Scene, asked: Asked, event: TextReceived) -> Decision:
    written = event.text.strip()
    if not written.isascii() or not written.isdecimal() or int(written) > MOST:
        return question(scene, "tally-not-read", *asked.answers)
    month, kind, grade = asked.answers
    args: dict[str, str | int] = {"month": month, "kind": kind, "grade": grade, "number": int(written)}
    return Decision(
        (
            Move(scene.me.id, unasked(scene.me.work)),
            Observe(Count(month, grade, kind, int(written))),
            scene.tell(Say("tally-kept", args, late(scene, month), grades(month, kind)), mark=MARK),
            Record("counted", detail=f"{month} {kind} {grade}"),
        )
    )


def late(scene: Scene, month: str) -> tuple[Note, ...]:
    """What a report has shown stays (docs/decisions/0036)."""
    period = read(month)
    today = scene.now.astimezone(scene.school.zone).date()
    return (Note("tally-late"),) if period is not None and period.ready <= today else ()


def stop(scene: Scene) -> Decision:
    gone = Amend(scene.me.id, Say("tally-stopped"), MARK)
    asked = scene.me.work.asked
    if asked is None or asked.what != NUMBER:
        return Decision((gone,))
    return Decision((Move(scene.me.id, unasked(scene.me.work)), gone))

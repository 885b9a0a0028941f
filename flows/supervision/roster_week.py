"""The week's roster: which counselor has a shift on which of the next days, and which hours have none.

Badges and times alone. What somebody has said about today's shift stands beside it; who cannot come leaves a gap.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.counselor.shifts import shown
from flows.model.effects import Amend, Decision
from flows.model.people import Person, Role
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.model.weekly import CANNOT, READY, Slot
from flows.offers import fitness
from flows.school import turns
from flows.school.hours import WEEK, lessons_on, moment, on_day
from flows.training.certify import badge

MARK = "roster-week"
MOST = 12  # names of one day, on a small phone
SIGNS = {"": "", READY: " ✓", CANNOT: " ✗"}
Minutes = tuple[int, int]
Plan = dict[int, list[tuple[Slot, Person]]]


def show(scene: Scene) -> Decision:
    today, plan = scene.now.astimezone(scene.school.zone).date(), planned(scene)
    days = tuple(row(scene, plan, today + timedelta(days=ahead)) for ahead in range(WEEK))
    say = Say("roster-week", notes=days, buttons=((Button("roster-week"),),))
    return Decision((Amend(scene.me.id, Say("roster-week-below"), MARK), scene.tell(say, mark=MARK)))


def planned(scene: Scene) -> Plan:
    """By weekday: none of somebody who may not be on duty at all."""
    plan: Plan = {day: [] for day in range(WEEK)}
    for one in scene.desk.all(Role.COUNSELOR):
        slots = one.work.weekly.slots
        if slots and fitness.lacking(one, scene.school, scene.now) is None:
            for shift in turns.shifts(scene.school, slots):
                plan[shift.day].append((shift, one))
    return plan


def row(scene: Scene, plan: Plan, day: date) -> Note:
    school = scene.school
    free = "closed" if day in school.closed else "exams" if day in school.exams else ""
    if free:
        return Note("roster-day-free", on_day(day) | {"why": free})
    found = sorted(
        ((shift, one) for shift, one in plan[day.weekday()] if not turns.in_exams(one.work.weekly.exams, day)),
        key=lambda it: (it[0].begins, badge(it[1]), it[1].id),
    )
    names = [f"{badge(one)} {span(shift)}{SIGNS[said(scene, one, shift, day)]}" for shift, one in found[:MOST]]
    more = len(found) - MOST
    who = ", ".join([*names, *([f"+{more}"] if more > 0 else [])])
    covered = [(shift.begins, shift.ends) for shift, one in found if said(scene, one, shift, day) != CANNOT]
    empty = ", ".join(f"{shown(a)}-{shown(b)}" for a, b in gaps(scene, day, covered))
    return Note("roster-day", on_day(day) | {"who": who or "none", "empty": empty or "none"})


def said(scene: Scene, one: Person, shift: Slot, day: date) -> str:
    asked = one.work.weekly.asked
    same = asked is not None and asked.begins == moment(scene.school, day, turns.clock(shift.begins))
    return one.work.weekly.said if same else ""


def span(shift: Slot) -> str:
    return f"{shown(shift.begins)}-{shown(shift.ends)}"


def gaps(scene: Scene, day: date, covered: list[Minutes]) -> Iterator[Minutes]:
    """Of the hours of duty outside lessons, what nobody has taken."""
    lessons = [(turns.minute(a), turns.minute(b)) for a, b in lessons_on(scene.school, day)]
    at, end = (turns.minute(one) for one in scene.school.duty.hours)
    for begins, ends in sorted((*lessons, *covered)):
        if begins > at:
            yield at, min(begins, end)
        at = max(at, ends)
    if at < end:
        yield at, end

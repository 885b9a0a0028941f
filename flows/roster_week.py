"""The week's roster: which counselor has a shift on which of the next days, and which hours have none.

Badges and times alone. What somebody has said about today's shift stands beside it; who cannot come leaves a gap.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from flows import fitness, turns
from flows.certify import badge
from flows.effects import Amend, Button, Decision, Note, Say
from flows.hours import WEEK, lessons_on, on_day
from flows.people import Person, Role
from flows.scene import Scene
from flows.shifts import shown
from flows.weekly import CANNOT, Turn

MARK = "roster-week"
MOST = 12  # names of one day, on a small phone
Minutes = tuple[int, int]


def show(scene: Scene) -> Decision:
    today = scene.now.astimezone(scene.school.zone).date()
    days = tuple(row(scene, today + timedelta(days=ahead)) for ahead in range(WEEK))
    return Decision(
        (scene.tell(Say("roster-week", notes=days, buttons=((Button("roster-week"),),)), mark=MARK),)
    ).after(Amend(scene.me.id, Say("roster-week-below"), MARK))


def row(scene: Scene, day: date) -> Note:
    school = scene.school
    free = "closed" if day in school.closed else "exams" if day in school.exams else ""
    if free:
        return Note("roster-day-free", on_day(day) | {"why": free})
    found = sorted(
        ((turn, one) for one in scene.desk.all(Role.COUNSELOR) for turn in theirs(scene, one, day)),
        key=lambda it: (it[0].begins, badge(it[1]), it[1].id),
    )
    names = [f"{badge(one)} {span(scene, turn)}{sign(one, turn)}" for turn, one in found]
    more = len(names) - MOST
    who = ", ".join([*names[:MOST], *([f"+{more}"] if more > 0 else [])])
    covered = [minutes(scene, turn) for turn, one in found if said(one, turn) != CANNOT]
    empty = ", ".join(f"{shown(a)}-{shown(b)}" for a, b in gaps(scene, day, covered))
    return Note("roster-day", on_day(day) | {"who": who or "none", "empty": empty or "none"})


def theirs(scene: Scene, one: Person, day: date) -> tuple[Turn, ...]:
    """None of somebody who may not be on duty at all, or has exams that day."""
    weekly = one.work.weekly
    if fitness.lacking(one, scene.school, scene.now) or turns.in_exams(weekly.exams, day):
        return ()
    return turns.on(scene.school, weekly.slots, day)


def said(one: Person, turn: Turn) -> str:
    weekly = one.work.weekly
    return weekly.said if weekly.asked is not None and weekly.asked.begins == turn.begins else ""


def sign(one: Person, turn: Turn) -> str:
    return {"": "", CANNOT: " ✗"}.get(said(one, turn), " ✓")


def span(scene: Scene, turn: Turn) -> str:
    begins, ends = minutes(scene, turn)
    return f"{shown(begins)}-{shown(ends)}"


def minutes(scene: Scene, turn: Turn) -> Minutes:
    begins, ends = (at.astimezone(scene.school.zone).time() for at in (turn.begins, turn.ends))
    return turns.minute(begins), turns.minute(ends)


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

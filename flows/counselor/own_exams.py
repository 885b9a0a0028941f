"""Own exams (Hari ujianku): a counselor marks the days on which they have exams, and is asked for nothing on them.

list --Tambah--> the first day --> the last day --> list        list --✖ 3/8-5/8--> list
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from flows.counselor import shifts
from flows.model.effects import Amend, Decision, Move
from flows.model.events import ButtonPressed
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.model.weekly import Days, Weekly
from flows.school.hours import WEEK

MOST = 6
LONGEST = 2 * WEEK
SHOWN = 2 * WEEK
A_ROW = 5  # of days, so that each can be read on a small phone
PAGES = 4  # two months ahead


def today(scene: Scene) -> date:
    return scene.now.astimezone(scene.school.zone).date()


def to_come(scene: Scene, weekly: Weekly) -> tuple[Days, ...]:
    return tuple(one for one in weekly.exams if one.last >= today(scene))


def show(scene: Scene) -> Decision:
    return Decision((amended(scene, listed(scene, scene.me.work.weekly)),))


def amended(scene: Scene, say: Say) -> Amend:
    return Amend(scene.me.id, say, shifts.MARK)


def listed(scene: Scene, weekly: Weekly, *notes: Note) -> Say:
    exams = to_come(scene, weekly)
    rows = tuple((Button("exam-drop", value=value(one), name=spelt(one)),) for one in exams)
    more = ((Button("exam-days", value="0", name="add"),),) if len(exams) < MOST else ()
    return Say("own-exams", {"count": len(exams)}, notes, (*rows, *more, (Button("shifts"),)))


def value(one: Days) -> str:
    return f"{one.first}.{one.last}"


def spelt(one: Days) -> str:
    """As on a calendar, short enough for a button."""
    return short(one.first) if one.first == one.last else f"{short(one.first)} - {short(one.last)}"


def short(day: date) -> str:
    return f"{day.day}/{day.month}"


def first_days(scene: Scene, event: ButtonPressed) -> Decision:
    page = min(int(event.value), PAGES - 1) if event.value.isdecimal() else 0
    begins = today(scene) + timedelta(days=page * SHOWN)
    days = (begins + timedelta(days=ahead) for ahead in range(SHOWN))
    before = (Button("exam-days", value=str(page - 1), name="before"),) if page else ()
    later = (Button("exam-days", value=str(page + 1), name="later"),) if page + 1 < PAGES else ()
    buttons = (*weeks(Button("exam-from", value=str(day), name=short(day)) for day in days), (*before, *later))
    return Decision((amended(scene, Say("exam-first", buttons=(*buttons, (Button("exams"),)))),))


def weeks(buttons: Iterator[Button]) -> Buttons:
    found = tuple(buttons)
    return tuple(found[at : at + A_ROW] for at in range(0, len(found), A_ROW))


def last_days(scene: Scene, event: ButtonPressed) -> Decision:
    first = read(event.value)
    if first is None or first < today(scene):
        return show(scene)
    days = (first + timedelta(days=ahead) for ahead in range(LONGEST))
    rows = weeks(Button("exam-to", value=f"{first}.{day}", name=short(day)) for day in days)
    asked = Say("exam-last", {"first": short(first)}, buttons=(*rows, (Button("exams"),)))
    return Decision((amended(scene, asked),))


def read(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_days(text: str) -> Days | None:
    first, last = (read(part) for part in text.partition(".")[::2])
    return Days(first, last) if first and last and first <= last else None


def add(scene: Scene, event: ButtonPressed) -> Decision:
    """A second tap finds it noted."""
    found, exams = read_days(event.value), to_come(scene, scene.me.work.weekly)
    fits = found is not None and found.last >= today(scene) and (found.last - found.first).days < LONGEST
    if found is None or not fits or found in exams or len(exams) >= MOST:
        return show(scene)
    return noted(scene, tuple(sorted((*exams, found))))


def drop(scene: Scene, event: ButtonPressed) -> Decision:
    found, exams = read_days(event.value), scene.me.work.weekly.exams
    return noted(scene, tuple(one for one in exams if one != found)) if found in exams else show(scene)


def noted(scene: Scene, exams: tuple[Days, ...]) -> Decision:
    weekly = replace(scene.me.work.weekly, exams=exams)
    return Decision((Move(scene.me.id, replace(scene.me.work, weekly=weekly)), amended(scene, listed(scene, weekly))))

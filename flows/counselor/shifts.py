"""Shifts (Jadwalku): a counselor chooses when they are on duty each week; one message that changes.

week <--day--> the hours of that day, each on or off by a tap     week --Hari ujianku--> flows/counselor/own_exams.py

A shift is only a plan: nobody is on duty by it who did not say so that day (flows/counselor/shift_bells.py).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time

from flows.model import certificate
from flows.model.effects import Amend, Decision, Move, SetTimer
from flows.model.events import ButtonPressed
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.model.weekly import Slot, Weekly
from flows.school import turns
from flows.school.hours import DAYS, on_day

MARK = "shifts"
BELL = "shift-bell"


def show(scene: Scene) -> Decision:
    return Decision((scene.tell(week(scene, scene.me.work.weekly), mark=MARK),))


def again(scene: Scene) -> Decision:
    return Decision((Amend(scene.me.id, week(scene, scene.me.work.weekly), MARK),))


def week(scene: Scene, weekly: Weekly) -> Say:
    """Who has no certificate may note exams only: a shift of theirs would be none."""
    found = turns.shifts(scene.school, weekly.slots)
    certified = certificate.valid(scene.me, scene.now)
    days = [Button("shift-day", value=DAYS[day]) for day in range(len(DAYS)) if turns.slots(scene.school, day)]
    rows: Buttons = (tuple(days[:4]), tuple(days[4:])) if certified else ()
    state = "some" if found else "none" if certified else "learns"
    say = Say("shifts", {"state": state}, tuple(map(told, found)), buttons=(*filter(None, rows), (Button("exams"),)))
    later = turns.after(scene.school, weekly.slots, scene.now)
    return replace(say, notes=(*say.notes, *((next_note(scene, later.begins),) if later and certified else ())))


def told(one: Slot) -> Note:
    return Note("shift-each", {"day": DAYS[one.day], "from": shown(one.begins), "to": shown(one.ends)})


def next_note(scene: Scene, begins: datetime) -> Note:
    there = begins.astimezone(scene.school.zone)
    return Note("shift-next", on_day(there.date()) | {"time": f"{there:%H.%M}"})


def shown(minutes: int) -> str:
    at: time = turns.clock(minutes)
    return f"{at:%H.%M}"


def of_day(scene: Scene, event: ButtonPressed) -> Decision:
    if event.value not in DAYS:
        return again(scene)
    day = DAYS.index(event.value)
    return Decision((Amend(scene.me.id, hours_of(scene, scene.me.work.weekly, day), MARK),))


def hours_of(scene: Scene, weekly: Weekly, day: int) -> Say:
    chosen = {one for one in turns.valid(scene.school, weekly.slots) if one.day == day}
    hours = [toggle(one, chosen=one in chosen) for one in sorted({*turns.slots(scene.school, day), *chosen})]
    rows = tuple(tuple(hours[at : at + 2]) for at in range(0, len(hours), 2))
    return Say("shift-hours", {"day": DAYS[day]}, buttons=(*rows, (Button("shifts"),)))


def toggle(one: Slot, *, chosen: bool) -> Button:
    name = f"{'✅ ' if chosen else ''}{shown(one.begins)}-{shown(one.ends)}"
    return Button("shift", value=f"{DAYS[one.day]}.{one.begins}.{one.ends}", name=name)


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    """One that is in lessons by now goes with the next tap on any."""
    weekly = scene.me.work.weekly
    chosen = turns.valid(scene.school, weekly.slots)
    one = read(event.value)
    if one is None:
        return again(scene)
    if one in chosen:
        slots = tuple(other for other in chosen if other != one)
    elif one in turns.slots(scene.school, one.day):
        slots = tuple(sorted((*chosen, one)))
    else:
        return Decision((Amend(scene.me.id, hours_of(scene, weekly, one.day), MARK),))
    then, bell = wound(scene, replace(weekly, slots=slots))
    moved = Move(scene.me.id, replace(scene.me.work, weekly=then))
    return Decision((moved, *bell, Amend(scene.me.id, hours_of(scene, then, one.day), MARK)))


def read(value: str) -> Slot | None:
    match value.split("."):
        case [day, begins, ends] if day in DAYS and begins.isdecimal() and ends.isdecimal():
            return Slot(DAYS.index(day), int(begins), int(ends))
        case _:
            return None


def wound(scene: Scene, weekly: Weekly, since: datetime | None = None) -> tuple[Weekly, tuple[SetTimer, ...]]:
    """The next reminder. What they have said about the last one stands, as long as it is still a shift of theirs."""
    school = scene.school
    asked = turns.still(school, weekly.slots, weekly.asked)
    last = max(scene.now, since or scene.now, asked.begins if asked else scene.now)
    turn = turns.after(school, weekly.slots, last)
    bell = max(scene.now, turns.reminder(school, turn)) if turn else None
    said = weekly.said if asked else ""
    then = replace(weekly, next=turn, bell=bell, asked=asked, said=said)
    return then, tuple(ringing(weekly.bell, bell))


def ringing(before: datetime | None, bell: datetime | None) -> Iterator[SetTimer]:
    """Not a second one for the same moment."""
    if bell is not None and bell != before:
        yield SetTimer(BELL, bell)

"""Turns: which shifts a day has at this school, when the next of somebody is, and when they are reminded of it.

A slot is an hour within the hours of duty and outside lessons; what is shorter is no shift, as a chat takes as long.
Slots one behind the other are one shift. A slot the school has since given to lessons is none any more.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from flows.model.school import School
from flows.model.weekly import Days, Slot, Turn
from flows.school.hours import WEEK, lessons_on, moment

HOUR = 60
REMINDED = timedelta(minutes=30)
BEFORE_LESSONS = timedelta(minutes=5)


def minute(at: time) -> int:
    """Since midnight."""
    return at.hour * HOUR + at.minute


def clock(minutes: int) -> time:
    return time(minutes // HOUR, minutes % HOUR)


def slots(school: School, day: int) -> tuple[Slot, ...]:
    """Of a weekday, Monday 0. What is left of an hour at the end of a free time belongs to the last one."""
    found: list[Slot] = []
    for begins, ends in free(school, day):
        starts = range(begins, ends - HOUR + 1, HOUR)
        found += (Slot(day, at, ends if at + 2 * HOUR > ends else at + HOUR) for at in starts)
    return tuple(found)


def free(school: School, day: int) -> Iterator[tuple[int, int]]:
    """Within the hours of duty and outside lessons."""
    at, end = (minute(one) for one in school.duty.hours)
    for begins, ends in sorted((minute(a), minute(b)) for a, b in school.duty.lessons.get(day, ())):
        if begins > at:
            yield at, min(begins, end)
        at = max(at, ends)
    if at < end:
        yield at, end


def valid(school: School, chosen: Iterable[Slot]) -> tuple[Slot, ...]:
    """Those that are not in lessons or at night by now."""
    found = sorted(chosen)
    spans = {day: tuple(free(school, day)) for day in {one.day for one in found}}
    return tuple(
        one for one in found if any(begins <= one.begins and one.ends <= ends for begins, ends in spans[one.day])
    )


def shifts(school: School, chosen: Iterable[Slot]) -> tuple[Slot, ...]:
    joined: list[Slot] = []
    for one in valid(school, chosen):
        before = joined[-1] if joined else None
        if before and before.day == one.day and one.begins <= before.ends:
            joined[-1] = Slot(one.day, before.begins, max(before.ends, one.ends))
        else:
            joined.append(one)
    return tuple(joined)


def on(school: School, chosen: Iterable[Slot], day: date) -> tuple[Turn, ...]:
    found = (one for one in shifts(school, chosen) if one.day == day.weekday())
    return tuple(Turn(moment(school, day, clock(one.begins)), moment(school, day, clock(one.ends))) for one in found)


def after(school: School, chosen: Iterable[Slot], when: datetime) -> Turn | None:
    """The first that begins later; None if there is none."""
    chosen, today = tuple(chosen), when.astimezone(school.zone).date()
    for ahead in range(WEEK + 1):
        for turn in on(school, chosen, today + timedelta(days=ahead)):
            if turn.begins > when:
                return turn
    return None


def still(school: School, chosen: Iterable[Slot], turn: Turn | None) -> Turn | None:
    """The same one, as it is by now: an hour added before it does not move it; None if it is theirs no more."""
    if turn is None:
        return None
    that_day = on(school, chosen, turn.begins.astimezone(school.zone).date())
    return next((Turn(turn.begins, one.ends) for one in that_day if one.begins <= turn.begins < one.ends), None)


def reminder(school: School, turn: Turn) -> datetime:
    """Half an hour before; a phone that is put away in lessons rings before them, and none rings at night: where both
    begin at once, just before."""
    day = turn.begins.astimezone(school.zone).date()
    at = max(turn.begins - REMINDED, moment(school, day, school.duty.hours[0]))
    for begins, ends in reversed(lessons_on(school, day)):
        if moment(school, day, begins) <= at < moment(school, day, ends):
            at = moment(school, day, begins) - BEFORE_LESSONS
    return at


def in_exams(exams: Iterable[Days], day: date) -> date | None:
    """The last day of those that this one belongs to."""
    return max((one.last for one in exams if one.first <= day <= one.last), default=None)

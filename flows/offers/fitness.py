"""Fitness: why a counselor may, or may not, be asked to help now; one answer for offers, claims, duty and the roster.

lacking     the code of ethics, a certificate, the school's yes   until somebody sees to it
resting     exams, also their own, night, lessons, rests, limits   until a moment that is known
why_not     all of it, and: seeks help, off duty, no adult on call, holds as many as the school allows
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows.model import certificate
from flows.model.load import WEEK, recent
from flows.model.people import Person, Role
from flows.model.scene import Desk
from flows.model.school import School
from flows.school import turns
from flows.school.hours import exams_until, lessons_on, moment

MOST_STEPS = 400  # from one rest into the next: more than a year of them, and nobody can tell


class Why(StrEnum):
    SUSPENDED = "suspended"
    ETHICS = "ethics-first"
    CERTIFICATE = "not-certified"
    YOU_FIRST = "you-first"
    OFF_DUTY = "off-duty"
    NO_ADULT = "no-adult"
    FULL = "full"


class Rest(StrEnum):
    EXAMS = "exams"
    OWN_EXAMS = "own-exams"
    NIGHT = "night"
    LESSONS = "lessons"
    HEAVY = "heavy"
    SHORT = "short"
    TODAY = "today"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Resting:
    why: Rest
    until: datetime | None  # when they may again, nothing else being in the way then; None: it cannot be told


def why_not(person: Person, school: School, now: datetime, *, attended: bool) -> Why | Resting | None:
    """None: they may be offered a waiting student, and take one. `attended`: an adult is on call."""
    if (lack := lacking(person, school, now)) is not None:
        return lack
    if person.seeks:
        return Why.YOU_FIRST
    if (rest := resting(person, school, now)) is not None:
        return rest
    if not person.work.on_at(now):
        return Why.OFF_DUTY
    if not attended:
        return Why.NO_ADULT
    return Why.FULL if len(person.work.chats) >= school.limits.chats_at_once else None


def lacking(person: Person, school: School, now: datetime) -> Why | None:
    if person.facts.suspended:
        return Why.SUSPENDED
    if not certificate.accepted(person, school):
        return Why.ETHICS
    return None if certificate.valid(person, now) else Why.CERTIFICATE


def able(desk: Desk, school: School, now: datetime) -> tuple[Person, ...]:
    """Every counselor who may be offered somebody now."""
    if not desk.attended(now):
        return ()
    peers = desk.on(Role.COUNSELOR, now)
    return tuple(one for one in peers if why_not(one, school, now, attended=True) is None)


def resting(person: Person, school: School, now: datetime) -> Resting | None:
    """The first reason, and when the last one is over: a rest may end in the night, or in a lesson."""
    why, at = None, now
    for _ in range(MOST_STEPS):
        found = next(((rest, end) for rest, ends in ENDS.items() if (end := ends(person, school, at))), None)
        if found is None:
            return Resting(why, at) if why else None
        why, at = why or found[0], found[1]
    return Resting(why, None) if why else None


def exams_end(_: Person, school: School, now: datetime) -> datetime | None:
    last = exams_until(school, now)
    return moment(school, last + timedelta(days=1)) if last else None


def own_exams_end(person: Person, school: School, now: datetime) -> datetime | None:
    last = turns.in_exams(person.work.weekly.exams, now.astimezone(school.zone).date())
    return moment(school, last + timedelta(days=1)) if last else None


def night_ends(_: Person, school: School, now: datetime) -> datetime | None:
    here, (begins, ends) = now.astimezone(school.zone), school.duty.hours
    if begins <= here.time() < ends:
        return None
    return moment(school, here.date() + timedelta(days=here.time() >= ends), begins)


def lesson_ends(_: Person, school: School, now: datetime) -> datetime | None:
    here = now.astimezone(school.zone)
    ends = (end for begins, end in lessons_on(school, here.date()) if begins <= here.time() < end)
    end = next(ends, None)
    return moment(school, here.date(), end) if end else None


def heavy_rest_ends(person: Person, school: School, now: datetime) -> datetime | None:
    heavy = person.work.load.heavy
    return later(heavy + school.duty.rest_heavy, now) if heavy else None


def short_rest_ends(person: Person, school: School, now: datetime) -> datetime | None:
    left = person.work.load.left
    return later(left + school.duty.rest, now) if left else None


def day_ends(person: Person, school: School, now: datetime) -> datetime | None:
    today = now.astimezone(school.zone).date()
    took = [one for one in person.work.load.took if one.astimezone(school.zone).date() == today]
    return moment(school, today + timedelta(days=1)) if len(took) >= school.duty.a_day else None


def week_ends(person: Person, school: School, now: datetime) -> datetime | None:
    """Of any seven days: six on Sunday and Monday are six, too."""
    took = recent(person.work.load.took, now)
    return took[-school.duty.a_week] + WEEK if len(took) >= school.duty.a_week else None


ENDS: Mapping[Rest, Callable[[Person, School, datetime], datetime | None]] = {
    Rest.HEAVY: heavy_rest_ends,
    Rest.EXAMS: exams_end,
    Rest.OWN_EXAMS: own_exams_end,
    Rest.WEEK: week_ends,
    Rest.TODAY: day_ends,
    Rest.NIGHT: night_ends,
    Rest.LESSONS: lesson_ends,
    Rest.SHORT: short_rest_ends,
}
"""In the order in which they are named. Each gives a later moment, or None if it is not in the way."""


def later(end: datetime, now: datetime) -> datetime | None:
    return end if end > now else None

"""Certificate: nobody answers a student who was not trained and certified, or did not accept the code of ethics.

none --every quiz passed, hours and consent recorded by a supervisor--> valid for a year
valid --30 and 7 days before its end--> reminded; the quizzes count anew
valid --the year is over--> none: no offers, no claim; chats they hold go on

The database holds to it by itself: a trigger refuses a peer's chat whose helper has no valid one.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from flows.model.people import Person, Role
from flows.model.school import School

HOLDS = timedelta(days=365)
REFRESH = timedelta(days=60)  # before its end: quizzes passed since then count for the next one


def valid(person: Person, now: datetime) -> bool:
    until = person.facts.certified
    return until is not None and now < until


def helps(person: Person, now: datetime) -> bool:
    """A peer whom the school has, on duty or not."""
    return person.staff is Role.COUNSELOR and valid(person, now) and person.facts.suspended is None


def peers(staff: Iterable[Person], now: datetime) -> bool:
    """Is there any? Without one, one guru BK is all there is."""
    return any(helps(person, now) for person in staff)


def accepted(person: Person, school: School) -> bool:
    return person.work.study.ethics >= school.course(person.facts.language).ethics.version


def missing(person: Person, school: School) -> bool:
    """A counselor who has still to accept the code of ethics."""
    return person.staff is Role.COUNSELOR and not accepted(person, school)


def done(person: Person, module: str, now: datetime) -> bool:
    """Its quiz is passed, and not so long ago that it is to be refreshed."""
    return fresh(person, person.work.study.of(module).passed, now)


def rehearsed(person: Person, school: School, now: datetime) -> bool:
    """A practice chat is passed, where the school has any; one is enough."""
    scripts = school.course(person.facts.language).scripts
    results = (person.work.study.result_of(script.name) for script in scripts)
    return not scripts or any(fresh(person, one.passed, now) for one in results)


def fresh(person: Person, passed: datetime | None, now: datetime) -> bool:
    until = person.facts.certified
    since = now - HOLDS
    if until is not None and until - now <= REFRESH:
        since = max(since, until - REFRESH)
    return passed is not None and passed >= since


def finished(person: Person, school: School, now: datetime) -> bool:
    """Everything is learnt: a supervisor may certify."""
    modules = school.course(person.facts.language).modules
    learnt = bool(modules) and all(done(person, one.name, now) for one in modules)
    return learnt and accepted(person, school) and rehearsed(person, school, now)


def due(person: Person, now: datetime) -> bool:
    """There is none, or it ends soon enough for the next."""
    until = person.facts.certified
    return until is None or until - now <= REFRESH


def date(school: School, moment: datetime) -> str:
    return f"{moment.astimezone(school.zone):%d-%m-%Y}"

"""The numbers to call: only such as somebody of the school has called, and said when."""

from datetime import datetime

from flows.effects import Note
from flows.school import Hotline, School


def hotlines(school: School, now: datetime, language: str) -> tuple[Note, ...]:
    """One line each. One not checked for long stays, with its date. With none, where else to go."""
    if not school.hotlines:
        return (Note("hotline-none"),)
    return tuple(line(one, school, now, language) for one in school.hotlines)


def line(one: Hotline, school: School, now: datetime, language: str) -> Note:
    age = now.astimezone(school.zone).date() - one.verified_at
    overdue = age > school.limits.verify_hotlines_every
    return Note(
        "hotline-overdue" if overdue else "hotline",
        {
            "name": one.name[language],
            "number": one.number,
            "needs": one.needs,
            "hours": one.hours[language],
        }
        | ({"date": f"{one.verified_at:%d-%m-%Y}"} if overdue else {}),
    )

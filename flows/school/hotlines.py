"""The numbers to call: only such as somebody of the school has called, and said when."""

from datetime import date, datetime, timedelta

from flows.model.say import Note
from flows.model.school import Hotline, School

ENOUGH = 2  # with fewer, the text says where else to go
NAMED = ("id", "en")  # languages our texts have a name for


def hotlines(school: School, now: datetime, language: str) -> tuple[Note, ...]:
    """One line each. One not checked for long stays, with its date. With one or none, where else to go."""
    if not school.hotlines:
        return (Note("hotline-none"),)
    lines = tuple(line(one, school, now, language) for one in school.hotlines)
    return lines if len(lines) >= ENOUGH else (*lines, Note("hotline-few"))


def line(one: Hotline, school: School, now: datetime, language: str) -> Note:
    overdue = now.astimezone(school.zone).date() > due(one, school.limits.verify_hotlines_every)
    args = {
        "name": one.name[language],
        "number": one.in_words[language] if one.in_words else one.number,
        "needs": one.needs,
        "hours": f"{one.region[language]}, {one.hours[language]}" if one.region else one.hours[language],
    } | ({"date": f"{one.verified_at:%d-%m-%Y}"} if overdue else {})
    if not one.languages or language in one.languages:
        return Note("hotline-overdue" if overdue else "hotline", args)
    spoken = next((name for name in NAMED if name in one.languages), "other")
    return Note("hotline-overdue-speaks" if overdue else "hotline-speaks", args | {"language": spoken})


def due(one: Hotline, every: timedelta) -> date:
    """The last day on which it need not be called again. A check made since then has done what was planned."""
    if one.recheck_after and one.recheck_after > one.verified_at:
        return one.recheck_after
    return one.verified_at + every

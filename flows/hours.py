"""When an adult is usually there."""

from datetime import datetime, timedelta

from flows.effects import Note
from flows.school import School

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS_AHEAD = 8  # today may be over already, so the same weekday again is the furthest


def next_opening(school: School, now: datetime) -> datetime | None:
    """The next time the hours begin, in the school's zone; None if the school named no hours at all."""
    here = now.astimezone(school.zone)
    for ahead in range(DAYS_AHEAD):
        day = here.date() + timedelta(days=ahead)
        if hours := school.hours.get(day.weekday()):
            opens = datetime.combine(day, hours[0], school.zone)
            if opens > here:
                return opens
    return None


def open_now(school: School, now: datetime) -> bool:
    """Within the hours in which an adult is usually there."""
    here = now.astimezone(school.zone)
    hours = school.hours.get(here.weekday())
    return hours is not None and hours[0] <= here.time() < hours[1]


def opening_note(school: School, now: datetime) -> Note:
    opens = next_opening(school, now)
    if opens is None:
        return Note("hours-none")
    today = opens.date() == now.astimezone(school.zone).date()
    return Note("hours-next", {"day": "today" if today else DAYS[opens.weekday()], "time": f"{opens:%H.%M}"})

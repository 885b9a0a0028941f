"""When an adult is usually there."""

from datetime import datetime, timedelta

from flows.effects import Note
from flows.school import School

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LAST_CALL = timedelta(minutes=30)
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


def awake(school: School, now: datetime) -> bool:
    """Whether the bot may speak first; danger never asks this."""
    begins, ends = school.waking
    return begins <= now.astimezone(school.zone).time() < ends


def next_waking(school: School, now: datetime) -> datetime:
    """Now, if they are awake; else when they will be."""
    here, begins = now.astimezone(school.zone), school.waking[0]
    if awake(school, now):
        return now
    day = here.date() + timedelta(days=here.time() >= begins)
    return datetime.combine(day, begins, school.zone)


def waking_in(school: School, now: datetime, days: int) -> datetime:
    """So many days later, at the same time of day or the nearest they are awake at, with a little room to its end."""
    here, (begins, ends) = now.astimezone(school.zone), school.waking
    day = here.date() + timedelta(days=days)
    latest = (datetime.combine(day, ends) - LAST_CALL).time()
    return datetime.combine(day, max(begins, min(here.time(), latest)), school.zone)


def minutes(time: timedelta) -> int:
    """Rounded up: nobody is sent back too early."""
    return -(-int(time.total_seconds()) // 60)


def opening_note(school: School, now: datetime) -> Note:
    opens = next_opening(school, now)
    if opens is None:
        return Note("hours-none")
    today = opens.date() == now.astimezone(school.zone).date()
    return Note("hours-next", {"day": "today" if today else DAYS[opens.weekday()], "time": f"{opens:%H.%M}"})

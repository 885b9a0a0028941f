"""When an adult is usually there, when the bot may speak first, and when peers have exams."""

from datetime import date, datetime, time, timedelta

from flows.model.say import Note
from flows.model.school import School, Spans

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LAST_CALL = timedelta(minutes=30)
WEEK = 7


def hours_on(school: School, day: date) -> tuple[time, time] | None:
    return None if day in school.closed else school.hours.get(day.weekday())


def next_opening(school: School, now: datetime) -> datetime | None:
    """The next time the hours begin, in the school's zone; None if the school named no hours at all.

    Today may be over already, and each closed day can take away one more week at most.
    """
    if not school.hours:
        return None
    here = now.astimezone(school.zone)
    for ahead in range(WEEK * (len(school.closed) + 2)):
        day = here.date() + timedelta(days=ahead)
        if hours := hours_on(school, day):
            opens = datetime.combine(day, hours[0], school.zone)
            if opens > here:
                return opens
    return None


def answer_by(school: School, now: datetime) -> datetime | None:
    """The end of the hours of the next day on which there are any; None if the school named none."""
    here = now.astimezone(school.zone)
    for ahead in range(1, WEEK * (len(school.closed) + 2) if school.hours else 1):
        day = here.date() + timedelta(days=ahead)
        if hours := hours_on(school, day):
            return datetime.combine(day, hours[1], school.zone)
    return None


def open_now(school: School, now: datetime) -> bool:
    """Within the hours in which an adult is usually there."""
    here = now.astimezone(school.zone)
    hours = hours_on(school, here.date())
    return hours is not None and hours[0] <= here.time() < hours[1]


def exams_until(school: School, now: datetime) -> date | None:
    """The last day of the exams that peers have now; None if they have none."""
    day = now.astimezone(school.zone).date()
    if day not in school.exams:
        return None
    while day + timedelta(days=1) in school.exams:
        day += timedelta(days=1)
    return day


def end_of_day(school: School, now: datetime) -> datetime:
    """Of the hours in which counselors are asked."""
    return moment(school, now.astimezone(school.zone).date(), school.duty.hours[1])


def moment(school: School, day: date, at: time = time(0)) -> datetime:
    return datetime.combine(day, at, school.zone)


def lessons_on(school: School, day: date) -> Spans:
    return () if day in school.closed else school.duty.lessons.get(day.weekday(), ())


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


def someone_soon(school: School, now: datetime, days: int) -> datetime:
    """The next opening or, when it is further away than so many days, the waking hours by then: nobody who needs
    somebody waits for the end of a long holiday."""
    latest, opens = waking_in(school, now, days), next_opening(school, now)
    return latest if opens is None else min(opens, latest)


def minutes(time: timedelta) -> int:
    """Rounded up: nobody is sent back too early."""
    return -(-int(time.total_seconds()) // 60)


def opening_note(school: School, now: datetime) -> Note:
    """A weekday means the next one, also when it is read tomorrow; further away the date is said, too. Within the hours
    somebody may come any minute: who waits then is not sent away until tomorrow."""
    opens = next_opening(school, now)
    if opens is None:
        return Note("hours-none")
    here = now.astimezone(school.zone)
    away, at = (opens.date() - here.date()).days, f"{opens:%H.%M}"
    hours = hours_on(school, here.date()) if open_now(school, now) else None
    if hours is not None and away < WEEK and now + LAST_CALL < moment(school, here.date(), hours[1]):
        return Note("hours-today", {"until": f"{hours[1]:%H.%M}", "day": DAYS[opens.weekday()], "time": at})
    if away < WEEK:
        return Note("hours-next", {"day": DAYS[opens.weekday()] if away else "today", "time": at})
    return Note("hours-next-date", on_day(opens.date()) | {"time": at})


def until(school: School, now: datetime, moment: datetime | None) -> dict[str, str | int]:
    """A moment to come as texts name it; none is one that nobody can tell yet."""
    if moment is None:
        return {"when": "later", "time": ""} | on_day(now.astimezone(school.zone).date())
    there = moment.astimezone(school.zone)
    today = there.date() == now.astimezone(school.zone).date()
    return {"when": "today" if today else "day", "time": f"{there:%H.%M}"} | on_day(there.date())


def on_day(day: date) -> dict[str, str | int]:
    """A day as texts name it."""
    return {"day": DAYS[day.weekday()], "date": day.day, "month": day.month}

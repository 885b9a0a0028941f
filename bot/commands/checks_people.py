"""What the school has to see to: its file, its hotlines, its time zone, and an adult who answers for it all."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.calendar import ESTIMATED, CalendarWritten
from bot.clock import SystemClock
from bot.commands.checks_here import vault_of
from bot.commands.findings import Finding, broken, good, warning
from bot.commands.hotline_states import standings, sum_of
from bot.lock import file_of
from bot.school import SchoolMistake, SchoolUnreadable, read
from bot.school_file import SchoolWritten
from bot.settings import Settings
from bot.zone import zone
from storage.condition import Shut, look

SOON = timedelta(days=60)
REMEDY_ESTIMATE = "Once it is announced, put a day that differs into [[calendar.closed]], and this one into open_on."


async def school(settings: Settings) -> list[Finding]:
    file = settings.school_file
    if not file.exists():
        return [
            warning(
                "School",
                f"There is no {file}, so the usual hours hold and no hotline is shown.",
                f"Copy school.example.toml to {file} and fill it in.",
            )
        ]
    try:
        written = read(file)
    except (SchoolMistake, SchoolUnreadable) as wrong:
        return [broken("School", wrong.what, wrong.remedy)]
    return [good("School", f"{file} is right; students read the name {written.name}.")]


def as_written(settings: Settings) -> SchoolWritten | None:
    """None when it is missing or wrong, which was said already."""
    try:
        return read(settings.school_file) if settings.school_file.exists() else None
    except (SchoolMistake, SchoolUnreadable):
        return None


async def hotlines(settings: Settings) -> list[Finding]:
    written = as_written(settings)
    if written is None:
        return []
    here = written.zone or zone(settings.time_zone)
    there = standings(written, SystemClock().now().astimezone(here).date())
    found = [warning(f"Hotline {one.written.number}", one.says, one.remedy) for one in there if one.remedy]
    says, remedy = sum_of(there)
    return [*found, warning("Hotlines", says, remedy) if remedy else good("Hotlines", says)]


async def calendar(settings: Settings) -> list[Finding]:
    """Estimates become true or not by an announcement, and only the school can tell."""
    written = as_written(settings)
    if written is None:
        return []
    here = written.zone or zone(settings.time_zone)
    today = SystemClock().now().astimezone(here).date()
    own, school = written.calendar, written.school(here, today)
    found = [
        warning("Calendar", f"{name}, {day}, is an estimate.", REMEDY_ESTIMATE) for day, name in estimates(own, today)
    ]
    for day in own.open_on:
        if today <= day and day not in own.holidays(today):
            found.append(warning("Calendar", f"open_on names {day}, which is no holiday.", "Take it out."))
        elif today <= day and day.weekday() not in school.hours:
            remedy = "Take it out, or give that weekday hours."
            found.append(warning("Calendar", f"open_on names {day}, a weekday without hours.", remedy))
    next_ = min((day for day in school.closed if today <= day), default=None)
    return [*found, good("Calendar", f"Closed next on {next_}." if next_ else "No holiday is known.")]


def estimates(own: CalendarWritten, today: date) -> Iterator[tuple[date, str]]:
    """While there is still time to correct them."""
    for day, name in sorted(own.holidays(today).items()):
        if ESTIMATED in name and today <= day <= today + SOON and day not in own.open_on:
            yield day, name


async def zone_here(settings: Settings) -> list[Finding]:
    written = as_written(settings)
    here = (written and written.zone) or zone(settings.time_zone)
    return [good("Time zone", f"{here}; it is {SystemClock().now().astimezone(here):%H.%M} there now.")]


async def supervisors(settings: Settings) -> list[Finding]:
    file = file_of(settings.database_url)
    remedy = "Run `python -m bot invite supervisor` and hand on the link."
    if file is not None and not file.exists():
        return [warning("Supervisors", "There is none yet, and without one no peer is asked.", remedy)]
    try:
        there = await look(settings.database_url, vault_of(settings), SystemClock().now())
    except Shut:
        return []  # said already
    if there.supervisors:
        return [good("Supervisors", f"{there.supervisors} registered.")]
    if there.invited:
        told = "One is invited and has not come yet; without one no peer is asked."
        return [warning("Supervisors", told, "Remind them to open the link, or invite again.")]
    return [warning("Supervisors", "There is none yet, and without one no peer is asked.", remedy)]


async def emergency_contact(settings: Settings) -> list[Finding]:
    """Somebody must hear of danger when nobody of the school, nor the wali luar, can be reached."""
    remedy = "Run `python -m bot invite contact` and hand on the link to somebody whom you can always reach."
    file = file_of(settings.database_url)
    try:
        gone = file is not None and not file.exists()
        there = None if gone else await look(settings.database_url, vault_of(settings), SystemClock().now())
    except Shut:
        return []  # said already
    if there is not None and there.contacts:
        return [good("Emergency contact", f"{there.contacts} registered.")]
    told = "There is none: should nobody nearer be reached in an emergency, nobody is."
    return [warning("Emergency contact", told, remedy)]


async def letters(settings: Settings) -> list[Finding]:
    """Whether students can write them now, and who decided that."""
    written = as_written(settings)
    decided = written.letters.on if written else None
    if decided is not None:
        told = "Offered" if decided else "Not offered"
        return [good("Letters", f"{told}, as [letters] on says.")]
    file = file_of(settings.database_url)
    try:
        gone = file is not None and not file.exists()
        there = None if gone else await look(settings.database_url, vault_of(settings), SystemClock().now())
    except Shut:
        return []  # said already
    if there is None or there.peers == 0:
        told = (
            "Offered, since no peer counselor is certified yet. `on` under [letters] in school.toml decides otherwise."
        )
        return [good("Letters", told)]
    return [
        good(
            "Letters",
            f"Not offered, because {there.peers} can answer in a chat. `on` under [letters] decides otherwise.",
        )
    ]

"""Days and times of the day as school.toml writes them."""

import re
from datetime import time
from typing import Annotated

from pydantic import BeforeValidator

from bot.school_mistakes import meant, odd

DAYS = (
    ("senin", "monday"),
    ("selasa", "tuesday"),
    ("rabu", "wednesday"),
    ("kamis", "thursday"),
    ("jumat", "friday", "jum'at"),
    ("sabtu", "saturday"),
    ("minggu", "sunday", "ahad"),
)
NUMBERS = {name: number for number, names in enumerate(DAYS) for name in names}
CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")
TWO_TIMES = 'Write two times, such as ["07.00", "15.00"], or [] when nobody is there.'
IN_24_HOURS = 'Hours go from "00.00" to "23.59".'


def known_day(name: object) -> int:
    number = NUMBERS.get(str(name).lower())
    if number is None:
        wrong = odd(f'"{name}" is no day.', meant(name, NUMBERS))
        raise wrong
    return number


def each_once(hours: object) -> object:
    """senin and monday are the same day."""
    seen: dict[int, str] = {}
    for name in hours if isinstance(hours, dict) else ():
        day = NUMBERS.get(str(name).lower())
        if day is not None and seen.setdefault(day, name) != name:
            wrong = odd(f'"{name}" and "{seen[day]}" are the same day.', "Keep one of the two lines.", name)
            raise wrong
    return hours


def from_to(given: object) -> tuple[time, time] | None:
    match given:
        case []:
            return None
        case [start, end]:
            opens, closes = moment(start), moment(end)
            if closes <= opens:
                wrong = odd(f"the hours end ({closes:%H.%M}) before they begin ({opens:%H.%M}).", TWO_TIMES)
                raise wrong
            return opens, closes
        case _:
            wrong = odd("the hours of a day are two times.", TWO_TIMES)
            raise wrong


def moment(given: object) -> time:
    if isinstance(given, time):
        return given
    if found := CLOCK.fullmatch(given.strip()) if isinstance(given, str) else None:
        return time(int(found[1]), int(found[2]))
    wrong = odd(f'"{given}" is no time of the day.', IN_24_HOURS)
    raise wrong


Day = Annotated[int, BeforeValidator(known_day)]
Hours = Annotated[tuple[time, time] | None, BeforeValidator(from_to)]

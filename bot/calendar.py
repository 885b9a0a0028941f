"""The days on which nobody is there, and those on which peers have exams: from public holidays and the school's own."""

import gc
import sys
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Self

from pydantic import BaseModel, model_validator

from bot.school_mistakes import odd
from bot.school_parts import STRICT, Words

YEARS_AHEAD = 2
LONGEST = timedelta(days=120)
ESTIMATED = "(perkiraan)"


class DaysWritten(BaseModel):
    """From the first to the last day, both included; one day when no last one is named."""

    model_config = STRICT

    name: Words
    first: date
    last: date | None = None

    @property
    def days(self) -> Iterable[date]:
        return days(self.first, self.last or self.first)

    @model_validator(mode="after")
    def in_order(self) -> Self:
        last = self.last or self.first
        if last < self.first:
            wrong = odd(f"{last} is before {self.first}.", "The last day comes after the first one.", "last")
            raise wrong
        if last - self.first > LONGEST:
            many = (last - self.first).days + 1
            wrong = odd(f"these are {many} days.", f"At most {LONGEST.days + 1}; is the year right?", "last")
            raise wrong
        return self


class CalendarWritten(BaseModel):
    model_config = STRICT

    public_holidays: bool = True
    joint_leave: bool = True
    open_on: list[date] = []
    exams_close_peers: bool = True
    closed: list[DaysWritten] = []
    exams: list[DaysWritten] = []

    @model_validator(mode="after")
    def without_contradiction(self) -> Self:
        for own in self.closed:
            for day in self.open_on:
                if day in set(own.days):
                    wrong = odd(f'{day} is also closed for "{own.name}".', "Take it out of one of the two.", "open_on")
                    raise wrong
        return self

    def closed_days(self, today: date) -> frozenset[date]:
        own = {day for one in self.closed for day in one.days}
        return frozenset(own | self.holidays(today).keys() - set(self.open_on))

    def exam_days(self) -> frozenset[date]:
        return frozenset(day for one in self.exams if self.exams_close_peers for day in one.days)

    def holidays(self, today: date) -> Mapping[date, str]:
        """By name; this year's and those of the next two. Islamic ones far ahead are estimates until announced."""
        kinds = [kind for kind, on in (("public", self.public_holidays), ("government", self.joint_leave)) if on]
        return national(today.year, tuple(kinds)) if kinds else {}


@cache
def national(year: int, kinds: tuple[str, ...]) -> Mapping[date, str]:
    """The package knows 200 countries and would hold 12 MB as long as the service runs: it is let go at once."""
    from holidays.countries.indonesia import Indonesia  # noqa: PLC0415  a quarter of a second

    found = dict(Indonesia(years=range(year, year + YEARS_AHEAD + 1), language="id", categories=kinds))
    for name in [name for name in sys.modules if name.partition(".")[0] == "holidays"]:
        del sys.modules[name]
    gc.collect()
    return found


def days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))

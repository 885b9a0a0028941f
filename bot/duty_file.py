"""The part of school.toml that says when a counselor may be asked, and how much: [duty]."""

from datetime import time, timedelta
from itertools import pairwise
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, Field, model_validator

from bot.school_mistakes import odd
from bot.school_parts import STRICT
from bot.school_times import Day, each_once, from_to
from flows.model.school import Duty

LATEST = time(20, 30)
SEVERAL = 'Write [["07.00", "09.30"], ["10.00", "12.00"]], or [] when there are no lessons.'


def several(given: object) -> tuple[tuple[time, time], ...]:
    """The lessons of a day, in order; a single one may stand without a list around it."""
    if not isinstance(given, list):
        wrong = odd("the lessons of a day are a list of times.", SEVERAL)
        raise wrong
    pairs = [given] if given and not isinstance(given[0], list) else given
    found = sorted(span for pair in pairs if (span := from_to(pair)))
    for before, after in pairwise(found):
        if after[0] < before[1]:
            wrong = odd(f"the lessons at {before[0]:%H.%M} and {after[0]:%H.%M} overlap.", SEVERAL)
            raise wrong
    return tuple(found)


class DutyWritten(BaseModel):
    model_config = STRICT

    hours: Annotated[tuple[time, time], BeforeValidator(from_to)] = Duty().hours
    during_lessons: bool = False
    lessons: Annotated[
        dict[Day, Annotated[tuple[tuple[time, time], ...], BeforeValidator(several)]] | None,
        BeforeValidator(each_once),
    ] = None
    chats_a_day: int = Field(default=2, ge=1, le=4)
    chats_a_week: int = Field(default=6, ge=1, le=12)
    rest_minutes: int = Field(default=20, ge=10, le=240)
    rest_after_red_hours: int = Field(default=24, ge=12, le=168)
    asked_first: int = Field(default=3, ge=1, le=20)
    first_chats_watched: int = Field(default=5, ge=0, le=20)

    @model_validator(mode="after")
    def not_at_night(self) -> Self:
        if self.hours[1] > LATEST:
            told = f"duty ends at {self.hours[1]:%H.%M}; counselors are asked until {LATEST:%H.%M} at the latest."
            wrong = odd(told, 'Write an earlier end, such as hours = ["06.00", "20.30"].', "hours")
            raise wrong
        return self

    def duty(self) -> Duty:
        """Without lessons written down, the usual ones hold."""
        lessons = (
            Duty().lessons if self.lessons is None else {day: spans for day, spans in self.lessons.items() if spans}
        )
        return Duty(
            hours=self.hours,
            lessons={} if self.during_lessons else lessons,
            a_day=self.chats_a_day,
            a_week=self.chats_a_week,
            rest=timedelta(minutes=self.rest_minutes),
            rest_heavy=timedelta(hours=self.rest_after_red_hours),
            asked_first=self.asked_first,
            watched=self.first_chats_watched,
        )

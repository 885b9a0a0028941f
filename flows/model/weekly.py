"""Weekly: when a counselor wants to be on duty each week, the days on which they have exams of their own, and the
reminder that is under way. Times alone; kept with their work, and so sealed.
"""

from dataclasses import dataclass
from datetime import date, datetime

READY, CANNOT = "ready", "cannot"


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    day: int  # Monday 0
    begins: int  # minutes since midnight
    ends: int


@dataclass(frozen=True, slots=True, order=True)
class Days:
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Turn:
    """One shift of one day."""

    begins: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Weekly:
    slots: tuple[Slot, ...] = ()
    exams: tuple[Days, ...] = ()
    next: Turn | None = None  # the one that `bell` will remind them of
    bell: datetime | None = None  # one that rings before it is stale
    asked: Turn | None = None  # the one they were reminded of last
    said: str = ""  # about that one: READY, or CANNOT; nothing yet

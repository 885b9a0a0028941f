"""Periods: a month (2026-11), a semester (2026-S1, July to December; 2026-S2, January to June after it), a school year
(2026-27). Nothing else is ever counted, so that no two reports differ by a few students."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SETTLES = timedelta(days=10)  # until the surveys and follow-ups of its last chats are answered
SHAPES = re.compile(r"(\d{4})-(?:(0[1-9]|1[0-2])|S([12])|(\d\d))", re.ASCII)
YEARS = range(2000, 2100)
MONTHS = 12
JULY = 7


class Kind(StrEnum):
    MONTH = "month"
    SEMESTER = "semester"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    kind: Kind
    year: int  # of a semester, in which its school year begins
    number: int = 0  # of the month, of the semester

    @property
    def name(self) -> str:
        match self.kind:
            case Kind.MONTH:
                return f"{self.year}-{self.number:02}"
            case Kind.SEMESTER:
                return f"{self.year}-S{self.number}"
            case Kind.YEAR:
                return f"{self.year}-{(self.year + 1) % 100:02}"

    @property
    def spoken(self) -> dict[str, str | int]:
        """As texts name it: a month as 11-2026, a semester by its school year."""
        name = self.name
        if self.kind is Kind.MONTH:
            name = f"{self.number:02}-{self.year}"
        elif self.kind is Kind.SEMESTER:
            name = Period(Kind.YEAR, self.year).name
        return {"kind": str(self.kind), "name": name, "number": self.number}

    @property
    def parts(self) -> tuple["Period", ...]:
        match self.kind:
            case Kind.MONTH:
                return ()
            case Kind.SEMESTER:
                first = JULY if self.number == 1 else 1
                year = self.year + self.number - 1
                return tuple(Period(Kind.MONTH, year, month) for month in range(first, first + 6))
            case Kind.YEAR:
                return (Period(Kind.SEMESTER, self.year, 1), Period(Kind.SEMESTER, self.year, 2))

    @property
    def months(self) -> tuple[str, ...]:
        if self.kind is Kind.MONTH:
            return (self.name,)
        return tuple(month for part in self.parts for month in part.months)

    @property
    def over(self) -> date:
        """The first day after it."""
        if self.kind is not Kind.MONTH:
            return self.parts[-1].over
        return date(self.year + self.number // MONTHS, self.number % MONTHS + 1, 1)

    @property
    def begins(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1) if self.kind is Kind.MONTH else self.parts[0].begins

    @property
    def ready(self) -> date:
        return self.over + SETTLES


def read(name: str) -> Period | None:
    """2026-01 to 2026-12 are months: the school years whose name looks the same are long gone or far away."""
    found = SHAPES.fullmatch(name.strip().upper())
    if found is None or int(found[1]) not in YEARS:
        return None
    year = int(found[1])
    if found[2]:
        return Period(Kind.MONTH, year, int(found[2]))
    if found[3]:
        return Period(Kind.SEMESTER, year, int(found[3]))
    whole = Period(Kind.YEAR, year)
    return whole if whole.name == found[0] else None


def last(kind: Kind, today: date) -> Period:
    """The newest that is over."""
    if kind is Kind.MONTH:
        before = today.replace(day=1) - timedelta(days=1)
        return Period(kind, before.year, before.month)
    first = today.year if today.month >= JULY else today.year - 1  # in which this school year began
    if kind is Kind.YEAR:
        return Period(kind, first - 1)
    return Period(kind, first, 1) if today.month < JULY else Period(kind, first - 1, 2)


def settled(today: date) -> tuple[Period, ...]:
    """The newest of each kind whose figures are there, each after what it is made of."""
    newest = (last(kind, today) for kind in Kind)
    return tuple(one for period in newest if period.ready <= today for one in (*within(period), period))


def within(period: Period) -> tuple[Period, ...]:
    """The smallest first."""
    return tuple(one for part in period.parts for one in (*within(part), part))


def current(kind: Kind, today: date) -> Period:
    first = today.year if today.month >= JULY else today.year - 1
    match kind:
        case Kind.MONTH:
            return Period(kind, today.year, today.month)
        case Kind.SEMESTER:
            return Period(kind, first, 1 if today.month >= JULY else 2)
        case Kind.YEAR:
            return Period(kind, first)

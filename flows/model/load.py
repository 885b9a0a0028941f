"""Load: what a counselor has carried lately. Times alone: no chat, no student, no word.

It is kept with their work, and so sealed; what is older than a week is forgotten with the next chat.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Load:
    took: tuple[datetime, ...] = ()  # chats, also those they handed back: a claim must not become a peephole
    left: datetime | None = None  # the last one, whoever ended it
    heavy: datetime | None = None  # the last one with RED
    back: tuple[datetime, ...] = ()  # handed back, because they might know them


def recent(times: tuple[datetime, ...], now: datetime) -> tuple[datetime, ...]:
    return tuple(one for one in times if now - one < WEEK)


def taking(load: Load, now: datetime) -> Load:
    return replace(load, took=(*recent(load.took, now), now))


def leaving(load: Load, now: datetime, *, heavy: bool) -> Load:
    return replace(load, left=now, heavy=now if heavy else load.heavy)


def handing_back(load: Load, now: datetime) -> Load:
    return replace(load, back=(*recent(load.back, now), now))

"""Matching: which counselors are asked for a waiting student, in which order, and how many at once.

the fairest load first: fewer chats in the last seven days, then whoever has rested longest
at once `asked_first` of them; every half a minute of waiting twice as many, until all are asked

Nothing is drawn: the same desk gives the same order (docs/matching.md). Who may be asked at all is not decided here.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from flows.chats import Queued
from flows.ids import PersonId
from flows.load import recent
from flows.people import Person

STEP = timedelta(seconds=30)
MOST_STEPS = 16  # by then every counselor of any school is asked
NEVER = datetime.min.replace(tzinfo=UTC)


def asked_now(chat: Queued, able: Iterable[Person], first: int, now: datetime) -> tuple[PersonId, ...]:
    """Of those who may take it, whom to ask besides. One who was asked and cannot come any more counts for nobody,
    so that a student never waits for people who are busy."""
    fairest = [person.id for person in sorted(able, key=lambda person: burden(person, now))]
    asked = sum(person in chat.offers for person in fairest)
    new = [person for person in fairest if person not in chat.offers]
    return tuple(new[: max(0, width(chat, first, now) - asked)])


def burden(person: Person, now: datetime) -> tuple[int, datetime, PersonId]:
    load = person.work.load
    return len(recent(load.took, now)), load.left or NEVER, person.id


def width(chat: Queued, first: int, now: datetime) -> int:
    steps = int(max(now - chat.since, timedelta()) / STEP)
    return first << min(steps, MOST_STEPS)

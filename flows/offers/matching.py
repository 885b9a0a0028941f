"""Matching: which counselors are asked for a waiting student, in which order, and how many at once.

the gender the student wished for, then whoever speaks their language, then the fairest load: fewer chats in the last
seven days, a topic of strength counting as two of them less; then whoever has rested longest
at once `asked_first` of them; every half a minute of waiting twice as many, until all are asked

A wish changes the order and never the number: nobody waits for the sake of one while somebody else is free. Nothing is
drawn: the same desk gives the same order (docs/matching.md). Who may be asked at all is not decided here.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from flows.model.chats import Queued
from flows.model.ids import PersonId
from flows.model.load import recent
from flows.model.people import Person, Role
from flows.model.portrait import GENDERS
from flows.model.scene import Desk
from flows.model.stories import Story

STEP = timedelta(seconds=30)
MOST_STEPS = 16  # by then every counselor of any school is asked
NEVER = datetime.min.replace(tzinfo=UTC)
STRENGTH = 2  # chats of the week: more would bring all of a topic to the one who is good at it
SEVERAL = 2
HOME_LANGUAGE = "id"  # spoken by whoever has not said which languages they speak

Order = tuple[bool, bool, int, datetime, PersonId]


def asked_now(chat: Queued, able: Iterable[Person], first: int, now: datetime) -> tuple[PersonId, ...]:
    """Of those who may take it, whom to ask besides. One who was asked and cannot come any more counts for nobody,
    so that a student never waits for people who are busy."""
    best = [person.id for person in sorted(able, key=lambda person: order(person, chat.story, now))]
    asked = sum(person in chat.offers for person in best)
    new = [person for person in best if person not in chat.offers]
    return tuple(new[: max(0, width(chat, first, now) - asked)])


def order(person: Person, story: Story, now: datetime) -> Order:
    """The smaller is asked first."""
    load, of = person.work.load, person.work.portrait
    other = bool(story.gender) and of.gender != story.gender
    strange = bool(story.language) and story.language not in (of.languages or (HOME_LANGUAGE,))
    chats = len(recent(load.took, now)) - (STRENGTH if story.topic in of.topics else 0)
    return other, strange, chats, load.left or NEVER, person.id


def width(chat: Queued, first: int, now: datetime) -> int:
    steps = int(max(now - chat.since, timedelta()) / STEP)
    return first << min(steps, MOST_STEPS)


def genders(desk: Desk) -> tuple[str, ...]:
    """That counselors have said of themselves, on duty or not; a wish that nobody could fulfil is not asked for,
    nor one that a single one could: it would lead to them, whatever their alias."""
    said = [one.work.portrait.gender for one in desk.all(Role.COUNSELOR)]
    return tuple(one for one in GENDERS if said.count(one) >= SEVERAL)

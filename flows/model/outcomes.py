"""Outcome: what a chat leaves behind for counting, once its words and people are gone.

Whatever keeps a chat tells it: opened -> somebody wrote, or nobody came -> how they felt -> how they were days later.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.escalations import Escalation
from flows.model.ids import PersonId
from flows.model.places import Road

JULY = 7
HEARD = ("yes", "partly", "no")


class Survey(StrEnum):
    ASKED = "asked"  # shown, and never touched
    SKIPPED = "skipped"
    ANSWERED = "answered"


class Follow(StrEnum):
    DECLINED = "declined"  # they did not want to be asked
    PROMISED = "promised"
    ASKED = "asked"
    STOPPED = "stopped"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Outcome:
    """None is no news: what was known before stays."""

    student: PersonId
    road: Road
    topic: str
    feeling: int | None = None  # before
    apart: bool = False  # no chat: danger in words that no chat holds
    over: bool = False
    helper: PersonId | None = None  # the peer who had it last
    waited: int | None = None  # seconds until somebody wrote; None is nobody
    feeling_after: int | None = None
    rating: int | None = None
    heard: str | None = None
    survey: Survey | None = None
    follow: Follow | None = None
    follow_feeling: int | None = None
    follow_again: int | None = None  # asked once more, days later
    level: int = 0  # the worst danger there was, by Level.weight
    acknowledged: int | None = None  # seconds until an adult was on it


def told(before: Chat | None, chat: Chat, now: datetime) -> Outcome | None:
    """A report about an adult is for the wali luar alone: it is counted nowhere. A letter is no chat."""
    if isinstance(chat, Closed) and (chat.report is not None or chat.letter is not None):
        return None
    story, danger = chat.story, chat.danger
    it = Outcome(
        story.student,
        chat.road,
        story.topic,
        story.feeling,
        level=danger.level.weight if danger else 0,
        acknowledged=acknowledged(chat, danger, now),
    )
    match chat:
        case Queued():
            return it
        case Talking():
            waited = chat.waited + int((now - chat.since).total_seconds()) if chat.answered else None
            return replace(it, helper=chat.helper if chat.road is Road.PEER else None, waited=waited)
        case Closed():
            return ended(replace(it, apart=before is None, over=True), chat)


def acknowledged(chat: Chat, danger: Escalation | None, now: datetime) -> int | None:
    """By coming, or by judging that it is none. Bells are silent for other reasons, too."""
    if danger is None:
        return None
    comes = isinstance(chat, Talking) and chat.road is Road.BK and danger.open and danger.bell is None
    at = danger.judged or (now if comes else None)
    return max(0, int((at - danger.raised).total_seconds())) if at else None


def ended(it: Outcome, chat: Closed) -> Outcome:
    follow = chat.follow
    it = replace(
        it,
        feeling_after=chat.feeling_after or None,
        rating=chat.rating or None,
        heard=chat.heard if chat.heard in HEARD else None,
        survey=survey(chat),
    )
    if follow is None:
        return it
    first, second = (follow.first, follow.feeling) if follow.again and follow.first else (follow.feeling, None)
    return replace(it, follow=follow_up(chat), follow_feeling=first or None, follow_again=second or None)


def survey(chat: Closed) -> Survey | None:
    """None is never asked, which nobody can answer."""
    if chat.feeling_after or chat.rating or chat.heard in HEARD or chat.comment:
        return Survey.ANSWERED
    if chat.feeling_after is not None or chat.rating is not None or chat.heard or chat.comment is not None:
        return Survey.SKIPPED
    return Survey.ASKED if chat.surveyed else None


def follow_up(chat: Closed) -> Follow | None:
    follow = chat.follow
    if follow is None:
        return None
    if follow.first or follow.feeling:
        return Follow.ANSWERED
    if follow.feeling == 0:  # of a version that wrote it for both
        return Follow.DECLINED if follow.asked == follow.due else Follow.STOPPED
    if follow.ended:
        return Follow.STOPPED if follow.asked else Follow.DECLINED
    return Follow.ASKED if follow.asked else Follow.PROMISED


def merged(older: Outcome, newer: Outcome) -> Outcome:
    """Two of one chat in one commit; storage does the same with what it has."""
    return replace(
        newer,
        apart=older.apart,
        helper=newer.helper or older.helper,
        waited=newer.waited if older.waited is None else older.waited,
        level=max(older.level, newer.level),
        acknowledged=newer.acknowledged if older.acknowledged is None else older.acknowledged,
    )


def school_year(day: date) -> str:
    """July to June, as schools write it: 2026-27."""
    first = day.year if day.month >= JULY else day.year - 1
    return f"{first}-{(first + 1) % 100:02}"

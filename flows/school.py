"""What a school decides for itself, checked at start; the flows only read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta, timezone, tzinfo

TOPICS = ("study", "family", "friends", "bullying", "feelings", "dating", "career", "other")
WIB = timezone(timedelta(hours=7), "WIB")


@dataclass(frozen=True, slots=True)
class Hotline:
    """A number somebody of the school has called. One never verified is never shown."""

    name: Mapping[str, str]  # by language
    number: str
    needs: str  # credit, data, whatsapp or nothing: what the phone must have
    hours: Mapping[str, str]
    source: str
    verified_at: date


@dataclass(frozen=True, slots=True)
class Limits:
    """Ours are the school's settings: no body publishes numeric standards for ratio or concurrency."""

    chats_at_once: int = 1  # PRODUCT: default 1, at most 3
    first_reply: timedelta = timedelta(minutes=5)
    code_tries: int = 5
    code_pause: timedelta = timedelta(minutes=10)
    verify_hotlines_every: timedelta = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class School:
    name: str = "Sekolah"
    zone: tzinfo = WIB
    hours: Mapping[int, tuple[time, time]] = field(  # weekday (Monday 0) to when an adult is usually there
        default_factory=lambda: dict.fromkeys(range(5), (time(7), time(15)))
    )
    topics: tuple[str, ...] = TOPICS
    hotlines: tuple[Hotline, ...] = ()
    limits: Limits = field(default_factory=Limits)
    consent_version: int = 1
    sample: bool = False  # the demo's: every text that shows it says so

"""Escalation: danger that an adult must see to. It stays with its chat until one has written to the student or,
having read why, judged that it is none.

raised --bell--> raised again, to more people     (see climb.py)
raised --claim--> somebody is on it: no bell, but back to raised if they stay silent
       --verdict--> judged: kept, so that the same words do not ring twice
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.risk.alarm import Category, Level

DARURAT, CALLED = "darurat", "called"
"""What it is about when no words raised it: the button, or a counselor's call."""

NOT_FOR_A_PEER = frozenset(
    (Category.SEXUAL_VIOLENCE, Category.ABUSE_HOME, Category.DATING_VIOLENCE, Category.HARM_OTHERS)
)
"""PRODUCT: words that raised RED, or violence or sexual harm in any form, are never offered to a peer."""

JUDGED_FOR = timedelta(hours=1)  # so long the same level does not ring again after a verdict


@dataclass(frozen=True, slots=True)
class Escalation:
    level: Level  # RED or AMBER
    what: str  # a Category, DARURAT or CALLED
    raised: datetime
    why: tuple[str, ...] = ()  # pattern ids and n-grams, for whoever reads the reason
    rung: int = 0  # how often the bell has rung
    bell: datetime | None = None  # None while somebody is on it
    verdict: str = ""
    judged: datetime | None = None

    @property
    def open(self) -> bool:
        return not self.verdict

    @property
    def by_words(self) -> bool:
        return self.what not in (DARURAT, CALLED)

    def taken(self) -> "Escalation":
        return replace(self, bell=None)

    def settled(self, verdict: str, at: datetime) -> "Escalation":
        return replace(self, verdict=verdict, judged=at, bell=None)

    def covers(self, level: Level, now: datetime) -> bool:
        """Nothing new in this: it is known already, or was judged just now."""
        if self.level.weight < level.weight:
            return False
        return self.open or (self.judged is not None and now - self.judged < JUDGED_FOR)

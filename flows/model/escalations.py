"""Escalation: danger that an adult must see to. It stays with its chat until one has written to the student or,
having read why, judged that it is none.

raised --bell--> raised again, to more people     (see climb.py, bells.py)
raised --claim--> somebody is on it: no bell, but back to raised if they stay silent or go without a word
       --verdict--> judged: kept, so that the same worry does not ring twice within the hour
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.risk.alarm import Alarm, Category, Level

DARURAT, CALLED = "darurat", "called"
"""What it is about when no words raised it: the button, or a counselor's call."""

NOT_FOR_A_PEER = frozenset(
    (Category.SEXUAL_VIOLENCE, Category.ABUSE_HOME, Category.DATING_VIOLENCE, Category.HARM_OTHERS)
)
"""PRODUCT: words that raised RED, or violence or sexual harm in any form, are never offered to a peer."""

JUDGED_FOR = timedelta(hours=1)  # so long the same worry does not ring again after a verdict


@dataclass(frozen=True, slots=True)
class Escalation:
    level: Level  # RED or AMBER
    what: str  # a Category, DARURAT or CALLED
    raised: datetime
    why: tuple[str, ...] = ()  # pattern ids and n-grams
    words: str = ""  # what raised it, as it was then: whoever reads the reason must see it, whatever was edited since
    by_helper: bool = False  # the counselor wrote them
    rung: int = 0  # how often the bell has rung
    bell: datetime | None = None  # None while somebody is on it
    held: bool = False  # for the next opening, since it rang last
    unreached: bool = False  # the student was told that no adult of the school could be reached
    verdict: str = ""
    judged: datetime | None = None

    @property
    def open(self) -> bool:
        return not self.verdict

    @property
    def by_words(self) -> bool:
        return self.what not in (DARURAT, CALLED)

    @property
    def for_adults(self) -> bool:
        """No peer is to carry it."""
        return self.open and (self.level is Level.RED or self.what in NOT_FOR_A_PEER)

    def taken(self) -> "Escalation":
        return replace(self, bell=None)

    def settled(self, verdict: str, at: datetime) -> "Escalation":
        return replace(self, verdict=verdict, judged=at, bell=None)

    def covers(self, sign: Alarm, now: datetime) -> bool:
        """Nothing new in this. A verdict covers the same worry only, never what is RED; and no button or lesser worry
        covers words of violence."""
        if not self.open:
            judged_just_now = self.judged is not None and now - self.judged < JUDGED_FOR
            return sign.level is not Level.RED and sign.category == self.what and judged_just_now
        if self.level.weight < sign.level.weight or (sign.level is Level.RED and not self.by_words):
            return False
        return self.level is Level.RED or sign.category not in NOT_FOR_A_PEER or self.what in NOT_FOR_A_PEER


def heard(before: Escalation | None, sign: Alarm, words: str, now: datetime) -> Escalation:
    """Words raise it, or say what an open one is about. Where that is no worse, the bell rings on as it did: nobody
    delays it by writing more."""
    new = Escalation(sign.level, sign.category, now, sign.why, words)
    if before is None or not before.open or before.level.weight < sign.level.weight:
        return new
    return replace(new, level=before.level, raised=before.raised, rung=before.rung, bell=before.bell, held=before.held)


def pressed(before: Escalation | None, what: str, now: datetime) -> Escalation:
    """By a button. Words that were heard before stay the reason, and a second press delays no bell."""
    if before is None or not before.open:
        return Escalation(Level.RED, what, now)
    if before.level is Level.RED:
        return before
    return replace(before, level=Level.RED, raised=now, rung=0, bell=None)

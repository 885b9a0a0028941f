"""Deeds: rows of the audit by which it is counted how right the screening was. No words, and of nobody."""

from dataclasses import dataclass
from datetime import datetime

from flows.model.ids import ChatId

RAISED, JUDGED, SAMPLED = KINDS = ("raised", "judged", "sampled")


@dataclass(frozen=True, slots=True)
class Deed:
    at: datetime
    what: str  # one of KINDS
    about: ChatId | None
    detail: str  # a level, or a verdict

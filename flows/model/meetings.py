"""Meetings: what the guru BK wrote down of one, about the counselors' work. Sealed, read after the PIN alone."""

from dataclasses import dataclass, field
from datetime import datetime

from flows.model.ids import ChatId, PersonId

LONGEST = 1500  # characters


@dataclass(frozen=True, slots=True)
class Meeting:
    id: ChatId
    at: datetime
    by: PersonId
    text: str = field(repr=False)

"""What the screening says: how bad, of what kind, and why.

The three levels and the twelve categories are those of facts/risk.md and of the `label` column of data/risk/sentences/.
"""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How fast an adult must come."""

    RED = "RED"  # explicit, a plan, a time, violence going on, a threat to others: at once
    AMBER = "AMBER"  # passive, past, somebody else, hyperbole, or only the model saw it: grouped
    OFFER = "OFFER"  # BK is offered to the student and nobody is told

    @property
    def weight(self) -> int:
        """Higher is worse: OFFER 1, AMBER 2, RED 3."""
        return _WEIGHTS[self]


_WEIGHTS = {Level.OFFER: 1, Level.AMBER: 2, Level.RED: 3}


class Category(StrEnum):
    """What the danger is about; `UNSCREENED` is a message that nothing could check."""

    SUICIDE = "suicide"
    PASSIVE_DESPAIR = "passive_despair"
    SELF_HARM = "self_harm"
    SEXUAL_VIOLENCE = "sexual_violence"
    ABUSE_HOME = "abuse_home"
    BULLYING = "bullying"
    DATING_VIOLENCE = "dating_violence"
    PREGNANCY = "pregnancy"
    RUNNING_AWAY = "running_away"
    SUBSTANCES = "substances"
    HARM_OTHERS = "harm_others"
    FRIEND_IN_DANGER = "friend_in_danger"
    UNSCREENED = "unscreened"


class Source(StrEnum):
    """Who raised it."""

    LEXICON = "lexicon"
    MODEL = "model"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Alarm:
    """One message's verdict. `why` holds pattern ids, n-grams and context tags, never the student's sentence."""

    level: Level
    category: Category
    why: tuple[str, ...]
    source: Source

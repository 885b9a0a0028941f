"""Observed: what adults of the school see and count for themselves, beside what the service counts."""

from dataclasses import dataclass, field

from flows.model.ids import ChatId

KINDS = ("joins", "friends", "feelings", "conflict", "mood")  # of behaviour; each from 1 (worrying) to 5 (good)
SCALE = ("1", "2", "3", "4", "5")
BANDS = ("low", "low", "fair", "well", "well")
ABSENCE, CONFLICTS = COUNTED = ("absence", "conflicts")  # days missed; incidents written down
GRADES = tuple(str(n) for n in range(1, 14))
MOST = 9_999  # more is a slip of the finger, and five digits may be a PIN (flows/rights/pin.py)
LONGEST_NOTE, LONGEST_WHOM = 500, 40  # characters


@dataclass(frozen=True, slots=True)
class Observation:
    """By an adult, with their own eyes: of a class, or of somebody they have a case of."""

    id: ChatId
    month: str
    kind: str
    scale: int
    whom: str = field(default="", repr=False)  # a class, or what they call the case
    note: str = field(default="", repr=False)
    case: bool = False
    about: ChatId | None = None  # which case, for whoever may open that


@dataclass(frozen=True, slots=True)
class Count:
    """Of a whole grade in a month, from the school's own books. A newer one takes the place of an older."""

    month: str
    grade: str
    kind: str
    number: int


Seen = Observation | Count

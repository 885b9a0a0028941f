"""What was found: of which kind, by which pattern, and where in the text as it was written."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

COVER = "[…]"
PIECES = 4  # short messages looked back to, which a number may begin in (parted.py)
LONGEST_PIECE = 40  # characters; what is longer is a sentence


class Kind(StrEnum):
    CONTACT = "contact"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Found:
    """`text[start:stop]` is what a mask may cover; `pattern` says why without repeating a word of it."""

    kind: Kind
    pattern: str
    start: int
    stop: int


def covered(text: str, found: Iterable[Found], cover: str = COVER) -> str:
    """The text with every find covered; the words between stay as they were."""
    kept, place = [], 0
    for one in sorted(found, key=lambda one: one.start):
        if one.start >= place:
            kept += [text[place : one.start], cover]
        place = max(place, one.stop)
    return "".join((*kept, text[place:]))

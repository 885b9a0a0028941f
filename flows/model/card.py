"""A card (kartu darurat): what a student may leave for two adults who open it together in danger; no line is a duty."""

from dataclasses import dataclass, field
from datetime import datetime

NAME, GROUP, ADULT, UNSAFE = PARTS = ("name", "group", "adult", "unsafe")
"""Who they are, their class, an adult who is safe and how to reach them, and who must not know."""


@dataclass(frozen=True, slots=True)
class Card:
    name: str = field(default="", repr=False)
    group: str = field(default="", repr=False)
    adult: str = field(default="", repr=False)
    unsafe: str = field(default="", repr=False)
    at: datetime | None = None  # when a line of it was written last

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Those that are filled in."""
        each = zip(PARTS, (self.name, self.group, self.adult, self.unsafe), strict=True)
        return tuple((part, text) for part, text in each if text)

    def line(self, part: str) -> str:
        return dict(self.lines).get(part, "")

    def put(self, part: str, text: str, at: datetime) -> "Card":
        new = dict(self.lines) | {part: text}
        name, group, adult, unsafe = (new.get(one, "") for one in PARTS)
        return Card(name, group, adult, unsafe, at)

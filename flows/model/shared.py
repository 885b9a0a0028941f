"""Shared: what is remembered of somebody who shares their phone (HP bersama), and whether it is open just now.

off --a word, typed twice--> open --a pause, or Tutup--> locked --the word--> open
                                                         locked --danger---> urgent, for a day: what comes from then on
                                                                             opens on a tap; what came before does not
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

URGENT = timedelta(days=1)


class Needs(StrEnum):
    """What opens something that waits covered."""

    WORD = "word"
    TAP = "tap"  # it came after danger: whoever called for help must be able to read who answers


@dataclass(frozen=True, slots=True)
class Shared:
    secret: str = field(default="", repr=False)  # what their word becomes; "" while they choose one
    asks: str = ""  # what the word is waited for
    until: datetime | None = None  # so long
    first: str = field(default="", repr=False)  # chosen, to be typed once more
    seen: datetime | None = None  # what they did last, as long as it is not closed
    known: bool = False  # the word opened it, not danger
    last: int = 0  # their newest message, to be taken off the screen
    notice: datetime | None = None  # since then "Ada pesan" is on their screen, not opened
    waits: bool = False  # something is covered
    tap: bool = False  # some of it opens without the word
    wrong: int = 0  # tries since the last right one
    locks: int = 0
    locked: datetime | None = None  # until then no try counts
    urgent: datetime | None = None  # since then they are in danger, as far as we know
    forgets: datetime | None = None  # then everything is erased, since the word was forgotten

    @property
    def on(self) -> bool:
        return bool(self.secret)

    def open_at(self, now: datetime, pause: timedelta) -> bool:
        return self.known and self.seen is not None and now - self.seen < pause

    def urgent_at(self, now: datetime) -> bool:
        return self.urgent is not None and now - self.urgent < URGENT

    def speaks_at(self, now: datetime, pause: timedelta) -> bool:
        """Whoever acts is answered as themselves."""
        return self.open_at(now, pause) or self.urgent_at(now)

    def asks_at(self, now: datetime) -> bool:
        return bool(self.asks) and self.until is not None and now < self.until

    def slowed_at(self, now: datetime) -> bool:
        return self.locked is not None and now < self.locked

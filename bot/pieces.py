"""Pieces: the short messages of each writer just before, in memory alone. A number may be given in several
(flows/guard/parted.py)."""

from collections import OrderedDict
from datetime import datetime, timedelta

from flows.guard.found import LONGEST_PIECE, PIECES
from flows.model.ids import PersonId
from storage.arrivals import TelegramId

TOGETHER = timedelta(minutes=10)  # apart for longer, nobody reads them as one
WRITERS = 2000  # of the others, those who wrote last stay

Piece = tuple[datetime, str]


class Pieces:
    def __init__(self) -> None:
        self._last: OrderedDict[TelegramId | PersonId, tuple[Piece, ...]] = OrderedDict()

    def before(self, who: TelegramId | PersonId, text: str, now: datetime) -> tuple[str, ...]:
        """Oldest first. A long message is no piece, and parts none."""
        if len(text) > LONGEST_PIECE:
            return ()
        last = [piece for piece in self._last.pop(who, ()) if now - piece[0] <= TOGETHER]
        self._last[who] = (*last, (now, text))[-PIECES:]
        if len(self._last) > WRITERS:
            self._last.popitem(last=False)
        return tuple([words for _, words in last])

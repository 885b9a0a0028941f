"""Counting: how much each writes just now, in memory alone. It holds nobody back; an adult is asked to look
(flows/danger/flood.py)."""

from collections import OrderedDict
from datetime import datetime

from flows.danger.flood import MUCH, WITHIN
from flows.model.ids import PersonId
from storage.arrivals import TelegramId

MOST = 2000  # writers who are counted; of the others, those who wrote last stay


class Counting:
    def __init__(self) -> None:
        self._since: OrderedDict[TelegramId | PersonId, tuple[datetime, int]] = OrderedDict()

    def much(self, who: TelegramId | PersonId, now: datetime) -> bool:
        """True once for each so many within the time."""
        since, count = self._since.pop(who, (now, 0))
        since, count = (since, count + 1) if now - since <= WITHIN else (now, 1)
        self._since[who] = (since, count)
        if len(self._since) > MOST:
            self._since.popitem(last=False)
        return count % MUCH == 0

"""Pins: six digits alone become a supervisor's secret before anything else is done with them, so that what is compared
and kept is never the digits. Slow on purpose: who steals the database shall not try all million of them in a minute.
"""

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import Clock
from flows.events import TextReceived
from storage.arrivals import Arrival, TelegramId

DIGITS = re.compile(r"\s*[0-9]{6}\s*")
# OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane
MEMORY_KIB, PASSES, LANES, LENGTH = 19_456, 2, 1, 32
OFTEN, WHILE = 10, timedelta(minutes=1)  # nobody keeps us busy with numbers
MOST = 2000  # writers whose numbers are counted


class Pins:
    """`salt` is a person's own, from the root key: without it the digits cannot be tried either."""

    def __init__(self, salt: Callable[[TelegramId], bytes], clock: Clock) -> None:
        self._salt, self._clock = salt, clock
        self._counted: OrderedDict[TelegramId, tuple[datetime, int]] = OrderedDict()

    def __call__(self, arrival: Arrival) -> Arrival:
        """The same, with what the digits become."""
        event, who = arrival.event, arrival.who
        if not isinstance(event, TextReceived) or isinstance(who, str) or not DIGITS.fullmatch(event.text):
            return arrival
        if self._too_often(who):
            return arrival
        return replace(arrival, event=replace(event, pin=secret(event.text.strip(), self._salt(who))))

    def _too_often(self, who: TelegramId) -> bool:
        now = self._clock.now()
        since, times = self._counted.pop(who, (now, 0))
        if now - since > WHILE:
            since, times = now, 0
        self._counted[who] = since, times + 1
        if len(self._counted) > MOST:
            self._counted.popitem(last=False)
        return times >= OFTEN


def secret(digits: str, salt: bytes) -> str:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415  seldom wanted, so the start need not wait for it

    return hash_secret_raw(digits.encode(), salt, PASSES, MEMORY_KIB, LANES, LENGTH, Type.ID).hex()

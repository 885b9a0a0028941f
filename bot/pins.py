"""Pins: six digits become a secret before they are compared or kept, so that neither is ever done with the digits. Slow
on purpose: who steals the database shall not try all million of them in a minute. The word of a shared phone likewise.

Only what answers an open question is worked for, one at a time and in a thread: nobody waits for it but who typed it.
Of who shares their phone, each single word may be theirs: what is one goes to nobody, so all of them are.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import Clock
from flows.model.events import TextReceived
from flows.model.people import Person, open_question
from flows.rights import pin
from flows.risk.alarm import Alarm, Level
from flows.secret import word
from flows.shared_phone import cover
from storage.arrivals import Arrival, TelegramId

# OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane
MEMORY_KIB, PASSES, LANES, LENGTH = 19_456, 2, 1, 32
OFTEN, WHILE = 10, timedelta(minutes=1)  # nobody keeps us busy with numbers
WORDS_OFTEN = 40  # messages of one word, as fast as a thumb
MOST = 2000  # writers whose numbers are counted


class Pins:
    """`salt` is a person's own, from the core under the root key: without it the digits cannot be tried either."""

    def __init__(self, salt: Callable[[TelegramId], bytes], clock: Clock) -> None:
        self._salt, self._clock = salt, clock
        self._counted: OrderedDict[TelegramId, tuple[datetime, int]] = OrderedDict()
        self._one = asyncio.Lock()  # 19 MiB each; and those of one person stay in their order

    def wanted(self, arrival: Arrival, me: Person) -> bool:
        """Are these the digits we asked them for, and still digits?"""
        who, event = arrival.who, arrival.event
        if isinstance(who, str) or not isinstance(event, TextReceived) or event.pin:
            return False
        if cover.of(me) is not None:
            return bool(word(event.text)) and not calls(event.alarm) and not self._too_often(who, WORDS_OFTEN)
        if not pin.six(event.text):
            return False
        return pin.answers(open_question(me, self._clock.now()), event.text) and not self._too_often(who, OFTEN)

    async def turned(self, arrival: Arrival) -> Arrival:
        """The same, with what the digits become."""
        event, who = arrival.event, arrival.who
        if not isinstance(event, TextReceived) or isinstance(who, str):
            return arrival
        async with self._one:
            became = await asyncio.to_thread(secret, pin.six(event.text) or f"word {word(event.text)}", self._salt(who))
        return replace(arrival, event=replace(event, pin=became))

    def _too_often(self, who: TelegramId, most: int) -> bool:
        now = self._clock.now()
        since, times = self._counted.pop(who, (now, 0))
        if now - since > WHILE:
            since, times = now, 0
        self._counted[who] = since, times + 1
        if len(self._counted) > MOST:
            self._counted.popitem(last=False)
        return times >= most


def calls(sign: Alarm | None) -> bool:
    """Words of danger are never a secret: help must not wait for it."""
    return sign is not None and sign.level is not Level.OFFER


def secret(typed: str, salt: bytes) -> str:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415  seldom wanted, so the start need not wait for it

    return hash_secret_raw(typed.encode(), salt, PASSES, MEMORY_KIB, LANES, LENGTH, Type.ID).hex()

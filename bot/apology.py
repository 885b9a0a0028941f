"""The one thing said past the outbox: when nothing can be kept, that it was not, and where help is.

A commit that failed cannot queue a letter. At most once a minute to a person, and once for each thing they did.
"""

import asyncio
from collections import OrderedDict
from contextlib import suppress
from datetime import datetime, timedelta

from telegram import Bot
from telegram.error import TelegramError

from bot.clock import Clock
from bot.send import NO_PREVIEW
from bot.texts import Texts
from flows.model.say import Say
from flows.model.school import School
from flows.school.hotlines import hotlines
from storage.arrivals import Arrival

NOT_BEFORE = timedelta(minutes=1)
MOST = 1000  # people and events remembered, and calls at once


class Apology:
    def __init__(self, bot: Bot, texts: Texts, school: School, clock: Clock) -> None:
        self._bot, self._texts, self.school, self._clock = bot, texts, school, clock
        self._last: OrderedDict[int, datetime] = OrderedDict()
        self._said: OrderedDict[str, None] = OrderedDict()
        self._calls: set[asyncio.Task[None]] = set()

    def __call__(self, arrival: Arrival) -> None:
        now = self._clock.now()
        if not isinstance(arrival.who, int) or arrival.source in self._said or len(self._calls) >= MOST:
            return
        if now - self._last.get(arrival.who, now - NOT_BEFORE) < NOT_BEFORE:
            return
        self._last[arrival.who], self._said[arrival.source] = now, None
        self._last.move_to_end(arrival.who)
        for memory in (self._last, self._said):
            if len(memory) > MOST:
                memory.popitem(last=False)
        task = asyncio.ensure_future(self._say(arrival, now))
        self._calls.add(task)  # asyncio itself holds tasks only weakly
        task.add_done_callback(self._calls.discard)

    async def _say(self, arrival: Arrival, now: datetime) -> None:
        text = self._texts[arrival.language].say(sorry(self.school, now, arrival.language))
        with suppress(TelegramError):
            await self._bot.send_message(int(arrival.who), text, link_preview_options=NO_PREVIEW)


def sorry(school: School, now: datetime, language: str) -> Say:
    """One fixed sentence and the numbers to call."""
    try:
        return Say("sorry", notes=hotlines(school, now, language))
    except LookupError:  # a hotline without a name in this language: then the sentence alone
        return Say("sorry")

"""Listening: every word a person writes is heard for danger before anything else is done with it.

The last words of a writer stay here for a while, in memory alone, so that a sentence cut over messages is heard too.
Screening cannot fail silently: what goes wrong in it is an alarm itself (flows/risk/screen.py).
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.counting import Counting
from bot.pieces import Pieces
from flows.model.events import MediaRefused, TextEdited, TextReceived
from flows.model.ids import PersonId
from flows.risk.alarm import Alarm
from flows.risk.screen import NOTHING, Heard, Screen
from flows.talking.caution import names_in, ways_in
from storage.arrivals import Arrival, TelegramId

TOGETHER = timedelta(minutes=30)  # apart for longer, two messages are no longer one sentence
MOST = 2000  # writers whose last words are remembered


class Listening:
    """`load` takes half a second: it may go on while the first poll is out, and no update is read before."""

    def __init__(self, load: Callable[[], Screen], clock: Clock) -> None:
        self._load, self._clock = load, clock
        self.ready = asyncio.Event()
        self._counting, self._pieces = Counting(), Pieces()
        self._heard: OrderedDict[TelegramId | PersonId, tuple[datetime, Heard]] = OrderedDict()

    async def begin(self) -> None:
        """Raises what `load` raises."""
        self._screen = await asyncio.to_thread(self._load)
        for guard in (ways_in, names_in):
            await asyncio.to_thread(guard, "")  # the first student does not wait for them
        self.ready.set()

    def __call__(self, arrival: Arrival) -> Arrival:
        """The same, with what was heard in it."""
        event = arrival.event
        match event:
            case TextReceived(text):
                alarm = self._together(arrival.who, text)
                much = self._counting.much(arrival.who, self._clock.now())
                begun = self._pieces.before(arrival.who, text, self._clock.now())
                event = replace(event, much=much, begun=begun) if much or begun else event
            case MediaRefused(caption=text) if text:
                alarm = self._together(arrival.who, text)
            case TextEdited(text):
                alarm, _ = self._screen.hear(text, NOTHING)
            case _:
                return arrival
        heard = replace(event, alarm=alarm) if alarm else event
        return arrival if heard is arrival.event else replace(arrival, event=heard)

    def _together(self, who: TelegramId | PersonId, text: str) -> Alarm | None:
        """As the end of what they wrote just before."""
        now = self._clock.now()
        last, before = self._heard.pop(who, (now, NOTHING))
        alarm, heard = self._screen.hear(text, before if now - last <= TOGETHER else NOTHING)
        self._heard[who] = now, heard
        if len(self._heard) > MOST:
            self._heard.popitem(last=False)
        return alarm

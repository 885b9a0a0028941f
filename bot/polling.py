"""Fetch, hand over, and confirm only what is committed: a crash costs nothing.

We start without an offset and go on from the last id of each batch: after quiet weeks Telegram starts its numbers
anew, and "the highest ever seen + 1" would then hang for ever. Repeats are forgotten by the ids that storage has seen.
"""

import asyncio
import logging
from collections import Counter, OrderedDict
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, TypeVar

import orjson
from telegram import Bot
from telegram.error import Conflict, TelegramError, TimedOut

from bot.batch import Unreadable, number, number_in, outline, updates
from bot.clock import Clock
from bot.quarantine import put_aside
from bot.transport import AiohttpRequest, TooFast, WrongToken
from storage.arrivals import Arrival, Aside
from storage.database import DatabaseUnavailable

T = TypeVar("T")
Raw = Mapping[str, Any]

log = logging.getLogger(__name__)
KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
WAIT = 30  # seconds Telegram holds the poll open
BATCH = 100
PAUSE, LONGEST_PAUSE = 1.0, 10.0
LONGEST_WITHOUT_DATABASE = 5.0  # that is ours to find again: with room on the disk it goes on within ten seconds
ENOUGH = 5  # tries, before the others stop waiting for one
FIRST = timedelta(seconds=30)  # when we are new, a conflict is our fault
PERSISTS = timedelta(seconds=60)
MOST_ANSWERS = 200  # at once; a spinner stops by itself


class AnotherPoller(Exception):
    """Another program is running with this bot token. Stop it, or give this one a token of its own from @BotFather."""

    def __str__(self) -> str:
        return str(self.__doc__)


class Polling:
    def __init__(
        self,
        bot: Bot,
        wire: AiohttpRequest,
        dispatch: Callable[[Arrival | Aside], "asyncio.Future[None]"],
        read: Callable[[Raw], Arrival | None],
        clock: Clock,
        ready: asyncio.Event | None = None,
    ) -> None:
        """`ready`: before that nothing can be read; the first poll may be out meanwhile."""
        self._ready = ready
        self._bot, self._wire, self._dispatch, self._read, self._clock = bot, wire, dispatch, read, clock
        self._offset = 0
        self._limit = BATCH
        self._tries: Counter[str] = Counter()
        self._answers: set[asyncio.Task[None]] = set()
        self._answered: OrderedDict[str, None] = OrderedDict()
        self._began = self._clock.now()
        self._conflicts: tuple[datetime, datetime] | None = None  # the first and the last of a row
        self._stop = asyncio.Event()
        self._level = self._began  # when we last had committed all there was
        self._owing = False  # something is in our hands, or more is waiting, or nobody answers us

    def behind(self, now: datetime) -> timedelta:
        """How far behind Telegram: for how long there has been something that is not committed yet."""
        return max(timedelta(), now - self._level) if self._owing else timedelta()

    def stop(self) -> None:
        """Ends the long poll at once. What it would have brought comes again, for nothing was confirmed."""
        self._stop.set()

    async def run(self, wait: int = WAIT) -> None:
        self._began, pause = self._clock.now(), PAUSE
        while not self._stop.is_set():
            try:
                await self.once(wait)
                pause = PAUSE
                continue
            except WrongToken:
                raise
            except Conflict as error:
                await self._in_conflict(error)
            except TimedOut:
                continue
            except TooFast as error:
                pause = max(pause, error.pause.total_seconds())
            except Exception as error:  # noqa: BLE001  nothing was confirmed, so nothing is lost
                log.warning("polling: %s", type(error).__name__)
                if isinstance(error, DatabaseUnavailable):
                    pause = min(pause, LONGEST_WITHOUT_DATABASE)
            await self._unless_stopped(self._clock.wait_until(self._clock.now() + timedelta(seconds=pause)))
            pause = min(pause * 2, LONGEST_PAUSE)

    async def once(self, wait: int = WAIT) -> None:
        """One batch: when this returns, all of it is committed, and the next call confirms it."""
        if not self._owing:
            self._level = self._clock.now()
        try:
            body = await self._unless_stopped(self._fetch(wait))
        except Exception:
            self._owing = True
            raise
        if body is None:
            return
        self._owing = True
        if self._ready is not None and not self._ready.is_set():
            await self._unless_stopped(self._ready.wait())
            if self._stop.is_set():
                return
        try:
            batch = updates(body)
        except Unreadable as error:
            await self._isolate(body, error)
            return
        self._limit = BATCH
        things = [thing for raw in batch if (thing := self._understand(raw))]
        outcomes = await settled([self._dispatch(thing) for thing in things])
        await self._judge(things, outcomes)
        self._confirm(batch)
        self._owing = len(batch) >= BATCH

    async def _fetch(self, wait: int) -> bytes:
        asked: dict[str, object] = {"timeout": wait, "limit": self._limit, "allowed_updates": KINDS}
        if self._offset:
            asked["offset"] = self._offset
        return await self._wire.ask(f"{self._bot.base_url}/getUpdates", asked, patience=wait + 5)

    def _confirm(self, batch: Sequence[object]) -> None:
        """At Telegram that takes effect with the next call."""
        numbers = [found for raw in batch if (found := number(raw)) is not None]
        if numbers:
            self._offset = numbers[-1] + 1
        elif batch and self._offset:
            self._offset += len(batch)  # without a number they can be counted only from the last one we know

    def _understand(self, raw: object) -> Arrival | Aside | None:
        """One that cannot be read does not hold up the others; one that nobody foresaw is no event."""
        try:
            if not isinstance(raw, dict) or number(raw) is None:
                raise Unreadable  # noqa: TRY301
            arrival = self._read(raw)
        except Exception as error:  # noqa: BLE001  whatever it is, it is kept for us to look at
            log.warning("an update could not be read: %s", type(error).__name__)
            kept = packed(raw)
            which = number(raw)
            name = f"#{sha256(kept).hexdigest()[:16]}" if which is None else which
            return Aside(f"telegram:{name}", type(error).__name__, kept)
        match raw:
            case {"callback_query": {"id": str(query)}}:
                self._stop_spinning(query)
        return arrival

    async def _judge(self, things: Sequence[Arrival | Aside], outcomes: Sequence[BaseException | None]) -> None:
        """Raises when something is to be tried again: then nothing of the batch is confirmed."""
        again: Exception | None = None
        for thing, outcome in zip(things, outcomes, strict=True):
            match thing, outcome:
                case _, DatabaseUnavailable():
                    raise outcome  # nobody is blamed; putting aside would need the database, too
                case Aside(), Exception():
                    log.error("could not be put aside, perhaps it is there already: %s", type(outcome).__name__)
                case Arrival(), Exception():
                    self._tries[thing.source] += 1
                    if self._tries[thing.source] < ENOUGH:
                        again = outcome
                    else:
                        await self._give_up(thing, outcome)
                case _:
                    self._tries.pop(thing.source, None)
        if again:
            raise again

    async def _give_up(self, thing: Arrival, error: Exception) -> None:
        del self._tries[thing.source]
        try:
            await self._dispatch(put_aside(thing, error))
        except DatabaseUnavailable:
            raise
        except Exception as second:  # noqa: BLE001  there is nothing left to try
            log.error("an event was lost: %s", type(second).__name__)  # noqa: TRY400  no words

    async def _isolate(self, body: bytes, error: Exception) -> None:
        """The whole answer is no JSON: one update at a time, until the bad one is alone. Of that only the number is
        kept: nobody can say which part of it is a name."""
        if self._limit > 1:
            self._limit = 1
            raise error
        which = number_in(body)
        if which is None:
            self._confirm([None])
            raise error
        aside = Aside(f"telegram:{which}", type(error).__name__, b"")
        outcomes = await settled([self._dispatch(aside)])
        await self._judge([aside], outcomes)
        self._offset, self._limit = which + 1, BATCH

    async def _in_conflict(self, error: Conflict) -> None:
        now = self._clock.now()
        if "webhook" in error.message.lower():
            log.warning("a webhook is set for this bot: it is removed, and nothing that waits is dropped")
            with suppress(TelegramError):  # then the next poll says so again
                await self._bot.delete_webhook(drop_pending_updates=False)
            return
        if now - self._began < FIRST:
            raise AnotherPoller from None
        first, last = self._conflicts or (now, now)
        first = now if now - last > PERSISTS else first
        self._conflicts = first, now
        log.warning("another program polls with our token; it should leave by itself")
        if now - first >= PERSISTS:
            raise AnotherPoller from None

    def _stop_spinning(self, query: str) -> None:
        """At once, whatever the button means and however long that takes."""
        if query in self._answered or len(self._answers) >= MOST_ANSWERS:
            return
        self._answered[query] = None
        if len(self._answered) > MOST_ANSWERS:
            self._answered.popitem(last=False)
        task = asyncio.ensure_future(self._answer(query))
        self._answers.add(task)  # asyncio itself holds tasks only weakly
        task.add_done_callback(self._answers.discard)

    async def _answer(self, query: str) -> None:
        with suppress(TelegramError):  # too late to matter
            await self._bot.answer_callback_query(query)

    async def _unless_stopped(self, work: Coroutine[Any, Any, T]) -> T | None:
        doing, stopping = asyncio.ensure_future(work), asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait({doing, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return doing.result() if doing.done() else None
        finally:
            stopping.cancel()
            if not doing.done():
                doing.cancel()
                await asyncio.wait({doing})


async def settled(handed_in: Sequence["asyncio.Future[None]"]) -> list[BaseException | None]:
    """What became of each. As `gather`, but we go on in the same turn of the loop as the letters that were committed:
    so Telegram can look for the next batch while these go out."""
    outcomes: list[BaseException | None] = []
    for future in handed_in:
        try:
            await future
        except Exception as error:  # noqa: BLE001  judged by whoever handed it in
            outcomes.append(error)
        else:
            outcomes.append(None)
    return outcomes


def packed(raw: object) -> bytes:
    try:
        return orjson.dumps(outline(raw))
    except (TypeError, ValueError):  # half an emoji, a number too large
        return b""

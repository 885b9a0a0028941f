"""What waits for one bot to fetch it: kept until confirmed by an offset, or until it is too old."""

import asyncio
from collections import deque
from collections.abc import Collection
from http import HTTPStatus
from math import inf

from simulator.clock import SimClock
from simulator.wire import Refused

FIRST_ID = 100_000_001
MOST = 100
DAY = 24 * 3600
CALLBACK_LIFE = 150  # seconds
NEEDS_ASKING = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
TAKEN_OVER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = "Conflict: terminated by setWebhook request"

Waiting = tuple[int, float, bytes]  # update id, when it is forgotten, its JSON


class Inbox:
    def __init__(self, clock: SimClock) -> None:
        self._clock = clock
        self._waiting: deque[Waiting] = deque()
        self._next = FIRST_ID
        self._forget_at = inf  # the earliest moment at which something is too old
        self._in_order = True
        self._poll: asyncio.Future[str] | None = None
        self.allowed: Collection[str] = ()  # empty: everything that need not be asked for

    def __len__(self) -> int:
        self._forget()
        return len(self._waiting)

    @property
    def polled(self) -> bool:
        """Somebody is waiting for news."""
        return self._poll is not None

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in NEEDS_ASKING

    def number(self) -> int:
        number, self._next = self._next, self._next + 1
        return number

    def put(self, number: int, body: bytes, life: float = DAY) -> None:
        until = self._clock.seconds() + life
        self._forget_at = min(self._forget_at, until)
        self._waiting.append((number, until, body))
        self._tell("news")

    def restart(self, number: int) -> None:
        """After a quiet week Telegram goes on with a number of its own choice."""
        self._in_order = self._in_order and number >= self._next
        self._next = number

    def empty(self) -> None:
        self._waiting.clear()

    async def take(self, offset: int, limit: int, timeout: float) -> list[bytes]:  # noqa: ASYNC109  Telegram's name
        self._tell("other")
        self._confirm(offset)
        if not len(self) and timeout > 0:
            await self._news(timeout)
        self._forget()
        return [body for (_, _, body), _ in zip(self._waiting, range(min(limit, MOST)), strict=False)]

    def close(self) -> None:
        self._tell("closing")

    def webhook_was_set(self) -> None:
        self._tell("webhook")

    async def _news(self, patience: float) -> None:
        self._poll = poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(patience):
                reason = await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None
        if reason in {"other", "webhook"}:  # the older call fails, as at Telegram
            raise Refused(HTTPStatus.CONFLICT, TAKEN_OVER if reason == "other" else WEBHOOK_SET)

    def _tell(self, reason: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(reason)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        elif self._in_order:
            while self._waiting and self._waiting[0][0] < offset:
                self._waiting.popleft()
        else:
            self._waiting = deque(one for one in self._waiting if one[0] >= offset)

    def _forget(self) -> None:
        now = self._clock.seconds()
        if now < self._forget_at:
            return
        self._waiting = deque(one for one in self._waiting if one[1] > now)
        self._forget_at = min((one[1] for one in self._waiting), default=inf)

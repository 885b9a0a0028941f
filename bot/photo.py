"""A photo that somebody lets pass: fetched from Telegram when it is to leave, painted anew, and kept nowhere.

The outbox holds Telegram's handle alone, sealed: whatever happens to us, the photo is fetched again with the letter's
next try. Its bytes are in memory from here to the call that sends them on, and on no disk.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, NetworkError, TimedOut

from bot.repaint import MOST_BYTES, NoPhoto, repainted
from bot.transport import AiohttpRequest, NeverSent

AT_ONCE = 2  # of the painting: the rest of the machine is for words
PATIENCE = 15.0  # seconds for a photo on its way to us
Paint = Callable[[bytes], Coroutine[Any, Any, bytes]]


class Photos:
    def __init__(self, bot: Bot, wire: AiohttpRequest, paint: Paint = repainted) -> None:
        self._bot, self._wire, self._paint = bot, wire, paint
        self._room = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, handle: str) -> bytes:
        """Raises NoPhoto when it can never be shown, and NeverSent when it may be later."""
        raw = await self._fetched(handle)
        async with self._room:
            return await self._paint(raw)

    async def _fetched(self, handle: str) -> bytes:
        try:
            file = await self._bot.get_file(handle)
            if not (file.file_path or "").startswith("http") or (file.file_size or 0) > MOST_BYTES:
                raise NoPhoto
            return await self._wire.fetch(str(file.file_path), MOST_BYTES, PATIENCE)
        except BadRequest:
            raise NoPhoto from None
        except (NetworkError, TimedOut) as error:
            raise NeverSent(type(error).__name__) from None  # nothing of it was sent on

"""Wiping: messages are taken off somebody's screen, as far as Telegram still lets us."""

import logging
from collections.abc import Sequence

from telegram import Bot
from telegram.error import BadRequest

from bot.landed import Landed
from bot.marks import Marks
from flows.model.effects import Wipe
from storage.arrivals import TelegramId

log = logging.getLogger(__name__)

AT_ONCE = 100  # messages of one deletion: Telegram's limit
TOO_OLD = "can't be deleted"


class Wiping:
    def __init__(self, bot: Bot, marks: Marks, landed: Landed) -> None:
        self._bot, self._marks, self._landed = bot, marks, landed

    async def __call__(self, address: TelegramId, words: Wipe) -> None:
        """Twice is as good as once: what is not there is passed over."""
        if words.since and words.message:
            until = max(words.message, self._landed.newest(words.to, words.before))
            gone = list(range(words.since, until + 1))
        elif words.messages or words.message:
            gone = [*words.messages, *([words.message] if words.message else [])]
        else:
            gone = await self._marks.all(words.to, words.of)
        left = 0
        for at in range(0, len(gone), AT_ONCE):
            left += await self._delete(address, gone[at : at + AT_ONCE])
        if left:
            log.error("taken off no screen any more: %d of %d messages", left, len(gone))

    async def _delete(self, address: TelegramId, gone: Sequence[int]) -> int:
        """How many stay: one that Telegram takes off no more (after 48 h) spoils a whole call, then each half is asked
        for by itself."""
        try:
            await self._bot.delete_messages(address, gone)
        except BadRequest as error:
            if TOO_OLD not in error.message.lower():
                raise
            if len(gone) == 1:
                return 1
            half = len(gone) // 2
            return await self._delete(address, gone[:half]) + await self._delete(address, gone[half:])
        return 0

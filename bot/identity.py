"""Identity: who a student is, for the one message that shows it. Only here is Telegram asked for somebody's name.

It is looked up as that message leaves, for whoever opened it with another person, and goes nowhere else: into no row,
no log, no memory. docs/decisions/0042.
"""

from telegram import Bot
from telegram.error import BadRequest, Forbidden

from bot.clock import Clock
from bot.texts import Words
from flows.model.ids import ChatId, PersonId
from flows.model.say import Note, Say
from storage.arrivals import TelegramId
from storage.database import Database


class Identities:
    def __init__(self, bot: Bot, database: Database, clock: Clock) -> None:
        self._bot, self._database, self._clock = bot, database, clock

    async def __call__(self, which: ChatId, reader: PersonId, say: Say, words: Words) -> str:
        """The whole text. Raises what Telegram raises, where it may be asked again."""
        now = self._clock.now()
        found = await self._database.run(lambda store: store.revealed(which, reader, now))
        if found is None:
            return words.say(Say("open-vanished", {"alias": say.args["alias"]}))
        if found.card is not None and found.card.lines:
            notes = tuple(Note("card-line", {"part": part, "text": text}) for part, text in found.card.lines)
            return words.say(Say(say.key, say.args, (*say.notes, Note("open-card"), *notes)))
        name = await self._name(found.address)
        note = Note("open-name", {"name": name}) if name else Note("open-no-name")
        return words.say(Say(say.key, say.args, (*say.notes, note)))

    async def _name(self, address: TelegramId | None) -> str:
        """As Telegram shows it; an account that is no more has none."""
        if address is None:
            return ""
        try:
            chat = await self._bot.get_chat(address)
        except (BadRequest, Forbidden):  # not of the one who reads: it must not count as theirs
            return ""
        return " ".join(part for part in (chat.first_name, chat.last_name) if part)

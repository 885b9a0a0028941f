"""Shortcuts: the commands that Telegram lists behind its menu button, for each what they can do: students by default,
whoever helps by their role, in their language. Each is a key on their keyboard or a button, too; nobody has to type.

Looked at once a minute, beside everything else: a list that is late changes nothing about who may do what.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from telegram import Bot, BotCommand, BotCommandScopeChat

from bot.clock import Clock
from bot.texts import LANGUAGES, Texts, Words
from flows.model.people import Role
from storage.addresses import Listed
from storage.arrivals import TelegramId
from storage.database import Database

log = logging.getLogger(__name__)
EVERY, BETWEEN = timedelta(minutes=1), timedelta(milliseconds=200)

SELF = ("info", "privasi privacy", "bahasa language")
TALKS = ("ngobrol talk", "bk", "surat letter")
RIGHTS = ("lapor report", "dataku mydata", "hapus erase", "bersihkan clean", "jeda pause")
STUDENT = ("darurat emergency", *TALKS, *SELF, *RIGHTS)
NAMED: Mapping[Role, tuple[str, ...]] = {
    Role.COUNSELOR: (
        "darurat emergency",
        "surat letter",
        "belajar training",
        "kelasku classes",
        *TALKS[:2],
        *SELF,
        *RIGHTS,
    ),
    Role.SUPERVISOR: (
        *("darurat emergency", "ruang room", "kasus cases", "konselor counselors", "jadwal roster", "surat letter"),
        *("laporan results", "kabar news", "latihan drill", "sehat health", *SELF),
    ),
    Role.COORDINATOR: ("darurat emergency", "laporan results", *SELF),
    Role.OMBUD: ("darurat emergency", *SELF),
    Role.CUSTODIAN: ("darurat emergency", *SELF),
    Role.CONTACT: ("darurat emergency", *SELF),
}
"""In Indonesian, then in English where that is another word."""


class Shortcuts:
    def __init__(self, bot: Bot, database: Database, texts: Texts, clock: Clock, letters: Callable[[], bool]) -> None:
        self._bot, self._database, self._texts, self._clock, self._letters = bot, database, texts, clock, letters
        self._set: dict[TelegramId, tuple[object, ...]] = {}
        self._shown: bool | None = None

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            await self.round()
            await self._clock.wait_until(self._clock.now() + EVERY)

    async def round(self) -> None:
        """Only what is other than it was; what fails is tried again in the next."""
        try:
            await self._usual()
            listed = await self._database.run(lambda store: store.listed())
            for one in listed:
                await self._theirs(one)
            for gone in set(self._set) - {one.telegram for one in listed}:
                await self._bot.delete_my_commands(BotCommandScopeChat(gone))
                del self._set[gone]
        except Exception as error:  # noqa: BLE001  a list that is late must not be what stops the service
            log.warning("the lists of commands could not be shown: %s", type(error).__name__)

    async def _usual(self) -> None:
        """In Indonesian for everybody and in English for those whose Telegram is."""
        letters = self._letters()
        if self._shown is letters:
            return
        for language in LANGUAGES:
            code = None if language == LANGUAGES[0] else language
            await self._bot.set_my_commands(
                list(commands(STUDENT, self._texts[language], language, letters=letters)), language_code=code
            )
        self._shown = letters

    async def _theirs(self, one: Listed) -> None:
        now = (one.role, one.language, self._letters())
        if self._set.get(one.telegram) == now:
            return
        shown = commands(NAMED[one.role], self._texts[one.language], one.language, letters=self._letters())
        await self._bot.set_my_commands(list(shown), BotCommandScopeChat(one.telegram))
        self._set[one.telegram] = now
        await self._clock.wait_until(self._clock.now() + BETWEEN)


def commands(names: tuple[str, ...], words: Words, language: str, *, letters: bool) -> Iterator[BotCommand]:
    for both in names:
        indonesian, _, english = both.partition(" ")
        if letters or indonesian != "surat":
            name = english if english and language != LANGUAGES[0] else indonesian
            yield BotCommand(name, words(f"command-{indonesian}"))

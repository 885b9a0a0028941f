"""A student's way played in the terminal: the real decisions and words over a throw-away database, no Telegram.

Counselor and guru BK are samples: they take whoever waits, answer with lines written beforehand, and say so.
"""

import asyncio
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from secrets import token_bytes
from typing import IO

from bot.clock import SystemClock
from bot.commands import sample
from bot.commands.codes import new_code
from bot.departures import Departures
from bot.dispatch import Dispatch
from bot.listening import Listening
from bot.loop import complete
from bot.school import load
from bot.screening import load_screen
from bot.screens import Helper, Phone, Raw, Student
from bot.texts import Texts, labels, load_texts
from bot.zone import zone
from flows.model.certificate import HOLDS
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.school import School
from handlers.telegram import read
from storage.arrivals import Letter, Receipt, State
from storage.database import Database
from storage.store import Store
from storage.vault import KEY_BYTES, Vault

STUDENT, SUPERVISOR, COUNSELOR = 1, 2, 3
LEAVE = "q"
ON_CALL_FOR = 12  # hours
HELP: Mapping[str, str] = {
    "id": "Ketik nomor untuk menekan tombol, atau tulis saja. Baris kosong mengulang tombol, q untuk keluar.\n"
    "Konselor dan guru BK di sini contoh: jawabannya sudah ditulis sebelumnya. Tidak ada yang disimpan.",
    "en": "Type a number to press a button, or just write. An empty line shows the buttons again, q leaves.\n"
    "Counselor and school counselor are samples here: they answer with lines written beforehand. Nothing is kept.",
}

Say = Callable[[str], None]


def play(language: str, school_file: Path, lines: IO[str], say: Say) -> None:
    now = SystemClock().now()
    school = load(school_file, zone("WIB")) if school_file.exists() else sample.school(now)
    with (
        tempfile.TemporaryDirectory(prefix="sebaya-play-", ignore_cleanup_errors=True) as folder,
        suppress(KeyboardInterrupt),
    ):
        complete(perform(language, school, Path(folder), lines, say))


async def perform(language: str, school: School, folder: Path, lines: IO[str], say: Say) -> None:
    texts = load_texts()
    student = Student(STUDENT, language, texts, say=say)
    stage = Stage(texts, (student, Helper(SUPERVISOR, language, texts), Helper(COUNSELOR, language, texts)))
    vault = Vault(token_bytes(KEY_BYTES))
    async with Database.open(f"sqlite+aiosqlite:///{folder / 'play.db'}", vault) as database:
        stage.dispatch = Dispatch(database, SystemClock(), school, stage)
        await stage.listening.begin()
        running = asyncio.create_task(stage.dispatch.run())
        try:
            say(HELP[language] + "\n")
            await furnish(database, stage)
            await converse(student, stage, lines, say)
        finally:
            running.cancel()


async def furnish(database: Database, stage: "Stage") -> None:
    """An adult on call, a counselor on duty, and a student who comes with a code."""
    for person, role in ((SUPERVISOR, Role.SUPERVISOR), (COUNSELOR, Role.COUNSELOR), (STUDENT, None)):
        code = new_code()
        certified = SystemClock().now() + HOLDS if role is Role.COUNSELOR else None
        await database.run(partial(Store.issue, codes=[code], role=role, certified=certified))
        phone = stage.phones[person]
        await stage.happens(phone.writes(f"/start {code}"))
        if role is Role.SUPERVISOR:
            await stage.presses(phone, Item.ON_CALL)
            hours = phone.words[phone.language]("button-call", {"value": ON_CALL_FOR})
            await stage.happens(phone.taps(dict(phone.buttons)[hours]))
        if role is Role.COUNSELOR:
            await stage.presses(phone, Item.DUTY_ON)


async def converse(student: Student, stage: "Stage", lines: IO[str], say: Say) -> None:
    typed = not lines.isatty()
    while True:
        say("   ".join(f"[{number}] {label}" for number, label in enumerate(student.choices(), 1)))
        line = await asyncio.to_thread(lines.readline)
        if not line or line.strip().lower() == LEAVE:
            return
        if typed:
            say(f"> {line.strip()}\n")
        if line.strip():
            await stage.happens(student.acts(line.strip()))


class Stage:
    """Where letters go instead of Telegram, and where everybody's deeds come from."""

    dispatch: Dispatch

    def __init__(self, texts: Texts, phones: Sequence[Phone]) -> None:
        self.phones = {phone.person: phone for phone in phones}
        self._texts, self._labels = texts, labels(texts)
        self.listening = Listening(load_screen, SystemClock())

    async def happens(self, raw: Raw) -> None:
        """What somebody does, and whatever the helpers do about it."""
        deeds = [raw]
        while deeds:
            for deed in deeds:
                if (arrival := read(deed, self._labels)) is not None:
                    await self.dispatch(self.listening(arrival))
                    await self.dispatch.settle()
            deeds = [deed for phone in self.phones.values() if isinstance(phone, Helper) for deed in phone.does()]

    async def presses(self, phone: Phone, item: Item) -> None:
        await self.happens(phone.writes(self._texts[phone.language].item(item)))

    def departures(self) -> Departures:
        return Departures(lambda _: True, len(self.phones))

    def take(self, letters: Sequence[Letter], _: Departures) -> None:
        for letter in letters:
            message = self.phones[letter.address].show(letter)
            self.dispatch.note(Receipt(letter.number, State.SENT, message))

    def heard(self, person: PersonId) -> None:
        """Everybody here can be reached."""

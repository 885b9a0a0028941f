"""A small town for stories: the real bot, a real database file, a local Telegram over HTTP, and people with phones."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.app import run
from bot.commands.sample import TIRELESS
from bot.rootkey import check
from bot.settings import Settings
from flows.model.people import Role
from flows.model.school import School
from simulator.clock import SimClock
from simulator.screen import chat_view
from simulator.server import Simulator
from storage.database import Database
from storage.vault import Vault
from tests.fresh import fresh
from tests.shipped import load_texts, screen

TOKEN = "4711:town"
DEADLINE = 60.0  # only a failure lasts so long, and a busy machine
SCHOOL = School(name="Contoh", sample=True, duty=TIRELESS, letters=False)  # stories are told at any hour


@dataclass
class Phone:
    """One person's hands and eyes."""

    town: "Town"
    id: int

    def says(self, text: str, reply_to: int | None = None, **fields: Any) -> int:
        message = self.town.sim.deeds.writes(self.id, {"text": text, **fields}, reply_to=reply_to)
        return int(message["message_id"])

    def sends(self, **fields: Any) -> int:
        return int(self.town.sim.deeds.writes(self.id, fields)["message_id"])

    def edits(self, message: int, text: str) -> None:
        self.town.sim.deeds.edits(self.id, message, text)

    def blocks(self) -> None:
        self.town.sim.deeds.blocks(self.id, blocked=True)

    @property
    def screen(self) -> list[dict[str, Any]]:
        return [m for m in self.view["messages"] if not m["deleted"]]

    @property
    def view(self) -> dict[str, Any]:
        account = self.town.sim.world.account()
        return chat_view(account.chat(self.town.sim.world.person(self.id)))

    @property
    def texts(self) -> list[str]:
        return [m["text"] for m in self.screen if m["from"] == "bot"]

    @property
    def keys(self) -> list[str]:
        return [label for row in self.view["keyboard"] or () for label in row]

    def message(self, words: str) -> dict[str, Any]:
        return next(m for m in reversed(self.screen) if words in m["text"])

    async def sees(self, *words: str) -> str:
        """Waits until one message on the screen holds all of these words; returns its text."""
        return str((await self.shown(lambda m: all(word in m["text"] for word in words), words))["text"])

    async def shown(self, fits: Callable[[dict[str, Any]], bool], what: object) -> dict[str, Any]:
        found: list[dict[str, Any]] = []

        def look() -> bool:
            found[:] = [m for m in self.screen if m["from"] == "bot" and fits(m)]
            return bool(found)

        await self.town.until(look, lambda: f"{self.id} never saw {what}; the screen: {self.texts[-8:]}")
        return found[-1]

    async def reads(self) -> None:
        """Baca, for the first time: with a PIN of their own choice."""
        await self.taps("Baca")
        for asks in ("pilih PIN", "Ketik sekali lagi"):
            await self.sees(asks)
            self.says("274916")

    async def taps(self, label: str) -> None:
        """The newest button that reads so, under a message or on the keyboard."""

        def inline(message: dict[str, Any]) -> str | None:
            buttons = (b for row in message["inline_keyboard"] or () for b in row)
            return next((b["data"] for b in buttons if label in b["text"]), None)

        def there() -> bool:
            return any(inline(m) for m in self.screen) or any(label in key for key in self.keys)

        await self.town.until(there, lambda: f"{self.id} sees no button {label}: {self.keys} {self.texts[-4:]}")
        for message in reversed(self.screen):
            if (data := inline(message)) is not None:
                self.town.sim.deeds.taps(self.id, message["message_id"], data=data)
                return
        self.town.sim.deeds.presses(self.id, next(key for key in self.keys if label in key))


@dataclass
class Town:
    sim: Simulator
    settings: Settings
    school: School = SCHOOL
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _running: "asyncio.Task[None] | None" = None

    async def opens(self) -> None:
        self._stop = asyncio.Event()
        ready = asyncio.Event()
        self._running = asyncio.create_task(
            run(
                self.settings,
                self.school,
                clock=self.sim.clock,
                texts=load_texts(),
                screen=screen(),
                ready=ready,
                stop=self._stop,
            )
        )
        waiting = asyncio.create_task(ready.wait())
        await asyncio.wait({self._running, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if self._running.done():
            self._running.result()

    async def closes(self) -> None:
        self._stop.set()
        if self._running:
            await self._running
            self._running = None

    async def until(
        self, true: Callable[[], object], else_say: Callable[[], str], patience: float | None = None
    ) -> None:
        try:
            async with asyncio.timeout(DEADLINE if patience is None else patience):
                while not true():
                    if self._running and self._running.done():
                        self._running.result()
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(else_say()) from None

    async def later(self, **time: float) -> None:
        """The clock of everybody goes on; what is due rings within a second."""
        self.sim.clock.advance(timedelta(**time).total_seconds())

    async def issues(self, role: Role | None = None, *, certified: bool = True) -> str:
        """A school code, or an invitation."""
        code = secrets.token_hex(8).upper()
        until = self.sim.clock.now() + timedelta(days=300) if certified else None
        vault = Vault(check(self.settings.root_key_file))
        async with Database.open(self.settings.database_url, vault) as database:
            await database.run(lambda store: store.issue([code], role, None, until))
        return code

    def person(self, name: str, language: str = "id") -> Phone:
        person = self.sim.world.add_person({"first_name": name, "language_code": language})
        return Phone(self, person.id)

    async def student(self, name: str = "Puspita", language: str = "id") -> Phone:
        """With a code, and agreed."""
        phone = self.person(name, language)
        phone.says(f"/start {await self.issues()}")
        for label in NEXT[language]:
            await phone.taps(label)
        await phone.sees({"id": "Hai, ini Sebaya", "en": "Hi, this is Sebaya"}[language])
        return phone

    async def staff(self, name: str, role: Role, language: str = "id") -> Phone:
        phone = self.person(name, language)
        phone.says(f"/start {await self.issues(role)}")
        await phone.sees("Contoh")
        return phone

    async def counselor(self, name: str = "Satria", language: str = "id") -> Phone:
        phone = await self.staff(name, Role.COUNSELOR, language)
        await phone.taps({"id": "Mulai jaga", "en": "Start duty"}[language])
        await phone.sees({"id": "sedang jaga", "en": "on duty"}[language])
        return phone

    async def supervisor(self, name: str = "Ratih", hours: str = "4 jam") -> Phone:
        phone = await self.staff(name, Role.SUPERVISOR)
        await phone.taps("Saya siaga")
        await phone.taps(hours)
        await phone.sees("siaga sampai pukul")
        return phone

    async def waits(self, student: Phone, words: str = "ayah pergi") -> None:
        """Through the intake into the queue."""
        await student.taps("Ngobrol")
        await student.taps("Keluarga")
        await student.taps("Didengar")
        await student.taps("🙁")
        await student.sees("Mau mulai cerita")
        student.says(words)
        await student.sees("Kami carikan konselor")

    async def meets(self) -> tuple[Phone, Phone, Phone]:
        """A student and a counselor are in a chat; a supervisor is on call."""
        guru, kawan, ayu = await self.supervisor(), await self.counselor(), await self.student()
        await self.waits(ayu)
        await kawan.taps("Ambil")
        await kawan.sees("ayah pergi")
        await ayu.sees("konselor sebaya, sekarang bersamamu")
        return ayu, kawan, guru


NEXT = {"id": ("Lanjut", "Lanjut", "Saya setuju"), "en": ("Next", "Next", "I agree")}


def settings(folder: Path, url: str, **more: Any) -> Settings:
    key = folder / "root.key"
    if not key.exists():
        key.write_text("6b" * 32)
        key.chmod(0o600)
    given = {
        "bot_token": TOKEN,
        "telegram_api_url": url,
        "database_url": fresh(folder / "sebaya.db"),
        "root_key_file": key,
        "send_rate": 0,
        "send_rate_per_chat": 0,
    }
    return Settings.model_validate(given | more)


@asynccontextmanager
async def town(folder: Path, school: School = SCHOOL, **more: Any) -> AsyncIterator[Town]:
    async with Simulator(clock=SimClock(), check_schema=True) as sim:
        place = Town(sim, settings(folder, sim.url, **more), school)
        await place.opens()
        try:
            yield place
        finally:
            await place.closes()
    assert not sim.world.complaints, sim.world.complaints[:3]

"""People with phones, at the simulator: what they write and tap, and what their screens show."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.settings import Settings
from flows.model.people import Role
from simulator.screen import chat_view
from simulator.server import Simulator
from storage.database import Database
from storage.store import Store
from storage.vault import Vault
from tests.bot.operating import write_private
from tests.bot.stand_in import TOKEN
from tests.fresh import fresh

ROOT_KEY = "6b" * 32
PATIENCE = 60.0  # on a busy machine a start alone takes ten
CODES = {"11111": None, "22222": Role.COUNSELOR, "33333": Role.SUPERVISOR, "44444": None, "55555": Role.COUNSELOR}
STUDENT, COUNSELOR, SUPERVISOR = 101, 102, 103


def settings(folder: Path, sim: Simulator, **more: Any) -> Settings:
    write_private(folder / "root.key", ROOT_KEY)
    return Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings' own
        bot_token=SecretStr(TOKEN),
        telegram_api_url=sim.url,
        database_url=fresh(folder / "db"),
        root_key_file=folder / "root.key",
        **{"send_rate": 0, "send_rate_per_chat": 0} | more,
    )


async def issue_codes(it: Settings) -> None:
    async with Database.open(it.database_url, Vault(bytes.fromhex(ROOT_KEY))) as database:
        for code, role in CODES.items():
            await database.run(partial(issue, code=code, role=role))


def issue(store: Store, code: str, role: Role | None) -> None:
    store.issue([code], role, certified=datetime.now(UTC) + timedelta(days=3650))


@dataclass
class Phones:
    sim: Simulator
    people: Sequence[int] = (STUDENT, COUNSELOR, SUPERVISOR)
    _known: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        for number in self.people:
            self.sim.world.add_person({"id": number, "first_name": f"P{number}", "language_code": "id"})

    def screen(self, person: int) -> list[dict[str, Any]]:
        account = self.sim.world.account("")
        return chat_view(account.chat(self.sim.world.person(person)))["messages"]  # type: ignore[no-any-return]

    def texts(self, person: int, holding: str = "") -> list[str]:
        return [m["text"] for m in self.screen(person) if m["from"] == "bot" and holding in m["text"]]

    def writes(self, person: int, text: str) -> int:
        return int(self.sim.deeds.writes(person, {"text": text})["message_id"])

    async def taps(self, person: int, label: str) -> None:
        """The newest button that says so, as soon as it is there, and until it changes: nobody taps twice."""
        await until(lambda: self._button(person, label))
        found = self._button(person, label)
        assert found is not None
        self.sim.deeds.taps(person, found[0], data=found[1])
        await until(lambda: self._button(person, label) != found)

    async def presses(self, person: int, label: str) -> None:
        await until(lambda: self._key(person, label))
        self.sim.deeds.presses(person, self._key(person, label) or "")

    def _button(self, person: int, label: str) -> tuple[int, str] | None:
        for message in reversed(self.screen(person)):
            for row in message["inline_keyboard"]:
                for button in row:
                    if label in button["text"]:
                        return message["message_id"], button["data"]
        return None

    def _key(self, person: int, label: str) -> str | None:
        account = self.sim.world.account("")
        rows = account.chat(self.sim.world.person(person)).labels() or []
        return next((key for row in rows for key in row if label in key), None)

    async def meet(self) -> None:
        """From nothing to a student and a counselor in a chat."""
        self.writes(SUPERVISOR, "/start 33333")
        await self.presses(SUPERVISOR, "Saya siaga")
        await self.taps(SUPERVISOR, "4")
        await until(lambda: self._key(SUPERVISOR, "Selesai siaga"))
        self.writes(COUNSELOR, "/start 22222")
        await self.presses(COUNSELOR, "Mulai jaga")
        await until(lambda: self._key(COUNSELOR, "Selesai jaga"))
        self.writes(STUDENT, "/start 11111")
        for label in ("Lanjut", "Lanjut", "Saya setuju"):
            await self.taps(STUDENT, label)
        await self.presses(STUDENT, "Ngobrol")
        await self.taps(STUDENT, "Keluarga")
        for _ in range(3):
            await self.taps(STUDENT, "Lewati")
        await self.taps(COUNSELOR, "Ambil")
        await until(lambda: self._key(STUDENT, "Selesai"))


async def until(true: Callable[[], object], patience: float = PATIENCE) -> None:
    async with asyncio.timeout(patience):
        while not true():
            await asyncio.sleep(0.005)

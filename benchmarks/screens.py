"""`make bench-screens`: how long a large school's screens take: 50 guru BK, 500 counselors, 100 chats, 100 who wait.

From the press to the answer at the local Bot API, pacing lifted, one press at a time. The service is the real one, in a
process of its own; it writes build/screens.json.
"""

import asyncio
import json
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.__main__ import BUILD
from benchmarks.field import GLANCE, PATIENCE, Field, field
from benchmarks.town import COUNSELORS, ROOT_KEY, STUDENTS, SUPERVISOR, Town, environment, school
from bot.clock import SystemClock
from flows.model.events import CommandGiven
from flows.model.people import Role
from storage.database import Database
from storage.vault import Vault

GURUS, PEERS, TALK, WAIT = 50, 500, 100, 100
TURNS = 15
WANTED = 0.150  # seconds at the median
PRESSES: Mapping[str, Sequence[str]] = {
    "guru BK": (
        "/menu",
        "🪟 Ruang",
        "🗂 Kasus",
        "🎓 Konselor",
        "🗓 Jadwal jaga",
        "📊 Laporan",
        "📣 Kabar",
        "📋 Obrolanku",
    ),
    "counselor": ("/menu", "📋 Obrolanku", "📅 Jadwalku", "🎓 Latihan", "🙋 Tentangku"),
    "student": ("/menu", "/info", "🔒 Privasi", "🌐 Bahasa"),
}


async def filled(folder: Path) -> str:
    """The database's URL."""
    url = f"sqlite+aiosqlite:///{folder / 'screens.db'}"
    async with Database.open(url, Vault(ROOT_KEY)) as database:
        town = Town(database, school(), SystemClock().now())
        await town.settle(PEERS, TALK)
        await town.claims(await town.waiting())
        await town.come(range(STUDENTS + TALK, STUDENTS + TALK + WAIT))
        codes = {SUPERVISOR + n: f"G{n}" for n in range(1, GURUS)}
        await database.run(lambda store: store.issue(codes.values(), Role.SUPERVISOR))
        await town.happens(*((who, CommandGiven("start", code)) for who, code in codes.items()))
    return url


async def answered(bot: Field, person: int, since: int) -> float:
    """When the first answer came to them."""
    async with asyncio.timeout(PATIENCE):
        while True:
            for call in bot.sim.world.calls.since(since):
                if str(call.params.get("chat_id")) == str(person) and call.method.startswith(("send", "edit")):
                    return call.at
            await asyncio.sleep(GLANCE)


async def screen(bot: Field, person: int, press: str) -> float:
    """Median seconds from the press to the answer."""
    taken = []
    for _ in range(TURNS):
        since, began = bot.sim.world.calls.next, time.time()
        bot.write(person, press)
        taken.append(await answered(bot, person, since) - began)
        await over(bot)
    return median(taken)


async def over(bot: Field) -> None:
    """A person reads. Nothing more of one answer may be taken for the first of the next: a list of offers is long."""
    before = -1
    async with asyncio.timeout(PATIENCE):
        while before != bot.sim.world.calls.next:
            before = bot.sim.world.calls.next
            await asyncio.sleep(0.25)


async def measure() -> None:
    BUILD.mkdir(exist_ok=True)
    who = {"guru BK": SUPERVISOR, "counselor": COUNSELORS + TALK, "student": STUDENTS + TALK + WAIT}
    people = [*(SUPERVISOR + n for n in range(GURUS)), *(COUNSELORS + n for n in range(PEERS))]
    people += [STUDENTS + n for n in range(TALK + WAIT + 1)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = await filled(folder)
        async with field("benchmarks.relay", people, environment(folder, url)) as bot:
            await bot.quiet()
            figures = {
                f"{role}: {press}": round(await screen(bot, who[role], press), 3)
                for role, presses in PRESSES.items()
                for press in presses
            }
    figures["slowest"] = max(figures.values())
    (BUILD / "screens.json").write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    drawn = Table(
        "screen", "median, ms", title=f"{GURUS} guru BK, {PEERS} counselors: wanted below {WANTED * 1000:g} ms"
    )
    for what, seconds in figures.items():
        drawn.add_row(what, f"{seconds * 1000:.0f}")
    Console().print(drawn)


def main() -> None:
    asyncio.run(measure())


if __name__ == "__main__":
    main()

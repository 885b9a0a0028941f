"""`make bench-danger`: 20 students in danger at once, 3 guru BK, and 5,000 messages waiting that are none.

How long after their words the safety text leaves, and how long until each guru BK has each alert, at 25 sends a second
and 50 ms an answer. The service is the real one, in a process of its own; it writes build/danger.json.
"""

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.__main__ import BUILD
from benchmarks.field import Field, field
from benchmarks.town import ROOT_KEY, STUDENTS, SUPERVISOR, Town, environment
from bot.clock import SystemClock
from flows.model.effects import Outgoing, Tell
from flows.model.events import CommandGiven, MenuChosen
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.say import Lane, Say
from flows.model.school import School
from storage.arrivals import Arrival, TelegramId
from storage.database import Database
from storage.store import Store
from storage.vault import Vault

GURUS, IN_DANGER, BULK, ROUNDS = 3, 20, 5_000, 3
READERS = 100_000  # the Telegram id of the first
AT_ONCE = 250
WORDS = "aku mau bunuh diri malam ini"
SAFETY, ALERT = "Kamu penting", "🆘"
BETWEEN = 10.0  # seconds between two rounds: nobody's own pace is used up any more
PATIENCE = 30.0
WANTED = {"safety_p99_seconds": 2.0, "alert_p99_seconds": 3.0}


async def filled(folder: Path) -> str:
    """The database's URL."""
    url = f"sqlite+aiosqlite:///{folder / 'danger.db'}"
    now = SystemClock().now()
    async with Database.open(url, Vault(ROOT_KEY)) as database:
        town = Town(database, School(), now)
        gurus = [SUPERVISOR + n for n in range(GURUS)]
        await database.run(lambda store: store.issue([f"G{n}" for n in gurus], Role.SUPERVISOR))
        for guru in gurus:
            await town.happens((guru, CommandGiven("start", f"G{guru}")), (guru, MenuChosen(Item.ON_CALL)))
            await town.taps(guru, "call", "12")
        for student in students():
            await town.happens((student, CommandGiven("start")))
        for first in range(0, BULK, AT_ONCE):
            await waiting(database, range(READERS + first, READERS + first + AT_ONCE))
    return url


async def waiting(database: Database, readers: Sequence[int]) -> None:
    now = SystemClock().now()

    def work(store: Store) -> None:
        met = store.load([Arrival(f"met:{n}", TelegramId(n), CommandGiven("start")) for n in readers], now, School())
        store.write(met)
        page = store.load([], now, School())
        news: list[Outgoing] = [Tell(who, Say("button-old"), Lane.BULK) for _, who in met.events]
        page.book.words.extend(news)
        store.write(page)

    await database.run(work)


def students() -> range:
    return range(STUDENTS, STUDENTS + IN_DANGER * ROUNDS)


async def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = environment(folder, await filled(folder)) | {"SEND_RATE": "25", "SEND_RATE_PER_CHAT": "1"}
        people = [*range(SUPERVISOR, SUPERVISOR + GURUS), *students(), *range(READERS, READERS + BULK)]
        async with field("benchmarks.relay", people, env, latency=0.05) as bot:
            safety: list[float] = []
            alerts: list[float] = []
            for first in range(0, IN_DANGER * ROUNDS, IN_DANGER):
                await asyncio.sleep(BETWEEN)
                told = await in_danger(bot, students()[first : first + IN_DANGER])
                safety += told[0]
                alerts += told[1]
            waited = BULK - bulk_sent(bot)
    return {
        "safety_p99_seconds": round(percentile(safety), 2),
        "alert_p99_seconds": round(percentile(alerts), 2),
        "alert_calls_per_guru": round(calls_to_gurus(bot) / GURUS / ROUNDS, 1),
        "bulk_still_waiting": waited,
    }


async def in_danger(bot: Field, these: Sequence[int]) -> tuple[list[float], list[float]]:
    """All write within some milliseconds; everything is counted from the first of them."""
    since, began = bot.sim.world.calls.next, time.time()
    for student in these:
        bot.write(student, WORDS)
    async with asyncio.timeout(PATIENCE):
        while True:
            calls = [call for call in bot.sim.world.calls.since(since) if call.method == "sendMessage"]
            to = [(int(call.params["chat_id"]), str(call.params["text"]), call.at - began) for call in calls]
            helped = {who: at for who, text, at in reversed(to) if SAFETY in text and who in these}
            rung = [at for who, text, at in to for _ in range(text.count(ALERT)) if who - SUPERVISOR in range(GURUS)]
            if len(helped) == len(these) and len(rung) >= GURUS * len(these):
                return list(helped.values()), rung
            await asyncio.sleep(0.05)


def calls_to_gurus(bot: Field) -> int:
    calls = bot.sim.world.calls.since(0)
    return sum(ALERT in str(call.params.get("text")) for call in calls if call.method == "sendMessage")


def bulk_sent(bot: Field) -> int:
    calls = bot.sim.world.calls.since(0)
    return sum(int(call.params["chat_id"]) >= READERS for call in calls if call.method == "sendMessage")


def percentile(values: Sequence[float], share: float = 0.99) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main() -> None:
    BUILD.mkdir(exist_ok=True)
    figures = asyncio.run(measure())
    (BUILD / "danger.json").write_text(json.dumps(figures, indent=2) + "\n")
    drawn = Table("figure", "measured", "wanted", title=f"{IN_DANGER} in danger at once, {BULK} messages waiting")
    for name, value in figures.items():
        drawn.add_row(name, f"{value:g}", f"≤ {WANTED[name]:g}" if name in WANTED else "")
    Console().print(drawn)
    sys.exit(any(figures[name] > most for name, most in WANTED.items()))


if __name__ == "__main__":
    main()

"""`python -m benchmarks.rings`: 100,000 timers are due at one moment, as after a night without power.

They ring in the real service while people talk. Each is about a chat that goes on or is over, and finds it settled.
"""

import asyncio
import sqlite3
import sys
import tempfile
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random  # noqa: TID251  the same night each time

from benchmarks.field import field, percentile
from benchmarks.town import COUNSELORS, ROOT_KEY, STUDENTS, SUPERVISOR, Town, environment, school
from bot.clock import SystemClock
from flows.afterwards import after, followup
from flows.escalation import climb
from flows.talking import queue, span
from storage.database import Database
from storage.vault import Vault

TIMERS, PAIRS, LEFT = 100_000, 25, 200
AFTER = timedelta(seconds=15)  # the service has begun by then, and people talk
A_SECOND = 10.0  # messages of people who talk
NAMES = (queue.LOOK, span.TIME, after.ENDS, followup.DUE, climb.BELL)  # one of each for a chat, or more
LEFT_OVER = "SELECT 1 FROM timers WHERE id LIKE 'bench%' LIMIT 1"
RING = "INSERT INTO timers (id, person, name, about, at) VALUES (?, ?, ?, ?, ?)"


async def measure(timers: int = TIMERS) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder, now = Path(name), SystemClock().now()
        path = folder / "bench.db"
        url = f"sqlite+aiosqlite:///{path}"
        async with Database.open(url, Vault(ROOT_KEY)) as database:
            town = Town(database, school(), now)
            await town.settle(PAIRS, PAIRS)
            await town.claims(await town.waiting())
            gone = range(STUDENTS + PAIRS, STUDENTS + PAIRS + LEFT)
            await town.come(gone)
            await town.leave(gone)
        at = SystemClock().now() + AFTER
        fill(path, timers, at)
        people = [n for pair in range(PAIRS) for n in (STUDENTS + pair, COUNSELORS + pair)]
        async with field("benchmarks.relay", [SUPERVISOR, *people, *gone], environment(folder, url)) as bot:
            await bot.warm(people)
            with closing(sqlite3.connect(path)) as look:
                alone = await bot.live(people, A_SECOND, lambda: SystemClock().now() >= at)
                delays = await bot.live(people, A_SECOND, lambda: look.execute(LEFT_OVER).fetchone() is None)
            took = (SystemClock().now() - at).total_seconds()
    return {
        "rings_seconds": took,
        "rings_live_p99_ms": 1000 * percentile(delays, 0.99),
        "rings_live_p99_ms_without": 1000 * percentile(alone, 0.99),
    }


def fill(path: Path, many: int, at: datetime) -> None:
    dice, due = Random(1), int(at.timestamp() * 1000)  # noqa: S311  see above
    with closing(sqlite3.connect(path)) as db, db:
        who = [row[0] for row in db.execute("SELECT id FROM people")]
        chats = [row[0] for row in db.execute("SELECT id FROM chats")]
        some = ((f"bench{n}", dice.choice(who), NAMES[n % len(NAMES)], dice.choice(chats), due) for n in range(many))
        db.executemany(RING, some)


def main() -> None:
    found = asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else TIMERS))
    sys.stdout.write("".join(f"{name} {value:.1f}\n" for name, value in found.items()))


if __name__ == "__main__":
    main()

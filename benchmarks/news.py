"""`python -m benchmarks.news`: a guru BK tells some hundred students something, at Telegram's pace, while people talk.

Telegram takes 30 messages a second; whoever sends more in any second would read 429.
"""

import asyncio
import sys
import tempfile
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.field import Field, field, percentile
from benchmarks.town import COUNSELORS, ROOT_KEY, STUDENTS, SUPERVISOR, Town, environment, school
from bot.clock import SystemClock
from simulator.calls import Call
from storage.database import Database
from storage.vault import Vault

RATE = 25.0
TELEGRAMS = 30  # a second, by its own FAQ
TOO_MANY = 429
READERS, PAIRS = 600, 10
A_SECOND = 2.0  # messages of people who talk
NEW = "Ada kabar"
SAID = ("sendMessage", "editMessageText")


async def measure(readers: int = READERS) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with Database.open(f"sqlite+aiosqlite:///{folder / 'bench.db'}", Vault(ROOT_KEY)) as database:
            town = Town(database, school(), SystemClock().now())
            await town.settle(PAIRS, PAIRS)
            await town.claims(await town.waiting())
            told = range(STUDENTS + PAIRS, STUDENTS + PAIRS + readers)
            await town.come(told)
            await town.leave(told)
            await town.news("Sesi kelompok Kamis pukul dua di ruang BK.", told)
        people = [n for pair in range(PAIRS) for n in (STUDENTS + pair, COUNSELORS + pair)]
        env = environment(folder, f"sqlite+aiosqlite:///{folder / 'bench.db'}", rate=RATE)
        async with field("benchmarks.relay", [SUPERVISOR, *people, *told], env) as bot:
            await bot.warm(people)
            since = bot.sim.world.calls.next
            delays = await bot.live(people, A_SECOND, lambda: len(bulk(bot, 0)) >= readers)
            return figures(said(bot, since), bulk(bot, since), delays)


def said(bot: Field, since: int) -> list[Call]:
    return [call for call in bot.sim.world.calls.since(since) if call.method in SAID]


def bulk(bot: Field, since: int) -> list[Call]:
    return [call for call in said(bot, since) if str(call.params.get("text", "")).startswith(NEW)]


def figures(said: Sequence[Call], bulk: Sequence[Call], delays: Sequence[float]) -> Mapping[str, float]:
    """Of the allowed rate, what was used from the first to the last of the broadcast, by all messages together."""
    begins, ends = bulk[0].at, bulk[-1].at
    meanwhile = [call.at for call in said if begins <= call.at <= ends]
    return {
        "news_share_of_rate": (len(meanwhile) - 1) / (ends - begins) / RATE,
        "news_live_p99_ms": 1000 * percentile(delays, 0.99),
        "news_refused": sum(int(call.status) == TOO_MANY for call in said) + over(meanwhile),
    }


def over(moments: Sequence[float]) -> int:
    """How many came when Telegram had taken as many as it takes a second."""
    last, refused = deque[float](), 0
    for at in sorted(moments):
        while last and at - last[0] >= 1:
            last.popleft()
        if len(last) >= TELEGRAMS:
            refused += 1
        else:
            last.append(at)
    return refused


def main() -> None:
    found = asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else READERS))
    sys.stdout.write("".join(f"{name} {value:.3f}\n" for name, value in found.items()))


if __name__ == "__main__":
    main()

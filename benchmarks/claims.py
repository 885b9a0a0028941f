"""`python -m benchmarks.claims`: fifty counselors reach for the same student at the same moment, two hundred times.

From the tap's arrival in the ring until its decision is committed: then the answer leaves.
"""

import asyncio
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from benchmarks.field import percentile
from benchmarks.town import COUNSELORS, ROOT_KEY, Town, school
from bot.clock import SystemClock
from bot.departures import Departures
from bot.dispatch import Dispatch
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId, PersonId
from storage.arrivals import Arrival, Letter, TelegramId
from storage.database import Database
from storage.vault import Vault

REACH, WAITING = 50, 200
WON = "card-peer"


@dataclass
class Pile:
    """Where letters lie unsent: how long Telegram takes is not ours."""

    letters: list[Letter] = field(default_factory=list)

    def departures(self) -> Departures:
        return Departures(lambda _: False, 0)

    def take(self, letters: Sequence[Letter], departures: Departures) -> None:  # noqa: ARG002  the ring's protocol
        self.letters += letters

    def heard(self, person: PersonId) -> None: ...


async def measure(reach: int = REACH, waiting: int = WAITING) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory() as name:
        url = f"sqlite+aiosqlite:///{Path(name) / 'bench.db'}"
        ours, clock, pile = school(at_once=waiting), SystemClock(), Pile()
        async with Database.open(url, Vault(ROOT_KEY)) as database:
            town = Town(database, ours, clock.now())
            await town.settle(reach, waiting)
            chats = await town.waiting()
            dispatch = Dispatch(database, clock, ours, pile)
            running = asyncio.ensure_future(dispatch.run())
            took: list[float] = []
            for chat in chats:
                took += await asyncio.gather(*(claimed(dispatch, COUNSELORS + n, chat) for n in range(reach)))
            running.cancel()
    won = [letter.words.about or letter.words.mark for letter in pile.letters if letter.say.key == WON]
    return {
        "claims": len(took),
        "claims_p99_ms": 1000 * percentile(took, 0.99),
        "claims_winners_too_many_or_few": abs(len(won) - len(chats)) + len(won) - len(set(won)),
    }


async def claimed(dispatch: Dispatch, who: int, chat: ChatId) -> float:
    began = perf_counter()
    await dispatch(Arrival(f"claim:{who}:{chat}", TelegramId(who), ButtonPressed("claim", chat)))
    return perf_counter() - began


def main() -> None:
    found = asyncio.run(measure())
    sys.stdout.write("".join(f"{name} {value:.1f}\n" for name, value in found.items()))


if __name__ == "__main__":
    main()

"""SIGTERM under load, and a second one on the same database."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from chaos.figures import Figure, at_most, caught, nothing
from chaos.ground import ground
from chaos.judge import Verdict, judged
from chaos.season import Season, Start

CHECK = "SIGTERM"
SECOND = "two on one database"
DRAINS = 10.0  # Docker and systemd kill after that
LEAVES = 60.0  # seconds for a second one: on a very busy machine Python alone takes fifteen to start
ITS_SENTENCE = "Sebaya is running on this database already."


async def check(times: int, seed: int) -> Iterator[Figure]:
    verdict, codes, longest = await stopped(times, Random(seed))
    _, deaf, _ = await stopped(1, Random(seed), "deaf_to_sigterm")
    said, first_stays = await second()
    shares, _ = await second("shares_its_database")
    return iter(
        (
            at_most(CHECK, "seconds to leave under load, at most", round(longest, 2), DRAINS),
            nothing(CHECK, f"of {times}, not left with 0", sum(code != 0 for code in codes)),
            nothing(CHECK, "promises broken", len(verdict.breaks)),
            caught(CHECK, "deaf_to_sigterm", [f"ended with {code}" for code in deaf if code]),
            Figure(SECOND, "the second leaves with one sentence", said[:70], ITS_SENTENCE, holds=sentence(said)),
            nothing(SECOND, "first ones that stopped", int(not first_stays)),
            caught(SECOND, "shares_its_database", [] if sentence(shares) else ["no such sentence"]),
        )
    )


@dataclass(eq=False)
class Evenings(Season):
    """Told to stop each time, instead of killed."""

    ends: list[tuple[int, float]] = field(default_factory=list)

    async def lets_it_live(self, start: Start, *, cold: bool) -> None:
        await self.ground.starts(start, cold=cold)
        await self.ground.listens()
        await asyncio.sleep(self.luck.uniform(0.0, 1.0))
        self.ends.append(await self.ground.leaves())


async def stopped(times: int, luck: Random, twin: str = "") -> tuple[Verdict, Sequence[int], float]:
    async with ground(twin) as here:
        season = Evenings(here, luck)
        await season.passes([None] * times)
        return await judged(season), [code for code, _ in season.ends], max(took for _, took in season.ends)


async def second(twin: str = "") -> tuple[str, bool]:
    """What a second one says when it ends, and whether the first is still there."""
    async with ground(twin) as here:
        await here.starts()
        await here.listens()
        said = await here.says_beside(LEAVES)
        return said, not here.ended


def sentence(said: str) -> bool:
    return said.startswith(ITS_SENTENCE) and len(said.splitlines()) == 1

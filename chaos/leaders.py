"""Two are started together: one leads, the other leaves with one sentence, and takes over when the first is killed."""

import time
from asyncio import gather
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from chaos.figures import Figure, at_most, caught, nothing
from chaos.ground import Ground, Stuck, ground, nursery
from chaos.judge import by_letter, repeats, sent
from chaos.leaving import SECOND, sentence
from chaos.pair import on_call, said, together
from chaos.phone import Phone

LEAVES = 5.0  # seconds from the start of both until one is gone
TAKES_OVER = 15.0  # from the kill until the other one listens
TWIN = "shares_its_database"


@dataclass
class Found:
    pairs: int = 0
    speechless: int = 0  # pairs of which none left with that sentence
    leaderless: int = 0  # of which none listened
    unheard: int = 0
    doubled: int = 0
    leaves: list[float] = field(default_factory=list)
    takes_over: list[float] = field(default_factory=list)

    @property
    def breaks(self) -> list[str]:
        counts = {name: getattr(self, name) for name in ("speechless", "leaderless", "unheard", "doubled")}
        return [f"{name}={n}" for name, n in counts.items() if n]


async def check(times: int) -> Iterator[Figure]:
    found, twin = await started(times), await started(1, TWIN)
    return iter((*figures(found), caught(SECOND, TWIN, twin.breaks)))


def figures(found: Found) -> Iterator[Figure]:
    yield nothing(SECOND, f"of {found.pairs} started together, without one that leaves", found.speechless)
    yield nothing(SECOND, "without one that leads", found.leaderless)
    yield at_most(SECOND, "seconds until the other has left, at most", longest(found.leaves), LEAVES)
    yield at_most(SECOND, "seconds from a kill until the other listens, at most", longest(found.takes_over), TAKES_OVER)
    yield nothing(SECOND, "words lost", found.unheard)
    yield nothing(SECOND, "words said twice without a mark", found.doubled)


def longest(seconds: Sequence[float]) -> float:
    return round(max(seconds, default=0.0), 2)


async def started(times: int, twin: str = "") -> Found:
    found = Found()
    async with ground(twin) as here, nursery() as children:
        guru = await on_call(here)
        student = await together(here, guru, 406)
        (here.folder / "other").mkdir()
        other = Ground(here.sim, here.folder / "other", here.env, children, twin)
        other.ahead(0.0)
        for n in range(times):
            await gone(here, other)
            student.says(said(n))
            if await pair(here, other, found):
                found.unheard += not await heard(guru, said(n))
        await gone(here, other)
        letters = by_letter(list(sent(here.sim.world.calls.since(0)))).values()
        found.doubled = sum(not one.marked for letter in letters for one in repeats(letter, here.deaths))
    return found


async def pair(here: Ground, other: Ground, found: Found) -> bool:
    """Both at once; then the one that leads is killed, and the other one is started again, as systemd would."""
    began, found.pairs = time.monotonic(), found.pairs + 1
    await gather(here.starts(), other.starts())
    leaves, leads = await first_to_end(here, other)
    if not leaves.ended or not sentence(leaves.log.read_text()):
        found.speechless += 1
        return False
    found.leaves.append(time.monotonic() - began)
    found.leaderless += not await leads.stands()
    killed = time.monotonic()
    await leads.kills()
    await leaves.starts()
    found.leaderless += not await leaves.stands()
    found.takes_over.append(time.monotonic() - killed)
    return True


async def first_to_end(here: Ground, other: Ground) -> tuple[Ground, Ground]:
    with suppress(Stuck):  # then neither has
        await here.until(lambda: here.ended or other.ended, "two lead")
    return (here, other) if here.ended else (other, here)


async def gone(*grounds: Ground) -> None:
    """Killed, and their logs are new."""
    for one in grounds:
        if not one.ended:
            await one.kills()
        one.log.unlink(missing_ok=True)


async def heard(guru: Phone, word: str) -> bool:
    try:
        await guru.sees(word)
    except Stuck:
        return False
    return True

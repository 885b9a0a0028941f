"""After a quiet week Telegram gives its updates numbers of before, or lower ones, while people wait."""

from collections.abc import Iterator

from chaos.figures import Figure, caught, nothing
from chaos.ground import PATIENCE, Stuck, ground
from chaos.pair import heard, on_call, said, together
from simulator.inbox import FIRST_ID

CHECK = "ids start anew"
WEEK = 8 * 24 * 3600.0
WAITING = 150
LOWER = 1000


async def check() -> Iterator[Figure]:
    lost = await missing()
    twin = await missing("knows_only_the_highest_id", patience=8.0)
    why = [f"lost={twin}"] if twin else []
    return iter(
        (
            nothing(CHECK, f"of {2 * WAITING} that waited, lost or out of order", lost),
            caught(CHECK, "knows_only_the_highest_id", why),
        )
    )


async def missing(twin: str = "", patience: float = PATIENCE) -> int:
    """Once over a restart, with the very numbers that were seen before; once lower while the bot runs."""
    async with ground(twin) as here:
        guru = await on_call(here)
        student = await together(here, guru, 400)
        await here.leaves()
        here.sim.clock.advance(WEEK)
        here.ahead(WEEK)
        inbox, words = here.sim.world.account().inbox, [said(n) for n in range(2 * WAITING)]
        inbox.restart(FIRST_ID)
        for word in words[:WAITING]:
            student.says(word)
        await here.starts()
        await guru.sees(words[WAITING - 1])
        inbox.restart(LOWER)
        for word in words[WAITING:]:
            student.says(word)
        try:
            await guru.sees(words[-1], patience=patience)
        except Stuck:
            return len(set(words) - set(heard(guru)))
        return sum(a != b for a, b in zip(words, heard(guru), strict=False)) + len(set(words) - set(heard(guru)))

"""The bot's clock leaps, Telegram's does not: nothing is destroyed early, and everybody goes on talking.

The system's own clock cannot be moved here; the bot's process is given one that is wrong by so much, while what is
waited for is measured steadily, as on a real machine.
"""

import asyncio
from collections.abc import Iterator

from chaos.figures import Figure, caught, nothing
from chaos.ground import Stuck, ground
from chaos.judge import count
from chaos.pair import on_call, said, together

CHECK = "clock leaps"
HOUR = 3600.0
LEAPS = {"+1 h": HOUR, "-1 h": -HOUR, "-1 day": -24 * HOUR, "+10 years": 3653 * 24 * HOUR, "and back": 0.0}
LOOKS = 3.0  # seconds: what is old is looked for each second
KEPT = "SELECT (SELECT count(*) FROM chats) + (SELECT count(*) FROM lines) + (SELECT count(*) FROM people)"


async def check() -> Iterator[Figure]:
    destroyed, unheard = await leapt()
    twin, _ = await leapt("trusts_its_clock", {"+10 years": LEAPS["+10 years"]})
    return iter(
        (
            nothing(CHECK, f"rows destroyed early ({', '.join(LEAPS)})", destroyed),
            nothing(CHECK, "words not heard within a minute", unheard),
            caught(CHECK, "trusts_its_clock", [f"destroyed={twin}"] if twin else []),
        )
    )


async def leapt(twin: str = "", leaps: dict[str, float] = LEAPS) -> tuple[int, int]:
    destroyed = unheard = 0
    async with ground(twin) as here:
        guru = await on_call(here)
        gone = await together(here, guru, 401)
        await gone.presses("Selesai")
        student = await together(here, guru, 402)
        for n, seconds in enumerate(leaps.values()):
            before = count(here.database, KEPT)
            here.ahead(seconds)
            await asyncio.sleep(LOOKS)
            destroyed += max(0, before - count(here.database, KEPT))
            student.says(said(n))
            try:
                await guru.sees(said(n))
            except Stuck:
                unheard += 1
        await here.leaves()
    return destroyed, unheard

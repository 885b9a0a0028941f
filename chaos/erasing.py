"""Killed with -9 while somebody is erased, at their word or because their time is over: it is ended, to the last byte.

What is sought is taken down before: keys, addresses, states and lines, as they lie in the file. It is sought in the
file and in what lies beside it, after one more kill, for a bot that leaves tidies up.
"""

import asyncio
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from random import Random

from chaos.figures import Figure, at_least, caught, nothing
from chaos.ground import Ground, ground
from chaos.judge import count, sound
from chaos.pair import on_call, said, together
from chaos.points import ERASING, SWEEPING

CHECK = "erasing"
TO_THE_POINT = 8.0
DONE = 40.0  # seconds after the last kill
SOON = 0.5
YES = "Ya, hapus semuanya"
DEEPEST = 4
MOST_KILLS = 3  # of one erasure
TWIN = "never_scrubs"
TRUSTING = "trusts_its_clock"  # what a night destroys needs a clock that has gone well for ten minutes
A_YEAR = 400 * 24 * 3600.0
PIECE = slice(2, 42)  # of a cell: enough to know it by, and never over two pages
GUEST = "SELECT id FROM people WHERE staff IS NULL"
UNASKED = f"SELECT count(*) FROM ({GUEST}) WHERE id NOT IN (SELECT person FROM erasures)"  # noqa: S608  ours
THEIRS = (
    f"SELECT lookup FROM people WHERE id IN ({GUEST})",  # noqa: S608  ours
    f"SELECT address FROM people WHERE id IN ({GUEST})",  # noqa: S608
    f"SELECT wrapped FROM keys WHERE owner IN (SELECT 'person ' || id FROM ({GUEST}))",  # noqa: S608
)
OF_CHATS = (
    "SELECT wrapped FROM keys WHERE owner LIKE 'chat %'",
    "SELECT state FROM chats",
    "SELECT text FROM lines",
)


@dataclass
class Erased:
    kills: int = 0
    found: int = 0  # pieces that are still there
    unfinished: int = 0
    unsound: int = 0

    @property
    def breaks(self) -> list[str]:
        return [f"{name}={n}" for name, n in vars(self).items() if name != "kills" and n]


async def check(times: int, seed: int) -> Iterator[Figure]:
    luck = Random(seed)
    word, night, twin = (
        await at_their_word(times, luck),
        await by_night(times // 4, luck),
        await at_their_word(1, luck, TWIN),
    )
    return iter(
        (
            at_least(CHECK, "kills during /hapus", word.kills, times),
            at_least(CHECK, "kills during a night", night.kills, times // 4),
            nothing(CHECK, "pieces found afterwards", word.found + night.found),
            nothing(CHECK, "erasures that do not end", word.unfinished + night.unfinished),
            nothing(CHECK, "broken files and audits", word.unsound + night.unsound),
            caught(CHECK, TWIN, twin.breaks),
        )
    )


async def at_their_word(times: int, luck: Random, twin: str = "") -> Erased:
    """Each is erased under one to three kills."""
    erased, names = Erased(), list(ERASING)
    async with ground(twin) as here:
        guru = await on_call(here)
        number = 700
        while erased.kills < times:
            number += 1
            student = await together(here, guru, number)
            student.says(said(number))
            await guru.sees(said(number))
            sought = pieces(here, THEIRS + OF_CHATS)
            student.says("/hapus")
            await here.until(lambda: student.button(YES), "nobody asked whether to erase")  # noqa: B023
            await here.kills()
            student.tap(YES)
            for _ in range(1 if twin else luck.randint(1, MOST_KILLS)):
                await dies(here, (names[luck.randrange(len(names))], luck.randint(1, DEEPEST)), erased)
            await here.starts()
            await here.until(lambda: not count(here.database, UNASKED), "nobody heard that they want to be erased")
            await ends(here, sought, "SELECT count(*) FROM erasures", erased)
    return erased


async def by_night(times: int, luck: Random) -> Erased:
    """A year later; the bot believes it."""
    erased, names = Erased(), list(SWEEPING)
    while erased.kills < times:
        async with ground(TRUSTING) as here:
            guru = await on_call(here)
            student = await together(here, guru, 690)
            student.says(said(1))
            await guru.sees(said(1))
            await student.presses("Selesai")
            await student.sees("Obrolan selesai")
            await here.kills()
            sought = pieces(here, OF_CHATS)
            here.ahead(A_YEAR)
            for _ in range(luck.randint(1, MOST_KILLS)):
                await dies(here, (names[luck.randrange(len(names))], luck.randint(1, DEEPEST)), erased)
            await here.starts()
            await ends(here, sought, "SELECT count(*) FROM chats", erased)
    return erased


async def dies(here: Ground, point: tuple[str, int], erased: Erased) -> None:
    await here.starts(point)
    await here.dies(within=TO_THE_POINT)
    await here.kills()
    erased.kills += 1


async def ends(here: Ground, sought: Sequence[bytes], left: str, erased: Erased) -> None:
    """As soon as all is gone; whoever needs longer than it takes, once it was heard, has left something."""
    await here.listens()
    for _ in range(round(DONE / SOON)):
        if not count(here.database, left) and not there(here, sought):
            break
        await asyncio.sleep(SOON)
    await here.kills()
    erased.found += there(here, sought)
    erased.unfinished += bool(count(here.database, left))
    await here.starts()
    await here.listens()
    await here.leaves()
    erased.unsound += not await sound(here)
    await here.starts()
    await here.listens()


def pieces(here: Ground, queries: Sequence[str]) -> Sequence[bytes]:
    with closing(sqlite3.connect(f"file:{here.database}?mode=ro", uri=True)) as db:
        found = [bytes(row[0])[PIECE] for query in queries for row in db.execute(query)]
    if len(found) < len(queries):
        raise LookupError
    return found


def there(here: Ground, sought: Sequence[bytes]) -> int:
    """In every file beside the database, so also in its log."""
    whole = b"".join(file.read_bytes() for file in here.folder.glob(f"{here.database.name}*"))
    return sum(one in whole for one in sought)

"""Killed between words of danger and their acknowledgement: the alert is not lost, not taken by itself, and climbs."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from chaos.figures import Figure, at_least, caught, nothing
from chaos.ground import PATIENCE, Ground, Stuck, ground
from chaos.pair import on_call
from chaos.phone import Phone

CHECK = "danger and kill -9"
PLAIN = "kak aku pengen bunuh diri malam ini"
HELP, ALERT, CLIMBS, TAKEN = "Kamu penting", "🆘 Bahaya", "Belum ada yang menangani", "Guru BK sekarang bersamamu"
HERE = "saya di sini"
TWO_MINUTES = 121.0
AT_MOST = 0.5  # seconds from the words to the kill: some are not even fetched, some alerts are out
FIRST = 500


@dataclass(slots=True)
class Found:
    kills: int = 0
    unhelped: int = 0
    lost: int = 0
    taken_by_itself: int = 0
    not_climbing: int = 0
    not_taken: int = 0

    @property
    def breaks(self) -> list[str]:
        names = ("unhelped", "lost", "taken_by_itself", "not_climbing", "not_taken")
        return [f"{name}={getattr(self, name)}" for name in names if getattr(self, name)]


async def check(kills: int, seed: int) -> Iterator[Figure]:
    found = await nights(kills, Random(seed))
    twin = await nights(1, Random(seed), "forgets_timers", waits=8.0)
    return iter((*figures(found), caught(CHECK, "forgets_timers", twin.breaks)))


def figures(found: Found) -> Iterator[Figure]:
    yield at_least(CHECK, "kills between the words and the taking", found.kills, 1)
    yield nothing(CHECK, "students without the words of help", found.unhelped)
    yield nothing(CHECK, "alerts lost", found.lost)
    yield nothing(CHECK, "alerts taken by themselves", found.taken_by_itself)
    yield nothing(CHECK, "alerts that do not climb after the restart", found.not_climbing)
    yield nothing(CHECK, "alerts that could not be taken any more", found.not_taken)


async def nights(kills: int, luck: Random, twin: str = "", waits: float = PATIENCE) -> Found:
    async with ground(twin) as here:
        guru = await on_call(here)
        night = Night(here, guru, luck, waits)
        for n in range(kills):
            await night.passes(Phone(here, FIRST + n))
        await here.leaves()
        return night.found


@dataclass(slots=True)
class Night:
    ground: Ground
    guru: Phone
    luck: Random
    waits: float
    found: Found = field(default_factory=Found)
    ahead: float = 0.0

    async def passes(self, student: Phone) -> None:
        """The kill, the restart, two minutes in which nobody comes, and then somebody does."""
        found, evening = self.found, self.newest()
        student.says(PLAIN)
        await asyncio.sleep(self.luck.uniform(0.0, AT_MOST))
        await self.ground.kills()
        found.kills += 1
        await self.ground.starts()
        found.unhelped += not await self.comes(lambda: student.texts(HELP))
        found.lost += not await self.comes(lambda: self.told(ALERT, evening))
        night = self.newest()
        self.ahead += TWO_MINUTES
        self.ground.ahead(self.ahead)
        found.not_climbing += not await self.comes(lambda: self.told(CLIMBS, night))
        found.taken_by_itself += bool(student.texts(TAKEN))
        self.guru.tap("Saya tangani")
        if await self.comes(lambda: student.texts(TAKEN)):
            self.guru.says(HERE)  # until then it is not over for anybody
            await student.sees(HERE)
            await student.presses("Selesai")
            await self.comes(lambda: student.key("Selesai") is None)
        else:
            found.not_taken += 1

    def newest(self) -> int:
        return max(entry.number for entry in self.guru.told)

    def told(self, words: str, since: int) -> bool:
        return any(one.number > since and words in str(one.fields.get("text")) for one in self.guru.told)

    async def comes(self, it: Callable[[], object]) -> bool:
        try:
            await self.ground.until(it, "", self.waits)
        except Stuck:
            return False
        return True

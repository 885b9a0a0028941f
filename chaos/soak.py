"""Half an hour at ten messages a second: memory, the write-ahead log, and what waits must not grow.

Twelve students write to a guru BK, who answers each now and then; the bot is a plain `python -m bot run`.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from chaos.figures import Figure, at_least, at_most, caught, nothing
from chaos.ground import Ground, Stuck, ground
from chaos.pair import WITH_THEM, on_call, said
from chaos.phone import Phone

CHECK = "soak"
STUDENTS, RATE = 12, 10.0  # messages a second, of all together
ANSWERED = 5  # each so many-th is answered: that is a message, too
SAMPLE = 1.0  # seconds
WARM = 0.25  # of the time: caches and pools fill
EDGE = 0.15  # of the time: so much is averaged at both ends of what is compared
GROWTH = 5.0  # per cent
LOG = 64 * 1024 * 1024
BEHIND = 50  # messages: five seconds
TWIN_MINUTES = 1.0
TWIN = "keeps_all_it_hears"


@dataclass
class Soaked:
    seconds: float = 0.0
    messages: int = 0
    lost: int = 0
    memory: list[int] = field(default_factory=list)  # kilobytes, one each second
    log: int = 0
    behind: int = 0

    @property
    def growth(self) -> float:
        """Per cent, from after the warm-up to the end."""
        warm = self.memory[int(len(self.memory) * WARM) :]
        edge = max(1, int(len(self.memory) * EDGE))
        return 100 * (mean(warm[-edge:]) / mean(warm[:edge]) - 1)


async def check(minutes: float) -> Iterator[Figure]:
    found, twin = await soaked(minutes), await soaked(min(minutes, TWIN_MINUTES), TWIN)
    return iter(
        (
            at_least(CHECK, "minutes", round(found.seconds / 60, 1), 0),
            at_least(CHECK, "messages a second", round(found.messages / found.seconds, 1), RATE * 0.95),
            nothing(CHECK, "messages lost", found.lost),
            at_most(CHECK, "memory at the end, MiB", round(found.memory[-1] / 1024), 300),
            at_most(CHECK, "memory grown after the warm-up, per cent", round(found.growth, 2), GROWTH),
            at_most(CHECK, "write-ahead log at most, MiB", round(found.log / 1024**2, 1), LOG / 1024**2),
            at_most(CHECK, "messages on their way at most", found.behind, BEHIND),
            caught(CHECK, TWIN, [f"grown={twin.growth:.0f} %"] if twin.growth > GROWTH else []),
        )
    )


async def soaked(minutes: float, twin: str = "") -> Soaked:
    async with ground(twin) as here:
        guru = await on_call(here, cold=not twin)
        students = [await comes(here, guru, 500 + n) for n in range(STUDENTS)]
        found, words = Soaked(), count()
        watching = asyncio.ensure_future(watched(here, found))
        began = time.monotonic()
        try:
            while (now := time.monotonic() - began) < minutes * 60:
                for _ in range(round(now * RATE) - found.messages):
                    speaks(guru, students, next(words), found)
                await asyncio.sleep(1 / RATE)
            found.seconds = time.monotonic() - began
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
        await arrived(here, guru, students, found)
        await here.leaves()
        return found


async def comes(here: Ground, guru: Phone, number: int) -> Phone:
    """One more beside the others, so that the guru BK says by a reply whom they mean."""
    student, first, hello = Phone(here, number), f"halo {number}", f"saya di sini {number}"
    student.says("/darurat")
    await guru.taps("Saya tangani")
    await student.sees(WITH_THEM)
    student.says(first)
    await guru.sees(first)
    guru.answers_to(next(one.number for one in reversed(guru.told) if first in str(one.fields.get("text"))), hello)
    await student.sees(hello)
    return student


def speaks(guru: Phone, students: Sequence[Phone], n: int, found: Soaked) -> None:
    """An answer is a reply to what the guru BK reads last, whoever wrote that."""
    found.messages += 1
    last = guru.told[-1]
    if n % ANSWERED == ANSWERED - 1 and "kata " in str(last.fields.get("text", "")):
        guru.answers_to(last.number, said(n))
    else:
        students[n % len(students)].says(said(n))


async def watched(here: Ground, found: Soaked) -> None:
    """From outside: what the system says of the process, and how many of the words have left."""
    seen, since = 0, here.sim.world.calls.next
    while True:
        found.memory.append(here.memory())
        found.log = max(found.log, here.log_size())
        calls = list(here.sim.world.calls.since(since))
        since = here.sim.world.calls.next
        seen += sum(call.method == "sendMessage" and "kata " in str(call.params.get("text")) for call in calls)
        found.behind = max(found.behind, found.messages - seen)
        await asyncio.sleep(SAMPLE)


async def arrived(here: Ground, guru: Phone, students: Sequence[Phone], found: Soaked) -> None:
    def missing() -> int:
        texts = (text for phone in (guru, *students) for text in phone.texts("kata "))
        return found.messages - len({text.rpartition("kata ")[2].split()[0] for text in texts})

    try:
        await here.until(lambda: missing() == 0, "not all arrived", patience=20.0)
    except Stuck:
        found.lost = missing()


def mean(values: Sequence[int]) -> float:
    return sum(values) / len(values)

"""A season: people come, talk, and answer the survey, again and again, while the bot is killed and Telegram fails.

student     code, consent, intake, queue, words both ways, end, survey; and once more
counselor   code of ethics, duty, reaches for every offer at the same time as the others, answers
"""

import asyncio
import time
from asyncio import Task
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random

from chaos.ground import Ground
from chaos.phone import Phone
from chaos.weather import Weather
from flows.model.people import Role

FOUND, YOURS, ENDED, THANKS = "sekarang bersamamu", "Kamu menemani", "mengakhiri obrolan", "Jawabanmu membantu"
SUPERVISOR, STUDENTS, COUNSELORS = 101, 200, 300
SURVEY = ("🙂", "4", "Ya", "Lewati")
LINES = 5  # of each in one chat
TO_THE_POINT = 6.0  # seconds; one that is not reached by then is killed there
WHILE_IT_WORKS = 0.7  # of random kills; the others fall into a start as well
QUIET = 40.0  # seconds without anything said: whoever still waits will wait for ever (the queue is looked at every 30)
SYLLABLES = ("ba", "di", "ku", "lo", "me", "na", "ri", "so", "tu", "wa")
Start = tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Said:
    by: int
    word: str


@dataclass(eq=False)
class Season:
    ground: Ground
    luck: Random
    pairs: int = 3
    said: list[Said] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    chats: int = 0
    reached: list[str] = field(default_factory=list)
    over: bool = False
    stuck: int = 0  # students who wait for ever
    phones: dict[int, Phone] = field(default_factory=dict)
    _words: "count[int]" = field(default_factory=count)

    async def passes(self, starts: Iterable[Start], *, cold: int = 0) -> None:
        """One kill for each start; the first `cold` of them are plain `python -m bot run`s."""
        await self.ground.issues(self._codes())
        lives = [asyncio.ensure_future(life) for life in self._lives()]
        weather = asyncio.ensure_future(Weather(self.ground.sim.world.faults, self.luck).blows())
        self.ground.at_peace = 0.0
        try:
            for number, start in enumerate(starts):
                await self.lets_it_live(start, cold=number < cold)
            weather.cancel()
            self.ground.sim.world.faults.clear()
            self.over = True
            await self.ground.starts()
            self.ground.at_peace = time.monotonic()
            await self._comes_to_an_end(lives)
        finally:
            self.ground.at_peace = self.ground.at_peace or time.monotonic()
            for one in (weather, *lives):
                one.cancel()
            await asyncio.gather(weather, *lives, return_exceptions=True)
        await self.ground.leaves()

    async def lets_it_live(self, start: Start, *, cold: bool) -> None:
        """Until its point, or any moment: of its start, or while it works."""
        await self.ground.starts(None if cold else start, cold=cold)
        if start is not None and not cold:
            if await self.ground.dies(within=TO_THE_POINT):
                self.reached.append(start[0])
        else:
            if cold or self.luck.random() < WHILE_IT_WORKS:
                await self.ground.listens()
            await self.ground.dies(within=self.luck.uniform(0.0, 1.0))
        await self.ground.kills()

    async def _comes_to_an_end(self, lives: "Sequence[Task[None]]") -> None:
        """Until everybody is done and all is said, or nothing more will come."""
        since = self.ground.sim.world.calls.next
        students = [life for life in lives if life.get_name().startswith("student")]
        while not all(life.done() for life in students):
            await asyncio.wait(students, timeout=QUIET)
            if self._silent(since):
                break
            since = self.ground.sim.world.calls.next
        self.stuck = sum(not life.done() or life.exception() is not None for life in students)
        for _ in range(round(QUIET)):  # a letter may be resting after trouble
            since = self.ground.sim.world.calls.next
            await asyncio.sleep(1.0)
            if self._silent(since) and self.ground.all_away():
                break

    def _silent(self, since: int) -> bool:
        return all(call.method == "getUpdates" for call in self.ground.sim.world.calls.since(since))

    def _codes(self) -> Mapping[str, Role | None]:
        codes: dict[str, Role | None] = {"GURU": Role.SUPERVISOR}
        return codes | {f"S{n}": None for n in range(self.pairs)} | {f"C{n}": Role.COUNSELOR for n in range(self.pairs)}

    def _lives(self) -> "Iterable[Task[None]]":
        for number in (SUPERVISOR, *(base + n for base in (STUDENTS, COUNSELORS) for n in range(self.pairs))):
            self.phones[number] = Phone(self.ground, number)
        yield asyncio.create_task(self._supervisor(self.phones[SUPERVISOR]), name="supervisor")
        for n in range(self.pairs):
            yield asyncio.create_task(self._student(self.phones[STUDENTS + n], f"S{n}"), name=f"student {n}")
            yield asyncio.create_task(self._counselor(self.phones[COUNSELORS + n], f"C{n}"), name=f"counselor {n}")

    async def _supervisor(self, phone: Phone) -> None:
        phone.says("/start GURU")
        await phone.presses("Saya siaga")
        await phone.taps("4 jam")

    async def _student(self, phone: Phone, code: str) -> None:
        phone.says(f"/start {code}")
        await phone.answers(("Lanjut", "Saya setuju"), until=lambda: phone.key("Ngobrol"))
        first = True
        while first or not self.over:
            first = False
            found, thanked = len(phone.texts(FOUND)), len(phone.texts(THANKS))
            before = len(self.heard(phone.id))  # the other's first words may be there as soon as they themselves
            await phone.presses("Ngobrol")
            self.chats += 1
            await phone.answers(("Keluarga", "Lewati"), until=lambda: len(phone.texts(FOUND)) > found)  # noqa: B023
            words = await self._talks(phone)
            await self.ground.until(
                lambda: len(self.heard(phone.id)) >= before + LINES and self.all_heard(words),  # noqa: B023
                f"{phone.id} or the other was not heard",
            )
            await phone.presses("Selesai")
            await phone.answers(SURVEY, until=lambda: len(phone.texts(THANKS)) > thanked)  # noqa: B023

    async def _counselor(self, phone: Phone, code: str) -> None:
        phone.says(f"/start {code}")
        await phone.answers(("Lanjut", "Aku setuju"), until=lambda: phone.texts("Kamu menyetujui"))
        await phone.presses("Mulai jaga")
        while True:
            taken, tried = len(phone.texts(YOURS)), None
            while len(phone.texts(YOURS)) == taken:
                offer = phone.button("Ambil")
                if offer and offer != tried:
                    phone.tap("Ambil")
                    tried = offer
                await asyncio.sleep(0.03)
            ended = len(phone.texts(ENDED))
            await self._talks(phone)
            await phone.sees(ENDED, ended + 1)

    async def _talks(self, phone: Phone) -> list[str]:
        words: list[str] = []
        first = 0
        for n in range(LINES):
            words.append(self._word())
            self.said.append(Said(phone.id, words[-1]))
            message = phone.says(words[-1])
            first = first or message
            if n == 1:
                phone.edits(first, f"{words[0]} lagi")
                self.edited.append(f"{words[0]} lagi")
            await asyncio.sleep(self.luck.uniform(0.01, 0.25))
        return words

    def _word(self) -> str:
        """Said once in a season, and harmless to whoever listens for danger or for a telephone number."""
        return "kata " + "".join(SYLLABLES[int(digit)] for digit in f"{next(self._words):05}")

    def heard(self, person: int) -> set[str]:
        words = {one.word for one in self.said}
        return {words_in(text) for text in self.phones[person].texts("kata ")} & words

    def all_heard(self, words: Sequence[str]) -> bool:
        found = {words_in(text) for phone in self.phones.values() for text in phone.texts("kata ")}
        return set(words) <= found


def words_in(text: str) -> str:
    """What was said, without the alias above it and what we add."""
    _, _, rest = text.rpartition("kata ")
    return f"kata {rest.split()[0]}" if rest.split() else ""

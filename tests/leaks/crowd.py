"""Everybody there is, each at a place of their own, in the real service: who may read whose words is written here."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from flows.model.people import Role
from handlers.fields import Raw
from simulator.server import Simulator
from tests.handlers.grown import FLOCK, WORD
from tests.leaks.flock import Flock
from tests.stories.town import NEXT, Phone, Town, town

FIRST_ID = 600_000_001
CHATS, COUNSELS = "student in a chat", "counselor in the chat"
ASKS, GURU = "student with the guru BK", "guru BK in a chat"


@dataclass
class One:
    """A person, what they send, and who else may read their words."""

    phone: Phone
    flock: Flock
    readers: frozenset[str]


@dataclass
class Crowd:
    town: Town
    folk: dict[str, One] = field(default_factory=dict)

    @property
    def sim(self) -> Simulator:
        return self.town.sim

    def send(self, raw: Raw) -> None:
        """As Telegram has it, whatever is in it."""
        inbox = self.sim.world.account().inbox
        number = inbox.number()
        inbox.put(number, orjson.dumps({**raw, "update_id": number}))

    def unsent(self) -> int:
        """Letters that are still to leave; a file of /dataku takes a while to write."""
        file = self.town.settings.database_url.partition(":///")[2]
        with closing(sqlite3.connect(file, timeout=10)) as db:
            [count] = db.execute("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')").fetchone()
        return int(count)

    async def quiet(self, patience: float = 120) -> None:
        """All of it was fetched and confirmed, and nothing more leaves."""
        account, calls = self.sim.world.account(), self.sim.world.calls
        seen = -1

        def still() -> bool:
            nonlocal seen
            before, seen = seen, sum(call.method != "getUpdates" for call in calls.since(0)[-400:]) + calls.next * 1000
            return not len(account.inbox) and account.inbox.polled and before == seen and not self.unsent()

        await self.town.until(
            lambda: not len(account.inbox), lambda: f"{len(account.inbox)} are still waiting", patience
        )
        for _ in range(5):
            await self.town.until(still, lambda: "it never becomes quiet")


def named(place: Town, number: int) -> Phone:
    """What Telegram tells of them is not to be seen either."""
    fields = {
        "id": FIRST_ID + number,
        "first_name": f"{WORD}{FLOCK + number}",
        "username": f"{WORD}_{number}",
        "language_code": "id",
    }
    person = place.sim.world.add_person(fields)
    return Phone(place, person.id)


@asynccontextmanager
async def crowd(folder: Path, seed: int, **settings: Any) -> AsyncIterator[Crowd]:
    async with town(folder, **settings) as place:
        place.sim.world.check_schema = False  # what we send is more than Telegram would
        names = iter(range(1, 100))
        place.person = lambda *_: named(place, next(names))  # type: ignore[method-assign]
        people = Crowd(place)
        messages = iter(place.sim.world.account().next_message, None)
        async for who, phone, readers in arrived(place):
            flock = Flock(seed + len(people.folk), phone.id, messages)
            people.folk[who] = One(phone, flock, frozenset(readers))
        yield people


async def arrived(place: Town) -> AsyncIterator[tuple[str, Phone, tuple[str, ...]]]:
    """One at a time, because a student finds the counselor who is free then."""
    guru, wali = await place.supervisor(), await place.staff("", Role.OMBUD)
    kawan, siswa = await place.counselor(), await place.student()
    await place.waits(siswa, "hai")
    await kawan.taps("Ambil")
    await siswa.sees("konselor sebaya, sekarang bersamamu")
    yield CHATS, siswa, (COUNSELS,)
    yield COUNSELS, kawan, (CHATS,)
    yield "stranger", place.person(""), ()
    yield "newcomer", await newcomer(place), ()
    yield "student in the intake", await intake(place), ()
    yield "counselor on duty", await place.counselor(), ()
    waiting = await place.student()
    await place.waits(waiting, "halo")
    yield "student in the queue", waiting, ()
    yield "counselor off duty", await place.staff("", Role.COUNSELOR), ()
    tells = await place.student()
    await reports(tells)
    yield "student who reports", tells, ()  # it is sent by a tap, and read by a tap
    yield "wali luar", wali, ()
    asks = await place.student()
    await with_supervisor(asks, guru)
    yield ASKS, asks, (GURU,)
    yield GURU, guru, (ASKS,)
    yield "another guru BK", await place.staff("", Role.SUPERVISOR), ()
    yield "coordinator", await place.staff("", Role.COORDINATOR), ()


async def newcomer(place: Town) -> Phone:
    phone = place.person("")
    phone.says(f"/start {await place.issues()}")
    await phone.taps(NEXT["id"][0])
    return phone


async def intake(place: Town) -> Phone:
    phone = await place.student()
    await phone.taps("Ngobrol")
    await phone.sees("cerita tentang")
    return phone


async def reports(phone: Phone) -> None:
    await phone.taps("Info")
    await phone.taps("Laporkan orang dewasa")
    await phone.taps("Tulis laporan")
    await phone.sees("sebelum kamu menekannya")


async def with_supervisor(student: Phone, guru: Phone) -> None:
    await student.taps("Darurat")
    await guru.taps("Saya tangani")
    await student.sees("Guru BK sekarang bersamamu")


def of(people: Crowd, who: str) -> Iterator[int]:
    """Whose phone may show it: their own, and that of each reader."""
    one = people.folk[who]
    yield one.phone.id
    yield from (people.folk[reader].phone.id for reader in one.readers)

"""Promise: who somebody is, and what is said, goes nowhere but where it belongs.

Every field of every message and update that Telegram knows, from everybody, at every important place, through the real
service: nothing of it in a call to another person, a byte on the disk, a line of the log, a file that is handed over, a
backup, a traceback. Words are relayed to whom they belong, and are sealed everywhere else. `make leaks` is the thorough
run; each way to leak has a broken twin below that is found.
"""

import logging
import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pyrage
import pytest

from bot import app, backup, logs, mine
from bot.commands import report
from flows.model.events import TextReceived
from flows.results.periods import read
from handlers import allow, telegram
from handlers.fields import Raw
from storage.arrivals import Arrival, TelegramId
from storage.keys import Keys
from storage.vault import Owner, Sealed
from tests.leaks.crowd import ASKS, CHATS, COUNSELS, GURU, Crowd, crowd
from tests.leaks.flock import UNREACHABLE, VOICE
from tests.leaks.search import Log, leaked, logged, on_disk, relayed, unpacked
from tests.stories.town import SCHOOL

MANY = int(os.environ.get("LEAKS", "560"))
SEED = int(os.environ.get("LEAKS_SEED", "11"))
AT_ONCE = 20  # of each person
FEW = 56  # enough for a twin to be found
PAIRS = ((CHATS, COUNSELS), (COUNSELS, CHATS), (ASKS, GURU), (GURU, ASKS))  # whose words whom else reach
TROUBLE = "CREATE TRIGGER trouble BEFORE INSERT ON lines BEGIN SELECT RAISE(ABORT, 'trouble'); END"


@asynccontextmanager
async def place(folder: Path, seed: int = SEED) -> AsyncIterator[tuple[Crowd, Log]]:
    identity = pyrage.x25519.Identity.generate()
    (folder / "identity").write_text(str(identity))
    public, backups = str(identity.to_public()), folder / "backups"
    with logged() as log:
        async with crowd(folder, seed, backup_recipients=public, backup_folder=backups) as people:
            yield people, log


async def speak(people: Crowd, how_many: int) -> None:
    """All at once: each field and each kind by itself first, then whatever chance brings together."""
    each = how_many // len(people.folk)
    fields = {who: one.flock.every_field() for who, one in people.folk.items()}
    for begin in range(0, each, AT_ONCE):
        share = min(AT_ONCE, each - begin)
        for who, one in people.folk.items():
            own = list(islice(fields[who], share // 3))
            for raw in (*own, *(one.flock.one() for _ in range(share - len(own)))):
                people.send(raw)
        await people.quiet()


async def ask_for_everything(people: Crowd) -> None:
    """What may be had as a file."""
    for one in people.folk.values():
        one.phone.says("/dataku")
    await people.quiet()


async def meet_trouble(people: Crowd, file: Path) -> None:
    """The database refuses whatever is said, until it is put aside; and Telegram refuses some of what we say."""
    for code in (400, 429, 500):
        people.sim.world.faults.add({"method": "sendMessage", "code": code, "times": 3})
    with closing(sqlite3.connect(file, timeout=10)) as db:
        db.execute(TROUBLE)
        for who in (CHATS, COUNSELS, ASKS):
            people.send(people.folk[who].flock.message("text", "forward_origin"))
        inbox = people.sim.world.account().inbox

        def confirmed() -> bool:
            people.sim.clock.advance(1)  # it waits longer each time before it tries again
            return not len(inbox)

        await people.town.until(confirmed, lambda: "it was never put aside")
        db.execute("DROP TRIGGER trouble")
    await people.quiet()


async def leave(people: Crowd) -> None:
    """Some block the bot, which says much about them, too."""
    for who in (ASKS, "stranger", "counselor off duty"):
        people.send(people.folk[who].flock.update(UNREACHABLE))
    await people.quiet()


def backed_up(people: Crowd, folder: Path) -> None:
    """Laid open, as whoever holds the identity sees it."""
    identity = pyrage.x25519.Identity.from_str((folder / "identity").read_text())
    made = backup.make(people.town.settings, people.sim.clock.now())
    for sealed in (made.data, made.keys):
        (folder / f"{sealed.name}.open").write_bytes(pyrage.decrypt(sealed.read_bytes(), [identity]))


async def reported(people: Crowd, folder: Path) -> None:
    """The figures of this month, once it is over."""
    clock = people.sim.clock
    month = read(f"{clock.now():%Y-%m}")
    assert month
    clock.advance(timedelta(days=45).total_seconds())
    made, theirs, passed = await report.release(people.town.settings, SCHOOL, month, clock, SCHOOL.zone)
    for file in await report.write(made, month, SCHOOL.name, folder / "results", ["id", "en"], theirs, passed):
        if file.suffix == ".xlsx":
            file.with_suffix(".open").write_text(unpacked(file.read_bytes()))


def ids(people: Crowd) -> list[int]:
    return [one.phone.id for one in people.folk.values()]


async def test_nothing_of_anybody_goes_anywhere_else(tmp_path: Path) -> None:
    async with place(tmp_path) as (people, log):
        await speak(people, MANY)
        assert all(relayed(people, *pair) > FEW // 20 for pair in PAIRS), "words go where they belong"
        await ask_for_everything(people)
        await meet_trouble(people, tmp_path / "sebaya.db")
        await leave(people)
        backed_up(people, tmp_path)
        assert {"sebaya.db", "sebaya.db-wal", "sebaya.db-shm"} <= {file.name for file in tmp_path.iterdir()}
        assert on_disk(tmp_path, ids(people)) == []
    await reported(people, tmp_path)
    assert on_disk(tmp_path, ids(people)) == []
    assert leaked(people) == []
    assert log.leaks() == []
    assert "IntegrityError" in log.raw.getvalue(), "there was a traceback to look into"
    assert log.others > MANY, "others said much, and nothing of it was written"


# broken twins


def careless(of: Callable[[Raw, Arrival], Arrival]) -> Callable[..., Arrival | None]:
    """A reader that does one thing more than it should."""

    def reader(raw: Raw, *args: Any, **more: Any) -> Arrival | None:
        arrival = telegram.read(raw, *args, **more)
        return arrival and of(raw, arrival)

    return reader


def with_origin(raw: Raw, arrival: Arrival) -> Arrival:
    message = raw.get("message") or raw.get("edited_message") or {}
    event, origin = arrival.event, str(message.get("forward_origin", ""))
    return (
        replace(arrival, event=replace(event, text=origin)) if origin and isinstance(event, TextReceived) else arrival
    )


def in_the_log(raw: Raw, arrival: Arrival) -> Arrival:
    logging.getLogger("handlers").debug("%s", raw)
    return arrival


seal = Keys.seal


def forgets(keys: Keys, owner: Owner, raw: bytes, cell: str) -> Sealed:
    return Sealed(raw) if cell.startswith("outbox.words") else seal(keys, owner, raw, cell)


async def test_each_way_to_leak_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place(tmp_path) as (people, log):

        async def found(target: object, name: str, twin: object) -> list[str]:
            """With that one thing broken; what was there before does not count."""
            begun = people.sim.world.calls.next
            with monkeypatch.context() as broken:
                broken.setattr(target, name, twin)
                await speak(people, FEW)
                for who in (CHATS, COUNSELS) * 5:
                    people.send(people.folk[who].flock.message("text", "forward_origin"))
                await people.quiet()
                await ask_for_everything(people)
            return leaked(people, begun)

        def of_another(_: Raw, arrival: Arrival) -> Arrival:
            student, asks = (people.folk[who].phone.id for who in (CHATS, ASKS))
            return replace(arrival, who=TelegramId(asks)) if arrival.who == student else arrival

        assert not await found(mine, "line", mine.line), "nothing broken, nothing found"
        assert await found(allow, "_people", lambda *_: []), "mentioned names"
        assert await found(app, "read", careless(with_origin)), "where something was forwarded from"
        assert await found(app, "read", careless(of_another)), "words of one taken for another's"
        word = people.folk[COUNSELS].flock.words[0]
        assert await found(mine, "about_me", lambda *_: iter([word])), "another's words in a file"
        assert not log.leaks()
        await found(logs.AllowList, "filter", lambda *_: True)
        assert log.leaks(), "what others log"
        log.clear()
        await found(app, "read", careless(in_the_log))
        assert log.leaks(), "what we log"
        assert not on_disk(tmp_path, ids(people))
        await found(Keys, "seal", forgets)
        assert [one for one in on_disk(tmp_path, ids(people)) if VOICE in one], "what is not sealed"

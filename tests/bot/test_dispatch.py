"""The groups: together when all is well, each by itself when something is not."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from bot.departures import Departures
from bot.dispatch import LAZY, Dispatch
from flows.book import Book
from flows.model.events import (
    ButtonUnknown,
    CommandGiven,
    Event,
    MediaRefused,
    MenuChosen,
    TextEdited,
    TextReceived,
    TimerRang,
)
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.scene import Luck
from flows.model.school import School
from storage.arrivals import Arrival, Aside, Letter, Receipt, State, TelegramId
from storage.database import Database, DatabaseUnavailable
from storage.tables import outbox, people, quarantine, timers
from tests.bot.hand_clock import HandClock
from tests.bot.office import VAULT
from tests.flows.signs import DESPAIR, SUICIDE
from tests.fresh import fresh


def start(n: int) -> Arrival:
    return Arrival(f"telegram:{n}", TelegramId(n), CommandGiven("start"))


@dataclass
class Tray:
    """Where letters lie, instead of being delivered."""

    letters: list[Letter] = field(default_factory=list)
    people: list[PersonId] = field(default_factory=list)

    def departures(self) -> Departures:
        return Departures(lambda _: False, 0)

    def take(self, letters: Any, _: Departures) -> None:
        self.letters.extend(letters)

    def heard(self, person: PersonId) -> None:
        self.people.append(person)

    @property
    def addresses(self) -> set[int]:
        return {letter.address for letter in self.letters}


@dataclass
class Ring:
    dispatch: Dispatch
    database: Database
    tray: Tray
    sorry: list[Arrival]

    async def all(self, query: Any) -> list[Any]:
        return await self.database.run(lambda store: list(store._db.execute(query).all()))


@asynccontextmanager
async def ring(folder: Path) -> AsyncIterator[Ring]:
    sorry: list[Arrival] = []
    async with Database.open(fresh(folder / "db"), VAULT) as database:
        tray = Tray()
        dispatch = Dispatch(database, HandClock(), School(), tray, sorry.append)
        task = asyncio.ensure_future(dispatch.run())
        yield Ring(dispatch, database, tray, sorry)
        task.cancel()
        await asyncio.wait({task})


@pytest.fixture
def breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A flow with a fault: /break raises, and so does a timer of that name."""
    whole = Book.decide

    def decide(book: Book, who: PersonId, event: Event, luck: Luck) -> None:
        if event in {CommandGiven("break"), TimerRang("break", None)}:
            raise ZeroDivisionError
        whole(book, who, event, luck)

    monkeypatch.setattr(Book, "decide", decide)


async def test_what_waits_shares_a_commit(tmp_path: Path) -> None:
    commits: list[object] = []
    async with ring(tmp_path) as it:
        event.listen(it.database.engine, "commit", commits.append)
        await asyncio.gather(*(it.dispatch(start(n)) for n in range(100)))
        assert it.tray.addresses == set(range(100))
        assert len(commits) == 1
        assert len(it.tray.people) == 100, "they wrote, so they can be reached"


async def test_a_group_has_a_bound(tmp_path: Path) -> None:
    commits: list[object] = []
    async with ring(tmp_path) as it:
        event.listen(it.database.engine, "commit", commits.append)
        await asyncio.gather(*(it.dispatch(start(n)) for n in range(600)))
        assert len(commits) == 3


async def test_what_comes_twice_is_done_once(tmp_path: Path) -> None:
    async with ring(tmp_path) as it:
        await asyncio.gather(it.dispatch(start(1)), it.dispatch(start(1)))
        said = len(it.tray.letters)
        await it.dispatch(start(1))
        assert len(it.tray.letters) == said > 0


@pytest.mark.usefixtures("breaks")
async def test_a_decision_that_fails_is_put_aside_and_its_person_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with ring(tmp_path) as it:
        bad = Arrival("telegram:2", TelegramId(2), CommandGiven("break"))
        await asyncio.gather(it.dispatch(start(1)), it.dispatch(bad), it.dispatch(start(3)))
        aside = await it.all(select(quarantine.c.source, quarantine.c.why))
        assert [tuple(row) for row in aside] == [("telegram:2", "ZeroDivisionError")]
        told = [letter for letter in it.tray.letters if letter.address == 2]
        assert [(letter.say.key, letter.words.lane) for letter in told] == [("sorry", 0)]
        assert it.tray.addresses == {1, 2, 3}
        it.tray.letters.clear()
        await it.dispatch(bad)
        assert it.tray.letters == [], "and not again"
    assert "CommandGiven: ZeroDivisionError" in caplog.messages


@pytest.mark.usefixtures("breaks")
async def test_a_timer_that_fails_bothers_nobody(tmp_path: Path) -> None:
    async with ring(tmp_path) as it:
        await it.dispatch(start(1))
        it.tray.letters.clear()
        (person,) = await it.all(select(people.c.id))
        await it.dispatch(Arrival("timer:1", PersonId(person.id), TimerRang("break", None)))
        assert it.tray.letters == []
        assert len(await it.all(select(quarantine.c.source))) == 1
        [again] = await it.all(select(timers.c.name, timers.c.at))
        assert (again.name, again.at) == ("break", HandClock().now() + timedelta(minutes=5)), "an alert goes on ringing"


@pytest.mark.parametrize(
    "event",
    [
        MenuChosen(Item.DANGER),
        TextReceived("tolong", 5, alarm=SUICIDE),
        TextEdited("tolong", 5, alarm=DESPAIR),
        MediaRefused("photo", "tolong", 5, SUICIDE),
    ],
    ids=lambda event: type(event).__name__,
)
async def test_of_danger_that_could_not_be_handled_every_supervisor_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, event: Event
) -> None:
    async with ring(tmp_path) as it:
        guru, wali = await joined(it, 8, Role.SUPERVISOR), await joined(it, 9, Role.OMBUD)
        await it.dispatch(start(1))
        it.tray.letters.clear()
        monkeypatch.setattr(Book, "scene", broken)
        await it.dispatch(Arrival("telegram:7", TelegramId(1), event))
        told = [(letter.address, letter.say.key, letter.words.lane) for letter in it.tray.letters]
        assert told == [(1, "sorry", 0), (guru, "alert-failed", 0)]
        assert wali not in it.tray.addresses
        it.tray.letters.clear()
        monkeypatch.setattr(Book, "desk", broken)
        await it.dispatch(Arrival("telegram:10", TelegramId(1), event))
        assert [letter.say.key for letter in it.tray.letters] == ["sorry"], "nobody else's words fail with it"


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError


async def joined(it: Ring, number: int, role: Role) -> int:
    code = f"ABCDEFGHJKMNPQR{number}"
    await it.database.run(lambda store: store.issue([code], role))
    await it.dispatch(Arrival(f"telegram:{number}", TelegramId(number), CommandGiven("start", code)))
    return number


async def test_one_bad_apple_is_found_and_the_others_are_kept(tmp_path: Path) -> None:
    """Something that cannot be sealed breaks the whole group; then each is tried alone."""
    async with ring(tmp_path) as it:
        bad = it.dispatch(Aside("telegram:9", "Bad", None))  # type: ignore[arg-type]
        results = await asyncio.gather(it.dispatch(start(1)), bad, it.dispatch(start(2)), return_exceptions=True)
        assert results[0] is results[2] is None
        assert isinstance(results[1], TypeError)
        assert it.tray.addresses == {1, 2}


async def test_what_is_put_aside_twice_is_there_once(tmp_path: Path) -> None:
    async with ring(tmp_path) as it:
        await it.dispatch(Aside("telegram:9", "Once", b"{}"))
        await it.dispatch(Aside("telegram:9", "Twice", b"{}"))
        assert [row.why for row in await it.all(select(quarantine.c.why))] == ["Once"]


async def test_words_no_encoder_takes_are_one_bad_apple(tmp_path: Path) -> None:
    async with ring(tmp_path) as it:
        half = Arrival("telegram:1", TelegramId(1), TextReceived("\ud83d", 5))
        results = await asyncio.gather(it.dispatch(half), it.dispatch(start(2)), return_exceptions=True)
        assert results[1] is None
        assert 2 in it.tray.addresses


async def test_without_a_database_nobody_is_blamed_and_it_goes_on_when_it_is_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with ring(tmp_path) as it:
        await it.dispatch(start(99))
        await it.database.run(lambda store: store._db.exec_driver_sql("PRAGMA busy_timeout=20"))
        caplog.clear()
        with closing(sqlite3.connect(tmp_path / "db", isolation_level=None)) as somebody_else:
            somebody_else.execute("BEGIN IMMEDIATE")
            results = await asyncio.gather(*(it.dispatch(start(n)) for n in range(3)), return_exceptions=True)
        assert [type(result) for result in results] == [DatabaseUnavailable] * 3
        assert caplog.messages == ["commit failed: DatabaseUnavailable"], "tried once, not one by one"
        assert [arrival.who for arrival in it.sorry] == [0, 1, 2], "each hears where help is"
        await asyncio.gather(*(it.dispatch(start(n)) for n in range(3)))
        assert it.tray.addresses == {0, 1, 2, 99}


async def test_receipts_wait_for_company_and_keep_their_order_over_a_failure(tmp_path: Path) -> None:
    async with ring(tmp_path) as it:
        await it.dispatch(start(1))
        (number,) = [letter.number for letter in it.tray.letters][:1]
        await it.database.run(lambda store: store._db.exec_driver_sql("PRAGMA busy_timeout=20"))
        with closing(sqlite3.connect(tmp_path / "db", isolation_level=None)) as somebody_else:
            somebody_else.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseUnavailable):
                await it.dispatch.mark([Receipt(number, State.SENDING)])
            it.dispatch.note(Receipt(number, State.SENDING))
            failed = it.dispatch(start(2))
            it.dispatch.note(Receipt(number, State.SENT, 7))
            with pytest.raises(DatabaseUnavailable):
                await failed
        await it.dispatch.settle()
        rows = await it.all(select(outbox.c.state, outbox.c.message).where(outbox.c.number == number))
        assert [tuple(row) for row in rows] == [(State.SENT, 7)]


async def test_receipts_that_found_company_ask_for_no_commit_of_their_own(tmp_path: Path) -> None:
    commits: list[object] = []
    async with ring(tmp_path) as it:
        event.listen(it.database.engine, "commit", commits.append)
        it.dispatch.note(Receipt(1, State.SENT, 7))
        await it.dispatch(start(1))
        await asyncio.sleep(LAZY * 1.5)
        assert len(commits) == 1
        it.dispatch.note(Receipt(2, State.SENT, 8))
        await asyncio.sleep(LAZY * 1.5)
        assert len(commits) == 2, "alone, they wait only so long"


async def test_an_unknown_button_is_a_decision_not_an_error(tmp_path: Path) -> None:
    async with ring(tmp_path) as it:
        await it.dispatch(start(1))
        await it.dispatch(Arrival("telegram:5", TelegramId(1), ButtonUnknown()))
        assert await it.all(select(quarantine.c.source)) == []

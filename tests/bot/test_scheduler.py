"""Timers ring when they are due by our clock, however late, and one that fails does not stop the others."""

import asyncio
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import SystemClock
from bot.scheduler import Ringing, wind
from flows.model.effects import SetTimer
from flows.model.events import TimerRang
from flows.model.ids import PersonId
from flows.model.school import School
from storage.arrivals import Arrival
from storage.database import Database, DatabaseUnavailable
from storage.post import MOST_DUE
from storage.store import Store
from tests.bot.hand_clock import HandClock
from tests.bot.office import VAULT
from tests.fresh import fresh


class Ring:
    def __init__(self) -> None:
        self.rang: list[str] = []
        self.fails: dict[str, Exception] = {}
        self.came = asyncio.Event()

    def __call__(self, arrival: Arrival) -> "asyncio.Future[None]":
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        assert isinstance(arrival.event, TimerRang)
        self.rang.append(arrival.event.name)
        self.came.set()
        if error := self.fails.get(arrival.event.name):
            future.set_exception(error)
        else:
            future.set_result(None)
        return future


async def set_timer(database: Database, clock: HandClock, name: str, seconds: float) -> None:
    def work(store: Store) -> None:
        page = store.load([], clock.now(), School())
        page.book.timers.append((PersonId("somebody"), SetTimer(name, clock.now() + timedelta(seconds=seconds))))
        store.write(page)

    await database.run(work)


async def test_what_is_due_rings_however_late(tmp_path: Path) -> None:
    clock, ring = HandClock(), Ring()
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        ringing = Ringing(database, clock, ring)
        await set_timer(database, clock, "soon", 60)
        await set_timer(database, clock, "later", 90_000)
        assert await ringing.ring() == 0
        clock.advance(86_400)
        assert await ringing.ring() == 1
        assert ring.rang == ["soon"]


async def test_one_that_fails_is_tried_less_and_less_often_never_given_up_and_blocks_no_other(tmp_path: Path) -> None:
    clock, ring = HandClock(), Ring()
    ring.fails["bad"] = ZeroDivisionError()
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        ringing = Ringing(database, clock, ring)
        await set_timer(database, clock, "bad", -1)
        await set_timer(database, clock, "good", -1)
        for _ in range(60):
            clock.advance(1)
            await ringing.ring()
        assert 3 <= ring.rang.count("bad") <= 6
        assert ring.rang.count("good") == 60, "nobody took it from the table here"
        clock.advance(86_400)
        for tries in range(1, 4):
            ring.rang.clear()
            await ringing.ring()
            assert "bad" in ring.rang, tries
            clock.advance(300)


async def test_hundreds_that_fail_again_and_again_keep_none_behind_them_from_ringing(tmp_path: Path) -> None:
    """They are looked at by turns, each once in a round; of one group alone, the last would never come."""
    clock, ring = HandClock(), Ring()
    ring.fails["bad"] = ZeroDivisionError()
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        ringing = Ringing(database, clock, ring)
        for _ in range(2 * MOST_DUE + 3):
            await set_timer(database, clock, "bad", -2)
        await set_timer(database, clock, "good", -1)
        assert await ringing.ring() == 2 * MOST_DUE + 4
        assert ring.rang.count("bad") == 2 * MOST_DUE + 3
        assert ring.rang[-1] == "good"


async def test_a_database_that_is_away_counts_for_nothing(tmp_path: Path) -> None:
    clock, ring = HandClock(), Ring()
    ring.fails["t"] = DatabaseUnavailable()
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        ringing = Ringing(database, clock, ring)
        await set_timer(database, clock, "t", -1)
        for _ in range(8):
            await ringing.ring()
    assert len(ring.rang) == 8


async def test_each_second_by_itself(tmp_path: Path) -> None:
    clock, ring = HandClock(), Ring()
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        await set_timer(database, clock, "t", 3600)
        running = asyncio.ensure_future(Ringing(database, clock, ring).run())
        clock.advance(3600)
        async with asyncio.timeout(30):
            await ring.came.wait()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running


async def test_being_stopped_in_the_middle_of_a_ring_is_no_fault(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock, began = HandClock(), asyncio.Event()

    def never(_: Arrival) -> "asyncio.Future[None]":
        began.set()
        return asyncio.get_running_loop().create_future()

    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        await set_timer(database, clock, "t", -1)
        running = asyncio.ensure_future(Ringing(database, clock, never).run())
        async with asyncio.timeout(30):
            await began.wait()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        await asyncio.sleep(0)
        assert len((await database.run(lambda store: store.due(now=clock.now()))).arrivals) == 1
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_a_machine_clock_set_back_does_not_silence_it() -> None:
    scheduler = AsyncIOScheduler(timezone=UTC)
    job = scheduler.add_job(lambda: None, "interval", seconds=1)
    scheduler.start(paused=True)
    now = SystemClock().now()
    job.modify(next_run_time=now + timedelta(hours=1))
    wind(job)
    assert job.next_run_time < now + timedelta(seconds=5)
    scheduler.shutdown(wait=False)
    await asyncio.sleep(0)

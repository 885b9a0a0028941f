"""Cleaning beside those who talk: by a clock that can be trusted, and never at their cost."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.cleaning import REST, Cleaning, Trust
from bot.dispatch import Dispatch
from flows.model.effects import Erase
from flows.model.school import School
from simulator.clock import SimClock
from storage import scrub
from storage.database import Database, DatabaseUnavailable
from storage.store import Store
from storage.tables import nights
from tests.bot.hand_clock import HandClock
from tests.bot.office import VAULT
from tests.fresh import fresh

MINUTE, HOUR, YEARS = 60, 3600, 10 * 366 * 24 * 3600


class Hands(HandClock):
    """A wall clock and a steady one; and Telegram's, which knows better."""

    def __init__(self) -> None:
        super().__init__()
        self.tick, self.error = 0.0, timedelta()

    def passes(self, seconds: float) -> None:
        self.tick += seconds
        self.advance(seconds)

    def leaps(self, seconds: float) -> None:
        self.advance(seconds)
        self.error += timedelta(seconds=seconds)

    def told(self) -> tuple[object, float]:
        return self.now() - self.error, self.tick


def trust(hands: Hands) -> Trust:
    return Trust(hands, hands.told, lambda: hands.tick)  # type: ignore[arg-type]


def test_a_clock_is_trusted_once_it_has_gone_evenly_and_telegram_agrees() -> None:
    hands = Hands()
    it = trust(hands)
    assert not it.holds()
    hands.passes(9 * MINUTE)
    assert not it.holds()
    hands.passes(MINUTE)
    assert it.holds()


@pytest.mark.parametrize("leap", [2 * HOUR, YEARS, -24 * HOUR])
def test_one_that_leaps_is_not_trusted_at_once_and_never_if_telegram_says_otherwise(leap: int) -> None:
    hands = Hands()
    it = trust(hands)
    hands.passes(10 * MINUTE)
    assert it.holds()
    hands.leaps(leap)
    assert not it.holds()
    for _ in range(100):
        hands.passes(MINUTE)
        assert not it.holds()


def test_one_that_was_set_right_is_trusted_after_ten_minutes() -> None:
    hands = Hands()
    hands.leaps(-YEARS)
    it = trust(hands)
    hands.leaps(YEARS)
    assert not it.holds()
    hands.passes(10 * MINUTE)
    assert it.holds()


def test_while_nobody_tells_the_time_nothing_is_destroyed() -> None:
    hands = Hands()
    it = Trust(hands, lambda: None, lambda: hands.tick)
    hands.passes(10 * MINUTE)
    assert not it.holds()


def test_the_clock_of_the_demo_is_moved_on_and_does_not_leap() -> None:
    """Or whoever presses "+1 day" would read that the computer's clock cannot be trusted."""
    clock = SimClock()
    it = Trust(clock, lambda: (clock.now(), clock.steady()), clock.steady)
    clock.advance(24 * 60 * MINUTE)
    assert it.holds()


class Always(Trust):
    def holds(self) -> bool:
        return True


class Letters:
    """Where letters lie, instead of being delivered."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def take(self, letters: object, _: object = None) -> None:
        self.keys += [letter.say.key for letter in letters]  # type: ignore[attr-defined]

    def withdraw(self, chats: object) -> None:
        pass


async def test_an_erasure_asked_for_is_done_and_a_night_is_swept_once(tmp_path: Path) -> None:
    clock, letters = HandClock(), Letters()
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        dispatch = Dispatch(database, clock, School(), letters)  # type: ignore[arg-type]
        running = asyncio.create_task(dispatch.run())
        cleaning = Cleaning(database, dispatch, letters, clock, School().zone, Always(clock, lambda: None))  # type: ignore[arg-type]

        def asks(store: Store) -> None:
            page = store.load([], clock.now(), School())
            page.book.erased["nobody"] = Erase()  # type: ignore[index]
            store.write(page)

        await database.run(asks)
        await cleaning.look()
        assert (tmp_path / "db-wal").stat().st_size == 0
        assert not await database.run(lambda store: store.erasing())
        for _ in range(2):
            await cleaning.look()
        clock.advance(24 * HOUR)
        await cleaning.look()
        assert len(await database.run(lambda s: s._db.execute(select(nights)).all())) == 2
        await dispatch.settle()
        running.cancel()


async def test_where_the_disk_is_full_the_file_is_not_written_anew_each_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, tries, full = HandClock(), list[int](), sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL

    def fills(_: sqlite3.Connection) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise full

    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        dispatch = Dispatch(database, clock, School(), Letters())  # type: ignore[arg-type]
        cleaning = Cleaning(database, dispatch, Letters(), clock, School().zone, Trust(clock, lambda: None))  # type: ignore[arg-type]
        monkeypatch.setattr(scrub, "rewritten", fills)
        with pytest.raises(DatabaseUnavailable):
            await cleaning.look()
        for _ in range(REST):
            await cleaning.look()
        assert len(tries) == 1
        for _ in range(3):
            await cleaning.look()
        assert len(tries) == 2, "then once more, and that it worked is remembered"


async def test_a_chore_that_fails_is_told_and_nothing_else_fails_with_it(tmp_path: Path) -> None:
    clock = HandClock()
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        dispatch = Dispatch(database, clock, School(), Letters())  # type: ignore[arg-type]
        running = asyncio.create_task(dispatch.run())

        def breaks(_: Store) -> None:
            raise DatabaseUnavailable

        broken, whole = dispatch.chore(breaks), dispatch.chore(lambda store: store.erasing())
        with pytest.raises(DatabaseUnavailable):
            await broken
        assert await whole is False
        await dispatch.settle()
        running.cancel()

"""All of a group or none of it, and once; also after a restart, and when Telegram's numbers begin anew."""

from collections import Counter
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import InvalidRequestError

from flows.model.effects import SetTimer
from flows.model.events import MediaRefused, TimerRang
from flows.model.ids import PersonId
from storage.arrivals import Arrival, Aside
from storage.database import Database
from storage.memory import Memory
from storage.repeats import REPEATS_FOR, SWEEP_EVERY, Repeats
from storage.store import Store
from storage.tables import audit, chats, keys, lines, outbox, people, quarantine, seen, timers
from tests.storage.look import everything
from tests.storage.town import FIRST_STUDENT, NOW, SCHOOL, VAULT, came, greet, greeted, town, writes

PICTURE = MediaRefused("photo")
HELLO = came(1, 7, PICTURE)
UPDATES, APART = 1_000, 100


class ItFails(Exception):
    pass


def count(store: Store) -> dict[str, int]:
    tables = (people, keys, seen, outbox, chats, lines, timers, audit)
    return {table.name: store._db.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


async def test_all_or_nothing_then_once(url: str) -> None:
    def fails(store: Store) -> None:
        assert greet(store, [HELLO])
        raise ItFails

    async with Database.open(url, VAULT) as database:
        before = await database.run(count)
        with pytest.raises(ItFails):
            await database.run(fails)
        assert await database.run(count) == before
        assert await greeted(database, HELLO)
        once = await database.run(everything)
        assert await greeted(database, HELLO) == []
        assert await database.run(everything) == once
    async with Database.open(url, VAULT) as database:
        assert await greeted(database, HELLO) == [], "a restart forgets nothing"
        assert await database.run(everything) == once


@pytest.mark.parametrize("broken", ["marks nothing", "commits half-way"])
async def test_the_check_notices_a_store_that(url: str, broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twins."""
    if broken == "marks nothing":
        monkeypatch.setattr(Repeats, "mark", lambda *_: None)
    else:
        monkeypatch.setattr(Repeats, "mark", lambda self, *_: self._db.commit())
    with pytest.raises((AssertionError, InvalidRequestError)):
        await test_all_or_nothing_then_once(url)


async def thrice_shuffled(url: str) -> None:
    """Each waits for its third telling no longer than a hundred others; in groups, with a restart between every ten."""
    dice = Random(3)
    told = sorted(range(3 * UPDATES), key=lambda n: n // 3 + dice.uniform(0, APART))
    sources = [n // 3 for n in told]
    groups = [sources[at : at + 25] for at in range(0, len(sources), 25)]
    heard: list[PersonId] = []
    for first in range(0, len(groups), 10):
        async with Database.open(url, VAULT) as database:
            for group in groups[first : first + 10]:
                letters = await greeted(database, *(came(n, FIRST_STUDENT + n % 40, PICTURE) for n in group))
                heard += [letter.words.to for letter in letters]
    async with Database.open(url, VAULT) as database:
        left = await database.run(count)
    assert (len(heard), left["outbox"], left["seen"], left["people"]) == (UPDATES, UPDATES, UPDATES, 40)
    assert set(Counter(heard).values()) == {UPDATES // 40}


async def test_a_thousand_updates_three_times_over_in_any_order_are_a_thousand(url: str) -> None:
    await thrice_shuffled(url)


async def test_the_check_notices_what_is_forgotten_in_a_restart(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken twin: what has been seen is kept in memory alone."""
    seen_here: set[str] = set()

    def remember(self: Repeats, arrivals: list[Arrival], _now: datetime) -> list[Arrival]:
        fresh = {one.source: one for one in arrivals if one.source not in seen_here}
        seen_here.update(fresh)
        return list(fresh.values())

    begin = Memory.__init__

    def begins(self: Memory, *args: Any, **more: Any) -> None:
        seen_here.clear()
        begin(self, *args, **more)

    monkeypatch.setattr(Memory, "__init__", begins)
    monkeypatch.setattr(Repeats, "unseen", remember)
    monkeypatch.setattr(Repeats, "mark", lambda *_: None)
    with pytest.raises(AssertionError):
        await thrice_shuffled(sqlite_url)


async def test_twice_in_one_group_is_once(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        alone = await greeted(database, HELLO)
        other = came(2, 8, PICTURE)
        assert len(await greeted(database, other, other, HELLO)) == len(alone)


async def test_after_a_quiet_week_numbers_may_come_again(url: str) -> None:
    """Also the same number for another update, whether or not the old marks have been swept meanwhile."""
    async with Database.open(url, VAULT) as database:
        assert await greeted(database, HELLO)
        just_in_time = NOW + REPEATS_FOR - timedelta(seconds=1)
        assert await greeted(database, HELLO, now=just_in_time) == []
        later = NOW + REPEATS_FOR
        assert later - just_in_time < SWEEP_EVERY, "so nothing was swept in between"
        assert await greeted(database, came(1, 7, PICTURE), now=later)
        assert await greeted(database, came(1, 7, PICTURE), now=later) == []


async def test_marks_do_not_pile_up(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await greeted(database, *(came(n, 7, PICTURE) for n in range(20)))
        await greeted(database, came(99, 7, PICTURE), now=NOW + REPEATS_FOR + SWEEP_EVERY)
        assert await database.run(lambda s: list(s._db.scalars(select(seen.c.source)))) == ["telegram:99"]


async def test_a_sweep_that_failed_is_made_up_for(url: str) -> None:
    def fails(store: Store) -> None:
        store.load([], NOW, SCHOOL)
        raise ItFails

    async with Database.open(url, VAULT) as database:
        await greeted(database, came(1, 7, PICTURE), now=NOW - REPEATS_FOR - SWEEP_EVERY)
        with pytest.raises(ItFails):
            await database.run(fails)
        await greeted(database, came(2, 7, PICTURE))
        assert await database.run(lambda s: list(s._db.scalars(select(seen.c.source)))) == ["telegram:2"]


async def test_a_timer_rings_once(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        [who] = (await town(database)).supervisors
        await writes(database, lambda page: page.book.timers.append((who, SetTimer("nobody-knows-it", NOW))))
        assert await due(database, NOW - timedelta(milliseconds=1)) == []
        [ring] = await due(database, NOW)
        assert ring == Arrival(ring.source, who, TimerRang("nobody-knows-it", None))
        await greeted(database, ring, ring)
        assert await due(database, NOW) == []
        assert await greeted(database, ring) == []


async def test_a_timer_of_somebody_who_is_no_more_rings_once_and_never_again(url: str) -> None:
    """Five hundred of them would keep all others from ringing."""
    gone = PersonId("gone")
    async with Database.open(url, VAULT) as database:
        await writes(database, lambda page: page.book.timers.append((gone, SetTimer("queue-look", NOW))))
        rings = await due(database, NOW)
        assert await greeted(database, *rings) == []
        assert await due(database, NOW) == []


async def due(database: Database, now: datetime) -> list[Arrival]:
    return await database.run(lambda store: store.due(now).arrivals)


async def test_what_is_put_aside_twice_lies_there_once_and_spoils_no_group(url: str) -> None:
    """Telegram tells a batch again until all of it is confirmed; an unreadable update comes again with it."""
    bad = Aside("telegram:5", "Malformed", b"{}")
    async with Database.open(url, VAULT) as database:
        for source in (1, 2):
            mine = came(source, 7, PICTURE)

            def group(store: Store, mine: Arrival = mine) -> None:
                page = store.load([mine], NOW, SCHOOL)
                store.write(page, [bad, bad])

            await database.run(group)
        assert (await database.run(everything))["quarantine"] == [("telegram:5", "Malformed")]
        assert await database.run(lambda s: s._db.scalar(select(func.count()).select_from(seen))) == 2

        def much_later(store: Store) -> None:
            store.write(store.load([], NOW + REPEATS_FOR, SCHOOL), [Aside("telegram:5", "Other", b"")])

        await database.run(much_later)
        aside = await database.run(lambda s: list(s._db.scalars(select(quarantine.c.why).order_by(quarantine.c.at))))
        assert aside == ["Malformed", "Other"], "another update of the same number"


async def test_who_is_met_twice_in_one_group_is_one_person(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await greeted(database, *(came(n, 7, PICTURE) for n in range(3)))
        assert (await database.run(count))["people"] == 1

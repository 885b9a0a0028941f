"""Several transactions at once, some of which fail or are cut off: what one made is nobody else's before its commit."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import select

from flows.model.effects import Know, Tell
from flows.model.events import MediaRefused
from flows.model.people import Facts
from flows.model.places import AtWork
from flows.model.say import Say
from storage.arrivals import TelegramId
from storage.database import Database, DatabaseUnavailable
from storage.keys import Keys, of_person
from storage.memory import Memory
from storage.store import Store
from storage.tables import keys, people
from tests.storage.look import everything
from tests.storage.town import AGREED, NOW, SCHOOL, VAULT, came, meet, posts, town

PICTURE = MediaRefused("photo")


class ItFails(Exception):
    pass


def stranger(number: int) -> Callable[[Store], None]:
    def work(store: Store) -> None:
        store.write(store.load([came(number, number, PICTURE)], NOW, SCHOOL))

    return work


def keyless(store: Store) -> set[str]:
    """People whom nobody can ever read again."""
    owners = set(store._db.scalars(select(keys.c.owner)))
    return {who for who in store._db.scalars(select(people.c.id)) if of_person(who) not in owners}


async def test_who_is_met_while_others_fail_keeps_their_key(url: str) -> None:
    """The control: keys noted in one place for all transactions, emptied when one fails."""
    assert await lost(url, [stranger(n) for n in range(1, 30)]) == set()


async def test_the_check_notices_a_lost_key(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: keys that are made, but forgotten before they are written."""
    monkeypatch.setattr(Keys, "take_unwritten", lambda _: [])
    assert await lost(url, [stranger(1)])


async def lost(url: str, works: list[Callable[[Store], None]]) -> set[str]:
    def fails(store: Store) -> None:
        stranger(4711)(store)
        raise ItFails

    async with Database.open(url, VAULT) as database:
        await asyncio.gather(*(database.run(work) for one in works for work in (one, fails)), return_exceptions=True)
        return await database.run(keyless)


@pytest.mark.parametrize("ticks", range(24))
async def test_cut_off_anywhere_it_is_all_or_nothing_and_the_next_one_works(url: str, ticks: int) -> None:
    """SIGTERM cancels whatever waits or runs: others that run, or come after it, suffer nothing."""
    async with Database.open(url, VAULT) as database:
        await database.run(stranger(1))
        running = asyncio.ensure_future(database.run(stranger(2)))
        waiting = asyncio.ensure_future(database.run(stranger(3)))
        for _ in range(ticks):
            await asyncio.sleep(0.0002 if ticks > 12 else 0)
        waiting.cancel()
        await asyncio.wait({waiting})
        await running
        cut = asyncio.ensure_future(database.run(stranger(4)))
        for _ in range(ticks):
            await asyncio.sleep(0.0002 if ticks > 12 else 0)
        cut.cancel()
        await asyncio.wait({cut})
        await database.run(stranger(5))
        assert await database.run(keyless) == set()
        everybody = (await database.run(everything))["people"]
        assert {int(row[7]) for row in everybody} >= {1, 2, 5}


async def test_what_failed_is_not_remembered(url: str) -> None:
    """A language chosen in a transaction that failed, a person met in one: neither is so."""
    async with Database.open(url, VAULT) as database:
        [who] = await meet(database, (7, AGREED, AtWork()))

        def fails(store: Store) -> None:
            page = store.load([came(1, 8, PICTURE)], NOW, SCHOOL)
            page.book.known[who] = Know(who, Facts(language="en"))
            letters = [*store.write(page)]
            assert letters == []
            raise ItFails

        with pytest.raises(ItFails):
            await database.run(fails)
        [letter] = await posts(database, Tell(who, Say("line")))
        assert (letter.address, letter.language) == (TelegramId(7), AGREED.language)
        await database.run(stranger(8))
        assert await database.run(keyless) == set()


async def test_what_was_committed_is_remembered(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        [who] = await meet(database, (7, AGREED, AtWork()))

        def learns(store: Store) -> None:
            page = store.load([], NOW, SCHOOL)
            page.book.known[who] = Know(who, Facts(language="en"))
            store.write(page)

        await database.run(learns)
        [letter] = await posts(database, Tell(who, Say("line")))
        assert letter.language == "en"


async def test_a_replay_begins_with_nothing_of_the_first_try(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a conflict on PostgreSQL: the same work again, on the same memory."""
    tries: list[Memory] = []

    async with Database.open(url, VAULT) as database:
        at = await town(database)

        def work(store: Store) -> int:
            tries.append(store._memory)
            stranger(9)(store)
            if len(tries) < 3:
                raise Quicker
            return len(store.left_over())

        monkeypatch.setattr("storage.database.another_was_quicker", lambda error: isinstance(error, Quicker))
        await database.run(work)
        assert len(tries) == 3
        assert await database.run(keyless) == set()
        assert len((await database.run(everything))["people"]) == len(at.counselors) + len(at.supervisors) + 1


class Quicker(Exception):
    pass


async def test_cutting_the_log_lets_everybody_else_commit(sqlite_url: str) -> None:
    """It runs at every start, when what waited at Telegram comes in, and after each erasure."""
    async with Database.open(sqlite_url, VAULT) as database:
        for number in range(100):
            await asyncio.gather(database.scrub(), database.run(stranger(number)), database.run(stranger(number + 500)))


async def test_after_a_commit_that_failed_the_next_one_begins_anew(sqlite_url: str) -> None:
    held = []

    def goes_on(store: Store) -> None:
        stranger(1)(store)
        two = "INSERT INTO chores VALUES ('a', '1'), ('b', '2') RETURNING name"
        held.append(store._db.exec_driver_sql(two).cursor)  # not read to its end: it goes on

    async with Database.open(sqlite_url, VAULT) as database:
        with pytest.raises(DatabaseUnavailable):
            await database.run(goes_on)
        held[0].close()
        await database.run(stranger(2))
        assert len((await database.run(everything))["people"]) == 1, "nothing of the one that failed"

"""Emergency cards: under their student's own key, in a cell of their own, and gone when the student says so."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.mine import Papers
from flows.model.card import Card
from flows.model.ids import PersonId
from flows.model.people import Facts, Role
from flows.model.places import AtWork
from storage import cards as shelf
from storage.database import Database
from storage.keys import of_person
from storage.store import Store
from storage.tables import cards, people
from storage.vault import Sealed, Unreadable
from tests.shipped import load_texts
from tests.storage.test_disk import kept
from tests.storage.test_erasure import asks, copy, erases, put_back
from tests.storage.town import AGREED, NOW, SCHOOL, VAULT, meet, writes

MINUTE = timedelta(minutes=1)
CANARY = "kenari-kuning-4711"
CARD = Card(CANARY, "8B", "bibi Nur", "ayah", NOW)
COUNSELOR = Facts(staff=Role.COUNSELOR, admitted=True, consent=3, certified=NOW)


async def filled(database: Database, facts: Facts = AGREED) -> PersonId:
    [ayu, other] = await meet(database, (7, facts, AtWork()), (8, AGREED, AtWork()))
    await writes(database, lambda page: page.book.cards.update({ayu: CARD, other: Card("Lain", at=NOW)}))
    return ayu


async def test_it_is_read_as_it_was_written_changed_and_deleted(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await filled(database)
        assert await database.run(lambda s: s.card(ayu)) == CARD
        newer = CARD.put("adult", "nenek", NOW)
        await writes(database, lambda page: page.book.cards.update({ayu: newer}))
        assert await database.run(lambda s: s.card(ayu)) == newer
        await writes(database, lambda page: page.book.cards.update({ayu: None}))
        assert await database.run(lambda s: s.card(ayu)) is None
        assert len(await database.run(lambda s: s._db.execute(select(cards)).all())) == 1


async def test_an_empty_one_is_none(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await filled(database)
        await writes(database, lambda page: page.book.cards.update({ayu: Card(at=NOW)}))
        assert await database.run(lambda s: s._db.scalars(select(cards.c.person)).all()) != [ayu]


async def test_no_word_of_it_stands_on_the_disk(sqlite_url: str) -> None:
    async with Database.open(sqlite_url, VAULT) as database:
        await filled(database)
        assert CANARY.encode() not in await kept(database, sqlite_url)


async def test_what_is_sealed_for_another_cell_of_the_same_person_does_not_open_here(url: str) -> None:
    """The key is theirs; the cell is bound in."""
    async with Database.open(url, VAULT) as database:
        ayu = await filled(database)

        def moved(store: Store) -> None:
            place = store._db.scalar(select(people.c.place).where(people.c.id == ayu)) or b""
            store._db.execute(update(cards).where(cards.c.person == ayu).values(words=Sealed(place)))

        await database.run(moved)
        assert await database.run(lambda s: s.card(ayu)) is None

        def opened(store: Store) -> bytes:
            place = store._db.scalar(select(people.c.place).where(people.c.id == ayu)) or b""
            return store._keys.open(of_person(ayu), place, shelf.cell(ayu))

        with pytest.raises(Unreadable):
            await database.run(opened)


@pytest.mark.parametrize("facts", [AGREED, COUNSELOR])
async def test_erasing_oneself_destroys_it_also_where_the_key_stays(url: str, facts: Facts) -> None:
    """A counselor stays one, with their key; the card was theirs as a student."""
    async with Database.open(url, VAULT) as database:
        ayu = await filled(database, facts)
        await asks(database, ayu)
        await erases(database)
        assert await database.run(lambda s: s.card(ayu)) is None
        assert ayu not in await database.run(lambda s: s._db.scalars(select(cards.c.person)).all())


async def test_a_careless_erasure_is_noticed(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin."""
    monkeypatch.setattr(shelf, "erase", lambda *_: None)
    async with Database.open(url, VAULT) as database:
        ayu = await filled(database, COUNSELOR)
        await asks(database, ayu)
        await erases(database)
        assert await database.run(lambda s: s.card(ayu)) == CARD


async def test_a_restored_backup_brings_none_back(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await filled(database)
        backup = await database.run(copy)
        await asks(database, ayu)
        await erases(database)
        stones = await database.run(lambda s: s.stones())
        await database.run(lambda s: put_back(s, backup))
        await database.run(lambda s: s.bury(stones, NOW))
        await erases(database)
        assert await database.run(lambda s: s.card(ayu)) is None
        assert ayu not in await database.run(lambda s: s._db.scalars(select(cards.c.person)).all())


async def test_one_that_was_deleted_does_not_come_back_and_a_later_one_stays(url: str) -> None:
    """Neither with an older backup, nor at the next start; and what was filled in since is not taken for it."""
    async with Database.open(url, VAULT) as database:
        ayu = await filled(database)
        again = CARD.put("adult", "bibi", NOW + 2 * MINUTE)
        await database.run(lambda s: put(s, ayu, None, NOW + MINUTE))
        await database.run(lambda s: put(s, ayu, again, NOW + 2 * MINUTE))
        backup = await database.run(copy)
        await database.run(lambda s: put(s, ayu, None, NOW + 3 * MINUTE))
        stones = await database.run(lambda s: s.stones())
        await database.run(lambda s: put_back(s, backup))
        assert await database.run(lambda s: s.card(ayu)) == again
        await database.run(lambda s: s.bury(stones, NOW))
        assert len(await database.run(lambda s: s._db.scalars(select(cards.c.person)).all())) == 1, "another's stays"
        assert await database.run(lambda s: s.card(ayu)) is None
        newer = CARD.put("adult", "nenek", NOW + 4 * MINUTE)
        await database.run(lambda s: put(s, ayu, newer, NOW + 4 * MINUTE))
        await database.run(lambda s: s.bury((), NOW + 5 * MINUTE))
        assert await database.run(lambda s: s.card(ayu)) == newer


@pytest.mark.parametrize("facts", [AGREED, COUNSELOR])
async def test_one_that_was_emptied_or_erased_does_not_either_where_the_key_stays(url: str, facts: Facts) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await filled(database, facts)
        backup = await database.run(copy)
        if facts is COUNSELOR:
            await asks(database, ayu)
            await erases(database)
        else:
            await database.run(lambda s: put(s, ayu, Card(at=NOW), NOW))
        stones = await database.run(lambda s: s.stones())
        await database.run(lambda s: put_back(s, backup))
        await database.run(lambda s: s.bury(stones, NOW))
        assert await database.run(lambda s: s.card(ayu)) is None


def put(store: Store, who: PersonId, card: Card | None, now: datetime) -> None:
    page = store.load([], now, SCHOOL)
    page.book.cards[who] = card
    store.write(page)


async def test_it_stands_in_the_file_of_its_student_and_in_no_other(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await filled(database)
        papers = Papers(database, load_texts(), SCHOOL)
        [other] = await database.run(lambda s: s._db.scalars(select(cards.c.person).where(cards.c.person != ayu)).all())
        for language in ("id", "en"):
            mine = (await papers(ayu, language)).decode()
            assert all(text in mine for _, text in CARD.lines)
            assert CANARY not in (await papers(other, language)).decode()

"""Cases: sealed with a key of their own, destroyed with it in time or when the student asks, and brought back by nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from flows.model.cases import Case, Plan
from flows.model.chats import Closed
from flows.model.effects import Erase, Record, Tell
from flows.model.ids import ChatId, PersonId
from flows.model.people import Facts, Role
from flows.model.places import AtWork, Road
from flows.model.say import Say
from flows.model.stories import Story
from storage.arrivals import Receipt, State
from storage.casebook import Casebook
from storage.database import Database
from storage.keys import of_chat
from storage.store import Store
from storage.sweep import period
from storage.tables import cases, keys, outbox
from storage.vault import Sealed
from tests.storage.test_disk import kept
from tests.storage.test_erasure import arrives
from tests.storage.town import AGREED, NOW, SCHOOL, VAULT, meet, writes

WORDS = "kenari-kuning-4711"
K, OTHER = ChatId("k"), ChatId("of-another")
DAY = timedelta(days=1)


async def begun(database: Database) -> tuple[PersonId, PersonId, Case]:
    """A student's case that is open, and another one's."""
    staff = Facts(staff=Role.SUPERVISOR, admitted=True, consent=3)
    [ayu, guru] = await meet(database, (7, AGREED, AtWork()), (8, staff, AtWork()))
    case = Case(K, "Kancil", "suicide", "RED", NOW, guru, ayu, plan=Plan((WORDS,), NOW), goal=WORDS)
    other = replace(case, id=OTHER, student=PersonId("somebody-else"))

    def work(store: Store) -> None:
        book = (page := store.load([], NOW, SCHOOL)).book
        book.cases |= {K: case, OTHER: other}
        book.words.append(Tell(guru, Say("case-goal", {"text": WORDS}), mark="read:k", about=K))
        book.records.append((guru, Record("read case", K)))
        letters = store.write(page)
        store.receive([Receipt(letter.number, State.SENT, 50 + n) for n, letter in enumerate(letters)])

    await database.run(work)
    return ayu, guru, case


def read(store: Store, case: ChatId = K) -> Case | None:
    return Casebook(store._db, store._keys).case(case)


async def erases(database: Database, who: PersonId) -> list[tuple[PersonId, str]]:
    """To the end, and what was said of it."""

    def ask(store: Store) -> None:
        page = store.load([], NOW, SCHOOL)
        page.book.erased[who] = Erase(60)
        store.write(page)

    await database.run(ask)
    said = []
    while step := await database.run(lambda store: store.erase(NOW, SCHOOL)):
        said += [(one.words.to, one.words.say.key) for one in step.letters if isinstance(one.words, Tell)]
        await arrives(database, step.letters)
    await database.scrub()
    return said


async def test_it_is_read_as_it_was_written_and_changed(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        _, _, case = await begun(database)
        assert await database.run(read) == case
        newer = replace(case, goal="bertemu Senin")
        await writes(database, lambda page: page.book.cases.update({K: newer}))
        assert await database.run(read) == newer
        assert len(await database.run(lambda s: Casebook(s._db, s._keys).all())) == 2


async def test_each_has_a_key_of_its_own(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await begun(database)
        owners = await database.run(lambda s: set(s._db.scalars(select(keys.c.owner))))
        assert {of_chat(K), of_chat(OTHER)} <= owners
        await database.run(lambda s: s._keys.destroy([of_chat(K)]))
        assert await database.run(read) is None
        assert await database.run(lambda s: read(s, OTHER)) is not None


async def test_no_word_of_it_stands_on_the_disk(sqlite_url: str) -> None:
    async with Database.open(sqlite_url, VAULT) as database:
        await begun(database)
        assert WORDS.encode() not in await kept(database, sqlite_url)


async def test_erasing_the_student_destroys_it_and_tells_who_looks_after_it(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu, guru, _ = await begun(database)
        said = await erases(database, ayu)
        assert (guru, "case-erased") in said
        left = await database.run(lambda s: set(s._db.scalars(select(cases.c.id))))
        assert left == {OTHER}
        assert of_chat(K) not in await database.run(lambda s: set(s._db.scalars(select(keys.c.owner))))
        assert K not in await database.run(lambda s: set(s._db.scalars(select(outbox.c.about))))


async def test_the_search_finds_a_case_that_a_careless_erasure_left(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin."""
    monkeypatch.setattr(Casebook, "of", lambda *_: ())
    async with Database.open(url, VAULT) as database:
        ayu, _, _ = await begun(database)
        await erases(database, ayu)
        assert await database.run(read) is not None


async def test_a_restored_backup_brings_none_back(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu, _, _ = await begun(database)
        rows = await database.run(
            lambda s: (
                s._db.execute(select(cases).where(cases.c.id == K)).mappings().one(),
                s._db.execute(select(keys).where(keys.c.owner == of_chat(K))).mappings().one(),
            )
        )
        await erases(database, ayu)

        def back(store: Store) -> None:
            for table, row in zip((cases, keys), rows, strict=True):
                cells = {name: Sealed(cell) if isinstance(cell, bytes) else cell for name, cell in row.items()}
                store._db.execute(table.insert(), cells)

        await database.run(back)
        assert await database.run(lambda s: s.bury((), NOW)) == 0, "nobody came back, but their case did"
        assert await database.run(lambda s: set(s._db.scalars(select(cases.c.id)))) == {OTHER}
        assert of_chat(K) not in await database.run(lambda s: set(s._db.scalars(select(keys.c.owner))))


@pytest.mark.parametrize(("closed", "days"), [(True, 90), (False, 365)])
async def test_it_lives_to_its_day_and_not_longer(url: str, closed: bool, days: int) -> None:
    async with Database.open(url, VAULT) as database:
        _, _, case = await begun(database)
        if closed:
            await writes(database, lambda page: page.book.cases.update({K: replace(case, closed=NOW, outcome="safe")}))
        for now, there in ((NOW + days * DAY - timedelta(seconds=1), True), (NOW + (days + 1) * DAY, False)):
            while await database.run(lambda s, at=now: s.sweep(period(at), at)):  # type: ignore[misc]
                pass
            assert (await database.run(read) is not None) is there
            assert (of_chat(K) in await database.run(lambda s: set(s._db.scalars(select(keys.c.owner))))) is there


async def test_it_outlives_its_chat(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu, guru, case = await begun(database)
        chat = Closed(Story(ChatId("c"), ayu, "Kancil", "family", case=K), Road.BK, guru, "", NOW)
        await writes(database, lambda page: page.book.kept.update({chat.story.id: chat}))
        later = NOW + 91 * DAY
        while await database.run(lambda s: s.sweep(period(later), later)):
            pass
        assert await database.run(read) == case
        assert await database.run(lambda s: Casebook(s._db, s._keys).of(ayu)) == (case,)


async def test_the_student_is_told_that_there_is_one_and_how_often_it_was_read(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu, _, case = await begun(database)
        part = await database.run(lambda s: s.mine(ayu, ChatId("")))
        [mine] = part.cases
        assert (mine.alias, mine.read, mine.plan, mine.ends) == (case.alias, 1, (WORDS,), None)

"""The wordless row: written with what it tells of, and leading back to nobody."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, delete, select

from flows.model.chats import Closed, Talking
from flows.model.effects import Keep
from flows.model.ids import ChatId, PersonId
from flows.model.outcomes import Outcome, Survey
from flows.model.people import Facts, Role
from flows.model.places import AtWork, Road
from flows.model.stories import Story
from storage import counts
from storage.database import Database
from storage.pseudonyms import Pseudonyms
from storage.scenes import Page
from storage.store import Store
from storage.tables import chats, chores, keys, lines, meta, outcomes, people
from tests.storage.town import NOW, SCHOOL, VAULT, Town, meet, town, writes

C = ChatId("chat")
SISWA, KAWAN = PersonId("siswa"), PersonId("kawan")
STORY = Story(C, SISWA, "Kancil", "family", feeling=2)
TALK = Talking(STORY, Road.PEER, KAWAN, "Penyu", NOW, 60)


def keeps(*kept: Any) -> Any:
    def change(page: Page) -> None:
        there_already = page.book.chat(C)
        assert there_already is None or there_already.story.id == C
        for chat in kept:
            effect = Keep(chat)
            page.book._count(effect.chat)
            page.book.chats[C] = page.book.kept[C] = chat

    return change


async def rows(database: Database) -> list[Row[Any]]:
    return await database.run(lambda s: list(s._db.execute(select(outcomes))))


async def test_a_later_commit_adds_and_forgets_nothing(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        certified = Facts(staff=Role.COUNSELOR, admitted=True, consent=3, certified=NOW + timedelta(days=300))
        [kawan] = await meet(database, (8_000_000_008, certified, AtWork()))
        talk = replace(TALK, helper=kawan)
        await writes(database, keeps(talk))
        await writes(database, keeps(replace(talk, answered=True)))
        ended = talk.closed(NOW)
        await writes(database, keeps(replace(ended, rating=4, surveyed=True)))
        [row] = await rows(database)
        assert (row.month, row.hour, row.road, row.topic) == ("2026-07", 9, "peer", "family")
        assert (row.waited, row.over, row.rating, row.survey, row.feeling) == (60, True, 4, Survey.ANSWERED, 2)
        assert row.helper is not None
        assert not row.apart


async def test_in_one_commit_it_is_the_same(url: str) -> None:
    ended = replace(TALK.closed(NOW), rating=4, surveyed=True)
    async with Database.open(url, VAULT) as database:
        await writes(database, keeps(TALK, replace(TALK, answered=True), ended))
        [row] = await rows(database)
        assert (row.waited, row.over, row.rating) == (60, True, 4)
        assert row.helper is not None


async def test_it_outlives_the_words_and_leads_back_to_nobody(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=2)
        student = at.students[0]
        story = replace(STORY, student=student)
        await writes(database, keeps(replace(TALK, story=story, helper=at.counselors[0], answered=True)))
        before = await rows(database)
        for table in (keys, chats, people, lines):
            await database.run(lambda s, t=table: s._db.execute(delete(t)))  # type: ignore[misc]
        assert await rows(database) == before != []
        ids = (C, student, at.counselors[0])
        cells = [cell for row in before for cell in row]
        assert not [one for one in ids if one in cells or one.encode() in cells]
        for cell in (c for c in cells if isinstance(c, bytes)):
            assert not [one for one in ids if one.encode() in cell]


async def test_one_student_is_one_within_a_school_year_and_another_in_the_next(url: str) -> None:
    june, july = NOW - timedelta(days=1), NOW
    seen = []
    async with Database.open(url, VAULT) as database:
        [siswa] = await meet(database, (7_000_000_007, Facts(), AtWork()))
        for n, now in enumerate((june, july, july + timedelta(days=200))):
            which = ChatId(f"chat{n}")

            def change(page: Page, which: ChatId = which, now: Any = now) -> None:
                page.book.now = now
                page.book.outcomes[which] = Outcome(siswa, Road.PEER, "family")
                page.book.kept[which] = Closed(replace(STORY, id=which), Road.PEER, None, "", now)

            await writes(database, change)
        by_month = {row.month: row.student for row in await rows(database)}
        seen = [by_month[month] for month in ("2026-06", "2026-07", "2027-01")]
        assert seen[0] != seen[1] == seen[2]


async def test_rows_of_a_version_before_get_pseudonyms_that_go_with_their_keys(url: str) -> None:
    """Once, and whoever was one stays one. Whose key was gone then is nobody's."""
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=3)
        [ayu, budi, _], [kawan, *_] = at.students, at.counselors

        def as_before(store: Store) -> None:
            old = store._memory.vault.counted_before
            for chat, who in zip(("gone", "gone2", *at.chats), ("erased", "erased", ayu, ayu, budi), strict=True):
                page = store.load([], NOW, SCHOOL)
                page.book.outcomes[ChatId(chat)] = Outcome(PersonId(who), Road.PEER, "family", helper=kawan)
                begun, _ = counts.rows(store._keys, page.book.outcomes, {ChatId(chat)}, NOW, ("family",))
                names = {"student": old("2026-27", who), "helper": old("2026-27", kawan), "lookup": old("chat", chat)}
                store._db.execute(counts.COUNT, [{**row, **names} for row in begun])
            store._db.execute(delete(chores))

        await database.run(as_before)
        before = await rows(database)
    for _ in range(2):
        async with Database.open(url, VAULT) as database:
            after = await rows(database)
            chats_now, [first, second], helper = await database.run(lambda s: named(s, at))
        assert not {cell for row in before for cell in row if isinstance(cell, bytes)} & {c for r in after for c in r}
        often = Counter(row.student for row in after)
        assert sorted(often.values()) == [1, 2, 2]
        assert (often[first], often[second]) == (2, 1)
        assert {row.helper for row in after} == {helper}
        assert chats_now < {row.lookup for row in after}


def named(store: Store, at: Town) -> tuple[set[bytes], list[bytes], bytes]:
    """As their keys say."""
    names = Pseudonyms(store._keys, "2026-27")
    students = [names.student(who) for who in at.students[:2]]
    return {names.chat(chat) for chat in at.chats}, students, names.helper(at.counselors[0])


def test_nothing_counts_the_order_or_the_moment() -> None:
    """A row number or a time would lead from a row to the chat that was written then."""
    table = meta.tables["outcomes"]
    assert table.dialect_options["sqlite"]["with_rowid"] is False
    assert not [c for c in table.c if c.name in ("at", "number", "opened", "changed", "chat", "person")]

"""What letters and cases leave behind outlives them, is told once, and leads back to nobody."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, delete, select

from flows.model.cases import Case, Look, Referral
from flows.model.chats import Closed
from flows.model.ids import ChatId, PersonId
from flows.model.people import Facts, Role
from flows.model.places import AtWork, Road
from flows.model.sequels import Letter, LetterStage
from flows.model.stories import Story
from storage import pseudonyms
from storage.database import Database
from storage.scenes import Page
from storage.tables import cases, chats, happenings, keys, people
from tests.storage.town import NOW, VAULT, meet, writes

WEEK = timedelta(days=7)
K, S = ChatId("kasus-4711"), ChatId("surat-4711")


async def rows(database: Database) -> list[Row[Any]]:
    return await database.run(
        lambda s: sorted(s._db.execute(select(happenings)), key=lambda row: (row.kind, row.value))
    )


async def happened(database: Database) -> PersonId:
    """A letter that was answered, and a case with all there is, kept twice; the student is a counselor, too."""
    staff = Facts(staff=Role.COUNSELOR, admitted=True, consent=3, certified=NOW + 9 * WEEK)
    ayu, guru = await meet(database, (7, staff, AtWork()), (8, replace(staff, staff=Role.SUPERVISOR), AtWork()))
    letter = Letter(NOW + WEEK, sent=NOW)
    chat = Closed(Story(S, ayu, "Kancil", "letter"), Road.PEER, None, "", NOW, letter=letter)
    over = replace(letter, stage=LetterStage.ANSWERED, answered=NOW + timedelta(hours=5))
    case = Case(K, "Kancil", "suicide", "RED", NOW, guru, ayu, looks=(Look(NOW + WEEK, kept=True),))
    asked = Referral("Puskesmas", "rahasia", NOW, "yes", NOW + 5 * WEEK, "puskesmas")
    done = replace(case, referrals=(asked,), closed=NOW + 5 * WEEK, outcome="safe")
    alone = replace(case, id=ChatId("alone"), student=None, looks=())
    for first, second in ((chat, case), (replace(chat, letter=over), done)):

        def change(page: Page, chat: Closed = first, case: Case = second) -> None:
            page.book.chat(S)  # it may be there already
            page.book.kept[S] = chat
            page.book.cases |= {K: case, alone.id: alone}

        await writes(database, change)
    return ayu


async def test_each_thing_is_a_row_in_the_month_it_happened(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await happened(database)
        found = [(row.month, row.kind, row.value) for row in await rows(database)]
        assert found == [
            ("2026-08", "closed", "safe"),
            ("2026-07", "letter", "kept h24"),
            ("2026-07", "opened", ""),
            ("2026-07", "opened", ""),
            ("2026-08", "referred", "puskesmas"),
            ("2026-07", "reviewed", "kept"),
        ]
        often = [row.student for row in await rows(database)]
        assert len(set(often)) == 2, "one student is one, also with a letter and a case; who came alone is another"


async def test_it_outlives_the_words_and_leads_back_to_nobody(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await happened(database)
        before = await rows(database)
        for table in (keys, chats, cases, people):
            await database.run(lambda s, t=table: s._db.execute(delete(t)))  # type: ignore[misc]
        assert await rows(database) == before
        for cell in (cell for row in before for cell in row):
            raw = cell if isinstance(cell, bytes) else str(cell).encode()
            assert not [one for one in (K, S, ayu) if one.encode() in raw]


async def test_who_keeps_their_key_and_erases_what_they_told_is_in_none_any_more(url: str) -> None:
    """A counselor's key stays; so their rows become nobody's."""
    async with Database.open(url, VAULT) as database:
        ayu = await happened(database)
        before = {row.student for row in await rows(database)}
        await database.run(lambda s: pseudonyms.part(s._db, s._keys, ayu))
        after = {row.student for row in await rows(database)}
        assert len(before & after) == 1, "only who came by themselves"

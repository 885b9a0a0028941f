"""What stands beside a period's figures stays as its first report had it, whatever is written down or passed later."""

import asyncio
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import update

from bot.commands import report
from bot.results import beside as words_of
from bot.results.releasing import beside, released
from flows.model.ids import ChatId
from flows.model.observed import Count, Observation
from flows.results.periods import Kind, Period
from storage import comments
from storage.database import Database
from storage.releases import ReleaseChanged
from storage.tables import drawn
from tests.fresh import fresh
from tests.results import world
from tests.results.test_counting import put
from tests.results.world import TOPICS
from tests.shipped import load_texts
from tests.storage.test_comments import box, judged, passed
from tests.storage.town import NOW, VAULT, town, writes

pytestmark = pytest.mark.usefixtures("unhurried")
YEAR = Period(Kind.YEAR, 2026)
FIRST = YEAR.parts[0]
OCTOBER, NOVEMBER = FIRST.parts[3], FIRST.parts[4]
LATER = YEAR.ready


def absence(month: Period, grade: str, number: int) -> Count:
    return Count(month.name, grade, "absence", number)


async def files(database: Database, period: Period, out: Path) -> list[bytes]:
    """As `python -m bot report` writes them."""
    made = await released(database, period, TOPICS, LATER)
    theirs, said = await beside(database, period)
    found = await report.write(made, period, "SMP", out, ("id", "en"), theirs, said)
    return [await asyncio.to_thread(file.read_bytes) for file in found]


async def test_the_same_report_twice_is_the_same_bytes_after_later_typing(tmp_path: Path) -> None:
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        await database.run(lambda s: put(s, world.rows(Random(4), OCTOBER.months, 160)))
        at = await town(database, talking=2)
        await judged(database, passed(at.chats[0], "Bagus."))
        await database.run(lambda s: s.count([absence(OCTOBER, "7", 41), absence(OCTOBER, "8", 12)], NOW))
        first = await files(database, OCTOBER, tmp_path)
        assert b"Bagus." in first[0]
        seen = Observation(ChatId("o1"), OCTOBER.name, "mood", 1, "8B", "")
        await writes(database, lambda page: page.book.observed.append(seen))
        await database.run(lambda s: s.count([absence(OCTOBER, "7", 99), absence(OCTOBER, "9", 60)], NOW))
        await judged(database, passed(at.chats[1], "Terima kasih."))
        assert await files(database, OCTOBER, tmp_path) == first
        await database.run(lambda s: comments.erase(s._db, box(s), [at.chats[0]]))
        assert b"Bagus." not in (await files(database, OCTOBER, tmp_path))[0], "an erasure goes before"


async def test_a_correction_is_said_in_the_next_and_counts_in_longer_ones(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: s.count([absence(OCTOBER, "7", 41)], NOW))
        before = (await beside(database, OCTOBER))[0]
        assert before.rows(OCTOBER, "absence") == {"7": 40}
        assert before.corrected == ()
        await database.run(lambda s: s.count([absence(OCTOBER, "7", 141), absence(OCTOBER, "8", 20)], NOW))
        after = (await beside(database, NOVEMBER))[0]
        assert after.month(OCTOBER.name, "absence") == (True, 40), "one figure of one thing, in all reports"
        assert after.corrected == ("absence/2026-10",)
        semester = (await beside(database, FIRST))[0]
        assert semester.rows(FIRST, "absence") == {"7": 140, "8": 20}
        assert semester.month(OCTOBER.name, "absence") == (True, 40)
        for language, called in (("id", "10-2026: hari tidak hadir"), ("en", "10-2026: days of absence")):
            [months, *_] = words_of.sheets(after, NOVEMBER, load_texts()[language])
            assert called in months.note
            assert "10-2026" not in words_of.sheets(before, OCTOBER, load_texts()[language])[0].note


async def test_what_was_not_shown_yet_comes_with_the_next(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        assert not (await beside(database, OCTOBER))[0].any
        await database.run(lambda s: s.count([absence(OCTOBER, "7", 41)], NOW))
        assert not (await beside(database, OCTOBER))[0].any
        after = (await beside(database, NOVEMBER))[0]
        assert after.month(OCTOBER.name, "absence") == (True, 40)
        assert after.corrected == ()


async def test_what_somebody_changed_in_the_database_is_not_shown(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: s.count([absence(OCTOBER, "7", 41)], NOW))
        await beside(database, OCTOBER)
        await database.run(lambda s: s._db.execute(update(drawn).values(figures='{"beside":{}}')))
        for period in (OCTOBER, NOVEMBER):
            with pytest.raises(ReleaseChanged):
                await beside(database, period)

"""The writer is free while a period is counted and proven, and what was released meanwhile is noticed."""

import asyncio
import re
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import pytest
from sqlalchemy import Connection, delete, select
from sqlalchemy.util import await_only

from bot.results.releasing import beside, released
from flows.model.events import CommandGiven
from flows.model.observed import Count
from flows.results.periods import Period
from flows.results.release import Release
from storage import drawn, releases, reports
from storage.database import Database, DatabaseUnavailable
from storage.releases import Counted
from storage.tables import outcomes
from storage.vault import Vault
from tests.fresh import fresh
from tests.results import world
from tests.results.test_counting import FIRST, LATER, NOVEMBER, put
from tests.results.world import TOPICS
from tests.storage.town import NOW, VAULT, came, happens

OCTOBER = FIRST.parts[3]


async def test_the_writer_is_free_while_a_release_is_proven(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A month released during the proof of its semester goes into it: both are made again, and stay as they are."""
    loop, prove, proofs = asyncio.get_running_loop(), releases.made, list[int]()

    def proven(counted: Counted, topics: tuple[str, ...]) -> Mapping[Period, Release]:
        proofs.append(len(counted.missing))
        if len(proofs) == 1:
            asyncio.run_coroutine_threadsafe(released(database, NOVEMBER, topics, LATER), loop).result(20)
        return prove(counted, topics)

    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put(s, world.rows(Random(2), FIRST.months, 150)))
        monkeypatch.setattr(releases, "made", proven)
        made = await released(database, FIRST, TOPICS, LATER)
        assert proofs == [7, 1, 6]
        assert await released(database, FIRST, TOPICS, LATER) == made
        assert (await released(database, NOVEMBER, TOPICS, LATER)).enough
        assert proofs == [7, 1, 6]


async def test_two_at_once_release_the_same(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: put(s, world.rows(Random(2), FIRST.months, 150)))
        one, other = await asyncio.gather(*(released(database, FIRST, TOPICS, LATER) for _ in range(2)))
        assert one == other


async def test_a_live_message_goes_through_while_a_count_is_under_way(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the middle of a count a student writes, is answered, and another is counted: the count is of the moment it
    began, and the message is committed before it ends."""
    meanwhile, count, done = as_the_loop_may(url), reports.pieces, list[object]()

    def counting(*how: Any) -> Iterator[Sequence[Any]]:
        for piece in count(*how):
            if not done:
                done.extend(meanwhile(happens(database, came(1, 77, CommandGiven("start")))))
                meanwhile(database.run(lambda s: put(s, [world.Row("zz", NOVEMBER.name)], number=10**6)))
            yield piece

    async with Database.open(url, VAULT) as database:
        rows = world.rows(Random(2), FIRST.months, 150)
        await database.run(lambda s: put(s, rows))
        monkeypatch.setattr(reports, "A_PIECE", 7)
        monkeypatch.setattr(reports, "pieces", counting)
        counted = await database.look(lambda db, vault: releases.counted(db, vault, NOVEMBER, TOPICS, LATER))
        assert done, "letters of an answer"
        expected = world.tally(rows, NOVEMBER.months).counts
        assert {key: n for key, n in counted.missing[NOVEMBER].counts.items() if n} == expected
        again = await database.look(lambda db, vault: releases.counted(db, vault, NOVEMBER, TOPICS, LATER))
        assert again.missing[NOVEMBER].counts["students"] == expected["students"] + 1


def as_the_loop_may(url: str) -> Callable[[Coroutine[Any, Any, Any]], Any]:
    """How work within `look` lets the loop go on: SQLite's is in a thread, PostgreSQL's between two awaits."""
    loop = asyncio.get_running_loop()
    if url.startswith("sqlite"):
        return lambda work: asyncio.run_coroutine_threadsafe(work, loop).result(20)
    return await_only


async def test_who_looks_changes_nothing(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        with pytest.raises(DatabaseUnavailable) as refused:
            await database.look(lambda db, _: db.execute(delete(outcomes)))
        assert re.search("readonly|read-only", str(refused.value.__cause__))


async def test_what_is_erased_during_a_count_is_cut_from_the_log_later_and_nobody_waits(tmp_path: Path) -> None:
    """The log cannot be cut while somebody looks at an older state. Waiting for that would hold up the writer."""
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        loop, cut = asyncio.get_running_loop(), list[bool]()

        def look(db: Connection, _: Vault) -> None:
            db.execute(select(outcomes)).all()
            within(database.run(lambda s: put(s, [world.Row("s", NOVEMBER.name)])))
            began = perf_counter()
            cut.append(within(database.scrub()))
            assert perf_counter() - began < 2, "busy_timeout is five seconds"
            within(database.run(lambda s: put(s, [world.Row("t", NOVEMBER.name)], number=9)))

        def within(work: Coroutine[Any, Any, Any]) -> Any:
            return asyncio.run_coroutine_threadsafe(work, loop).result(20)

        await database.look(look)
        assert cut == [False]
        assert await database.scrub()


async def test_a_report_made_during_the_proof_of_another_goes_into_it(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What two reports show together is checked: the later one is made anew."""
    loop, prove, proofs = asyncio.get_running_loop(), drawn.made, list[str]()

    def proven(recorded: drawn.Recorded) -> drawn.Drawn:
        proofs.append(recorded.period.name)
        if len(proofs) == 1:
            asyncio.run_coroutine_threadsafe(beside(database, OCTOBER), loop).result(20)
            counts = [Count(OCTOBER.name, "7", "absence", 99)]
            asyncio.run_coroutine_threadsafe(database.run(lambda s: s.count(counts, NOW)), loop).result(20)
        return prove(recorded)

    async with Database.open(url, VAULT) as database:
        await database.run(lambda s: s.count([Count(OCTOBER.name, "7", "absence", 41)], NOW))
        monkeypatch.setattr(drawn, "made", proven)
        later, _ = await beside(database, NOVEMBER)
        assert proofs == [NOVEMBER.name, OCTOBER.name, NOVEMBER.name]
        assert later.month(OCTOBER.name, "absence") == (True, 40), "as the first report has it"
        assert later.corrected == ("absence/2026-10",)

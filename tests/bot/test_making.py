"""What is made of a period's results before it is said: too few, damaged, or a machine that cannot draw."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import insert, update

from bot.results import picture
from bot.results.making import FAILED, Making
from bot.results.releasing import released
from bot.results.words import Line, Sheet, text
from flows.model.effects import Tell
from flows.model.ids import PersonId
from flows.model.say import Part, Results, Say
from flows.model.school import School
from flows.results.periods import Kind, Period
from flows.results.release import release
from storage.arrivals import Letter, TelegramId
from storage.database import Database
from storage.tables import outcomes, releases
from tests.bot.hand_clock import HandClock
from tests.fresh import fresh
from tests.results import world
from tests.results.world import TOPICS
from tests.shipped import load_texts
from tests.storage.town import VAULT

pytestmark = pytest.mark.usefixtures("unhurried")
MAY = Period(Kind.MONTH, 2026, 5)
TEXTS = load_texts()


@asynccontextmanager
async def making(folder: Path, students: int) -> AsyncIterator[tuple[Making, Database, HandClock]]:
    clock = HandClock(datetime.fromisoformat("2026-07-01T02:00Z"))
    async with Database.open(fresh(folder / "db"), VAULT) as database:
        rows = [
            {name: getattr(one, name) for name in one.__slots__ if name not in {"student", "helper"}}
            | {"student": one.student.encode(), "helper": None, "lookup": f"{n}".encode(), "over": True}
            for n, one in enumerate(world.rows(Random(4), MAY.months, students))
        ]
        await database.run(lambda store: store._db.execute(insert(outcomes), rows) if rows else None)
        yield Making(database, TEXTS, School(name="SMP"), clock), database, clock


@pytest.mark.parametrize("students", [0, 4])
async def test_of_too_few_an_honest_sentence_and_no_figure(tmp_path: Path, students: int) -> None:
    async with making(tmp_path, students) as (make, _, _):
        made = await make("2026-05", "id")
    assert "Kurang dari sepuluh siswa" in made.text
    assert (made.picture, made.sheets, made.failed) == (b"", b"", False)


async def test_figures_that_were_changed_are_not_shown(tmp_path: Path) -> None:
    async with making(tmp_path, 160) as (make, database, _):
        today = date(2026, 7, 1)
        await released(database, MAY, School().topics, today)
        await database.run(lambda store: store._db.execute(update(releases).values(figures="{}")))
        made = await make("2026-05", "id")
    assert made.text == TEXTS["id"]("results-changed")
    assert not made.sheets


async def test_without_a_picture_the_figures_are_told_and_it_is_tried_again_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with making(tmp_path, 160) as (make, _, clock):
        with monkeypatch.context() as slow:
            slow.setattr(picture, "PATIENCE", 0)
            made = await make("2026-05", "en")
        assert made.text.endswith(TEXTS["en"]("results-no-picture"))
        assert made.sheets.startswith(b"PK")
        back, came = list[Letter](), asyncio.Event()

        def take(letters: Sequence[Letter]) -> None:
            back.extend(letters)
            came.set()

        letter = Letter(1, TelegramId(7), "en", True, Tell(PersonId("k"), results(Part.PICTURE)))
        assert not make.hold(letter), "what was just made need not be made again for its other parts"
        clock.advance(FAILED.total_seconds())
        assert make.hold(letter)
        running = asyncio.ensure_future(make.run(take))
        async with asyncio.timeout(60):
            await came.wait()
        running.cancel()
        assert back == [letter]
        assert not make.hold(letter)
        assert (await make("2026-05", "en")).picture.startswith(picture.PNG)


def results(part: Part) -> Say:
    return Say("results-picture", results=Results("2026-05", part))


@pytest.mark.parametrize("language", ["id", "en"])
async def test_what_one_message_cannot_hold_is_left_to_the_sheets(tmp_path: Path, language: str) -> None:
    """Letters, cases and what the school counted in a whole year: nothing is cut in the middle of a line."""
    things = world.happened(Random(4), MAY.months, 90)
    whole = release(MAY, world.tally(world.rows(Random(4), MAY.months, 900), MAY.months, things), (), TOPICS)
    words = TEXTS[language]
    many = Sheet("months", "M", tuple(Line(f"{n}-2026: {'x' * 30}", 40, "40", "") for n in range(36)))
    said = text(whole, MAY, "N" * 80, words, [many], 3900)
    assert len(said) <= 3900
    assert len(text(whole, MAY, "N" * 80, words, [many])) > 4096
    assert words("results-more") in said
    assert words("results-how-lines") in said
    assert words("results-total", {"name": "writers"}) in said
    assert set(said.split("\n")) - {words("results-more")} <= set(text(whole, MAY, "N" * 80, words, [many]).split("\n"))


async def test_every_longest_text_fits_one_message(tmp_path: Path) -> None:
    """Also with the longest name a school may have."""
    async with making(tmp_path, 900) as (make, _, _):
        release = await make._release(MAY)
        for language in TEXTS:
            whole = text(release, MAY, "N" * 80, TEXTS[language]) + TEXTS[language]("results-no-picture")
            assert len(whole) < 4000, language

"""The transcript of a chat: in the order in which it was written, whoever helped."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from flows.model.effects import Rewrite, Write
from flows.model.ids import ChatId
from flows.model.places import Line
from flows.model.scene import Said
from flows.model.stories import Side
from storage.columns import Moment
from storage.database import Database
from tests.storage.town import NOW, SCHOOL, VAULT, town, writes

C = ChatId("chat0")


async def says(database: Database, side: Side, message: int, text: str) -> None:
    line = Write(C, side, Line(message, text))
    await writes(database, lambda page: page.book.lines.update({(C, side, message): line}))


async def edits(database: Database, side: Side, message: int, text: str) -> None:
    line = Rewrite(C, side, Line(message, text))
    await writes(database, lambda page: page.book.rewritten.update({(C, side, message): line}))


async def said(database: Database) -> list[tuple[str, int, str]]:
    lines: tuple[Said, ...] = await database.run(lambda s: s.load([], NOW, SCHOOL).shelf.said(C))
    return [(one.side, one.line.message, one.line.text) for one in lines]


async def test_lines_keep_their_order_and_their_words(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await town(database, talking=1)
        await says(database, Side.STUDENT, 9, "baris\nsatu \u00a0")
        await says(database, Side.HELPER, 3, "🙂" * 2000)
        await says(database, Side.STUDENT, 4, "lalu")
        await edits(database, Side.STUDENT, 9, "disunting")
        await edits(database, Side.STUDENT, 77, "was never written")
        assert await said(database) == [
            ("s", 2, "lalu 0"),
            ("s", 9, "disunting"),
            ("h", 3, "🙂" * 2000),
            ("s", 4, "lalu"),
        ]


async def test_two_helpers_may_have_the_same_number(url: str) -> None:
    """A chat handed on: both wrote message 57, each in their own chat with the bot. The newer one is edited."""
    async with Database.open(url, VAULT) as database:
        await town(database, talking=1)
        await says(database, Side.HELPER, 57, "satu")
        await says(database, Side.HELPER, 57, "dua")
        await edits(database, Side.HELPER, 57, "dua!")
        assert (await said(database))[1:] == [("h", 57, "satu"), ("h", 57, "dua!")]


async def test_what_padding_must_not_take(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await town(database, talking=1)
        await says(database, Side.STUDENT, 5, "baris terakhir\n\u3000")
        assert (await said(database))[-1] == ("s", 5, "baris terakhir\n\u3000")


def kept(moment: datetime) -> datetime | None:
    column = Moment()
    return column.process_result_value(column.process_bind_param(moment, None), None)  # type: ignore[arg-type]


def test_a_time_is_kept_to_the_millisecond_in_any_zone() -> None:
    for n in range(0, 1_000_000, 997):
        moment = NOW.replace(microsecond=n)
        assert kept(moment) == moment.replace(microsecond=n // 1000 * 1000)
        assert kept(moment.astimezone(timezone(timedelta(hours=9)))) == kept(moment)
    for far in (datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)):
        assert kept(far) == far


def test_a_time_without_a_zone_is_refused() -> None:
    """It would be read as that of whatever machine this runs on."""
    with pytest.raises(TypeError):
        kept(datetime(2026, 7, 1))  # noqa: DTZ001

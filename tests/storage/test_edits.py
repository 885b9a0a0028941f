"""Changed words: the last change is what stays, whenever an older one is handled: after a restart, or retried at last."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from flows.model.effects import Amend
from flows.model.events import TextEdited, TextReceived
from flows.model.ids import ChatId, PersonId
from flows.risk.alarm import Alarm
from storage.arrivals import Letter
from storage.database import Database
from storage.tables import seen
from tests.flows.signs import SUICIDE
from tests.storage.town import FIRST_STUDENT, NOW, SCHOOL, VAULT, came, happens, town

C = ChatId("chat0")
SECOND = timedelta(seconds=1)
FIRST, LATER = NOW - 9 * SECOND, NOW - 5 * SECOND


def edit(
    number: int, text: str, at: datetime | None, message: int = 50, sign: Alarm | None = None
) -> tuple[int, TextEdited]:
    return number, TextEdited(text, message, sign, at)


async def edits(database: Database, *those: tuple[int, TextEdited]) -> list[Letter]:
    return await happens(database, *(came(number, FIRST_STUDENT, event) for number, event in those))


def shown(letters: list[Letter]) -> list[object]:
    return [it.words.say.args["text"] for it in letters if isinstance(it.words, Amend) and "text" in it.words.say.args]


async def last(database: Database) -> str:
    lines = await database.run(lambda store: store.load([], NOW, SCHOOL).shelf.said(C))
    return lines[-1].line.text


async def wrote(database: Database) -> PersonId:
    at = await town(database, talking=1)
    await happens(database, came(1, FIRST_STUDENT, TextReceived("awal", 50)))
    return at.students[0]


async def test_an_older_change_that_is_handled_late_does_not_undo_a_newer_one(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await wrote(database)
        assert shown(await edits(database, edit(3, "akhir", LATER))) == ["akhir"]
    async with Database.open(url, VAULT) as database:
        assert await edits(database, edit(2, "tengah", FIRST)) == []
        assert await last(database) == "akhir"
        assert await edits(database, edit(2, "tengah", FIRST)) == [], "and it is not tried for ever"
        sources = await database.run(lambda store: store._db.scalars(select(seen.c.source)).all())
        assert "telegram:2" in sources


async def test_in_one_group_too(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await wrote(database)
        assert shown(await edits(database, edit(3, "akhir", LATER), edit(2, "tengah", FIRST))) == ["akhir"]
        assert await last(database) == "akhir"


@pytest.mark.parametrize("at", [LATER, LATER + SECOND, None])
async def test_what_is_as_new_or_newer_or_tells_no_time_counts(url: str, at: datetime | None) -> None:
    async with Database.open(url, VAULT) as database:
        await wrote(database)
        await edits(database, edit(2, "tengah", LATER))
        assert shown(await edits(database, edit(3, "akhir", at))) == ["akhir"]
        assert await last(database) == "akhir"
        assert shown(await edits(database, edit(4, "lain", FIRST))) == []


async def test_of_another_message_or_person_it_is_no_older_one(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await wrote(database)
        await happens(database, came(4, FIRST_STUDENT, TextReceived("kedua", 51)))
        await edits(database, edit(5, "akhir", LATER))
        assert shown(await edits(database, edit(6, "kedua!", FIRST, message=51))) == ["kedua!"]


async def test_words_of_danger_are_heard_however_late(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await wrote(database)
        await edits(database, edit(3, "nggak jadi", LATER))
        words = await edits(database, edit(2, "aku mau mati", FIRST, sign=SUICIDE))
        assert "danger-heard" in {it.words.say.key for it in words if hasattr(it.words, "say")}


async def test_what_is_noted_of_it_names_nobody(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        who = await wrote(database)
        await edits(database, edit(2, "tengah", LATER))
        sources = await database.run(lambda store: store._db.scalars(select(seen.c.source)).all())
        assert [one for one in sources if one.startswith("edit:")]
        assert not [one for one in sources if who in one or str(FIRST_STUDENT) in one]

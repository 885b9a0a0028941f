"""Promise: the database itself refuses that somebody who is not certified becomes the helper of a peer's chat."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from flows import certificate
from flows.chats import Talking
from flows.events import ButtonPressed
from flows.ids import PersonId
from flows.people import Person
from flows.places import Road
from flows.school import School
from storage.database import Database
from storage.scenes import Page
from storage.tables import chats, people
from tests.storage.test_migrations import connection
from tests.storage.town import NOW, VAULT, Town, came, decided, town, writes

PAST = {"never": None, "until now": NOW, "until yesterday": NOW - timedelta(days=1)}


async def certified(database: Database, until: datetime | None) -> None:
    change = update(people).where(people.c.staff == "counselor").values(certified=until)
    await database.run(lambda store: store._db.execute(change))


@pytest.mark.parametrize("until", PAST.values(), ids=PAST)
async def test_a_claim_that_slipped_through_the_decision_is_refused(
    url: str, until: datetime | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken twin: flows that believe everybody."""

    def everybody(_person: Person, _now: datetime) -> bool:
        return True

    async with Database.open(url, VAULT) as database:
        at = await town(database, waiting=1)
        await certified(database, until)
        monkeypatch.setattr(certificate, "valid", everybody)
        grasp = came("grasp", 1, ButtonPressed("claim", at.chats[0]))
        with pytest.raises(DBAPIError, match="not certified"):
            await database.run(lambda store: decided(store, [grasp]))
        stage = select(chats.c.stage)
        assert await database.run(lambda store: store._db.scalar(stage)) == "Queued"
        await certified(database, NOW + timedelta(days=1))
        await database.run(lambda store: decided(store, [grasp]))
        assert await database.run(lambda store: store._db.scalar(stage)) == "Talking"


@pytest.mark.parametrize("who", ["counselors", "supervisors", "students"])
async def test_no_way_to_hand_a_peers_chat_to_another_passes(url: str, who: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, counselors=2, talking=1)
        other: PersonId = getattr(at, who)[-1]
        change = update(people).where(people.c.id == other).values(certified=None)
        await database.run(lambda store: store._db.execute(change))
        with pytest.raises(DBAPIError, match="not certified"):
            await writes(database, lambda page: hand(page, at, other))


async def test_a_chat_goes_on_when_the_certificate_of_its_helper_ends(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=1)
        await certified(database, None)
        await writes(database, lambda page: hand(page, at, at.counselors[0]))


async def test_an_adult_needs_none(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=1)
        await certified(database, None)
        change = update(people).values(certified=None)
        await database.run(lambda store: store._db.execute(change))
        await writes(database, lambda page: hand(page, at, at.supervisors[0], Road.BK))


def hand(page: Page, at: Town, to: PersonId, road: Road = Road.PEER) -> None:
    chat = page.book.chat(at.chats[0])
    assert isinstance(chat, Talking)
    page.book.kept[at.chats[0]] = replace(chat, helper=to, road=road, answered=True)


async def test_counselors_of_before_are_certified_for_thirty_days_and_hear_of_it(empty_url: str) -> None:
    async with Database.open(empty_url, VAULT) as database:
        await town(database, counselors=2, waiting=1)
    async with connection(empty_url) as db:
        for undo in (*DROPS[empty_url.partition(":")[0]], *COLUMNS):
            await db.execute(text(undo))
    async with Database.open(empty_url, VAULT) as database:
        rows = await database.run(lambda s: s._db.execute(select(people.c.staff, people.c.certified)).all())
        until = {row.staff: row.certified for row in rows}
        assert until["supervisor"] is until[None] is None
        assert until["counselor"] > NOW + timedelta(days=30)
        due = await database.run(lambda store: store.due(until["counselor"]))
        assert [arrival.event.name for arrival in due] == ["certificate-ends"] * 2  # type: ignore[union-attr]
        soon = until["counselor"] - timedelta(days=29, hours=23)
        letters = await database.run(lambda store: decided(store, due, soon, School()))
        assert [letter.say.key for letter in letters] == ["certificate-soon"] * 2


DROPS = {
    "sqlite+aiosqlite": ("DROP TRIGGER certified_starts", "DROP TRIGGER certified_takes"),
    "postgresql+asyncpg": ("DROP FUNCTION only_certified CASCADE",),
}
COLUMNS = (
    "ALTER TABLE people DROP COLUMN news",
    "ALTER TABLE people DROP COLUMN certified",
    "ALTER TABLE tickets DROP COLUMN certified",
    "ALTER TABLE chats DROP COLUMN helper",
    "UPDATE alembic_version SET version_num = '0004'",
)

"""Promise: the database itself refuses that somebody who is not certified becomes the helper of a peer's chat."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from flows.model import certificate
from flows.model.chats import Talking
from flows.model.events import ButtonPressed
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.places import Road
from flows.model.school import School
from flows.offers import fitness
from flows.rights import permissions
from flows.rights.conditions import Who
from flows.team import standing
from storage.certified import STATEMENTS
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
        monkeypatch.setattr(standing, "may_hold", lambda _me: True)
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


async def test_a_suspended_counselor_is_refused_as_one_who_is_not_certified(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken twin: flows that look at no suspension. Lifted, the same claim passes."""

    def counselor(me: Person, _now: datetime) -> Who:
        return Who.COUNSELOR if me.staff is Role.COUNSELOR else Who.STUDENT

    async with Database.open(url, VAULT) as database:
        at = await town(database, waiting=1)
        await suspended(database, NOW - timedelta(days=1))
        monkeypatch.setattr(permissions, "who", counselor)
        monkeypatch.setattr(fitness, "why_not", lambda *_args, **_how: None)
        monkeypatch.setattr(standing, "may_hold", lambda _me: True)
        grasp = came("grasp", 1, ButtonPressed("claim", at.chats[0]))
        with pytest.raises(DBAPIError, match="not certified"):
            await database.run(lambda store: decided(store, [grasp]))
        await suspended(database, None)
        await database.run(lambda store: decided(store, [grasp]))
        assert await database.run(lambda store: store._db.scalar(select(chats.c.stage))) == "Talking"


async def suspended(database: Database, since: datetime | None) -> None:
    change = update(people).where(people.c.staff == "counselor").values(suspended=since)
    await database.run(lambda store: store._db.execute(change))


async def test_from_the_version_before_the_old_trigger_is_replaced(empty_url: str) -> None:
    """A database of before: what was sealed opens, nobody is suspended, and from now on it refuses who is."""
    async with Database.open(empty_url, VAULT) as database:
        at = await town(database, talking=1)
    kind = empty_url.partition(":")[0]
    async with connection(empty_url) as db:
        undone = tuple(f"ALTER TABLE people DROP COLUMN {column}" for column in ("news", "suspended"))
        undone += ("DROP INDEX tickets_of_helpers", "DROP TABLE cases", *OBSERVED)
        for undo in (*DROPS[kind], *undone):
            await db.execute(text(undo))
        for made in OF_BEFORE[kind]:
            await db.execute(text(made))
        await db.execute(text("UPDATE alembic_version SET version_num = '0005'"))
    async with Database.open(empty_url, VAULT) as database:
        since = await database.run(lambda s: set(s._db.scalars(select(people.c.suspended))))
        assert since == {None}
        await suspended(database, NOW)
        await writes(database, lambda page: hand(page, at, at.counselors[0]))  # a chat that is held goes on
        grasp = came("grasp", 9, ButtonPressed("claim", at.chats[0]))
        await database.run(lambda store: decided(store, [grasp]))
        change = update(chats).values(stage="Queued", helper=None)
        await database.run(lambda store: store._db.execute(change))
        take = update(chats).values(stage="Talking", helper=at.counselors[0])
        with pytest.raises(DBAPIError, match="not certified"):
            await database.run(lambda store: store._db.execute(take))


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
        due = await database.run(lambda store: store.due(until["counselor"]).arrivals)
        assert [arrival.event.name for arrival in due] == ["certificate-ends"] * 2  # type: ignore[union-attr]
        soon = until["counselor"] - timedelta(days=29, hours=23)
        letters = await database.run(lambda store: decided(store, due, soon, School()))
        assert [letter.say.key for letter in letters] == ["certificate-soon"] * 2


BEFORE_0007 = {
    kind: [statement.replace(" AND people.suspended IS NULL", "") for statement in statements]
    for kind, statements in STATEMENTS.items()
}
OF_BEFORE = {"sqlite+aiosqlite": BEFORE_0007["sqlite"], "postgresql+asyncpg": BEFORE_0007["postgresql"]}
SINCE_LETTERS = (
    *(f"DROP TABLE {name}" for name in ("comments", "waiting_comments", "cards", "drawn", "meetings", "openings")),
    "DROP TABLE happenings",
    "DROP INDEX outbox_covered",
    "DROP INDEX ix_observations_lookup",
    "ALTER TABLE observations DROP COLUMN lookup",
)
OBSERVED = (
    *SINCE_LETTERS,
    "DROP TABLE observations",
    "DROP TABLE school_counts",
    "DROP INDEX timers_by_turn",
    "CREATE INDEX ix_timers_at ON timers (at)",
)
DROPS = {
    "sqlite+aiosqlite": ("DROP TRIGGER certified_starts", "DROP TRIGGER certified_takes"),
    "postgresql+asyncpg": ("DROP FUNCTION only_certified CASCADE",),
}
COLUMNS = (
    "DROP TABLE cases",
    *OBSERVED,
    "ALTER TABLE people DROP COLUMN news",
    "ALTER TABLE people DROP COLUMN certified",
    "DROP INDEX tickets_of_helpers",
    "ALTER TABLE people DROP COLUMN suspended",
    "ALTER TABLE tickets DROP COLUMN certified",
    "ALTER TABLE chats DROP COLUMN helper",
    "UPDATE alembic_version SET version_num = '0004'",
)

"""Promise: the database itself refuses that one person alone learns who a student is; and shows it to one, for minutes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from flows.model import identity
from flows.model.card import Card
from flows.model.cases import Case
from flows.model.effects import Unlock
from flows.model.ids import ChatId, PersonId
from flows.model.people import Facts, Role
from flows.model.places import AtWork
from storage.arrivals import TelegramId
from storage.database import Database
from storage.opened import Revealed
from storage.tables import cards, openings, people
from storage.two_keys import CHECKS, MINUTE, STATEMENTS
from tests.storage.test_erasure import asks, erases
from tests.storage.test_migrations import connection
from tests.storage.town import AGREED, NOW, VAULT, meet, writes

K = ChatId("k")
CARD = Card("Rara", "8B", at=NOW)
AYU = 1001
MILLISECOND, MINUTES = timedelta(milliseconds=1), timedelta(minutes=1)


def staff(role: Role) -> Facts:
    return replace(AGREED, staff=role)


async def folk(database: Database) -> dict[str, PersonId]:
    """A student with a card and a case, and everybody who might open it."""
    roles = (Role.SUPERVISOR, Role.SUPERVISOR, Role.OMBUD, Role.CUSTODIAN, Role.COORDINATOR, Role.COUNSELOR)
    there = ((AYU, AGREED, AtWork()), *((2000 + n, staff(role), AtWork()) for n, role in enumerate(roles)))
    ids = await meet(database, *there)
    names = dict(zip(("ayu", "guru", "bunda", "wali", "kunci", "koord", "kawan"), ids, strict=True))
    case = Case(K, "Kancil", "suicide", "RED", NOW, names["guru"], names["ayu"])
    await writes(database, lambda page: page.book.cases.update({K: case}))
    await writes(database, lambda page: page.book.cards.update({names["ayu"]: CARD}))
    return names


def by_two(names: dict[str, PersonId]) -> Unlock:
    return Unlock(
        *(ChatId("o"), K, names["guru"], NOW, NOW + 6 * MINUTES), second=names["wali"], answered=NOW + 5 * MINUTES
    )


async def unlocks(database: Database, one: Unlock) -> None:
    await writes(database, lambda page: page.book.unlocked.append(one))


async def test_by_two_it_opens_for_whoever_asked_and_for_fifteen_minutes(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        names = await folk(database)
        one = by_two(names)
        await unlocks(database, one)
        looks = [(names["guru"], one.viewed), (names["guru"], one.viewed + identity.VIEW - MILLISECOND)]
        for who, at in looks:
            assert await database.run(lambda s, w=who, a=at: s.revealed(one.id, w, a)) == Revealed(CARD, None)  # type: ignore[misc]
        over = [(names["guru"], one.viewed + identity.VIEW), (names["guru"], one.viewed - MILLISECOND)]
        others = [(names[who], one.viewed) for who in ("ayu", "bunda", "wali", "kunci", "koord", "kawan")]
        for who, at in (*over, *others):
            assert await database.run(lambda s, w=who, a=at: s.revealed(one.id, w, a)) is None  # type: ignore[misc]


async def test_without_a_card_there_is_the_account_alone(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        names = await folk(database)
        await database.run(lambda s: s._db.execute(delete(cards)))
        one = by_two(names)
        await unlocks(database, one)
        shown = await database.run(lambda s: s.revealed(one.id, names["guru"], one.viewed))
        assert shown == Revealed(None, TelegramId(AYU))
        assert str(AYU) not in repr(shown)


REFUSED: dict[str, Callable[[Unlock, dict[str, PersonId]], Unlock]] = {
    "the same person twice": lambda one, _: replace(one, second=one.by),
    "nobody else, at once": lambda one, _: replace(one, second=None, answered=None),
    "an answer by nobody": lambda one, _: replace(one, second=None),
    "a second one who did not answer": lambda one, _: replace(one, answered=None),
    "a colleague": lambda one, names: replace(one, second=names["bunda"]),
    "a coordinator": lambda one, names: replace(one, second=names["koord"]),
    "a counselor": lambda one, names: replace(one, second=names["kawan"]),
    "the student": lambda one, names: replace(one, second=names["ayu"]),
    "somebody who is not there": lambda one, _: replace(one, second=PersonId("nobody")),
    "asked by no guru BK": lambda one, names: replace(one, by=names["koord"]),
    "asked by a custodian": lambda one, names: replace(one, by=names["kunci"]),
    "approved too late": lambda one, _: replace(one, answered=NOW + 30 * MINUTES, viewed=NOW + 31 * MINUTES),
    "approved before it was asked": lambda one, _: replace(one, answered=NOW - MILLISECOND),
    "looked at before it was approved": lambda one, _: replace(one, viewed=NOW + 4 * MINUTES),
    "looked at long after": lambda one, _: replace(one, viewed=NOW + 35 * MINUTES),
    "alone too soon": lambda one, _: replace(one, second=None, answered=None, viewed=NOW + 10 * MINUTES - MILLISECOND),
    "alone too late": lambda one, _: replace(one, second=None, answered=None, viewed=NOW + 30 * MINUTES),
}


@pytest.mark.parametrize("why", REFUSED)
async def test_every_other_opening_is_refused_whoever_writes(url: str, why: str) -> None:
    async with Database.open(url, VAULT) as database:
        names = await folk(database)
        with pytest.raises(DBAPIError):
            await unlocks(database, REFUSED[why](by_two(names), names))
        assert await database.run(lambda s: s._db.execute(select(openings)).all()) == []


@pytest.mark.parametrize("second", ["wali", "kunci"])
async def test_each_key_holder_may(url: str, second: str) -> None:
    async with Database.open(url, VAULT) as database:
        names = await folk(database)
        await unlocks(database, replace(by_two(names), second=names[second]))
        assert len(await database.run(lambda s: s._db.execute(select(openings)).all())) == 1


async def test_alone_after_ten_minutes_and_before_thirty(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        names = await folk(database)
        alone = replace(by_two(names), second=None, answered=None, viewed=NOW + 10 * MINUTES)
        await unlocks(database, alone)
        assert await database.run(lambda s: s.revealed(alone.id, names["guru"], alone.viewed)) is not None


async def test_nobody_looks_twice_nor_changes_what_was_opened(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        names = await folk(database)
        one = by_two(names)
        await unlocks(database, one)
        with pytest.raises(DBAPIError):
            await unlocks(database, replace(one, viewed=one.viewed + MINUTES))
        with pytest.raises(DBAPIError):
            await database.run(lambda s: s._db.execute(update(openings).values(asker=names["bunda"])))


async def test_a_key_that_was_taken_away_is_none_for_the_database_too(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        names = await folk(database)
        await database.run(
            lambda s: s._db.execute(update(people).where(people.c.id == names["wali"]).values(staff=None))
        )
        with pytest.raises(DBAPIError):
            await unlocks(database, by_two(names))


async def test_erasing_the_student_closes_it(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        names = await folk(database)
        one = by_two(names)
        await unlocks(database, one)
        await asks(database, names["ayu"])
        await erases(database)
        assert await database.run(lambda s: s.revealed(one.id, names["guru"], one.viewed)) is None
        assert await database.run(lambda s: s._db.execute(select(openings)).all()) == []


def test_the_database_counts_the_same_minutes() -> None:
    spans = (identity.LAPSES, identity.WINDOW, identity.ALONE)
    assert [span // timedelta(milliseconds=MINUTE) for span in spans] == [30, 30, 10]
    assert f"asked + {30 * MINUTE}" in CHECKS["openings_in_time"]
    assert f"asked + {10 * MINUTE}" in CHECKS["openings_in_time"]


async def test_without_its_trigger_a_colleague_would_pass(empty_url: str) -> None:
    """Broken twin."""
    async with Database.open(empty_url, VAULT) as database:
        names = await folk(database)
    dialect = "postgresql" if empty_url.startswith("postgresql") else "sqlite"
    assert any("two_keys BEFORE INSERT" in statement for statement in STATEMENTS[dialect])
    async with connection(empty_url) as db:
        table = " ON openings" if dialect == "postgresql" else ""
        await db.exec_driver_sql(f"DROP TRIGGER two_keys{table}")
    async with Database.open(empty_url, VAULT) as database:
        await unlocks(database, replace(by_two(names), second=names["bunda"]))

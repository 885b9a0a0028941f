"""Letters in a real database: found by those who answer, refused to the uncertified, sealed, and gone when erased."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from flows.model.chats import Closed
from flows.model.events import ButtonPressed, CommandGiven, Event, MenuChosen, TextReceived
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.people import Person, Role
from flows.model.places import AskLetter, AtWork
from flows.model.sequels import Letter, LetterStage
from flows.offers import fitness
from flows.rights import permissions
from flows.rights.conditions import Who
from storage.database import Database
from storage.scenes import Page
from storage.tables import chats, outbox
from tests.storage.test_certified import SINCE_LETTERS
from tests.storage.test_migrations import connection, scripts
from tests.storage.town import AGREED, NOW, SCHOOL, VAULT, Town, came, happens, meet, town, writes

LETTERS = replace(SCHOOL, letters=True)
STUDENT, COUNSELOR, GURU = 1001, 1, 501
LATER = NOW + timedelta(hours=1)


async def does(database: Database, who: int, *events: Event) -> None:
    for event in events:
        name = f"{who}-{event}"
        await happens(database, came(name, who, event), now=LATER, school=LETTERS)


async def sent(database: Database) -> tuple[Town, ChatId]:
    at = await town(database)
    (student,) = await meet(database, (STUDENT, AGREED, AtWork()))
    await does(database, STUDENT, MenuChosen(Item.LETTER), ButtonPressed("letter-write"))
    person = await database.run(lambda store: store._people.one(student))
    assert person
    assert isinstance(person.place, AskLetter)
    which = person.place.letter
    await does(database, STUDENT, TextReceived("rahasiaku di surat", 7), ButtonPressed("letter-send", which))
    return at, which


async def row(database: Database, which: ChatId) -> tuple[str, str | None, object]:
    found = await database.run(
        lambda store: store._db.execute(
            select(chats.c.stage, chats.c.helper, chats.c.until).where(chats.c.id == which)
        ).one()
    )
    return found.stage, found.helper, found.until


async def kept(database: Database, which: ChatId) -> Letter:
    chat = await database.run(lambda store: store.load([], NOW, LETTERS).shelf.chat(which))
    assert isinstance(chat, Closed)
    assert chat.letter
    return chat.letter


async def test_it_is_found_by_those_who_answer_until_it_is_answered(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at, which = await sent(database)
        assert await row(database, which) == ("Letter", None, None)
        found = await database.run(lambda store: store.load([], NOW, LETTERS).shelf.letters())
        assert [chat.story.id for chat in found] == [which]
        await does(database, COUNSELOR, ButtonPressed("letter-claim", which), ButtonPressed("letter-draft", which))
        assert await row(database, which) == ("Letter", at.counselors[0], None)
        await does(database, COUNSELOR, TextReceived("makasih", 9), ButtonPressed("letter-submit", which))
        await does(database, GURU, ButtonPressed("letter-release", which, "1"))
        stage, helper, until = await row(database, which)
        assert (stage, helper) == ("Closed", None)
        assert until
        assert await database.run(lambda store: store.load([], NOW, LETTERS).shelf.letters()) == ()


async def test_two_who_take_it_in_one_group_are_one(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at, which = await sent(database)
        press = ButtonPressed("letter-claim", which)
        await happens(
            database, came("both-1", GURU, press), came("both-2", COUNSELOR, press), now=LATER, school=LETTERS
        )
        assert (await kept(database, which)).writer == at.supervisors[0]


async def test_the_database_refuses_who_is_not_certified(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: flows that believe everybody."""

    def believed(me: Person, _now: object) -> Who:
        return Who.COUNSELOR if me.staff is Role.COUNSELOR else Who.STUDENT

    async with Database.open(url, VAULT) as database:
        _, which = await sent(database)
        await database.run(lambda s: s._db.execute(text("UPDATE people SET certified = NULL")))
        monkeypatch.setattr(permissions, "who", believed)
        monkeypatch.setattr(fitness, "lacking", lambda *_: None)
        with pytest.raises(DBAPIError, match="not certified"):
            await does(database, COUNSELOR, ButtonPressed("letter-claim", which))
        assert (await kept(database, which)).stage is LetterStage.WAITS


async def test_its_words_are_sealed_and_erased_with_whoever_wrote_it(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at, which = await sent(database)
        state = await database.run(lambda s: s._db.scalar(select(chats.c.state).where(chats.c.id == which)))
        assert b"rahasiaku" not in bytes(state or b"")
        await does(database, COUNSELOR, ButtonPressed("letter-claim", which))
        await does(database, STUDENT, CommandGiven("hapus"), ButtonPressed("erase-now", value="0"))
        while await database.run(lambda store: store.erase(LATER, LETTERS)):
            pass
        assert await database.run(lambda s: s._db.scalar(select(chats.c.id).where(chats.c.id == which))) is None
        told = select(outbox.c.number).where(outbox.c.person == at.counselors[0], outbox.c.about == which)
        assert await database.run(lambda s: s._db.scalar(told)) is None


async def test_a_lost_bell_is_wound_again_at_night(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        _, which = await sent(database)
        await database.run(lambda s: s._db.execute(text("DELETE FROM timers")))
        await database.run(lambda store: store.sweep("2026-07-01", LATER))
        named = await database.run(lambda s: set(map(tuple, s._db.execute(text("SELECT name, about FROM timers")))))
        assert ("letter-due", which) in named


async def test_from_the_version_before(empty_url: str) -> None:
    """A database whose trigger looks at chats alone: from now on it looks at letters, too."""
    async with Database.open(empty_url, VAULT) as database:
        at, which = await sent(database)
    postgres = empty_url.startswith("postgresql")
    on = " ON chats" if postgres else ""
    never = "FOR EACH ROW WHEN (false) EXECUTE FUNCTION only_certified()" if postgres else "WHEN 0 BEGIN SELECT 1; END"
    before = scripts().get_revision("0010").down_revision
    async with connection(empty_url) as db:
        for name in ("certified_starts", "certified_takes"):
            await db.execute(text(f"DROP TRIGGER {name}{on}"))
            await db.execute(text(f"CREATE TRIGGER {name} BEFORE UPDATE ON chats {never}"))
        for undo in SINCE_LETTERS:
            await db.execute(text(undo))
        await db.execute(text("UPDATE alembic_version SET version_num = :before"), {"before": before})
    async with Database.open(empty_url, VAULT) as database:
        assert (await kept(database, which)).open

        def claimed(page: Page) -> None:
            chat = page.shelf.chat(which)
            assert isinstance(chat, Closed)
            assert chat.letter
            drafted = replace(chat.letter, stage=LetterStage.DRAFTED, writer=at.counselors[0])
            page.book.kept[which] = replace(chat, letter=drafted)

        await database.run(lambda s: s._db.execute(text("UPDATE people SET certified = NULL")))
        with pytest.raises(DBAPIError, match="not certified"):
            await writes(database, claimed)

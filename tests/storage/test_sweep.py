"""Every night, what has lived out its time is destroyed; nothing before, and nothing twice."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, select, update

from flows.model.chats import Chat, Closed, Queued
from flows.model.effects import SetTimer, Tell, Write
from flows.model.escalations import Escalation
from flows.model.ids import ChatId, PersonId
from flows.model.places import AtWork, Line, Road
from flows.model.say import Say
from flows.model.sequels import Report
from flows.model.stories import Side, Story
from flows.risk.alarm import Category, Level
from flows.school import retention
from storage.arrivals import Aside, Receipt, State
from storage.database import Database
from storage.store import Store
from storage.sweep import period
from storage.tables import chats, keys, lines, nights, outbox, quarantine, timers
from tests.storage.town import AGREED, NOW, SCHOOL, VAULT, meet

DAY = timedelta(days=1)
WHO = PersonId("somebody")
DANGER = Escalation(Level.RED, Category.SUICIDE, NOW)


def story(which: str, topic: str = "family") -> Story:
    return Story(ChatId(which), WHO, "Kancil", topic)


KINDS: dict[str, Chat] = {
    "talked": Closed(story("talked"), Road.PEER, WHO, "Penyu", NOW),
    "danger": Closed(story("danger"), Road.PEER, WHO, "Penyu", NOW, danger=DANGER),
    "early": Closed(story("early", ""), Road.BK, None, "", NOW, danger=DANGER),
    "report": Closed(
        replace(story("report", "adult"), opening=Line(1, "halo")), Road.BK, None, "", NOW, report=Report()
    ),
    "unsent": Closed(story("unsent", "adult"), Road.BK, None, "", NOW, report=Report()),
    "open": Queued(story("open"), Road.PEER, NOW),
}
LIVES = {"talked": 90, "danger": 90, "early": 30, "report": 365, "unsent": 7}


async def filled(database: Database) -> None:
    [who] = await meet(database, (7, AGREED, AtWork()))

    def work(store: Store) -> None:
        book = (page := store.load([], NOW, SCHOOL)).book
        for chat in KINDS.values():
            book.kept[chat.story.id] = chat
            book.lines[chat.story.id, Side.STUDENT, 2] = Write(chat.story.id, Side.STUDENT, Line(2, "halo"))
        book.timers.append((who, SetTimer("queue-look", NOW)))
        book.words += [Tell(who, Say("hello")), Tell(who, Say("hello"))]
        first, _ = store.write(page, [Aside("telegram:9", "E", b"x")])
        store.receive([Receipt(first.number, State.SENT, 5)])

    await database.run(work)


async def night(database: Database, now: datetime, rounds: int = 99) -> None:
    while rounds and await database.run(lambda store: store.sweep(period(now), now)):
        rounds -= 1


async def left(database: Database) -> dict[str, set[str]]:
    def look(store: Store) -> dict[str, set[str]]:
        columns = (chats.c.id, lines.c.chat, keys.c.owner, outbox.c.state, quarantine.c.source, timers.c.name)
        return {str(column): set(store._db.scalars(select(column))) for column in columns}

    return await database.run(look)


@pytest.mark.parametrize(("kind", "days"), LIVES.items())
async def test_a_chat_lives_to_its_day_and_not_longer(url: str, kind: str, days: int) -> None:
    async with Database.open(url, VAULT) as database:
        await filled(database)
        await night(database, NOW + days * DAY - timedelta(seconds=1))
        assert kind in (await left(database))["chats.id"]
        await night(database, NOW + (days + 1) * DAY)
        there = await left(database)
        for column in ("chats.id", "lines.chat", "keys.owner"):
            assert not {kind, f"chat {kind}"} & there[column], column
        assert "open" in there["chats.id"]
        assert "chat open" in there["keys.owner"]


async def test_what_is_open_or_unsent_is_never_too_old(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await filled(database)
        for days in (0, 1000, 1100):
            await night(database, NOW + days * DAY)
        there = await left(database)
        assert there["chats.id"] == {"open"}
        assert there["outbox.state"] == {"waiting"}
        assert (there["quarantine.source"], there["timers.name"]) == (set(), {"queue-look", "still"})


async def test_an_open_chat_whose_bells_are_lost_gets_them_back(url: str) -> None:
    """Or it would be kept for ever: one of an older version, or of somebody who was erased."""
    async with Database.open(url, VAULT) as database:
        await filled(database)
        await database.run(lambda s: s._db.execute(delete(timers)))
        for days in (0, 1, 2):
            await night(database, NOW + days * DAY)
        rows = await database.run(lambda s: s._db.execute(select(timers.c.name, timers.c.about, timers.c.person)).all())
        assert sorted(map(tuple, rows)) == [("queue-look", "open", WHO), ("still", "open", WHO)]


async def test_letters_go_by_the_nights_that_saw_them(url: str) -> None:
    """Their numbers are no times that could be trusted: two weeks of nights must have passed since."""
    async with Database.open(url, VAULT) as database:
        await filled(database)
        await night(database, NOW)
        await night(database, NOW + retention.LETTERS - DAY)
        assert (await left(database))["outbox.state"] == {"sent", "waiting"}
        await night(database, NOW + retention.LETTERS)
        assert (await left(database))["outbox.state"] == {"waiting"}


async def test_a_night_that_was_interrupted_goes_on_and_one_done_is_done(url: str) -> None:
    later = NOW + 91 * DAY
    async with Database.open(url, VAULT) as database:
        await filled(database)
        await night(database, later, rounds=1)
    async with Database.open(url, VAULT) as database:
        done = select(nights.c.done).where(nights.c.period == period(later))
        assert await database.run(lambda s: s._db.scalar(done)) is False
        await night(database, later)
        assert await database.run(lambda s: s._db.scalar(done)) is True
        assert (await left(database))["chats.id"] == {"open", "report"}
        await database.run(lambda s: s._db.execute(update(chats).values(until=NOW)))
        await night(database, later)
        assert (await left(database))["chats.id"] == {"open", "report"}, "once a night"


async def test_chats_closed_before_there_were_lifetimes_get_theirs(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await filled(database)
        await database.run(lambda s: s._db.execute(update(chats).values(until=None)))
        await night(database, NOW + 31 * DAY)
        assert (await left(database))["chats.id"] == KINDS.keys() - {"early", "unsent"}
        rows = await database.run(lambda s: s._db.execute(select(chats.c.id, chats.c.until)).all())
        until = {row.id: row.until for row in rows}
        assert until == {name: retention.ends(chat) for name, chat in KINDS.items() if name not in ("early", "unsent")}


def test_a_night_begins_at_two() -> None:
    two = datetime(2026, 7, 2, 2, tzinfo=SCHOOL.zone)
    assert period(two) == "2026-07-02"
    assert period(two - timedelta(seconds=1)) == "2026-07-01"

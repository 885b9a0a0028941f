"""When nothing can be kept, that is said at once, past the outbox, with where help is; and not in a stream."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from telegram import Bot

from bot.apology import Apology, sorry
from bot.transport import AiohttpRequest
from flows.model.events import TextReceived
from flows.model.ids import PersonId
from flows.model.school import Hotline, School
from storage.arrivals import Arrival, TelegramId
from storage.database import DatabaseUnavailable
from tests.bot.hand_clock import MONDAY, HandClock
from tests.bot.office import office, texts
from tests.bot.stand_in import TOKEN, Fault, StandIn


def said(number: int, who: int = 11) -> Arrival:
    return Arrival(f"telegram:{number}", TelegramId(who), TextReceived("tolong", number))


async def test_once_a_minute_to_a_person_and_once_for_each_thing(tmp_path: Path, telegram: StandIn) -> None:
    clock = HandClock()
    async with AiohttpRequest() as wire:
        bot = Bot(TOKEN, base_url=f"{telegram.url}/bot", request=wire, get_updates_request=AiohttpRequest())
        apology = Apology(bot, texts(tmp_path), School(), clock)
        for arrival in (said(1), said(1), said(2), said(3, who=12)):
            apology(arrival)
        apology(Arrival("timer:1", PersonId("inside"), TextReceived("x", 1)))
        clock.advance(60)
        for arrival in (said(1), said(4)):
            apology(arrival)
        await asyncio.gather(*apology._calls)
    assert telegram.texts(11) == ["Maaf, hubungi 112.\nDatangi orang dewasa."] * 2
    assert len(telegram.texts(12)) == 1


async def test_when_telegram_refuses_it_too_nothing_breaks(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", 403, "Forbidden: bot was blocked by the user"))
    async with AiohttpRequest() as wire:
        bot = Bot(TOKEN, base_url=f"{telegram.url}/bot", request=wire, get_updates_request=AiohttpRequest())
        apology = Apology(bot, texts(tmp_path), School(), HandClock())
        apology(said(1))
        await asyncio.gather(*apology._calls)


async def test_a_commit_that_fails_is_answered(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        post.dispatch._apologise = Apology(post.delivery._send._bot, texts(tmp_path / "words"), School(), post.clock)
        await post.database.run(lambda store: store._db.exec_driver_sql("PRAGMA busy_timeout=20"))
        with closing(sqlite3.connect(tmp_path / "db", isolation_level=None)) as somebody_else:
            somebody_else.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseUnavailable):
                await post.dispatch(said(1))
            await telegram.until(lambda: telegram.texts(11))


def test_a_hotline_without_this_language_still_leaves_the_sentence() -> None:
    line = Hotline({"id": "SAPA"}, "129", "credit", {"id": "24 jam"}, "https://example.org", date(2026, 3, 1))
    school = School(hotlines=(line,))
    assert [note.key for note in sorry(school, MONDAY, "id").notes] == ["hotline", "hotline-few"]
    assert sorry(school, MONDAY, "en").notes == ()

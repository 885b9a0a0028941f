"""The service watches itself: what is stuck is noticed, logged without words, and told to each guru BK once a day."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot

from bot import backup
from bot.cleaning import Trust
from bot.polling import Polling
from bot.settings import Settings
from bot.transport import AiohttpRequest
from bot.watch import PATIENCE, SETTLES, Watch
from flows.model.events import CommandGiven, ServiceSick, TextReceived
from flows.model.people import Facts, Role
from flows.model.places import AtWork
from flows.model.state import Trouble
from storage.arrivals import Arrival, TelegramId
from tests.bot.office import Office, danger, line, office
from tests.bot.stand_in import TOKEN, Fault, StandIn
from tests.storage.town import meet

GURU = Facts(admitted=True, consent=3, staff=Role.SUPERVISOR)


@dataclass
class Ears:
    """What is told, and how wrong our clock is beside Telegram's."""

    told: list[Arrival] = field(default_factory=list)
    error: timedelta = timedelta()
    tick: float = 0.0

    async def hears(self, arrival: Arrival) -> None:
        self.told.append(arrival)


@dataclass
class Ward:
    office: Office
    watch: Watch
    polling: Polling
    ears: Ears

    @property
    def told(self) -> list[Arrival]:
        return self.ears.told

    async def passes(self, seconds: float) -> None:
        self.ears.tick += seconds
        self.office.clock.advance(seconds)
        await self.watch.round()


@asynccontextmanager
async def ward(folder: Path, telegram: StandIn, **more: Any) -> AsyncIterator[Ward]:
    async with office(folder, telegram) as it, AiohttpRequest() as wire:
        await meet(it.database, (71, GURU, AtWork()), (72, GURU, AtWork()))
        bot = Bot(TOKEN, base_url=f"{telegram.url}/bot", request=wire, get_updates_request=wire)
        polling = Polling(bot, wire, it.dispatch, lambda _: None, it.clock)
        given = {"bot_token": TOKEN, "database_url": f"sqlite+aiosqlite:///{folder / 'db'}"}
        settings = Settings.model_validate(given | {"backup_folder": folder / "backups"} | more)
        ears = Ears()
        trust = Trust(it.clock, lambda: (it.clock.now() - ears.error, ears.tick), lambda: ears.tick)
        watch = Watch(settings, it.database, it.delivery, polling, trust, it.clock, ears.hears)
        yield Ward(it, watch, polling, ears)


async def test_danger_that_is_stuck_is_noticed_and_told_to_each_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with StandIn() as telegram, ward(tmp_path, telegram) as it:
        [ayu] = await it.office.meet(1001)
        telegram.faults.append(Fault("sendMessage", code=502, times=-1))
        await it.office.post(danger(ayu, "rahasia"), line(ayu, "rahasia juga"))
        await it.passes(1)
        assert it.watch.newest is not None
        assert it.watch.newest.lanes == (1, 1, 0, 0)
        await it.passes(9)
        assert not it.watch.newest.troubles
        await it.passes(2)
        assert it.watch.newest.troubles == (Trouble.DANGER,)
        assert it.watch.newest.danger == 11
        for _ in range(50):
            await it.passes(30)
        events = [one.event for one in it.told]
        assert len(it.told) == 2
        assert all(isinstance(event, ServiceSick) and event.health.troubles == (Trouble.DANGER,) for event in events)
        assert len({one.who for one in it.told}) == 2
        sick = [one.getMessage() for one in caplog.records if one.levelno == logging.ERROR]
        assert sick.count("sick: danger") == 1
        assert "rahasia" not in caplog.text
        await it.office.landed()  # a call that fails after this would wait for a clock that stands still
        telegram.faults.clear()
        await it.passes(60)
        await it.office.quiet()
        caplog.set_level(logging.INFO)
        await it.passes(2)
        assert not it.watch.newest.troubles
        assert "well again: danger" in caplog.text


async def test_the_next_day_it_is_told_again_and_a_restart_forgets_nothing(tmp_path: Path) -> None:
    async with StandIn() as telegram, ward(tmp_path, telegram, backup_recipients="age1x") as it:
        for _ in range(70):
            await it.passes(60)
        assert [type(one.event) for one in it.told] == [ServiceSick] * 2, "there is no backup an hour after the start"
        it.watch._logged.clear()
        it.watch._since.clear()
        await it.passes(60)
        await it.passes(60)
        assert len(it.told) == 2
        await it.passes(24 * 3600)
        assert len(it.told) == 4
        (tmp_path / "backups").mkdir()
        (tmp_path / "backups" / f"{it.office.clock.now():{backup.NAME}}{backup.DATA}").touch()
        await it.passes(3600)
        assert it.watch.newest is not None
        assert (it.watch.newest.backup, it.watch.newest.troubles) == (1, ())


async def test_a_clock_is_given_time_and_then_no_more(tmp_path: Path) -> None:
    async with StandIn() as telegram, ward(tmp_path, telegram) as it:
        it.ears.error = timedelta(hours=5)
        await it.passes(1)
        assert it.watch.newest is not None
        assert it.watch.newest.clock is None
        await it.passes(SETTLES.total_seconds())
        assert it.watch.newest.troubles == (Trouble.CLOCK,)
        it.ears.error = timedelta()
        await it.passes(1)
        assert it.watch.newest.clock is True


async def test_a_short_trouble_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with StandIn() as telegram, ward(tmp_path, telegram) as it:
        monkeypatch.setattr("bot.watch.room", lambda _: 5)
        await it.passes(1)
        await it.passes(PATIENCE.total_seconds() - 1)
        assert it.told == []
        await it.passes(2)
        assert len(it.told) == 2


async def test_how_far_we_are_behind_telegram(tmp_path: Path) -> None:
    async with StandIn() as telegram, ward(tmp_path, telegram) as it:
        await it.polling.once(0)
        await it.passes(500)
        assert it.watch.newest is not None
        assert it.watch.newest.inbox == 0, "there was nothing more, and the next poll is out"
        telegram.faults.append(Fault("getUpdates", code=502, times=-1))
        for _ in range(2):
            with pytest.raises(Exception, match="502"):
                await it.polling.once(0)
            await it.passes(40)
        assert it.watch.newest.inbox == 80
        assert it.watch.newest.troubles == (Trouble.INBOX,)
        telegram.faults.clear()
        await it.polling.once(0)
        await it.passes(1)
        assert it.watch.newest.inbox == 0


async def test_the_question_gets_what_is_known_and_nothing_else_does(tmp_path: Path) -> None:
    async with StandIn() as telegram, ward(tmp_path, telegram) as it:
        question = Arrival("telegram:1", TelegramId(71), CommandGiven("sehat"))
        assert it.watch(question) == question, "before it was looked at"
        await it.passes(1)
        assert it.watch(question).event == CommandGiven("sehat", health=it.watch.newest)
        other = Arrival("telegram:2", TelegramId(71), TextReceived("sehat", 1))
        assert it.watch(other) == other

"""Once an hour a backup, once a day the head of the audit; what a night without power missed is done at the start."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pyrage
import pytest
from sqlalchemy import insert, select

from bot.backup import DATA, made
from bot.cleaning import Trust
from bot.settings import Settings, load_settings
from bot.upkeep import Upkeep
from flows.counselor.shift_bells import LOOK
from flows.ending import duty
from flows.escalation import climb
from flows.model.events import AuditClosed, ResultsReady, TimerRang
from flows.model.people import Facts, Role
from flows.model.places import AtWork
from flows.model.school import School
from flows.talking import queue
from storage.arrivals import Arrival
from storage.database import Database
from storage.tables import releases, timers
from storage.vault import Vault
from tests.bot.hand_clock import MONDAY, HandClock
from tests.bot.operating import KEY, NOWHERE, workspace, write_env
from tests.storage.town import meet

FILE, VAULT = "sqlite+aiosqlite:///state/sebaya.db", Vault(bytes.fromhex(KEY))

SCHOOL = School(monthly_results=True)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    folder = workspace(tmp_path, monkeypatch)
    write_env(folder, NOWHERE, BACKUP_RECIPIENTS=str(pyrage.x25519.Identity.generate().to_public()))
    return load_settings()


class Ear:
    def __init__(self) -> None:
        self.heard: list[Arrival] = []

    async def __call__(self, arrival: Arrival) -> None:
        self.heard.append(arrival)


async def rounds(
    settings: Settings,
    at: datetime,
    ear: Ear,
    times: int = 1,
    wrong: timedelta = timedelta(),
    school: School = SCHOOL,
) -> None:
    """A start of the service at that time, and some minutes of it; by how much is the clock wrong?"""
    clock = HandClock(at)
    steady = partial(next, count(step=60))
    trust = Trust(clock, lambda: (clock.now() - wrong, trust._last[1]), steady)
    async with Database.open(FILE, VAULT) as database:
        upkeep = Upkeep(settings, database, clock, ear, trust, lambda: school)
        for _ in range(times):
            await upkeep.round()
            clock._now += timedelta(minutes=1)


def backups(settings: Settings) -> list[datetime]:
    return sorted(at for _, at in made(settings.backup_folder, DATA))


async def test_one_an_hour_also_across_starts_and_after_a_night(settings: Settings) -> None:
    at = MONDAY.replace(minute=58)
    await rounds(settings, at, Ear(), times=4)
    await rounds(settings, at + timedelta(minutes=5), Ear())
    assert backups(settings) == [at, at + timedelta(minutes=2)]
    morning = at + timedelta(hours=9, minutes=5)
    await rounds(settings, morning, Ear(), times=2)
    assert backups(settings)[2:] == [morning]


async def test_old_ones_go_once_the_clock_is_trusted_and_never_by_one_that_leaps(settings: Settings) -> None:
    old, leap, months = MONDAY.replace(minute=0), timedelta(days=3660), timedelta(days=60)
    settings = settings.model_copy(update={"backup_keep": 1})
    await rounds(settings, old, Ear())
    await rounds(settings, old + leap, Ear(), times=30, wrong=leap)
    assert old in backups(settings), "the clock's battery is empty"
    await rounds(settings, old + months, Ear(), times=5)
    assert old in backups(settings), "nobody knows yet whether this clock is right"
    await rounds(settings, old + months + timedelta(hours=1), Ear(), times=30)
    assert backups(settings) == [old + months + timedelta(hours=1)], "of one day the last"


async def test_without_recipients_none_and_no_complaint(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    await rounds(settings.model_copy(update={"backup_recipients": ""}), MONDAY, Ear())
    assert backups(settings) == []
    assert "failed" not in caplog.text


async def test_what_fails_is_tried_again_and_stops_nothing(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.backup_folder.parent.mkdir(exist_ok=True)
    settings.backup_folder.write_text("in the way")
    await rounds(settings, MONDAY, Ear(), times=5)
    assert caplog.text.count("backup failed: The backup could not be written to") == 1, "not each minute"
    settings.backup_folder.unlink()
    await rounds(settings, MONDAY + timedelta(minutes=5), Ear())
    assert len(backups(settings)) == 1


async def test_each_coordinator_is_told_the_head_once_a_day(settings: Settings) -> None:
    async with Database.open(FILE, VAULT) as database:
        [koord] = await meet(database, (7, Facts(staff=Role.COORDINATOR, admitted=True, consent=3), AtWork()))
    ear = Ear()
    await rounds(settings, MONDAY, ear, times=3)
    [arrival] = [one for one in ear.heard if isinstance(one.event, AuditClosed)]
    assert arrival.who == koord
    assert isinstance(arrival.event, AuditClosed)
    assert arrival.event.head.startswith("0-")
    with closing(sqlite3.connect("state/sebaya.db")) as db, db:
        db.execute("DELETE FROM heads")
        db.execute("INSERT INTO audit (number, at, actor, what, detail, place) VALUES (1, 1, 'x', 'read', '', 1)")
    await rounds(settings, MONDAY + timedelta(days=1), ear)
    assert [one.event for one in ear.heard if isinstance(one.event, AuditClosed)][-1] == AuditClosed("")


async def test_last_months_results_go_out_once_on_the_first_school_morning_they_are_there(settings: Settings) -> None:
    async with Database.open(FILE, VAULT) as database:
        [koord] = await meet(database, (7, Facts(staff=Role.COORDINATOR, admitted=True, consent=3), AtWork()))
    ear, day = Ear(), datetime(2026, 6, 1, 1, tzinfo=UTC)  # a Monday, 08.00 at school

    def told() -> list[tuple[object, object]]:
        return [(one.who, one.event) for one in ear.heard if isinstance(one.event, ResultsReady)]

    await rounds(settings, day, ear, times=2)
    april = (koord, ResultsReady("2026-04"))
    assert told() == [april], "switched on in the middle: the newest there is"
    for later in (timedelta(days=9), timedelta(days=10, hours=-3), timedelta(days=10, hours=8)):
        await rounds(settings, day + later, ear)  # not settled; before school; after it
    assert told() == [april]
    closed = School(monthly_results=True, closed=frozenset({(day + timedelta(days=11)).date()}))
    await rounds(settings, day + timedelta(days=11), ear, school=closed)
    await rounds(settings, day + timedelta(days=12), ear, school=School())  # switched off
    assert told() == [april]
    await rounds(settings, day + timedelta(days=14), ear, times=3)  # the machine was off over the weekend
    assert told() == [april, (koord, ResultsReady("2026-05"))]


async def frozen() -> list[str]:
    async with Database.open(FILE, VAULT) as database:
        return sorted(await database.run(lambda store: list(store._db.scalars(select(releases.c.period)))))


async def test_each_period_is_frozen_the_night_it_is_settled_by_a_clock_that_is_trusted(settings: Settings) -> None:
    """Whoever asks later gets what was counted then; one that leaps ahead must not freeze half a year."""
    day = datetime(2026, 11, 9, 20, tzinfo=UTC)  # 03.00 at school, the tenth
    await rounds(settings, day, Ear(), times=3)
    assert await frozen() == [], "nobody knows yet whether this clock is right"
    await rounds(settings, day, Ear(), times=30, wrong=timedelta(days=31))
    assert await frozen() == [], "it leapt"
    await rounds(settings, day, Ear(), times=30)
    assert "2025-26" in await frozen()
    assert "2026-10" not in await frozen()
    await rounds(settings, day + timedelta(days=1), Ear(), times=30)
    assert "2026-10" in await frozen()
    assert "2026-11" not in await frozen()


async def test_each_hour_every_guru_bk_is_asked_whether_a_team_meeting_is_due_and_only_once(settings: Settings) -> None:
    async with Database.open(FILE, VAULT) as database:
        await meet(database, *((n, Facts(staff=Role.SUPERVISOR, consent=3), AtWork()) for n in (7, 8)))
    ear = Ear()
    await rounds(settings, MONDAY, ear, times=3)
    asked = [one for one in ear.heard if one.event == TimerRang("meeting-due", None)]
    assert len({one.who for one in asked}) == len(asked) == 2
    await rounds(settings, MONDAY + timedelta(hours=1), ear)
    asked = [one for one in ear.heard if one.event == TimerRang("meeting-due", None)]
    assert len({one.source for one in asked}) == len(asked) == 4


async def test_shifts_are_looked_at_once_the_clock_is_trusted_and_again_after_a_leap(settings: Settings) -> None:
    settings, ear, clock = settings.model_copy(update={"backup_recipients": ""}), Ear(), HandClock(MONDAY)
    minutes = count(step=60)
    trust = Trust(clock, lambda: (clock.now(), trust._last[1]), partial(next, minutes))
    async with Database.open(FILE, VAULT) as database:
        [who] = await meet(database, (1, Facts(staff=Role.COUNSELOR, consent=3), AtWork()))
        upkeep = Upkeep(settings, database, clock, ear, trust, lambda: SCHOOL)

        async def goes_on(times: int) -> list[Arrival]:
            ear.heard.clear()
            for _ in range(times):
                clock._now += timedelta(minutes=1)
                await upkeep.round()
            return [one for one in ear.heard if one.event == TimerRang(LOOK, None)]

        assert await goes_on(9) == []
        assert [one.who for one in await goes_on(9)] == [who], "once"
        clock._now += timedelta(days=365)
        assert await goes_on(9) == []
        clock._now -= timedelta(days=365)
        assert await goes_on(9) == []
        assert [one.who for one in await goes_on(9)] == [who]


async def test_a_bell_that_somebody_waits_for_and_a_leap_has_carried_away_rings_once_the_clock_is_trusted(
    settings: Settings,
) -> None:
    settings, ear, clock = settings.model_copy(update={"backup_recipients": ""}), Ear(), HandClock(MONDAY)
    trust = Trust(clock, lambda: (clock.now(), trust._last[1]), partial(next, count(step=60)))
    year = MONDAY + timedelta(days=365)
    bells = {
        "lost": (queue.LOOK, year),
        "near": (queue.LOOK, MONDAY + timedelta(minutes=14)),
        "duty": (duty.ENDS, year),
        "tonight": (duty.ENDS, MONDAY + timedelta(hours=10)),
        "call": (duty.CALL_ENDS, year),
        "red": (climb.BELL, year),
        "certificate": ("certificate-ends", year),
    }
    async with Database.open(FILE, VAULT) as database:
        [who] = await meet(database, (1, Facts(), AtWork()))
        rows = [{"id": it, "person": who, "name": name, "at": at} for it, (name, at) in bells.items()]
        await database.run(lambda store: store._db.execute(insert(timers), rows))
        upkeep = Upkeep(settings, database, clock, ear, trust, lambda: SCHOOL)
        for minutes in range(14):
            clock._now += timedelta(minutes=1)
            await upkeep.round()
            assert not ear.heard or minutes >= 9
    assert [one.source for one in ear.heard] == ["timer:lost", "timer:red", "timer:duty", "timer:call"]

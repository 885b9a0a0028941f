"""Upkeep: once an hour a backup, once a day the head of the audit told to people, each night the figures of what is
settled by then, once a month the last one's results. After a night without power, at once. And once the clock can be
trusted, after a start or a leap, a look at bells that are wound for a day far ahead.

What fails is tried again, and stops nothing else: neither is worth a student's wait. Old backups go after a new one was
made, as soon as the clock can be trusted.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

from bot import backup
from bot.audit import says, walked
from bot.cleaning import Trust
from bot.clock import Clock
from bot.mistakes import Mistake
from bot.results.releasing import released
from bot.settings import Settings
from flows.coordinator.figures import monthly
from flows.counselor.shift_bells import LOOK
from flows.model.events import AuditClosed, ResultsReady, TimerRang
from flows.model.school import School
from flows.results.periods import settled
from flows.rings import FURTHEST
from flows.supervision import meeting
from storage.arrivals import Arrival
from storage.audit import told
from storage.database import Database
from storage.proof import Broken
from storage.store import Store
from storage.sweep import period

log = logging.getLogger(__name__)
BACKUP, HEAD, OLD, RESULTS, FIGURES = "backup", "head", "old backups", "results", "figures"
TEAM, SHIFTS, CARRIED = "team meeting", "shifts", "bells carried away"
PERIODS = {BACKUP: "%Y-%m-%dT%H", HEAD: "%Y-%m-%d", TEAM: "%Y-%m-%dT%H"}
EVERY, AGAIN = timedelta(minutes=1), timedelta(minutes=10)


class Upkeep:
    def __init__(
        self,
        settings: Settings,
        database: Database,
        clock: Clock,
        dispatch: Callable[[Arrival], Awaitable[None]],
        trust: Trust,
        school: Callable[[], School],
    ) -> None:
        self._settings, self._database = settings, database
        self._clock, self._dispatch, self._trust, self._school = clock, dispatch, trust, school
        self._unpruned, self._frozen, self._unlooked, self._unrung = False, "", True, True
        self._not_before: dict[str, datetime] = {}
        self._chores: dict[str, Callable[[datetime], Awaitable[None]]] = {
            HEAD: self._tell_head,
            RESULTS: self._send_results,
            TEAM: self._remind_team,
        }
        if settings.backup_recipients:
            self._chores[BACKUP] = self._back_up

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            await self.round()
            await self._clock.wait_until(self._clock.now() + EVERY)

    async def round(self) -> None:
        now = self._clock.now()
        for name, do in self._chores.items():
            await self._quietly(name, partial(self._once, name, do), now)
        if not self._trust.holds():
            self._unlooked = self._unrung = True
            return
        if self._unpruned:
            await self._quietly(OLD, self._prune, now)
        if period(now.astimezone(self._school().zone)) != self._frozen:
            await self._quietly(FIGURES, self._freeze, now)
        if self._unlooked:
            await self._quietly(SHIFTS, self._look_at_shifts, now)
        if self._unrung:
            await self._quietly(CARRIED, self._ring_carried_away, now)

    async def _quietly(self, name: str, do: Callable[[datetime], Awaitable[None]], now: datetime) -> None:
        if (later := self._not_before.get(name)) and now < later <= now + AGAIN:
            return
        try:
            await do(now)
        except Exception as error:  # noqa: BLE001  nothing else may stop for it
            self._not_before[name] = now + AGAIN
            why = error.what if isinstance(error, Mistake) else type(error).__name__
            log.error("%s failed: %s", name, why)  # noqa: TRY400  no words

    async def _once(self, name: str, do: Callable[[datetime], Awaitable[None]], now: datetime) -> None:
        """Marked when it is done: killed in the middle, it is done again."""
        which = monthly(self._school(), now) if name == RESULTS else f"{now:{PERIODS[name]}}"
        if which is None:
            return
        if await self._database.run(lambda store: store.chore_due(name, which)):
            await do(now)
            await self._database.run(lambda store: store.chore_done(name, which))

    async def _back_up(self, now: datetime) -> None:
        made = await asyncio.to_thread(backup.make, self._settings, now)
        self._unpruned = True
        log.info("backup: %d bytes", made.data.stat().st_size)

    async def _prune(self, now: datetime) -> None:
        log.info("backup: %d old files removed", await asyncio.to_thread(backup.prune, self._settings, now))
        self._unpruned = False

    async def _freeze(self, now: datetime) -> None:
        """On the day they are settled, whoever asks for them later; part by part, between the messages of others. A
        clock that leaps must not do it: what is frozen is never counted again."""
        school = self._school()
        here = now.astimezone(school.zone)
        for one in settled(here.date()):
            await released(self._database, one, school.topics, here.date())
        self._frozen = period(here)

    async def _tell_head(self, now: datetime) -> None:
        """In the log and to each coordinator: places that whoever holds this computer does not hold."""
        found = await walked(self._database)
        if isinstance(found, Broken):
            log.error("audit: %s", says(found))
        else:
            log.info("audit: all %d rows stand, head %s", found.head.rows, told(found.head))
        event = AuditClosed("" if isinstance(found, Broken) else told(found.head))
        for person in await self._database.run(lambda store: store.coordinators()):
            await self._dispatch(Arrival(f"audit:{now:%Y-%m-%d}:{person}", person, event))

    async def _remind_team(self, now: datetime) -> None:
        """Whether a meeting is due, and who is told when, is decided like anything else."""
        for person in await self._database.run(lambda store: store.supervisors()):
            await self._dispatch(Arrival(f"{TEAM}:{now:%Y-%m-%dT%H}:{person}", person, TimerRang(meeting.DUE, None)))

    async def _look_at_shifts(self, now: datetime) -> None:
        """What rang in a leap has wound the next bell by a clock that was wrong."""
        for person in await self._database.run(lambda store: store.counselors()):
            await self._dispatch(Arrival(f"{SHIFTS}:{now:%Y-%m-%dT%H:%M}:{person}", person, TimerRang(LOOK, None)))
        self._unlooked = False

    async def _ring_carried_away(self, now: datetime) -> None:
        """What somebody waits for, and what a leap has set for a day far ahead."""
        for name, ahead in FURTHEST.items():
            for arrival in await self._database.run(partial(Store.far, name=name, since=now + ahead)):
                await self._dispatch(arrival)
        self._unrung = False

    async def _send_results(self, now: datetime) -> None:
        if month := monthly(self._school(), now):
            for person in await self._database.run(lambda store: store.coordinators()):
                await self._dispatch(Arrival(f"results:{month}:{person}", person, ResultsReady(month)))

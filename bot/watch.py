"""Watch: looks every few seconds how the service is, and says when it is sick: in the log, and to the guru BK.

Each trouble once a day, also across restarts: an alarm that never stops is soon heard by nobody. What is told and shown
are counts and ages; none of them is about a person.
"""

import asyncio
import logging
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot import backup
from bot.cleaning import STEADY, Trust
from bot.clock import Clock
from bot.delivery import Delivery
from bot.lock import file_of
from bot.polling import Polling
from bot.settings import Settings
from flows.coordinator import health as texts
from flows.model.events import CommandGiven, ServiceSick
from flows.model.state import Health, Trouble
from storage.arrivals import Arrival
from storage.database import Database, DatabaseUnavailable

log = logging.getLogger(__name__)
EVERY = timedelta(seconds=2)
MIB, HOUR = 1 << 20, timedelta(hours=1)
SETTLES = STEADY + timedelta(minutes=5)  # after a start the clock is not trusted yet, which is no trouble
PATIENCE = timedelta(seconds=10)  # a trouble that lasts shorter is none


class Watch:
    def __init__(
        self,
        settings: Settings,
        database: Database,
        delivery: Delivery,
        polling: Polling,
        trust: Trust,
        clock: Clock,
        dispatch: Callable[[Arrival], Awaitable[None]],
    ) -> None:
        self._settings, self._database, self._clock = settings, database, clock
        self._delivery, self._polling, self._trust, self._dispatch = delivery, polling, trust, dispatch
        self._folder = (file_of(settings.database_url) or Path("state/none")).absolute().parent
        self._began = clock.now()
        self._stuck: dict[int, datetime] = {}  # messages of danger that wait, and since when
        self._since: dict[Trouble, datetime] = {}
        self._logged: set[Trouble] = set()
        self.newest: Health | None = None

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            await self.round()
            await self._clock.wait_until(self._clock.now() + EVERY)

    async def round(self) -> None:
        try:
            self.newest = await self.look()
            await self._tell(self.newest)
        except Exception as error:  # noqa: BLE001  watching must not be what stops the service
            log.error("watching failed: %s", type(error).__name__)  # noqa: TRY400  no words

    def __call__(self, arrival: Arrival) -> Arrival:
        """With what is known now, if that is what they ask."""
        match arrival.event:
            case CommandGiven(name) as event if name in texts.COMMANDS:
                return replace(arrival, event=replace(event, health=self.newest))
            case _:
                return arrival

    async def look(self) -> Health:
        now = self._clock.now()
        waits = self._delivery.waiting_by_lane()
        self._stuck = {number: self._stuck.get(number, now) for number in self._delivery.danger()}
        last = await asyncio.to_thread(backup.last, self._settings.backup_folder)
        seen = Health(
            danger=age(min(self._stuck.values(), default=now), now),
            inbox=int(self._polling.behind(now).total_seconds()),
            lanes=waits,
            backups=bool(self._settings.backup_recipients),
            backup=None if last is None else max(0, int((now - last) / HOUR)),
            free=await asyncio.to_thread(room, self._folder),
            clock=self._trust.holds() or (None if now - self._began < SETTLES else False),
        )
        try:
            alerts, leader = await self._database.run(lambda store: store.pulse(now))
        except DatabaseUnavailable:
            return replace(seen, database=False)
        return replace(seen, alerts=alerts, leader=leader)

    async def _tell(self, health: Health) -> None:
        """A single slow call, or a backup that is not made yet right after the start, is no reason to wake anybody."""
        now = self._clock.now()
        self._since = {trouble: self._since.get(trouble, now) for trouble in health.troubles}
        lasting = [one for one, since in self._since.items() if self._lasts(one, now - since)]
        for trouble in lasting:
            if trouble not in self._logged:
                log.error("sick: %s", trouble)
        for trouble in self._logged - self._since.keys():
            log.info("well again: %s", trouble)
        self._logged = self._logged & self._since.keys() | set(lasting)
        if lasting and health.database:
            await self._tell_adults(lasting, health, f"{now:%Y-%m-%d}")

    def _lasts(self, trouble: Trouble, lasted: timedelta) -> bool:
        if trouble is Trouble.DANGER:
            return True  # it has waited already
        return lasted >= (HOUR if trouble is Trouble.BACKUP and self._just_begun() else PATIENCE)

    def _just_begun(self) -> bool:
        return self._clock.now() - self._began < HOUR

    async def _tell_adults(self, lasting: list[Trouble], health: Health, day: str) -> None:
        due = [one for one in lasting if await self._database.run(lambda s, name=one: s.chore_due(f"sick {name}", day))]  # type: ignore[misc]
        if not due:
            return
        for person in await self._database.run(lambda store: store.supervisors()):
            await self._dispatch(Arrival(f"sick:{day}:{'+'.join(due)}:{person}", person, ServiceSick(health)))
        for one in due:
            await self._database.run(lambda store, name=one: store.chore_done(f"sick {name}", day))  # type: ignore[misc]


def age(since: datetime, now: datetime) -> int:
    return max(0, int((now - since).total_seconds()))


def room(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free // MIB
    except OSError:
        return None

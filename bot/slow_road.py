"""Slow road: whether keyboards and lists of commands show letters. The school says so; where it wrote nothing, they are
shown while nobody is certified to answer as a peer, and while one sent before that waits for its answer.

Looked at once a minute, beside everything else: a key that comes or goes late changes nothing about what may be done,
for every letter looks itself (flows/letters/letters.py).
"""

import logging
from datetime import timedelta

from bot.clock import Clock
from flows.model.school import School
from storage.database import Database

log = logging.getLogger(__name__)
EVERY = timedelta(minutes=1)


class SlowRoad:
    def __init__(self, database: Database, clock: Clock, school: School) -> None:
        self.school = school
        self._database, self._clock = database, clock
        self._needed = False

    @property
    def open(self) -> bool:
        return self._needed if self.school.letters is None else self.school.letters

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            await self._clock.wait_until(self._clock.now() + EVERY)
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001  a key that is late must not be what stops the service
                log.warning("who answers letters could not be looked up: %s", type(error).__name__)

    async def look(self) -> None:
        now = self._clock.now()
        self._needed = await self._database.run(lambda store: store.letters_needed(now))

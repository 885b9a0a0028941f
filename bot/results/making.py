"""Making: what is said of a period's results, before it is said. Figures freeze here; nothing waits for the picture.

    outbox --a letter with results--> held --made, in the background--> back to the others, and away

A letter is held only here, in memory: its row waits in the outbox, so that after a crash it comes and is held anew.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.results import beside, picture, words
from bot.results.picture import NotDrawn
from bot.results.releasing import beside as stood_beside
from bot.results.releasing import released
from bot.results.words import Sheet
from bot.texts import Texts, Words
from flows.model.effects import Wipe
from flows.model.school import School
from flows.results.periods import Period, read
from flows.results.release import Release
from storage.arrivals import Letter
from storage.database import Database, DatabaseUnavailable
from storage.releases import ReleaseChanged

log = logging.getLogger(__name__)
KEPT = timedelta(minutes=10)  # what was made; the next letters with it need not wait
FAILED = timedelta(seconds=30)  # then it is tried anew, for whoever asks anew
MOST = 8  # in memory, some hundred kilobytes each
LONGEST = 3900  # characters of one message
AGAIN = timedelta(seconds=5)

Key = tuple[str, str]
"""A period's name and a language."""


@dataclass(frozen=True, slots=True)
class Made:
    """Without a picture or sheets where too few students came, or something failed; the text says so."""

    text: str
    picture: bytes = b""
    sheets: bytes = b""
    failed: bool = False


class Making:
    def __init__(self, database: Database, texts: Texts, school: School, clock: Clock) -> None:
        self._database, self._texts, self._clock = database, texts, clock
        self.school = school
        self._made: dict[Key, tuple[datetime, Made]] = {}
        self._held: list[Letter] = []
        self._one = asyncio.Lock()
        self._wake = asyncio.Event()

    def hold(self, letter: Letter) -> bool:
        """Should it wait? Then it is kept, and handed back when there is something to show."""
        if isinstance(letter.words, Wipe) or (wanted := letter.say.results) is None:
            return False
        if self._there((wanted.period, letter.language)):
            return False
        self._held.append(letter)
        self._wake.set()
        return True

    async def run(self, back: Callable[[Sequence[Letter]], None]) -> None:
        """Until it is cancelled."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._held:
                try:
                    await self._renew(wanted_by(self._held[0]))
                except DatabaseUnavailable as error:
                    log.warning("results: %s", type(error).__name__)
                    await self._clock.wait_until(self._clock.now() + AGAIN)
                    continue
                held, self._held = self._held, []
                back(held)  # those that need something else are held again

    async def __call__(self, period: str, language: str) -> Made:
        """As it leaves: what its letter was held for, however long ago that was. Raises DatabaseUnavailable."""
        key = period, language
        return self._made[key][1] if key in self._made else await self._renew(key)

    async def _renew(self, key: Key) -> Made:
        """Two who want the same wait for one making."""
        async with self._one:
            if (made := self._there(key)) is None:
                made = await self._make(key)
                self._made.pop(key, None)
                self._made[key] = self._clock.now(), made
                if len(self._made) > MOST:
                    del self._made[next(iter(self._made))]
            return made

    def _there(self, key: Key) -> Made | None:
        at, made = self._made.get(key, (None, None))
        if at is None or made is None:
            return None
        age = self._clock.now() - at
        return made if timedelta() <= age < (FAILED if made.failed else KEPT) else None

    async def _make(self, key: Key) -> Made:
        """Whatever goes wrong with one, its reader is told, and the next is made."""
        said = self._texts[key[1]]
        try:
            return await self._whole(key[0], said)
        except DatabaseUnavailable:
            raise
        except ReleaseChanged as error:
            log.error("results: %s", error)  # noqa: TRY400  no words
            return Made(said("results-changed"), failed=True)
        except Exception as error:  # noqa: BLE001  see above
            log.error("results failed: %s", type(error).__name__)  # noqa: TRY400  no words
            return Made(said("results-failed"), failed=True)

    async def _whole(self, name: str, said: Words) -> Made:
        """Raises LookupError of a period there is none of."""
        if (period := read(name)) is None:
            raise LookupError
        release, school = await self._release(period), self.school.name
        theirs, passed = await stood_beside(self._database, period)
        more = (*beside.sheets(theirs, period, said), *words.quotes(release, passed, said))
        text = words.text(release, period, school, said, more, LONGEST - len(said("results-no-picture")))
        if not release.enough and not more:
            return Made(text)
        book = await asyncio.to_thread(sheets, release, period, school, said, more)
        if not release.enough:
            return Made(text, sheets=book)
        try:
            drawn = await picture.drawn(release, period, school, said, beside.told(theirs, said))
        except NotDrawn as error:
            log.error("results: %s", error.what)  # noqa: TRY400  no words
            return Made(f"{text}\n\n{said('results-no-picture')}", sheets=book, failed=True)
        return Made(text, drawn, book)

    async def _release(self, period: Period) -> Release:
        today = self._clock.now().astimezone(self.school.zone).date()
        return await released(self._database, period, self.school.topics, today)


def sheets(release: Release, period: Period, school: str, said: Words, more: Sequence[Sheet]) -> bytes:
    from bot.results.sheets import made  # noqa: PLC0415  its library is of no use to anybody else

    return made(release, period, school, said, more)


def wanted_by(letter: Letter) -> Key:
    """Raises LookupError of one that wants none."""
    if letter.say.results is None:
        raise LookupError
    return letter.say.results.period, letter.language

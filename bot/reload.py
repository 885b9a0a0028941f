"""school.toml, read again when it was changed on disk, and when a new day begins. A bad file never replaces a good one:
the old one holds, and the operator hears once what is wrong."""

import logging
from collections.abc import Callable
from datetime import date, tzinfo
from pathlib import Path

from bot.clock import Clock
from bot.mistakes import Mistake
from bot.school import read
from flows.model.school import School

Stamp = tuple[int, int, int] | None

log = logging.getLogger(__name__)


class Reload:
    def __init__(self, file: Path, zone: tzinfo, clock: Clock, take: Callable[[School], None]) -> None:
        """What is on disk now was read already."""
        self._file, self._zone, self._clock, self._take = file, zone, clock, take
        self._read = self._seen = stamp(file)
        self._day = self._today(zone)

    def look(self) -> None:
        """Each second. A file that changed since the last look may be half written: it is read when it stays."""
        there, before = stamp(self._file), self._seen
        self._seen = there
        changed = there != self._read and there == before
        if there is None or not (changed or (self._day != self._today(self._zone) and there == self._read)):
            return
        self._read, self._day = there, self._today(self._zone)
        try:
            written = read(self._file)
            if not written.model_fields_set:
                log.error("%s is empty: what it said before holds on", self._file.name)
                return
            here = written.zone or self._zone
            school = written.school(here, self._today(here))
        except Mistake as wrong:
            log.error("%s What it said before holds on; `python -m bot doctor` says the remedy.", wrong.what)  # noqa: TRY400
            return
        self._take(school)
        log.info("%s was read again", self._file.name)

    def _today(self, zone: tzinfo) -> date:
        return self._clock.now().astimezone(zone).date()


def stamp(file: Path) -> Stamp:
    try:
        there = file.stat()
    except OSError:
        return None
    return there.st_mtime_ns, there.st_size, there.st_ino

"""What has happened already: an event is marked in the commit that keeps its outcome, and a second one is dropped."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage.arrivals import Arrival
from storage.memory import Memory
from storage.steps import steps
from storage.tables import seen

REPEATS_FOR = timedelta(days=2)  # Telegram keeps an update 24 h; its numbers may start anew after a quiet week
SWEEP_EVERY = timedelta(hours=1)

SEEN = select(seen.c.source, seen.c.at).where(seen.c.source.in_(bindparam("sources", expanding=True)))
MARK = insert(seen)
SWEEP = delete(seen).where(seen.c.at <= bindparam("before"))


class Repeats:
    """In one transaction."""

    def __init__(self, db: Connection, memory: Memory) -> None:
        self._db, self._memory = db, memory
        self._swept: datetime | None = None

    def unseen(self, arrivals: Sequence[Arrival], now: datetime) -> list[Arrival]:
        """Telegram may tell us twice. A mark too old for that is of another update with the same number: it goes."""
        new = {a.source: a for a in arrivals}
        old = now - REPEATS_FOR
        marks = self._db.execute(SEEN, {"sources": steps(new)}).all() if new else []
        if self._time_to_sweep(now) or any(mark.at <= old for mark in marks):
            self._db.execute(SWEEP, {"before": old})
            self._swept = now
        for mark in marks:
            if mark.at > old:
                del new[mark.source]
        return list(new.values())

    def mark(self, arrivals: Sequence[Arrival], now: datetime) -> None:
        if arrivals:
            self._db.execute(MARK, [{"source": arrival.source, "at": now} for arrival in arrivals])

    def committed(self) -> None:
        self._memory.swept = self._swept or self._memory.swept

    def _time_to_sweep(self, now: datetime) -> bool:
        """Once an hour, and after a start."""
        last = self._memory.swept
        return last is None or not timedelta() <= now - last < SWEEP_EVERY

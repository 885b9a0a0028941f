"""Numbers that only grow, also across a restart: the clock in microseconds, or one more than the last.

They order letters and lines, so a clock set back must not put new ones before old ones.
"""

from time import time_ns

from sqlalchemy import Connection, func, select, union_all

from storage.tables import audit, lines, nights, outbox

HIGHEST = union_all(*(select(func.max(table.c.number)) for table in (outbox, lines, audit, nights)))


class Numbers:
    def __init__(self) -> None:
        self._last = 0

    def start(self, db: Connection) -> None:
        """Behind all that were ever given in this database."""
        self._last = max(self._last, *(number or 0 for number in db.scalars(HIGHEST)))

    def next(self) -> int:
        self._last = max(self._last + 1, time_ns() // 1000)
        return self._last

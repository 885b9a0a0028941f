"""Releasing: a period counted in one transaction, proven in a thread, and kept in another transaction.

Danger passes through the one writer, and a proof may take seconds.
"""

import asyncio
from datetime import date

from flows.results.periods import Period
from flows.results.release import Release
from storage import releases
from storage.database import Database


async def released(database: Database, period: Period, topics: tuple[str, ...], today: date) -> Release:
    """Of a period that is over: made now, or as it was made before. Raises NotReady, ReleaseChanged."""
    while True:
        counted = await database.run(lambda store: store.counted(period, topics, today))
        if not counted.missing:
            return counted.there[period]
        made = await asyncio.to_thread(releases.made, counted, topics)
        kept = await database.run(lambda store: store.freeze(counted, made))  # noqa: B023  awaited here
        if kept is not None:
            return kept

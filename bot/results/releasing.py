"""Releasing: a period looked at beside the one writer, proven in a thread, and kept in a transaction of a moment.

Danger passes through the one writer, and counting and proving may take seconds.
"""

import asyncio
from collections.abc import Sequence
from datetime import date

from flows.results.beside import Beside
from flows.results.periods import Period
from flows.results.release import Release
from storage import drawn, releases
from storage.database import Database


async def released(database: Database, period: Period, topics: tuple[str, ...], today: date) -> Release:
    """Of a period that is over: made now, or as it was made before. Raises NotReady, ReleaseChanged."""
    while True:
        counted = await database.look(lambda db, vault: releases.counted(db, vault, period, topics, today))
        if not counted.missing:
            return counted.there[period]
        made = await asyncio.to_thread(releases.made, counted, topics)
        kept = await database.run(lambda store: store.freeze(counted, made))  # noqa: B023  awaited here
        if kept is not None:
            return kept


async def beside(database: Database, period: Period) -> tuple[Beside, Sequence[str]]:
    """What the school wrote down itself, and comments that it passed: as they were when this report was first made,
    but for words that were erased since. Raises ReleaseChanged."""
    while True:
        found = await database.look(lambda db, vault: drawn.look(db, vault, period))
        if isinstance(found, drawn.Drawn):
            return found.beside, await database.run(lambda store: store.comments(found.comments))  # noqa: B023  likewise
        made = await asyncio.to_thread(drawn.made, found)
        await database.run(lambda store: store.draw(found, made))  # noqa: B023  likewise

"""Pulse: of what the service has to do, how much is left; counts alone."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from flows.escalation.climb import BELL
from storage import lease
from storage.shelf import Shelf
from storage.tables import timers

RINGS = select(timers.c.about).where(timers.c.name == bindparam("it"), timers.c.about.is_not(None)).distinct()


def untaken(db: Connection, shelf: Shelf) -> int:
    """Alerts nobody has taken: they are open, and their bell goes on. One that was taken has a row that is stale."""
    wound = shelf.chats(db.scalars(RINGS, {"it": BELL}).all())
    return sum(chat.danger is not None and chat.danger.open and chat.danger.bell is not None for chat in wound.values())


def leads(db: Connection, now: datetime) -> bool:
    """Where there is a file there is no lease: the lock beside it ends with the process, and the process asks this."""
    until = db.scalar(lease.UNTIL)
    return until is None or until > now

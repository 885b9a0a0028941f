"""Whom something for everybody is for, and how far it has come: by its mark, and by the timers that are to say it."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, select

from flows.model.ids import PersonId
from storage.arrivals import State
from storage.tables import outbox, people, timers

EVERYBODY = select(people.c.id, people.c.language).order_by(people.c.id)
TOLD = select(outbox.c.person, outbox.c.state).where(outbox.c.mark == bindparam("mark_")).order_by(outbox.c.number)
TO_RING = select(timers.c.person).where(timers.c.name.startswith(bindparam("begins")))


def everybody(db: Connection) -> Mapping[PersonId, str]:
    """And the language of each."""
    return {row.id: row.language for row in db.execute(EVERYBODY)}


def told(db: Connection, mark: str) -> Mapping[PersonId, State]:
    """Of a timer whose name begins as the mark does. What was once on a screen stays so, whatever was changed since."""
    found = dict.fromkeys(db.scalars(TO_RING, {"begins": f"{mark}:"}), State.WAITING)
    for row in db.execute(TOLD, {"mark_": mark}):
        if found.get(row.person) is not State.SENT:
            found[row.person] = State(row.state)
    return found

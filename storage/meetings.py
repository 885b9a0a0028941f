"""Minutes of team meetings: each sealed with a key of its own, and destroyed when its time is over."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from flows.model.ids import ChatId
from flows.model.meetings import Meeting
from flows.school import retention
from storage.codec import MEETINGS
from storage.keys import Keys
from storage.tables import keys as keys_
from storage.tables import meetings
from storage.vault import Owner, Unreadable

M = meetings.c
PUT = insert(meetings)
KEY = insert(keys_)
LAST = select(M.id, M.state).order_by(M.until.desc(), M.id).limit(bindparam("most"))
OLD = select(M.id).where(M.until <= bindparam("before")).limit(bindparam("most"))
GONE = delete(meetings).where(M.id.in_(bindparam("ids", expanding=True)))


def of_meeting(which: ChatId) -> Owner:
    return Owner(f"meeting {which}")


def keep(db: Connection, keys: Keys, held: Sequence[Meeting]) -> None:
    for one in held:
        keys.make(of_meeting(one.id))
        db.execute(KEY, keys.take_unwritten())
        state = keys.seal(of_meeting(one.id), MEETINGS.dump(one), cell(one.id))
        db.execute(PUT, {"id": one.id, "state": state, "until": one.at + retention.MINUTES})


def last(db: Connection, keys: Keys, most: int) -> tuple[Meeting, ...]:
    """The newest first. What was damaged is as if it had never been."""
    rows: Sequence[Row[*tuple[Any, ...]]] = db.execute(LAST, {"most": most}).all()
    keys.load([of_meeting(row.id) for row in rows])
    found = []
    for row in rows:
        try:
            raw = keys.open(of_meeting(row.id), row.state, cell(row.id))
        except Unreadable:
            continue
        found.append(MEETINGS.load(raw))
    return tuple(found)


def cell(which: ChatId) -> str:
    return f"meetings.state:{which}"


def forget(db: Connection, keys: Keys, now: datetime, most: int) -> bool:
    """Of those whose time is over, so many: their keys first. True: there may be more."""
    old = list(db.scalars(OLD, {"before": now, "most": most}))
    if old:
        keys.destroy(map(of_meeting, old))
        db.execute(GONE, {"ids": old})
    return bool(old)

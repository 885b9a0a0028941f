"""Rows of the audit by which it is counted how right the screening was."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from flows.model.deeds import KINDS, Deed
from storage.tables import audit

A = audit.c
SINCE = select(A.at, A.what, A.about, A.detail).where(A.what.in_(KINDS), A.at >= bindparam("since")).order_by(A.number)


def since(db: Connection, moment: datetime) -> tuple[Deed, ...]:
    return tuple(Deed(row.at, row.what, row.about, row.detail) for row in db.execute(SINCE, {"since": moment}))

"""One process for each database that is no file: who holds it, and until when."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.tables import lease

WRITER = "writer"
HOLDER = select(lease.c.holder, lease.c.until).where(lease.c.name == WRITER)
UNTIL = select(lease.c.until).where(lease.c.name == WRITER)
FIRST = insert(lease)
TAKE = update(lease).where(lease.c.name == WRITER).values(holder=bindparam("who"), until=bindparam("end"))


def take(db: Connection, holder: str, now: datetime, until: datetime) -> bool:
    """Ours if it is free, run out, or ours already."""
    here = db.execute(HOLDER).first()
    if here is None:
        db.execute(FIRST, {"name": WRITER, "holder": holder, "until": until})
        return True
    if here.holder != holder and here.until > now:
        return False
    db.execute(TAKE, {"who": holder, "end": until})
    return True

"""What is done once an hour or a day: for which it was done last. After a night without power it is due at once."""

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.tables import chores

C = chores.c
LAST = select(C.period).where(C.name == bindparam("it"))
AGAIN = update(chores).where(C.name == bindparam("it")).values(period=bindparam("now_"))
FIRST = insert(chores)


def due(db: Connection, name: str, period: str) -> bool:
    """Also when the clock was set back: once too often is better than not at all."""
    return db.scalar(LAST, {"it": name}) != period


def done(db: Connection, name: str, period: str) -> None:
    if not db.execute(AGAIN, {"it": name, "now_": period}).rowcount:
        db.execute(FIRST, {"name": name, "period": period})

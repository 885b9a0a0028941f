"""The nightly sweep: what has lived out its time (flows/school/retention.py) is destroyed, a little in each
transaction, so that nobody who writes waits for it. A night is a row: a machine that was off finds it undone, and does
it then.

And each open chat has the bells that bring it to its end, or it would never come to be destroyed: one that was lost,
with whoever had set it, or that an older version did not wind, is wound."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    CursorResult,
    Executable,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    tuple_,
    update,
)

from flows import ticking
from flows.model.chats import Closed
from flows.model.ids import ChatId
from flows.school import retention
from storage import comments, meetings, observed, releases
from storage.arrivals import State
from storage.codec import CHATS
from storage.forgetting import forget_chats
from storage.keys import Keys, of_chat
from storage.numbers import Numbers
from storage.tables import COVERED, cases, chats, nights, outbox, quarantine, timers, tombstones
from storage.vault import Unreadable

BEGINS = timedelta(hours=2)  # local time
CHATS_AT_ONCE = 20
ROWS_AT_ONCE = 500
NIGHTS = retention.CHAT + retention.LETTERS

N, C, OUT, Q, T, S = nights.c, chats.c, outbox.c, quarantine.c, timers.c, tombstones.c
BEFORE: BindParameter[Any] = bindparam("before")
NIGHT = select(N.done).where(N.period == bindparam("period_"))
BEGIN = insert(nights)
DONE = update(nights).where(N.period == bindparam("period_")).values(done=True)
OLD_NUMBER = select(func.max(N.number)).where(N.at <= BEFORE)
OVER = select(C.id).where(C.until <= BEFORE).order_by(C.until).limit(CHATS_AT_ONCE)
CASES_OVER = select(cases.c.id).where(cases.c.until <= BEFORE).order_by(cases.c.until).limit(CHATS_AT_ONCE)
UNDATED = (
    select(C.id, C.state, C.changed)
    .where(C.stage == literal_column(f"'{Closed.__name__}'"), C.until.is_(None))
    .limit(ROWS_AT_ONCE)
)
OPEN = select(C.id, C.state).where(C.stage != literal_column(f"'{Closed.__name__}'"))
RUNG = select(T.name, T.about).where(T.about.is_not(None))
WIND = insert(timers)
DATE = update(chats).where(C.id == bindparam("it")).values(until=bindparam("to"))
SENT = delete(outbox).where(
    OUT.number.in_(
        select(OUT.number)
        .where(OUT.number < BEFORE, OUT.state.not_in((State.WAITING, State.SENDING, State.COVERED)))
        .order_by(OUT.number)
        .limit(ROWS_AT_ONCE)
    )
)
NOT_OPENED = delete(outbox).where(
    OUT.number.in_(select(OUT.number).where(OUT.number < BEFORE, COVERED).order_by(OUT.number).limit(ROWS_AT_ONCE))
)
ASIDE = delete(quarantine).where(
    tuple_(Q.source, Q.at).in_(select(Q.source, Q.at).where(Q.at <= BEFORE).limit(ROWS_AT_ONCE))
)
BELLS = delete(timers).where(T.id.in_(select(T.id).where(T.at <= BEFORE).limit(ROWS_AT_ONCE)))
STONES = delete(tombstones).where(S.at <= BEFORE)
OLD_NIGHTS = delete(nights).where(N.at <= BEFORE)


def period(local: datetime) -> str:
    """Which night's sweep is due at this time of the school's clock."""
    return (local - BEGINS).date().isoformat()


def sweep(db: Connection, keys: Keys, numbers: Numbers, night: str, now: datetime) -> bool:
    """One round. True: there is more to do."""
    state = db.scalar(NIGHT, {"period_": night})
    if state:
        return False
    if state is None:
        db.execute(BEGIN, {"period": night, "at": now, "number": numbers.next(), "done": False})
        _wind(db, keys, now)
    if _date(db, keys) or _chats(db, keys, now) or _letters(db, now) or _small(db, now):
        return True
    if any(one.forget(db, keys, now, CHATS_AT_ONCE) for one in (comments, observed, meetings)):
        return True
    if releases.forget(db, ROWS_AT_ONCE):
        return True
    db.execute(DONE, {"period_": night})
    return False


def _chats(db: Connection, keys: Keys, now: datetime) -> bool:
    over = [*db.scalars(OVER, {"before": now}), *db.scalars(CASES_OVER, {"before": now})]
    forget_chats(db, keys, over)
    return bool(over)


def _letters(db: Connection, now: datetime) -> bool:
    """Numbers only order: how old one is, tells the night that was given a larger one."""
    kinds = ((SENT, retention.LETTERS), (NOT_OPENED, retention.CHAT))
    olds = [(statement, db.scalar(OLD_NUMBER, {"before": now - life})) for statement, life in kinds]
    gone = [_gone(db, statement, old) for statement, old in olds if old is not None]
    return any(gone)


def _small(db: Connection, now: datetime) -> bool:
    kinds = (
        (ASIDE, retention.ASIDE),
        (BELLS, retention.BELLS),
        (STONES, retention.TOMBSTONES),
        (OLD_NIGHTS, NIGHTS),
    )
    gone = [_gone(db, statement, now - life) for statement, life in kinds]  # all of them, not until the first
    return any(gone)


def _gone(db: Connection, statement: Executable, before: datetime | int) -> bool:
    done = db.execute(statement, {"before": before})
    return isinstance(done, CursorResult) and done.rowcount > 0


def _wind(db: Connection, keys: Keys, now: datetime) -> None:
    there = {(row.name, row.about) for row in db.execute(RUNG)}
    rows = db.execute(OPEN).all()
    keys.load([of_chat(row.id) for row in rows])
    lost = [bell for row in rows for bell in _lost(keys, row.id, row.state, there)]
    if lost:
        db.execute(WIND, [bell | {"id": token_urlsafe(12), "at": now} for bell in lost])


def _lost(keys: Keys, which: ChatId, state: bytes, there: set[tuple[str, str]]) -> Iterator[dict[str, str]]:
    """Its student is who it rings for: as long as the chat is there, they are."""
    try:
        chat = CHATS.load(keys.open(of_chat(which), state, f"chats.state:{which}"))
    except Unreadable:
        return
    for name in ticking.bells(chat):
        if (name, which) not in there:
            yield {"person": chat.story.student, "name": name, "about": which}


def _date(db: Connection, keys: Keys) -> bool:
    """Closed by a version that did not write down until when. One that cannot be opened is of no use to anybody."""
    rows = db.execute(UNDATED).all()
    keys.load([of_chat(row.id) for row in rows])
    dated = []
    for row in rows:
        try:
            chat = CHATS.load(keys.open(of_chat(row.id), row.state, f"chats.state:{row.id}"))
        except Unreadable:
            dated.append({"it": row.id, "to": row.changed + retention.CHAT})
        else:
            dated.append({"it": row.id, "to": retention.ends(chat)})
    if dated:
        db.execute(DATE, dated)
    return bool(dated)

"""What adults observed and counted: kept as it comes, counted for reports, and destroyed when its time is over."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, assert_never

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from flows.model.ids import ChatId
from flows.model.observed import BANDS, Count, Observation, Seen
from flows.results.beside import Observed
from flows.school import retention
from storage.keys import Keys, of_chat
from storage.numbers import Numbers
from storage.steps import steps
from storage.tables import keys as keys_
from storage.tables import observations, school_counts
from storage.vault import Owner, Unreadable

O, C = observations.c, school_counts.c  # noqa: E741  as the others are called
PUT = insert(observations)
COUNT = insert(school_counts)
RECOUNT = (
    update(school_counts)
    .where(C.month == bindparam("month_"), C.kind == bindparam("kind_"), C.grade == bindparam("grade_"))
    .values(number=bindparam("to"))
)
THERE = select(C.month, C.kind, C.grade, C.number)
LAST = select(O.id, O.month, O.kind, O.scale, O.words).order_by(O.number.desc()).limit(bindparam("most"))
OF_CASE = select(O.id, O.month, O.kind, O.scale, O.words).where(O.lookup == bindparam("it")).order_by(O.number.desc())
OF_CASES = select(O.id).where(O.lookup.in_(bindparam("lookups", expanding=True)))
SCALES = select(O.month, O.kind, O.scale, func.count().label("many")).group_by(O.month, O.kind, O.scale)
OLD = select(O.id).where(O.until <= bindparam("before")).limit(bindparam("most"))
GONE = delete(observations).where(O.id.in_(bindparam("ids", expanding=True)))
KEY = insert(keys_)


class Words(msgspec.Struct, frozen=True):
    whom: str
    note: str
    case: bool
    about: str = ""


def of_observation(which: ChatId) -> Owner:
    return Owner(f"observation {which}")


def keep(db: Connection, keys: Keys, numbers: Numbers, seen: Sequence[Seen], now: datetime) -> int:
    """Returns how many counts are other than they were."""
    changed = 0
    for one in seen:
        match one:
            case Observation():
                _put(db, keys, numbers, one, now)
            case Count():
                changed += _count(db, one)
            case _:
                assert_never(one)
    return changed


def _put(db: Connection, keys: Keys, numbers: Numbers, one: Observation, now: datetime) -> None:
    keys.load([of_chat(one.about)] if one.about else [])
    whose = lookup(keys, one.about)
    keys.make(of_observation(one.id))
    db.execute(KEY, keys.take_unwritten())
    gone = one.about is not None and whose is None  # erased while it was written down: it is counted, and no more
    words = Words("", "", one.case) if gone else Words(one.whom, one.note, one.case, one.about or "")
    raw = msgspec.json.encode(words)
    sealed = keys.seal(of_observation(one.id), raw, cell(one.id))
    plain = {"id": one.id, "month": one.month, "kind": one.kind, "scale": one.scale, "words": sealed, "lookup": whose}
    db.execute(PUT, plain | {"number": numbers.next(), "until": now + retention.OBSERVED})


def lookup(keys: Keys, case: ChatId | None) -> bytes | None:
    return keys.pseudonym(of_chat(case), "observed") if case else None


def of_case(db: Connection, keys: Keys, case: ChatId) -> tuple[Observation, ...]:
    """The newest first."""
    keys.load([of_chat(case)])
    rows = db.execute(OF_CASE, {"it": lookup(keys, case)}).all()
    keys.load([of_observation(row.id) for row in rows])
    return tuple(_opened(keys, rows))


def silence(db: Connection, keys: Keys, cases: Collection[ChatId]) -> None:
    """Before the keys of these cases are destroyed: what was written of them goes along, and is still counted."""
    keys.load(map(of_chat, cases))
    lookups = [found for case in cases if (found := lookup(keys, case)) is not None]
    if lookups:
        keys.destroy(map(of_observation, db.scalars(OF_CASES, {"lookups": steps(lookups)}).all()))


def cell(which: ChatId) -> str:
    return f"observations.words:{which}"


def _count(db: Connection, one: Count) -> bool:
    before = db.scalar(
        select(C.number).where(C.month == one.month, C.kind == one.kind, C.grade == one.grade),
    )
    if before == one.number:
        return False
    names = {"month": one.month, "kind": one.kind, "grade": one.grade}
    if before is None:
        db.execute(COUNT, names | {"number": one.number})
    else:
        db.execute(RECOUNT, {f"{name}_": value for name, value in names.items()} | {"to": one.number})
    return True


def last(db: Connection, keys: Keys, most: int) -> tuple[Observation, ...]:
    """The newest first. What was damaged is as if it had never been."""
    rows = db.execute(LAST, {"most": most}).all()
    keys.load([of_observation(row.id) for row in rows])
    return tuple(_opened(keys, rows))


def _opened(keys: Keys, rows: Iterable[Any]) -> Iterable[Observation]:
    for row in rows:
        try:
            raw = keys.open(of_observation(row.id), row.words, cell(row.id))
        except Unreadable:
            continue
        words = msgspec.json.decode(raw.rstrip(b" "), type=Words)
        about = ChatId(words.about) if words.about else None
        yield Observation(row.id, row.month, row.kind, row.scale, words.whom, words.note, words.case, about)


def observed(db: Connection, months: Collection[str]) -> Observed:
    """Exact numbers: only for a report, which hides the small ones."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in db.execute(THERE):
        if row.month in months:
            counts[row.kind, row.month, row.grade] = row.number
    for row in db.execute(SCALES):
        if row.month in months:
            counts[row.kind, row.month, BANDS[row.scale - 1]] += row.many
    return Observed(dict(counts))


def forget(db: Connection, keys: Keys, now: datetime, most: int) -> bool:
    """Of those whose time is over, so many: their keys first. True: there may be more."""
    old = list(db.scalars(OLD, {"before": now, "most": most}))
    if old:
        keys.destroy(map(of_observation, old))
        db.execute(GONE, {"ids": old})
    return bool(old)

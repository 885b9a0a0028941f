"""Casebook: cases, each sealed with a key of its own, as they are read and written. In one transaction.

Nobody's id stands beside one: whose it is, only whoever opens it learns. What cannot be opened is as if it had never
been.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from flows.model.cases import Case
from flows.model.ids import ChatId, PersonId
from flows.school import retention
from storage.codec import CASES
from storage.keys import Keys, of_chat
from storage.steps import steps
from storage.tables import cases
from storage.vault import Unreadable

C = cases.c
BY_ID = select(C.id, C.state).where(C.id.in_(bindparam("ids", expanding=True)))
ALL = select(C.id, C.state).order_by(C.id)
HERE = select(C.id).where(C.id.in_(bindparam("ids", expanding=True)))
BEGIN = insert(cases)
CHANGE = update(cases).where(C.id == bindparam("it")).values(state=bindparam("to"), until=bindparam("ends"))


class Casebook:
    def __init__(self, db: Connection, keys: Keys) -> None:
        self._db, self._keys = db, keys

    def case(self, case: ChatId) -> Case | None:
        return next(iter(self._open(self._db.execute(BY_ID, {"ids": steps([case])}).all())), None)

    def all(self) -> tuple[Case, ...]:
        """Some hundreds at most: a school's, of one year."""
        return tuple(self._open(self._db.execute(ALL).all()))

    def of(self, student: PersonId) -> tuple[Case, ...]:
        return tuple(case for case in self.all() if case.student == student)

    def new(self, kept: Collection[ChatId]) -> frozenset[ChatId]:
        """Those that have no row yet. Their keys are made and written before them."""
        if not kept:
            return frozenset()
        return frozenset(kept) - frozenset(self._db.scalars(HERE, {"ids": steps(kept)}))

    def keep(self, kept: Mapping[ChatId, Case], new: Collection[ChatId], now: datetime) -> None:
        begun = [self._row(case, now) for which, case in sorted(kept.items()) if which in new]
        rows = [self._row(case, now) for which, case in sorted(kept.items()) if which not in new]
        changed = [{"it": row["id"], "to": row["state"], "ends": row["until"]} for row in rows]
        if begun:
            self._db.execute(BEGIN, begun)
        if changed:
            self._db.execute(CHANGE, changed)

    def _row(self, case: Case, now: datetime) -> dict[str, Any]:
        state = self._keys.seal(of_chat(case.id), CASES.dump(case), cell(case.id))
        return {"id": case.id, "state": state, "until": retention.case_ends(case, now)}

    def _open(self, rows: Sequence[Row[*tuple[Any, ...]]]) -> Iterator[Case]:
        self._keys.load([of_chat(row.id) for row in rows])
        for row in rows:
            try:
                raw = self._keys.open(of_chat(row.id), row.state, cell(row.id))
            except Unreadable:
                continue
            yield CASES.load(raw)


def cell(case: ChatId) -> str:
    return f"cases.state:{case}"

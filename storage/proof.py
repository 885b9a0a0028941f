"""Walks the chain of the audit and finds the first row that does not stand; nothing is changed by it."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from storage import audit
from storage.audit import UNKNOWN, Head, Row
from storage.vault import Vault

KINDS: dict[str, tuple[type, ...]] = {
    "place": (int,),
    "number": (int,),
    "at": (int,),
    "actor": (str,),
    "what": (str,),
    "about": (str, type(None)),
    "detail": (str,),
    "mac": (bytes,),
}


class Fault(StrEnum):
    WRONG = "wrong"  # changed, moved or put in
    MISSING = "missing"  # rows before it are gone
    STRAY = "stray"  # it has no place in the chain
    HEADLESS = "headless"  # written after somebody had taken the head away
    CUT = "cut"  # rows at the end are gone
    BEYOND = "beyond"  # rows that the head knows nothing of
    NO_HEAD = "no head"
    NOT_AS_TOLD = "not as told"  # whole in itself, but another chain than the one whose head was told


@dataclass(frozen=True, slots=True)
class Broken:
    fault: Fault
    place: int  # of the first row that does not stand; of a cut, the last that does
    rows: int  # how many there should be, as far as is known
    at: int | None = None  # when it says it was written, in milliseconds
    what: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    head: Head


class Walk:
    """A piece at a time, so that nobody waits for the whole. `heads` are those that were told to people."""

    def __init__(self, vault: Vault, heads: Collection[str] = ()) -> None:
        self._vault, self._heads = vault, {head.partition("-")[0]: head for head in heads}
        self._at, self._number = Head(), 0

    def on(self, db: Connection) -> Whole | Broken | None:
        """None: there is more. The head is read with the last piece: who writes meanwhile does not disturb."""
        piece = audit.after(db, self._at.rows, self._number)
        for row in piece:
            if fault := self._step(row):
                return fault
        return None if len(piece) == audit.AT_ONCE else self._end(db)

    def _step(self, row: Row) -> Broken | None:
        if fault := self._judged(row):
            return Broken(fault, self._at.rows + 1, self._at.rows + 1, _time(row["at"]), str(row["what"]))
        self._at, self._number = Head(row["place"], row["mac"]), row["number"]
        head = self._heads.get(str(self._at.rows), "")
        if head and head != audit.told(self._at):
            return Broken(Fault.NOT_AS_TOLD, self._at.rows, self._at.rows)
        return None

    def _judged(self, row: Row) -> Fault | None:
        if not all(isinstance(row[field], kinds) for field, kinds in KINDS.items()):
            return Fault.WRONG
        if row["mac"] == audit.link(self._vault, self._at.mac, row):
            return None
        if row["place"] > self._at.rows + 1:
            return Fault.MISSING
        return Fault.HEADLESS if row["mac"] == audit.link(self._vault, UNKNOWN, row) else Fault.WRONG

    def _end(self, db: Connection) -> Whole | Broken:
        rows, stray, head = self._at.rows, audit.astray(db), audit.head_of(db, self._vault)
        if stray is not None:
            return Broken(Fault.STRAY, 0, rows, _time(stray["at"]), str(stray["what"]))
        if head is None:
            return Broken(Fault.NO_HEAD, rows, rows)
        if head.rows > rows:
            return Broken(Fault.CUT, rows, head.rows)
        if head != self._at:
            return Broken(Fault.BEYOND, head.rows + 1, head.rows)
        most = max((int(n) for n in self._heads), default=0)
        return Broken(Fault.CUT, rows, most) if most > rows else Whole(head)


def prove(db: Connection, vault: Vault, heads: Collection[str] = ()) -> Whole | Broken:
    """The whole of a database that nobody else uses, in one go."""
    walk = Walk(vault, heads)
    while (found := walk.on(db)) is None:
        pass
    return found


def _time(at: Any) -> int | None:
    return at if isinstance(at, int) else None

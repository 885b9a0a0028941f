"""The audit as a chain: each row carries an HMAC over all its fields and the HMAC of the row before it.

Whoever holds the database but not the root key can change nothing in it unseen. What no chain tells by itself is that
its end was cut off; therefore the head, how many rows there are and the last HMAC, is kept apart: sealed in a table of
its own, and told to people outside (bot/upkeep.py). docs/decisions/0021.
"""

from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.json import decode, encode
from sqlalchemy import BigInteger, Connection, bindparam, func, insert, select, tuple_, type_coerce, update

from storage.columns import FIRST, TICK
from storage.tables import audit, heads
from storage.vault import Unreadable, Vault

CHAIN = "audit"
BEGINNING = bytes(32)
UNKNOWN = b"\xff" * 32  # after a head that is gone: help goes on, and the gap shows for ever
AT_ONCE = 1000  # rows read or adopted in one statement

A = audit.c
HEAD = select(heads.c.head).where(heads.c.name == CHAIN)
SET_HEAD = update(heads).where(heads.c.name == bindparam("it")).values(head=bindparam("to"))
FIRST_HEAD = insert(heads)
RECORD = insert(audit)
PLACED = select(func.max(A.place))
LOOSE = select(audit).where(A.mac.is_(None)).order_by(A.number)
ADOPT = update(audit).where(A.number == bindparam("it")).values(place=bindparam("at_place"), mac=bindparam("made"))
ENTRY = select(A.place, A.number, type_coerce(A.at, BigInteger).label("at"), A.actor, A.what, A.about, A.detail, A.mac)
AFTER = (
    ENTRY.where(tuple_(A.place, A.number) > tuple_(bindparam("place_"), bindparam("number_")))
    .order_by(A.place, A.number)
    .limit(AT_ONCE)
)
ASTRAY = ENTRY.where(A.place.is_(None) | (A.place < 1)).order_by(A.number).limit(1)

FIELDS = ("place", "number", "at", "actor", "what", "about", "detail")
Row = Mapping[str, Any]


class Head(Struct, frozen=True, array_like=True):
    """Of the chain as it stands: how many rows, and the HMAC of the last."""

    rows: int = 0
    mac: bytes = BEGINNING


def link(vault: Vault, previous: bytes, row: Row) -> bytes:
    """What a row must carry. JSON in a fixed order: no two rows give the same bytes."""
    return vault.link(previous + encode([row[field] for field in FIELDS]))


def append(db: Connection, vault: Vault, rows: Sequence[Row]) -> None:
    """In the transaction that does what they tell of: one statement for all of them, and one for the head."""
    if not rows:
        return
    head = head_of(db, vault) or Head(db.scalar(PLACED) or 0, UNKNOWN)
    linked = list(chained(vault, head, rows))
    db.execute(RECORD, linked)
    last = linked[-1]
    keep_head(db, vault, Head(last["place"], last["mac"]))


def chained(vault: Vault, head: Head, rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    place, mac = head.rows, head.mac
    for row in rows:
        place += 1
        placed = {**row, "place": place}
        mac = link(vault, mac, {**placed, "at": (row["at"] - FIRST) // TICK})
        yield {**placed, "mac": mac}


def head_of(db: Connection, vault: Vault) -> Head | None:
    """None when it is not there or not ours."""
    sealed = db.scalar(HEAD)
    try:
        return None if sealed is None else decode(vault.head.open(sealed, cell(CHAIN)), type=Head)
    except Unreadable:
        return None


def keep_head(db: Connection, vault: Vault, head: Head) -> None:
    sealed = vault.head.seal(encode(head), cell(CHAIN))
    if not db.execute(SET_HEAD, {"it": CHAIN, "to": sealed}).rowcount:
        db.execute(FIRST_HEAD, {"name": CHAIN, "head": sealed})


def begin(db: Connection, vault: Vault) -> None:
    """At a start. Rows of before there was a chain get their places in it, once: where one row has a place already
    and no head is there, somebody took the head away, and nothing is made good again."""
    if db.scalar(HEAD) is not None or db.scalar(PLACED) is not None:
        return
    head = Head()
    while loose := [dict(row) for row in db.execute(LOOSE.limit(AT_ONCE)).mappings()]:
        linked = list(chained(vault, head, loose))
        db.execute(ADOPT, [{"it": row["number"], "at_place": row["place"], "made": row["mac"]} for row in linked])
        head = Head(linked[-1]["place"], linked[-1]["mac"])
    keep_head(db, vault, head)


def after(db: Connection, place: int, number: int) -> list[Row]:
    """The next rows of the chain, as they were found, whatever somebody made of them."""
    return list(map(dict, db.execute(AFTER, {"place_": place, "number_": number}).mappings()))


def astray(db: Connection) -> Row | None:
    """A row without a place in the chain: nobody but us adds any, and we give each a place."""
    row = db.execute(ASTRAY).mappings().first()
    return dict(row) if row else None


def told(head: Head) -> str:
    """A head as people keep it: how many rows, and 80 bits of the last HMAC, which nobody makes without the key."""
    letters = b32encode(head.mac[:10]).decode()
    return "-".join((str(head.rows), *(letters[at : at + 4] for at in range(0, len(letters), 4))))


def cell(name: str) -> str:
    return f"heads.head:{name}"

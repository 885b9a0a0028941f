"""Tombstones: whose key was destroyed by an erasure, so that a restored backup brings nobody back.

A keyed hash of a random id and a time: without the root key it names nobody. They outlive every backup. Whoever
restores an older copy carries over the newest there are (`given`), and storage/burial.py erases anew what came back.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select

from storage.steps import steps
from storage.tables import tombstones
from storage.vault import Owner, Vault

S = tombstones.c
PUT = insert(tombstones)
KNOWN = select(S.lookup).where(S.lookup.in_(bindparam("lookups", expanding=True)))
ALL = select(S.lookup, S.at).order_by(S.at, S.lookup)

Stones = Sequence[tuple[bytes, datetime]]


def put(db: Connection, vault: Vault, owners: Iterable[Owner], now: datetime) -> None:
    add(db, [(vault.tombstone(owner), now) for owner in owners])


def add(db: Connection, stones: Stones) -> None:
    """Those that are not there yet."""
    if not stones:
        return
    new = dict(stones)
    for known in db.scalars(KNOWN, {"lookups": steps(new)}):
        new.pop(known, None)
    if new:
        db.execute(PUT, [{"lookup": lookup, "at": at} for lookup, at in new.items()])


def given(db: Connection) -> Stones:
    return [(row.lookup, row.at) for row in db.execute(ALL)]

"""Tombstones: whose key was destroyed by an erasure, so that a restored backup brings nobody back.

A keyed hash of a random id and a time: without the root key it names nobody. They outlive every backup. Whoever
restores an older copy carries over the newest there are (`given`), and storage/burial.py erases anew what came back.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage.steps import steps
from storage.tables import tombstones
from storage.vault import Owner, Vault

S = tombstones.c
PUT = insert(tombstones)
OVER = delete(tombstones).where(S.lookup == bindparam("it"))
KNOWN = select(S.lookup, S.at).where(S.lookup.in_(bindparam("lookups", expanding=True)))
ALL = select(S.lookup, S.at).order_by(S.at, S.lookup)

Stones = Sequence[tuple[bytes, datetime]]


def put(db: Connection, vault: Vault, owners: Iterable[Owner], now: datetime) -> None:
    add(db, [(vault.tombstone(owner), now) for owner in owners])


def renew(db: Connection, vault: Vault, owner: Owner, now: datetime) -> None:
    """Of what may be made and destroyed more than once: the last time counts."""
    add(db, [(vault.tombstone(owner), now)])


def add(db: Connection, stones: Stones) -> None:
    """Those that are not there yet, and those that are newer than what is there."""
    if not stones:
        return
    new = dict(stones)
    for known, at in db.execute(KNOWN, {"lookups": steps(new)}).all():
        if at >= new[known]:
            del new[known]
        else:
            db.execute(OVER, {"it": known})
    if new:
        db.execute(PUT, [{"lookup": lookup, "at": at} for lookup, at in new.items()])


def given(db: Connection) -> Stones:
    return [(row.lookup, row.at) for row in db.execute(ALL)]

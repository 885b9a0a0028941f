"""Carried: the tombstones of the newest copy there is, and who shares their phone, put into an older one before that
takes its place.

Only a file that nobody else has open. What came back is erased anew at the next start (storage/burial.py).
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, StaticPool, create_engine, func, inspect, select
from sqlalchemy.exc import DatabaseError

from flows.model.ids import PersonId
from storage import still_shared
from storage.copies import NoCopy
from storage.keys import known, of_person, prove
from storage.migrate import at, migrate
from storage.tables import audit, erasures, keys, people, tombstones
from storage.tombstones import Stones, add, given
from storage.turning import turn_all
from storage.vault import Sealed, Vault

LAST = select(func.max(audit.c.number))
OWNERS = select(keys.c.owner)
UNDER_WAY = (
    select(erasures.c.person, erasures.c.since)
    .join(people, people.c.id == erasures.c.person)
    .where(people.c.staff.is_(None))
)


@dataclass(frozen=True, slots=True)
class Newest:
    """What a copy knows of who was erased; how far it goes; and whether our root key is the one it was made with."""

    stones: Stones
    last: int
    key_fits: bool
    works: Mapping[PersonId, Sealed] = field(default_factory=dict, repr=False)  # sealed; with who shares their phone


def newest(file: Path, vault: Vault) -> Newest:
    """Raises NoCopy."""
    with connected(file) as db:
        if at(db) is None:
            raise NoCopy
        there, own = inspect(db).has_table(tombstones.name), known(db, vault)
        buried = stones(db, own) if there and own else ()
        return Newest(buried, db.scalar(LAST) or 0, own is not None, still_shared.given(db))


def stones(db: Connection, vault: Vault) -> Stones:
    """Also of who had asked for it, and was not begun with. Who helps has none: they stay; their chats have some."""
    asked = [(vault.tombstone(of_person(row.person)), row.since) for row in db.execute(UNDER_WAY)]
    return [*given(db), *asked]


def last(data: Path) -> int:
    """What it did last, by its audit."""
    with connected(data) as db:
        return db.scalar(LAST) or 0


def carry(data: Path, vault: Vault, found: Newest) -> int:
    """Into this copy, which is brought up to date for it. How many keys in it are of what was erased since?"""
    with connected(data) as db:
        migrate(db)
        add(db, found.stones)
        lookups, own = {lookup for lookup, _ in found.stones}, known(db, vault) or vault
        still_shared.carry(db, own, found.works)
        return sum(own.tombstone(owner) in lookups for owner in db.scalars(OWNERS))


def under_new_key(data: Path, vault: Vault) -> None:
    """A copy of before the root key was turned opens with the old one, which will not be kept."""
    with connected(data) as db:
        prove(db, vault)
        turn_all(db, vault)


@contextmanager
def connected(file: Path) -> Iterator[Connection]:
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(file), poolclass=StaticPool)
    try:
        with engine.begin() as db:
            yield db
    except DatabaseError as error:
        raise NoCopy from error
    finally:
        engine.dispose()

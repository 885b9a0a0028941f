"""Copies of a database: made while others write, looked into without the service, and put together again.

A copy is two SQLite files of one moment: everything but the keys of people and chats, and those keys alone. They are
kept for different times (docs/decisions/0022): words whose key was erased are soon unreadable in every copy.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from errno import ENOSPC
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, StaticPool, create_engine, event, func, select

from storage.keys import OF_NOBODY, Keys, known, of_chat, of_person
from storage.memory import Memory
from storage.migrate import at
from storage.proof import Broken, Whole, prove
from storage.shelf import line_cell
from storage.tables import SCHEMA, chats, lines, people
from storage.vault import Owner, Unreadable, Vault

PLAIN_COPY = ("journal_mode=OFF", "secure_delete=ON", "synchronous=FULL")
"""Nothing about a key may be laid down beside the file it was taken out of."""

TAKE_KEYS = "INSERT INTO apart.keys SELECT owner, wrapped FROM main.keys WHERE owner NOT IN (?, ?)"
DROP_KEYS = "DELETE FROM main.keys WHERE owner NOT IN (?, ?)"
PUT_KEYS = "INSERT OR REPLACE INTO main.keys SELECT owner, wrapped FROM apart.keys"
KEYS_TABLE = "CREATE TABLE apart.keys (owner VARCHAR NOT NULL PRIMARY KEY, wrapped BLOB NOT NULL)"


class NoCopy(Exception):
    """This is no database, or no copy of one."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy holds, counted."""

    version: str | None
    key_fits: bool
    people: int
    chats: int
    lines: int
    audit: Whole | Broken | None  # None: another version, or another root key
    tried: int = 0  # sealed cells that were opened
    opened: int = 0
    keyless: int = 0  # whose key is not in it: erased, or the keys were not given

    @property
    def whole(self) -> bool:
        audited = isinstance(self.audit, Whole)
        return self.version == SCHEMA and self.key_fits and audited and self.opened == self.tried


def copy(source: Path, data: Path, keys: Path) -> None:
    """Beside whoever writes: one snapshot, and no writer waits. Raises NoCopy and, of the disk, OSError."""
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)) as db:
            db.execute("PRAGMA busy_timeout=5000")
            db.execute("VACUUM INTO ?", (str(data),))
        part(data, keys)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
            raise OSError(ENOSPC, "full") from error
        raise NoCopy from error


def part(data: Path, keys: Path) -> None:
    """The keys of people and chats out of a copy, into a file of their own."""
    with opened(data) as db:
        db.execute("ATTACH ? AS apart", (str(keys),))
        db.execute("PRAGMA apart.journal_mode=OFF")
        db.execute(KEYS_TABLE)
        db.execute(TAKE_KEYS, OF_NOBODY)
        db.execute(DROP_KEYS, OF_NOBODY)


def join(data: Path, keys: Path) -> None:
    """The keys back into the copy of the same moment, or of a later one."""
    try:
        with opened(data) as db:
            db.execute("ATTACH ? AS apart", (str(keys),))
            db.execute(PUT_KEYS)
    except sqlite3.Error as error:
        raise NoCopy from error


def sound(data: Path) -> bool:
    """As SQLite itself sees it."""
    try:
        with opened(data) as db:
            return bool(db.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        for pragma in PLAIN_COPY:
            db.execute(f"PRAGMA {pragma}")
        yield db


def look_into(data: Path, vault: Vault, dice: Sequence[int]) -> Contents:
    """Opens as many sealed cells as there are dice, each a random place among all lines and people."""
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(data), poolclass=StaticPool)
    event.listen(engine, "connect", lambda made, _: made.execute("PRAGMA query_only=ON"))
    try:
        with engine.connect() as db:
            return contents(db, vault, dice)
    finally:
        engine.dispose()


def contents(db: Connection, vault: Vault, dice: Sequence[int]) -> Contents:
    version = at(db)
    if version is None:
        return Contents(None, key_fits=False, people=0, chats=0, lines=0, audit=None)
    counts = [int(db.scalar(select(func.count()).select_from(t)) or 0) for t in (people, chats, lines)]
    own = known(db, vault)
    found = Contents(version, own is not None, counts[0], counts[1], counts[2], audit=None)
    if version != SCHEMA or own is None:
        return found
    keys, outcomes = Keys(db, own, Memory(own).boxes), []
    for die in dice if sum(counts) else ():
        owner, sealed, cell = drawn(db, counts, die % sum(counts))
        outcomes.append(opens(keys, owner, sealed, cell))
    tried = [outcome for outcome in outcomes if outcome is not None]
    keyless = len(outcomes) - len(tried)
    return replace(found, audit=prove(db, own), tried=len(tried), opened=sum(tried), keyless=keyless)


def drawn(db: Connection, counts: Sequence[int], place: int) -> tuple[Owner, bytes, str]:
    """A person's address, the state of a chat, or a line of a transcript."""
    for table, count in zip((people, chats, lines), counts, strict=True):
        if place < count:
            row: Any = db.execute(select(table).order_by(*table.primary_key).offset(place).limit(1)).one()
            if table is people:
                return of_person(row.id), row.address, f"people.address:{row.id}"
            if table is chats:
                return of_chat(row.id), row.state, f"chats.state:{row.id}"
            return of_chat(row.chat), row.text, line_cell(row.chat, row.side, row.message)
        place -= count
    raise IndexError


def opens(keys: Keys, owner: Owner, sealed: bytes, cell: str) -> bool | None:
    """None: its key is not there."""
    if not keys.has(owner):
        return None
    try:
        keys.open(owner, sealed, cell)
    except Unreadable:
        return False
    return True

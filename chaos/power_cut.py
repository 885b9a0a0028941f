"""Power cuts: every write that was not synced may be lost, or torn in the middle, and no acknowledged row with it.

SQLite runs on a disk of ours (chaos/disk.py), through APSW, because Python's own sqlite3 takes none. APSW brings its
own SQLite; what is tried is ours all the same: the PRAGMAs of storage/door.py, all of them, and the tables and
statements of storage, as SQLAlchemy writes them for SQLite.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import count
from random import Random
from typing import TYPE_CHECKING

from sqlalchemy import insert
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from chaos.figures import Figure, at_least, caught, nothing, skipped
from storage.door import PRAGMAS
from storage.post import DELIVERED
from storage.tables import lines, outbox, seen

if TYPE_CHECKING:
    import apsw

CHECK = "power cut"
DIALECT = sqlite.dialect(paramstyle="named")
SYNCED = "synchronous=FULL"
TWIN = tuple("synchronous=NORMAL" if one == SYNCED else one for one in PRAGMAS)
TABLES = (seen, lines, outbox)
WORDS = (64, 256, 1024, 4096)  # as the vault pads them
MOST = 450  # writes and syncs until a cut: some thirty commits
FIRST_PAGE = "locking_mode=EXCLUSIVE"  # a disk of ours shares no memory; else the log is written and synced alike


@dataclass(slots=True)
class Lost:
    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    corrupt: int = 0
    cuts_that_lost: int = 0


async def check(cuts: int, seed: int) -> Iterator[Figure]:
    if find_spec("apsw") is None:
        return iter([skipped(CHECK, "apsw is not installed: `make environment-dev`")])
    full, normal = cut(cuts, Random(seed)), cut(cuts // 5, Random(seed), TWIN)
    return iter(
        (
            at_least(CHECK, "cuts", full.cuts, cuts),
            at_least(CHECK, "commits acknowledged", full.acknowledged, 1),
            nothing(CHECK, "acknowledged commits lost", full.lost),
            nothing(CHECK, "databases that are broken", full.corrupt),
            caught(CHECK, "synchronous=NORMAL", [f"lost={normal.lost}"] if normal.lost else []),
        )
    )


def cut(cuts: int, luck: Random, pragmas: Sequence[str] = PRAGMAS) -> Lost:
    """One database that lives through all of them."""
    import apsw  # noqa: PLC0415  not needed by anything else here

    from chaos.disk import Disk, mounted  # noqa: PLC0415

    def opened() -> "apsw.Connection":
        db = apsw.Connection("db", vfs=vfs)
        for pragma in (FIRST_PAGE, *pragmas):
            db.execute(f"PRAGMA {pragma}").fetchall()
        return db

    found, disk, known = Lost(), Disk(), set[str]()
    with mounted(disk) as vfs:
        db = opened()
        for table in TABLES:
            db.execute(str(CreateTable(table).compile(dialect=DIALECT)))
            for index in table.indexes:
                db.execute(str(CreateIndex(index).compile(dialect=DIALECT)))
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        for n in range(cuts):
            disk.stops_after(luck.randint(1, MOST))
            for source, statements in tickets(n, luck):
                try:
                    commit(db, statements)
                except apsw.IOError:
                    break
                known.add(source)
                found.acknowledged += 1
            with suppress(apsw.Error):
                db.close(force=True)
            disk.loses_power(luck)
            db = opened()
            kept = {str(source) for (source,) in db.execute("SELECT source FROM seen")}
            found.cuts += 1
            found.lost += len(known - kept)
            found.cuts_that_lost += not known <= kept
            found.corrupt += not whole(db)
            known &= kept  # each is counted once
        db.close()
    return found


def commit(db: "apsw.Connection", statements: "Sequence[tuple[str, Mapping[str, object]]]") -> None:
    db.execute("BEGIN IMMEDIATE")
    for sql, values in statements:
        db.execute(sql, values)
    db.execute("COMMIT")


def tickets(cut: int, luck: Random) -> "Iterator[tuple[str, Sequence[tuple[str, Mapping[str, object]]]]]":
    """A message comes in, is kept, and its letter leaves: what storage/decided.py writes of it."""
    for n in count():
        number, source = cut * 100_000 + n, f"telegram:{cut}:{n}"
        words = luck.randbytes(luck.choice(WORDS))
        letter = {"lane": 1, "person": "p", "mark": f"line:{n}", "about": "c", "words": words, "state": "waiting"}
        yield (
            source,
            [
                (INSERT[seen], {"source": source, "at": number}),
                (INSERT[lines], {"number": number, "chat": "c", "side": "s", "message": n, "text": words}),
                (INSERT[outbox], {"number": number, "message": None, **letter}),
                (DEPARTS, {"it": number - 1 if n else number, "to": "sent", "there": n}),
            ],
        )


def whole(db: "apsw.Connection") -> bool:
    """All of a commit or nothing of it."""
    rows = {db.execute(f"SELECT count(*) FROM {table.name}").fetchall()[0][0] for table in TABLES}  # noqa: S608
    return len(rows) == 1 and db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


INSERT = {table: str(insert(table).compile(dialect=DIALECT)) for table in TABLES}
DEPARTS = str(DELIVERED.compile(dialect=DIALECT, compile_kwargs={"render_postcompile": True}))

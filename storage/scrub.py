"""Scrub: what was erased leaves the file, too, and the log beside it.

secure_delete overwrites in its place what is deleted. But when a page is parted or joined with its neighbour, SQLite
copies cells and leaves the old ones in the gap between those that stay: of a thousand that were erased some were found
there. So the whole file is written anew, as long as that takes half a second at most; of a larger one the keys and who
they are, since all else is noise without them.
"""

import sqlite3

LARGE = 48 * 2**20  # bytes: written anew within half a second, and the log stays below 64 MiB
KEYS = (
    "CREATE TEMP TABLE kept AS SELECT owner, wrapped FROM keys",
    "DELETE FROM keys",  # of all rows: each page is overwritten
    "INSERT INTO keys SELECT owner, wrapped FROM kept ORDER BY owner",
    "DROP TABLE kept",
    "REINDEX people",
)


def scrub(db: sqlite3.Connection) -> bool:
    """False: somebody reads there just now. Whoever came between two steps could not commit, so they are one."""
    [(patience,)] = db.execute("PRAGMA busy_timeout").fetchall()
    db.execute("PRAGMA busy_timeout=0")  # whoever reads may read for long; all who write would wait
    try:
        if not cut(db):
            return False
        rewritten(db)
        return cut(db)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    finally:
        db.execute(f"PRAGMA busy_timeout={patience}")


def cut(db: sqlite3.Connection) -> bool:
    [(busy, *_)] = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return not busy


def rewritten(db: sqlite3.Connection) -> None:
    [(pages,)], [(size,)] = (db.execute(f"PRAGMA {name}").fetchall() for name in ("page_count", "page_size"))
    if pages * size <= LARGE:
        db.execute("VACUUM")
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        for statement in KEYS:
            db.execute(statement)
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")

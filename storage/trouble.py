"""What a database's refusal means: try again, wait until it is there again, or a fault of our own."""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

# serialization failure, deadlock, the same new row twice, the same new table twice
QUICKER = {"40001", "40P01", "23505", "42P07"}

# connection lost, full or out of memory, shut down, input or output, read-only, not let in, no such database, and
# others still quicker after all tries
POSTGRES_GONE = ("08", "53", "57P", "58", "25006", "28", "3D", "40")
SQLITE_GONE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOTADB,
}


class DatabaseUnavailable(Exception):
    """The database cannot be written to. Is the disk full, the server down, or does another program hold it?"""

    def __str__(self) -> str:
        return str(self.__doc__)


def another_was_quicker(error: BaseException) -> bool:
    """Decided afresh, it may well succeed."""
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in QUICKER


def is_gone(error: BaseException) -> bool:
    """Nobody is to blame for it: no event may be given up, and none confirmed."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, OSError | NoConnectionFree)
    if error.connection_invalidated:
        return True
    if (state := getattr(error.orig, "sqlstate", None)) is not None:
        return str(state).startswith(POSTGRES_GONE)
    if (code := getattr(error.orig, "sqlite_errorcode", None)) is not None:
        return code & 0xFF in SQLITE_GONE
    return isinstance(error, OperationalError)

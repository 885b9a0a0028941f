"""The kinds of columns: sealed bytes, moments, and numbers that give an order."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, LargeBinary, TypeDecorator

from storage.vault import Sealed

FIRST = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(milliseconds=1)


# An order in which rows are made: in SQLite the row's own place, so that a new one is laid behind the last
Number = BigInteger().with_variant(Integer, "sqlite")


class NotSealedError(TypeError):
    """This column takes sealed bytes only."""

    def __str__(self) -> str:
        return str(self.__doc__)


class SealedColumn(TypeDecorator[bytes]):
    """Refuses plain bytes: forgetting to seal is an error, not a leak."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:  # noqa: ARG002  theirs
        if not isinstance(value, Sealed):
            raise NotSealedError
        return value


class Moment(TypeDecorator[datetime]):
    """Milliseconds UTC: SQLite has no time zones, and would hand back a naive time."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002  theirs
        return None if value is None else (value - FIRST) // TICK

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  theirs
        return None if value is None else FIRST + value * TICK

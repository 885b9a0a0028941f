"""One database: a piece of work, one transaction, and again when another was quicker.

SQLite: one writer, BEGIN IMMEDIATE, synchronous=FULL. PostgreSQL: SERIALIZABLE.
The work is synchronous and knows neither.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection, Engine

from storage import audit, pseudonyms
from storage.door import Door, door_for, line_up
from storage.keys import prove
from storage.memory import Memory
from storage.migrate import migrate
from storage.store import Store
from storage.trouble import DatabaseUnavailable, another_was_quicker, is_gone
from storage.vault import Vault

__all__ = ["Database", "DatabaseUnavailable"]

T = TypeVar("T")
Work = Callable[[Store], T]
TRIES = 4
ALONE = 1  # try among others; after that they wait


class Database:
    def __init__(self, door: Door, memory: Memory) -> None:
        self._door, self._memory = door, memory

    @classmethod
    @asynccontextmanager
    async def open(cls, url: str, vault: Vault) -> AsyncIterator["Database"]:
        """Creates or upgrades the tables first. Raises NewerSchema, WrongRootKey, DatabaseUnavailable."""
        door = door_for(url)
        database = cls(door, Memory(vault))
        try:
            await database._again_if_another_was_quicker(database._prepare, database._prepared)
            yield database
        finally:
            await door.close()

    @property
    def engine(self) -> Engine:
        """To listen at: what is said to the database, and when it commits."""
        return self._door.engine

    @property
    def vault(self) -> Vault:
        """As this database knows it: with its own core."""
        return self._memory.vault

    async def run(self, work: Work[T]) -> T:
        """All of the work or none of it. What Telegram must know of, it may learn only after this returns."""

        def in_store(db: Connection, attempt: int) -> tuple[Store, T]:
            line_up(db, alone=attempt > ALONE)
            store = Store(db, self._memory)
            return store, work(store)

        _, result = await self._again_if_another_was_quicker(in_store, lambda done: done[0].committed())
        return result

    async def look(self, work: Callable[[Connection, Vault], T]) -> T:
        """At what is there at one moment: long counts go here, for danger passes through the one writer. It may change
        nothing. Raises DatabaseUnavailable."""
        try:
            return await self._door.look(partial(_seen, work, self._memory.vault))
        except Exception as error:
            if is_gone(error):
                raise DatabaseUnavailable from error
            raise

    async def scrub(self) -> bool:
        """After an erasure. False: try again later. Raises DatabaseUnavailable."""
        try:
            return await self._door.scrub()
        except Exception as error:
            if is_gone(error):
                raise DatabaseUnavailable from error
            raise

    async def _again_if_another_was_quicker(self, work: Callable[[Connection, int], T], then: Callable[[T], None]) -> T:
        attempt = 0
        while True:
            attempt += 1
            try:
                return await self._door.through(partial(_tried, work, attempt), then)
            except Exception as error:
                if another_was_quicker(error) and attempt < TRIES:
                    continue
                if is_gone(error):
                    raise DatabaseUnavailable from error
                raise

    def _prepare(self, db: Connection, _attempt: int) -> Vault:
        migrate(db)
        own = prove(db, self._memory.vault)
        audit.begin(db, own)
        pseudonyms.begin(db, own)
        self._memory.numbers.start(db)
        return own

    def _prepared(self, own: Vault) -> None:
        """Only what was committed is this database's."""
        self._memory.vault = own


def _tried(work: Callable[[Connection, int], T], attempt: int, db: Connection) -> T:
    return work(db, attempt)


def _seen(work: Callable[[Connection, Vault], T], vault: Vault, db: Connection) -> T:
    return work(db, vault)

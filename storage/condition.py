"""How a database is, looked at without changing it: for `doctor`."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from flows.model.people import Role
from storage.audit import PLACED
from storage.door import door_for
from storage.keys import known
from storage.migrate import at
from storage.people import HELPING
from storage.proof import Broken, Walk, Whole
from storage.tables import SCHEMA, heads, people, tickets
from storage.trouble import is_gone
from storage.vault import Vault

SUPERVISORS = select(func.count()).select_from(people).where(people.c.staff == Role.SUPERVISOR)
CONTACTS = select(func.count()).select_from(people).where(people.c.staff == Role.CONTACT)
INVITED = select(func.count()).select_from(tickets).where(tickets.c.role == Role.SUPERVISOR, tickets.c.used.is_(False))
FIRST_STARTED = select(heads.c.name).limit(1)


class Shut(Exception):
    """The database cannot be opened for writing, or is none."""


@dataclass(frozen=True, slots=True)
class Condition:
    schema: str | None  # None: it is empty
    newest: str
    key_fits: bool = True
    supervisors: int = 0
    invited: int = 0  # supervisors whose invitation still holds
    contacts: int = 0  # for an emergency in which nobody nearer can be reached
    peers: int = 0  # certified counselors who are not suspended

    @property
    def older(self) -> bool:
        return self.schema is None or self.schema < self.newest

    @property
    def newer(self) -> bool:
        return self.schema is not None and self.schema > self.newest


async def look(url: str, vault: Vault | None, now: datetime) -> Condition:
    """Raises Shut. It begins as the service does, so that a disk which cannot be written to shows."""
    door = door_for(url)
    try:
        return await door.through(lambda db: _condition(db, vault, now), lambda _: None)
    except Exception as error:
        if is_gone(error):
            raise Shut from error
        raise
    finally:
        await door.close()


def _condition(db: Connection, vault: Vault | None, now: datetime) -> Condition:
    version = at(db)
    if version != SCHEMA:
        return Condition(version, SCHEMA)
    key_fits = vault is None or known(db, vault) is not None
    holds = INVITED.where(tickets.c.until.is_(None) | (tickets.c.until > now))
    supervisors, invited, contacts = (db.scalar(query) or 0 for query in (SUPERVISORS, holds, CONTACTS))
    peers = db.scalar(HELPING, {"now": now}) or 0
    return Condition(version, SCHEMA, key_fits, supervisors, invited, contacts, peers)


async def audited(url: str, vault: Vault) -> Whole | Broken | None:
    """None: of another version, or not yet started with this one. Raises Shut."""
    door = door_for(url)
    try:
        own = await door.through(lambda db: known(db, vault) if _chained(db) else None, lambda _: None)
        if own is None:
            return None
        walk = Walk(own)
        while (found := await door.through(walk.on, lambda _: None)) is None:
            pass
    except Exception as error:
        if is_gone(error):
            raise Shut from error
        raise
    else:
        return found
    finally:
        await door.close()


def _chained(db: Connection) -> bool:
    return at(db) == SCHEMA and (db.scalar(FIRST_STARTED) or db.scalar(PLACED)) is not None

"""Pseudonyms: under which the wordless rows (storage/counts.py) know what is one chat, one student, one counselor.

Each comes from its owner's key and goes with it: the ids of whoever was erased stay in the audit, and the root key
stays with the operator, so neither may lead to a row. A student and a counselor have another one each school year.
"""

from collections.abc import Iterable
from datetime import date
from secrets import token_bytes

from sqlalchemy import Connection, bindparam, select, union, update

from flows.model.ids import ChatId, PersonId
from flows.model.outcomes import school_year
from storage import chores
from storage.keys import Boxes, Keys, of_chat, of_person
from storage.tables import happenings, outcomes
from storage.tables import keys as keys_
from storage.vault import HALF, Owner, Vault

NAME, VERSION = "pseudonyms", "of keys"

O = outcomes.c  # noqa: E741  as the others are called
MONTHS = union(select(O.month), select(happenings.c.month))
OWNERS = select(keys_.c.owner)
ROWS = select(O.lookup, O.student, O.helper)
RENAME = (
    update(outcomes)
    .where(O.lookup == bindparam("it"))
    .values(lookup=bindparam("to_lookup"), student=bindparam("to_student"), helper=bindparam("to_helper"))
)
PART = tuple(
    update(table).where(table.c.student == bindparam("it")).values(student=bindparam("to"))
    for table in (outcomes, happenings)
)


class Pseudonyms:
    """In one transaction, of one school year."""

    def __init__(self, keys: Keys, year: str) -> None:
        self._keys, self._year = keys, year

    def load(self, owners: Iterable[Owner]) -> None:
        self._keys.load(owners)

    def chat(self, which: ChatId) -> bytes:
        return self._keys.pseudonym(of_chat(which), "chat") or nobody()

    def student(self, who: PersonId) -> bytes:
        return self._keys.pseudonym(of_person(who), f"student {self._year}") or nobody()

    def helper(self, who: PersonId) -> bytes:
        return self._keys.pseudonym(of_person(who), f"helper {self._year}") or nobody()


def nobody() -> bytes:
    """Of somebody whose key is gone: a row that belongs to no other."""
    return token_bytes(HALF)


def part(db: Connection, keys: Keys, who: PersonId) -> None:
    """Who helps keeps their key when they erase what they told as a student: so those rows become nobody's."""
    for year in years(db):
        was = {"it": Pseudonyms(keys, year).student(who), "to": nobody()}
        for statement in PART:
            db.execute(statement, was)


def years(db: Connection) -> set[str]:
    return {school_year(date.fromisoformat(f"{month}-01")) for month in db.scalars(MONTHS)}


def begin(db: Connection, vault: Vault) -> None:
    """At a start, once: rows of a version before get theirs. Whose key is gone, that row leads back to no more."""
    if not chores.due(db, NAME, VERSION):
        return
    keys, owners, before = Keys(db, vault, Boxes()), list(db.scalars(OWNERS)), vault.counted_before
    chats: dict[bytes, bytes] = {}
    students: dict[bytes, bytes] = {}
    helpers: dict[bytes, bytes] = {}
    every = [(year, Pseudonyms(keys, year)) for year in sorted(years(db))]
    for kind, which in (owner.split(" ") for owner in owners if " " in owner) if every else ():
        if kind == "chat":
            chats[before("chat", which)] = every[0][1].chat(ChatId(which))
            continue
        for year, now in every:
            old = before(year, which)
            students[old], helpers[old] = now.student(PersonId(which)), now.helper(PersonId(which))
    renamed = [
        {
            "it": row.lookup,
            "to_lookup": chats.get(row.lookup) or nobody(),
            "to_student": students.setdefault(row.student, nobody()),
            "to_helper": helpers.setdefault(row.helper, nobody()) if row.helper else None,
        }
        for row in db.execute(ROWS).all()
    ]
    if renamed:
        db.execute(RENAME, renamed)
    chores.done(db, NAME, VERSION)

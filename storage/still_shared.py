"""Still shared: who has switched on *HP bersama* since a backup was made is on a shared phone when it is restored.

Of the newest copy only what is sealed with each one's own key is taken; that key is in the older copy. What has not
left to them yet is covered: their chat is open to whoever holds the phone.
"""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, bindparam, select, update

from flows.model.ids import PersonId
from flows.model.shared import Shared
from storage import covered
from storage.codec import WORK, Kept, work_loaded
from storage.keys import Boxes, Keys, of_person
from storage.tables import people
from storage.vault import Sealed, Unreadable, Vault

P = people.c
ALL = select(P.id, P.work)
PUT = update(people).where(P.id == bindparam("it")).values(work=bindparam("to"))


def given(db: Connection) -> Mapping[PersonId, Sealed]:
    """Of a copy that may hold no keys."""
    return {row.id: row.work for row in db.execute(ALL)}


def carry(db: Connection, vault: Vault, newer: Mapping[PersonId, Sealed]) -> int:
    """Into the older copy, which holds the keys. For how many something changed?"""
    keys, changed = Keys(db, vault, Boxes()), 0
    rows = [row for row in db.execute(ALL).all() if row.id in newer and row.work != newer[row.id]]
    keys.load(of_person(row.id) for row in rows)
    for row in rows:
        try:
            old, new = opened(keys, row.id, row.work), opened(keys, row.id, newer[row.id])
        except Unreadable:
            continue  # erased since, or damaged: nobody is told anything there
        then = brought(old.shared, new.shared)
        if then is None or then == old.shared:
            continue
        kept = replace(old, shared=then)
        db.execute(PUT, {"it": row.id, "to": keys.seal(of_person(row.id), WORK.dump(kept), cell(row.id))})
        if old.shared is None or not old.shared.on:
            covered.recall(db, keys, row.id)
        changed += 1
    return changed


def brought(old: Shared | None, new: Shared | None) -> Shared | None:
    """The word of today, and closed. What waits covered is what waits in the older copy. None: nothing is carried."""
    if new is None or not new.on:
        return None
    was = old if old is not None and old.on else Shared(waits=True)
    return replace(was, secret=new.secret, seen=None, known=False, asks="", first="", urgent=new.urgent)


def opened(keys: Keys, who: PersonId, work: Sealed) -> Kept:
    return work_loaded(keys.open(of_person(who), work, cell(who)))


def cell(who: PersonId) -> str:
    return f"people.work:{who}"

"""Turning the root key: what the old one wraps is wrapped by the new one, a batch at a time.

Each row tells by itself under which key it is, so there is nothing to remember: killed anywhere, it begins again and
passes over what is done. The core and the keys of people and chats stay what they are; so does all that was sealed.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from storage.tables import keys
from storage.vault import Owner, Unreadable, Vault

MOST = 500  # rows in one commit

NEXT = (
    select(keys.c.owner, keys.c.wrapped)
    .where(keys.c.owner > bindparam("after"))
    .order_by(keys.c.owner)
    .limit(bindparam("most"))
)
REWRAP = update(keys).where(keys.c.owner == bindparam("it")).values(wrapped=bindparam("to"))


@dataclass(frozen=True, slots=True)
class Turned:
    """What one batch has done, and where the next begins; after the last, nowhere."""

    after: Owner | None
    turned: int = 0
    there: int = 0  # under the new key already
    lost: int = 0  # that no key opens: somebody changed them, and what they sealed was lost before


def turn(db: Connection, vault: Vault, after: Owner) -> Turned:
    """`vault` wraps with the new key, and opens with the old one too."""
    rows = db.execute(NEXT, {"after": after, "most": MOST}).all()
    rewrapped: list[dict[str, Any]] = []
    there = lost = 0
    for row in rows:
        try:
            to = vault.rewrapped(row.owner, row.wrapped)
        except Unreadable:
            lost += 1
            continue
        if to is None:
            there += 1
        else:
            rewrapped.append({"it": row.owner, "to": to})
    if rewrapped:
        db.execute(REWRAP, rewrapped)
    return Turned(rows[-1].owner if len(rows) == MOST else None, len(rewrapped), there, lost)


def turn_all(db: Connection, vault: Vault) -> None:
    """Of a copy that nobody uses."""
    after: Owner | None = Owner("")
    while after is not None:
        after = turn(db, vault, after).after

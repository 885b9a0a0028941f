"""Quarantine: what could not be handled, sealed until somebody looks at it."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select

from storage.arrivals import Aside
from storage.repeats import REPEATS_FOR
from storage.steps import steps
from storage.tables import quarantine
from storage.vault import Vault

Q = quarantine.c
KNOWN = select(Q.source).where(Q.source.in_(bindparam("sources", expanding=True)), Q.at > bindparam("after"))
ASIDE = insert(quarantine)


def put(db: Connection, vault: Vault, asides: Iterable[Aside], now: datetime) -> None:
    """Once: it may come again with a batch that was not confirmed, and must not spoil the group it comes with."""
    new = {aside.source: aside for aside in asides}
    if not new:
        return
    for source in db.scalars(KNOWN, {"sources": steps(new), "after": now - REPEATS_FOR}):
        new.pop(source, None)
    rows = [
        {
            "source": aside.source,
            "at": now,
            "why": aside.why,
            "person": aside.person,
            "raw": vault.aside.seal(aside.raw, f"quarantine.raw:{aside.source}"),
        }
        for aside in new.values()
    ]
    if rows:
        db.execute(ASIDE, rows)

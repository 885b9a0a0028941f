"""After a start: whom an erasure had destroyed, and a restored backup has brought back, is erased again, in silence."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from flows.model.ids import PersonId
from storage import cards, erasure, tombstones
from storage.forgetting import Forgetting
from storage.keys import Keys
from storage.steps import steps
from storage.tables import cases, chats
from storage.tables import keys as keys_
from storage.vault import Vault

OWNERS = select(keys_.c.owner)
CHATS = select(chats.c.id, chats.c.state).where(chats.c.id.in_(bindparam("ids", expanding=True)))
CASES = select(cases.c.id).where(cases.c.id.in_(bindparam("ids", expanding=True)))


def bury(db: Connection, vault: Vault, keys: Keys, forgetting: Forgetting, now: datetime) -> int:
    """Whoever came back, came back with a key. Returns how many did; the steps of an erasure do the rest."""
    stones = dict(tombstones.given(db))
    if not stones:
        return 0
    cards.bury(db, vault, keys, stones)
    back = [owner.split(" ") for owner in db.scalars(OWNERS) if vault.tombstone(owner) in stones]
    if ids := [which for kind, which in back if kind == "chat"]:
        forgetting.forget(forgetting.opened(db.execute(CHATS, {"ids": steps(ids)}).all()))
        forgetting.forget_cases(db.scalars(CASES, {"ids": steps(ids)}).all())
    return sum(erasure.come_back(db, PersonId(which), now) for kind, which in back if kind == "person")

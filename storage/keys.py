"""The keys of people and chats: made with them, unwrapped when needed, and kept in memory for a while.

What a transaction makes is its own until it is committed: several may run at once, and any of them may fail.
"""

import logging
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, insert, select

from flows.model.ids import ChatId, PersonId
from storage.steps import steps
from storage.tables import keys
from storage.vault import Box, Owner, Sealed, Unreadable, Vault, WrongRootKey

log = logging.getLogger(__name__)
ENOUGH = 20_000  # boxes in memory, about 200 bytes each
ROOT = Owner("root")  # opens nothing; shows from the first start on which root key this database was made with
CORE = Owner("core")  # a secret of the database's own, the same under every root key
OF_NOBODY = (ROOT, CORE)

WRAPPED = select(keys.c.owner, keys.c.wrapped).where(keys.c.owner.in_(bindparam("owners", expanding=True)))
DESTROY = delete(keys).where(keys.c.owner.in_(bindparam("owners", expanding=True)))
KEPT_CORE = select(keys.c.wrapped).where(keys.c.owner == CORE)
WITNESS = select(keys.c.owner, keys.c.wrapped).order_by(case((keys.c.owner == ROOT, 0), else_=1)).limit(1)


class KeyDestroyed(Unreadable):
    """These words were erased: their key is gone."""


class Boxes:
    """Committed keys, unwrapped: those used last."""

    def __init__(self) -> None:
        self._boxes: OrderedDict[Owner, Box] = OrderedDict()

    def __contains__(self, owner: Owner) -> bool:
        return owner in self._boxes

    def get(self, owner: Owner) -> Box | None:
        if box := self._boxes.get(owner):
            self._boxes.move_to_end(owner)
        return box

    def keep(self, owner: Owner, box: Box) -> None:
        self._boxes[owner] = box
        if len(self._boxes) > ENOUGH:
            self._boxes.popitem(last=False)

    def drop(self, owners: Iterable[Owner]) -> None:
        for owner in owners:
            self._boxes.pop(owner, None)


class Keys:
    """In one transaction."""

    def __init__(self, db: Connection, vault: Vault, boxes: Boxes) -> None:
        self._db, self._vault, self._boxes = db, vault, boxes
        self._made: dict[Owner, Box] = {}
        self._unwritten: list[Mapping[str, Any]] = []
        self._destroyed: set[Owner] = set()

    def make(self, owner: Owner) -> None:
        self._made[owner], wrapped = self._vault.new_key(owner)
        self._unwritten.append({"owner": owner, "wrapped": wrapped})

    def take_unwritten(self) -> list[Mapping[str, Any]]:
        """The rows of new keys, to be written in this transaction."""
        rows, self._unwritten = self._unwritten, []
        return rows

    def committed(self) -> None:
        for owner, box in self._made.items():
            self._boxes.keep(owner, box)
        self._boxes.drop(self._destroyed)  # another transaction may have unwrapped one meanwhile

    def destroy(self, owners: Iterable[Owner]) -> None:
        """What they sealed is noise from now on, wherever a copy of it lies."""
        if gone := set(owners):
            self._db.execute(DESTROY, {"owners": steps(gone)})
            self._destroyed |= gone
            self._boxes.drop(gone)

    def load(self, owners: Iterable[Owner]) -> None:
        """One statement for all that are not in memory yet."""
        missing = {owner for owner in owners if owner not in self._made and owner not in self._boxes}
        if not missing:
            return
        for row in self._db.execute(WRAPPED, {"owners": steps(missing)}):
            try:
                self._boxes.keep(row.owner, self._vault.unwrap(row.owner, row.wrapped))
            except Unreadable:
                log.error("a key was changed by somebody else; what it sealed is lost")  # noqa: TRY400  no ids

    def has(self, owner: Owner) -> bool:
        return self._find(owner) is not None

    def seal(self, owner: Owner, raw: bytes, cell: str) -> Sealed:
        return self._box(owner).seal(raw, cell)

    def open(self, owner: Owner, sealed: bytes, cell: str) -> bytes:
        """Raises Unreadable, KeyDestroyed if that is why."""
        box = self._box(owner)
        try:
            return box.open(sealed, cell)
        except Unreadable:
            log.error("%s was changed by somebody else", cell.partition(":")[0])  # noqa: TRY400  no ids
            raise

    def pseudonym(self, owner: Owner, what: str) -> bytes | None:
        """None: nobody can say any more which one it was."""
        box = self._find(owner)
        return box.pseudonym(what) if box else None

    def _box(self, owner: Owner) -> Box:
        box = self._find(owner)
        if box is None:
            raise KeyDestroyed
        return box

    def _find(self, owner: Owner) -> Box | None:
        if box := self._made.get(owner) or self._boxes.get(owner):
            return box
        self.load((owner,))
        return self._boxes.get(owner)


def known(db: Connection, vault: Vault) -> Vault | None:
    """With the core of this database; None if it was made with another root key. One without any key fits every one."""
    core, witness = db.scalar(KEPT_CORE), db.execute(WITNESS).first()
    try:
        if core is not None:
            return vault.with_core(CORE, core)
        return vault.of_before(witness.owner, witness.wrapped) if witness else vault
    except Unreadable:
        return None


def prove(db: Connection, vault: Vault) -> Vault:
    """With the core, which is made here. Raises WrongRootKey: or all would be met as strangers, and no code would be
    valid. In a database of before there was a core it is what everything came from until now: the root key."""
    found = known(db, vault)
    if found is None:
        raise WrongRootKey
    new = db.execute(WITNESS).first() is None
    if new:
        db.execute(insert(keys), {"owner": ROOT, "wrapped": vault.new_key(ROOT)[1]})
    if new or db.scalar(KEPT_CORE) is None:
        wrapped = vault.new_key(CORE)[1] if new else found.own_core(CORE)
        db.execute(insert(keys), {"owner": CORE, "wrapped": wrapped})
        found = vault.with_core(CORE, wrapped)
    return found


def of_person(person: PersonId) -> Owner:
    return Owner(f"person {person}")


def of_chat(chat: ChatId) -> Owner:
    return Owner(f"chat {chat}")


def of_words(about: ChatId | None, to: PersonId) -> Owner:
    """A letter with words of a chat is erased with that chat, any other with its reader."""
    return of_chat(about) if about else of_person(to)

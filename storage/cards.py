"""Emergency cards, each sealed with its student's own key and bound to a cell of its own. In one transaction.

The key outlives a card that is deleted. So that an older backup does not bring it back, a tombstone says since when
there is none; one that was filled in later stays.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from flows.model.card import Card
from flows.model.ids import PersonId
from storage import tombstones
from storage.codec import CARDS
from storage.keys import Keys, of_person
from storage.tables import cards
from storage.vault import Owner, Unreadable, Vault

ALL = select(cards.c.person)
ONE = select(cards.c.words).where(cards.c.person == bindparam("who"))
GONE = delete(cards).where(cards.c.person == bindparam("who"))
PUT = insert(cards)


def one(db: Connection, keys: Keys, who: PersonId) -> Card | None:
    """What was damaged is as if it had never been."""
    sealed = db.scalar(ONE, {"who": who})
    if sealed is None:
        return None
    try:
        return CARDS.load(keys.open(of_person(who), sealed, cell(who)))
    except Unreadable:
        return None


def keep(db: Connection, vault: Vault, keys: Keys, kept: Mapping[PersonId, Card | None], now: datetime) -> None:
    for who, card in sorted(kept.items()):
        if card is None or not card.lines:
            erase(db, vault, who, now)
        else:
            db.execute(GONE, {"who": who})
            db.execute(PUT, {"person": who, "words": keys.seal(of_person(who), CARDS.dump(card), cell(who))})


def erase(db: Connection, vault: Vault, who: PersonId, now: datetime) -> None:
    """Before anything else of them: whoever helps keeps their key."""
    if db.execute(GONE, {"who": who}).rowcount:
        tombstones.renew(db, vault, of_card(who), now)


def bury(db: Connection, vault: Vault, keys: Keys, stones: Mapping[bytes, datetime]) -> None:
    """Those that came back with a backup. What cannot be read is nobody's loss."""
    for who in db.scalars(ALL).all():
        gone = stones.get(vault.tombstone(of_card(who)))
        if gone is not None and ((card := one(db, keys, who)) is None or card.at is None or card.at <= gone):
            db.execute(GONE, {"who": who})


def of_card(who: PersonId) -> Owner:
    """It has no key of its own; its tombstone needs a name."""
    return Owner(f"card {who}")


def cell(who: PersonId) -> str:
    return f"cards.words:{who}"

"""Emergency cards, each sealed with its student's own key and bound to a cell of its own. In one transaction."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select

from flows.model.card import Card
from flows.model.ids import PersonId
from storage.codec import CARDS
from storage.keys import Keys, of_person
from storage.tables import cards
from storage.vault import Unreadable

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


def keep(db: Connection, keys: Keys, kept: Mapping[PersonId, Card | None]) -> None:
    for who, card in sorted(kept.items()):
        erase(db, who)
        if card is not None and card.lines:
            db.execute(PUT, {"person": who, "words": keys.seal(of_person(who), CARDS.dump(card), cell(who))})


def erase(db: Connection, who: PersonId) -> None:
    """Before anything else of them: whoever helps keeps their key."""
    db.execute(GONE, {"who": who})


def cell(who: PersonId) -> str:
    return f"cards.words:{who}"

"""Openings of who a student is: what the database itself holds to, whoever writes, and whom it shows to whom.

One row each time that somebody looks. It names nobody: random ids, which the audit has as well. The checks and the
trigger refuse an opening that one person made alone, one that nobody in time approved, one approved by somebody who
holds no second key, and a second look; only a lone opening (flows/identity/opened.py) has no second one.
"""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select

from flows.model.card import Card
from flows.model.effects import Unlock
from flows.model.identity import VIEW
from flows.model.ids import ChatId, PersonId
from storage import cards
from storage.addresses import Addresses
from storage.arrivals import TelegramId
from storage.casebook import Casebook
from storage.keys import Keys
from storage.tables import openings

O = openings.c  # noqa: E741  as the others are called
PUT = insert(openings)
ONE = select(O.about, O.asker, O.viewed).where(O.id == bindparam("it"))


@dataclass(frozen=True, slots=True)
class Revealed:
    """To whoever asked. Without a card there is only the account, whose name Telegram alone knows."""

    card: Card | None = field(repr=False)
    address: TelegramId | None = field(repr=False)


def unlock(db: Connection, unlocked: list[Unlock]) -> None:
    for one in unlocked:
        row = {"id": one.id, "about": one.about, "asker": one.by, "second": one.second}
        db.execute(PUT, row | {"asked": one.asked, "answered": one.answered, "viewed": one.viewed})


def revealed(
    db: Connection, keys: Keys, addresses: Addresses, which: ChatId, reader: PersonId, now: datetime
) -> Revealed | None:
    """None: not for them, or not any more."""
    row = db.execute(ONE, {"it": which}).first()
    if row is None or row.asker != reader or not row.viewed <= now < row.viewed + VIEW:
        return None
    case = Casebook(db, keys).case(row.about)
    if case is None or case.student is None:
        return None
    card = cards.one(db, keys, case.student)
    addresses.load([case.student])
    address = addresses.get(case.student)
    return Revealed(card, address.telegram if address and card is None else None)

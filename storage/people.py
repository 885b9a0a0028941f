"""People: found by a keyed hash, written to at a sealed address, known inside by a random id."""

import logging
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, or_, select

from flows.model.ids import PersonId
from flows.model.people import Facts, Person, Role
from storage.addresses import Addresses
from storage.arrivals import Arrival, TelegramId
from storage.codec import PLACES, work_dumped, work_loaded
from storage.keys import Keys, of_person
from storage.steps import steps
from storage.tables import people
from storage.vault import Sealed, Unreadable, Vault

log = logging.getLogger(__name__)
P = people.c
Who = TelegramId | PersonId
Rows = Sequence[Row[*tuple[Any, ...]]]

PERSON = select(
    P.id,
    P.lookup,
    P.staff,
    P.language,
    P.admitted,
    P.consent,
    P.wrong_codes,
    P.no_code_before,
    P.certified,
    P.suspended,
    P.news,
    P.place,
    P.work,
)
FROM_OUTSIDE = PERSON.where(P.lookup.in_(bindparam("lookups", expanding=True)))
BY_ID = PERSON.where(P.id.in_(bindparam("ids", expanding=True)))
STAFF = PERSON.where(P.staff.is_not(None)).order_by(P.id)
WITH_ROLE = select(P.id).where(P.staff == bindparam("role")).order_by(P.id)
HELPING = select(func.count()).where(P.staff == Role.COUNSELOR, P.certified > bindparam("now"), P.suspended.is_(None))
WANT = PERSON.where(P.news, P.id > bindparam("after")).order_by(P.id).limit(bindparam("most"))
WANTED = select(func.count()).where(P.news, or_(P.staff.is_(None), P.staff == Role.COUNSELOR))
BURY = delete(people).where(P.id == bindparam("it"))


class People:
    """In one transaction."""

    def __init__(self, db: Connection, vault: Vault, keys: Keys, addresses: Addresses) -> None:
        self._db, self._vault, self._keys, self._addresses = db, vault, keys, addresses

    def senders(self, arrivals: Iterable[Arrival]) -> tuple[dict[Who, Person], list[Person]]:
        """Everybody something came from, and those of them we meet for the first time."""
        outside = {TelegramId(a.who): a.language for a in arrivals if isinstance(a.who, int)}
        inside = {PersonId(a.who) for a in arrivals if isinstance(a.who, str)}
        found = self._from_outside(outside)
        found |= {person.id: person for person in self._by_id(inside - found.keys())}
        new: dict[Who, Person] = {
            who: self._meet(who, language) for who, language in outside.items() if who not in found
        }
        return found | new, list(new.values())

    def one(self, person: PersonId) -> Person | None:
        return next(iter(self._by_id({person})), None)

    def foresee(self, folk: Iterable[PersonId]) -> None:
        """They will be written to: where, and how, with one statement for all."""
        self._addresses.load(folk)

    def shares(self, person: PersonId) -> bool:
        """Is what they are told covered? Known for all who were written to lately."""
        self._addresses.load([person])
        address = self._addresses.get(person)
        return address is not None and address.covered

    def staff(self) -> tuple[Person, ...]:
        """One whose row is damaged does not keep the others from helping."""
        return tuple(self._whole(self._db.execute(STAFF).all()))

    def want_news(self, after: PersonId | None, most: int) -> tuple[tuple[Person, ...], int]:
        """The next who do, by their random ids, and how many there are."""
        some = self._db.execute(WANT, {"after": after or "", "most": most}).all()
        return tuple(self._whole(some)), self._db.scalar(WANTED) or 0

    def peers(self, now: datetime) -> int:
        """As flows.model.certificate.helps counts them."""
        return self._db.scalar(HELPING, {"now": now}) or 0

    def coordinators(self) -> list[PersonId]:
        return list(self._db.scalars(WITH_ROLE, {"role": Role.COORDINATOR}))

    def counselors(self) -> list[PersonId]:
        return list(self._db.scalars(WITH_ROLE, {"role": Role.COUNSELOR}))

    def supervisors(self) -> list[PersonId]:
        return list(self._db.scalars(WITH_ROLE, {"role": Role.SUPERVISOR}))

    def new_row(self, person: Person) -> dict[str, Any]:
        telegram = self._addresses[person.id].telegram
        return {
            "id": person.id,
            "lookup": self._vault.lookup(telegram),
            "address": self.sealed(person.id, "address", str(telegram).encode()),
            **facts_row(person.facts),
            "place": self.sealed(person.id, "place", PLACES.dump(person.place)),
            "work": self.work_cell(person),
        }

    def sealed(self, person: PersonId, column: str, raw: bytes) -> Sealed:
        return self._keys.seal(of_person(person), raw, f"people.{column}:{person}")

    def work_cell(self, person: Person) -> Sealed:
        return self.sealed(person.id, "work", work_dumped(person.work, person.facts))

    def _meet(self, who: TelegramId, language: str) -> Person:
        """For the first time: a random id, and a key of their own."""
        person = Person(PersonId(token_urlsafe(12)), Facts(language))
        self._keys.make(of_person(person.id))
        self._addresses.meet(person.id, who, language)
        return person

    def _from_outside(self, outside: Iterable[TelegramId]) -> dict[Who, Person]:
        lookups = {self._vault.lookup(who): who for who in outside}
        if not lookups:
            return {}
        rows = self._db.execute(FROM_OUTSIDE, {"lookups": steps(lookups)}).all()
        self._keys.load([of_person(row.id) for row in rows])
        found: dict[Who, Person] = {}
        for row in rows:
            if self._keys.has(of_person(row.id)):
                found[row.id] = found[lookups[row.lookup]] = self._person(row)
            else:  # erased up to here when we stopped: who comes back comes as a stranger
                self._db.execute(BURY, {"it": row.id})
        return found

    def _by_id(self, ids: Collection[PersonId]) -> Iterable[Person]:
        if not ids:
            return ()
        return self._whole(self._db.execute(BY_ID, {"ids": steps(ids)}).all())

    def _whole(self, rows: Rows) -> Iterable[Person]:
        self._keys.load([of_person(row.id) for row in rows])
        for row in rows:
            try:
                yield self._person(row)
            except Unreadable:
                log.warning("somebody's row cannot be opened")

    def _person(self, row: Row[*tuple[Any, ...]]) -> Person:
        owner = of_person(row.id)
        kept = work_loaded(self._keys.open(owner, row.work, f"people.work:{row.id}"))
        facts = Facts(
            row.language,
            Role(row.staff) if row.staff else None,
            row.admitted,
            row.consent,
            row.wrong_codes,
            row.no_code_before,
            row.certified,
            row.suspended,
            row.news,
            **kept.rest,
        )
        place = PLACES.load(self._keys.open(owner, row.place, f"people.place:{row.id}"))
        return Person(row.id, facts, place, kept.work)


def facts_row(facts: Facts) -> dict[str, Any]:
    return {
        "staff": facts.staff,
        "language": facts.language,
        "admitted": facts.admitted,
        "consent": facts.consent,
        "wrong_codes": facts.wrong_codes,
        "no_code_before": facts.no_code_before,
        "certified": facts.certified,
        "suspended": facts.suspended,
        "news": facts.news,
    }

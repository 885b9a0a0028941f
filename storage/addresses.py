"""Where a person is written to. Kept in memory: those who talk are written to all the time."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from flows.model.ids import PersonId
from flows.model.people import Facts, Role
from flows.model.shared import Shared
from storage.arrivals import TelegramId
from storage.codec import work_loaded
from storage.keys import Keys, of_person
from storage.steps import steps
from storage.tables import people
from storage.vault import Unreadable

P = people.c
ADDRESSES = select(P.id, P.address, P.language, P.staff, P.work).where(P.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True, slots=True)
class Address:
    telegram: TelegramId
    language: str
    staff: bool
    covered: bool = False  # they share their phone


@dataclass(frozen=True, slots=True)
class Listed:
    """Who helps, for the list of commands they see."""

    telegram: TelegramId
    role: Role
    language: str


class Addresses:
    """In one transaction: what it changes is known to the others only after the commit."""

    def __init__(self, db: Connection, keys: Keys, known: dict[PersonId, Address]) -> None:
        self._db, self._keys, self._known = db, keys, known
        self._changed: dict[PersonId, Address] = {}
        self._gone: set[PersonId] = set()

    def committed(self) -> None:
        for person in self._gone:
            self._known.pop(person, None)
        self._known.update(self._changed)

    def get(self, person: PersonId) -> Address | None:
        return self._changed.get(person) or self._known.get(person)

    def __getitem__(self, person: PersonId) -> Address:
        return self._changed.get(person) or self._known[person]

    def meet(self, person: PersonId, telegram: TelegramId, language: str) -> None:
        self._changed[person] = Address(telegram, language, staff=False)

    def learn(self, person: PersonId, facts: Facts) -> None:
        if known := self.get(person):
            self._changed[person] = Address(
                known.telegram, facts.language, facts.staff is not None, shares(facts.shared)
            )

    def forget(self, person: PersonId) -> None:
        self._changed.pop(person, None)
        self._known.pop(person, None)
        self._gone.add(person)

    def load(self, wanted: Iterable[PersonId]) -> None:
        """Those that are not known yet; who was erased has none."""
        missing = {person for person in wanted if self.get(person) is None}
        if not missing:
            return
        rows = self._db.execute(ADDRESSES, {"ids": steps(missing)}).all()
        self._keys.load([of_person(row.id) for row in rows])
        for row in rows:
            try:
                number = int(self._keys.open(of_person(row.id), row.address, f"people.address:{row.id}"))
                kept = work_loaded(self._keys.open(of_person(row.id), row.work, f"people.work:{row.id}"))
            except Unreadable:
                continue
            # what another transaction has committed meanwhile is newer than what was read here
            there = Address(TelegramId(number), row.language, row.staff is not None, shares(kept.shared))
            self._known.setdefault(row.id, there)


def shares(phone: Shared | None) -> bool:
    return phone is not None and phone.on

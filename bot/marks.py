"""Which of Telegram's numbers a mark stands for: the last thousands in memory, older ones in the outbox."""

from collections import OrderedDict

from flows.model.ids import PersonId
from storage.database import Database

MOST = 10_000  # about 2 MB


class Marks:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: OrderedDict[tuple[PersonId, str], tuple[int, ...]] = OrderedDict()

    def keep(self, person: PersonId, mark: str, message: int) -> None:
        self._known[person, mark] = (*self._known.pop((person, mark), ()), message)
        if len(self._known) > MOST:
            self._known.popitem(last=False)

    def forget(self, person: PersonId, mark: str) -> None:
        self._known.pop((person, mark), None)

    def known(self, person: PersonId, mark: str) -> int | None:
        """The newest, if it is remembered here."""
        there = self._known.get((person, mark))
        return there[-1] if there else None

    async def find(self, person: PersonId, mark: str) -> int | None:
        """The newest."""
        known = self._known.get((person, mark))
        return known[-1] if known else await self._database.run(lambda store: store.message_marked(person, mark))

    async def all(self, person: PersonId, mark: str) -> list[int]:
        """The newest may not be written down yet."""
        older = await self._database.run(lambda store: store.messages_marked(person, mark))
        return sorted({*older, *self._known.get((person, mark), ())})

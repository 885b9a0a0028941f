"""Which of Telegram's numbers a mark stands for: the last thousands in memory, older ones in the outbox."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable

from flows.ids import PersonId

MOST = 20_000  # about 4 MB

Look = Callable[[PersonId, str], Awaitable[int | None]]


class Marks:
    def __init__(self, look: Look) -> None:
        self._look = look
        self._known: OrderedDict[tuple[PersonId, str], int] = OrderedDict()

    def keep(self, person: PersonId, mark: str, message: int) -> None:
        self._known[person, mark] = message
        if len(self._known) > MOST:
            self._known.popitem(last=False)

    def forget(self, person: PersonId, mark: str) -> None:
        self._known.pop((person, mark), None)

    async def find(self, person: PersonId, mark: str) -> int | None:
        return self._known.get((person, mark)) or await self._look(person, mark)

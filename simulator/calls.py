"""What the bots asked of us, the newest fifty thousand of it."""

from collections import deque
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple

from simulator.wire import Json

KEPT = 50_000


class Call(NamedTuple):
    n: int
    at: float  # answered
    method: str
    params: Json
    status: int
    ms: float

    @property
    def began(self) -> float:
        return self.at - self.ms / 1000

    def view(self) -> Json:
        return self._asdict() | {"at": datetime.fromtimestamp(self.at, UTC).isoformat(timespec="milliseconds")}


class Calls:
    def __init__(self) -> None:
        self._kept: deque[Call] = deque(maxlen=KEPT)
        self._next = 0

    @property
    def next(self) -> int:
        return self._next

    def add(self, at: float, method: str, params: Json, status: int, ms: float) -> None:
        self._kept.append(Call(self._next, at, method, params, status, ms))
        self._next += 1

    def since(self, number: int) -> list[Call]:
        """Whoever measures asks often: the older ones are not looked at."""
        newest = islice(reversed(self._kept), max(0, self._next - number))
        return list(newest)[::-1]

    def clear(self) -> None:
        """The numbers go on, so that whoever reads since=n misses nothing."""
        self._kept.clear()

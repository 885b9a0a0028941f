"""Signs: values as bits of as few numbers as hold them, a set of them a number, and put together by "or"."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.int64]
BITS = 62  # of a number, and never its sign


class Signs:
    def __init__(self, many: Mapping[str, int]) -> None:
        """So many values of each name, from 1. One that has many is spread over several numbers."""
        self._first, self._many = dict[str, int](), many
        free = 0
        for name, width in many.items():
            if free % BITS + width > BITS:
                free += -free % BITS
            self._first[name] = free
            free += width
        self.words = tuple(f"signs {n}" for n in range(-(-free // BITS)))

    def of(self, values: Mapping[str, Column]) -> dict[str, Column]:
        """One row each; 0 is none."""
        found = dict[str, Column]()
        for n, word in enumerate(self.words):
            signs = [self._table(name, n)[column] for name, column in values.items() if self._table(name, n).any()]
            found[word] = np.bitwise_or.reduce(signs)
        return found

    def has(self, seen: Mapping[str, Column], name: str, value: int) -> NDArray[np.bool_]:
        word, bit = divmod(self._first[name] + value - 1, BITS)
        found: NDArray[np.bool_] = seen[self.words[word]] & (1 << bit) != 0
        return found

    def highest(self, seen: Mapping[str, Column], name: str) -> Column:
        """Value of each; of a name that fits into one number. 0 is none."""
        word, bit = divmod(self._first[name], BITS)
        most = 1 << self._many[name]
        lengths = np.array([n.bit_length() for n in range(most)])
        found: Column = lengths[seen[self.words[word]] >> bit & (most - 1)]
        return found

    def _table(self, name: str, number: int) -> Column:
        """What a value adds to one of the numbers."""
        places = (self._first[name] + n - number * BITS for n in range(self._many[name]))
        return np.array([0, *(1 << place if 0 <= place < BITS else 0 for place in places)], np.int64)

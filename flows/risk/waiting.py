"""Which of many patterns can match at all: "pengen" without "mati" is spared every "@want ..3 @die".

Each pattern waits for the concept that fewest patterns need among its own; only when that one occurs are its
others looked for. Most messages are done after a few look-ups, however many patterns there are.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from flows.risk.pattern import Pattern


class Waiting:
    """Patterns by number, as they stand in the sequence given."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        needed = Counter(concept for pattern in patterns for concept in pattern.need)
        self._waiting: dict[int, list[tuple[int, int, frozenset[int]]]] = {}
        for number, pattern in enumerate(patterns):
            rarest, *others = sorted(pattern.need, key=lambda concept: (needed[concept], concept))
            self._waiting.setdefault(rarest, []).append((number, (others or [rarest])[0], pattern.need))

    def ready(self, present: AbstractSet[int]) -> list[int]:
        """The numbers of the patterns all of whose concepts are present, in order."""
        return sorted(
            number
            for rarest in self._waiting.keys() & present
            for number, second, need in self._waiting[rarest]
            if second in present and need <= present
        )

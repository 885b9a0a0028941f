"""What has just arrived at each, before it is written down: a screen is wiped of that, too."""

from collections import OrderedDict, deque

from flows.model.ids import PersonId

EACH = 24  # letters: what may leave in one commit, and some
MOST = 1000  # readers


class Landed:
    def __init__(self) -> None:
        self._of: OrderedDict[PersonId, deque[tuple[int, int]]] = OrderedDict()

    def keep(self, person: PersonId, number: int, message: int) -> None:
        there = self._of.pop(person, None) or deque(maxlen=EACH)
        there.append((number, message))
        self._of[person] = there
        if len(self._of) > MOST:
            self._of.popitem(last=False)

    def newest(self, person: PersonId, before: int) -> int:
        """Of the letters that were committed before that number; 0: none."""
        return max((message for number, message in self._of.get(person, ()) if number < before), default=0)

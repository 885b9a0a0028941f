"""Which letters leave as soon as they are committed, so that their rows may say `sending` from the start."""

from collections.abc import Callable

from flows.model.ids import PersonId


class Departures:
    """For one group of events. The first letter to each of `people` saves the commit that would note its departure."""

    def __init__(self, free: Callable[[PersonId], bool], room: int) -> None:
        self._free, self._room = free, room
        self.people: set[PersonId] = set()

    def __call__(self, person: PersonId) -> bool:
        leaves = len(self.people) < self._room and self._free(person)
        if leaves:
            self.people.add(person)
        return leaves

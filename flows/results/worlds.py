"""Worlds: the proof that small numbers stay untold.

For each a world is looked for that fits all that is shown, in which it is none, and one in which it is four. Whoever
knows every report and every relation, and can solve any equations, cannot tell these worlds from ours. A number of
which there are not both counts as told, also where they may only not have been found.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from flows.results.check import ANYTHING, UNTOLD, Range, concerned, narrow, narrowed, telling
from flows.results.tables import MOST_CHATS, Kind, Relation

World = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Way:
    """In which order numbers are chosen, and what is tried for each."""

    order: Callable[[list[str]], Iterable[str]]
    values: Callable[[Range], Iterable[int]]


WAYS = (  # months come before what they are part of: large, they leave it most room; the other way round as well
    Way(iter, lambda range_: (range_[1], sum(range_) // 2, range_[0])),
    Way(reversed, lambda range_: (range_[0], range_[1], sum(range_) // 2)),
    Way(iter, lambda range_: (sum(range_) // 2, range_[0], range_[1])),
)


def told(ranges: Mapping[str, Range], relations: Sequence[Relation]) -> list[str]:
    """The small numbers of which more is known than that they are small, or may be."""
    return telling(ranges, relations) or unproven(ranges, relations)


def unproven(ranges: Mapping[str, Range], relations: Iterable[Relation]) -> list[str]:
    """The small numbers of which more may be known than that they are small."""
    if UNTOLD not in ranges.values():
        return []
    return Worlds(ranges, tuple(dict.fromkeys(relations))).unproven()


class Worlds:
    def __init__(self, ranges: Mapping[str, Range], relations: Sequence[Relation]) -> None:
        self._ranges = ranges
        self._relations = fitting(ranges, relations)
        self._by_name = concerned(self._relations)
        self._start = narrowed(ranges, self._relations)
        most = MOST_CHATS * max((high for _, high in ranges.values() if high < ANYTHING[1]), default=0)
        for name in self._by_name:  # what is not shown is not larger than a school could believe
            low, high = self._start.get(name, ANYTHING)
            self._start[name] = low, min(high, max(low, most))

    def unproven(self) -> list[str]:
        small = [name for name, range_ in self._ranges.items() if range_ == UNTOLD]
        missing = {name for edge in UNTOLD for name in self._without(small, edge)}
        return [name for name in small if name in missing]

    def _without(self, small: Sequence[str], edge: int) -> Sequence[str]:
        """Those for which no world was found in which they are at this edge."""
        for way in WAYS:
            missing, left = list[str](), small
            while left:
                world = self._found(left, edge, way) or self._found(left[:1], edge, way)
                if world is None:
                    missing.append(left[0])
                    left = left[1:]
                else:
                    left = [name for name in left if world[name] != edge]
            small = missing
        return small

    def _found(self, wanted: Sequence[str], edge: int, way: Way) -> World | None:
        """In which the first of those wanted is at this edge, and as many of the others as may be."""
        told = self._fixed(self._start, wanted[0], edge)
        if told is None:
            return None
        for name in wanted[1:]:
            told = self._fixed(told, name, edge) or told
        return self._whole(told, way)

    def _whole(self, told: Mapping[str, Range], way: Way) -> World | None:
        """One number after the other becomes one that contradicts none of the others."""
        for name in way.order(list(self._start)):
            if told[name][0] < told[name][1]:
                tries = (self._fixed(told, name, value) for value in way.values(told[name]))
                narrower = next((one for one in tries if one is not None), None)
                if narrower is None:
                    return None
                told = narrower
        world = {name: low for name, (low, _) in told.items()}
        return world if fits(world, self._ranges, self._relations) else None

    def _fixed(self, told: Mapping[str, Range], name: str, value: int) -> dict[str, Range] | None:
        low, high = told[name]
        if not low <= value <= high:
            return None
        fixed = {**told, name: (value, value)}
        return fixed if narrow(fixed, dict.fromkeys(self._by_name[name]), self._by_name, lambda _: False) else None


def fitting(ranges: Mapping[str, Range], relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Without those that a late answer contradicts: they hold in no world, and prove nothing."""
    against: set[Relation] = set()

    def passed(relation: Relation) -> bool:
        against.add(relation)
        return True

    narrow(dict(ranges), dict.fromkeys(relations), concerned(relations), passed)
    return tuple(one for one in relations if one not in against)


def fits(world: World, ranges: Mapping[str, Range], relations: Iterable[Relation]) -> bool:
    """The proof itself, however the world was found."""
    shown = all(low <= world[name] <= high for name, (low, high) in ranges.items())
    return shown and all(holds(world, one) for one in relations)


def holds(world: World, relation: Relation) -> bool:
    whole, parts = world[relation.whole], [world[part] for part in relation.parts]
    match relation.kind:
        case Kind.SPLIT:
            return whole == sum(parts)
        case Kind.UNION:
            return max(parts) <= whole <= sum(parts)
        case Kind.MOST:
            return whole <= sum(parts)
        case Kind.WITHIN:
            return parts[0] <= whole
        case Kind.TIMES:
            return whole <= MOST_CHATS * parts[0]
        case _:
            assert_never(relation.kind)

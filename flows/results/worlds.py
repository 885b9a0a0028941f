"""Worlds: the proof that small numbers stay untold.

For each a world is looked for that fits all that is shown, in which it is none, and one in which it is four. Whoever
knows every report and every relation, and can solve any equations, cannot tell these worlds from ours. A number of
which there are not both counts as told, also where they may only not have been found, or not within so many steps:
steps and not seconds, so that the same numbers are released by every machine.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from flows.results.bounds import Bounds
from flows.results.check import ANYTHING, STEP, UNTOLD, Range
from flows.results.tables import MOST_CHATS, Kind, Relation

World = Mapping[str, int]
TRIES = 12  # of one way
STEPS = 1_000_000  # a year takes a hundred thousand; these take some seconds


@dataclass(frozen=True, slots=True)
class Way:
    """In which order numbers are chosen, and what is tried for each."""

    order: Callable[[range], Iterable[int]]
    values: Callable[[int, int], tuple[int, ...]]


WAYS = (  # months come before what they are part of: large, they leave it most room; the other way round as well
    Way(iter, lambda low, high: (high, (low + high) // 2, low)),
    Way(reversed, lambda low, high: (low, high, (low + high) // 2)),
    Way(iter, lambda low, high: ((low + high) // 2, low, high)),
)


class Proof:
    """About numbers most of which stay as they are, while it is tried what to show of others beside them."""

    def __init__(self, stay: Mapping[str, Range], relations: Iterable[Relation], steps: int = STEPS) -> None:
        """`stay`: with every small number."""
        self._stay, self._most = stay, steps
        self._bounds = Bounds(stay, relations)
        self._bounds.narrow(set())
        self._small = self._bounds.small(stay)
        self._worlds: list[World] = []  # what is shown later is less: many fit that as well
        self._steps = 0

    @property
    def steps(self) -> int:
        return self._steps + self._bounds.steps

    @property
    def spent(self) -> bool:
        """Then nothing more is looked for, and nothing more is proven."""
        return self.steps >= self._most

    @property
    def small(self) -> list[str]:
        return [self._bounds.names[one] for one in self._small]

    def telling(self, shown: Mapping[str, Range]) -> list[str]:
        mark = self._bounds.mark()
        self._show(self._bounds, shown)
        told = self._bounds.told(self._small)
        self._bounds.back(mark)
        return told

    def unproven(self, shown: Mapping[str, Range], of: Sequence[str] | None = None, most: int = 10**9) -> list[str]:
        """`most` so many `of` these, or of all small numbers."""
        small = self.small if of is None else of
        if not small:
            return []
        mark = self._bounds.mark()
        against = self._show(self._bounds, shown)
        if not against:
            missing = self._missing(self._bounds, shown, small, most)
        else:  # by a late answer: such relations hold in no world, and prove nothing
            bounds = Bounds({**self._stay, **shown}, [one for one in self._bounds.relations if one not in against])
            bounds.narrow(set())
            missing = self._missing(bounds, shown, small, most)
            self._steps += bounds.steps
        self._bounds.back(mark)
        return missing

    def _show(self, bounds: Bounds, shown: Mapping[str, Range]) -> set[Relation]:
        against = set[Relation]()
        for name, range_ in shown.items():
            bounds.at(bounds.number[name], *range_)
        bounds.narrow(against)
        return against

    def _missing(self, bounds: Bounds, shown: Mapping[str, Range], small: Sequence[str], most: int) -> list[str]:
        search = Search(bounds, {**self._stay, **shown}, self._most - self._steps)
        there = [world for world in self._worlds if search.fits(world)]
        missing = dict[str, None]()
        for edge in UNTOLD:
            left = [name for name in small if name not in missing and all(world[name] != edge for world in there)]
            missing |= dict.fromkeys(search.without(left, edge, most - len(missing)))
        self._worlds += search.found
        return list(missing)


def unproven(ranges: Mapping[str, Range], relations: Iterable[Relation], steps: int = STEPS) -> list[str]:
    """The small numbers of which more may be known than that they are small."""
    return Proof(ranges, relations, steps).unproven({})


class Search:
    def __init__(self, bounds: Bounds, ranges: Mapping[str, Range], steps: int) -> None:
        """`bounds` are as narrow as they become, and are so again afterwards."""
        self._bounds, self._ranges, self._most = bounds, ranges, steps
        self.found: list[World] = []
        most = MOST_CHATS * max((high for _, high in ranges.values() if high < ANYTHING[1]), default=0)
        self._largest = [max(low, most) for low in bounds.low]  # of what is not shown: a school must believe it

    def without(self, small: Sequence[str], edge: int, most: int) -> list[str]:
        """Those for which no world was found in which they are at this edge; `most` so many."""
        missing, left = list[str](), small
        while left and len(missing) < most:
            if self._bounds.steps >= self._most:
                return [*missing, *left]
            world = next((world for way in WAYS for world in self._worlds(left, edge, way)), None)
            if world is None:
                missing.append(left[0])
                left = left[1:]
            else:
                self.found.append(world)
                left = [name for name in left if world[name] != edge]
        return missing

    def _worlds(self, left: Sequence[str], edge: int, way: Way) -> Iterator[World]:
        """With as many of the others as may be, or by itself."""
        for wanted in (left, left[:1])[: len(left)]:
            world = self._world(wanted, edge, way)
            if world is not None:
                yield world

    def fits(self, world: World) -> bool:
        self._bounds.steps += len(self._bounds.relations)
        return fits(world, self._ranges, self._bounds.relations)

    def _world(self, wanted: Sequence[str], edge: int, way: Way) -> World | None:
        """In which the first of those wanted is at this edge, and as many of the others as may be."""
        bounds, mark = self._bounds, self._bounds.mark()
        world, numbers = None, [bounds.number[name] for name in wanted]
        if bounds.fix(numbers[0], edge) and self._whole(numbers, edge, way):
            world = dict(zip(bounds.names, bounds.low, strict=True))
        bounds.back(mark)
        return world if world is not None and self.fits(world) else None

    def _whole(self, wanted: Sequence[int], edge: int, way: Way) -> bool:
        """One number after the other becomes one that contradicts none of the others. One that cannot is chosen earlier
        the next time."""
        bounds, mark = self._bounds, self._bounds.mark()
        near = dict.fromkeys(wanted, edge)
        first, order = list[int](), dict.fromkeys((*wanted, *way.order(range(len(bounds.names)))))
        for _ in range(TRIES):
            if bounds.steps >= self._most:
                return False
            every = dict.fromkeys((*first, *order))
            stuck = next((one for one in every if not self._chosen(one, near.get(one), way)), None)
            if stuck is None:
                return True
            bounds.back(mark)
            if first[:1] == [stuck]:
                return False
            first.insert(0, stuck)
        return False

    def _chosen(self, one: int, edge: int | None, way: Way) -> bool:
        bounds = self._bounds
        low, high = bounds.low[one], bounds.high[one]
        if low == high:
            return True
        high = min(high, max(low, self._largest[one]))
        wanted = () if edge is None else (edge,)
        rest = range(low + 1, high) if high - low < STEP * 2 else ()
        return any(bounds.fix(one, value) for value in (*wanted, *way.values(low, high), *rest))


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

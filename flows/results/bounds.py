"""Bounds: ranges that hang together, made narrower by one relation after the other, and as they were again.

By numbers, since a proof does so some thousand times. How often a relation was looked at is counted: unlike time, it is
the same on every machine.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import assert_never

from flows.results.check import ANYTHING, ROUNDS, UNTOLD, Range, concerned
from flows.results.tables import MOST_CHATS, Kind, Relation


class Bounds:
    def __init__(self, ranges: Mapping[str, Range], relations: Iterable[Relation]) -> None:
        self.relations = tuple(dict.fromkeys(relations))
        by_name = concerned(self.relations)
        self.names = tuple(dict.fromkeys((*ranges, *by_name)))
        self.number = {name: n for n, name in enumerate(self.names)}
        self.steps = 0
        self.low, self.high = ([ranges.get(name, ANYTHING)[end] for name in self.names] for end in (0, 1))
        self._before: list[tuple[int, int, int]] = []  # which, and its range before it became narrower
        number = {relation: n for n, relation in enumerate(self.relations)}
        self._known = [(one.kind, self.number[one.whole], self._numbers(one.parts)) for one in self.relations]
        self._by = [[number[one] for one in by_name.get(name, ())] for name in self.names]
        self._left = dict.fromkeys(range(len(self._known)))

    def narrow(self, against: set[Relation] | None = None) -> bool:
        """Until nothing changes. False: one contradicts. With `against` those are passed over, and put into it."""
        most = self.steps + ROUNDS * len(self.names)
        while self._left and self.steps < most:
            relation, _ = self._left.popitem()
            self.steps += 1
            if not self._look(*self._known[relation]):
                if against is None:
                    self._left.clear()
                    return False
                against.add(self.relations[relation])
        self._left.clear()
        return True

    def at(self, which: int, low: int, high: int) -> bool:
        """Between these. False: it is not."""
        old_low, old_high = self.low[which], self.high[which]
        low, high = max(low, old_low), min(high, old_high)
        if low > high:
            return False
        if low != old_low or high != old_high:
            self._before.append((which, old_low, old_high))
            self.low[which], self.high[which] = low, high
            for relation in self._by[which]:
                self._left[relation] = None
        return True

    def fix(self, which: int, value: int) -> bool:
        """All else as narrow as that makes it. False: it contradicts, and all is as before."""
        mark = self.mark()
        if self.at(which, value, value) and self.narrow():
            return True
        self.back(mark)
        return False

    def mark(self) -> int:
        return len(self._before)

    def back(self, mark: int) -> None:
        while len(self._before) > mark:
            which, self.low[which], self.high[which] = self._before.pop()

    def small(self, ranges: Mapping[str, Range]) -> list[int]:
        return [self.number[name] for name, range_ in ranges.items() if range_ == UNTOLD]

    def told(self, small: Iterable[int]) -> list[str]:
        """Of which more is known than that they are small."""
        return [self.names[one] for one in small if (self.low[one], self.high[one]) != UNTOLD]

    def _numbers(self, names: Sequence[str]) -> tuple[int, ...]:
        return tuple(self.number[name] for name in names)

    def _look(self, kind: Kind, whole: int, parts: tuple[int, ...]) -> bool:
        """Between which the whole lies, and each part, as far as the others tell."""
        low, high = self.low, self.high
        lows, highs = sum([low[part] for part in parts]), sum([high[part] for part in parts])
        least, most = low[whole], high[whole]
        match kind:
            case Kind.SPLIT:
                fine = self._split(whole, parts, lows, highs)
            case Kind.UNION:
                fine = self.at(whole, max([low[part] for part in parts]), highs)
                for part in parts:
                    if least - highs + high[part] > low[part] or most < high[part]:
                        fine = self.at(part, least - highs + high[part], most) and fine
            case Kind.MOST:
                fine = self.at(whole, 0, highs)
                for part in parts if least > lows else ():
                    fine = self.at(part, least - highs + high[part], ANYTHING[1]) and fine
            case Kind.WITHIN:
                fine = self.at(whole, lows, ANYTHING[1])
                fine = self.at(parts[0], 0, most) and fine
            case Kind.TIMES:
                fine = self.at(whole, 0, MOST_CHATS * highs)
                fine = self.at(parts[0], -(-least // MOST_CHATS), ANYTHING[1]) and fine
            case _:
                assert_never(kind)
        return fine

    def _split(self, whole: int, parts: tuple[int, ...], lows: int, highs: int) -> bool:
        low, high = self.low, self.high
        fewest, most = low[whole] - highs, high[whole] - lows
        fine = self.at(whole, lows, highs)
        for part in parts:
            before = low[part], high[part]
            if fewest + before[1] > before[0] or most + before[0] < before[1]:
                fine = self.at(part, fewest + before[1], most + before[0]) and fine
        return fine


def telling(ranges: Mapping[str, Range], relations: Iterable[Relation]) -> list[str]:
    """The small numbers of which more is known than that they are small. A late answer may contradict an earlier one:
    that is passed over."""
    bounds = Bounds(ranges, relations)
    bounds.narrow(set())
    return bounds.told(bounds.small(ranges))

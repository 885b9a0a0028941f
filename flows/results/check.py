"""The joint check: what all released numbers together tell about a small one. It must stay anything from 0 to 4.

Each number shown is a range (20 is 18 to 22); each relation makes ranges narrower, until nothing changes any more.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from typing import assert_never

from flows.results.tables import MOST_CHATS, Kind, Relation

STEP, SMALL, FEW = 5, "<5", 10
Shown = int | str | None  # rounded; SMALL; or withheld
Range = tuple[int, int]
ANYTHING: Range = (0, 10**9)
ROUNDS = 50  # far more than numbers take that do not contradict each other
TOO_FEW: Range = (0, FEW - 1)  # of a part that was not released, since so few students came
UNTOLD: Range = (0, STEP - 1)


def shown(number: int) -> Shown:
    return SMALL if number < STEP else rounded(number)


def rounded(number: int) -> int:
    return STEP * ((number + STEP // 2) // STEP)


def meant(figure: Shown) -> Range:
    match figure:
        case int():
            return max(STEP, figure - STEP // 2), figure + STEP // 2
        case str():
            return UNTOLD
        case None:
            return ANYTHING
        case _:
            assert_never(figure)


def narrowed(ranges: Mapping[str, Range], relations: Iterable[Relation]) -> dict[str, Range]:
    """As narrow as the relations make them. A late answer may contradict an earlier one: that is passed over."""
    told, left = dict(ranges), dict.fromkeys(relations)
    narrow(told, left, concerned(left), lambda _: True)
    return told


def concerned(relations: Iterable[Relation]) -> Mapping[str, list[Relation]]:
    by_name = defaultdict[str, list[Relation]](list)
    for relation in relations:
        for name in (relation.whole, *relation.parts):
            by_name[name].append(relation)
    return by_name


def narrow(
    told: MutableMapping[str, Range],
    left: dict[Relation, None],
    by_name: Mapping[str, list[Relation]],
    passed: Callable[[Relation], bool],
) -> bool:
    """By those `left`, again when a number of them became narrower. False: one contradicts, and is not `passed`."""
    for _ in range(ROUNDS * len(by_name)):
        if not left:
            break
        relation, _ = left.popitem()
        for name, (low, high) in zip((relation.whole, *relation.parts), limits(told, relation), strict=True):
            before = told.get(name, ANYTHING)
            newer = max(before[0], low), min(before[1], high)
            if newer == before:
                continue
            if newer[0] <= newer[1]:
                told[name] = newer
                left |= dict.fromkeys(by_name[name])
            elif not passed(relation):
                return False
    return True


def limits(told: Mapping[str, Range], relation: Relation) -> list[Range]:
    """Between which the whole lies, and each part, as far as the others tell."""
    whole, parts = told.get(relation.whole, ANYTHING), [told.get(part, ANYTHING) for part in relation.parts]
    lows, highs = sum(low for low, _ in parts), sum(high for _, high in parts)
    match relation.kind:
        case Kind.SPLIT:
            return [
                (lows, highs),
                *((whole[0] - highs + high, whole[1] - lows + low) for low, high in parts),
            ]
        case Kind.UNION:
            most = max(low for low, _ in parts)
            return [(most, highs), *((whole[0] - highs + high, whole[1]) for _, high in parts)]
        case Kind.MOST:
            return [(0, highs), *((whole[0] - highs + high, ANYTHING[1]) for _, high in parts)]
        case Kind.WITHIN:
            return [(lows, ANYTHING[1]), *((0, whole[1]) for _ in parts)]
        case Kind.TIMES:
            return [(0, MOST_CHATS * highs), *((-(-whole[0] // MOST_CHATS), ANYTHING[1]) for _ in parts)]
        case _:
            assert_never(relation.kind)


def telling(ranges: Mapping[str, Range], relations: Iterable[Relation]) -> list[str]:
    """The small numbers of which more is known than that they are small."""
    told = narrowed(ranges, relations)
    return [name for name, range_ in ranges.items() if range_ == UNTOLD and told[name] != UNTOLD]

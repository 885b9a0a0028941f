"""The joint check: what all released numbers together tell about a small one. It must stay anything from 0 to 4.

Each number shown is a range (20 is 18 to 22); each relation makes ranges narrower, until nothing changes any more.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping
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
    """As narrow as the relations make them: each is looked at again when one of its numbers became narrower."""
    told, by_name = dict(ranges), defaultdict[str, list[Relation]](list)
    left = dict.fromkeys(relations)
    for relation in left:
        for name in (relation.whole, *relation.parts):
            by_name[name].append(relation)
    for _ in range(ROUNDS * len(left)):
        if not left:
            break
        relation, _ = left.popitem()
        for name in tightened(told, relation):
            left |= dict.fromkeys(by_name[name])
    return told


def tightened(told: MutableMapping[str, Range], relation: Relation) -> list[str]:
    whole, parts = told.get(relation.whole, ANYTHING), [told.get(part, ANYTHING) for part in relation.parts]
    lows, highs = sum(low for low, _ in parts), sum(high for _, high in parts)
    new: list[Range] = []
    match relation.kind:
        case Kind.SPLIT:
            new = [(whole[0] - (highs - high), whole[1] - (lows - low)) for low, high in parts]
            bound = lows, highs
        case Kind.UNION:
            new = [(whole[0] - (highs - high), whole[1]) for _, high in parts]
            bound = max(low for low, _ in parts), highs
        case Kind.MOST:
            new = [(whole[0] - (highs - high), ANYTHING[1]) for _, high in parts]
            bound = 0, highs
        case Kind.WITHIN:
            new = [(0, whole[1]) for _ in parts]
            bound = lows, ANYTHING[1]
        case Kind.TIMES:
            new = [(-(-whole[0] // MOST_CHATS), ANYTHING[1]) for _ in parts]
            bound = 0, MOST_CHATS * highs
        case _:
            assert_never(relation.kind)
    names, before, after = (relation.whole, *relation.parts), (whole, *parts), (bound, *new)
    changed = []
    for name, (low, high), (least, most) in zip(names, before, after, strict=True):
        newer = max(low, least), min(high, most)
        if newer != (low, high) and newer[0] <= newer[1]:  # a late answer may contradict an earlier release
            told[name] = newer
            changed.append(name)
    return changed


def telling(ranges: Mapping[str, Range], relations: Iterable[Relation]) -> list[str]:
    """The small numbers of which more is known than that they are small."""
    told = narrowed(ranges, relations)
    return [name for name, range_ in ranges.items() if range_ == UNTOLD and told[name] != UNTOLD]

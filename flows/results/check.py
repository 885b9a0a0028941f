"""What is shown of a number, and what somebody who sees it knows: a range (20 is 18 to 22).

A small one must stay anything from 0 to 4, whatever all released numbers together tell (bounds.py, worlds.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import assert_never

from flows.results.tables import Relation

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


def concerned(relations: Iterable[Relation]) -> Mapping[str, list[Relation]]:
    by_name = defaultdict[str, list[Relation]](list)
    for relation in relations:
        for name in (relation.whole, *relation.parts):
            by_name[name].append(relation)
    return by_name

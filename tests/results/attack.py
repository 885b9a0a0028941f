"""Somebody who knows the rules, all relations and every release, and has a solver for linear programmes.

`python -m tests.results.attack 3000` attacks so many random releases, and the tables that add up of a naive twin, which
hides small numbers and shows all others exactly. `make bench-time` does so.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from random import Random

import numpy as np
from scipy.optimize import linprog  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from flows.results.check import SMALL, STEP, Range, Shown
from flows.results.periods import Kind as Span
from flows.results.periods import Period
from flows.results.release import Release, prefixed, ranges, release
from flows.results.release import related as relations_of
from flows.results.tables import MOST_CHATS, Kind, Relation, relations, tables
from tests.results import world
from tests.results.world import TOPICS

EDGE = 1e-6
OF = tables(TOPICS)
SPLIT = frozenset(key for table in OF if table.kind is Kind.SPLIT for key in table.keys)


def naive(period: Period, counts: Mapping[str, int]) -> Release:
    """Broken twin."""
    figures: dict[str, Shown] = {key: SMALL if number < STEP else number for key, number in counts.items()}
    return Release(period.name, TOPICS, figures)


def exact(release: Release) -> dict[str, Range]:
    figures = release.figures.items()
    return {f"{release.period}/{k}": (v, v) if isinstance(v, int) else (0, STEP - 1) for k, v in figures}


def inequalities(known: Iterable[Relation]) -> Iterable[dict[str, int]]:
    """Each as coefficients of a sum that is at most nothing."""
    for one in known:
        match one.kind:
            case Kind.SPLIT:
                yield {one.whole: 1, **dict.fromkeys(one.parts, -1)}
                yield {one.whole: -1, **dict.fromkeys(one.parts, 1)}
            case Kind.UNION:
                yield {one.whole: 1, **dict.fromkeys(one.parts, -1)}
                yield from ({one.whole: -1, part: 1} for part in one.parts)
            case Kind.MOST:
                yield {one.whole: 1, **dict.fromkeys(one.parts, -1)}
            case Kind.WITHIN:
                yield {one.whole: -1, one.parts[0]: 1}
            case Kind.TIMES:
                yield {one.whole: 1, one.parts[0]: -MOST_CHATS}


def narrowed(
    ranges: Mapping[str, Range], known: Sequence[Relation], only: frozenset[str] = frozenset()
) -> tuple[int, int]:
    """How many small numbers there are, and of how many more is learnt."""
    rows = list(inequalities(known))
    names = {name: n for n, name in enumerate(dict.fromkeys((*ranges, *(key for row in rows for key in row))))}
    places = [(r, names[key], value) for r, row in enumerate(rows) for key, value in row.items()]
    where, which, values = zip(*places, strict=True)
    matrix = csr_matrix((values, (where, which)), shape=(len(rows), len(names)))
    bounds = [ranges.get(name, (0, 10**6)) for name in names]
    small = [name for name, range_ in ranges.items() if range_ == (0, STEP - 1) and (not only or name in only)]
    told = 0
    for name in small:
        for sign, edge in ((1, 0), (-1, STEP - 1)):
            cost = np.zeros(len(names))
            cost[names[name]] = sign
            found = linprog(cost, A_ub=matrix, b_ub=np.zeros(len(rows)), bounds=bounds, method="highs")
            assert found.status == 0, found.message
            if abs(found.x[names[name]] - edge) > EDGE:
                told += 1
                break
    return len(small), told


def one(dice: Random) -> tuple[tuple[int, int], tuple[int, int], int, int]:
    """A month by itself: ours, the naive twin, numbers shown and withheld."""
    period = Period(Span.MONTH, 2026, 11)
    rows = world.rows(dice, period.months, dice.choice((12, 20, 40, 80, 200, 600)))
    things = world.happened(dice, period.months, dice.choice((5, 12, 30, 90)))
    counted = world.tally(rows, period.months, things)
    counts = counted.counts
    ours = release(period, counted, (), TOPICS)
    if not ours.enough:
        return (0, 0), (0, 0), 0, 0
    known = list(prefixed(period.name, relations(OF)))
    twin = naive(period, {key: counts.get(key, 0) for key in ours.figures})
    hidden = sum(figure is None for figure in ours.figures.values())
    broken = narrowed(exact(twin), known, frozenset(f"{period.name}/{key}" for key in SPLIT))
    return narrowed(ranges(ours, OF), known), broken, len(ours.figures), hidden


def year(dice: Random, students: int, *, alone: bool = False) -> tuple[dict[str, Range], list[Relation]]:
    """Twelve months, two semesters and the year together. Broken twin: each checked `alone`."""
    whole = Period(Span.YEAR, 2026)
    them, things = world.rows(dice, whole.months, students), world.happened(dice, whole.months, students // 2)
    made: list[Release] = []
    for semester in whole.parts:
        months = [release(month, world.tally(them, month.months, things), (), TOPICS) for month in semester.parts]
        made += [
            *months,
            release(semester, world.tally(them, semester.months, things), () if alone else months, TOPICS),
        ]
    made.append(release(whole, world.tally(them, whole.months, things), () if alone else made, TOPICS))
    told = {name: range_ for part in made for name, range_ in ranges(part, OF).items()}
    known = [*prefixed(whole.name, relations(OF)), *relations_of(whole, made[:-1], OF)]
    return told, known


def main(number: int, *, machine: bool) -> None:
    ours, twin, shown, hidden = [0, 0], [0, 0], 0, 0
    with ProcessPoolExecutor() as each:
        for mine, other, figures, withheld in each.map(one, map(Random, range(number)), chunksize=10):
            ours = [a + b for a, b in zip(ours, mine, strict=True)]
            twin = [a + b for a, b in zip(twin, other, strict=True)]
            shown, hidden = shown + figures, hidden + withheld
    found = {
        "attack_narrowed": ours[1],
        "attack_small": ours[0],
        "attack_naive_percent": 100 * twin[1] / max(1, twin[0]),
    }
    if machine:
        sys.stdout.write(json.dumps(found))
        return
    sys.stdout.write(
        f"{number} releases: {ours[1]} of {ours[0]} small numbers narrowed; naive twin {twin[1]} of {twin[0]} "
        f"({100 * twin[1] / max(1, twin[0]):.0f} %); withheld {hidden} of {shown} figures\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000, machine="json" in sys.argv)

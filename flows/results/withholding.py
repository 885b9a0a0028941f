"""Withholding: what tells most of small numbers, totals first, until it is proven that none is told."""

from collections.abc import Mapping, Sequence
from math import inf

from flows.results.check import SMALL, Range, Shown, meant
from flows.results.tables import Relation
from flows.results.worlds import STEPS, Proof


def withheld(
    period: str,
    figures: Mapping[str, Shown],
    earlier: Mapping[str, Range],
    known: Sequence[Relation],
    order: Sequence[str],
    steps: int = STEPS,
) -> dict[str, Shown]:
    """What is shown of a period after what was shown `earlier`. When the steps are spent, small numbers alone."""
    safe = dict(figures)
    least: dict[str, Shown] = {key: figure if figure == SMALL else None for key, figure in safe.items()}
    proof = Proof({**earlier, **named(period, least)}, known, steps)
    lost = {*proof.telling({})}  # told by releases of a version that checked less: nothing helps
    helps = dict[str, float]()  # how many fewer small numbers were told without each, when it was last tried
    while not proof.spent:
        loud = [one for one in proof.telling(named(period, safe)) if one not in lost]
        now = loud or doubtful(proof, named(period, safe), lost)
        if not now:
            return safe
        left = near(period, now, known, [key for key in order if isinstance(safe[key], int)])
        if not left:
            break  # a world was not found that was found before
        safe[most_helpful(period, left, safe, proof, helps) if loud else left[0]] = None
    return least


def doubtful(proof: Proof, shown: Mapping[str, Range], lost: set[str]) -> list[str]:
    """The first that is not proven, and would be if only small numbers were shown."""
    left = [name for name in proof.small if name not in lost]
    while now := proof.unproven(shown, left, 1):
        if proof.spent or not proof.unproven({}, now):
            return now
        lost |= {*now}
        left = left[left.index(now[0]) + 1 :]
    return []


def near(period: str, now: Sequence[str], known: Sequence[Relation], left: Sequence[str]) -> Sequence[str]:
    """Those that one relation joins to what is told now, or all where there are none."""
    names = {name for one in known if not {one.whole, *one.parts}.isdisjoint(now) for name in (one.whole, *one.parts)}
    return [key for key in left if f"{period}/{key}" in names] or left


def most_helpful(
    period: str, left: Sequence[str], safe: Mapping[str, Shown], proof: Proof, helps: dict[str, float]
) -> str:
    """The first of several. Seldom does one help more than it did before, so only the best are tried anew."""
    told, tried = len(proof.telling(named(period, safe))), set[str]()
    while (best := max(left, key=lambda key: helps.get(key, inf))) not in tried:
        helps[best] = told - len(proof.telling(named(period, {**safe, best: None})))
        tried.add(best)
    return best


def named(period: str, figures: Mapping[str, Shown]) -> dict[str, Range]:
    return {f"{period}/{key}": meant(figure) for key, figure in figures.items()}

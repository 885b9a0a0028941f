"""Beside: what adults of the school counted and observed, beside the use of the service. It proves no cause.

Like everything shown, small numbers are hidden, all are rounded, and what would tell a small one is withheld: month by
month first, then each longer period together with all it is made of, so that every report shows the same. What a
report has shown stays so in all that come after it, whatever is written down later; that it was corrected is said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from flows.model.observed import COUNTED, GRADES, KINDS
from flows.results.check import Shown, meant, shown
from flows.results.periods import Kind as Span
from flows.results.periods import Period, last
from flows.results.tables import Kind, Relation
from flows.results.worlds import Proof

STEPS = 20_000  # of a proof, within the writer: some hundredths of a second
MONTHS = 6  # that a month is drawn with: itself and those before it
BANDS = ("low", "fair", "well")
ROWS: Mapping[str, tuple[str, ...]] = {**dict.fromkeys(COUNTED, GRADES), **dict.fromkeys(KINDS, BANDS)}
Key = tuple[str, str, str]
NOTHING: Mapping[str, Shown] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Observed:
    """Exact: by kind, month and grade, or band of the scale. What nobody wrote down is not in it."""

    counts: Mapping[Key, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Beside:
    """What may be shown. None is withheld; what nobody wrote down is not in it."""

    months: tuple[str, ...] = ()
    use: Mapping[str, Shown] = field(default_factory=dict)  # students who came, of months that are released
    figures: Mapping[str, Shown] = field(default_factory=dict)
    corrected: tuple[str, ...] = ()  # kind/month, of which another number is on record than was shown

    @property
    def any(self) -> bool:
        return bool(self.figures)

    def rows(self, period: Period, kind: str) -> dict[str, Shown]:
        """Of one kind in the whole period."""
        keys = {row: name(period, kind, row) for row in ROWS[kind]}
        return {row: self.figures[key] for row, key in keys.items() if key in self.figures}

    def month(self, month: str, kind: str) -> tuple[bool, Shown]:
        """All grades together: was it written down, and what may be shown of it?"""
        key = f"{kind}/{month}"
        return key in self.figures, self.figures.get(key)


def drawn_with(period: Period) -> tuple[Period, ...]:
    """Its months, or those before it where it is one."""
    if period.kind is not Span.MONTH:
        return tuple(one for part in period.parts for one in (drawn_with(part) if part.parts else (part,)))
    months = [period]
    while len(months) < MONTHS:
        months.insert(0, last(Span.MONTH, months[0].begins))
    return tuple(months)


def beside(
    period: Period, observed: Observed, use: Mapping[str, Shown], before: Mapping[str, Shown] = NOTHING
) -> Beside:
    """`before`: figures that stand in a report already."""
    figures: dict[str, Shown] = {}
    months = drawn_with(period)
    for kind in ROWS:
        for one in (*months, period):
            figures |= told(one, kind, observed.counts, before)[0]
    corrected = tuple(
        f"{kind}/{month.name}" for kind in COUNTED for month in months if differs(month, kind, observed, before)
    )
    return Beside(tuple(one.name for one in months), use, figures, corrected)


def differs(month: Period, kind: str, observed: Observed, before: Mapping[str, Shown]) -> bool:
    stays = standing(month, kind, before)
    return bool(stays) and told(month, kind, observed.counts)[0] != stays


def standing(period: Period, kind: str, before: Mapping[str, Shown]) -> dict[str, Shown]:
    return {key: figure for key, figure in before.items() if key.split("/")[:2] == [kind, period.name]}


def name(period: Period, kind: str, row: str) -> str:
    return f"{kind}/{period.name}/{row}"


def told(
    period: Period, kind: str, counts: Mapping[Key, int], before: Mapping[str, Shown] = NOTHING
) -> tuple[dict[str, Shown], list[Relation]]:
    """Of this period and of all it is made of, and how the numbers hang together."""
    figures: dict[str, Shown] = {}
    known: list[Relation] = []
    for part in period.parts:
        below, relations = told(part, kind, counts, before)
        figures |= below
        known += relations
    stays = standing(period, kind, before)
    rows = [row for row in ROWS[kind] if name(period, kind, row) in stays]
    if not stays:
        rows = [row for row in ROWS[kind] if any((kind, month, row) in counts for month in period.months)]
    sums = {row: sum(counts.get((kind, month, row), 0) for month in period.months) for row in rows}
    own: dict[str, Shown] = {name(period, kind, row): shown(number) for row, number in sums.items()}
    for row in rows if period.parts else ():
        parts = tuple(key for part in period.parts if (key := name(part, kind, row)) in figures)
        known.append(Relation(Kind.SPLIT, name(period, kind, row), parts))
    if rows and not period.parts and kind in COUNTED:
        whole = f"{kind}/{period.name}"
        own[whole] = shown(sum(sums.values()))
        known.append(Relation(Kind.SPLIT, whole, tuple(key for key in own if key != whole)))
    return figures | (stays or safe(figures, own, known, alone=not period.parts)), known


def safe(
    before: Mapping[str, Shown], own: Mapping[str, Shown], known: Sequence[Relation], *, alone: bool
) -> dict[str, Shown]:
    """Of a month only the total may be withheld, of a longer period each; the largest first."""
    kept = dict(own)
    may = [key for key, figure in own.items() if isinstance(figure, int) and (not alone or key.count("/") == 1)]
    wide = {**before, **own, **dict.fromkeys(may)}
    proof = Proof({key: meant(figure) for key, figure in wide.items()}, known, STEPS)
    for key in sorted(may, key=lambda key: (-(number if isinstance(number := own[key], int) else 0), key)):
        now = {one: meant(kept[one]) for one in may}
        if not (proof.telling(now) or proof.unproven(now, most=1)):
            break
        kept[key] = None
    return kept

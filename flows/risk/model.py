"""A linear scorer that adds alarms and never vetoes.

Each feature carries a row of small whole numbers: its share of the vector's length, its weight for "danger at all", for
each of the twelve categories, and for "an offer is enough". A row is packed into one integer, 16 bits a number, so that
adding the rows of a message's features is one addition each, whatever the number of heads.

    score = mix * danger + log(sum of exp(category)) - log(sum of exp(harmless kind))
            each head's sum divided by the length of its group's vector
    an alarm is score > threshold
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log, sqrt
from operator import mul
from struct import Struct

from flows.risk.alarm import Alarm, Category, Level, Source
from flows.risk.features import GROUPS
from flows.risk.known import Known, known

LANE = 16  # bits
ZERO = 128  # a packed weight is stored as weight + ZERO; the first lane, the squared share, is not shifted
_LOWEST = (1 << 2 * LANE) - 1  # the share and the weight for danger
_FIT = 257  # rows whose sum fits: 257 * 255 is all that 16 bits hold
_MARGIN = 1e-6  # far more than rounding
_SHOWN = 3  # n-grams that explain an alarm
_EXPLAIN = ("words", "meanings")  # letters and stems would tell people little
_OFFERED = frozenset((Category.PREGNANCY, Category.SUBSTANCES, Category.DATING_VIOLENCE))

Found = Sequence[Collection[int]]  # rows that a message has, group by group, none twice


@dataclass(frozen=True, slots=True)
class Head:
    """One linear decision: sum of weights * scale + intercept."""

    scale: float
    intercept: float


@dataclass(frozen=True, eq=False)
class Model:
    """`features`: as many as rows, of the groups that explain; of the others none.

    `heads`: danger, the categories in order, harmless kinds, offer.
    """

    features: tuple[Sequence[str], ...]
    known: Known
    heads: tuple[Head, ...]
    categories: tuple[Category, ...]
    mix: float
    threshold: float

    def scores(self, found: Found) -> tuple[float, ...]:
        """Every head's score of a message."""
        sums = [self._summed(rows) for rows in found]
        a, b, c, d = [1 / sqrt(lanes[0]) if lanes[0] else 0.0 for lanes in sums]  # one over the length of each group
        zero = ZERO * sum(map(mul, map(len, found), (a, b, c, d)))
        columns = zip(self._intercepts, self._scales, *[lanes[1:] for lanes in sums], strict=True)
        return tuple([begin + scale * (a * w + b * x + c * y + d * z - zero) for begin, scale, w, x, y, z in columns])

    def _summed(self, rows: Collection[int]) -> Sequence[int]:
        """Lane by lane."""
        if len(rows) > _FIT:
            listed = list(rows)
            parts = [self._summed(listed[at : at + _FIT]) for at in range(0, len(listed), _FIT)]
            return [*map(sum, zip(*parts, strict=True))]
        return self._struct.unpack((sum(rows) & self._lanes).to_bytes(self._struct.size, "little"))

    @cached_property
    def _struct(self) -> Struct:
        return Struct(f"<{1 + len(self.heads)}H")

    @cached_property
    def _lanes(self) -> int:
        return (1 << LANE * (1 + len(self.heads))) - 1

    @cached_property
    def _scales(self) -> Sequence[float]:
        return [head.scale for head in self.heads]

    @cached_property
    def _intercepts(self) -> Sequence[float]:
        return [head.intercept for head in self.heads]

    def danger(self, scores: Sequence[float]) -> float:
        """Above 0 is an alarm."""
        begin = 1 + len(self.categories)
        return self.mix * scores[0] + _either(scores[1:begin]) - _either(scores[begin:-1]) - self.threshold

    def _calm(self, scores: Sequence[float]) -> bool:
        """Surely no alarm, without the logarithms: their sums are no higher than if all were as high as the highest."""
        begin = 1 + len(self.categories)
        risk, harmless = scores[1:begin], scores[begin:-1]
        if not (risk and harmless):
            return False
        most = self.mix * scores[0] + max(risk) + log(len(risk)) - max(harmless)
        return most - self.threshold < -_MARGIN

    def alarm(self, found: Found) -> Alarm | None:
        scores = self.scores(found)
        if self._calm(scores) or self.danger(scores) <= 0:
            return None
        category = max(zip(scores[1:], self.categories, strict=False))[1]
        offered = category in _OFFERED and scores[-1] > 0
        why = tuple(f"ngram:{feature}" for feature in self.reasons(found))
        return Alarm(Level.OFFER if offered else Level.AMBER, category, why, Source.MODEL)

    def reasons(self, found: Found) -> tuple[str, ...]:
        """The words and meanings that weigh most for danger."""
        number = LANE * (1 + len(self.heads))
        rows = [(row, names) for names, group in zip(self.features, found, strict=True) if names for row in group]
        weights = [(row & _LOWEST) >> LANE for row, _ in rows]
        least = max([ZERO + 1, *sorted(weights)[-_SHOWN:][:1]])  # what weighs less is not spelt out
        spelt = [
            (weight, names[row >> number])
            for weight, (row, names) in zip(weights, rows, strict=True)
            if weight >= least
        ]
        return tuple([feature for _, feature in sorted(spelt, reverse=True)[:_SHOWN]])


def _either(scores: Sequence[float]) -> float:
    """log(sum of exp(score)), 0 of none: as high as the highest, a little higher where others come near."""
    if not scores:
        return 0.0
    most = max(scores)
    return most + log(sum([exp(score - most) for score in scores]))


def model(
    groups: Iterable[Mapping[str, int]],
    heads: tuple[Head, ...],
    categories: tuple[Category, ...],
    mix: float,
    threshold: float,
) -> Model:
    """From rows by feature, group by group: one group at a time is held twice."""
    above = LANE * (1 + len(heads))
    features: list[Sequence[str]] = []

    def numbered() -> Iterator[Mapping[str, int]]:
        """Above its lanes each gets its number, so that no two are alike."""
        for group, rows in zip(GROUPS, groups, strict=True):
            features.append(tuple(rows) if group in _EXPLAIN else ())
            yield {feature: row | at << above for at, (feature, row) in enumerate(rows.items())}

    tables = known(numbered())
    return Model(tuple(features), tables, heads, categories, mix, threshold)

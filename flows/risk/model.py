"""A linear scorer that adds alarms and never vetoes.

Each feature carries a row of small whole numbers: its share of the vector's length, its weight for "danger at all", for
each of the twelve categories, and for "an offer is enough". A row is packed into one integer, 24 bits a number, so that
adding the rows of a message's features is one addition each, whatever the number of heads.

    score = danger + mix * log(sum of exp(category))       each head's sum divided by the length of its group's vector
    an alarm is score > threshold
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from flows.risk.alarm import Alarm, Category, Level, Source

LANE = 24  # bits: 255 * 65,793 features fit
_MASK = (1 << LANE) - 1
ZERO = 128  # a packed weight is stored as weight + ZERO; the first lane, the squared share, is not shifted
_SHOWN = 3  # n-grams that explain an alarm
_OFFERED = frozenset((Category.PREGNANCY, Category.SUBSTANCES, Category.DATING_VIOLENCE))


@dataclass(frozen=True, slots=True)
class Head:
    """One linear decision: sum of weights * scale + intercept."""

    scale: float
    intercept: float


@dataclass(frozen=True, eq=False)
class Model:
    """`rows`: one table a group of features. `heads`: danger, then the categories in order, then offer."""

    rows: tuple[Mapping[str, int], ...]
    heads: tuple[Head, ...]
    categories: tuple[Category, ...]
    mix: float
    threshold: float

    def scores(self, groups: Sequence[set[str]]) -> tuple[float, ...]:
        """Every head's score of a message."""
        sums = [head.intercept for head in self.heads]
        for rows, features in zip(self.rows, groups, strict=True):
            known = rows.keys() & features
            if known:
                self._add(sums, sum(map(rows.__getitem__, known)), len(known))
        return tuple(sums)

    def _add(self, sums: list[float], total: int, count: int) -> None:
        length = sqrt(total & _MASK)
        for number, head in enumerate(self.heads):
            total >>= LANE
            sums[number] += ((total & _MASK) - ZERO * count) * head.scale / length

    def danger(self, scores: Sequence[float]) -> float:
        """Above 0 is an alarm."""
        categories = scores[1 : 1 + len(self.categories)]
        most = max(categories)
        return scores[0] + self.mix * (most + log(sum(exp(score - most) for score in categories))) - self.threshold

    def alarm(self, groups: Sequence[set[str]]) -> Alarm | None:
        scores = self.scores(groups)
        if self.danger(scores) <= 0:
            return None
        category = max(zip(scores[1:], self.categories, strict=False))[1]
        offered = category in _OFFERED and scores[-1] > 0
        why = tuple(f"ngram:{feature}" for feature in self.reasons(groups))
        return Alarm(Level.OFFER if offered else Level.AMBER, category, why, Source.MODEL)

    def reasons(self, groups: Sequence[set[str]]) -> tuple[str, ...]:
        """The words and meanings that weigh most for danger; letters and stems would tell people little."""
        weighed = [(weight, feature) for feature, row in self._found(groups) if (weight := self._weight(row)) > 0]
        return tuple(feature for _, feature in sorted(weighed, reverse=True)[:_SHOWN])

    def _found(self, groups: Sequence[set[str]]) -> Iterator[tuple[str, int]]:
        for rows, features in zip(self.rows[1::2], groups[1::2], strict=True):
            yield from ((feature, rows[feature]) for feature in rows.keys() & features)

    @staticmethod
    def _weight(row: int) -> int:
        return (row >> LANE & _MASK) - ZERO

"""Counting: recall and false alarms with Wilson 95 % intervals, and the threshold that the gates ask for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf, sqrt

from recognition.folds import Judged

_Z = 1.959964  # 95 % of the normal distribution lie within
FALSE_ALARMS = {"curhat": 0.03, "near_miss": 0.15, "neutral_chat": 0.005}  # facts/risk.md, "Gates"
RECALL = 0.95
RECALL_EACH = 0.90


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `all`, with its interval."""

    hits: int
    all: int

    @property
    def rate(self) -> float:
        return self.hits / self.all if self.all else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson (1927): honest near 0 and 1, and for few sentences."""
        if not self.all:
            return 0.0, 1.0
        n, p = self.all, self.rate
        middle = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z / (1 + _Z**2 / n) * sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2))
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.rate:6.1%}  ({low:.1%}-{high:.1%}, n={self.all})"


def share(flags: Iterable[bool]) -> Share:
    counted = list(flags)
    return Share(sum(counted), len(counted))


def alarmed(judged: Judged, threshold: float) -> bool:
    return judged.lexicon or judged.danger > threshold


def by_label(judged: Sequence[Judged], threshold: float, *, risk: bool) -> dict[str, Share]:
    """Alarms by label: recall where there is risk, false alarms where there is none."""
    labels = sorted({each.sentence.label for each in judged if each.sentence.risk is risk})
    return {
        label: share(
            alarmed(each, threshold) for each in judged if each.sentence.label == label and each.sentence.risk is risk
        )
        for label in labels
    }


def threshold_for(judged: Sequence[Judged], allowed: float) -> float:
    """The lowest threshold at which alarms on everyday curhat, lexicon and model together, stay within `allowed`."""
    return _lowest(judged, "curhat", allowed)


def threshold_within(judged: Sequence[Judged], allowed: Mapping[str, float]) -> float:
    """The lowest threshold that keeps every harmless label, over all authors, within its share."""
    return max(_lowest(judged, label, most) for label, most in allowed.items())


def _lowest(judged: Sequence[Judged], label: str, allowed: float) -> float:
    calm = [each for each in judged if each.sentence.label == label and not each.sentence.risk]
    already = sum(each.lexicon for each in calm)
    left = int(allowed * len(calm)) - already
    scores = sorted((each.danger for each in calm if not each.lexicon), reverse=True)
    return scores[min(max(left, 0), len(scores) - 1)] if scores else -inf

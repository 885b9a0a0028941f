"""Sentences -> weights: TF-IDF of presence, each group of features of length 1, and three readings of it.

danger      is there any? A logistic regression, by liblinear.
kinds       which of the twelve categories or of the harmless kinds? One softmax over all of them, by Adam.
offer       of the dangers, for which is an offer enough? A logistic regression.

Reproducible: sorted features, a deterministic solver, an order of sentences drawn from a fixed seed. scikit-learn is
needed here and nowhere else.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack  # type: ignore[import-untyped]  # scipy ships no types
from sklearn.linear_model import LogisticRegression

from flows.risk.alarm import Category
from flows.risk.features import GROUPS
from recognition.sentences import Sentence
from recognition.softmax import softmax

Grouped = tuple[set[str], ...]
CATEGORIES = tuple(category for category in Category if category is not Category.UNSCREENED)
CALM_KINDS = ("curhat", "near_miss", "neutral_chat", "hyperbole", "games", "homework", "songs", "thanks", "news")
_SEEN_IN = {"letters": 2, "words": 2, "stems": 2, "meanings": 3}  # sentences that a feature must occur in
KEPT = 70_000  # features: what fits beside the rest into 150 MB of memory
_FIRM = 20.0  # log-odds of what the sentences show never or always
_STRENGTH = 10.0  # C of the regressions; 3 to 30 measured alike
_MIX = 0.5  # of danger beside the kinds; 0.25 to 1 measured alike
_DOUBT = {
    "curhat": 3.0,
    "near_miss": 1.0,
    "neutral_chat": 6.0,
    "thanks": 3.0,
}  # added to what speaks for these harmless kinds
CALM = {"curhat": 3.0, "neutral_chat": 4.0, "thanks": 3.0, "near_miss": 0.7, "hyperbole": 0.7}  # what these rows weigh


@dataclass(frozen=True, eq=False)
class Fitted:
    """Weights as floats: one row a head (danger, categories, harmless kinds, offer), one column a feature."""

    features: tuple[tuple[str, ...], ...]  # a group each
    idf: np.ndarray
    weights: np.ndarray
    intercepts: np.ndarray
    mix: float = _MIX

    def scores(self, grouped: Sequence[Grouped]) -> np.ndarray:
        """A row a message, a column a head."""
        heads: np.ndarray = _matrix(grouped, self.features, self.idf) @ self.weights.T + self.intercepts
        return heads

    def danger(self, grouped: Sequence[Grouped]) -> np.ndarray:
        """Before the threshold is taken off."""
        heads, begin = self.scores(grouped), 1 + len(CATEGORIES)
        risk, calm = (np.logaddexp.reduce(part, axis=1) for part in (heads[:, 1:begin], heads[:, begin:-1]))
        total: np.ndarray = self.mix * heads[:, 0] + risk - calm
        return total


@dataclass(frozen=True, eq=False)
class Table:
    """Which sentence has which feature: counted once, for every fold learns from some of its rows."""

    names: tuple[tuple[str, ...], ...]  # a group each, sorted
    presence: tuple[csr_matrix, ...]

    def rows(self, some: Sequence[int]) -> "Table":
        return Table(self.names, tuple(part[list(some)] for part in self.presence))

    @property
    def seen(self) -> list[np.ndarray]:
        """Sentences that have each feature, group by group."""
        return [np.asarray(part.sum(axis=0)).ravel() for part in self.presence]

    def only(self, kept: Sequence[np.ndarray]) -> "Table":
        """Some columns of each group."""
        names = tuple(tuple(each[at] for at in some) for each, some in zip(self.names, kept, strict=True))
        return Table(names, tuple(part[:, some] for part, some in zip(self.presence, kept, strict=True)))


def table(grouped: Sequence[Grouped]) -> Table:
    names, presence = [], []
    for at in range(len(GROUPS)):
        count = Counter(feature for row in grouped for feature in row[at])
        names.append(tuple(sorted(feature for feature, seen in count.items() if seen > 1 and "\n" not in feature)))
        presence.append(_presence([row[at] for row in grouped], names[-1]))
    return Table(tuple(names), tuple(presence))


def fit(sentences: Sequence[Sentence], grouped: Sequence[Grouped] | Table, kept: int = KEPT) -> Fitted:
    risk = np.array([sentence.risk for sentence in sentences])
    weight = np.array([1.0 if sentence.risk else CALM.get(sentence.label, 1.0) for sentence in sentences])
    chosen = _chosen(grouped if isinstance(grouped, Table) else table(grouped), kept, risk, weight)
    idf = _idf(chosen)
    matrix = _lengthened(chosen.presence, idf)
    danger, danger_at = _regression(matrix, risk, weight)
    kinds, kinds_at = softmax(matrix, _kinds(sentences), weight, len(CATEGORIES) + len(CALM_KINDS))
    offered = np.array([sentence.level == "OFFER" for sentence in sentences])
    offer, offer_at = _regression(matrix[risk], offered[risk], weight[risk])
    doubt = [0.0] * len(CATEGORIES) + [_DOUBT.get(kind, 0.0) for kind in CALM_KINDS]
    intercepts = np.array([danger_at, *(kinds_at + doubt), offer_at])
    return Fitted(chosen.names, idf, np.vstack([danger, kinds, offer]), intercepts)


def _kinds(sentences: Sequence[Sentence]) -> np.ndarray:
    """The head's number for each sentence; a harmless label that is no kind of its own counts as the first."""
    risky = {str(category): at for at, category in enumerate(CATEGORIES)}
    calm = {kind: at for at, kind in enumerate(CALM_KINDS, start=len(CATEGORIES))}
    return np.array([risky[each.label] if each.risk else calm.get(each.label, len(CATEGORIES)) for each in sentences])


def _regression(matrix: csr_matrix, truth: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and intercept; of what never (or always) happens, no weights and a firm No (or Yes)."""
    if truth.all() or not truth.any():
        return np.zeros(matrix.shape[1]), _FIRM if truth.any() else -_FIRM
    one = LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear", tol=1e-2, random_state=0)
    one.fit(matrix, truth, sample_weight=weight)
    return one.coef_[0], float(one.intercept_[0])


def _chosen(counted: Table, kept: int, risk: np.ndarray, weight: np.ndarray) -> Table:
    """The features that weigh most in a first regression over all of them."""
    often = counted.only(
        [np.flatnonzero(seen >= _SEEN_IN[group]) for group, seen in zip(GROUPS, counted.seen, strict=True)]
    )
    if sum(map(len, often.names)) <= kept:
        return often
    idf = _idf(often)
    first, _ = _regression(_lengthened(often.presence, idf), risk, weight)
    worth = np.abs(first) * idf * np.sqrt(np.concatenate(often.seen))
    best = np.zeros(len(worth), dtype=bool)
    best[np.argsort(-worth, kind="stable")[:kept]] = True
    return often.only([np.flatnonzero(part) for part in np.split(best, np.cumsum([*map(len, often.names)])[:-1])])


def _idf(counted: Table) -> np.ndarray:
    rare: np.ndarray = np.log((1 + counted.presence[0].shape[0]) / (1 + np.concatenate(counted.seen))) + 1
    return rare


def _matrix(grouped: Sequence[Grouped], features: Sequence[Sequence[str]], idf: np.ndarray) -> csr_matrix:
    return _lengthened([_presence([row[at] for row in grouped], names) for at, names in enumerate(features)], idf)


def _lengthened(presence: Sequence[csr_matrix], idf: np.ndarray) -> csr_matrix:
    """Every group of a message has length 1."""
    parts = []
    begin = 0
    for each in presence:
        part = each @ diags(idf[begin : begin + each.shape[1]])
        length = np.sqrt(np.asarray(part.multiply(part).sum(axis=1)).ravel())
        parts.append(diags(1 / np.maximum(length, 1e-9)) @ part)
        begin += each.shape[1]
    return hstack(parts).tocsr()


def _presence(rows: Sequence[set[str]], names: Sequence[str]) -> csr_matrix:
    column = {feature: at for at, feature in enumerate(names)}
    found = [sorted(column[feature] for feature in row if feature in column) for row in rows]
    ends = np.cumsum([0, *map(len, found)])
    flat = np.array([at for row in found for at in row], dtype=np.int64)
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))

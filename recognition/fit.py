"""Sentences -> weights: TF-IDF of presence, each group of features of length 1, logistic regressions by liblinear.

Reproducible: sorted features, a deterministic solver, no random choice. scikit-learn is needed here and nowhere else.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack  # type: ignore[import-untyped]  # scipy ships no types
from sklearn.linear_model import LogisticRegression

from flows.risk.alarm import Category
from flows.risk.features import GROUPS
from recognition.sentences import Sentence

Grouped = tuple[set[str], ...]
CATEGORIES = tuple(category for category in Category if category is not Category.UNSCREENED)
_SEEN_IN = {"letters": 2, "words": 2, "stems": 2, "meanings": 3}  # sentences that a feature must occur in
KEPT = 60_000  # features: below 2 MB as packed
_FIRM = 20.0  # log-odds of what the sentences show never or always
_STRENGTH = 10.0  # C of the regressions; 4 to 30 measured alike
_MIX = 0.6  # of the categories' log-sum-exp; 0.4 to 1 measured alike
CALM = {"curhat": 2.0, "neutral_chat": 3.0, "thanks": 3.0}  # how much more than others these harmless rows weigh


@dataclass(frozen=True, eq=False)
class Fitted:
    """Weights as floats: one row a head (danger, categories, offer), one column a feature."""

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
        heads = self.scores(grouped)
        total: np.ndarray = heads[:, 0] + self.mix * np.logaddexp.reduce(heads[:, 1 : 1 + len(CATEGORIES)], axis=1)
        return total


def fit(sentences: Sequence[Sentence], grouped: Sequence[Grouped], kept: int = KEPT) -> Fitted:
    features = _chosen(sentences, grouped, kept)
    idf = _idf(grouped, features)
    matrix = _matrix(grouped, features, idf)
    heads = [_regression(matrix[rows], truth[rows], weight[rows]) for rows, truth, weight in _questions(sentences)]
    return Fitted(features, idf, np.vstack([weights for weights, _ in heads]), np.array([each for _, each in heads]))


def _questions(sentences: Sequence[Sentence]) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """For each head: which rows it learns from, what is true of them, how much each weighs."""
    risk = np.array([sentence.risk for sentence in sentences])
    label = np.array([sentence.label for sentence in sentences])
    offer = np.array([sentence.level == "OFFER" for sentence in sentences])
    weight = np.array([CALM.get(sentence.label, 1.0) for sentence in sentences])
    yield np.arange(len(risk)), risk, weight
    for category in CATEGORIES:
        yield np.flatnonzero(~risk | (label == category)), label == category, weight
    yield np.flatnonzero(risk), offer, weight


def _regression(matrix: csr_matrix, truth: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and intercept; of what never (or always) happens, no weights and a firm No (or Yes)."""
    if truth.all() or not truth.any():
        return np.zeros(matrix.shape[1]), _FIRM if truth.any() else -_FIRM
    one = LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear", tol=1e-3, random_state=0)
    one.fit(matrix, truth, sample_weight=weight)
    return one.coef_[0], float(one.intercept_[0])


def _chosen(sentences: Sequence[Sentence], grouped: Sequence[Grouped], kept: int) -> tuple[tuple[str, ...], ...]:
    """The features that weigh most in a first regression over all of them."""
    counts = [Counter(feature for row in grouped for feature in row[at]) for at in range(len(GROUPS))]
    often = tuple(
        tuple(sorted(feature for feature, seen in count.items() if seen >= _SEEN_IN[group] and "\n" not in feature))
        for group, count in zip(GROUPS, counts, strict=True)
    )
    if sum(map(len, often)) <= kept:
        return often
    idf = _idf(grouped, often)
    rows, truth, weight = next(_questions(sentences))
    first, _ = _regression(_matrix(grouped, often, idf)[rows], truth, weight)
    seen = np.array([count[feature] for count, names in zip(counts, often, strict=True) for feature in names])
    worth = np.abs(first) * idf * np.sqrt(seen)
    best = set(np.argsort(-worth, kind="stable")[:kept].tolist())
    begins = np.cumsum([0, *map(len, often)])
    return tuple(
        tuple(feature for at, feature in enumerate(names, start=begin) if at in best)
        for names, begin in zip(often, begins.tolist(), strict=False)
    )


def _idf(grouped: Sequence[Grouped], features: Sequence[Sequence[str]]) -> np.ndarray:
    counts = [Counter(feature for row in grouped for feature in row[at]) for at in range(len(GROUPS))]
    seen = np.array([count[feature] for count, names in zip(counts, features, strict=True) for feature in names])
    rare: np.ndarray = np.log((1 + len(grouped)) / (1 + seen)) + 1
    return rare


def _matrix(grouped: Sequence[Grouped], features: Sequence[Sequence[str]], idf: np.ndarray) -> csr_matrix:
    """Every group of a message has length 1."""
    parts = []
    begin = 0
    for at, names in enumerate(features):
        part = _presence([row[at] for row in grouped], names) @ diags(idf[begin : begin + len(names)])
        length = np.sqrt(np.asarray(part.multiply(part).sum(axis=1)).ravel())
        parts.append(diags(1 / np.maximum(length, 1e-9)) @ part)
        begin += len(names)
    return hstack(parts).tocsr()


def _presence(rows: Sequence[set[str]], names: Sequence[str]) -> csr_matrix:
    column = {feature: at for at, feature in enumerate(names)}
    found = [sorted(column[feature] for feature in row if feature in column) for row in rows]
    ends = np.cumsum([0, *map(len, found)])
    flat = np.array([at for row in found for at in row], dtype=np.int64)
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))

"""Softmax regression by Adam (Kingma & Ba, 2015): a step for each batch, ever smaller, and few rounds.

Adam's steps are about as long for a rare feature as for a common one. Stopped early, it recognised more of what another
author wrote than L-BFGS did (docs/risk.md, "Limits").
"""

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # scipy ships no types

_ROUNDS = 5
_BATCH = 512
_STEP = 0.05
_MEAN, _SQUARE, _TINY = 0.9, 0.999, 1e-8


def softmax(matrix: csr_matrix, truth: np.ndarray, weight: np.ndarray, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Weights, a row a class, and intercepts. `truth` is each row's class, `weight` how much it counts."""
    rows = _with_one(matrix.astype(np.float32))
    wanted = np.eye(classes, dtype=np.float32)[truth]
    counts = weight.astype(np.float32)[:, None]
    weights, mean, square = (np.zeros((rows.shape[1], classes), np.float32) for _ in range(3))
    order = np.random.RandomState(0)
    steps = _ROUNDS * -(-rows.shape[0] // _BATCH)
    step = 0
    for _ in range(_ROUNDS):
        shuffled = order.permutation(rows.shape[0])
        for begin in range(0, len(shuffled), _BATCH):
            some = shuffled[begin : begin + _BATCH]
            batch = rows[some]
            wrong = (_shares(batch @ weights) - wanted[some]) * counts[some] / len(some)
            slope = batch.T.tocsr() @ wrong
            mean += (1 - _MEAN) * (slope - mean)
            square += (1 - _SQUARE) * (slope * slope - square)
            rate = _STEP * (1 - step / steps)
            step += 1
            rate *= np.sqrt(1 - _SQUARE**step) / (1 - _MEAN**step)
            weights -= np.float32(rate) * mean / (np.sqrt(square) + np.float32(_TINY))
    return weights[:-1].T.astype(float), weights[-1].astype(float)


def _with_one(matrix: csr_matrix) -> csr_matrix:
    """One more column, always 1: the intercept."""
    ends = matrix.indptr + np.arange(matrix.shape[0] + 1)
    indices = np.insert(matrix.indices, matrix.indptr[1:], matrix.shape[1])
    data = np.insert(matrix.data, matrix.indptr[1:], np.float32(1))
    return csr_matrix((data, indices, ends), shape=(matrix.shape[0], matrix.shape[1] + 1))


def _shares(scores: np.ndarray) -> np.ndarray:
    """Softmax of each row."""
    high = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: np.ndarray = high / high.sum(axis=1, keepdims=True)
    return shares

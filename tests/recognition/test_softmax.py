"""The softmax regression: it learns what tells classes apart, counts weights, and is the same every time."""

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # scipy ships no types

from recognition.softmax import softmax

ROWS = csr_matrix(np.tile(np.eye(3), (40, 1)))
TRUTH = np.tile(np.arange(3), 40)
ALIKE = np.ones(len(TRUTH))


def test_each_class_is_told_by_its_own_feature() -> None:
    weights, begin = softmax(ROWS, TRUTH, ALIKE, 4)
    assert weights.shape == (4, 3)
    scores = np.eye(3) @ weights.T + begin
    assert scores.argmax(axis=1).tolist() == [0, 1, 2]
    assert scores.argmin(axis=1).tolist() == [3, 3, 3]  # of which there was none


def test_the_same_rows_give_the_same_weights() -> None:
    one, two = (softmax(ROWS, TRUTH, ALIKE, 3) for _ in range(2))
    assert one[0].tobytes() == two[0].tobytes()
    assert one[1].tobytes() == two[1].tobytes()


def test_what_weighs_more_wins_where_nothing_tells() -> None:
    blank = csr_matrix((len(TRUTH), 3))
    _, begin = softmax(blank, TRUTH, np.where(TRUTH == 1, 5.0, 1.0), 3)
    assert begin.argmax() == 1

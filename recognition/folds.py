"""Leave one author out: each author's sentences are judged by weights that never saw that author.

words.txt, which only repairs spelling, comes from all authors.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flows.risk.features import grouped
from flows.risk.lexicon import Lexicon
from flows.risk.normalise import normalise
from flows.risk.screen import Screen
from recognition.fit import KEPT, Grouped, fit, table
from recognition.sentences import Sentence, authors


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence: what the lexicon alone says and the model's danger, before any threshold."""

    sentence: Sentence
    lexicon: bool
    red: bool
    danger: float


def grouped_by(lexicon: Lexicon, texts: Sequence[str]) -> list[Grouped]:
    """Each text's features, as Screen computes them."""
    named = {number: name for name, number in lexicon.numbers.items() if name in lexicon.named}
    words = [normalise(text, lexicon.spelling).norm for text in texts]
    return [grouped(each, lexicon.places(each), named) for each in words]


def left_out(
    sentences: Sequence[Sentence], lexicon: Lexicon, kept: int = KEPT, beside: Sequence[Sentence] = ()
) -> list[Judged]:
    """In the order of the authors; `beside` is learned from in every fold and judged in none."""
    features = grouped_by(lexicon, [sentence.text for sentence in sentences])
    more = grouped_by(lexicon, [sentence.text for sentence in beside])
    counted = table([*features, *more])
    last = range(len(features), len(features) + len(more))
    screen = Screen(lexicon)
    judged: list[Judged] = []
    for author in authors(sentences):
        inside = np.array([sentence.author != author for sentence in sentences])
        learned, tried = np.flatnonzero(inside).tolist(), np.flatnonzero(~inside).tolist()
        fitted = fit([*(sentences[at] for at in learned), *beside], counted.rows([*learned, *last]), kept)
        danger = fitted.danger([features[at] for at in tried]).tolist()
        for at, score in zip(tried, danger, strict=True):
            alarm = screen(sentences[at].text)
            judged.append(Judged(sentences[at], alarm is not None, alarm is not None and alarm.level == "RED", score))
    return judged

"""Where the named concepts of a message stand, word after word: what the model reads of the lexicon.

The same as features.spans, which asks the places of all concepts; most messages need none, for no pattern can match.
"""

from collections.abc import Mapping

from flows.risk.concepts import Marks
from flows.risk.features import MOST

Span = tuple[int, int, str]  # begin, end, name


class Meanings:
    def __init__(self, named: Mapping[int, str]) -> None:
        self._named = named
        self._names: dict[tuple[int, ...], tuple[str, ...]] = {}  # as many as the lexicon has words

    def spans(self, marks: Marks) -> list[Span]:
        """In order; `marks` are those without idioms."""
        spans = [(at, at + 1, name) for at, concepts in enumerate(marks.single) for name in self._of(concepts)]
        if marks.phrases:
            spans += [(at, at + length, name) for at, length, concepts in marks.phrases for name in self._of(concepts)]
            spans.sort()
        return spans[:MOST]

    def _of(self, concepts: tuple[int, ...]) -> tuple[str, ...]:
        names = self._names.get(concepts)
        if names is None:
            names = tuple(sorted(self._named[concept] for concept in concepts if concept in self._named))
            self._names[concepts] = names
        return names

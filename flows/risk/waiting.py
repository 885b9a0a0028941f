"""Which of many patterns can match at all: "pengen" without "mati" is spared every "@want ..3 @die".

Each pattern waits for the rarest of the concepts it needs; only when that one is said are its others looked for, all at
once: the concepts that patterns need are bits of one integer. Most messages are done after one look at each word,
however many patterns there are.
"""

from collections.abc import Callable, Mapping, Sequence
from math import inf

from flows.risk.concepts import BORDER, Meant, Sense, Waiter
from flows.risk.pattern import Pattern

BORDERS = ("^", "$")  # where the message begins and ends; they are always there


class Waiting:
    """`sense` tells what a set of concepts brings, to lexicon.ending and lexicon.without_idioms."""

    def __init__(
        self,
        patterns: Sequence[Pattern],
        idioms: Sequence[Pattern],
        numbers: Mapping[str, int],
        commonness: Mapping[int, float],
    ) -> None:
        borders = [numbers[name] for name in BORDERS]
        needed = sorted({concept for pattern in (*patterns, *idioms) for concept in pattern.need})
        self._bits = {concept: 1 << at for at, concept in enumerate(needed, start=1)} | dict.fromkeys(borders, BORDER)
        self._commonness = commonness
        self._patterns, self._idioms = self._by_rarest(patterns), self._by_rarest(idioms)

    def sense(self, names: Mapping[int, str]) -> Callable[[tuple[int, ...]], Sense]:
        """`names` of the concepts that have one."""

        def brought(concepts: tuple[int, ...]) -> Sense:
            return Sense(
                concepts,
                tuple(sorted(names[concept] for concept in concepts if concept in names)),
                sum(self._bits.get(concept, 0) for concept in concepts),
                tuple(waiter for concept in concepts for waiter in self._patterns.get(concept, ())),
                tuple(waiter for concept in concepts for waiter in self._idioms.get(concept, ())),
            )

        return brought

    def _by_rarest(self, patterns: Sequence[Pattern]) -> Mapping[int, Sequence[Waiter]]:
        found: dict[int, list[Waiter]] = {}
        for number, pattern in enumerate(patterns):
            rarest = min(pattern.need, key=lambda concept: (self._commonness.get(concept, inf), concept))
            need = BORDER | sum(bit for bit in {self._bits[concept] for concept in pattern.need} if bit != BORDER)
            found.setdefault(rarest, []).append((need, self._bits[pattern.last], number))
        return found


def commonness(meant: Meant, rank: Mapping[str, int]) -> Mapping[int, float]:
    """How often each concept is said, about, by Zipf's law: a phrase less often than the rarest of its words."""
    found: dict[int, float] = {}
    for words, concepts in meant.items():
        share = (max(rank.get(word, len(rank)) for word in words) + 2.0) ** -len(words)
        for concept in concepts:
            found[concept] = found.get(concept, 0.0) + share
    return found

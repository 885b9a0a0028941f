"""Concepts: many wordings of one meaning, found in a list of words as bits.

A concept is a list of phrases ("bunuh diri", "unalive"). `~` behind a word stands for its usual endings (dipukul~:
dipukulin, dipukulnya, ...). Where a concept stands is one integer for each length of phrase: bit i is set where word i
begins it; so a search over a whole message is a few shifts, whatever the message.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product, repeat

ENDINGS = (
    *("", "in", "i", "kan", "an", "nya", "ku", "mu", "lah", "inya", "inku", "kanku", "iku", "innya", "inin"),
    *("ke", "na", "keun"),  # Javanese, Sundanese
)

Places = dict[int, dict[int, int]]  # concept -> length of phrase in words -> bits of where it begins

_Seconds = Mapping[str, Sequence[tuple[tuple[str, ...], tuple[int, ...]]]]  # by the second word: (others, concepts)


@dataclass(frozen=True, slots=True)
class Marks:
    """Words with the concepts of each, and the phrases among them: (begin, length, concepts)."""

    words: Sequence[str]
    single: Sequence[tuple[int, ...]]
    phrases: Sequence[tuple[int, int, tuple[int, ...]]]

    def present(self) -> set[int]:
        """The concepts that have a place."""
        return self.ending(0)

    def ending(self, after: int) -> set[int]:
        """The concepts that have a place which ends behind word `after`."""
        found: set[int] = set().union(*self.single[after:])
        for at, length, concepts in self.phrases:
            if at + length > after:
                found.update(concepts)
        return found

    def places(self, wanted: frozenset[int] | None = None) -> Places:
        """Of all concepts, or of those that are wanted: a message has hundreds, and a pattern asks for two or three."""
        places: Places = {}
        for at, concepts in enumerate(self.single):
            for concept in concepts if wanted is None else wanted.intersection(concepts):
                if concept in places:
                    places[concept][1] |= 1 << at
                else:
                    places[concept] = {1: 1 << at}
        for at, length, concepts in self.phrases:
            for concept in concepts if wanted is None else wanted.intersection(concepts):
                _set(places, concept, length, at)
        return places


@dataclass(frozen=True, eq=False)
class Concepts:
    """`single`: a word's concepts. `longer`: phrases by their first and second word."""

    single: Mapping[str, tuple[int, ...]]
    longer: Mapping[str, _Seconds]
    words: frozenset[str]  # that any phrase holds

    def marks(self, words: Sequence[str]) -> Marks:
        single = [*map(self.single.get, words, repeat(()))]
        begins = [*map(self.longer.get, words)]
        for at in [at for at, word in enumerate(words) if "-" in word]:
            base = _base(words[at])
            single[at] = single[at] or self.single.get(base, ())
            begins[at] = self.longer.get(base)
        return Marks(words, single, [*self._phrases(words, begins)] if any(begins) else ())

    def _phrases(
        self, words: Sequence[str], begins: Sequence[_Seconds | None]
    ) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        for at, (seconds, second) in enumerate(zip(begins, words[1:], strict=False)):
            if seconds and second in seconds:
                for rest, concepts in seconds[second]:
                    if not rest or tuple(words[at + 2 : at + 2 + len(rest)]) == rest:
                        yield at, 2 + len(rest), concepts


def _base(word: str) -> str:
    """teman-teman, temannya-temannya: what is said twice."""
    return word.partition("-")[0]


def _set(places: Places, concept: int, length: int, at: int) -> None:
    lengths = places.setdefault(concept, {})
    lengths[length] = lengths.get(length, 0) | 1 << at


def compiled(phrases: Iterable[tuple[int, str]]) -> Concepts:
    """From (concept, phrase) pairs."""
    meant: dict[tuple[str, ...], set[int]] = {}
    for concept, phrase in phrases:
        for words in wordings(phrase):
            meant.setdefault(words, set()).add(concept)
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]]] = {}
    for words, concepts in sorted(meant.items()):
        if len(words) > 1:
            seconds = longer.setdefault(words[0], {})
            seconds.setdefault(words[1], []).append((words[2:], tuple(sorted(concepts))))
    single = {words[0]: tuple(sorted(concepts)) for words, concepts in meant.items() if len(words) == 1}
    return Concepts(single, longer, frozenset(word for words in meant for word in words))


def wordings(phrase: str) -> Iterable[tuple[str, ...]]:
    """Every wording of a phrase: "di rumah~" -> (di, rumah), (di, rumahku), ...; "raba-raba" -> also (raba, raba)."""
    for spelt in dict.fromkeys((phrase, phrase.replace("-", " "))):
        yield from product(*(tuple(_endings(word)) for word in spelt.split()))


def _endings(word: str) -> Iterable[str]:
    if not word.endswith("~"):
        return (word,)
    stem = word[:-1]
    return dict.fromkeys(stem + ending for ending in ENDINGS)

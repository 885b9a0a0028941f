"""Concepts: many wordings of one meaning, found in a list of words as bits.

A concept is a list of phrases ("bunuh diri", "unalive"). `~` behind a word stands for its usual endings (dipukul~:
dipukulin, dipukulnya, ...). Where a concept stands is one integer for each length of phrase: bit i is set where word i
begins it; so a search over a whole message is a few shifts, whatever the message.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache, reduce
from itertools import chain, product, repeat
from operator import or_

ENDINGS = (
    *("", "in", "i", "kan", "an", "nya", "ku", "mu", "lah", "inya", "inku", "kanku", "iku", "innya", "inin"),
    *("ke", "na", "keun"),  # Javanese, Sundanese
)

Places = dict[int, dict[int, int]]  # concept -> length of phrase in words -> bits of where it begins
Meant = Mapping[tuple[str, ...], AbstractSet[int]]  # wording -> concepts
Waiter = tuple[int, int, int]  # a pattern: bits of the concepts it needs, of the one it ends with, its number
BORDER = 1  # the bit of what every message has: a begin and an end
Span = tuple[int, int, str]  # begin, end, name


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """What a word or a phrase brings wherever it stands: looked up once a word, so that nothing is sought in vain."""

    concepts: tuple[int, ...]
    names: tuple[str, ...]  # of those concepts that have one: the model reads them
    bits: int  # those concepts that patterns need
    waiting: tuple[Waiter, ...]  # patterns that cannot match without it
    idioms: tuple[Waiter, ...]
    seconds: "_Seconds | None" = (
        None  # phrases that begin with the word, by their second: the others, and what it brings
    )


_Seconds = Mapping[str, Sequence[tuple[tuple[str, ...], Sense]]]
_UNKNOWN = Sense((), (), 0, (), ())


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Words with the sense of each, and the phrases among them: (begin, length, sense)."""

    words: Sequence[str]
    single: Sequence[Sense]
    phrases: Sequence[tuple[int, int, Sense]]

    def said(self, after: int = 0) -> int:
        """Bits of the concepts that have a place which ends behind word `after`."""
        found = reduce(or_, [sense.bits for sense in self.single[after:]], BORDER)
        for at, length, sense in self.phrases:
            if at + length > after:
                found |= sense.bits
        return found

    def waiting(self) -> list[Waiter]:
        """The patterns that what is said may wake."""
        return [*chain.from_iterable([sense.waiting for sense in self._senses() if sense.waiting])]

    def idioms(self) -> list[Waiter]:
        return [*chain.from_iterable([sense.idioms for sense in self._senses() if sense.idioms])]

    def spans(self) -> list[Span]:
        """Where the concepts stand that have a name, in order; as features.spans, which asks for all places."""
        spans = [(at, at + 1, name) for at, sense in enumerate(self.single) if sense.names for name in sense.names]
        if self.phrases:
            spans += [(at, at + length, name) for at, length, sense in self.phrases for name in sense.names]
            spans.sort()
        return spans

    def places(self, wanted: frozenset[int] | None = None, bits: int = -1) -> Places:
        """Of all concepts, or of those that are wanted: a message has hundreds, and a pattern asks for two or three.

        `bits` of those that are wanted, where patterns need them all.
        """
        places: Places = {}
        for at, sense in enumerate(self.single):
            if bits < 0 or sense.bits & bits:
                for concept in sense.concepts if wanted is None else wanted.intersection(sense.concepts):
                    if concept in places:
                        places[concept][1] |= 1 << at
                    else:
                        places[concept] = {1: 1 << at}
        for at, length, sense in self.phrases:
            if bits < 0 or sense.bits & bits:
                for concept in sense.concepts if wanted is None else wanted.intersection(sense.concepts):
                    _set(places, concept, length, at)
        return places

    def _senses(self) -> Sequence[Sense]:
        return [*self.single, *[sense for _, _, sense in self.phrases]] if self.phrases else self.single


@dataclass(frozen=True, slots=True, eq=False)
class Concepts:
    """`senses`: of every word that any phrase holds. `longest`: words of each concept's longest phrase."""

    senses: Mapping[str, Sense]
    longest: Mapping[int, int]

    def marks(self, words: Sequence[str]) -> Marks:
        single = [*map(self.senses.get, words, repeat(_UNKNOWN))]
        if "-" in "".join(words):
            for at, word in enumerate(words):
                if single[at] is _UNKNOWN and "-" in word:
                    single[at] = self.senses.get(_base(word), _UNKNOWN)
        return Marks(words, single, _phrases(words, single))

    def knows(self, words: Collection[str]) -> bool:
        """Any of them?"""
        return not self.senses.keys().isdisjoint(words)


def _phrases(words: Sequence[str], single: Sequence[Sense]) -> Sequence[tuple[int, int, Sense]]:
    begun = [
        (at, sense.seconds[second])
        for at, (sense, second) in enumerate(zip(single, words[1:], strict=False))
        if sense.seconds and second in sense.seconds
    ]
    return [
        (at, 2 + len(rest), brought)
        for at, seconds in begun
        for rest, brought in seconds
        if not rest or tuple(words[at + 2 : at + 2 + len(rest)]) == rest
    ]


def _base(word: str) -> str:
    """teman-teman, temannya-temannya: what is said twice."""
    return word.partition("-")[0]


def _set(places: Places, concept: int, length: int, at: int) -> None:
    lengths = places.setdefault(concept, {})
    lengths[length] = lengths.get(length, 0) | 1 << at


def wordings(phrases: Iterable[tuple[str, AbstractSet[int]]]) -> Meant:
    """From phrases and the concepts of each."""
    meant: dict[tuple[str, ...], set[int]] = {}
    for phrase, concepts in phrases:
        for words in _wordings(phrase):
            meant.setdefault(words, set()).update(concepts)
    return meant


def compiled(meant: Meant, sense: Callable[[tuple[int, ...]], Sense]) -> Concepts:
    """`sense` is asked once for each set of concepts that some wording stands for."""
    once = cache(sense)
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], Sense]]]] = {}
    single: dict[str, Sense] = {}
    longest: dict[int, int] = {}
    for words, concepts in sorted(meant.items()):
        brought = once(tuple(sorted(concepts)))
        longest |= {concept: len(words) for concept in concepts if longest.get(concept, 0) < len(words)}
        if len(words) > 1:
            seconds = longer.setdefault(words[0], {})
            seconds.setdefault(words[1], []).append((words[2:], brought))
        else:
            single[words[0]] = brought
    known = {word for words in meant for word in words}
    return Concepts({word: _sense(word, single, longer) for word in known}, longest)


def _sense(word: str, single: Mapping[str, Sense], longer: Mapping[str, _Seconds]) -> Sense:
    """A word said twice is what it is once, unless it is something of its own; phrases it begins as said once."""
    base = _base(word)
    one = single.get(word) or single.get(base, _UNKNOWN)
    seconds = longer.get(base)
    return replace(one, seconds=seconds) if seconds else one


def _wordings(phrase: str) -> Iterable[tuple[str, ...]]:
    """Every wording of a phrase: "di rumah~" -> (di, rumah), (di, rumahku), ...; "raba-raba" -> also (raba, raba)."""
    if "-" not in phrase and "~" not in phrase:
        return [tuple(phrase.split())]
    return _spelt_out(phrase)


def _spelt_out(phrase: str) -> Iterator[tuple[str, ...]]:
    for spelt in dict.fromkeys((phrase, phrase.replace("-", " "))):
        yield from product(*(tuple(_endings(word)) for word in spelt.split()))


def _endings(word: str) -> Iterable[str]:
    if not word.endswith("~"):
        return (word,)
    stem = word[:-1]
    return dict.fromkeys(stem + ending for ending in ENDINGS)

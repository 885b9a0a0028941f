"""What the model sees of a message: four groups of strings, each counted once.

letters   2 to 4 letters inside a word with its borders          " mat", "ati "
words     one word, or two neighbours                             "ga kuat"
stems     two stems at most five apart                            "pukul_ayah"
meanings  a concept of the lexicon, or one that follows another   "parent>hit"
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import add

from flows.risk.concepts import Places

GROUPS = ("letters", "words", "stems", "meanings")
BETWEEN = {"letters": "", "words": " ", "stems": "_", "meanings": ">"}  # the two parts of a pair
STEMS = 4  # words further on that a stem is paired with
MEANINGS = 8  # words that may stand between two concepts
MOST = 400  # concepts paired in one message: bounds hostile input
_PREFIXES = ("meng", "mem", "men", "peng", "ber", "di", "ke", "nge", "ng", "ny", "me")
_SUFFIXES = ("nya", "kan", "in", "ku", "an", "i")
_SHORTEST = 4  # letters that a stem keeps


def grouped(words: Sequence[str], places: Places, named: Mapping[int, str]) -> tuple[set[str], ...]:
    """One set of strings a group, in the order of GROUPS. `named` gives the concepts that count their names."""
    stems = [stem(word) for word in words]
    return (
        set().union(*map(letters, words)),
        {*words, *map(" ".join, pairwise(words))},
        {*stems, *_pairs(stems)},
        set(_meanings(places, named)),
    )


def letters(word: str) -> set[str]:
    text = f" {word} "
    two = [*map(add, text, text[1:])]
    three = [*map(add, two, text[2:])]
    return {*two, *three, *map(add, three, text[3:])}


def stem(word: str) -> str:
    """A word without its prefix and ending, as far as four letters stay; no dictionary, so the same for every word."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
            word = word[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word[: -len(suffix)]
    return word


def _pairs(stems: Sequence[str]) -> Iterator[str]:
    for at, first in enumerate(stems):
        for second in stems[at + 1 : at + 1 + STEMS]:
            yield f"{first}_{second}"


def spans(places: Places, named: Mapping[int, str]) -> list[tuple[int, int, str]]:
    """Begin, end and name of each concept that has a name, in order."""
    return sorted(_spans(places, named))[:MOST]


def _meanings(places: Places, named: Mapping[int, str]) -> Iterator[str]:
    placed = spans(places, named)
    for at, (_, end, name) in enumerate(placed):
        yield name
        for begin, _, other in placed[at + 1 :]:
            if begin - end > MEANINGS:
                break
            if begin >= end and other != name:
                yield f"{name}>{other}"


def _spans(places: Places, named: Mapping[int, str]) -> Iterator[tuple[int, int, str]]:
    for concept, lengths in places.items():
        if concept in named:
            for length, bits in lengths.items():
                left = bits
                while left:
                    begin = left.bit_length() - 1
                    yield begin, begin + length, named[concept]
                    left ^= 1 << begin

"""A message as it is read: what is seen, and its words in one spelling, each with its place in the original.

    "W.A kuu dong, n o m e r"  ->  "wa ku dong nomor "     sentences end with a "|"

Letters that look like others are those, what cannot be seen is gone, so a text cut by zero-width characters reads the same.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from unicodedata import decimal

from flows.guard.spelling import cut, meant
from flows.risk.letters import latin, lowered

END = "|"
_SHORT = 4  # letters one character may stand for; more is ornament
_LONGEST = 8192  # characters that are read; a message has 4096
_GAP = r"[ .\-_*~·•|/]"
_SPELT = rf"(?<![^\W_])[a-z0-9](?:{_GAP}{{1,3}}[a-z0-9](?![^\W_]))+"
_NUMBER = r"\d++(?:[.,:/\-]\d++)++(?![a-z])"
_WORD = r"[^\W_]++(?:'[^\W_]++)*+"
_TOKEN = re.compile(
    rf"(?P<spelt>{_SPELT})|{_NUMBER}|{_WORD}|(?P<end>[!?;\n\[\]\0…]|(?<!\.)(?<!\bjl)(?<!\bno)(?<!\bgg)(?<!\bjln)(?<!\bkls)(?<!\bgang)(?<!\brt)(?<!\brw)(?<!\btgl)\.(?=\s|$))"
)
_PAIRS = frozenset({"wa", "ig", "dm", "vc", "fb", "dc", "w4", "1g", "pm", "tt"})
_PIECES = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """`words` holds each word with a blank behind it; `starts` says where each begins in it, `places` where in the text,
    `clauses` which words come after a comma."""

    raw: str
    seen: str
    origin: Sequence[int]
    words: str
    known: frozenset[str]
    clauses: Sequence[int]
    starts: Sequence[int]
    places: Sequence[tuple[int, int]]

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """The text's span of a piece of `seen`."""
        return self.origin[start], self.origin[stop - 1] + 1

    def word(self, at: int) -> int:
        """Which word a character of `words` belongs to."""
        return bisect_right(self.starts, at) - 1


@lru_cache(maxsize=4)  # both guards read the same message, one after the other
def read(text: str) -> Reading:
    text = text[:_LONGEST]
    seen, origin = shown(text)
    words: list[str] = []
    places: list[tuple[int, int]] = []
    clauses: list[int] = []
    for word, start, stop in _words(seen):
        if start and "," in seen[max(0, start - 2) : start]:
            clauses.append(len(words))
        words.append(word)
        places.append((origin[start], origin[stop - 1] + 1))
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))[:-1]
    return Reading(text, seen, origin, " ".join((*words, "")), frozenset(words), clauses, starts, places)


def shown(text: str) -> tuple[str, Sequence[int]]:
    if text.isascii():
        return text.lower(), range(len(text))
    plain = [_letters(char) for char in text]
    return "".join(plain), [place for place, letters in enumerate(plain) for _ in letters]


@lru_cache(maxsize=4096)
def _letters(char: str) -> str:
    if char in "\n\0…":
        return char
    if (digit := decimal(char, None)) is not None:
        return str(digit)
    letters = latin(lowered(char), {})
    return letters if len(letters) <= _SHORT else " "


def _words(seen: str) -> Iterator[tuple[str, int, int]]:
    for found in _TOKEN.finditer(seen):
        if found.lastgroup == "end":
            yield END, found.start(), found.end()
        elif found.lastgroup == "spelt":
            yield from _spelt(found[0], found.start())
        else:
            start, stop = found.span()
            for word in meant(found[0]):
                yield word, start, stop


def _spelt(run: str, at: int) -> Iterator[tuple[str, int, int]]:
    """Letters one by one; wider gaps part words. A row of figures is none of ours."""
    pieces = list(_PIECES.finditer(run))
    letters = "".join(piece[0] for piece in pieces)
    if letters.isdigit() and " " not in run:
        yield run, at, at + len(run)
    elif letters in _PAIRS:
        yield from ((word, at, at + len(run)) for word in meant(letters))
    elif len(letters) < 3 or sum(map(str.isdigit, letters)) * 2 > len(letters):  # noqa: PLR2004
        for piece in pieces:
            yield from ((word, at + piece.start(), at + piece.end()) for word in meant(piece[0]))
    else:
        for group in re.finditer(rf"[a-z0-9](?:{_GAP}[a-z0-9])*", run):
            joined = "".join(_PIECES.findall(group[0]))
            known = meant(joined)
            words = cut(joined) if known == (joined,) and len(joined) == len(letters) else known
            yield from ((word, at + group.start(), at + group.end()) for word in words)

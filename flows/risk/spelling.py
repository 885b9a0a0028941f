"""The data of normalisation, and what can be asked of it: is this a word, what does this censored or glued one hide?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log

STARS = "*#_•●\u00d7?^=.%&"
_STAR = re.compile(f"[{re.escape(STARS)}]")
_SKELETON = re.compile(f"[{re.escape(STARS)}aeiou]")
_LONGEST = 16  # letters of the longest word sought inside glued letters
_UNKNOWN = 14.0  # nats for a letter that belongs to no known word: dearer than the rarest word


@dataclass(frozen=True, eq=False)
class Spelling:
    """Slang by whole token, emoji as words, words of danger likeliest first, known words by rank (0 = most used)."""

    slang: Mapping[str, str]
    emoji: Mapping[str, str]
    core: tuple[str, ...]
    rank: Mapping[str, int]
    danger: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "danger", frozenset(self.core))

    def knows(self, word: str) -> bool:
        return word in self.rank or word in self.slang or word in self.danger

    def uncensored(self, token: str, *, core_only: bool = False) -> str | None:
        """The likeliest word behind "b*n*h": a word of danger, else a known word with vowels hidden, else "b***h"."""
        shown = _STAR.sub("", token)
        if not shown or shown == token or len(token) > _LONGEST:
            return None
        for word in self.core:
            if len(word) == len(token) and _fits(token, word):
                return word
        if len(shown) == 1:
            return None
        if not core_only:
            for word in self._by_skeleton.get(_SKELETON.sub("*", token), ()):
                if _fits(token, word):
                    return word
        first, last = _STAR.split(token)[:: len(_STAR.findall(token))]
        return next((w for w in self.core if first and last and w.startswith(first) and w.endswith(last)), None)

    def unglued(self, letters: str) -> list[str]:
        """`akumaumati` -> aku mau mati: the cheapest cut into known words (Zipf's law over ranks), in linear time."""
        best: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(letters) + 1):
            cut = (best[end - 1][0] + _UNKNOWN, end - 1)
            for start in range(max(0, end - _LONGEST), end - 1):
                if (cost := self._cost.get(letters[start:end])) is not None:
                    cut = min(cut, (best[start][0] + cost, start))
            best.append(cut)
        return pieces(letters, best)

    @cached_property
    def _cost(self) -> Mapping[str, float]:
        words = {word for word in (*self.slang, *self.rank, *self.core) if 2 <= len(word) <= _LONGEST}  # noqa: PLR2004
        last = len(self.rank) + 2
        scale = log(last)
        return {word: log((self.rank.get(word, 200 if word in self.danger else last) + 2) * scale) for word in words}

    @cached_property
    def _by_skeleton(self) -> Mapping[str, tuple[str, ...]]:
        """Known words by their consonants, most used first, then slang."""
        found: dict[str, list[str]] = {}
        last = len(self.rank)
        for word in sorted((*self.rank, *self.slang), key=lambda word: (self.rank.get(word, last), word)):
            found.setdefault(_SKELETON.sub("*", word), []).append(word)
        return {skeleton: tuple(words) for skeleton, words in found.items()}


def _fits(token: str, word: str) -> bool:
    return all(shown == letter or shown in STARS for shown, letter in zip(token, word, strict=True))


def pieces(letters: str, best: Sequence[tuple[float, int]]) -> list[str]:
    """The cut read backwards; neighbouring letters that belong to no word stay together."""
    pieces: list[str] = []
    end, lone = len(letters), False
    while end:
        start = best[end][1]
        single = end - start == 1
        if single and lone:
            pieces[-1] = letters[start] + pieces[-1]
        else:
            pieces.append(letters[start:end])
        end, lone = start, single
    return pieces[::-1]

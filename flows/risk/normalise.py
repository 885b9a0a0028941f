"""A message -> its words twice: as written (`raw`, which English needs) and as meant (`norm`).

lowered -> Latin look-alikes, emoji as words -> "b u n u h" joined -> each token's words -> "bu nuh" joined
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import and_

from flows.risk.letters import latin, lowered
from flows.risk.spelling import Spelling
from flows.risk.tokens import words_of

_RAW = re.compile(r"[^\W_]+")
_PARTING = str.maketrans(dict.fromkeys(',;:"()[]{}<>/\\', " "))
_ONE = r"[\s.\-_/|·,~+•]"
_BETWEEN = rf"{_ONE}{{1,6}}"
_SPELT = re.compile(rf"(?<![^\W_])(?:[a-z0-9@$*]{_BETWEEN}){{2,}}[a-z0-9@$*](?![^\W_])")
_GAP = re.compile(_BETWEEN)
_ALONE = re.compile(rf"{_ONE}[a-z0-9@$*]{_ONE}")  # each spelt run has one: found in a fraction of the time
_DOTTED = re.compile(r"[.?!…]+")
_FRAGMENT = 4  # letters of the longest piece of a word cut in two or three: "bu nuh", "gan tung"
_PIECES = 3
_GLUED = 10  # letters from which an unknown run is several words
REMEMBERED = 4_000  # words, never messages, of which something is remembered
LONG = 24  # letters from which a word is read anew each time: bounds what hostile input makes us keep


@dataclass(frozen=True, slots=True)
class Words:
    """One message's tokens; all lower case, without punctuation."""

    raw: tuple[str, ...]
    norm: tuple[str, ...]


def normalise(text: str, spelling: Spelling) -> Words:
    """Total: any string has words, if only none."""
    low = lowered(text).replace("'", "")
    plain = latin(low, spelling.emoji)
    if _ALONE.search(plain) and _SPELT.search(plain):
        low = plain = _SPELT.sub(lambda run: f" {_joined(run[0], spelling)} ", plain)
    read = [
        _remembered(chunk, spelling) if len(chunk) < LONG else _read(chunk, spelling)
        for chunk in plain.translate(_PARTING).split()
    ]
    raw = [word for written, _ in read for word in written] if low == plain else _RAW.findall(low)
    norm = [word for _, meant in read for word in meant]
    short = [len(word) <= _FRAGMENT for word in norm]
    cut = any(map(and_, short, short[1:]))  # two pieces at least
    return Words(tuple(raw), tuple(_mended(norm, spelling) if cut else norm))


def _read(chunk: str, spelling: Spelling) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Its words as written and as meant."""
    return tuple(_RAW.findall(chunk)), tuple(_of_chunk(chunk, spelling))


_remembered = lru_cache(REMEMBERED)(_read)


def _of_chunk(chunk: str, spelling: Spelling) -> Iterator[str]:
    """What stands between two spaces: a word, or several with full stops between them, or "m.ti"."""
    if "." in chunk and (word := _dotted(chunk, spelling)) is not None:
        yield word
        return
    for token in _DOTTED.split(chunk) if "." in chunk or "…" in chunk else (chunk,):
        if token:
            yield from words_of(token, spelling)


def _dotted(chunk: str, spelling: Spelling) -> str | None:
    inner = chunk.strip(".")
    parts = inner.split(".")
    if len(parts) == 1 or all(len(part) > _FRAGMENT or spelling.knows(part) for part in parts):
        return None
    joined = "".join(parts)
    return joined if joined in spelling.danger else spelling.uncensored(inner, core_only=True)


def _joined(run: str, spelling: Spelling) -> str:
    """Letters spelt one by one. Wider gaps part words; where all are alike, known words are sought in the whole."""
    letters = [run[0], *(run[gap.end()] for gap in _GAP.finditer(run))]
    if sum(map(str.isdigit, letters)) * 2 > len(letters):
        return run
    words = [letters[0]]
    for letter, parts in zip(letters[1:], _parting(_GAP.findall(run)), strict=True):
        if parts:
            words.append(letter)
        else:
            words[-1] += letter
    return " ".join(piece for word in words for piece in _cut(word, spelling))


def _parting(gaps: list[str]) -> list[bool]:
    """Which gaps stand between words: spaces among dots ("b.u.n.u.h d.i.r.i"), wide ones among spaces."""
    marked = sum(bool(gap.strip()) for gap in gaps)
    if marked == len(gaps) or marked * 3 > len(gaps) * 2:
        return [not gap.strip() for gap in gaps]
    usual = min(map(len, gaps))
    return [len(gap) > usual for gap in gaps]


def _cut(joined: str, spelling: Spelling) -> list[str]:
    """Letters without a gap between words; a single unknown word is no such thing."""
    meant = words_of(joined, spelling)
    if len(joined) < _GLUED or all(map(spelling.knows, meant)):
        return [joined]
    plain = "".join(meant)
    return spelling.unglued(plain) if plain.isalpha() else [joined]


def _mended(tokens: list[str], spelling: Spelling) -> Iterator[str]:
    """Joins the pieces of a word of danger that was cut: only where a piece is no word of its own."""
    place = 0
    while place < len(tokens):
        size = _cut_in(tokens, place, spelling) if len(tokens[place]) <= _FRAGMENT else 1
        yield tokens[place] if size == 1 else "".join(tokens[place : place + size])
        place += size


def _cut_in(tokens: list[str], place: int, spelling: Spelling) -> int:
    """How many tokens from `place` on are one word: 1 unless they are pieces of a word of danger, or none is a word."""
    joined = tokens[place]
    for end in range(place + 1, min(place + _PIECES, len(tokens))):
        if len(tokens[end]) > _FRAGMENT:
            return 1
        joined += tokens[end]
        danger = joined in spelling.danger
        if danger or joined in spelling.rank:  # seldom, so that the pieces are looked at last
            pieces = tokens[place : end + 1]
            known = sum(len(piece) > 2 and spelling.knows(piece) for piece in pieces)  # noqa: PLR2004
            if (danger and known < len(pieces)) or not known:
                return len(pieces)
    return 1

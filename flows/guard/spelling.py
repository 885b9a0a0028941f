"""One word as typed -> the words it stands for, in the spelling that patterns use.

    nmrku -> nomor ku      m1nt4 -> minta      waaa -> wa      pindahwayuk -> pindah wa yuk

A word that is none of ours comes back as it is, without its stretched letters.
"""

import re
from functools import lru_cache

from flows.guard.given_names import GIVEN
from flows.guard.vocabulary import FILLERS, MEANT, OWNED, SUFFIXES
from flows.risk.spelling import pieces

_LEET = str.maketrans("013456789@$!", "oieasgtbgasi")
_LONG = re.compile(r"([a-z])\1{2,}")
_DOUBLE = re.compile(r"([a-z])\1")
_CLASS = re.compile(r"\d{1,2}[a-z]{1,3}")  # "9a" is no "ga"
_SOUNDS = (  # names of places that are spelt in a hundred ways
    ("wa", re.compile(r"w[aeou]+h?t?[sz]+[aeu]*p{1,2}(?:an|p)?")),
    ("ig", re.compile(r"(?:[iye]n?st[aei]{1,2}g?[rl]?[aeiou]m+|[iye]nst[aeu]h?)")),
    ("tele", re.compile(r"t[aeil]l[aei]g[rl]?[aeiou]m+")),
    ("tiktok", re.compile(r"t[iye]+[ckq]*t[ou]+[ckq]+")),
    ("fb", re.compile(r"[fp][aei]+[sc]e?b[ou]+[ck]+")),
    ("discord", re.compile(r"d[iye]+s[ckq]+o+r?d?t?")),
    ("snap", re.compile(r"sn[aei]+pc?h?[aei]t")),
)
_LONGEST = 40  # letters of a word that is looked at closely
_GLUED = 7  # letters from which a word may be several
_PIECE = 12
_SHORT = frozenset({"wa", "ig", "dm", "vc", "di", "ke", "no", "ya", "yu"})
_LETTER = 3  # what a letter costs that belongs to no word; a word costs one


def meant(word: str) -> tuple[str, ...]:
    """Empty for a word that only fills. What holds figures is not kept in memory: it may be somebody's number."""
    if word.isdigit() and word.isascii() and len(word) <= _LONGEST:  # figures have one spelling
        return () if word in FILLERS else (word,) if (known := _known(word)) is None else known
    return _remembered(word) if word.isalpha() else _meant(word)


def _meant(word: str) -> tuple[str, ...]:
    if len(word) > _LONGEST:
        return (word[:_LONGEST],)
    word = word.replace("'", "") if word not in MEANT else word
    single = _LONG.sub(r"\1", word)
    for guess in dict.fromkeys((word, single, _LONG.sub(r"\1\1", word), _DOUBLE.sub(r"\1", single))):
        if guess in FILLERS:
            return ()
        if (known := _known(guess)) is not None:
            return known
    return _leet(word) or _sounding(single) or _unglued(single) or (single,)


_remembered = lru_cache(maxsize=4096)(_meant)


def _sounding(word: str) -> tuple[str, ...]:
    return next(((meaning,) for meaning, sound in _SOUNDS if sound.fullmatch(word)), ())


def cut(letters: str) -> tuple[str, ...]:
    """Letters that were spelt one by one, cut where our words end; what is left over stays together."""
    if len(letters) > _LONGEST:
        return (letters[:_LONGEST],)
    best: list[tuple[int, int]] = [(0, 0)]
    for end in range(1, len(letters) + 1):
        ways = [(best[end - 1][0] + _LETTER, end - 1)]
        for start in range(max(0, end - _PIECE), end - 1):
            piece = letters[start:end]
            if piece in MEANT or piece in FILLERS or piece in GIVEN or (len(piece) > 3 and _known(piece)):  # noqa: PLR2004
                ways.append((best[start][0] + 1, start))
        best.append(min(ways))
    return tuple(word for piece in pieces(letters, best) for word in meant(piece))


def _known(word: str) -> tuple[str, ...] | None:
    if (ours := MEANT.get(word)) is not None:
        return tuple(ours.split())
    for size in (3, 2, 4, 1):
        stem, suffix = word[:-size], word[-size:]
        if suffix in SUFFIXES and stem in OWNED:
            return (*MEANT.get(stem, stem).split(), SUFFIXES[suffix])
    return (word,) if word in OWNED else None


def _leet(word: str) -> tuple[str, ...]:
    """Only what becomes one of our words or a name: "8b" and "budi123" stay."""
    plain = word.translate(_LEET)
    if word.isalpha() or not plain.isalpha() or word.isdigit() or _CLASS.fullmatch(word):
        return ()
    for guess in (plain, _LONG.sub(r"\1", plain), word.replace("1", "l").translate(_LEET)):
        if guess in GIVEN:
            return (guess,)
        if len(guess) > 1 and (known := _known(guess)) is not None:
            return known
    return ()


def _stands(piece: str) -> bool:
    """Shorter ones are endings as often as words."""
    return len(piece) > 2 or piece in _SHORT  # noqa: PLR2004


def _unglued(word: str) -> tuple[str, ...]:
    """Empty unless all of it is ours."""
    if len(word) < _GLUED or word in GIVEN or not word.isalpha():
        return ()
    ends: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(2, len(word) + 1):
        for start in range(max(0, end - _PIECE), end - 1):
            piece = word[start:end]
            if start in ends and end not in ends and (piece in MEANT or piece in FILLERS) and _stands(piece):
                ends[end] = (*ends[start], piece)
    return tuple(each for piece in ends.get(len(word), ()) for each in MEANT.get(piece, "").split())

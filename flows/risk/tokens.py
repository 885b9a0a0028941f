"""One token as typed -> the words it stands for.

    m4tii -> mati      b*n*h -> bunuh      gatau -> ga tau      temen2 -> teman-teman      2jam -> 2 jam

A known word is left alone, so that English and names survive; digits that are numbers stay numbers.
"""

import re

from flows.risk.spelling import STARS, Spelling

_LEET = str.maketrans("013456789@$!|+€", "oieasgtbgasiite")
_OTHER = (str.maketrans("1!|69", "lllbp"), str.maketrans("vy", "uu"), str.maketrans("z", "s"))
_EDGE = "-'~+=!|@$" + STARS
_TRIPLE = re.compile(r"(.)\1{2,}")
_DOUBLE = re.compile(r"(.)\1")
_AGAIN = re.compile(r"([a-z]{2,})2([a-z]{0,4})")
_COUNTED = re.compile(r"\d+[a-z]{1,5}")
_INSIDE = re.compile(r"[a-z][\d@$!|]+[a-z]")
_LAUGHTER = re.compile(
    r"(?:a?w+[okw]*k[wok]*|a*(?:ha){2,}h?|a*(?:he){2,}h?|(?:hi){2,}|(?:xi){2,}|(?:ka){3,}|lo+l|lmf?ao+)"
)
_RUNS = re.compile(r"[a-z]+|\d+")
_STARRED = re.compile(f"[{re.escape(STARS)}]")
_GLUED = 8  # letters from which an unknown token may be several words without spaces
_LAUGHED = 60  # letters of a laugh that is looked at closely: the expression takes quadratic time
LAUGH = "haha"


def words_of(token: str, spelling: Spelling) -> list[str]:
    """`token` holds no space. Unknown letters come back as they are, so nothing is ever lost."""
    bare = token.strip(_EDGE)
    if token[0] == "*" != token[-1] and (word := spelling.uncensored(token, core_only=True)):
        return [word]  # "*bat" hides a word of danger, though what is left ("bat") is one, too
    if bare.isalpha() and bare.isascii() and (len(bare) == len(token) or spelling.knows(bare)):
        return _letters(bare, spelling)
    if "-" in bare:
        return _hyphened(bare, spelling)
    if again := _AGAIN.fullmatch(bare) or _AGAIN.fullmatch(bare[:-1].translate(_LEET) + bare[-1:]):
        word = " ".join(_letters(again[1], spelling))
        return word.split() if " " in word else [f"{word}-{word}{again[2]}"]
    return _disguised(token, bare, spelling)


def _letters(word: str, spelling: Spelling) -> list[str]:
    if len(word) <= _LAUGHED and _LAUGHTER.fullmatch(word):
        return [LAUGH]
    if (meant := spelling.slang.get(word)) is not None:
        return meant.split()
    if word in spelling.rank or word in spelling.danger:
        return [word]
    return _repaired(word, spelling)


def _repaired(word: str, spelling: Spelling) -> list[str]:
    """An unknown word: stretched, with v for u, or several written as one; else itself without tripled letters."""
    single = word
    if _DOUBLE.search(word):
        single = _TRIPLE.sub(r"\1", word)
        for guess in (
            single,
            _TRIPLE.sub(r"\1\1", word),
            _DOUBLE.sub(r"\1", single),
            _DOUBLE.sub(r"\1", _TRIPLE.sub(r"\1\1", word)),
        ):
            if guess != word and spelling.knows(guess):
                return _letters(guess, spelling)
    for table in _OTHER[1:]:
        if (guess := single.translate(table)) in spelling.danger:
            return [guess]
    if len(single) >= _GLUED and any(map(single.__contains__, spelling.core)):  # else no cut has a word of danger
        parts = spelling.unglued(single)
        if len(parts) > 1 and all(map(spelling.knows, parts)) and not spelling.danger.isdisjoint(parts):
            return [word for part in parts for word in _letters(part, spelling)]
    return [single]


def _hyphened(bare: str, spelling: Spelling) -> list[str]:
    """teman-teman stays one, m-mati stutters, bu-nuh is joined, self-harm is two."""
    parts = [part for part in bare.split("-") if part]
    first, last = parts[0], parts[-1]
    if len(parts) == 2 and last.startswith(first) and len(first) < 3:  # noqa: PLR2004 - a stutter: m-mati, a-aku
        return words_of(last, spelling)
    if len(parts) == 2 and (first in last or last in first):  # noqa: PLR2004 - a reduplication
        word, again = (" ".join(words_of(part, spelling)) for part in parts)
        return word.split() if " " in word + again else [f"{word}-{again}"]
    joined = "".join(parts)
    if not all(map(spelling.knows, parts)):
        meant = words_of(joined, spelling)
        if all(map(spelling.knows, meant)):
            return meant
    return [word for part in parts for word in words_of(part, spelling)]


def _disguised(token: str, bare: str, spelling: Spelling) -> list[str]:
    """Digits and signs among the letters: a number with its unit, leet, or a censored word."""
    for text in dict.fromkeys((bare, token.strip("-'~=?.,"))):
        for table in (None, *_OTHER[:1]):
            plain = (text.translate(table) if table else text).translate(_LEET)
            if plain.isalpha() and any(c.isalpha() for c in text) and _known(plain, spelling):
                return _letters(plain, spelling)
    if _STARRED.search(token) and any(c.isalpha() for c in token):
        seen = token.strip("-'~+=!|@$").translate(_LEET)
        return _letters(spelling.uncensored(seen) or _STARRED.sub("", seen), spelling)
    if _INSIDE.search(bare) and not _COUNTED.fullmatch(bare):
        return _letters("".join(_RUNS.findall(bare.translate(_LEET))), spelling)
    return [word for run in _RUNS.findall(bare) for word in ([run] if run.isdigit() else _letters(run, spelling))]


def _known(word: str, spelling: Spelling) -> bool:
    return spelling.knows(word) or spelling.knows(_TRIPLE.sub(r"\1", word)) or spelling.knows(_DOUBLE.sub(r"\1", word))

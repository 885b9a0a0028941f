"""data/risk/words.txt: words in use, most used first. What is on it is a word and is not repaired as a misspelling."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[a-z]{2,16}")
_TWICE = re.compile(r"(.)\1")
_OFTEN = 3  # sentences that use it


def known_words(texts: Iterable[Sequence[str]]) -> list[str]:
    """From each sentence's words, normalised without a list: a stretched spelling of a more frequent word is none."""
    counts = Counter(word for words in texts for word in set(words) if _WORD.fullmatch(word))
    return sorted(
        (word for word, seen in counts.items() if seen >= _OFTEN and not _stretched(word, counts)),
        key=lambda word: (-counts[word], word),
    )


def _stretched(word: str, counts: Counter[str]) -> bool:
    plain = _TWICE.sub(r"\1", word)
    return plain != word and counts[plain] > counts[word]

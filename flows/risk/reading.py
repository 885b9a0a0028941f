"""data/risk/lexicon.yaml and slang.yaml, parsed -> a Lexicon. The files' own heads say what each field means."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flows.risk.alarm import Category, Level
from flows.risk.concepts import compiled, wordings
from flows.risk.lexicon import Entry, Lexicon, numbered
from flows.risk.pattern import Pattern, PatternUnreadable, read
from flows.risk.spelling import Spelling
from flows.risk.waiting import BORDERS, Waiting, commonness

_COMMA = re.compile(r"\s*,\s*")


class LexiconUnreadable(Exception):
    """The lexicon's data are not what they must be; the entry is named."""


class Numbers(dict[str, int]):
    """Names of concepts, numbered as they are met; words in a pattern ("udah|sudah") are concepts without a name."""

    def of(self, name: str) -> int:
        for part in name.split("|"):
            if part.startswith("@") and part[1:] not in self:
                raise PatternUnreadable(part)
        alone = name.startswith("@") and "|" not in name
        return self.setdefault(name.removeprefix("@") if alone else name, len(self))


def lexicon(data: Mapping[str, Any], slang: Mapping[str, Any], ranked: Sequence[str]) -> Lexicon:
    """`ranked`: known words, most used first (data/risk/words.txt)."""
    try:
        return _lexicon(data, slang, ranked)
    except (KeyError, TypeError, AttributeError) as wrong:
        reason = f"the lexicon lacks a field or has one of the wrong kind: {wrong}"
        raise LexiconUnreadable(reason) from wrong


def _lexicon(data: Mapping[str, Any], slang: Mapping[str, Any], ranked: Sequence[str]) -> Lexicon:
    numbers = Numbers((name, number) for number, name in enumerate((*BORDERS, *data["concepts"])))
    entries = tuple(_entry(row, numbers) for row in data["patterns"])
    idioms = tuple(pattern for text in data["idioms"] for pattern in _patterns("idiom", text, "", numbers))
    spelling = Spelling(
        slang={short: meant for meant, shorts in slang["slang"].items() for short in str(shorts).split()},
        emoji=slang["emoji"],
        core=tuple(slang["core"].split()),
        rank={word: rank for rank, word in enumerate(ranked)},
    )
    phrases: dict[str, set[int]] = {}
    for name, number in numbers.items():
        for phrase in _phrases(name, data["concepts"], ()):
            phrases.setdefault(phrase, set()).add(number)
    meant = wordings(
        (spelt, concepts)
        for phrase, concepts in phrases.items()
        for spelt in dict.fromkeys((phrase, _meant(phrase, spelling)))
    )
    worst_first = sorted(entries, key=lambda entry: -entry.level.weight)
    named = frozenset(data["concepts"])
    patterns = [pattern for pattern, _ in numbered(worst_first)]
    names = {number: name for name, number in numbers.items() if name in named}
    sense = Waiting(patterns, idioms, numbers, commonness(meant, spelling.rank)).sense(names)
    return Lexicon(spelling, compiled(meant, sense), numbers, named, tuple(worst_first), idioms)


def _meant(phrase: str, spelling: Spelling) -> str:
    """A phrase as normalise would spell it, so that whoever edits the lexicon need not know the canonical spelling."""
    return " ".join(spelling.slang.get(word, word) for word in phrase.split())


def _entry(row: Mapping[str, Any], numbers: Numbers) -> Entry:
    name = str(row["id"])
    try:
        category, level = Category(row["category"]), Level(row["level"])
    except ValueError as wrong:
        reason = f"{name}: {wrong}"
        raise LexiconUnreadable(reason) from wrong
    texts = [row["pattern"]] if isinstance(row["pattern"], str) else row["pattern"]
    patterns = tuple(p for text in texts for p in _patterns(name, text, row.get("unless", ""), numbers))
    return Entry(name, category, level, patterns, own=row.get("own", True))


def _patterns(name: str, text: str, unless: str, numbers: Numbers) -> list[Pattern]:
    try:
        return read(text, unless, numbers.of)
    except (PatternUnreadable, ValueError) as wrong:
        reason = f"{name}: cannot read {text!r} ({wrong})"
        raise LexiconUnreadable(reason) from wrong


def _phrases(name: str, concepts: Mapping[str, str], seen: tuple[str, ...]) -> Iterator[str]:
    """A concept's phrases, with those of the concepts it names; a pattern's words ("udah|bunuh_diri") are their own."""
    if name in BORDERS:
        return
    if name in seen:
        reason = f"the concept {name} contains itself"
        raise LexiconUnreadable(reason)
    listed = _COMMA.split(concepts[name].strip()) if name in concepts else name.replace("_", " ").split("|")
    for phrase in filter(None, listed):
        if not phrase.startswith("@"):
            yield phrase
        elif phrase[1:].replace(" ", "_") in concepts:
            yield from _phrases(phrase[1:].replace(" ", "_"), concepts, (*seen, name))
        else:
            reason = f"the concept {name} names {phrase}, which is not there"
            raise LexiconUnreadable(reason)

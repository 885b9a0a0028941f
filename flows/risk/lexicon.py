"""The reviewed lexicon, compiled: concepts, patterns, idioms.

Idioms ("mati lampu") lose their own words only; the rest of the message is looked at as if they were not there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from flows.risk.alarm import Category, Level
from flows.risk.concepts import Concepts, Places
from flows.risk.pattern import Pattern
from flows.risk.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Entry:
    """One reviewed pattern. An `own` one is about the writer: said of somebody else it means a friend in danger."""

    id: str
    category: Category
    level: Level
    patterns: tuple[Pattern, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found, and where: words begin <= i < end."""

    entry: Entry
    begin: int
    end: int


@dataclass(frozen=True, eq=False)
class Lexicon:
    spelling: Spelling
    concepts: Concepts
    numbers: Mapping[str, int]  # of every concept, also of the nameless ones that patterns spell out
    named: frozenset[str]  # the concepts that have a name: the model reads these
    entries: tuple[Entry, ...]  # worst level first
    idioms: tuple[Pattern, ...]

    def places(self, words: Sequence[str]) -> Places:
        """Where each concept stands, idioms taken out."""
        found = self._found(words)
        kept = self._without_idioms(words, found)
        return found if kept is words else self._found(kept)

    def hits(self, places: Places, after: int = 0) -> Iterator[Hit]:
        """Entries that match and end behind word `after`, worst level first; an entry once."""
        present = _present(places)
        last: Entry | None = None
        for need, pattern, entry in self._patterns:
            if (
                present & need == need
                and entry is not last
                and (span := pattern.first(places, present, after)) is not None
            ):
                last = entry
                yield Hit(entry, *span)

    def near(self, name: str, places: Places, begin: int, end: int) -> bool:
        """Does the concept begin at a word begin <= i < end?"""
        window = (1 << max(end, 0)) - (1 << max(begin, 0)) if end > max(begin, 0) else 0
        return any(bits & window for bits in places.get(self.numbers.get(name, -1), {}).values())

    def _found(self, words: Sequence[str]) -> Places:
        """With the begin (^) and the end ($) of the message as concepts no word long."""
        return self.concepts.find(words) | {self.numbers["^"]: {0: 1}, self.numbers["$"]: {0: 1 << len(words)}}

    def _without_idioms(self, words: Sequence[str], found: Places) -> Sequence[str]:
        present = _present(found)
        spans = [span for need, idiom in self._idioms if present & need == need for span in idiom.spans(found, present)]
        if not spans:
            return words
        kept = list(words)
        for begin, end in spans:
            kept[begin:end] = [""] * (end - begin)
        return kept

    @cached_property
    def _patterns(self) -> tuple[tuple[int, Pattern, Entry], ...]:
        """Flat, with what each needs first: most messages are done after one comparison a pattern."""
        return tuple((pattern.need, pattern, entry) for entry in self.entries for pattern in entry.patterns)

    @cached_property
    def _idioms(self) -> tuple[tuple[int, Pattern], ...]:
        return tuple((idiom.need, idiom) for idiom in self.idioms)


def _present(places: Places) -> int:
    return sum([1 << concept for concept in places])  # no two are alike

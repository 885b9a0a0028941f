"""The reviewed lexicon, compiled: concepts, patterns, idioms.

Idioms ("mati lampu") lose their own words only; the rest of the message is looked at as if they were not there.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from flows.risk.alarm import Category, Level
from flows.risk.concepts import Concepts, Marks, Places
from flows.risk.pattern import Pattern
from flows.risk.spelling import Spelling
from flows.risk.waiting import Waiting


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
        return self.found(self.kept(words)[0])

    def hits(self, places: Places, after: int = 0) -> Iterator[Hit]:
        """Entries that match and end behind word `after`, worst level first; an entry once."""
        last: Entry | None = None
        for number in self._entries_waiting.ready(places.keys()):
            pattern, entry = self._patterns[number]
            if entry is not last and (span := pattern.first(places, after)) is not None:
                last = entry
                yield Hit(entry, *span)

    def may_hit(self, present: AbstractSet[int]) -> bool:
        """False when `hits` would find nothing, whatever the places of the concepts that are present."""
        return bool(self._entries_waiting.ready(present))

    def kept(self, words: Sequence[str]) -> tuple[Marks, set[int]]:
        """The words' marks once those of idioms are replaced by empty ones; and which concepts they hold."""
        marks = self.concepts.marks(words)
        present = marks.present() | self._borders
        idioms = self._idioms_waiting.ready(present)
        spans = [span for number in idioms for span in self.idioms[number].spans(self.found(marks))]
        if not spans:
            return marks, present
        kept = list(words)
        for begin, end in spans:
            kept[begin:end] = [""] * (end - begin)
        marks = self.concepts.marks(kept)
        return marks, marks.present() | self._borders

    def near(self, name: str, places: Places, begin: int, end: int) -> bool:
        """Does the concept begin at a word begin <= i < end?"""
        window = (1 << max(end, 0)) - (1 << max(begin, 0)) if end > max(begin, 0) else 0
        return any(bits & window for bits in places.get(self.numbers.get(name, -1), {}).values())

    def found(self, marks: Marks) -> Places:
        """Where each concept stands, with the begin (^) and the end ($) of the message as concepts no word long."""
        return marks.places() | {self.numbers["^"]: {0: 1}, self.numbers["$"]: {0: 1 << len(marks.words)}}

    @cached_property
    def _borders(self) -> frozenset[int]:
        return frozenset((self.numbers["^"], self.numbers["$"]))

    @cached_property
    def _patterns(self) -> Sequence[tuple[Pattern, Entry]]:
        """Flat, worst level first."""
        return [(pattern, entry) for entry in self.entries for pattern in entry.patterns]

    @cached_property
    def _entries_waiting(self) -> Waiting:
        return Waiting([pattern for pattern, _ in self._patterns])

    @cached_property
    def _idioms_waiting(self) -> Waiting:
        return Waiting(self.idioms)

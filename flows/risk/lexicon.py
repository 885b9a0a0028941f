"""The reviewed lexicon, compiled: concepts, patterns, idioms.

Idioms ("mati lampu") lose their own words only; the rest of the message is looked at as if they were not there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from flows.risk.alarm import Category, Level
from flows.risk.concepts import Concepts, Marks, Places
from flows.risk.pattern import Pattern
from flows.risk.spelling import Spelling
from flows.risk.waiting import Waiting

Read = tuple[Marks, set[int]]  # words marked, and the concepts that occur


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
        yield from self._hits(self._entries_waiting.ready(places.keys()), places, after)

    def hits_in(self, read: Read, after: int = 0) -> list[Hit]:
        """The same. Only what can match is looked for, and of what can match only what it needs: most often nothing."""
        if not (ready := self._ending(read, after)):
            return []
        patterns = [self._patterns[number][0] for number in ready]
        return [*self._hits(ready, self.found(read[0], _asked(patterns)), after)]

    def hits_of(self, words: Sequence[str], after: int) -> tuple[list[Hit], Marks]:
        """The same of words that nothing else is asked about: idioms are sought only where something can match."""
        read = self._read(words)
        if not self._ending(read, after):
            return [], read[0]
        kept = self._without_idioms(*read)
        return self.hits_in(kept, after), kept[0]

    def kept(self, words: Sequence[str]) -> Read:
        """The words' marks once those of idioms are replaced by empty ones; and which concepts they hold."""
        return self._without_idioms(*self._read(words))

    def near(self, name: str, places: Places, begin: int, end: int) -> bool:
        """Does the concept begin at a word begin <= i < end?"""
        window = (1 << max(end, 0)) - (1 << max(begin, 0)) if end > max(begin, 0) else 0
        return any(bits & window for bits in places.get(self.numbers.get(name, -1), {}).values())

    def found(self, marks: Marks, wanted: frozenset[int] | None = None) -> Places:
        """Where each concept stands, with the begin (^) and the end ($) of the message as concepts no word long."""
        return marks.places(wanted) | {self.numbers["^"]: {0: 1}, self.numbers["$"]: {0: 1 << len(marks.words)}}

    def _hits(self, ready: Iterable[int], places: Places, after: int) -> Iterator[Hit]:
        last: Entry | None = None
        for number in ready:
            pattern, entry = self._patterns[number]
            if entry is not last and (span := pattern.first(places, after)) is not None:
                last = entry
                yield Hit(entry, *span)

    def _ending(self, read: Read, after: int) -> list[int]:
        """The patterns that can match and end behind word `after`, whatever the places of the concepts."""
        marks, present = read
        ready = self._entries_waiting.ready(present)
        if not (after and ready):
            return ready
        ending = marks.ending(after) | self._borders
        return [number for number in ready if self._patterns[number][0].last in ending]

    def _read(self, words: Sequence[str]) -> Read:
        marks = self.concepts.marks(words)
        return marks, marks.present() | self._borders

    def _without_idioms(self, marks: Marks, present: set[int]) -> Read:
        idioms = [self.idioms[number] for number in self._idioms_waiting.ready(present)]
        if not idioms:
            return marks, present
        places = self.found(marks, _asked(idioms))
        spans = [span for idiom in idioms for span in idiom.spans(places)]
        if not spans:
            return marks, present
        kept = list(marks.words)
        for begin, end in spans:
            kept[begin:end] = [""] * (end - begin)
        return self._read(kept)

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


def _asked(patterns: Iterable[Pattern]) -> frozenset[int]:
    """The concepts whose places they look at."""
    return frozenset().union(*(pattern.asked for pattern in patterns))

"""The reviewed lexicon, compiled: concepts, patterns, idioms.

Idioms ("mati lampu") lose their own words only; the rest of the message is looked at as if they were not there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_

from flows.risk.alarm import Category, Level
from flows.risk.concepts import Concepts, Marks, Places
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
        return self.found(self.kept(words))

    def kept(self, words: Sequence[str]) -> Marks:
        """The words' marks once those of idioms are replaced by empty ones."""
        return self.without_idioms(self.concepts.marks(words))

    def without_idioms(self, marks: Marks) -> Marks:
        if not (waiting := marks.idioms()):
            return marks
        said = marks.said()
        if not (ready := {number for need, _, number in waiting if need & said == need}):
            return marks
        idioms = [self.idioms[number] for number in ready]
        places = self.found(marks, _asked(idioms))
        spans = [span for idiom in idioms for span in idiom.spans(places)]
        if not spans:
            return marks
        kept = list(marks.words)
        for begin, end in spans:
            kept[begin:end] = [""] * (end - begin)
        return self.concepts.marks(kept)

    def ending(self, marks: Marks, after: int = 0, most: int | None = None) -> Sequence[int]:
        """Of the `most` worst patterns the numbers of those that end behind word `after`, in order.

        What idioms or unwanted words forbid is still among them: they are sought only where this is not empty, which
        it is most often.
        """
        if most == 0 or not (waiting := marks.waiting()):
            return ()
        said = marks.said()
        ends = marks.said(after) if after else said
        ready = {number: need for need, last, number in waiting if last & ends and need & said == need}
        if not ready:
            return ()
        patterns = {number: self._patterns[number][0] for number in sorted(ready) if most is None or number < most}
        asked = frozenset().union(*[pattern.need for pattern in patterns.values()])
        places = self.found(marks, asked, reduce(or_, ready.values()))
        return [number for number, pattern in patterns.items() if pattern.ends(places, after)]

    def hits(self, numbers: Sequence[int], kept: Marks, after: int = 0) -> Iterator[Hit]:
        """Of those patterns that `ending` found: the entries that match, worst level first; an entry once."""
        places = self.found(kept, _asked(self._patterns[number][0] for number in numbers))
        last: Entry | None = None
        for number in numbers:
            pattern, entry = self._patterns[number]
            if (
                entry is not last
                and pattern.need <= places.keys()
                and (span := pattern.first(places, after)) is not None
            ):
                last = entry
                yield Hit(entry, *span)

    def worse_than(self, level: Level | None) -> int:
        """How many patterns there are of worse levels; they come first."""
        return self._worse[level]

    def near(self, name: str, places: Places, begin: int, end: int) -> bool:
        """Does the concept begin at a word begin <= i < end?"""
        window = (1 << max(end, 0)) - (1 << max(begin, 0)) if end > max(begin, 0) else 0
        return any(bits & window for bits in places.get(self.numbers.get(name, -1), {}).values())

    def found(self, marks: Marks, wanted: frozenset[int] | None = None, bits: int = -1) -> Places:
        """Where each concept stands, with the begin (^) and the end ($) of the message as concepts no word long."""
        return marks.places(wanted, bits) | {self.numbers["^"]: {0: 1}, self.numbers["$"]: {0: 1 << len(marks.words)}}

    @cached_property
    def reach(self) -> int:
        """Words that the longest match of any pattern may have."""
        longest = self.concepts.longest
        return max(
            (sum(slot.gap + longest.get(slot.concept, 0) for slot in pattern.slots) for pattern, _ in self._patterns),
            default=0,
        )

    @cached_property
    def _patterns(self) -> Sequence[tuple[Pattern, Entry]]:
        return numbered(self.entries)

    @cached_property
    def _worse(self) -> Mapping[Level | None, int]:
        weights = [entry.level.weight for _, entry in self._patterns]
        return {None: len(weights)} | {level: sum(weight > level.weight for weight in weights) for level in Level}


def numbered(entries: Iterable[Entry]) -> Sequence[tuple[Pattern, Entry]]:
    """Every pattern in the order of its entry: its place is its number."""
    return [(pattern, entry) for entry in entries for pattern in entry.patterns]


def _asked(patterns: Iterable[Pattern]) -> frozenset[int]:
    """The concepts whose places they look at."""
    return frozenset().union(*[pattern.asked for pattern in patterns])

"""A pattern: concepts one after another, with room for a few words between.

    "@want ..3 @die"        at most three words between the two; none where no `..` stands
    "@hit <> ..4 @me"       either order
    "udah|sudah @late"      words may stand beside concepts

Positions are bits, so that matching costs a few shifts for each slot and cannot run away on any input.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from flows.risk.concepts import Places

NEAR = 5  # words on each side of what `unless` names within which a pattern does not hold


class PatternUnreadable(Exception):
    """A pattern of the lexicon cannot be read; its id and the reason are named."""


@dataclass(frozen=True, slots=True)
class Slot:
    gap: int  # words that may stand before it
    concept: int


@dataclass(frozen=True, slots=True)
class Pattern:
    slots: tuple[Slot, ...]
    need: frozenset[int]  # the concepts that must all occur
    unless: frozenset[int] = frozenset()  # the concepts that may not be near

    @property
    def asked(self) -> frozenset[int]:
        """The concepts whose places it looks at."""
        return self.need | self.unless

    @property
    def last(self) -> int:
        """The concept whose place ends where a match ends."""
        return self.slots[-1].concept

    def ends(self, places: Places, after: int = 0) -> bool:
        """Would it match behind word `after`, if nothing unwanted were near? All of `need` must have a place."""
        return bool(self._run(places, -1, -1) >> (after + 1))

    def first(self, places: Places, after: int = 0) -> tuple[int, int] | None:
        """(begin, end) of a match that ends behind word `after`, the earliest to end; None where there is none.

        All of `need` must have a place.
        """
        clear = self._clear(places)
        ends = self._run(places, clear, -1) >> (after + 1)
        if not ends:
            return None
        end = after + (ends & -ends).bit_length()
        begin = next(at for at in range(end - 1, -1, -1) if self._run(places, clear, 1 << at) >> end & 1)  # soon found
        return begin, end

    def spans(self, places: Places) -> Iterator[tuple[int, int]]:
        """Every match, one for each end."""
        clear = self._clear(places)
        ends = self._run(places, clear, -1)
        while ends:
            end = (ends & -ends).bit_length() - 1
            ends &= ends - 1
            yield self._begin(places, clear, end), end

    def _begin(self, places: Places, clear: int, end: int) -> int:
        """Of the shortest match that ends there; a match is short, so that it is soon found."""
        return next(at for at in range(end, -1, -1) if self._run(places, clear, 1 << at) >> end & 1)

    def _clear(self, places: Places) -> int:
        """Bits of the words that nothing unwanted is near."""
        if not self.unless:
            return -1
        near = 0
        for concept in self.unless & places.keys():
            covered = (bits << by for length, bits in places[concept].items() for by in range(length))
            near = reduce(int.__or__, covered, near)
        if not near:
            return -1
        return ~reduce(int.__or__, (near << by if by >= 0 else near >> -by for by in range(-NEAR, NEAR + 1)))

    def _run(self, places: Places, clear: int, begins: int) -> int:
        reach = begins
        for number, slot in enumerate(self.slots):
            for _ in range(slot.gap if number else 0):
                reach |= reach << 1
            begins, reach = reach & clear, 0
            for length, bits in places[slot.concept].items():
                reach |= (bits & begins) << length
            if not reach:
                return 0
        return reach


def read(text: str, unless: str, concept: Callable[[str], int]) -> list[Pattern]:
    """The patterns that `text` stands for: one, or two where `<>` lets the order be either; `concept` numbers one."""
    left, swap, right = text.partition("<>")
    unwanted = frozenset(map(concept, unless.split()))
    if not swap:
        return [_pattern(_slots(text, concept), unwanted)]
    one, two = _slots(left, concept), _slots(right, concept)
    gap = two[0].gap
    turned = (Slot(0, two[0].concept), *two[1:], Slot(gap, one[0].concept), *one[1:])
    return [_pattern((*one, *two), unwanted), _pattern(turned, unwanted)]


def _pattern(slots: Sequence[Slot], unless: frozenset[int]) -> Pattern:
    return Pattern(tuple(slots), frozenset(slot.concept for slot in slots), unless)


def _slots(text: str, concept: Callable[[str], int]) -> list[Slot]:
    slots: list[Slot] = []
    gap = 0
    for word in text.split():
        if word.startswith(".."):
            gap = int(word[2:])
        else:
            slots.append(Slot(gap, concept(word)))
            gap = 0
    if gap or {concept("^"), concept("$")}.issuperset(slot.concept for slot in slots):
        raise PatternUnreadable(text)  # it asks for no word
    return slots

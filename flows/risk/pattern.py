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
    need: int  # bits of the concepts that must all occur
    unless: int = 0  # bits of the concepts that may not be near

    def ends(self, places: Places, present: int) -> int:
        """Bits of where a match ends (the word after it); 0 where there is none. All of `need` must be present."""
        return self._run(places, self._clear(places, present), -1)

    def first(self, places: Places, present: int, after: int = 0) -> tuple[int, int] | None:
        """(begin, end) of a match that ends behind word `after`, the earliest to end; None where there is none."""
        ends = self.ends(places, present) >> (after + 1)
        if not ends:
            return None
        end = after + (ends & -ends).bit_length()
        clear = self._clear(places, present)
        begin = next(at for at in range(end - 1, -1, -1) if self._run(places, clear, 1 << at) >> end & 1)  # soon found
        return begin, end

    def spans(self, places: Places, present: int) -> Iterator[tuple[int, int]]:
        """Every match, one for each end."""
        ends = self.ends(places, present)
        clear = self._clear(places, present) if ends else 0
        while ends:
            end = (ends & -ends).bit_length() - 1
            ends &= ends - 1
            yield self._begin(places, clear, end), end

    def _begin(self, places: Places, clear: int, end: int) -> int:
        """Of the shortest match that ends there; a match is short, so that it is soon found."""
        return next(at for at in range(end, -1, -1) if self._run(places, clear, 1 << at) >> end & 1)

    def _clear(self, places: Places, present: int) -> int:
        if not present & self.unless:
            return -1
        near = 0
        for concept, lengths in places.items():
            if self.unless >> concept & 1:
                near |= reduce(int.__or__, (bits << by for length, bits in lengths.items() for by in range(length)))
        return ~reduce(int.__or__, (near << by if by >= 0 else near >> -by for by in range(-NEAR, NEAR + 1)))

    def _run(self, places: Places, clear: int, begins: int) -> int:
        reach = begins
        for number, slot in enumerate(self.slots):
            if number:
                reach = reduce(int.__or__, (reach << by for by in range(1, slot.gap + 1)), reach)
            reach = reduce(
                int.__or__, ((bits & clear & reach) << length for length, bits in places[slot.concept].items())
            )
            if not reach:
                return 0
        return reach


def read(text: str, unless: str, concept: Callable[[str], int]) -> list[Pattern]:
    """The patterns that `text` stands for: one, or two where `<>` lets the order be either; `concept` numbers one."""
    left, swap, right = text.partition("<>")
    unwanted = reduce(int.__or__, (1 << concept(name) for name in unless.split()), 0)
    if not swap:
        return [_pattern(_slots(text, concept), unwanted)]
    one, two = _slots(left, concept), _slots(right, concept)
    gap = two[0].gap
    turned = (Slot(0, two[0].concept), *two[1:], Slot(gap, one[0].concept), *one[1:])
    return [_pattern((*one, *two), unwanted), _pattern(turned, unwanted)]


def _pattern(slots: Sequence[Slot], unless: int) -> Pattern:
    return Pattern(tuple(slots), reduce(int.__or__, (1 << slot.concept for slot in slots)), unless)


def _slots(text: str, concept: Callable[[str], int]) -> list[Slot]:
    slots: list[Slot] = []
    gap = 0
    for word in text.split():
        if word.startswith(".."):
            gap = int(word[2:])
        else:
            slots.append(Slot(gap, concept(word)))
            gap = 0
    if not slots or gap:
        raise PatternUnreadable(text)
    return slots

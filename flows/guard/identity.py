"""Finds a student about to say who they are, or who somebody else is: names, class, school, street, birthday, position."""

from collections.abc import Iterator
from itertools import chain

from flows.guard.found import Found, Kind
from flows.guard.lexicon import judge
from flows.guard.pattern import matches
from flows.guard.reading import read
from flows.guard.selves import SELVES
from flows.guard.sweep import sweep
from flows.guard.whereabouts import WHEREABOUTS


def identity_in(text: str) -> tuple[Found, ...]:
    """In the order of the text. A name's span is the name; a class's or a street's is all of it."""
    return sweep(text, _once)


def _once(text: str) -> Iterator[Found]:
    reading = read(text)
    for pattern, start, stop in chain(matches(reading, SELVES, judge), matches(reading, WHEREABOUTS, judge)):
        yield Found(Kind.IDENTITY, pattern, start, stop)

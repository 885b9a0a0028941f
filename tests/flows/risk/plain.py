"""What the screening computes, written down as plainly as it is meant: slow, and the measure of the fast way."""

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from flows.risk.features import BETWEEN, GROUPS, grouped
from flows.risk.lexicon import Lexicon
from flows.risk.model import LANE, ZERO, Found, Model


def features(lexicon: Lexicon, words: Sequence[str]) -> tuple[set[str], ...]:
    """Every feature of a message spelt out, group by group."""
    named = {number: name for name, number in lexicon.numbers.items() if name in lexicon.named}
    return grouped(words, lexicon.places(words), named)


def tables(model: Model) -> tuple[Mapping[str, int], ...]:
    """Every row of a model by its whole feature."""
    return tuple(
        {**table.one, **{f"{a}{BETWEEN[group]}{b}": row for a, two in table.two.items() for b, row in two.items()}}
        for group, table in zip(GROUPS, model.known.tables, strict=True)
    )


def rows(known: Sequence[Mapping[str, int]], groups: Sequence[set[str]]) -> Found:
    return [{table[name] for name in names if name in table} for table, names in zip(known, groups, strict=True)]


def scores(model: Model, found: Found) -> list[float]:
    """Head by head: the sum of weights over the length of the group's vector."""
    sums = [head.intercept for head in model.heads]
    for group in found:
        lanes = [[row >> LANE * at & (1 << LANE) - 1 for at in range(1 + len(sums))] for row in group]
        length = sqrt(sum(lane[0] for lane in lanes))
        for at, head in enumerate(model.heads):
            sums[at] += sum((lane[at + 1] - ZERO) * head.scale / length for lane in lanes)
    return sums


def hits(lexicon: Lexicon, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Every entry tried: the first of its patterns that matches."""
    places = lexicon.places(words)
    for entry in lexicon.entries:
        spans = (pattern.first(places) for pattern in entry.patterns if pattern.need <= places.keys())
        if span := next(filter(None, spans), None):
            yield (entry.id, *span)

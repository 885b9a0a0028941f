"""What the screening computes, written down as plainly as it is meant: slow, and the measure of the fast way."""

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from flows.risk.alarm import Alarm
from flows.risk.context import judged
from flows.risk.features import BETWEEN, GROUPS, grouped
from flows.risk.lexicon import Hit, Lexicon
from flows.risk.model import LANE, ZERO, Found, Model
from flows.risk.normalise import Words


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


def hits(lexicon: Lexicon, words: Sequence[str], after: int = 0) -> Iterator[tuple[str, int, int]]:
    """Every entry tried: the first of its patterns that matches and ends behind word `after`."""
    places = lexicon.places(words)
    for entry in lexicon.entries:
        spans = (pattern.first(places, after) for pattern in entry.patterns if pattern.need <= places.keys())
        if span := next(filter(None, spans), None):
            yield (entry.id, *span)


def fast(lexicon: Lexicon, words: Sequence[str], after: int = 0) -> list[tuple[str, int, int]]:
    """The same as Screen finds them, where words before `after` are those of earlier messages."""
    near = max(0, after - lexicon.reach)
    ending = lexicon.ending(lexicon.concepts.marks(words[near:]), after - near)
    return [(hit.entry.id, hit.begin, hit.end) for hit in lexicon.hits(ending, lexicon.kept(words), after)]


def reasons(names: Sequence[Mapping[int, str]], found: Found) -> tuple[str, ...]:
    """Words and meanings that speak for danger, those that weigh most first. `names`: every feature by its row."""
    weighed = [
        ((row >> LANE & (1 << LANE) - 1) - ZERO, named[row])
        for named, rows in zip(names[1::2], found[1::2], strict=True)
        for row in rows
    ]
    return tuple(name for weight, name in sorted(weighed, reverse=True) if weight > 0)[:3]


def alarm(lexicon: Lexicon, words: Words, before: Sequence[Words]) -> Alarm | None:
    """Every entry of both readings judged, alone and behind what came before; the first of the worst."""
    found = list(_judged(lexicon, words.norm, words.raw, 0, 0))
    if before:
        norm = [word for message in before for word in message.norm]
        raw = [word for message in before for word in message.raw]
        found += _judged(lexicon, (*norm, *words.norm), (*raw, *words.raw), len(norm), len(raw))
    return max(found, key=lambda alarm: alarm.level.weight, default=None)


def _judged(lexicon: Lexicon, norm: Sequence[str], raw: Sequence[str], after: int, after_raw: int) -> Iterator[Alarm]:
    entries = {entry.id: entry for entry in lexicon.entries}
    meant = [Hit(entries[name], begin, end) for name, begin, end in hits(lexicon, norm, after)]
    yield from (judged(hit, lexicon, lexicon.places(norm)) for hit in meant)
    if lexicon.concepts.knows(set(raw).difference(norm)):
        seen = {hit.entry.id for hit in meant}
        written = [
            Hit(entries[name], begin, end) for name, begin, end in hits(lexicon, raw, after_raw) if name not in seen
        ]
        yield from (judged(hit, lexicon, lexicon.places(raw)) for hit in written)

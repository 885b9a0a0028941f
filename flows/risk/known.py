"""The features of a message that the weights know, as rows; what they do not know is never spelt out.

    features.grouped   every feature as a string: what training reads, and the definition
    Known.found        the rows of those in the tables, without joining a string: what each message passes

tests/flows/risk/test_plain.py holds the two together.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import compress

from flows.risk.concepts import Span
from flows.risk.features import BETWEEN, GROUPS, MEANINGS, STEMS, letters, stem
from flows.risk.normalise import LONG, REMEMBERED

Rows = Mapping[str, int]
Told = tuple[frozenset[int], str, int | None, int | None, Rows, Rows]
_NONE: Rows = {}


@dataclass(frozen=True, eq=False)
class Table:
    """One group: the rows of features by their only part (`one`), or by their first and second (`two`)."""

    one: Rows
    two: Mapping[str, Rows]


@dataclass(frozen=True, eq=False)
class Known:
    """A table a group, in the order of GROUPS. No two rows of a group are alike."""

    tables: tuple[Table, ...]

    def found(self, words: Sequence[str], placed: Sequence[Span]) -> tuple[Collection[int], ...]:
        """Rows group by group, none twice; `placed`: where the concepts stand that count their names, in order."""
        if not words:
            return tuple(() for _ in self.tables)
        remembered = self._remembered
        told = [remembered(word) if len(word) < LONG else self._told(word) for word in words]
        inside, stems, as_words, as_stems, next_words, next_stems = zip(*told, strict=True)
        return (
            frozenset[int]().union(*inside),  # of sets, which know the hashes of these long numbers
            _pairs(as_words, words, next_words, 1),
            _pairs(as_stems, stems, next_stems, STEMS),
            _meanings(self.tables[3], placed),
        )

    def _told(self, word: str) -> Told:
        """What a word brings wherever it stands: its letters, its stem, rows of both, and of what may follow either."""
        inside, words, stems, _ = self.tables
        short = stem(word)
        rows = frozenset(filter(None, map(inside.one.get, letters(word))))
        return (
            rows,
            short,
            words.one.get(word),
            stems.one.get(short),
            words.two.get(word, _NONE),
            stems.two.get(short, _NONE),
        )

    @cached_property
    def _remembered(self) -> Callable[[str], Told]:
        return lru_cache(REMEMBERED)(self._told)


def known(groups: Iterable[Mapping[str, int]]) -> Known:
    """From each group's rows by feature."""
    return Known(tuple(_table(rows, BETWEEN[group]) for group, rows in zip(GROUPS, groups, strict=True)))


def _table(rows: Mapping[str, int], between: str) -> Table:
    """No word holds a space or "_" and no concept's name ">", so that a pair is read in one way. A word stands in many
    pairs and is kept once."""
    if not between:
        return Table(rows, {})
    one: dict[str, int] = {}
    two: dict[str, dict[str, int]] = {}
    once: dict[str, str] = {}
    for feature, row in rows.items():
        first, pair, second = feature.partition(between)
        if pair:
            two.setdefault(first, {})[once.setdefault(second, second)] = row
        else:
            one[feature] = row
    return Table(one, two)


def _pairs(alone: Iterable[int | None], parts: Sequence[str], after: Sequence[Rows], reach: int) -> Collection[int]:
    """The rows of parts, and of each with those up to `reach` further on."""
    rows = [*filter(None, alone)]
    for at, seconds in compress(enumerate(after, start=1), after):
        rows += filter(None, map(seconds.get, parts[at : at + reach]))
    return rows if len(set(parts)) == len(parts) else set(rows)


def _meanings(table: Table, placed: Sequence[Span]) -> Collection[int]:
    """Each concept, and each with those that begin soon after it; the table holds none that follows itself."""
    begins, names = [begin for begin, _, _ in placed], [name for _, _, name in placed]
    behind, after = -1, set[str]()
    followed: dict[str, set[str]] = {}
    rows = [*filter(None, map(table.one.get, {*names}))]
    for _, end, name in placed:
        if end != behind:
            behind, after = end, {*names[bisect_left(begins, end) : bisect_right(begins, end + MEANINGS)]}
        earlier = followed.get(name)
        fresh = after - earlier if earlier else after
        if fresh and (seconds := table.two.get(name)):
            followed[name] = earlier | fresh if earlier else fresh
            rows += filter(None, map(seconds.get, fresh))
    return rows

"""Happened: what letters and cases left behind, counted by student.

Of letters the worst that happened to one, of cases each kind of thing there was.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from flows.results.tables import ANSWERS, CANCELLED, LATE, LETTER, MOST_CHATS, OPEN, PROMISES

Row = tuple[bytes, str, str]
"""A student's pseudonym, what happened, and how."""


def counts(rows: Iterable[Row]) -> Counter[str]:
    """Exact numbers: only for a release."""
    letters, cases = defaultdict[bytes, list[str]](list), defaultdict[bytes, set[str]](set)
    for student, kind, value in rows:
        if kind != LETTER:
            cases[student] |= {"cared", kind, *([f"{kind}.{value}"] if value else [])}
        elif value != CANCELLED:
            letters[student].append(value)
    found = Counter(key for keys in cases.values() for key in keys)
    for theirs in letters.values():
        found.update(worst(theirs))
    return found


def worst(theirs: Sequence[str]) -> Mapping[str, int]:
    """Of one who wrote: not answered yet, or late, and after the longest wait."""
    fates = {OPEN if one == OPEN else one.partition(" ")[0] for one in theirs}
    promise = next(one for one in (OPEN, LATE, PROMISES[0]) if one in fates)
    waited = max(ANSWERS.index(one.partition(" ")[2]) if one != OPEN else len(ANSWERS) - 1 for one in theirs)
    letters = min(MOST_CHATS, len(theirs))
    return {"writers": 1, "letters": letters, f"promise.{promise}": 1, f"answers.{ANSWERS[waited]}": 1}

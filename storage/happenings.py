"""What letters and cases leave behind: a row for each thing that happened, without words, ids or moments.

It is all told anew whenever its letter or case is kept, under pseudonyms from their keys (storage/pseudonyms.py): once
these are destroyed the row still counts, and nobody can tell whose it was.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import tzinfo

from sqlalchemy import Connection, bindparam, delete, insert, select

from flows.model.ids import ChatId
from flows.model.outcomes import school_year
from flows.results.happened import Row, counts
from flows.results.happenings import Happening
from flows.results.periods import Period
from storage.keys import Keys, of_chat, of_person
from storage.pseudonyms import Pseudonyms, nobody
from storage.steps import steps
from storage.tables import happenings

H = happenings.c
PUT = insert(happenings)
GONE = delete(happenings).where(H.lookup.in_(bindparam("lookups", expanding=True)))
THERE = select(H.student, H.month, H.kind, H.value).where(H.month.between(bindparam("first"), bindparam("last")))


def keep(db: Connection, keys: Keys, told: Sequence[tuple[ChatId, Happening]], zone: tzinfo) -> None:
    """`told`: of which letter or case."""
    keys.load(of_chat(owner) for owner, _ in told)
    keys.load(of_person(one.student) for _, one in told if one.student)
    rows = {}
    for owner, one in told:
        day = one.at.astimezone(zone).date()
        year = school_year(day)
        names = Pseudonyms(keys, year)
        lookup = keys.pseudonym(of_chat(owner), f"happening {one.which}")
        if lookup is None:
            continue  # its key is gone: it was erased, and what it left behind stays as it is
        alone = keys.pseudonym(of_chat(owner), f"alone {year}") or nobody()
        who = names.student(one.student) if one.student else alone
        rows[lookup] = {
            "lookup": lookup,
            "student": who,
            "month": f"{day:%Y-%m}",
            "kind": one.kind,
            "value": one.value,
        }
    if rows:
        db.execute(GONE, {"lookups": steps(rows)})
        db.execute(PUT, list(rows.values()))


def counted(db: Connection, periods: Collection[Period]) -> dict[str, Counter[str]]:
    """Exact numbers, by the names of the periods: only for a release."""
    months = sorted(month for period in periods for month in period.months)
    by_month = defaultdict[str, list[Row]](list)
    for row in db.execute(THERE, {"first": months[0], "last": months[-1]}) if months else ():
        by_month[row.month].append((row.student, row.kind, row.value))
    return {period.name: counts(of(by_month, period.months)) for period in periods}


def of(by_month: defaultdict[str, list[Row]], months: Sequence[str]) -> Iterable[Row]:
    return (row for month in months for row in by_month[month])

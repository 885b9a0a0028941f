"""Drawn: what stood beside a period's figures when its report was first made, kept for good like those (0020).

It is made of what was on record then; what was shown before, in another report, stays as it was shown there. A comment
is kept by its id alone: an erasure takes its words from every report.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hmac import compare_digest

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from flows.results.beside import Beside, Observed, beside, drawn_with
from flows.results.check import Shown
from flows.results.periods import Period
from storage import comments, observed, releases
from storage.releases import ReleaseChanged
from storage.tables import drawn as drawn_
from storage.vault import Vault

D = drawn_.c
KEPT = select(D.period, D.figures, D.lookup)
KEEP = insert(drawn_)


class Drawn(msgspec.Struct, frozen=True):
    beside: Beside
    comments: tuple[str, ...] = ()  # ids


@dataclass(frozen=True, slots=True)
class Recorded:
    """All that goes into a report which was never made, and the reports there were at that moment."""

    period: Period
    observed: Observed
    use: Mapping[str, Shown]
    comments: tuple[str, ...]
    reports: Mapping[str, Drawn]


def look(db: Connection, vault: Vault, period: Period) -> Drawn | Recorded:
    """Raises ReleaseChanged."""
    row = db.execute(KEPT.where(D.period == bindparam("it")), {"it": period.name}).first()
    if row is not None:
        return opened(vault, *row)
    months = [one.name for one in drawn_with(period)]
    use = releases.students(db, vault, months)
    on_record = observed.observed(db, {*months, *period.months})
    return Recorded(period, on_record, use, comments.of(db, period.months), kept(db, vault))


def made(recorded: Recorded) -> Drawn:
    """What may be shown of it, which takes a proof and no database."""
    shown = {name: figure for one in recorded.reports.values() for name, figure in one.beside.figures.items()}
    return Drawn(beside(recorded.period, recorded.observed, recorded.use, shown), recorded.comments)


def keep(db: Connection, vault: Vault, recorded: Recorded, made: Drawn) -> Drawn | None:
    """None: another report was made meanwhile, together with which this was not checked."""
    now, name = kept(db, vault), recorded.period.name
    if name in now:
        return now[name]
    if now != recorded.reports:
        return None
    figures = msgspec.json.encode(made, order="sorted").decode()
    db.execute(KEEP, {"period": name, "figures": figures, "lookup": signed(vault, name, figures)})
    return made


def kept(db: Connection, vault: Vault) -> dict[str, Drawn]:
    """Every report there is. Raises ReleaseChanged."""
    return {row.period: opened(vault, *row) for row in db.execute(KEPT.order_by(D.period)).all()}


def opened(vault: Vault, period: str, figures: str, lookup: bytes) -> Drawn:
    if not compare_digest(lookup, signed(vault, period, figures)):
        raise ReleaseChanged
    return msgspec.json.decode(figures, type=Drawn)


def signed(vault: Vault, period: str, figures: str) -> bytes:
    return vault.signed(f"beside {period}", figures)

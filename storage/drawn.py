"""Drawn: what stood beside a period's figures when its report was first made, kept for good like those (0020).

It is made of what was on record then; what was shown before, in another report, stays as it was shown there. A comment
is kept by its id alone: an erasure takes its words from every report.
"""

from hmac import compare_digest

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from flows.results.beside import Beside, beside, drawn_with
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


def drawn(db: Connection, vault: Vault, period: Period) -> Drawn:
    """Raises ReleaseChanged."""
    row = db.execute(KEPT.where(D.period == bindparam("it")), {"it": period.name}).first()
    if row is not None:
        return opened(vault, *row)
    made = Drawn(on_record(db, vault, period), comments.of(db, period.months))
    figures = msgspec.json.encode(made, order="sorted").decode()
    db.execute(KEEP, {"period": period.name, "figures": figures, "lookup": signed(vault, period.name, figures)})
    return made


def on_record(db: Connection, vault: Vault, period: Period) -> Beside:
    shown: dict[str, Shown] = {}
    for row in db.execute(KEPT.order_by(D.period)).all():
        shown |= opened(vault, *row).beside.figures
    months = [one.name for one in drawn_with(period)]
    use = releases.students(db, vault, months)
    return beside(period, observed.observed(db, {*months, *period.months}), use, shown)


def opened(vault: Vault, period: str, figures: str, lookup: bytes) -> Drawn:
    if not compare_digest(lookup, signed(vault, period, figures)):
        raise ReleaseChanged
    return msgspec.json.decode(figures, type=Drawn)


def signed(vault: Vault, period: str, figures: str) -> bytes:
    return vault.signed(f"beside {period}", figures)

"""The audit, walked from the first row to the last: what stands, in plain words, for whoever has to trust it."""

from collections.abc import Collection

from bot.mistakes import Mistake
from bot.rootkey import vault
from bot.settings import Settings
from storage.audit import told
from storage.columns import FIRST, TICK
from storage.database import Database
from storage.proof import Broken, Fault, Walk, Whole

SAYS = {
    Fault.WRONG: "Row {place}{row} does not stand: it was changed, moved or put in.",
    Fault.MISSING: "Rows are missing before row {place}{row}: they were taken out.",
    Fault.STRAY: "A row{row} has no place in the chain: somebody else put it in.",
    Fault.HEADLESS: "Before row {place}{row} somebody took the head of the chain away; rows may be missing there.",
    Fault.CUT: "{rows} rows were written, and only the first {place} are there: the end was cut off.",
    Fault.BEYOND: "From row {place} on the head knows of none: an older head was put back, or rows were added to it.",
    Fault.NO_HEAD: "The {rows} rows fit, but the head of the chain is gone or not ours: whether more were there, "
    "nobody knows.",
    Fault.NOT_AS_TOLD: "Row {place} is not the one whose head was told: another chain was put in place of ours.",
}
REMEDY = "Stop the service, keep this database as it is, and compare it with the last backups (`restore --rehearse`)."


class AuditMistake(Mistake):
    """The audit was tampered with, or cannot be checked."""


async def verify(settings: Settings, heads: Collection[str]) -> Whole:
    """Also while the service runs. Raises AuditMistake with the first row that does not stand."""
    for head in heads:
        if not head.partition("-")[0].isdecimal():
            raise no_head()
    async with Database.open(settings.database_url, vault(settings)) as database:
        return await whole(database, heads)


async def whole(database: Database, heads: Collection[str] = ()) -> Whole:
    found = await walked(database, heads)
    if isinstance(found, Broken):
        raise AuditMistake(says(found), REMEDY)
    return found


async def walked(database: Database, heads: Collection[str] = ()) -> Whole | Broken:
    """A piece at a time: danger waits for no audit."""
    walk = Walk(database.vault, heads)
    while (found := await database.run(lambda store: store.walk(walk))) is None:
        pass
    return found


def says(broken: Broken) -> str:
    when = f", {moment(broken.at)}" if broken.at is not None else ""
    row = f" ({broken.what}{when})" if broken.what else ""
    return SAYS[broken.fault].format(place=broken.place, rows=broken.rows, row=row)


def moment(at: int) -> str:
    """As it says; whoever changed it may have made any number of it."""
    try:
        return f"{FIRST + at * TICK:%Y-%m-%d %H:%M} UTC"
    except OverflowError:
        return "at no time"


def stands(found: Whole) -> str:
    rows = found.head.rows
    return f"{'The 1 row stands' if rows == 1 else f'All {rows} rows stand'}. Head: {told(found.head)}"


def no_head() -> AuditMistake:
    return AuditMistake("That is no head.", "Copy it as it was told: a number, then groups of letters.")

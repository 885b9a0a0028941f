"""Only a certified counselor who is not suspended becomes the helper of a peer's chat, or answers a letter: the
database holds to it, whoever writes.

A trigger, so that a hole in the flows, or another program at the same tables, is refused as well. It looks at what
the decision looked at, in the same transaction. A chat that is held goes on when the certificate ends: only a new
helper is looked at.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import DDL, Table, event

CLAIMED = "NEW.road = 'peer' AND (NEW.stage = 'Talking' OR (NEW.stage = 'Letter' AND NEW.helper IS NOT NULL))"
UNFIT = (
    "NOT EXISTS (SELECT 1 FROM people "
    "WHERE people.id = NEW.helper AND people.certified > NEW.changed AND people.suspended IS NULL)"
)
BY_ANOTHER = "(OLD.stage <> NEW.stage OR OLD.road <> NEW.road OR OLD.helper IS {differs} NEW.helper)"
TO_SQLITE, TO_POSTGRES = (BY_ANOTHER.format(differs=words) for words in ("NOT", "DISTINCT FROM"))
REFUSED = "'the helper is not certified'"
ABORTS = f"AND {UNFIT} BEGIN SELECT RAISE(ABORT, {REFUSED}); END"
RAISES = f"IF {UNFIT} THEN RAISE check_violation USING MESSAGE = {REFUSED}; END IF; RETURN NEW;"
CALLS = "EXECUTE FUNCTION only_certified()"
STARTS, TAKES = "CREATE TRIGGER certified_starts BEFORE INSERT", "CREATE TRIGGER certified_takes BEFORE UPDATE"

SQLITE = (
    f"{STARTS} ON chats WHEN {CLAIMED} {ABORTS}",
    f"{TAKES} ON chats WHEN {CLAIMED} AND {TO_SQLITE} {ABORTS}",
)
POSTGRES = (
    f"CREATE OR REPLACE FUNCTION only_certified() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {RAISES} END $$",
    f"{STARTS} ON chats FOR EACH ROW WHEN ({CLAIMED}) {CALLS}",
    f"{TAKES} ON chats FOR EACH ROW WHEN ({CLAIMED} AND {TO_POSTGRES}) {CALLS}",
)
STATEMENTS = {"sqlite": SQLITE, "postgresql": POSTGRES}


def only_certified(chats: Table) -> None:
    """As the migration does it, for who makes the tables from here."""
    listen: Callable[..., None] = event.listen
    for dialect, statements in STATEMENTS.items():
        for statement in statements:
            ddl: Any = DDL(statement)  # type: ignore[no-untyped-call]  # theirs
            listen(chats, "after_create", ddl.execute_if(dialect=dialect))

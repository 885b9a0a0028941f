"""Letters: a peer who takes one is looked at like one who takes a chat.

What is known of a letter is in the sealed state of its chat; only the trigger changes.
"""

from alembic import op

revision = "0010"
down_revision = "0009"

CLAIMED = "NEW.road = 'peer' AND (NEW.stage = 'Talking' OR (NEW.stage = 'Letter' AND NEW.helper IS NOT NULL))"
UNFIT = (
    "NOT EXISTS (SELECT 1 FROM people "
    "WHERE people.id = NEW.helper AND people.certified > NEW.changed AND people.suspended IS NULL)"
)
BY_ANOTHER = "(OLD.stage <> NEW.stage OR OLD.road <> NEW.road OR OLD.helper IS {differs} NEW.helper)"
TO_SQLITE, TO_POSTGRES = (BY_ANOTHER.format(differs=words) for words in ("NOT", "DISTINCT FROM"))
REFUSED = "'the helper is not certified'"
ABORTS = f"AND {UNFIT} BEGIN SELECT RAISE(ABORT, {REFUSED}); END"
CALLS = "EXECUTE FUNCTION only_certified()"
STARTS, TAKES = "CREATE TRIGGER certified_starts BEFORE INSERT", "CREATE TRIGGER certified_takes BEFORE UPDATE"

SQLITE = (
    "DROP TRIGGER certified_starts",
    "DROP TRIGGER certified_takes",
    f"{STARTS} ON chats WHEN {CLAIMED} {ABORTS}",
    f"{TAKES} ON chats WHEN {CLAIMED} AND {TO_SQLITE} {ABORTS}",
)
POSTGRES = (  # the function they call stays
    "DROP TRIGGER certified_starts ON chats",
    "DROP TRIGGER certified_takes ON chats",
    f"{STARTS} ON chats FOR EACH ROW WHEN ({CLAIMED}) {CALLS}",
    f"{TAKES} ON chats FOR EACH ROW WHEN ({CLAIMED} AND {TO_POSTGRES}) {CALLS}",
)


def upgrade() -> None:
    for statement in POSTGRES if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)

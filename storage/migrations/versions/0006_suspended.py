"""Suspended: since when a counselor may take no chat, and a database that refuses them as it refuses the uncertified.

And invitations that are open are found among the many codes of students.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

CLAIMED = "NEW.stage = 'Talking' AND NEW.road = 'peer'"
UNFIT = (
    "NOT EXISTS (SELECT 1 FROM people "
    "WHERE people.id = NEW.helper AND people.certified > NEW.changed AND people.suspended IS NULL)"
)
BY_ANOTHER = "(OLD.stage <> NEW.stage OR OLD.road <> NEW.road OR OLD.helper IS NOT NEW.helper)"
REFUSED = "'the helper is not certified'"
ABORTS = f"AND {UNFIT} BEGIN SELECT RAISE(ABORT, {REFUSED}); END"
RAISES = f"IF {UNFIT} THEN RAISE check_violation USING MESSAGE = {REFUSED}; END IF; RETURN NEW;"

SQLITE = (
    "DROP TRIGGER certified_starts",
    "DROP TRIGGER certified_takes",
    f"CREATE TRIGGER certified_starts BEFORE INSERT ON chats WHEN {CLAIMED} {ABORTS}",
    f"CREATE TRIGGER certified_takes BEFORE UPDATE ON chats WHEN {CLAIMED} AND {BY_ANOTHER} {ABORTS}",
)
POSTGRES = (  # its triggers call it, and stay
    f"CREATE OR REPLACE FUNCTION only_certified() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {RAISES} END $$",
)


def upgrade() -> None:
    helpers = sa.text("role IS NOT NULL")
    op.create_index("tickets_of_helpers", "tickets", ["until"], sqlite_where=helpers, postgresql_where=helpers)
    op.add_column("people", sa.Column("suspended", sa.BigInteger(), nullable=True))
    for statement in POSTGRES if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)

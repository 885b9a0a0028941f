"""Certificates: until when a counselor may help, who holds a chat, and a database that refuses the others.

Whoever was a counselor before is certified for 30 days, and hears so as soon as the service runs.
"""

from time import time

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

GRACE = 30 * 24 * 3600 * 1000  # milliseconds

CLAIMED = "NEW.stage = 'Talking' AND NEW.road = 'peer'"
UNCERTIFIED = "NOT EXISTS (SELECT 1 FROM people WHERE people.id = NEW.helper AND people.certified > NEW.changed)"
BY_ANOTHER = "(OLD.stage <> NEW.stage OR OLD.road <> NEW.road OR OLD.helper IS {differs} NEW.helper)"
TO_SQLITE, TO_POSTGRES = (BY_ANOTHER.format(differs=words) for words in ("NOT", "DISTINCT FROM"))
REFUSED = "'the helper is not certified'"
ABORTS = f"AND {UNCERTIFIED} BEGIN SELECT RAISE(ABORT, {REFUSED}); END"
RAISES = f"IF {UNCERTIFIED} THEN RAISE check_violation USING MESSAGE = {REFUSED}; END IF; RETURN NEW;"
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


def upgrade() -> None:
    op.add_column("people", sa.Column("certified", sa.BigInteger(), nullable=True))
    op.add_column("tickets", sa.Column("certified", sa.BigInteger(), nullable=True))
    op.add_column("chats", sa.Column("helper", sa.String(), nullable=True))
    db, now = op.get_bind(), int(time() * 1000)
    grace = sa.text("UPDATE people SET certified = :until WHERE staff = 'counselor'")
    db.execute(grace, {"until": now + GRACE})
    bell = sa.text(
        "INSERT INTO timers (id, person, name, at) SELECT 'grace-' || id, id, 'certificate-ends', :now "
        "FROM people WHERE staff = 'counselor'"
    )
    db.execute(bell, {"now": now})
    for statement in POSTGRES if db.dialect.name == "postgresql" else SQLITE:
        op.execute(statement)

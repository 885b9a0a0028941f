"""Openings: each time that somebody looked who a student is, refused by the database where one person acts alone."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

MINUTE = 60_000  # milliseconds, as times are kept
TWO = "second IS NOT NULL AND answered IS NOT NULL"
IN_TIME = f"answered >= asked AND answered < asked + {30 * MINUTE}"
LOOKED_AT = f"viewed >= answered AND viewed < answered + {30 * MINUTE}"
ALONE = f"second IS NULL AND answered IS NULL AND viewed >= asked + {10 * MINUTE} AND viewed < asked + {30 * MINUTE}"
CHECKS = {
    "openings_two_people": "second IS NULL OR second <> asker",
    "openings_in_time": f"({TWO} AND {IN_TIME} AND {LOOKED_AT}) OR ({ALONE})",
}

UNFIT = (
    "NOT EXISTS (SELECT 1 FROM people WHERE people.id = NEW.asker AND people.staff = 'supervisor') "
    "OR (NEW.second IS NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM people WHERE people.id = NEW.second AND people.staff IN ('ombud', 'custodian')))"
)
REFUSED = "'not two people who may open it'"
FIXED = "'what was opened stays as it was'"
SQLITE = (
    f"CREATE TRIGGER two_keys BEFORE INSERT ON openings WHEN {UNFIT} BEGIN SELECT RAISE(ABORT, {REFUSED}); END",
    f"CREATE TRIGGER two_keys_stay BEFORE UPDATE ON openings BEGIN SELECT RAISE(ABORT, {FIXED}); END",
)
RAISES = "RAISE check_violation USING MESSAGE ="
CHECKED = f"BEGIN IF {UNFIT} THEN {RAISES} {REFUSED}; END IF; RETURN NEW; END"
STAYS = f"BEGIN {RAISES} {FIXED}; END"
FUNCTION = "CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$"
POSTGRES = (
    FUNCTION.format(name="two_keys", body=CHECKED),
    "CREATE TRIGGER two_keys BEFORE INSERT ON openings FOR EACH ROW EXECUTE FUNCTION two_keys()",
    FUNCTION.format(name="two_keys_stay", body=STAYS),
    "CREATE TRIGGER two_keys_stay BEFORE UPDATE ON openings FOR EACH ROW EXECUTE FUNCTION two_keys_stay()",
)


def upgrade() -> None:
    op.create_table(
        "openings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("asker", sa.String(), nullable=False),
        sa.Column("second", sa.String(), nullable=True),
        sa.Column("asked", sa.BigInteger(), nullable=False),
        sa.Column("answered", sa.BigInteger(), nullable=True),
        sa.Column("viewed", sa.BigInteger(), nullable=False),
        *(sa.CheckConstraint(text, name=name) for name, text in CHECKS.items()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_openings_about", "openings", ["about"])
    for statement in POSTGRES if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)

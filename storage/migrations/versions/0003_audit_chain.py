"""The audit becomes a chain that is only added to. Old rows get their place at the first start, which has the key."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ONLY_ADDED = "audit is only added to"
SQLITE = tuple(
    f"CREATE TRIGGER audit_no_{what} BEFORE {what.upper()} ON audit WHEN {when} "
    f"BEGIN SELECT RAISE(ABORT, '{ONLY_ADDED}'); END"
    for what, when in (("update", "OLD.mac IS NOT NULL"), ("delete", "1"))
)
CALLS = "EXECUTE FUNCTION audit_refuses()"
REFUSES = f"$$ BEGIN RAISE EXCEPTION '{ONLY_ADDED}'; END $$"
POSTGRES = (
    f"CREATE OR REPLACE FUNCTION audit_refuses() RETURNS trigger LANGUAGE plpgsql AS {REFUSES}",
    f"CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit FOR EACH ROW WHEN (OLD.mac IS NOT NULL) {CALLS}",
    f"CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit FOR EACH ROW {CALLS}",
    f"CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT {CALLS}",
)


def upgrade() -> None:
    op.add_column("audit", sa.Column("place", sa.BigInteger(), nullable=True))
    op.add_column("audit", sa.Column("mac", sa.LargeBinary(), nullable=True))
    op.create_index("audit_by_place", "audit", ["place"])
    op.create_table(
        "heads",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "chores",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    for statement in POSTGRES if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.get_bind().exec_driver_sql(statement)

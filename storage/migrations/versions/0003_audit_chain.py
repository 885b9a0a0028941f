"""The audit becomes a chain that is only added to. Old rows get their place at the first start, which has the key."""

import sqlalchemy as sa
from alembic import op

from storage.appended import fences

revision = "0003"
down_revision = "0002"


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
    for statement in fences("audit", op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)

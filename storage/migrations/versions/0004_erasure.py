"""Erasure: when a chat ends for good, who is being erased, who was, and which nights were swept."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("chats", sa.Column("until", sa.BigInteger(), nullable=True))
    op.create_index(
        "chats_by_end",
        "chats",
        ["until"],
        sqlite_where=sa.text("until IS NOT NULL"),
        postgresql_where=sa.text("until IS NOT NULL"),
    )
    op.add_column("quarantine", sa.Column("person", sa.String(), nullable=True))
    op.create_table(
        "erasures",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("person"),
    )
    op.create_table(
        "nights",
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("period"),
    )
    op.create_table(
        "tombstones",
        sa.Column("lookup", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("lookup"),
    )

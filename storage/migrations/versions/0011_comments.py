"""Comments after chats: those that wait for a guru BK, and those that were passed."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table("waiting_comments", sa.Column("chat", sa.String(), nullable=False), sa.PrimaryKeyConstraint("chat"))
    op.create_table(
        "comments",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("lookup", sa.LargeBinary(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_comments_lookup", "comments", ["lookup"])
    op.create_index("ix_comments_until", "comments", ["until"])

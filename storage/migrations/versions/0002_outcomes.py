"""Results: what a chat leaves behind for counting, and what was released."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "outcomes",
        sa.Column("student", sa.LargeBinary(), nullable=False),
        sa.Column("lookup", sa.LargeBinary(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("hour", sa.SmallInteger(), nullable=False),
        sa.Column("helper", sa.LargeBinary(), nullable=True),
        sa.Column("road", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("apart", sa.Boolean(), nullable=False),
        sa.Column("over", sa.Boolean(), nullable=False),
        sa.Column("waited", sa.BigInteger(), nullable=True),
        sa.Column("feeling", sa.SmallInteger(), nullable=True),
        sa.Column("feeling_after", sa.SmallInteger(), nullable=True),
        sa.Column("rating", sa.SmallInteger(), nullable=True),
        sa.Column("heard", sa.String(), nullable=True),
        sa.Column("survey", sa.String(), nullable=True),
        sa.Column("follow", sa.String(), nullable=True),
        sa.Column("follow_feeling", sa.SmallInteger(), nullable=True),
        sa.Column("follow_again", sa.SmallInteger(), nullable=True),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("acknowledged", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("student", "lookup"),
        sqlite_with_rowid=False,
    )
    op.create_index("outcomes_by_chat", "outcomes", ["lookup"], unique=True)
    op.create_table(
        "releases",
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("figures", sa.String(), nullable=False),
        sa.Column("lookup", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("period"),
    )

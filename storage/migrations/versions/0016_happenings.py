"""What letters and cases leave behind for counting: wordless rows."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "happenings",
        sa.Column("lookup", sa.LargeBinary(), nullable=False),
        sa.Column("student", sa.LargeBinary(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("lookup"),
    )
    op.create_index("ix_happenings_student", "happenings", ["student"])
    op.create_index("ix_happenings_month", "happenings", ["month"])

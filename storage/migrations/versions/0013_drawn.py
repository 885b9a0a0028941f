"""What stood beside the figures of a period when its report was first made."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "drawn",
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("figures", sa.String(), nullable=False),
        sa.Column("lookup", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("period"),
    )

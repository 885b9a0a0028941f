"""An observation of a case is found by it, as long as there is one."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("observations", sa.Column("lookup", sa.LargeBinary(), nullable=True))
    op.create_index("ix_observations_lookup", "observations", ["lookup"])

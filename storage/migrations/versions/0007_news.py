"""News: who of the students wants to be told of group sessions and the like. Nobody does, until they say so."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("people", sa.Column("news", sa.Boolean(), nullable=False, server_default=sa.false()))

"""What waits covered for somebody who shares their phone is found by whose it is."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

COVERED = sa.text("state = 'covered'")


def upgrade() -> None:
    op.create_index("outbox_covered", "outbox", ["person", "number"], sqlite_where=COVERED, postgresql_where=COVERED)

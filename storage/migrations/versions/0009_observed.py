"""What adults of the school observe and count; and timers by their turn, also those that are due at one moment."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.drop_index("ix_timers_at", "timers")
    op.create_index("timers_by_turn", "timers", ["at", "id"])

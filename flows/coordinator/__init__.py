"""Results, the school's own counts and observations, news to all, the health of the service."""

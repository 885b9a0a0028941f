"""Danger that nobody has taken climbs; whoever takes it has it in care."""

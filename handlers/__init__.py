"""Where the outside becomes events: no decisions, no words of ours, no SQL."""

"""What guru BK see and do: the room, the roster, the counselors, reading along, whispering, the team meeting."""

"""Who may do what, to what, and when; and the PIN before a student's words are read."""

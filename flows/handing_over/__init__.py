"""A chat goes to another counselor: with the student's yes, or because a guru BK decides it."""

"""Who is asked to take a waiting student, who may not, and in which order."""

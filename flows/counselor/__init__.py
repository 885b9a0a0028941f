"""A counselor's own screens: shifts, exams, classes, what they say of themselves, and help during and after a chat."""

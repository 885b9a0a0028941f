"""How a chat ends or changes hands by time, by a tap, or because nobody is on duty any more."""

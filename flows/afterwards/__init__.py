"""After a chat: how it was, how it is some days later, and what was added in words."""

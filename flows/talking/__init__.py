"""From consent and intake through the queue into the chat, and what passes there."""

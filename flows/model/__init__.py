"""What there is: places, chats, people, events, effects, the school, and all that one decision may see."""

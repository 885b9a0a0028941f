"""Guards of a chat between young people: the exchange of contacts, and telling who one is."""

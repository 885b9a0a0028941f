"""The methods of the Bot API, by what they are for. Each takes a bot and the parameters, and gives the result."""

"""A local Telegram: the Bot API over HTTP, strict where Telegram is strict, and a page with several phones."""

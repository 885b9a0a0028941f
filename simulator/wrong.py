"""What the simulator's own side refuses."""


class Impossible(Exception):
    """Something no person could do with a real Telegram."""

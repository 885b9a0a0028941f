"""Written: how the code of an invitation is written down, and the link that carries one."""

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: nothing that is taken for something else
BITS = 5  # of a letter
INVITATION = 16  # letters, 80 bits: who has it becomes a helper


def written(secret: int) -> str:
    """From that many random bits."""
    return "".join(LETTERS[secret >> BITS * place & (1 << BITS) - 1] for place in range(INVITATION))


def link(bot_name: str, code: str) -> str:
    return f"https://t.me/{bot_name}?start={code}"

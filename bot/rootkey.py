"""The root key file: made once, readable by its owner alone, and never overwritten. Who loses it loses every word."""

import os
from pathlib import Path
from secrets import token_hex

from bot.mistakes import Mistake

KEY_BYTES = 32
OTHERS = 0o077


class KeyMistake(Mistake):
    """The root key file cannot be used as it is."""


def check(file: Path) -> bytes:
    """Raises KeyMistake when it is not there, not ours alone, or not a key."""
    try:
        mode, text = file.stat().st_mode, file.read_bytes()
    except FileNotFoundError:
        raise missing(file) from None
    except OSError as error:
        raise unreadable(file, error) from None
    if os.name == "posix" and mode & OTHERS:
        raise open_to_others(file)
    try:
        key = bytes.fromhex(text.decode("ascii").strip())
    except ValueError:
        raise no_key(file) from None
    if len(key) != KEY_BYTES:
        raise no_key(file)
    return key


def create(file: Path) -> bool:
    """False when there is one already: that one stays."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(opened, "w", encoding="ascii") as out:
        out.write(f"{token_hex(KEY_BYTES)}\n")
        out.flush()
        os.fsync(out.fileno())
    return True


def missing(file: Path) -> KeyMistake:
    return KeyMistake(
        f"There is no root key at {file}.",
        "Put back the key file this database was made with or, for a new start, run `python -m bot init`.",
    )


def unreadable(file: Path, error: OSError) -> KeyMistake:
    return KeyMistake(f"The root key {file} cannot be read ({type(error).__name__}).", f"Run `chown $USER {file}`.")


def open_to_others(file: Path) -> KeyMistake:
    return KeyMistake(f"Others on this computer can read the root key {file}.", f"Run `chmod 600 {file}`.")


def no_key(file: Path) -> KeyMistake:
    return KeyMistake(
        f"{file} is not a root key, which is 64 hex digits.", "Put back the key file this database was made with."
    )

"""The age format, by pyrage: only the holder of an identity that is kept elsewhere opens what is sealed here."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyrage

from bot.mistakes import Mistake

IDENTITY = "AGE-SECRET-KEY-"
SPLIT = str.maketrans(",;", "  ")


class AgeMistake(Mistake):
    """A recipient, an identity or a file is not what it should be. Never says an identity."""


def recipients(setting: str) -> list[Any]:
    """Several, with a comma or a blank between them. Raises AgeMistake."""
    try:
        return [pyrage.x25519.Recipient.from_str(one) for one in setting.translate(SPLIT).split()]
    except pyrage.RecipientError:
        what = "A recipient in BACKUP_RECIPIENTS is none."
        raise AgeMistake(what, "Copy it from `age-keygen`: it begins with age1.") from None


def identities(file: Path) -> list[Any]:
    """As `age-keygen` writes them. Raises AgeMistake."""
    try:
        lines = file.read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError) as error:
        what = f"The identity file {file} cannot be read ({type(error).__name__})."
        raise AgeMistake(what, "Give the path of the file that `age-keygen` wrote.") from None
    try:
        found = [pyrage.x25519.Identity.from_str(line) for line in lines if line.startswith(IDENTITY)]
    except pyrage.IdentityError:
        found = []
    if not found:
        what = f"{file} holds no identity."
        raise AgeMistake(what, f"It needs a line that begins with {IDENTITY}, as `age-keygen` writes it.")
    return found


def seal(plain: Path, sealed: Path, to: Sequence[Any]) -> None:
    """Piece by piece, so that other threads go on meanwhile."""
    out = os.open(sealed, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with plain.open("rb") as source, os.fdopen(out, "wb") as target:
        pyrage.encrypt_io(source, target, list(to))
        target.flush()
        os.fsync(target.fileno())


def open_(sealed: Path, plain: Path, having: Sequence[Any]) -> None:
    """Raises AgeMistake; what was written until then is no use to anybody."""
    try:
        source = sealed.open("rb")
    except OSError as error:
        what = f"{sealed} cannot be read ({type(error).__name__})."
        raise AgeMistake(what, "Give the path of a copy that `backup` made.") from None
    out = os.open(plain, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with source, os.fdopen(out, "wb") as target:
        try:
            pyrage.decrypt_io(source, target, list(having))
        except pyrage.DecryptError as error:
            raise wrong(sealed, str(error)) from None
        except OSError as error:
            if error.errno is not None:  # of the disk; age's own have none
                raise
            raise broken(sealed) from None


def wrong(sealed: Path, why: str) -> AgeMistake:
    if "matching" in why:
        return AgeMistake(
            f"This identity does not open {sealed}.", "Take the one whose recipient was set at that time."
        )
    return AgeMistake(f"{sealed} is no age file, or its beginning is damaged.", "Take another copy.")


def broken(sealed: Path) -> AgeMistake:
    return AgeMistake(f"{sealed} is damaged or cut short; nothing of it can be trusted.", "Take another copy.")

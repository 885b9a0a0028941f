"""The root key: in a file made once, readable by its owner alone, and never overwritten. Who loses it loses every word.

Where systemd hands over a credential `root.key`, or the environment a ROOT_KEY, that is it. While it is turned, and as
long as backups of before may be wanted, a second file lies beside it, which opens but is used for nothing new.
"""

import os
from pathlib import Path
from secrets import token_hex

from bot.mistakes import Mistake
from bot.settings import Settings
from storage.vault import Vault

KEY_BYTES = 32
OTHERS = 0o077
STRANGERS = 0o007  # systemd lets its service read a credential through its group
CREDENTIAL = "root.key"
NEXT, OLD = ".next", ".old"


class KeyMistake(Mistake):
    """The root key file cannot be used as it is."""


def vault(settings: Settings) -> Vault:
    """What it seals opens with this root key. Raises KeyMistake."""
    if (found := elsewhere(settings)) is not None:
        return Vault(found)
    file = settings.root_key_file
    return Vault(check(file), *(check(one) for one in (beside(file, NEXT), beside(file, OLD)) if one.exists()))


def elsewhere(settings: Settings) -> bytes | None:
    """The key, if it does not come from the file. Raises KeyMistake."""
    if text := settings.root_key.get_secret_value():
        return bytes.fromhex(text)
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if folder and (credential := Path(folder) / CREDENTIAL).exists():
        return check(credential, STRANGERS)
    return None


def beside(file: Path, kind: str) -> Path:
    return file.with_name(f"{file.name}{kind}")


def check(file: Path, others: int = OTHERS) -> bytes:
    """Raises KeyMistake when it is not there, not ours alone, or not a key."""
    try:
        mode, text = file.stat().st_mode, file.read_bytes()
    except FileNotFoundError:
        raise missing(file) from None
    except OSError as error:
        raise unreadable(file, error) from None
    if os.name == "posix" and mode & others:
        raise open_to_others(file)
    if (key := parsed(text.decode("ascii", "replace"))) is None:
        raise no_key(file)
    return key


def parsed(text: str) -> bytes | None:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES else None


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


def prepare_next(file: Path) -> None:
    """The new key beside it, whole or not at all, and on the disk before anything is wrapped with it."""
    if (to := beside(file, NEXT)).exists():
        return
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    create(part)
    part.replace(to)
    settle(file.parent)


def put_in_place(file: Path) -> None:
    """The new key under the name of the old one, which stays as another name. Killed between the steps, again."""
    old = beside(file, OLD)
    if not old.exists():
        os.link(file, old)
        settle(file.parent)
    beside(file, NEXT).replace(file)
    settle(file.parent)


def settle(folder: Path) -> None:
    """A name is on the disk only when its folder is."""
    if os.name == "posix":
        here = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(here)
        finally:
            os.close(here)


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

"""Restore: a backup is opened, looked through and told of; for real it is then put where there is no database yet.

A backup knows nothing of who was erased since. So the newest copy there is, be it the database that was moved away or
the newest ….data.age, is asked for that first; without one, that must be said (docs/decisions/0024).
"""

import asyncio
import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from secrets import randbits
from shutil import copyfile

from bot import age
from bot.audit import says, stands
from bot.backup import DATA, KEYS, private, workplace
from bot.lock import file_of, lock_file
from bot.mistakes import Mistake
from bot.rootkey import vault
from bot.settings import Settings
from storage import across, carried
from storage.copies import Contents, NoCopy, join, look_into, sound
from storage.database import DatabaseUnavailable
from storage.proof import Broken
from storage.tables import SCHEMA

TRIES = 200  # sealed cells that are opened


class RestoreMistake(Mistake):
    """This backup cannot be restored, or not there."""


@dataclass(frozen=True, slots=True)
class Tried:
    contents: Contents
    with_keys: bool
    erased: int | None = None  # keys in it, of what was erased since; None: nobody has looked

    @property
    def good(self) -> bool:
        return self.contents.whole and self.with_keys


def rehearse(settings: Settings, files: Sequence[Path], identity: Path, now: datetime) -> Tried:
    """Changes nothing; what was opened is gone at the end."""
    with room(beside(settings), now) as work:
        return opened(settings, files, identity, work)


def restore(settings: Settings, files: Sequence[Path], identity: Path, now: datetime, newest: Path | None) -> Tried:
    """Raises RestoreMistake where a database is already, AnotherInstance where the service runs on it. `newest` is
    None only where whoever restores has said that there is none."""
    target = file_of(settings.database_url)
    with lock_file(settings.database_url):
        if target is None:
            refuse_full(settings.database_url)
        elif any(target.with_name(f"{target.name}{more}").exists() for more in ("", "-wal")):
            raise there_already(target)
        with room(beside(settings), now) as work:
            tried = opened(settings, files, identity, work)
            if not tried.with_keys:
                raise no_keys()
            if newest is not None:
                tried = replace(tried, erased=carry_over(settings, newest, identity, work))
            carried.under_new_key(work / "data", vault(settings))
            if target is None:
                put_into(settings.database_url, work / "data")
                return tried
            with (work / "data").open("rb") as whole:
                os.fsync(whole.fileno())
            (work / "data").replace(target)
    return tried


def beside(settings: Settings) -> Path:
    """Where it is unpacked: on the disk of the database, or else of the backups."""
    file = file_of(settings.database_url)
    return file.parent if file else settings.backup_folder


def refuse_full(url: str) -> None:
    try:
        if not asyncio.run(across.empty(url)):
            raise full_already()
    except DatabaseUnavailable:
        raise no_server() from None


def put_into(url: str, data: Path) -> None:
    """All of it or nothing."""
    try:
        asyncio.run(across.scattered(data, url))
    except across.NotEmpty:
        raise full_already() from None
    except DatabaseUnavailable:
        raise no_server() from None


def room(place: Path, now: datetime) -> AbstractContextManager[Path]:
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return workplace(place, now)


def opened(settings: Settings, files: Sequence[Path], identity: Path, work: Path) -> Tried:
    """Decrypted, put together and looked into."""
    own, having = vault(settings), age.identities(identity)
    keys, data = [f for f in files if f.name.endswith(KEYS)], [f for f in files if not f.name.endswith(KEYS)]
    if len(data) != 1 or len(keys) > 1:
        raise wrong_files()
    try:
        for name, file in (("data", data[0]), *(("keys", one) for one in keys)):
            age.open_(file, work / name, having)
        if keys:
            join(work / "data", work / "keys")
    except NoCopy:
        raise no_copy() from None
    except OSError as error:
        raise no_room(error) from None
    if not sound(work / "data"):
        raise no_copy()
    contents = look_into(work / "data", own, [randbits(62) for _ in range(TRIES)])
    refuse(contents)
    return Tried(contents, bool(keys))


def carry_over(settings: Settings, file: Path, identity: Path, work: Path) -> int:
    """Who was erased since: into the copy, while it lies where nobody uses it."""
    own = vault(settings)
    try:
        found = carried.newest(laid_beside(file, identity, work), own)
        if not found.key_fits:
            raise another_key()
        if found.last < carried.last(work / "data"):
            raise not_newer(file)
    except NoCopy:
        raise no_list(file) from None
    return carried.carry(work / "data", own, found)


def laid_beside(file: Path, identity: Path, work: Path) -> Path:
    """As it was, with what lies in its write-ahead log; opened there it changes nothing of the original."""
    copy = work / "newest"
    if file.name.endswith(DATA):
        age.open_(file, copy, age.identities(identity))
        return copy
    try:
        copyfile(file, private(copy))
        if (log := file.with_name(f"{file.name}-wal")).exists():
            copyfile(log, private(work / "newest-wal"))
    except OSError as error:
        raise unread(file, error) from None
    return copy


def refuse(contents: Contents) -> None:
    if contents.version is None:
        raise no_copy()
    if contents.version > SCHEMA:
        raise newer()
    if not contents.key_fits:
        raise another_key()


def report(tried: Tried) -> Iterator[str]:
    """In plain words, for whoever has to rely on it."""
    it = tried.contents
    yield f"The backup opens and its database is sound (version {it.version})."
    yield f"It holds {it.people} people, {it.chats} chats and {it.lines} lines."
    if not tried.with_keys:
        yield "Without the file of keys no word in it can be read. Give both files of one moment."
    elif it.tried:
        yield f"{it.opened} of {it.tried} sealed cells, chosen by chance, open."
    if tried.with_keys and it.keyless:
        yield f"{it.keyless} more have no key in it: they were erased, and stay so."
    if it.version != SCHEMA:
        yield "It is of an older version; `python -m bot run` brings it up to date. The audit is checked after that."
    elif it.audit is not None:
        yield f"Audit: {says(it.audit) if isinstance(it.audit, Broken) else stands(it.audit)}"
    if tried.erased:
        yield f"{tried.erased} keys in it are of what was erased since; `python -m bot run` erases that anew."
    yield "All is well." if tried.good else "Look at what does not fit before you rely on it."


def wrong_files() -> RestoreMistake:
    return RestoreMistake("These are not the two files of a backup.", f"Give one ….data.age and its …{KEYS}.")


def no_newest() -> RestoreMistake:
    return RestoreMistake(
        "A backup does not know who was erased since: they would come back, and could be read again.",
        f"Give --newest and the database that was moved away, or the newest ….{DATA.lstrip('.')} there is. "
        "Only if nothing is newer than this backup: --no-newer.",
    )


def not_newer(file: Path) -> RestoreMistake:
    return RestoreMistake(f"{file} is older than this backup.", "Give the newest one there is, or --no-newer.")


def no_list(file: Path) -> RestoreMistake:
    return RestoreMistake(
        f"Who was erased cannot be read in {file}: it is no database of ours, or damaged.",
        f"Give the newest ….{DATA.lstrip('.')} instead.",
    )


def unread(file: Path, error: OSError) -> RestoreMistake:
    why = os.strerror(error.errno or 0)
    return RestoreMistake(f"{file} could not be copied ({why}).", "Give another one, or make room on this disk.")


def no_copy() -> RestoreMistake:
    return RestoreMistake("What is in it is no sound database of ours.", "Take another backup.")


def no_keys() -> RestoreMistake:
    return RestoreMistake("Without the file of keys no word could be read.", f"Give the …{KEYS} of the same time, too.")


def full_already() -> RestoreMistake:
    return RestoreMistake(
        "In the database of DATABASE_URL there are tables of ours already.",
        "Make a new one (`createdb`) and name that; then try again with --newest and the newest backup of the old one.",
    )


def no_server() -> RestoreMistake:
    return RestoreMistake(
        "The database in DATABASE_URL does not answer.", "Look whether its server runs, and at the address in .env."
    )


def there_already(file: Path) -> RestoreMistake:
    return RestoreMistake(
        f"There is a database at {file} already.",
        "Move it away, with its -wal file, then try again with --newest and its new place.",
    )


def no_room(error: OSError) -> RestoreMistake:
    return RestoreMistake(f"It could not be unpacked ({os.strerror(error.errno or 0)}).", "Make room on this disk.")


def newer() -> RestoreMistake:
    return RestoreMistake("A newer Sebaya has made this backup.", "Update the program first.")


def another_key() -> RestoreMistake:
    return RestoreMistake("The root key here does not open this backup.", "Put back the key file of that time.")

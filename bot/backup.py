"""A backup: a copy of one moment, made while the service runs, that only somebody elsewhere can open.

The keys of people and chats lie in a file of their own, which is thrown away sooner (docs/decisions/0022).
"""

import asyncio
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from bot import age
from bot.lock import file_of
from bot.mistakes import Mistake
from bot.settings import Settings
from storage.copies import NoCopy, copy, part
from storage.database import DatabaseUnavailable

DATA, KEYS, PART = ".data.age", ".keys.age", ".part"
NAME = "sebaya-%Y%m%dT%H%M%SZ"
WORK = "backup-work-"
ABANDONED = timedelta(hours=6)  # by a process that was killed
AHEAD = timedelta(hours=2)  # a clock that is trusted may be wrong by an hour
BLOCK = 1 << 20


class BackupMistake(Mistake):
    """No backup can be made, or not there."""


@dataclass(frozen=True, slots=True)
class Made:
    data: Path
    keys: Path


def make(settings: Settings, now: datetime) -> Made:
    """Blocks; the service calls it in a thread. Raises Mistakes; then nothing is left behind."""
    to, source = age.recipients(settings.backup_recipients), file_of(settings.database_url)
    if not to:
        raise no_recipients()
    if source is not None and not source.exists():
        raise nothing_there(source)
    folder = settings.backup_folder
    data, keys = (folder / f"{now.astimezone(UTC):{NAME}}{kind}" for kind in (DATA, KEYS))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with workplace(source.parent if source else folder, now) as work:
            plain, apart = private(work / "data"), private(work / "keys")
            if source is not None:
                copy(source, plain, apart)
            else:
                from storage.across import gathered  # noqa: PLC0415  without it a file's service is 6 MB smaller

                asyncio.run(gathered(settings.database_url, plain))
                part(plain, apart)
            lay_down(((work / "data", data), (work / "keys", keys)), to)
    except NoCopy:
        raise (no_database(source) if source else not_up_to_date()) from None
    except DatabaseUnavailable:
        raise no_server() from None
    except OSError as error:
        raise no_room(folder, error) from None
    return Made(data, keys)


def lay_down(files: Iterable[tuple[Path, Path]], to: Sequence[Any]) -> None:
    """Under its name only when it is whole: who finds it may trust it."""
    parts = [(plain, sealed.with_name(sealed.name + PART), sealed) for plain, sealed in files]
    try:
        for plain, part, _ in parts:
            part.unlink(missing_ok=True)
            age.seal(plain, part, to)
        for _, part, sealed in parts:
            part.replace(sealed)
    finally:
        for _, part, _ in parts:
            part.unlink(missing_ok=True)


@contextmanager
def workplace(beside: Path, now: datetime) -> Iterator[Path]:
    """On the database's own disk, ours alone, and gone with all that was in it, overwritten."""
    for old in beside.glob(f"{WORK}*"):
        with suppress(OSError):
            if now.timestamp() - old.stat().st_mtime > ABANDONED.total_seconds():
                wipe(old)
    work = Path(mkdtemp(prefix=WORK, dir=beside))
    try:
        yield work
    finally:
        wipe(work)


def private(file: Path) -> Path:
    file.touch(0o600)
    return file


def wipe(folder: Path) -> None:
    for file in folder.iterdir():
        with suppress(OSError), file.open("r+b") as out:
            for _ in range(-(-file.stat().st_size // BLOCK)):
                out.write(bytes(min(BLOCK, file.stat().st_size - out.tell())))
            out.flush()
            os.fsync(out.fileno())
    rmtree(folder, ignore_errors=True)


def prune(settings: Settings, now: datetime) -> int:
    """Only after a new one was made: the last pair is never taken away by age alone. And only by a clock that is
    trusted (bot/cleaning.py): one that leaps years ahead would leave no backup at all."""
    old = [*outlived(settings, now)]
    for file in old:
        file.unlink(missing_ok=True)
    return len(old)


def outlived(settings: Settings, now: datetime) -> Iterator[Path]:
    """What is dated after now, too: the clock was ahead when it was made, and would keep it for years."""
    every = sorted(made(settings.backup_folder, DATA), key=lambda one: one[1], reverse=True)
    files = {file: at for file, at in every if at <= now + AHEAD}
    newest, oldest = list(files)[: settings.backup_keep], now - timedelta(days=settings.backup_keep_days)
    last_of_day = {at.date(): file for file, at in reversed(files.items())}
    kept = {*newest, *(file for day, file in last_of_day.items() if day >= oldest.date())}
    yield from (file for file, _ in every if file not in kept)
    for file, at in made(settings.backup_folder, KEYS):
        if not -AHEAD <= now - at <= timedelta(days=settings.backup_keep_keys_days):
            yield file


def made(folder: Path, kind: str) -> Iterator[tuple[Path, datetime]]:
    for file in folder.glob(f"sebaya-*{kind}"):
        with suppress(ValueError):
            yield file, datetime.strptime(file.name.removesuffix(kind), NAME).replace(tzinfo=UTC)


def last(folder: Path) -> datetime | None:
    return max((at for _, at in made(folder, DATA)), default=None)


def no_recipients() -> BackupMistake:
    return BackupMistake(
        "Nobody is named who could open a backup, so none is made.",
        "Run `age-keygen` on another computer and put its age1… into BACKUP_RECIPIENTS in .env.",
    )


def no_server() -> BackupMistake:
    return BackupMistake(
        "The database in DATABASE_URL does not answer.", "Look whether its server runs, and at the address in .env."
    )


def not_up_to_date() -> BackupMistake:
    return BackupMistake(
        "The database in DATABASE_URL is of another version, or none of ours.",
        "Start this version once with `python -m bot run`.",
    )


def nothing_there(file: Path) -> BackupMistake:
    return BackupMistake(f"There is no database at {file} yet.", "`python -m bot init` or `run` makes it.")


def no_database(file: Path) -> BackupMistake:
    return BackupMistake(f"{file} cannot be copied: it is no database, or damaged.", "Run `python -m bot doctor`.")


def no_room(folder: Path, error: OSError) -> BackupMistake:
    return BackupMistake(
        f"The backup could not be written to {folder} ({os.strerror(error.errno or 0)}).",
        "Make room on the disk, or set BACKUP_FOLDER to another place. What was begun is gone again.",
    )

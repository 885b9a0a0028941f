"""`keys rotate`: a new root key in place of the old one. Whoever had the old one can open nothing with it any more.

The new key is laid down beside the old one, every key in the database is wrapped with it in small commits, what the old
one had wrapped leaves the file (storage/scrub.py), then the new one takes its name. Until then both open, so it may be
killed anywhere and is begun again with the same command.
"""

from collections.abc import Callable
from pathlib import Path

from bot import rootkey
from bot.clock import Clock
from bot.lock import file_of, lease, lock_file
from bot.mistakes import Mistake
from bot.rootkey import NEXT, OLD, beside, check
from bot.settings import Settings
from flows.model.effects import Record
from storage.database import Database
from storage.vault import Owner, Vault

OPERATOR = "operator"
ROTATED = "root key turned"

Say = Callable[[str], None]


class RotationMistake(Mistake):
    """The root key cannot be turned here, or not now."""


async def rotate(settings: Settings, clock: Clock, say: Say) -> None:
    """Raises RotationMistake, KeyMistake, AnotherInstance, WrongRootKey."""
    file, url = settings.root_key_file, settings.database_url
    if rootkey.elsewhere(settings) is not None:
        raise not_in_a_file()
    if (database := file_of(url)) is not None and not database.exists():
        raise no_database(database)
    with lock_file(url):
        old = check(file)
        under_way = beside(file, NEXT).exists()
        if beside(file, OLD).exists() and not under_way:
            raise old_one_there(beside(file, OLD))
        async with Database.open(url, rootkey.vault(settings)) as opened, lease(url, opened, clock):
            pass  # the old key is right, nobody else runs, the database is up to date: from here on nothing is in doubt
        rootkey.prepare_next(file)
        new = check(beside(file, NEXT))
        say("Going on where it was stopped." if under_way else f"The new key lies in {beside(file, NEXT)}.")
        async with Database.open(url, Vault(new, old)) as opened, lease(url, opened, clock):
            await turn(opened, say)
            if not await opened.scrub():  # what the old one wrapped leaves the file, too
                raise somebody_reads()
            await opened.run(lambda store: store.note(OPERATOR, Record(ROTATED), clock.now()))
        async with Database.open(url, Vault(new)):
            pass  # it opens without the old one, or the old one stays
        rootkey.put_in_place(file)
    say(f"Done: {file} is the new root key. Copy it to a safe place now: without it no word can ever be opened again.")
    say(
        f"The old one is {beside(file, OLD)}. Backups of before open with it alone: destroy it, and every copy of it, "
        f"once those are older than {settings.backup_keep_keys_days} days. If somebody may have it, destroy both now."
    )


async def turn(database: Database, say: Say) -> None:
    after: Owner | None = Owner("")
    turned = there = lost = 0
    while after is not None:
        done = await database.run(lambda store, at=after: store.turn(at))  # type: ignore[misc]
        after, turned, there, lost = done.after, turned + done.turned, there + done.there, lost + done.lost
        say(f"{turned + there} keys are under the new one.")
    if lost:
        say(f"{lost} keys open with neither: somebody had changed them before, and what they sealed is lost.")


def not_in_a_file() -> RotationMistake:
    return RotationMistake(
        "The root key comes from systemd or the environment, and only a file can be replaced.",
        "Put it into a file, name that in ROOT_KEY_FILE for this command alone, and hand over the new one afterwards.",
    )


def no_database(file: Path) -> RotationMistake:
    return RotationMistake(f"There is no database at {file} yet.", "A key that seals nothing needs no turning.")


def somebody_reads() -> RotationMistake:
    return RotationMistake(
        "Another program reads the database just now, and what the old key had wrapped still lies beside it.",
        "Close that program, then run this again: it goes on where it was stopped.",
    )


def old_one_there(old: Path) -> RotationMistake:
    return RotationMistake(
        f"{old} is still there from the last time.",
        "Destroy it if no backup of before is needed any more, or move it away; then run this again.",
    )

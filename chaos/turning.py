"""`keys rotate`, killed with -9 anywhere: the service starts all the same, and the next try ends it.

The command is the operator's own, in a process of its own; the database has some thousand keys: there is time to die.
"""

import asyncio
import os
import signal
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.audit import walked
from bot.rootkey import NEXT, OLD, beside
from bot.rootkey import check as key_in
from chaos.figures import Figure, at_least, caught, nothing
from chaos.ground import ROOT, ROOT_KEY, Ground, Stuck, ground
from chaos.pair import on_call, said, together
from chaos.phone import Phone
from storage.database import Database
from storage.proof import Whole
from storage.vault import Owner, Unreadable, Vault, WrongRootKey

CHECK = "keys rotate"
MANY = 4_000
BEGUN = b"The new key lies in"
LONGEST = 0.5  # seconds after that
TWIN = "forgets_the_next_key"
ROTATE = "from chaos.turning import rotate; rotate({twin!r})"


@dataclass
class Turned:
    kills: int = 0
    under_way: int = 0  # of these, with both keys there
    unstarted: int = 0
    unheard: int = 0
    unended: int = 0
    unread: int = 0  # keys the new one does not open, or the old one still does
    unsound: int = 0

    @property
    def breaks(self) -> list[str]:
        return [f"{name}={n}" for name, n in vars(self).items() if name not in {"kills", "under_way"} and n]


async def check(kills: int, seed: int) -> Iterator[Figure]:
    found, twin = await turned(kills, Random(seed)), await turned(2, Random(seed), TWIN)
    return iter(
        (
            at_least(CHECK, "kills", found.kills, kills),
            at_least(CHECK, "of these in the middle of it", found.under_way, 1),
            nothing(CHECK, "starts in between that failed", found.unstarted),
            nothing(CHECK, "words not heard in between", found.unheard),
            nothing(CHECK, "turns that the next try did not end", found.unended),
            nothing(CHECK, "keys under the old one, or under none", found.unread),
            nothing(CHECK, "broken audits", found.unsound),
            caught(CHECK, TWIN, twin.breaks),
        )
    )


def rotate(twin: str) -> None:
    """In a process of its own."""
    from bot import cli  # noqa: PLC0415
    from chaos.twins import become  # noqa: PLC0415

    if twin:
        become(twin)
    sys.argv = ["bot", "keys", "rotate"]
    cli.main()


async def turned(kills: int, luck: Random, twin: str = "") -> Turned:
    found = Turned()
    async with ground() as here:
        guru = await on_call(here)
        student = await together(here, guru, 801)
        await here.leaves()
        crowd(here.database)
        for n in range(kills):
            await killed(here, luck.uniform(0.0, LONGEST), twin, found)
            if not await lives(here, guru, student, said(n), found):
                break
            if n % 2 or n == kills - 1:
                await ended(here, found)
    return found


def crowd(database: Path) -> None:
    """Keys of nobody, wrapped like all others."""
    vault = Vault(ROOT_KEY)
    made = ((f"chat crowd{n}", vault.new_key(Owner(f"chat crowd{n}"))[1]) for n in range(MANY))
    with closing(sqlite3.connect(database)) as db, db:
        db.executemany("INSERT INTO keys VALUES (?, ?)", made)


async def killed(here: Ground, seconds: float, twin: str, found: Turned) -> None:
    process = await command(here, twin)
    if process.stdout is None:
        raise Stuck("a command that nobody hears")
    await process.stdout.readline()
    await asyncio.sleep(seconds)
    if process.returncode is None:
        os.kill(process.pid, signal.SIGKILL)
    await process.wait()
    found.kills += 1
    found.under_way += beside(file(here), NEXT).exists()


async def lives(here: Ground, guru: Phone, student: Phone, word: str, found: Turned) -> bool:
    await here.starts()
    if not await here.stands():
        found.unstarted += 1
        return False
    student.says(word)
    try:
        await guru.sees(word)
    except Stuck:
        found.unheard += 1
    await here.leaves()
    return True


async def ended(here: Ground, found: Turned) -> None:
    """The operator gives the command again, and destroys the old key as they were told."""
    if beside(file(here), NEXT).exists() or not beside(file(here), OLD).exists():
        process = await command(here)
        await process.communicate()
        found.unended += process.returncode != 0
    old = Vault(key_in(beside(file(here), OLD)))
    beside(file(here), OLD).unlink()
    new = Vault(key_in(file(here)))
    with closing(sqlite3.connect(here.database)) as db:
        rows = db.execute("SELECT owner, wrapped FROM keys").fetchall()
    found.unread += sum(not opens(new, *row) or opens(old, *row) for row in rows)
    try:
        async with Database.open(here.url, new) as database:
            found.unsound += not isinstance(await walked(database), Whole)
    except WrongRootKey:
        found.unsound += 1


def opens(vault: Vault, owner: str, wrapped: bytes) -> bool:
    try:
        vault.unwrap(Owner(owner), wrapped)
    except Unreadable:
        return False
    return True


def file(here: Ground) -> Path:
    return Path(here.env["ROOT_KEY_FILE"])


async def command(here: Ground, twin: str = "") -> asyncio.subprocess.Process:
    env = os.environ | here.env | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", ROTATE.format(twin=twin)), cwd=here.folder, stdout=PIPE, stderr=DEVNULL, env=env
    )

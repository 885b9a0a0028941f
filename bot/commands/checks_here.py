"""What is on this computer: Python, .env, disk, key, database, and whether we run already."""

import os
import shutil
import sys
from difflib import get_close_matches
from pathlib import Path

from dotenv import dotenv_values

from bot.clock import SystemClock
from bot.commands.findings import Finding, broken, good, warning
from bot.lock import AnotherInstance, file_of, lock_file
from bot.rootkey import NEXT, OTHERS, KeyMistake, beside, vault
from bot.screening import NoLexicon, load_screen
from bot.settings import ENV, Settings
from bot.training import TrainingMistake
from bot.training import load as load_training
from storage.condition import Condition, Shut, look
from storage.vault import Vault

OLDEST, NEWEST = (3, 11), (3, 14)
GIB = 1024**3
LITTLE, TOO_LITTLE = GIB, GIB // 10


async def python(_: Settings) -> list[Finding]:
    here, version = sys.version_info[:2], f"{sys.version_info.major}.{sys.version_info.minor}"
    if here < OLDEST:
        return [broken("Python", f"This is {version}, which is too old.", "Install Python 3.11, 3.12, 3.13 or 3.14.")]
    if here > NEWEST:
        return [warning("Python", f"This is {version}, which nobody has tried yet.", "Better use 3.11 to 3.14.")]
    return [good("Python", f"{version} is fine.")]


async def env_file(_: Settings) -> list[Finding]:
    if not ENV.exists():
        if "BOT_TOKEN" in os.environ:
            return [good(".env", "There is none; the environment has the settings.")]
        return [broken(".env", "There is none, so nothing is set.", "Run `python -m bot init`.")]
    found = []
    if os.name == "posix" and ENV.stat().st_mode & OTHERS:
        found.append(warning(".env", "Others on this computer can read the token in it.", f"Run `chmod 600 {ENV}`."))
    names = [name.upper() for name in Settings.model_fields]
    for name in dotenv_values(ENV, interpolate=False):
        if name.upper() not in names:
            near = get_close_matches(name.upper(), names, n=1)
            remedy = f"Did you mean {near[0]}?" if near else "Take the line out; .env.example lists all there are."
            found.append(warning(".env", f"{name} is no setting of ours and does nothing.", remedy))
    return found or [good(".env", "It is there, and yours alone.")]


async def disk(settings: Settings) -> list[Finding]:
    folder = (file_of(settings.database_url) or Path()).absolute().parent
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    amount = f"{free / GIB:.1f} GiB are free"
    if free < TOO_LITTLE:
        return [broken("Disk", f"Only {amount}: soon nothing can be kept.", "Make room on this disk.")]
    if free < LITTLE:
        return [warning("Disk", f"Only {amount}.", "Make room on this disk before it is full.")]
    return [good("Disk", f"{amount}.")]


async def root_key(settings: Settings) -> list[Finding]:
    try:
        vault(settings)
    except KeyMistake as wrong:
        return [broken("Root key", wrong.what, wrong.remedy)]
    if beside(settings.root_key_file, NEXT).exists():
        return [warning("Root key", "Turning it was begun and not finished.", "Run `python -m bot keys rotate` again.")]
    return [good("Root key", "It is there, and yours alone. Keep a copy in a safe place: without it no word opens.")]


async def training(_: Settings) -> list[Finding]:
    try:
        modules = load_training()["id"].modules
    except TrainingMistake as wrong:
        return [broken("Training", wrong.what, wrong.remedy)]
    return [good("Training", f"{len(modules)} modules and the code of ethics are there.")]


async def database(settings: Settings) -> list[Finding]:
    file = file_of(settings.database_url)
    if file is not None and not file.exists():
        return [warning("Database", f"There is none at {file} yet.", "`python -m bot init` or `run` makes it.")]
    try:
        there = await look(settings.database_url, vault_of(settings), SystemClock().now())
    except Shut:
        return [
            broken(
                "Database",
                "It cannot be opened for writing, or is no database.",
                "See whether the disk is full, the file is yours, and nobody else holds it; or restore a backup.",
            )
        ]
    return [judged(there)]


def judged(there: Condition) -> Finding:
    if there.newer:
        return broken("Database", "A newer Sebaya has made it.", "Update the program, or restore an older backup.")
    if not there.key_fits:
        return broken("Database", "The root key does not open it.", "Put back the key file it was made with.")
    if there.older:
        return warning("Database", "It is of an older version.", "`python -m bot run` brings it up to date by itself.")
    return good("Database", "It opens, is up to date, and the root key fits.")


def vault_of(settings: Settings) -> Vault | None:
    try:
        return vault(settings)
    except KeyMistake:
        return None


async def recognition(_: Settings) -> list[Finding]:
    try:
        screen = load_screen()
    except NoLexicon as wrong:
        return [broken("Recognition", wrong.what, wrong.remedy)]
    if screen.degraded:
        what = "The weights cannot be read, so the lexicon hears danger alone: it misses more."
        return [warning("Recognition", what, "Put back the released data/risk/weights.json.")]
    return [good("Recognition", "It hears words of danger, by lexicon and model.")]


async def running(settings: Settings) -> list[Finding]:
    file = file_of(settings.database_url)
    if file is None:
        return []  # there the lease in the database says so, at the start
    if not file.with_name(f"{file.name}.lock").exists():
        return [good("Running", "Nobody has run on this database yet.")]
    try:
        with lock_file(settings.database_url):
            return [good("Running", "Nobody runs on this database; `python -m bot run` may start.")]
    except AnotherInstance:
        return [good("Running", "Sebaya runs on this database now. A second one would say so and leave.")]

"""School codes: single-use, drawn blindly by students. We keep only a keyed hash; the file is the only list."""

import csv
import os
from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from pathlib import Path
from secrets import choice

from bot.loop import complete
from bot.mistakes import Mistake
from bot.rootkey import vault
from bot.settings import Settings
from flows.model.codes import normal
from flows.model.written import LETTERS, link
from storage.database import Database
from storage.vault import Vault

LENGTH = 10  # 50 bits: with a pause after five wrong ones, nobody guesses one
HALF = LENGTH // 2


class CodesMistake(Mistake):
    """The codes cannot be written where they should go."""


def new_code(length: int = LENGTH) -> str:
    return "".join(choice(LETTERS) for _ in range(length))


def printed(code: str) -> str:
    """As people copy it from a card."""
    return f"{code[:HALF]}-{code[HALF:]}"


def make(settings: Settings, number: int, out: Path, drawn: Callable[[Sequence[str]], bytes]) -> None:
    """The file first, then the database: a code on a card that nobody knows would be worse than the other way round."""
    codes = distinct(number)
    own = vault(settings)
    write(out, drawn(codes))
    try:
        complete(issue(settings.database_url, own, codes))
    except BaseException:
        out.unlink()
        raise


async def issue(url: str, own: Vault, codes: Sequence[str]) -> None:
    async with Database.open(url, own) as database:
        await database.run(lambda store: store.issue([normal(code) for code in codes]))


def distinct(number: int) -> Sequence[str]:
    codes: dict[str, None] = {}
    while len(codes) < number:
        codes[new_code()] = None
    return tuple(codes)


def as_csv(codes: Iterable[str], bot_name: str) -> bytes:
    out = StringIO(newline="")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("code", "link"))
    rows.writerows((printed(code), link(bot_name, code)) for code in codes)
    return out.getvalue().encode()


def write(out: Path, content: bytes) -> None:
    """Never over another list: its codes may be on cards already."""
    try:
        opened = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise taken(out) from None
    except OSError as error:
        raise no_place(out, error) from None
    try:
        with os.fdopen(opened, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:  # half a list is none
        out.unlink()
        raise no_place(out, error) from None


def taken(out: Path) -> CodesMistake:
    return CodesMistake(f"{out} is there already.", "Choose another name with --out; codes are never written over.")


def no_place(out: Path, error: OSError) -> CodesMistake:
    return CodesMistake(f"{out} cannot be written ({type(error).__name__}).", "Choose another place with --out.")

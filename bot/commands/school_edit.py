"""Changes a few values of one hotline in school.toml: every other line, comment and letter stays as it was.

The new file is written beside the old one, read back and compared; only then does it take its place, in one step.
"""

import json
import os
import re
import shutil
import tempfile
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from bot.mistakes import Mistake
from bot.school import checked, content
from bot.toml_lines import TABLE, places_in, statements

Values = Mapping[str, date | str | None]  # None: put # before it
WRITTEN = r"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\d[\d-]*)"""
COMMENTED_TABLE = re.compile(r"\s*#\s*\[\[?\s*[\w.]+\s*\]")
MARK = "\ufeff"  # Windows' Notepad puts it before the text


class NotChanged(Mistake):
    """The school's file was left as it is."""


class Unlike(Exception):
    """What would be written does not say what was meant."""


def change(file: Path, hotline: int, values: Values) -> None:
    """`hotline` counts from 0. Raises NotChanged, SchoolMistake, SchoolUnreadable; then nothing was changed."""
    before = content(file)
    checked(before, file)
    try:
        raw = file.read_bytes().decode("utf-8")
        bare = raw.removeprefix(MARK)
        after = raw[: len(raw) - len(bare)] + edited(bare, hotline, values)
        put_in_place(file, after, wanted(before, hotline, values))
    except OSError as error:
        told = f"{file} cannot be changed ({type(error).__name__})."
        raise NotChanged(told, "It and its folder must belong to you.") from None
    except (Unlike, tomllib.TOMLDecodeError):
        by_hand = " and ".join(f"{key} = {as_toml(value)}" for key, value in values.items() if value is not None)
        told = f"Hotline {hotline + 1} of {file} is not written as we know it, so nothing was changed."
        raise NotChanged(told, f"Write {by_hand} into it yourself.") from None


def wanted(text: str, hotline: int, values: Values) -> object:
    """What the file must say afterwards: this, and nothing else."""
    data = tomllib.loads(text)
    one = data["hotline"][hotline]
    for key, value in values.items():
        one.pop(key, None)
        if value is not None:
            one[key] = value
    return data


def put_in_place(file: Path, text: str, meant: object) -> None:
    """A link stays a link, and the new file is as readable as the old one was."""
    file_itself = file.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file_itself.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(text.encode("utf-8"))
            out.flush()
            os.fsync(out.fileno())
        if tomllib.loads(content(new)) != meant:
            raise Unlike
        checked(content(new), file)
        shutil.copymode(file_itself, new)
        keep_owner(file_itself, new)
        new.replace(file_itself)
    finally:
        new.unlink(missing_ok=True)


def keep_owner(old: Path, new: Path) -> None:
    """When root changes a file of the service's own user."""
    if os.name == "posix":
        there = old.stat()
        with suppress(PermissionError):
            os.chown(new, there.st_uid, there.st_gid)


def edited(text: str, hotline: int, values: Values) -> str:
    for key, value in values.items():
        text = with_value(text, hotline, key, value)
    return text


def with_value(text: str, hotline: int, key: str, value: date | str | None) -> str:
    """In the place of the old value, else of the sample behind a #, else below the hotline's last line."""
    lines, places = text.splitlines(keepends=True), dict(places_in(text))
    if number := places.get(("hotline", hotline, key)):
        lines[number - 1] = rewritten(lines[number - 1], value)
    elif value is not None:
        own = [number for path, number in places.items() if path[:2] == ("hotline", hotline)]
        if not own:
            raise Unlike
        if number := sample(text, min(own), key):
            lines[number - 1] = rewritten(re.sub(r"#\s*", "", lines[number - 1], count=1), value)
        else:
            insert(lines, below(text, max(own)), f"{key} = {as_toml(value)}")
    return "".join(lines)


def rewritten(line: str, value: date | str | None) -> str:
    found = re.fullmatch(rf"(\s*)([^=]*=\s*)({WRITTEN})(.*)", line, re.DOTALL)
    if found is None:
        raise Unlike
    space, name, old, rest = found.groups()
    return f"{space}# {name}{old}{rest}" if value is None else f"{space}{name}{as_toml(value)}{rest}"


def sample(text: str, heading: int, key: str) -> int | None:
    """The line `# verified_at = 2026-07-31` of the hotline with this heading; not one of another that is behind #."""
    pattern = re.compile(rf"\s*#\s*{key}\s*=\s*{WRITTEN}\s*(?:#.*)?")
    for number, line in statements(text):
        if number > heading and (TABLE.match(line) or COMMENTED_TABLE.match(line)):
            return None
        if number > heading and pattern.fullmatch(line):
            return number
    return None


def below(text: str, last: int) -> int:
    """How many lines there are to the end of the statement that begins on this one."""
    return next((number - 1 for number, _ in statements(text) if number > last), len(text.splitlines()))


def insert(lines: list[str], at: int, line: str) -> None:
    end = "\r\n" if lines[at - 1].endswith("\r\n") else "\n"
    if not lines[at - 1].endswith("\n"):
        lines[at - 1] += end
    lines.insert(at, line + end)


def as_toml(value: date | str) -> str:
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)

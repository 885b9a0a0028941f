"""What the school decides, read from its file once at start; a mistake in it is told with its line and the remedy."""

import logging
import tomllib
from datetime import tzinfo
from pathlib import Path

from pydantic import ValidationError

from bot.clock import SystemClock
from bot.mistakes import Mistake
from bot.school_file import NAMES, SchoolWritten
from bot.school_mistakes import SchoolMistake, in_syntax, in_values
from flows.model.school import School

__all__ = ["SchoolMistake", "SchoolUnreadable", "load", "read", "zone_of"]

log = logging.getLogger(__name__)


class SchoolUnreadable(Mistake):
    """The file is there, and we may not read it."""


def load(path: Path, zone: tzinfo) -> School:
    """`zone` holds unless the file names one. Raises SchoolMistake, SchoolUnreadable."""
    if not path.exists():
        log.warning("there is no %s: usual hours and limits, and no hotline is shown", path)
        written = SchoolWritten()
    else:
        written = read(path)
    today = SystemClock().now().astimezone(written.zone or zone).date()
    return written.school(zone, today)


def zone_of(path: Path, otherwise: tzinfo) -> tzinfo:
    return (read(path).zone if path.exists() else None) or otherwise


def read(path: Path) -> SchoolWritten:
    """As it is written, hotlines nobody has called included."""
    return checked(content(path), path)


def checked(text: str, path: Path) -> SchoolWritten:
    """A mistake is told as one of the file at `path`."""
    try:
        return SchoolWritten.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise in_syntax(error, text, path) from None
    except ValidationError as error:
        raise in_values(error.errors(include_url=False), text, path, NAMES) from None


def content(path: Path) -> str:
    """Windows' Notepad puts a mark before the text; one that saves in an old encoding is told so."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from None
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise SchoolMistake(line, "a letter here is not UTF-8.", "Save the file as UTF-8.", path) from None


def unreadable(path: Path, error: OSError) -> SchoolUnreadable:
    return SchoolUnreadable(f"{path} cannot be read ({type(error).__name__}).", "It must belong to you.")

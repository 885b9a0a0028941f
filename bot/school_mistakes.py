"""A mistake in school.toml in plain words: on which line, what is wrong, and what to write instead."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from pathlib import Path

from pydantic_core import ErrorDetails, PydanticCustomError

from bot.mistakes import Mistake
from bot.toml_lines import line_of

LONGEST = 40  # characters of a value that are repeated
AT = re.compile(r"\(at line (\d+), column (\d+)\)")
ITSELF = "[key]"  # pydantic's word for: the name, not what is behind it

SYNTAX: Mapping[str, tuple[str, str]] = {
    "Expected '=' after a key": ("here a = is missing.", 'Write name = value, such as name = "SMA Contoh".'),
    "Cannot overwrite a value": ("this is written a second time.", "Keep one of the two lines."),
    "Cannot declare": ("this heading is written a second time.", "Keep one of the two."),
    "Invalid value": (
        "what is behind the = cannot be read.",
        'Text stands in quotes: "…". Times and lists stand in brackets: ["07.00", "15.00"].',
    ),
    "Unclosed array": ("a list does not end.", "Close it with ], here or on the line before."),
    "Illegal character": ("a quote is not closed on its line.", 'Text stands between two quotes: "…".'),
    "Unterminated string": ("a quote is not closed.", 'Text stands between two quotes: "…".'),
    "Expected newline or end of document": (
        "there is something more behind the value.",
        "Remove it, or put # before it.",
    ),
    "Expected ']'": ("a heading does not end.", "Close it: [hours] or [[hotline]]."),
}
TAKES: Mapping[str, str] = {
    "greater_than_equal": "a whole number, {ge} or more",
    "less_than_equal": "a whole number, at most {le}",
    "int_type": "a whole number without quotes, such as 1",
    "string_type": 'text in quotes, such as "…"',
    "string_too_long": "at most {max_length} letters",
    "date_type": "a day, such as 2026-07-31",
    "list_type": 'a list, such as ["…", "…"]',
    "model_type": 'something for each of its parts, such as {key}.id = "…" and {key}.en = "…"',
}
OTHERWISE = "something else; compare it with school.example.toml"
UNKNOWN = ("this line cannot be read.", "Compare it with school.example.toml.")


class SchoolMistake(Mistake):
    """Something in the school's file cannot be as it is written."""

    def __init__(self, line: int, what: str, remedy: str, file: Path = Path("school.toml")) -> None:
        super().__init__(f"{file}, line {line}: {what}", remedy)
        self.line = line


def odd(what: str, remedy: str, key: str = "") -> PydanticCustomError:
    """For what only we know to be wrong; `key` is where exactly, when it is deeper than what was looked at."""
    return PydanticCustomError("odd", "{what} {remedy}", {"what": what, "remedy": remedy, "key": key})


def in_syntax(error: Exception, text: str, file: Path) -> SchoolMistake:
    said = str(error)
    found = AT.search(said)
    line = int(found[1]) if found else len(text.splitlines()) or 1
    what, remedy = next((words for start, words in SYNTAX.items() if said.startswith(start)), UNKNOWN)
    return SchoolMistake(line, what, remedy, file)


def in_values(
    errors: Iterable[ErrorDetails], text: str, file: Path, known: Mapping[str, Iterable[str]]
) -> SchoolMistake:
    """The one furthest up. `known` says for each table which names there are."""
    return min((in_value(error, text, file, known) for error in errors), key=lambda mistake: mistake.line)


def in_value(error: ErrorDetails, text: str, file: Path, known: Mapping[str, Iterable[str]]) -> SchoolMistake:
    path = [part for part in error["loc"] if part != ITSELF]
    context = error.get("ctx", {})
    if deeper := context.get("key"):
        path.append(deeper)
    what, remedy = words(error, path, known)
    return SchoolMistake(line_of(path, text), what, remedy, file)


def words(error: ErrorDetails, path: list[str | int], known: Mapping[str, Iterable[str]]) -> tuple[str, str]:
    """What is wrong, and the remedy."""
    name = ".".join(str(part) for part in path if not isinstance(part, int))
    key, given, context = last(path), error["input"], error.get("ctx", {})
    match error["type"]:
        case "odd":
            return str(context["what"]), str(context["remedy"])
        case "missing":
            found = f"{name} is missing.", f"Write {key} = …, as in school.example.toml."
        case "extra_forbidden":
            found = f"{name} is not something that can be set.", meant(key, known[table(path)])
        case "string_type" if isinstance(given, int | float | date | time) and not isinstance(given, bool):
            found = f"{name} must be text.", f'Put it in quotes: {key} = "{given}".'
        case "date_type" if isinstance(given, str | datetime):
            found = f"{name} must be a day.", f"Write it without quotes or a time: {key} = 2026-07-31."
        case "literal_error":
            found = f"{name} cannot be {shown(given)}.", meant(given, re.findall(r"'([^']+)'", context["expected"]))
        case "string_too_short" | "too_short":
            found = f"{name} is empty.", "Write something, or take the line out."
        case kind:
            takes = TAKES.get(kind, OTHERWISE).format(key=key, **context)
            found = f"{name} cannot be {shown(given)}.", f"It takes {takes}."
    return found


def meant(given: object, possible: Iterable[str]) -> str:
    names = list(possible)
    close = get_close_matches(str(given).lower(), names, n=1)
    return f"Did you mean {close[0]}?" if close else f"Possible here: {', '.join(names)}."


def table(path: list[str | int]) -> str:
    return ".".join(str(part) for part in path[:-1] if not isinstance(part, int))


def last(path: list[str | int]) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"

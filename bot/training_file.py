"""A file of the training as it is written: front matter, then `## card`, `## exercise` and `## question`.

Each has its text and its choices, `- [ ]` or `- [x]`, and what is said to them behind `>`. A mistake is told with its
line and the remedy.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.mistakes import Mistake
from flows.model.courses import Choice

KINDS = ("card", "exercise", "question")
LONGEST_TITLE = 34  # of a button
RIGHT = "[x]"
CHOICE = re.compile(r"- (\[[ x]\]) (.+)")
FIELD = re.compile(r"(\w+): (.+)")
MARKUP = re.compile(r"[*_`]|\]\(|</?\w+>")


class TrainingMistake(Mistake):
    """A file of the training cannot be as it is written."""

    def __init__(self, file: Path, line: int, what: str, remedy: str) -> None:
        super().__init__(f"{file}, line {line}: {what}", remedy)
        self.line = line


@dataclass(slots=True)
class Part:
    """What stands under one heading."""

    line: int
    kind: str
    title: str
    text: list[str] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    why: str = ""


Head = Mapping[str, tuple[int, str]]
"""Each name of the front matter, with its line and value."""


def read(file: Path) -> tuple[Head, list[Part]]:
    head, lines, begin = front(file)
    return head, list(parts_of(file, lines, begin))


def front(file: Path) -> tuple[Head, list[str], int]:
    """The front matter, all lines, and where the rest begins."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        what = f"it cannot be read ({type(error).__name__})."
        raise TrainingMistake(file, 1, what, "It must be yours, and saved as UTF-8.") from None
    end = next((n for n, line in enumerate(lines[1:], 1) if line == "---"), None)
    if not lines or lines[0] != "---" or end is None:
        raise TrainingMistake(file, 1, "the front matter is missing.", "Begin with ---, name: value lines, and ---.")
    head = {}
    for number, line in enumerate(lines[1:end], 2):
        if not (found := FIELD.fullmatch(line)):
            raise TrainingMistake(file, number, "this is no name: value.", "Write it so, such as minutes: 15.")
        head[found[1]] = number, found[2]
    return head, lines, end + 1


def parts_of(file: Path, lines: list[str], begin: int) -> Iterator[Part]:
    part: Part | None = None
    for number, line in enumerate(lines[begin:], begin + 1):
        if MARKUP.search(line):
            raise TrainingMistake(file, number, "stars, underlines and links show as such.", "Write plain words.")
        if line.startswith("#"):
            if part:
                yield part
            part = headed(file, number, line)
        elif part is None:
            if line.strip():
                raise TrainingMistake(file, number, "this stands under no heading.", "Write ## card above it.")
        else:
            take(file, number, line, part)
    if part:
        yield part


def headed(file: Path, number: int, line: str) -> Part:
    mark, _, rest = line.partition(" ")
    kind, _, title = rest.partition(" ")
    if mark != "##" or kind not in KINDS:
        remedy = "Write ## card, ## exercise or ## question, and its title."
        raise TrainingMistake(file, number, "this heading is none of ours.", remedy)
    if kind != "question" and len(title) > LONGEST_TITLE:
        raise TrainingMistake(file, number, "the title is too long.", f"At most {LONGEST_TITLE} letters.")
    return Part(number, kind, title.strip())


def take(file: Path, number: int, line: str, part: Part) -> None:
    """A choice, what is said to it, or text."""
    says = line.strip().removeprefix("> ") if line.strip().startswith("> ") else ""
    if found := CHOICE.fullmatch(line):
        part.choices.append(Choice(found[2], found[1] == RIGHT))
    elif says and part.kind == "question":
        part.why = f"{part.why} {says}".strip()
    elif says and part.choices:
        last = part.choices[-1]
        part.choices[-1] = replace(last, says=f"{last.says} {says}".strip())
    elif line.strip() and part.choices:
        raise TrainingMistake(file, number, "this stands among the choices.", "Begin it with - [ ], - [x] or >.")
    else:
        part.text.append(line)


def named(file: Path, head: Head, name: str) -> str:
    if name not in head:
        raise TrainingMistake(file, 1, f"{name} is missing.", f"Write {name}: … between the two ---.")
    number, value = head[name]
    if len(value) > LONGEST_TITLE:
        raise TrainingMistake(file, number, f"{name} is too long.", f"At most {LONGEST_TITLE} letters.")
    return value


def whole(file: Path, head: Head, name: str) -> int:
    value = named(file, head, name)
    if not value.isdecimal() or not int(value):
        raise TrainingMistake(file, head[name][0], f"{name} is no number.", f"Write {name}: 1, or more.")
    return int(value)

"""A script of a practice chat as it is written: front matter, then `## NAME` for each step and what may be answered.

    ## begin
    what the "student" says

    - "What may be answered."
      shows: open reflect       points of the checklist; or misses:, and behind > a kind word why
      to: next                  a step without replies is an end

How the steps hang together is looked at in bot/script_check.py.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.script_check import check
from bot.training_file import MARKUP, Head, TrainingMistake, front, named, whole
from flows.model.scripts import Point, Reply, Script, Step

HEADING = re.compile(r"## ([a-z]{1,12})")
FIELD = re.compile(r"(shows|misses|to): (.+)")
POINTS = ", ".join(Point)


def scripts_in(folder: Path) -> tuple[Script, ...]:
    """In their order. Raises TrainingMistake."""
    found = [script(file) for file in sorted(folder.glob("*.md"))]
    if not found:
        raise TrainingMistake(folder, 1, "there is no practice chat.", "Put back the released files.")
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def script(file: Path) -> tuple[int, Script]:
    """And its place among the others."""
    head, lines, begin = front(file)
    built = Script(file.stem, named(file, head, "title"), pointed(file, head), tuple(steps(file, lines, begin)))
    check(file, built)
    return whole(file, head, "order"), built


def pointed(file: Path, head: Head) -> tuple[Point, ...]:
    named(file, head, "points")
    number, words = head["points"]
    return points(file, number, words)


def points(file: Path, number: int, words: str) -> tuple[Point, ...]:
    try:
        return tuple(map(Point, words.split()))
    except ValueError:
        raise TrainingMistake(file, number, "one of these is no point.", f"There are {POINTS}.") from None


def steps(file: Path, lines: list[str], begin: int) -> Iterator[Step]:
    step: Step | None = None
    for number, line in enumerate(lines[begin:], begin + 1):
        if MARKUP.search(line):
            raise TrainingMistake(file, number, "stars, underlines and links show as such.", "Write plain words.")
        if line.startswith("#"):
            if step:
                yield whole_step(step)
            if not (found := HEADING.fullmatch(line)):
                raise TrainingMistake(file, number, "this heading is no step.", "Write ## and a short name: ## begin.")
            step = Step(found[1], "")
        elif step is not None:
            step = taken(file, number, line, step)
        elif line.strip():
            raise TrainingMistake(file, number, "this stands under no heading.", "Write ## begin above it.")
    if step:
        yield whole_step(step)


def whole_step(step: Step) -> Step:
    return replace(step, says=step.says.strip())


def taken(file: Path, number: int, line: str, step: Step) -> Step:
    """A line more: of what the "student" says, or of a reply."""
    if line.startswith("- "):
        return replace(step, replies=(*step.replies, Reply(line[2:].strip(), "")))
    if not step.replies:
        return replace(step, says=f"{step.says}\n{line}")
    if not line.strip():
        return step
    last = filled(file, number, line.strip(), step.replies[-1])
    return replace(step, replies=(*step.replies[:-1], last))


def filled(file: Path, number: int, line: str, reply: Reply) -> Reply:
    if line.startswith("> "):
        return replace(reply, why=f"{reply.why} {line[2:]}".strip())
    match FIELD.fullmatch(line):
        case re.Match() as found if found[1] == "to":
            return replace(reply, leads=found[2])
        case re.Match() as found if found[1] == "shows":
            return replace(reply, shows=points(file, number, found[2]))
        case re.Match() as found:
            return replace(reply, misses=points(file, number, found[2]))
        case None:
            remedy = "Begin it with shows:, misses:, > or to:, or a new reply with -."
            raise TrainingMistake(file, number, "this stands among the replies.", remedy)

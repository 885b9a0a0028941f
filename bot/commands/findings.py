"""What `doctor` found, one line each: a mark, what it means in plain words, and the remedy."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rich.console import Console
from rich.text import Text


class Mark(StrEnum):
    GOOD = "✓"
    WARNING = "!"
    BROKEN = "✗"


STYLES = {Mark.GOOD: "green", Mark.WARNING: "yellow", Mark.BROKEN: "bold red"}


@dataclass(frozen=True, slots=True)
class Finding:
    mark: Mark
    about: str
    says: str
    remedy: str = ""


def good(about: str, says: str) -> Finding:
    return Finding(Mark.GOOD, about, says)


def warning(about: str, says: str, remedy: str) -> Finding:
    return Finding(Mark.WARNING, about, says, remedy)


def broken(about: str, says: str, remedy: str) -> Finding:
    return Finding(Mark.BROKEN, about, says, remedy)


def show(findings: Iterable[Finding], console: Console) -> bool:
    """Each as soon as it is found. True when nothing is broken."""
    count = dict.fromkeys(Mark, 0)
    for one in findings:
        count[one.mark] += 1
        words = f"{one.says} {one.remedy}".strip()
        line = Text.assemble((one.mark, STYLES[one.mark]), " ", (f"{one.about}: ", "bold"), words)
        console.print(line, soft_wrap=True)
    console.print(summary(count[Mark.BROKEN], count[Mark.WARNING]), soft_wrap=True)
    return not count[Mark.BROKEN]


def summary(broken: int, warnings: int) -> str:
    if broken:
        return f"\n{broken} to mend before it can run; {warnings} to look at."
    if warnings:
        return f"\nIt can run; {warnings} to look at."
    return "\nAll is well."

"""`python -m bot hotlines`: which numbers students see, and what the operator noted after calling one."""

# ruff: noqa: PLC0415  as in bot/cli.py

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.mistakes import Mistake

if TYPE_CHECKING:
    from bot.school_file import HotlineWritten, SchoolWritten

RESTART = "A bot that is running read the file when it started: restart it now."

app = typer.Typer(help="The numbers students see: how each stands, and what a call has shown.")
Which = Annotated[list[str], typer.Argument(metavar="NUMBER_OR_POSITION", help="As `hotlines` lists them.")]


class HotlineMistake(Mistake):
    """That cannot be noted of a hotline."""


@app.callback(invoke_without_command=True)
def hotlines(context: typer.Context) -> None:
    """List the hotlines: shown, overdue, failed or never verified, and what to do."""
    if context.invoked_subcommand is None:
        from bot.commands.hotline_states import listed, standings

        _, written, today = here()
        for line in listed(standings(written, today)):
            typer.echo(line)


@app.command()
def verify(
    which: Which,
    on: Annotated[str, typer.Option(metavar="DATE", help="When it was called, such as 2026-07-31; else today.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who called it.")] = "",
) -> None:
    """Note that somebody called it and it helps; students see it from then on."""
    from bot.commands.school_edit import change

    file, written, today = here()
    index, one = found(written, " ".join(which))
    day = day_of(on, today)
    if one.failed_at and one.failed_at > day:
        what = f"{one.number} could not be reached on {one.failed_at}, which is later than {day}."
        raise HotlineMistake(what, "Call it again, then verify it with the day of that call.")
    change(file, index, {"verified_at": day, "verified_by": name_of(by), "failed_at": None})
    typer.echo(f"{file}: {one.number} was called on {day}; students see it.\n{RESTART}")


@app.command()
def fail(which: Which) -> None:
    """Note that it could not be reached today; students do not see it until it is verified again."""
    from bot.commands.school_edit import change

    file, written, today = here()
    index, one = found(written, " ".join(which))
    if one.verified_at and one.verified_at > today:
        what = f"verified_at of {one.number} is {one.verified_at}, which has not come yet."
        raise HotlineMistake(what, f"Correct it in {file} first; until then it is not shown.")
    change(file, index, {"failed_at": today})
    typer.echo(f"{file}: {one.number} could not be reached on {today}; it is hidden until verified again.\n{RESTART}")


def here() -> tuple[Path, "SchoolWritten", date]:
    """The school's file, what it says, and which day it is there. A token is not needed for this."""
    from bot.clock import SystemClock
    from bot.school import read
    from bot.settings import ENV, load_as_far_as_right, unreadable
    from bot.zone import zone

    try:
        settings, _ = load_as_far_as_right()
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(ENV, error) from None
    file = settings.school_file
    if not file.exists():
        what = f"There is no {file} here."
        raise HotlineMistake(what, "Run `python -m bot init` first; it makes one.")
    written = read(file)
    return file, written, SystemClock().now().astimezone(written.zone or zone(settings.time_zone)).date()


def found(written: "SchoolWritten", which: str) -> tuple[int, "HotlineWritten"]:
    """By its number, however it is parted, or by its place in the file."""
    lines = list(enumerate(written.hotline))
    fitting = [(index, one) for index, one in lines if bare(one.number) == bare(which) or which == str(index + 1)]
    match fitting:
        case [only]:
            return only
        case []:
            what, possible = f'There is no hotline "{which}".', lines
        case _:
            what, possible = f'"{which}" could be several hotlines.', fitting
    listed = ", ".join(f"{index + 1} ({one.number})" for index, one in possible)
    raise HotlineMistake(what, f"Possible here, by position: {listed}." if listed else "There is none in the file.")


def bare(number: str) -> str:
    return "".join(letter for letter in number.lower() if letter.isalnum()) or number


def day_of(on: str, today: date) -> date:
    try:
        day = date.fromisoformat(on.strip()) if on else today
    except ValueError:
        what = f'"{on}" is no day.'
        raise HotlineMistake(what, f"Write it as year-month-day, such as {today}.") from None
    if day > today:
        what = f"{day} has not come yet."
        raise HotlineMistake(what, f"Give the day of the call, {today} at the latest.")
    return day


def name_of(by: str) -> str | None:
    if not by.isprintable():
        what = "The name holds something that cannot be printed."
        raise HotlineMistake(what, "Write it in letters.")
    return by.strip() or None

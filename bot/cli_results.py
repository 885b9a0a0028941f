"""The operator's commands about results: a period's report, and the school's own counts."""

# ruff: noqa: PLC0415  as in bot/cli.py

from pathlib import Path
from typing import Annotated, Literal

import typer

app = typer.Typer()
outcomes = typer.Typer(
    help="Monthly counts of absence and conflicts, from the school's own books.", no_args_is_help=True
)
app.add_typer(outcomes, name="outcomes")


@app.command()
def report(
    period: Annotated[str, typer.Option(help="2026-11, 2026-S1 (July to December), 2026-S2 or 2026-27.")],
    out: Annotated[Path, typer.Option(help="The folder to write to.")],
    language: Annotated[Literal["id", "en", "both"], typer.Option(help="Of the report.")] = "both",
) -> None:
    """Write a period's results: text, XLSX and a picture. Counted once and then always the same."""
    from bot.clock import SystemClock
    from bot.commands import report as reports
    from bot.loop import complete
    from bot.school import load
    from bot.settings import load_settings
    from bot.zone import zone

    wanted, settings = reports.period_of(period), load_settings()
    school = load(settings.school_file, zone(settings.time_zone))
    made, theirs, passed = complete(reports.release(settings, school, wanted, SystemClock(), school.zone))
    languages = ("id", "en") if language == "both" else (language,)
    for file in complete(reports.write(made, wanted, school.name, out, languages, theirs, passed)):
        typer.echo(str(file))


@outcomes.command("template")
def outcomes_template(
    out: Annotated[Path, typer.Argument(help="The CSV to write; any spreadsheet opens it.")] = Path("outcomes.csv"),
    grades: Annotated[str, typer.Option(help="The grades of this school, as 7-9.")] = "7-9",
    months: Annotated[int, typer.Option(min=1, max=24, help="How many months, the last that is over included.")] = 6,
) -> None:
    """Write an empty table to fill in."""
    from bot.clock import SystemClock
    from bot.commands import outcomes as counts
    from bot.settings import load_settings
    from bot.zone import zone

    today = SystemClock().now().astimezone(zone(load_settings().time_zone)).date()
    typer.echo(str(counts.template(out, counts.grades(grades), months, today)))


@outcomes.command("import")
def outcomes_import(file: Annotated[Path, typer.Argument(help="The filled-in CSV.")]) -> None:
    """Take in all of a filled-in table, or nothing of it; a second time changes nothing."""
    from bot.clock import SystemClock
    from bot.commands import outcomes as counts
    from bot.loop import complete
    from bot.settings import load_settings

    read, changed = complete(counts.take_in(load_settings(), file, SystemClock()))
    typer.echo(
        f"{read} numbers read, {changed} of them new or changed. Reports that were made before stay as they are."
    )

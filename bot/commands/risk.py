"""The command that measures the recognition of danger: `python -m bot risk evaluate FILE.tsv`."""

import gc
import json
from pathlib import Path
from typing import Annotated

import typer

from bot.screening import load_screen
from recognition.evaluate import errors, figures, lines, tried
from recognition.tables import TableUnreadable

app = typer.Typer(help="Recognition of danger: measure it.", no_args_is_help=True)


@app.callback()
def risk() -> None:
    """Keeps `evaluate` a command of its own while it is the only one."""


@app.command()
def evaluate(
    file: Annotated[Path, typer.Argument(help="Tab-separated, with the columns risk (0/1), label, text.")],
    *,
    show_errors: Annotated[bool, typer.Option("--errors", help="List misses and false alarms.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of words.")] = False,
) -> None:
    """Recall per label, alarms on harmless rows by level, and milliseconds a message."""
    screen = load_screen()
    gc.freeze()  # as the service does after its start, or collecting the weights is counted as a message's time
    try:
        rows = tried(screen, file)
    except TableUnreadable as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(2) from wrong
    if as_json:
        typer.echo(json.dumps(figures(rows)))
        return
    if screen.degraded:
        typer.echo("DEGRADED: no model, the lexicon works alone.")
    for line in (*lines(rows), *(errors(rows) if show_errors else ())):
        typer.echo(line)

"""The recognition of danger, loaded from data/risk/, and its command `python -m bot risk evaluate FILE.tsv`."""

import gc
import json
import logging
from pathlib import Path
from typing import Annotated

import typer

from flows.risk.model import Model
from flows.risk.screen import Screen
from recognition.evaluate import errors, figures, lines, tried
from recognition.files import WeightsUnreadable, read_lexicon, read_model
from recognition.tables import TableUnreadable

DATA = Path(__file__).parent.parent / "data" / "risk"

log = logging.getLogger(__name__)
app = typer.Typer(help="Recognition of danger: measure it.", no_args_is_help=True)


def load_screen(folder: Path | None = None) -> Screen:
    """Without the lexicon: an error. Without sound weights: a degraded Screen, and a warning that tells no content."""
    folder = folder or DATA
    return Screen(read_lexicon(folder), _model(folder / "weights.json"))


def _model(path: Path) -> Model | None:
    try:
        return read_model(path)
    except WeightsUnreadable as wrong:
        log.warning("risk model not loaded (%s): the lexicon works alone", wrong)
        return None


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

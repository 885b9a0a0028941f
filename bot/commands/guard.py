"""The command `python -m bot guard evaluate FILE.tsv`: how much the guards find, how often they err."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from flows.guard.contacts import contacts_in
from flows.guard.found import Found, Kind
from flows.guard.identity import identity_in
from recognition.tables import TableUnreadable, rows_of

KINDS = (*Kind, "none")

app = typer.Typer(help="Guards against contacts and names in a chat: measure them.", no_args_is_help=True)


@dataclass(frozen=True, slots=True)
class Tried:
    """One row, what both guards found, and how long both took."""

    id: str
    kind: str
    text: str
    contacts: tuple[Found, ...]
    identities: tuple[Found, ...]
    seconds: float


@app.callback()
def guard() -> None:
    """Keeps `evaluate` a command of its own while it is the only one."""


@app.command()
def evaluate(
    file: Annotated[
        Path, typer.Argument(help="Tab-separated, with the columns id, kind (contact|identity|none), text.")
    ],
    *,
    show_errors: Annotated[bool, typer.Option("--errors", help="List misses and false alarms.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of words.")] = False,
) -> None:
    """Recall of each guard on the rows of its kind; false alarms on the rows of kind `none` only.

    A row of kind `contact` may name somebody too, and one of kind `identity` hold a number: what one guard finds in the
    other's rows is neither right nor wrong, and counts nowhere.
    """
    try:
        rows = tried(file)
    except TableUnreadable as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(2) from wrong
    if as_json:
        typer.echo(json.dumps(figures(rows)))
        return
    for line in (*lines(rows), *(errors(rows) if show_errors else ())):
        typer.echo(line)


def tried(table: Path) -> list[Tried]:
    """Every row once, in order. A bad table raises TableUnreadable with its line."""
    rows = list(rows_of(table, ("id", "kind", "text")))
    for number, row in enumerate(rows, start=2):
        if row["kind"] not in KINDS:
            reason = f"{table}, line {number}: kind is {row['kind']!r}, not {', '.join(KINDS[:-1])} or {KINDS[-1]}."
            raise TableUnreadable(reason)
    return [_one(row) for row in rows]


def _one(row: dict[str, str]) -> Tried:
    began = perf_counter()
    contacts, identities = contacts_in(row["text"]), identity_in(row["text"])
    return Tried(row["id"], row["kind"], row["text"], contacts, identities, perf_counter() - began)


def figures(rows: Sequence[Tried]) -> dict[str, float]:
    """The one object of `--json`: rates 0 to 1; a rate of no rows is 0."""
    none = _of(rows, "none")
    return {
        "contact_recall": _rate([bool(row.contacts) for row in _of(rows, Kind.CONTACT)]),
        "identity_recall": _rate([bool(row.identities) for row in _of(rows, Kind.IDENTITY)]),
        "contact_false": _rate([bool(row.contacts) for row in none]),
        "identity_false": _rate([bool(row.identities) for row in none]),
    }


def lines(rows: Sequence[Tried]) -> Iterator[str]:
    """The same for people."""
    rates, none = figures(rows), len(_of(rows, "none"))
    for kind in Kind:
        yield f"{kind:8}  found {rates[f'{kind}_recall']:6.1%} of {len(_of(rows, kind))}"
        yield f"{kind:8}  false {rates[f'{kind}_false']:6.1%} of {none} harmless"
    yield f"{1000 * sum(row.seconds for row in rows) / len(rows):.2f} ms a message, both guards together"


def errors(rows: Sequence[Tried]) -> Iterator[str]:
    """What was missed, then what was found in harmless rows, and by which pattern."""
    for row in rows:
        if (row.kind == Kind.CONTACT and not row.contacts) or (row.kind == Kind.IDENTITY and not row.identities):
            yield f"missed  {row.id}  {row.kind}  {row.text}"
    for row in _of(rows, "none"):
        for found in (*row.contacts, *row.identities):
            yield f"false   {row.id}  {found.kind} {found.pattern}  {row.text}"


def _of(rows: Sequence[Tried], kind: str) -> list[Tried]:
    return [row for row in rows if row.kind == kind]


def _rate(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else 0.0

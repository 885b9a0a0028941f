"""The operator's commands about what is kept: backups, the audit, the root key."""

# ruff: noqa: PLC0415  as in bot/cli.py

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer()
audit = typer.Typer(help="The audit: who did what, and who read what.", no_args_is_help=True)
app.add_typer(audit, name="audit")
keys = typer.Typer(help="The root key.", no_args_is_help=True)
app.add_typer(keys, name="keys")


@app.command()
def backup() -> None:
    """Make a backup now, also while the service runs; only who is named in BACKUP_RECIPIENTS opens it."""
    from bot.backup import make as make_backup
    from bot.clock import SystemClock
    from bot.settings import load_settings

    made = make_backup(load_settings(), SystemClock().now())
    typer.echo(f"{made.data}\n{made.keys}")
    typer.echo(
        "Take both to another place. The keys go sooner than the rest. The root key is in neither: keep it apart."
    )
    typer.echo("Old ones are removed by the service while it runs, and only once it is sure of the time.")


@app.command()
def restore(
    files: Annotated[list[Path], typer.Argument(help="The ….data.age of a backup and its ….keys.age.")],
    identity: Annotated[Path, typer.Option(help="The file that `age-keygen` wrote for one of the recipients.")],
    newest: Annotated[
        Path | None,
        typer.Option(help="The database moved away, or the newest ….data.age: who was erased since, stays so."),
    ] = None,
    no_newer: Annotated[bool, typer.Option("--no-newer", help="Nothing is newer than this backup.")] = False,  # noqa: FBT002
    rehearse: Annotated[bool, typer.Option("--rehearse", help="Only look; changes nothing.")] = False,  # noqa: FBT002
) -> None:
    """Put a backup in place where there is no database yet, or say whether that would go well."""
    from bot.clock import SystemClock
    from bot.commands import restore as restoring
    from bot.settings import load_settings

    now = SystemClock().now()
    if rehearse:
        tried = restoring.rehearse(load_settings(), files, identity, now)
    elif (newest is None) is no_newer:
        tried = restoring.restore(load_settings(), files, identity, now, newest)
    else:
        raise restoring.no_newest()
    for line in restoring.report(tried):
        typer.echo(line)
    if rehearse and not tried.good:
        raise typer.Exit(1)


@audit.callback()
def only() -> None:
    """The audit: who did what, and who read what."""


@audit.command()
def verify(
    head: Annotated[list[str] | None, typer.Option(help="A head told before; may be given several times.")] = None,
) -> None:
    """Say whether all rows of the audit stand as they were written, or which is the first that does not."""
    from bot.audit import stands
    from bot.audit import verify as verify_audit
    from bot.loop import complete
    from bot.settings import load_settings

    typer.echo(stands(complete(verify_audit(load_settings(), head or []))))


@keys.callback()
def of_root() -> None:
    """The root key."""


@keys.command()
def rotate() -> None:
    """Put a new root key in place of the old one, while the service rests. Stopped anywhere, run it again."""
    from bot.clock import SystemClock
    from bot.commands import keys as turning
    from bot.loop import complete
    from bot.settings import load_settings

    complete(turning.rotate(load_settings(), SystemClock(), typer.echo))

"""The operator's commands. What each needs is imported only when it is called: `run` must start fast."""

# ruff: noqa: PLC0415  see above

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.cli_keeping import app as keeping
from bot.cli_results import app as results
from bot.cli_team import app as team
from bot.commands.hotlines import app as hotlines

operator = typer.Typer(
    help="Sebaya: the chat-bot front door of a school's peer-support programme.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # they would print the token
)
operator.add_typer(hotlines, name="hotlines")
for group in (team, keeping, results):
    operator.add_typer(group)


def main() -> None:
    """Every command ends here: what goes wrong is one sentence and a next step."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # an old terminal shows ? for what it lacks
    mount_risk(sys.argv[1:])
    mount_guard(sys.argv[1:])
    try:
        operator()
    except Exception as error:  # noqa: BLE001  whatever it is, nobody is shown a traceback
        from bot.failures import told

        sys.stderr.write(f"{told(error)}\n")
        sys.exit(1)


def mount_risk(arguments: Iterable[str]) -> None:
    """Its measurements need much; loaded only when asked for."""
    wanted = next((word for word in arguments if not word.startswith("-")), "risk")
    if wanted == "risk":
        from bot.commands.risk import app

        operator.add_typer(app, name="risk")


def mount_guard(arguments: Iterable[str]) -> None:
    """Its frames are many; compiled only when asked for."""
    if next((word for word in arguments if not word.startswith("-")), "guard") == "guard":
        from bot.commands.guard import app

        operator.add_typer(app, name="guard")


@operator.command()
def run() -> None:
    """Run the service, with the settings in .env, until it is told to stop."""
    # PTB imports httpx, and that its own command line with rich and pygments: a tenth of our start for nothing.
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # Python's way to say: there is none
    from bot import logs
    from bot.school import load
    from bot.service import serve
    from bot.settings import load_settings
    from bot.training import taught
    from bot.zone import zone

    settings = load_settings()
    logs.set_up(settings.log_level, [settings.bot_token.get_secret_value()])
    serve(settings, taught(load(settings.school_file, zone(settings.time_zone))))


@operator.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where the page is; 0 finds a free port.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open the page.")] = True,  # noqa: FBT002  Typer makes --no-browser of it
    state: Annotated[Path | None, typer.Option(help="Keep what the demo writes in this new folder.")] = None,
) -> None:
    """Play the whole story on one web page, without an account, a token or a network."""
    from bot import logs
    from bot.commands.demo import can_show
    from bot.commands.demo import demo as play_demo

    logs.set_up("WARNING")
    play_demo(port, state, browser=browser and can_show(), say=typer.echo)


@operator.command()
def init(
    force: Annotated[bool, typer.Option("--force", help="Make a new .env; the old one is put away.")] = False,  # noqa: FBT002
    offline: Annotated[bool, typer.Option("--offline", help="Do not ask Telegram.")] = False,  # noqa: FBT002
) -> None:
    """Set everything up: token, .env, root key, school.toml, database, the first supervisor's invitation."""
    from bot.commands.init import init as set_up
    from bot.commands.welcome import lines

    for line in lines(set_up(force=force, offline=offline)):
        typer.echo(line)


@operator.command()
def doctor() -> None:
    """Say in plain words what is wrong, and what to do about it."""
    from rich.console import Console

    from bot.commands.doctor import examine
    from bot.commands.findings import show

    if not show(examine(), Console(highlight=False)):
        raise typer.Exit(1)


@operator.command()
def play(
    language: Annotated[Literal["id", "en"], typer.Option(help="The student's language.")] = "id",
    school: Annotated[Path, typer.Option(help="The school's file; without one, a sample school.")] = Path(
        "school.toml"
    ),
) -> None:
    """Play a student's way here in the terminal, without Telegram. Nothing is kept."""
    from bot import logs
    from bot.commands.play import play as play_here

    logs.set_up("ERROR")
    play_here(language, school, sys.stdin, typer.echo)

"""The operator's commands about people: who is invited, who leaves, the year's turn, the codes for students."""

# ruff: noqa: PLC0415  as in bot/cli.py

from pathlib import Path
from typing import Annotated, Literal

import typer

MOST_CODES = 10_000
MONTH = 30 * 24  # hours

app = typer.Typer()
codes = typer.Typer(help="Single-use school codes for students.", no_args_is_help=True)
app.add_typer(codes, name="codes")

Role = Literal["counselor", "supervisor", "coordinator", "ombud", "custodian", "contact"]
BotName = Annotated[str, typer.Option(help="The bot's name at Telegram, so that Telegram need not be asked.")]


@app.command()
def invite(
    role: Annotated[
        Role, typer.Argument(help="Whom: counselor, supervisor, coordinator, ombud, custodian or contact.")
    ],
    hours: Annotated[int, typer.Option(min=1, max=MONTH, help="How long the invitation holds.")] = 72,
    bot_name: BotName = "",
) -> None:
    """Invite somebody who helps: prints a single-use link and a QR code."""
    from bot.clock import SystemClock
    from bot.commands import invite as invitations
    from bot.loop import complete
    from bot.school import zone_of
    from bot.settings import load_settings
    from bot.zone import zone
    from flows.model.people import Role as Roles

    settings = load_settings()
    here = zone_of(settings.school_file, zone(settings.time_zone))
    name = bot_called(bot_name)
    made = complete(invitations.invite(settings, Roles(role), hours, SystemClock()))
    for line in invitations.lines(made, name, here):
        typer.echo(line)


@app.command()
def year(
    last_grade: Annotated[int, typer.Option(min=0, max=13, help="The last one of this school: 9, 12 or 13.")] = 0,
    leaving: Annotated[list[str] | None, typer.Option(help="The team name of an adult who leaves.")] = None,
    repeats: Annotated[list[str] | None, typer.Option(help="The badge of a counselor who repeats the year.")] = None,
    to: Annotated[str, typer.Option(help="The team name of the guru BK who takes over what is open.")] = "",
    rehearse: Annotated[bool, typer.Option("--rehearse", help="Only look; changes nothing.")] = False,  # noqa: FBT002
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing.")] = False,  # noqa: FBT002
) -> None:
    """Turn the school year: classes move up, who leaves is thanked, what was open is handed over. Shown before."""
    from rich.console import Console

    from bot.clock import SystemClock
    from bot.commands import year as turning
    from bot.commands.team import Asking
    from bot.school import load
    from bot.settings import load_settings
    from bot.zone import zone

    settings = load_settings()
    school = load(settings.school_file, zone(settings.time_zone))
    wanted = turning.Wanted(last_grade, tuple(leaving or ()), tuple(repeats or ()), to)
    console, ask = Console(highlight=False), Asking(yes=yes)
    turning.turn(settings, school, SystemClock(), console, wanted, rehearse=rehearse, ask=ask)


@app.command()
def dismiss(
    name: Annotated[str, typer.Argument(help="Their team name, or a counselor's badge; none lists everybody.")] = "",
    to: Annotated[str, typer.Option(help="The team name of the guru BK who takes over what is open.")] = "",
    last: Annotated[bool, typer.Option("--last", help="Also the last guru BK there is.")] = False,  # noqa: FBT002
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing.")] = False,  # noqa: FBT002
) -> None:
    """Take somebody's role away: guru BK, wali luar, coordinator or counselor. What is open is handed over."""
    from rich.console import Console

    from bot.clock import SystemClock
    from bot.commands import dismiss as dismissing
    from bot.commands.team import Asking
    from bot.settings import load_settings

    console = Console(highlight=False)
    dismissing.dismiss(load_settings(), SystemClock(), console, name, to, last=last, ask=Asking(yes=yes))


@app.command()
def breach(
    file: Annotated[Path, typer.Argument(help="A TOML file with its words in both languages; see docs/breach.md.")],
    rehearse: Annotated[bool, typer.Option("--rehearse", help="Only look; tells nobody.")] = False,  # noqa: FBT002
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing.")] = False,  # noqa: FBT002
) -> None:
    """Tell everybody that something kept here got out. Shown before; run again, it says how far it has come."""
    from rich.console import Console

    from bot.clock import SystemClock
    from bot.commands import breach as telling
    from bot.commands.team import Asking
    from bot.settings import load_settings

    console = Console(highlight=False)
    telling.tell(load_settings(), SystemClock(), console, file, rehearse=rehearse, ask=Asking(yes=yes))


@codes.command()
def make(
    number: Annotated[int, typer.Argument(min=1, max=MOST_CODES, help="How many.")],
    out: Annotated[Path, typer.Option(help="The new file to write them to.")],
    bot_name: BotName = "",
) -> None:
    """Make single-use codes for students, as a CSV file with a link each. We keep only what recognises them."""
    from bot.commands.codes import as_csv
    from bot.commands.codes import make as make_codes
    from bot.settings import load_settings

    name = bot_called(bot_name)
    make_codes(load_settings(), number, out, lambda codes: as_csv(codes, name))
    typer.echo(f"{number} codes are in {out}. Print and cut them, let students draw blindly, then delete the file.")
    typer.echo(
        f"{number} kode ada di {out}. Cetak dan potong, biarkan siswa mengambil tanpa dilihat, lalu hapus berkasnya."
    )


@codes.command("print")
def print_(
    number: Annotated[int, typer.Argument(min=1, max=MOST_CODES, help="How many.")],
    out: Annotated[Path, typer.Option(help="The new PDF file to write them to.")],
    bot_name: BotName = "",
) -> None:
    """Make single-use codes for students, as a PDF of cards to cut: QR code, code, and what to do with it."""
    from bot.commands.cards import pdf
    from bot.commands.codes import make as make_codes
    from bot.settings import load_settings
    from bot.texts import load_texts

    name = bot_called(bot_name)
    words = load_texts()["id"]("code-card", {"bot": name})
    make_codes(load_settings(), number, out, lambda codes: pdf(codes, name, words))
    typer.echo(f"{number} cards are in {out}. Print and cut them, let students draw blindly, then delete the file.")
    typer.echo(
        f"{number} kartu ada di {out}. Cetak dan potong, biarkan siswa mengambil tanpa dilihat, lalu hapus berkasnya."
    )


def bot_called(name: str) -> str:
    """As given, or as Telegram says."""
    if name:
        return name.removeprefix("@")
    from bot.account import name_of
    from bot.loop import complete
    from bot.settings import load_settings

    return complete(name_of(load_settings()))

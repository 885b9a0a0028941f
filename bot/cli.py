"""The operator's commands. What each needs is imported only when it is called: `run` must start fast."""

# ruff: noqa: PLC0415  see above

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.commands.hotlines import app as hotlines

MOST_CODES = 10_000
MONTH = 30 * 24  # hours

operator = typer.Typer(
    help="Sebaya: the chat-bot front door of a school's peer-support programme.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # they would print the token
)
codes = typer.Typer(help="Single-use school codes for students.", no_args_is_help=True)
operator.add_typer(codes, name="codes")
operator.add_typer(hotlines, name="hotlines")
audit = typer.Typer(help="The audit: who did what, and who read what.", no_args_is_help=True)
operator.add_typer(audit, name="audit")
outcomes = typer.Typer(
    help="Monthly counts of absence and conflicts, from the school's own books.", no_args_is_help=True
)
operator.add_typer(outcomes, name="outcomes")

keys = typer.Typer(help="The root key.", no_args_is_help=True)
operator.add_typer(keys, name="keys")

Role = Literal["counselor", "supervisor", "coordinator", "ombud", "custodian", "contact"]
BotName = Annotated[str, typer.Option(help="The bot's name at Telegram, so that Telegram need not be asked.")]


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


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


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
    play_demo(port, state, browser=browser and can_show(), say=say)


@operator.command()
def init(
    force: Annotated[bool, typer.Option("--force", help="Make a new .env; the old one is put away.")] = False,  # noqa: FBT002
    offline: Annotated[bool, typer.Option("--offline", help="Do not ask Telegram.")] = False,  # noqa: FBT002
) -> None:
    """Set everything up: token, .env, root key, school.toml, database, the first supervisor's invitation."""
    from bot.commands.init import init as set_up
    from bot.commands.welcome import lines

    for line in lines(set_up(force=force, offline=offline)):
        say(line)


@operator.command()
def doctor() -> None:
    """Say in plain words what is wrong, and what to do about it."""
    from rich.console import Console

    from bot.commands.doctor import examine
    from bot.commands.findings import show

    if not show(examine(), Console(highlight=False)):
        raise typer.Exit(1)


@operator.command()
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
        say(line)


@operator.command()
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


@operator.command()
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
    say(f"{number} codes are in {out}. Print and cut them, let students draw blindly, then delete the file.")
    say(f"{number} kode ada di {out}. Cetak dan potong, biarkan siswa mengambil tanpa dilihat, lalu hapus berkasnya.")


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
    say(f"{number} cards are in {out}. Print and cut them, let students draw blindly, then delete the file.")
    say(f"{number} kartu ada di {out}. Cetak dan potong, biarkan siswa mengambil tanpa dilihat, lalu hapus berkasnya.")


@operator.command()
def backup() -> None:
    """Make a backup now, also while the service runs; only who is named in BACKUP_RECIPIENTS opens it."""
    from bot.backup import make as make_backup
    from bot.clock import SystemClock
    from bot.settings import load_settings

    made = make_backup(load_settings(), SystemClock().now())
    say(f"{made.data}\n{made.keys}")
    say("Take both to another place. The keys go sooner than the rest. The root key is in neither: keep it apart.")
    say("Old ones are removed by the service while it runs, and only once it is sure of the time.")


@operator.command()
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
        say(line)
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

    say(stands(complete(verify_audit(load_settings(), head or []))))


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

    complete(turning.rotate(load_settings(), SystemClock(), say))


@operator.command()
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
        say(str(file))


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
    say(str(counts.template(out, counts.grades(grades), months, today)))


@outcomes.command("import")
def outcomes_import(file: Annotated[Path, typer.Argument(help="The filled-in CSV.")]) -> None:
    """Take in all of a filled-in table, or nothing of it; a second time changes nothing."""
    from bot.clock import SystemClock
    from bot.commands import outcomes as counts
    from bot.loop import complete
    from bot.settings import load_settings

    read, changed = complete(counts.take_in(load_settings(), file, SystemClock()))
    say(f"{read} numbers read, {changed} of them new or changed. Reports that were made before stay as they are.")


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
    play_here(language, school, sys.stdin, say)


def bot_called(name: str) -> str:
    """As given, or as Telegram says."""
    if name:
        return name.removeprefix("@")
    from bot.account import name_of
    from bot.loop import complete
    from bot.settings import load_settings

    return complete(name_of(load_settings()))

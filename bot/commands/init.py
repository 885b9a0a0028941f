"""The first steps on a new computer: token, settings, root key, school file, database, the first invitation."""

import os
import shutil
import sys
from dataclasses import dataclass
from datetime import datetime
from getpass import getpass
from pathlib import Path

from pydantic import SecretStr, ValidationError

from bot import account, profile, rootkey
from bot.clock import SystemClock
from bot.commands.invite import HOURS, Invitation, invite
from bot.loop import complete
from bot.mistakes import Mistake
from bot.school import load
from bot.settings import ENV, Settings, mistakes
from bot.texts import load_texts
from bot.transport import WrongToken
from bot.zone import zone
from flows.model.people import Role
from flows.model.school import School
from storage.condition import look
from storage.database import Database

HERE = Path(__file__).parents[2]
ENV_EXAMPLE, SCHOOL_EXAMPLE = HERE / ".env.example", HERE / "school.example.toml"
ASK = "Bot token, from @BotFather (it stays hidden): "
TRIES = 3


class InitMistake(Mistake):
    """What is here already must not be lost."""


@dataclass(frozen=True, slots=True)
class Done:
    settings: Settings
    school: School
    bot_name: str | None
    new_key: bool
    new_school: bool
    backup: Path | None
    invitation: Invitation | None  # None: there is a supervisor already
    profile: bool


def init(*, force: bool, offline: bool) -> Done:
    """Nothing is written before the token is known to be right."""
    if ENV.exists() and not force:
        raise exists_already()
    settings, bot_name = named(offline=offline)
    backup = put_away(settings)
    write_env(settings)
    new_key = rootkey.elsewhere(settings) is None and rootkey.create(settings.root_key_file)
    rootkey.vault(settings)
    new_school = copy_school(settings.school_file)
    school = load(settings.school_file, zone(settings.time_zone))
    invitation = complete(first_supervisor(settings))
    shown = not offline and complete(put_profile(settings, school))
    return Done(settings, school, bot_name, new_key, new_school, backup, invitation, shown)


def named(*, offline: bool) -> tuple[Settings, str | None]:
    """The token, asked for again when it is wrong and somebody sits there, and the bot's name."""
    for tries in range(1, TRIES + 1):
        settings = with_token(os.environ.get("BOT_TOKEN") or ask())
        last = tries == TRIES or "BOT_TOKEN" in os.environ or not sys.stdin.isatty()
        if settings is None and last:
            raise no_token()
        try:
            if settings is not None:
                return settings, None if offline else complete(account.name_of(settings))
        except WrongToken:
            if last:
                raise
        sys.stderr.write("That is not a bot token that Telegram knows. Copy it once more.\n")
    raise no_token()


def ask() -> str:
    """Hidden where somebody types it; a script hands it in as a line."""
    return (getpass(ASK) if sys.stdin.isatty() else sys.stdin.readline()).strip()


def with_token(token: str) -> Settings | None:
    """What the environment says besides holds too, and is written down."""
    try:
        return Settings(_env_file=None, bot_token=token)  # type: ignore[call-arg, arg-type]
    except ValidationError as error:
        others = [wrong for wrong in error.errors(include_input=False) if wrong["loc"] != ("bot_token",)]
        if others:
            raise next(mistakes(others, ENV)) from None
        return None


def put_away(settings: Settings) -> Path | None:
    """Beside the key: that folder is in nobody's repository."""
    if not ENV.exists():
        return None
    folder = settings.root_key_file.parent
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    backup = folder / f"env-{SystemClock().now():%Y%m%d-%H%M%S-%f}.backup"
    shutil.move(ENV, backup)
    backup.chmod(0o600)
    return backup


def write_env(settings: Settings) -> None:
    """As the example, with the token and whatever else is not as usual."""
    lines = []
    for line in ENV_EXAMPLE.read_text(encoding="utf-8").splitlines():
        name, is_setting, _ = line.partition("=")
        lines.append(f"{name}={as_text(settings, name)}" if is_setting and not line.startswith("#") else line)
    with os.fdopen(os.open(ENV, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


def as_text(settings: Settings, name: str) -> str:
    value = getattr(settings, name.lower())
    return str(value.get_secret_value()) if isinstance(value, SecretStr) else plain(value)


def plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def copy_school(to: Path) -> bool:
    if to.exists():
        return False
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SCHOOL_EXAMPLE, to)
    return True


async def first_supervisor(settings: Settings) -> Invitation | None:
    clock = SystemClock()
    if await nobody(settings, clock.now()):
        return await invite(settings, Role.SUPERVISOR, HOURS, clock)
    return None


async def nobody(settings: Settings, now: datetime) -> bool:
    """Opened first, which makes or updates it, and says what is wrong with it."""
    vault = rootkey.vault(settings)
    async with Database.open(settings.database_url, vault):
        pass
    return not (await look(settings.database_url, vault, now)).supervisors


async def put_profile(settings: Settings, school: School) -> bool:
    """Worth a try: without it the service works just as well."""
    try:
        async with account.account(settings) as bot:
            await profile.put(bot, load_texts(), school, SystemClock().now())
    except (account.NoTelegram, WrongToken):
        return False
    return True


def exists_already() -> InitMistake:
    return InitMistake(
        f"There is a {ENV} here already.",
        "Keep it, or run `python -m bot init --force`; the old one is put away safely.",
    )


def no_token() -> InitMistake:
    return InitMistake(
        "That is not a bot token.",
        "Write to @BotFather in Telegram, send /newbot, and copy what looks like 123456:ABC-def.",
    )

"""Everything an operator may set, by environment variable or in .env. What a school decides is in school.toml."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.mistakes import Mistake
from bot.zone import zone
from flows.school import retention

ENV = Path(".env")
TOKEN = re.compile(r"\d+:[\w-]+")
KEY = re.compile(r"([0-9a-fA-F]{64})?")
ADDRESS = re.compile(r"https?://[^\s/@]+(/\S*)?")
NOBODY = "0:none"
DATABASES = ("sqlite+aiosqlite:///", "postgresql+asyncpg://")


class SettingsMistake(Mistake):
    """A setting is missing or cannot be what it is. Never says the value: it may be the token."""


def looks_like_a_token(token: SecretStr) -> SecretStr:
    if not TOKEN.fullmatch(token.get_secret_value()):
        raise ValueError
    return token


def looks_like_a_key(key: SecretStr) -> SecretStr:
    if not KEY.fullmatch(key.get_secret_value()):
        raise ValueError
    return key


def looks_like_an_address(url: str) -> str:
    if not ADDRESS.fullmatch(url):
        raise ValueError
    return url


def names_a_driver(url: str) -> str:
    if not url.startswith(DATABASES):
        raise ValueError
    return url


def exists(name: str) -> str:
    try:
        zone(name)
    except LookupError:
        raise ValueError from None
    return name


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_file=ENV, env_file_encoding="utf-8", env_ignore_empty=True, frozen=True, extra="ignore"
    )

    bot_token: Annotated[SecretStr, AfterValidator(looks_like_a_token)] = Field(
        description="The bot's token from @BotFather; whoever has it is the bot."
    )
    telegram_api_url: Annotated[str, AfterValidator(looks_like_an_address)] = Field(
        default="https://api.telegram.org", description="The Bot API server to talk to."
    )
    database_url: Annotated[str, AfterValidator(names_a_driver)] = Field(
        default="sqlite+aiosqlite:///state/sebaya.db",
        description="Where everything is kept: a SQLite file, or postgresql+asyncpg://…",
    )
    root_key_file: Path = Field(
        default=Path("state/root.key"),
        description="The key that opens what is sealed: 64 hex digits, readable by its owner alone.",
    )
    root_key: Annotated[SecretStr, AfterValidator(looks_like_a_key)] = Field(
        default=SecretStr(""), description="The root key itself, for where there can be no file; empty means the file."
    )
    school_file: Path = Field(
        default=Path("school.toml"), description="What the school decides: name, hours, limits, hotlines."
    )
    language: Literal["id", "en"] = Field(
        default="id", description="Language for those whose Telegram speaks neither Indonesian nor English: id or en."
    )
    time_zone: Annotated[str, AfterValidator(exists)] = Field(
        default="Asia/Jakarta",
        description="Time zone, unless school.toml names one: Asia/Jakarta, Asia/Makassar or Asia/Jayapura.",
    )
    send_rate: float = Field(
        default=25.0,
        ge=0,
        description="Messages a second to everybody together, of Telegram's 30; 0 lifts the limit.",
    )
    send_rate_per_chat: float = Field(
        default=1.0, ge=0, description="Messages a second to one person, after a short burst; 0 lifts the limit."
    )
    backup_recipients: str = Field(
        default="", description="Who alone opens backups: age recipients (age1…) with commas between; empty makes none."
    )
    backup_folder: Path = Field(default=Path("state/backups"), description="Where backups are laid down, each hour.")
    backup_keep: int = Field(default=48, ge=1, description="How many of the newest backups are kept.")
    backup_keep_days: int = Field(
        default=retention.BACKUPS // retention.DAY,
        ge=1,
        le=retention.BACKUPS // retention.DAY,
        description="Days for which the last backup of each day is kept.",
    )
    backup_keep_keys_days: int = Field(
        default=retention.BACKUP_KEYS // retention.DAY,
        ge=1,
        le=retention.BACKUP_KEYS // retention.DAY,
        description="Days for which the keys beside a backup are kept; then what was erased is unreadable there.",
    )
    health_port: int = Field(
        default=0, ge=0, le=65535, description="Port on 127.0.0.1 for /healthz and /metrics (Prometheus); 0 for none."
    )
    log_level: Literal["INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="How much is logged: INFO, WARNING or ERROR. Never words, ids or tokens."
    )


TAKES = {
    "bot_token": "a token such as 123456:ABC-def, which @BotFather gives",
    "telegram_api_url": "an address such as https://api.telegram.org",
    "database_url": "an address such as sqlite+aiosqlite:///state/sebaya.db or postgresql+asyncpg://user@host/name",
    "root_key_file": "the path of a file, such as state/root.key",
    "root_key": "64 hex digits, or nothing where there is a file",
    "school_file": "the path of a file, such as school.toml",
    "language": "id or en",
    "time_zone": "Asia/Jakarta, Asia/Makassar, Asia/Jayapura or another name like these",
    "send_rate": "a number, 0 or more, such as 25",
    "send_rate_per_chat": "a number, 0 or more, such as 1",
    "backup_recipients": "age recipients such as age1…, with commas between them",
    "backup_folder": "the path of a folder, such as state/backups",
    "backup_keep": "a whole number, 1 or more, such as 48",
    "backup_keep_days": "a whole number of days, 1 to 35",
    "backup_keep_keys_days": "a whole number of days, 1 to 7, as students are told",
    "health_port": "a port such as 9464, or 0",
    "log_level": "INFO, WARNING or ERROR",
}


def load_settings(file: Path = ENV) -> Settings:
    """What the environment says, and otherwise the file. Raises SettingsMistake."""
    try:
        return Settings(_env_file=file)  # type: ignore[call-arg]  # mypy knows the fields only
    except ValidationError as error:
        raise next(mistakes(error.errors(include_input=False, include_context=False), file)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(file, error) from None


def load_as_far_as_right(file: Path = ENV) -> tuple[Settings, list[SettingsMistake]]:
    """For `doctor`: what is wrong, and with the usual in its place the rest. A wrong token is an impossible one."""
    try:
        return Settings(_env_file=file), []  # type: ignore[call-arg]
    except ValidationError as error:
        errors = error.errors(include_input=False, include_context=False)
    usual: dict[str, Any] = {
        str(wrong["loc"][0]): Settings.model_fields[str(wrong["loc"][0])].default for wrong in errors
    }
    if "bot_token" in usual:
        usual["bot_token"] = SecretStr(NOBODY)
    settings = Settings(_env_file=file, **usual)  # type: ignore[call-arg]
    return settings, list(mistakes(errors, file))


def unreadable(file: Path, error: Exception) -> SettingsMistake:
    why = type(error).__name__
    return SettingsMistake(f"{file} cannot be read ({why}).", "It must belong to you and be UTF-8 text.")


def mistakes(errors: list[Any], file: Path) -> Iterator[SettingsMistake]:
    for error in errors:
        field = str(error["loc"][0])
        name = field.upper()
        takes = TAKES.get(field, "another value")
        if error["type"] == "missing" and not file.exists():
            yield SettingsMistake(
                f"There is no {file} here and no {name} in the environment.", "Run `python -m bot init` first."
            )
        elif error["type"] == "missing":
            yield SettingsMistake(f"{name} is missing in {file}.", f"Write {takes}.")
        else:
            place = "the environment" if name in {key.upper() for key in os.environ} else file
            yield SettingsMistake(f"{name} in {place} is not right.", f"It takes {takes}.")

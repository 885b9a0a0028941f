"""The bot's own account at Telegram, asked for by the operator's commands before or beside the running service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from aiohttp import ClientError, ClientSession, ClientTimeout
from telegram import Bot
from telegram.error import TelegramError

from bot.clock import SystemClock
from bot.mistakes import Mistake
from bot.settings import Settings
from bot.transport import AiohttpRequest, WrongToken

PATIENCE = 10.0


class NoTelegram(Mistake):
    """The Bot API server gives no answer, or not one that we understand."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"Telegram cannot be reached at {url}.",
            "Check the network and TELEGRAM_API_URL; a network that blocks Telegram needs another way out.",
        )


@asynccontextmanager
async def account(settings: Settings) -> AsyncIterator[Bot]:
    """Raises WrongToken, NoTelegram from whatever is asked inside."""
    url = settings.telegram_api_url.rstrip("/")
    try:
        async with AiohttpRequest(patience=PATIENCE) as wire:
            yield Bot(
                settings.bot_token.get_secret_value(), base_url=f"{url}/bot", request=wire, get_updates_request=wire
            )
    except WrongToken:
        raise
    except TelegramError:
        raise NoTelegram(url) from None


async def name_of(settings: Settings) -> str:
    """What stands behind t.me/ in a link to it."""
    async with account(settings) as bot:
        return str((await bot.get_me()).username)


async def webhook_of(settings: Settings) -> bool:
    """Somebody set one; its address is nobody's business."""
    async with account(settings) as bot:
        return bool((await bot.get_webhook_info()).url)


async def ahead_of(settings: Settings) -> timedelta | None:
    """How far this computer's clock is ahead of the server's; None if the server does not say. No token is sent."""
    clock = SystemClock()
    url = settings.telegram_api_url.rstrip("/")
    try:
        async with (
            ClientSession(timeout=ClientTimeout(total=PATIENCE)) as session,
            session.get(f"{url}/", allow_redirects=False) as answer,
        ):
            told, now = answer.headers.get("Date"), clock.now()
    except (ClientError, TimeoutError, OSError):
        raise NoTelegram(url) from None
    there = read_date(told)
    return None if there is None else now - there


def read_date(header: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(header or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None

"""What is at Telegram: whether the token is right, what time it is there, and whether a webhook takes our updates."""

from datetime import timedelta

from bot.account import NoTelegram, ahead_of, name_of, webhook_of
from bot.commands.findings import Finding, broken, good, warning
from bot.settings import NOBODY, Settings
from bot.transport import WrongToken

MOST_AHEAD = timedelta(seconds=30)


async def token(settings: Settings) -> list[Finding]:
    if settings.bot_token.get_secret_value() == NOBODY:
        return []  # said already
    try:
        name = await name_of(settings)
    except WrongToken as wrong:
        return [broken("Token", *sentences(wrong))]
    except NoTelegram as wrong:
        return [broken("Token", wrong.what, wrong.remedy)]
    return [good("Token", f"Telegram knows it: this is @{name}.")]


def sentences(wrong: WrongToken) -> tuple[str, str]:
    what, _, remedy = str(wrong.__doc__).partition(". ")
    return f"{what}.", remedy


async def clock(settings: Settings) -> list[Finding]:
    try:
        ahead = await ahead_of(settings)
    except NoTelegram as wrong:
        return [warning("Clock", "It could not be compared with Telegram's.", wrong.remedy)]
    if ahead is None:
        return [warning("Clock", "The server does not say what time it is there.", "Compare it with another clock.")]
    if abs(ahead) <= MOST_AHEAD:
        return [good("Clock", "It agrees with Telegram's.")]
    how = "ahead" if ahead > timedelta() else "behind"
    seconds = round(abs(ahead).total_seconds())
    return [
        broken(
            "Clock",
            f"It is {seconds} seconds {how}, so hours and reminders would be wrong.",
            "Let it be set by the network (`timedatectl set-ntp true`).",
        )
    ]


async def webhook(settings: Settings) -> list[Finding]:
    if settings.bot_token.get_secret_value() == NOBODY:
        return []
    try:
        there = await webhook_of(settings)
    except (WrongToken, NoTelegram):
        return []  # said already
    if there:
        return [
            warning(
                "Webhook",
                "One is set, so another program may be receiving the messages.",
                "Stop that program; `python -m bot run` removes the webhook and loses nothing.",
            )
        ]
    return [good("Webhook", "None is set; messages come to us.")]

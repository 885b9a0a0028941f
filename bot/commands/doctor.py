"""Doctor: everything that must be right before the service runs, each checked by itself, however much is wrong.

All at once: a database that somebody holds, or a Telegram that does not answer, is waited for once and not by each.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator

from bot.commands import checks_here, checks_kept, checks_people, checks_telegram
from bot.commands.findings import Finding, broken
from bot.loop import complete
from bot.settings import ENV, Settings, SettingsMistake, load_as_far_as_right, unreadable

Check = Callable[[Settings], Awaitable[list[Finding]]]

CHECKS: tuple[Check, ...] = (
    checks_here.python,
    checks_here.env_file,
    checks_telegram.token,
    checks_telegram.clock,
    checks_here.disk,
    checks_here.root_key,
    checks_here.database,
    checks_kept.backups,
    checks_kept.audit,
    checks_here.recognition,
    checks_here.training,
    checks_here.running,
    checks_telegram.webhook,
    checks_people.school,
    checks_people.calendar,
    checks_people.hotlines,
    checks_people.zone_here,
    checks_people.supervisors,
    checks_people.emergency_contact,
    checks_people.letters,
)


def examine() -> Iterator[Finding]:
    try:
        settings, mistakes = load_as_far_as_right()
    except (OSError, UnicodeDecodeError) as error:
        wrong = unreadable(ENV, error)
        yield broken("Settings", wrong.what, wrong.remedy)
        return
    yield from map(told, mistakes)
    yield from complete(checked(settings))


def told(wrong: SettingsMistake) -> Finding:
    return broken("Settings", wrong.what, wrong.remedy)


async def checked(settings: Settings) -> list[Finding]:
    """In the order of CHECKS."""
    found = await asyncio.gather(*(careful(check, settings) for check in CHECKS))
    return [finding for one in found for finding in one]


async def careful(check: Check, settings: Settings) -> list[Finding]:
    """One that fails itself does not keep the others from being made."""
    try:
        return await check(settings)
    except Exception as error:  # noqa: BLE001  whatever it is, the operator reads on
        about = str(check.__name__).replace("_", " ").capitalize()
        return [broken(about, f"This could not be checked ({type(error).__name__}).", "Please report this line.")]

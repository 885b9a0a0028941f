"""The demo: a local Telegram, the bot and a page with several phones, all in one process, with nothing of yours.

Neither .env nor the environment is looked at; what it keeps, it keeps in a folder of its own, gone at the end.
"""

import asyncio
import errno
import os
import sys
import tempfile
import webbrowser
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot import app, rootkey
from bot.commands import sample
from bot.commands.codes import new_code
from bot.commands.furnish import furnish
from bot.commands.sample import Someone
from bot.loop import complete
from bot.mistakes import Mistake
from bot.settings import Settings
from bot.texts import Texts, load_texts
from bot.training import taught
from flows.model.certificate import HOLDS
from flows.model.school import School
from flows.model.written import INVITATION
from simulator.clock import SimClock
from simulator.server import Simulator
from storage.database import Database
from storage.store import Store

DATABASE, KEY = "sebaya.db", "root.key"
SPARE = 50  # more students, at a click

Say = Callable[[str], None]


class DemoMistake(Mistake):
    """The demo cannot start as it was asked to."""


class DemoSettings(Settings):
    """Only what is said here."""

    @classmethod
    def settings_customise_sources(  # type: ignore[override]  # all the others are left out
        cls, *_: Any, init_settings: Any, **__: Any
    ) -> tuple[Any, ...]:
        return (init_settings,)


def demo(port: int, folder: Path | None, *, browser: bool, say: Say) -> None:
    """Until SIGTERM or Ctrl-C."""
    with state(folder) as here:
        complete(play(port, here, browser=browser, say=say), app.loop_factory())


async def play(port: int, folder: Path, *, browser: bool, say: Say) -> None:
    stop, texts, clock = app.stop_on_signals(), load_texts(), SimClock()
    settings, codes = demo_settings(folder), [new_code() for _ in range(SPARE)]
    keys = {one: new_code() if one.role is None else new_code(INVITATION) for one in sample.PEOPLE}
    await issue(settings, codes, keys)
    try:
        async with Simulator(port, clock, story=sample.story(texts), spare_starts=codes) as telegram:
            told = settings.model_copy(update={"telegram_api_url": telegram.url})
            school = taught(sample.school(clock.now()))
            async with asyncio.TaskGroup() as group:
                bot = app.run(told, school, clock=clock, texts=texts, stop=stop, shortcuts=True, steady=clock.steady)
                group.create_task(bot)
                begun = group.create_task(begin(telegram, school, texts, keys, folder, browser=browser, say=say))
                await stop.wait()
                begun.cancel()
    except OSError as error:
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            raise taken(port) from None
        raise


async def begin(
    telegram: Simulator,
    school: School,
    texts: Texts,
    keys: Mapping[Someone, str],
    folder: Path,
    *,
    browser: bool,
    say: Say,
) -> None:
    today = telegram.clock.now().astimezone(school.zone).date()
    await furnish(telegram, texts, keys, len(school.course("id").ethics.cards), today)
    say(f"Sebaya demo: {telegram.url}/")
    say(f"State folder: {folder}")
    if browser:
        await asyncio.to_thread(webbrowser.open, f"{telegram.url}/")


@contextmanager
def state(folder: Path | None) -> Iterator[Path]:
    """A fresh one that goes with us, or a given one that stays."""
    if folder is None:
        with tempfile.TemporaryDirectory(prefix="sebaya-demo-", ignore_cleanup_errors=True) as fresh:
            yield Path(fresh)
        return
    if (folder / DATABASE).exists():
        raise used(folder)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    yield folder.absolute()


def demo_settings(folder: Path) -> Settings:
    """Pace is lifted for each chat: whoever plays all the phones should not wait for their own taps."""
    return DemoSettings(
        bot_token=SecretStr("1000000001:demo"),
        telegram_api_url="http://127.0.0.1",
        database_url=f"sqlite+aiosqlite:///{folder / DATABASE}",
        root_key_file=folder / KEY,
        school_file=folder / "school.toml",
        send_rate=25.0,
        send_rate_per_chat=0.0,
        log_level="WARNING",
    )


async def issue(settings: Settings, codes: Iterable[str], keys: Mapping[Someone, str]) -> None:
    """Invitations do not run out: days may pass here in a tap."""
    rootkey.create(settings.root_key_file)

    def work(store: Store) -> None:
        store.issue(codes)
        for one, code in keys.items():
            certified = SimClock().now() + HOLDS if one.certified else None
            store.issue([code], one.role, certified=certified)

    async with Database.open(settings.database_url, rootkey.vault(settings)) as database:
        await database.run(work)


def can_show() -> bool:
    """On Linux without a display, a browser would be a text one, and take the terminal."""
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def taken(port: int) -> DemoMistake:
    return DemoMistake(f"Port {port} cannot be used; another program may hold it.", "Leave --port out, or try another.")


def used(folder: Path) -> DemoMistake:
    return DemoMistake(f"{folder} holds a database already.", "Give --state a new folder; a demo begins from nothing.")

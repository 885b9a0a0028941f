"""The service as `run` runs it: the ring, and beside it what may wait until it turns."""

import asyncio
import ctypes
import gc
import logging
from contextlib import suppress

from bot import account, app, profile
from bot.clock import SystemClock
from bot.loop import complete
from bot.settings import Settings
from bot.texts import Texts, load_texts
from bot.transport import WrongToken
from flows.model.school import School

ARENA_MAX = -8  # M_ARENA_MAX of malloc.h
RARELY = 50_000  # collect garbage: what is imported stays, and half the p99 is saved

log = logging.getLogger(__name__)


def serve(settings: Settings, school: School) -> None:
    """The whole life of a process: until SIGTERM or Ctrl-C."""
    share_memory()
    complete(service(settings, school), app.loop_factory())


def share_memory() -> None:
    """Else glibc keeps a heap for each thread, and what was freed in one is not used in another: some megabytes. Only
    one of ours runs at a time anyway."""
    with suppress(OSError, AttributeError, TypeError):  # elsewhere than on Linux there is nothing to share
        ctypes.CDLL(None).mallopt(ARENA_MAX, 1)


async def service(settings: Settings, school: School) -> None:
    stop, ready, texts = app.stop_on_signals(), asyncio.Event(), load_texts()
    schools: asyncio.Queue[School] = asyncio.Queue()
    schools.put_nowait(school)
    beside = [
        asyncio.ensure_future(settle_memory(ready)),
        asyncio.ensure_future(show_profile(settings, schools, texts, ready)),
    ]
    try:
        renewed = schools.put_nowait
        await app.run(settings, school, texts=texts, ready=ready, stop=stop, renewed=renewed, shortcuts=True)
    finally:
        for one in beside:
            one.cancel()


async def settle_memory(ready: asyncio.Event) -> None:
    await ready.wait()
    gc.collect()
    gc.freeze()
    gc.set_threshold(RARELY)


async def show_profile(
    settings: Settings, schools: "asyncio.Queue[School]", texts: Texts, ready: asyncio.Event
) -> None:
    """A number verified or hidden since shows in the bot's profile, too. Not worth stopping for."""
    await ready.wait()
    while True:
        school = await schools.get()
        try:
            async with account.account(settings) as bot:
                await profile.put(bot, texts, school, SystemClock().now())
        except (account.NoTelegram, WrongToken) as error:
            log.warning("the profile could not be shown: %s", type(error).__name__)

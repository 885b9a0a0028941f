"""The wiring: who knows whom, what starts first, and how it ends."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from time import monotonic

from telegram import Bot

from bot import rootkey
from bot.apology import Apology
from bot.cleaning import Cleaning, Trust
from bot.clock import Clock, SystemClock
from bot.delivery import Delivery
from bot.dispatch import Dispatch
from bot.identity import Identities
from bot.listening import Listening
from bot.lock import AnotherInstance, lease, lock_file
from bot.marks import Marks
from bot.metrics import PortTaken, served
from bot.mine import Papers
from bot.pace import Pace
from bot.pages import Pages
from bot.photo import Photos
from bot.pins import Pins
from bot.polling import AnotherPoller, Polling
from bot.reload import Reload
from bot.results.making import Making
from bot.scheduler import Ringing
from bot.send import Sender
from bot.settings import Settings
from bot.shortcuts import Shortcuts
from bot.slow_road import SlowRoad
from bot.texts import Texts, labels, load_texts, reword
from bot.transport import AiohttpRequest, WrongToken
from bot.upkeep import Upkeep
from bot.watch import Watch
from bot.zone import zone
from flows.model.school import School
from flows.risk.screen import Screen
from handlers.telegram import Raw, read
from storage.arrivals import Arrival
from storage.database import Database

log = logging.getLogger(__name__)
WHOLE = 9.7  # seconds from the signal to the end; Docker and systemd kill after 10
DRAIN = 8.0

OURS = (WrongToken, AnotherPoller, AnotherInstance, PortTaken)


@dataclass(frozen=True, slots=True)
class Ring:
    """Everything that runs."""

    dispatch: Dispatch
    delivery: Delivery
    ringing: Ringing
    cleaning: Cleaning
    polling: Polling
    listening: Listening
    upkeep: Upkeep
    making: Making
    watch: Watch
    shortcuts: Shortcuts
    slow_road: SlowRoad


async def run(  # noqa: PLR0913  whoever starts it may replace each
    settings: Settings,
    school: School,
    *,
    clock: Clock | None = None,
    texts: Texts | None = None,
    screen: Screen | None = None,
    ready: asyncio.Event | None = None,
    stop: asyncio.Event | None = None,
    renewed: Callable[[School], None] = lambda _: None,
    shortcuts: bool = False,
    steady: Callable[[], float] = monotonic,
) -> None:
    """Until `stop`; then what came in is finished, and what can be sent in 8 seconds is sent.

    `steady` counts the seconds that `clock` is to have gone by: by it a clock that leaps is told from one that goes.
    """
    stop = stop or asyncio.Event()
    try:
        load = hears if screen is None else lambda: screen
        async with build(
            settings, school, clock or SystemClock(), texts or load_texts(), load, renewed, steady
        ) as ring:
            await turn(ring, ready or asyncio.Event(), stop, shortcuts=shortcuts)
    except BaseExceptionGroup as group:
        raise known(group) from None


def hears() -> Screen:
    """In its own thread, its imports too: the first poll need not wait for them."""
    from bot.screening import load_screen  # noqa: PLC0415

    return load_screen()


@asynccontextmanager
async def build(
    settings: Settings,
    school: School,
    clock: Clock,
    texts: Texts,
    load: Callable[[], Screen],
    renewed: Callable[[School], None] = lambda _: None,
    steady: Callable[[], float] = monotonic,
) -> AsyncIterator[Ring]:
    url, token = settings.database_url, settings.bot_token.get_secret_value()
    vault = rootkey.vault(settings)
    with lock_file(url):
        async with (
            Database.open(url, vault) as database,
            lease(url, database, clock),
            AiohttpRequest() as wire,
            AiohttpRequest(connections=1, steady=steady) as poll_wire,
        ):
            # Not initialized: that only asks getMe, and the bot shall start while Telegram cannot be reached
            bot = Bot(
                token,
                base_url=f"{settings.telegram_api_url.rstrip('/')}/bot",
                base_file_url=f"{settings.telegram_api_url.rstrip('/')}/file/bot",
                request=wire,
                get_updates_request=poll_wire,
            )

            pace = Pace(settings.send_rate, settings.send_rate_per_chat)
            making = Making(database, texts, school, clock)
            papers, photos, identities = (
                Papers(database, texts, school),
                Photos(bot, wire),
                Identities(bot, database, clock),
            )
            slow_road = SlowRoad(database, clock, school)
            marks, pages = Marks(database), Pages(database, clock)
            sender = Sender(bot, wire, texts, marks, pages, papers, making, photos, identities, lambda: slow_road.open)
            delivery = Delivery(sender, pace, clock, making.hold)
            apology, pins = Apology(bot, texts, school, clock), Pins(database.vault.salt, clock)
            dispatch = Dispatch(database, clock, school, delivery, apology, pins)
            reword(texts, school)

            def take(written: School) -> None:
                newer = replace(written, courses=school.courses)  # what counselors learn is read once, at start
                dispatch.school = apology.school = making.school = slow_road.school = newer
                reword(texts, newer)
                renewed(newer)

            reload = Reload(settings.school_file, zone(settings.time_zone), clock, take)
            buttons, listening = labels(texts), Listening(load, clock)

            def heard(raw: Raw) -> Arrival | None:
                arrival = read(raw, buttons, settings.language, photos=dispatch.school.photos)
                return watch(listening(arrival)) if arrival else None

            polling = Polling(bot, poll_wire, dispatch, heard, clock, listening.ready)
            # Before anybody is answered: whom a restored backup has brought back is nobody to us
            if back := await database.run(lambda store: store.bury((), clock.now())):
                log.warning("a restored backup had brought back %s erased people: they are erased again", back)
            await slow_road.look()  # before a keyboard is sent
            # Before anything new happens, or what is new would overtake, or go out from here and from there
            delivery.take(await database.run(lambda store: store.left_over()))
            ringing = Ringing(database, clock, dispatch, reload.look)
            trust = Trust(clock, poll_wire.told, steady)
            upkeep = Upkeep(settings, database, clock, dispatch, trust, lambda: dispatch.school)
            watch = Watch(settings, database, delivery, polling, trust, clock, dispatch)
            cleaning = Cleaning(database, dispatch, delivery, clock, school.zone, trust)
            async with served(settings.health_port, lambda: watch.newest):
                shortcuts = Shortcuts(bot, database, texts, clock, lambda: slow_road.open)
                yield Ring(
                    dispatch,
                    delivery,
                    ringing,
                    cleaning,
                    polling,
                    listening,
                    upkeep,
                    making,
                    watch,
                    shortcuts,
                    slow_road,
                )


async def turn(ring: Ring, ready: asyncio.Event, stop: asyncio.Event, *, shortcuts: bool) -> None:
    async with asyncio.TaskGroup() as group:
        dispatching = group.create_task(ring.dispatch.run())
        delivering = group.create_task(ring.delivery.run(ring.dispatch))
        ringing = group.create_task(ring.ringing.run())
        cleaning = group.create_task(ring.cleaning.run())
        polling = group.create_task(ring.polling.run())
        await ring.listening.begin()
        ready.set()
        keeping = group.create_task(ring.upkeep.run())
        watching = group.create_task(ring.watch.run())
        making = group.create_task(ring.making.run(ring.delivery.take))
        looking = group.create_task(ring.slow_road.run())
        listing = group.create_task(ring.shortcuts.run()) if shortcuts else None
        await stop.wait()
        ringing.cancel()
        keeping.cancel()
        making.cancel()
        watching.cancel()
        looking.cancel()
        if listing:
            listing.cancel()
        cleaning.cancel()
        ring.polling.stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(WHOLE):
                await finish(ring, polling)
        for task in (polling, delivering, dispatching):
            task.cancel()


async def finish(ring: Ring, polling: asyncio.Task[None]) -> None:
    """What came in is decided, what was decided is said, what was said is written down."""
    began = monotonic()
    await asyncio.wait({polling})
    await ring.dispatch.settle()
    await ring.delivery.drain(max(0.0, DRAIN - (monotonic() - began)))
    await ring.dispatch.settle()


def stop_on_signals() -> asyncio.Event:
    """Set by SIGTERM or Ctrl-C."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(name, stop.set)
        except NotImplementedError:  # Windows
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(stop.set))
    return stop


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        from uvloop import new_event_loop  # noqa: PLC0415  not for Windows
    except ImportError:
        return asyncio.new_event_loop
    return new_event_loop


def known(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """Of several things that went wrong at once, the one that has a sentence for the operator."""
    for error in group.exceptions:
        found = known(error) if isinstance(error, BaseExceptionGroup) else error
        if isinstance(found, OURS):
            return found
    return group

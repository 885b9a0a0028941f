"""A post office for tests: real database, real dispatch, real delivery, real HTTP; only the clock is moved by hand."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select
from telegram import Bot

from bot.delivery import Delivery
from bot.dispatch import Dispatch
from bot.identity import Identities
from bot.marks import Marks
from bot.mine import Papers
from bot.pace import Pace
from bot.pages import Pages
from bot.photo import Paint, Photos
from bot.repaint import repainted
from bot.results.making import Making
from bot.send import Sender
from bot.texts import Texts, load_texts
from bot.transport import AiohttpRequest
from flows.model.effects import Amend, Outgoing, Tell
from flows.model.events import CommandGiven
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.say import Button, Lane, Say
from flows.model.school import School
from storage.arrivals import Arrival, Letter, TelegramId
from storage.database import Database
from storage.store import Store
from storage.tables import outbox
from storage.vault import Vault
from tests.bot.hand_clock import HandClock
from tests.bot.stand_in import TOKEN, StandIn
from tests.fresh import fresh

ROOT_KEY = b"k" * 32
VAULT = Vault(ROOT_KEY)
WORDS = """
line = { $text }
two = { $text } { $more }
danger = Tolong: { $text }
sorry = Maaf, hubungi 112.
hotline-none = Datangi orang dewasa.
hotline = { $number }
hotline-copy = Salin { $number }
perhaps-again = (mungkin terulang) { $text }
button-go = Pergi
alert-button = { $label } · { $alias }
alert = Bahaya: { $alias }
breach-new = Ada hal penting.
button-breach-open = Baca
worry = Tanda: { $alias }
button-to = Untuk { $name }
"""


def texts(folder: Path) -> Texts:
    for language in ("id", "en"):
        (folder / language).mkdir(parents=True, exist_ok=True)
        (folder / language / "test.ftl").write_text(WORDS + menu_words(), encoding="utf-8")
    return load_texts(folder)


def menu_words() -> str:
    return "".join(f"menu-{item} = * {item}\n" for item in Item)


@dataclass
class Office:
    database: Database
    dispatch: Dispatch
    delivery: Delivery
    clock: HandClock
    telegram: StandIn
    making: Making
    running: list["asyncio.Task[None]"] = field(default_factory=list)

    async def meet(self, *numbers: int) -> list[PersonId]:
        def work(store: Store) -> list[PersonId]:
            arrivals = [Arrival(f"meet:{n}", TelegramId(n), CommandGiven("start")) for n in numbers]
            page = store.load(arrivals, self.clock.now(), School())
            store.write(page)
            return [who for _, who in page.events]

        return await self.database.run(work)

    async def post(self, *words: Outgoing, at_once: bool = True) -> list[int]:
        """As a decision would: committed, then handed to delivery. Returns their numbers."""
        departures = self.delivery.departures()

        def work(store: Store) -> list[int]:
            page = store.load([], self.clock.now(), School())
            page.book.words.extend(words)
            letters = store.write(page, (), departures if at_once else lambda _: False)
            written.extend(letters)
            return [letter.number for letter in letters]

        written: list[Letter] = []
        numbers = await self.database.run(work)
        self.delivery.take(written, departures if at_once else None)
        return numbers

    async def rows(self, numbers: Iterable[int] | None = None) -> list[tuple[str, int | None]]:
        """State and message of each letter, in order, with everything delivered and written down."""
        await self.quiet()
        await self.dispatch.settle()
        return await self.rows_now(numbers)

    async def rows_now(self, numbers: Iterable[int] | None = None) -> list[tuple[str, int | None]]:
        wanted = None if numbers is None else set(numbers)
        query = select(outbox.c.number, outbox.c.state, outbox.c.message).order_by(outbox.c.number)
        rows = await self.database.run(lambda store: store._db.execute(query).all())
        return [(row.state, row.message) for row in rows if wanted is None or row.number in wanted]

    async def quiet(self) -> None:
        """Until nothing is on its way any more."""
        async with asyncio.timeout(30):
            while self.delivery._pairs or self.delivery._undelivered:
                await asyncio.sleep(0.001)

    async def landed(self) -> None:
        """Until no call is under way: whatever waits then, waits for our clock."""
        async with asyncio.timeout(30):
            while self.delivery._flights:
                await asyncio.sleep(0.001)

    async def sleeping(self, seconds: float) -> None:
        """Until somebody waits for a moment that far away: then nothing happens before."""
        async with asyncio.timeout(30):
            while not any(
                abs((moment - self.clock.now()).total_seconds() - seconds) < 0.001 for moment, _ in self.clock.sleepers
            ):
                await asyncio.sleep(0.001)


@asynccontextmanager
async def office(
    folder: Path,
    telegram: StandIn,
    *,
    rate: float = 0,
    per_chat: float = 0,
    url: str | None = None,
    words: Texts | None = None,
    paint: Paint = repainted,
) -> AsyncIterator[Office]:
    url = url or fresh(folder / "db")
    clock = HandClock()
    async with Database.open(url, VAULT) as database, AiohttpRequest(patience=2.0) as wire:
        bot = Bot(
            *(TOKEN, f"{telegram.url}/bot", f"{telegram.url}/file/bot"),
            request=wire,
            get_updates_request=AiohttpRequest(),
        )

        words = words or texts(folder / "words")
        making = Making(database, words, School(), clock)
        papers, photos = Papers(database, words, School()), Photos(bot, wire, paint)
        identities = Identities(bot, database, clock)
        marks, pages = Marks(database), Pages(database, clock)
        sender = Sender(bot, wire, words, marks, pages, papers, making, photos, identities, lambda: False)
        delivery = Delivery(sender, Pace(rate, per_chat), clock)
        dispatch = Dispatch(database, clock, School(), delivery)
        running = [asyncio.ensure_future(dispatch.run()), asyncio.ensure_future(delivery.run(dispatch))]
        try:
            yield Office(database, dispatch, delivery, clock, telegram, making, running)
        finally:
            for task in running:
                task.cancel()
            await asyncio.wait(running)


def line(to: PersonId, text: str, lane: Lane = Lane.CHAT, mark: str = "") -> Tell:
    return Tell(to, Say("line", {"text": text}), lane, mark)


def danger(to: PersonId, text: str, mark: str = "") -> Tell:
    return Tell(to, Say("danger", {"text": text}), Lane.DANGER, mark)


def amend(to: PersonId, text: str, mark: str, *buttons: Button) -> Amend:
    return Amend(to, Say("line", {"text": text}, buttons=(buttons,) if buttons else ()), mark)

"""People before the clock starts: counselors on duty, students in chats or waiting, put there by real decisions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

from bot.commands.sample import TIRELESS
from bot.shape import base36
from flows.model.events import ButtonPressed, ButtonTapped, CommandGiven, Event, MenuChosen, TextReceived
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.scene import Luck
from flows.model.school import Limits, School
from storage.arrivals import Arrival, Letter, Receipt, State, TelegramId
from storage.database import Database
from storage.store import Store
from storage.vault import Vault

ROOT_KEY = b"k" * 32
ALL_ASKED = replace(TIRELESS, asked_first=10_000)  # a race needs everybody at the start
SUPERVISOR, COUNSELORS, STUDENTS = 10_000, 20_000, 30_000  # Telegram ids of the first of each


ALL_DAY = time.min, time(23, 59, 59)


def school(at_once: int = 1) -> School:
    """A benchmark runs at any hour."""
    return School(duty=ALL_ASKED, limits=replace(Limits(), chats_at_once=at_once), waking=ALL_DAY)


class Town:
    """Plays people's events through load, decide and write; what the bot would say is marked as said."""

    def __init__(self, database: Database, school: School, now: datetime) -> None:
        self._database, self._school, self._now = database, school, now
        self._events = 0
        self._buttons: dict[tuple[int, str, str], str] = {}  # the newest one that each person sees

    async def happens(self, *happened: tuple[int, Event]) -> None:
        def work(store: Store) -> Sequence[Letter]:
            arrivals = [Arrival(f"town:{self._next()}", TelegramId(who), event) for who, event in happened]
            page = store.load(arrivals, self._now, self._school)
            for arrival, who in page.events:
                number = self._next()
                page.book.decide(who, arrival.event, Luck(ChatId(f"chat{number}"), number * 7919))
            letters = store.write(page)
            store.receive([Receipt(letter.number, State.SENT, letter.number % 2**31) for letter in letters])
            return letters

        for letter in await self._database.run(work):
            buttons = [button for row in letter.say.buttons for button in row]
            for index, button in enumerate(buttons):
                key = int(letter.address), button.verb, button.value or str(button.about)
                self._buttons[key] = f"{base36(letter.number)}.{index}"

    async def taps(self, who: int, verb: str, value: str = "None") -> None:
        await self.happens((who, ButtonTapped(self._buttons[who, verb, value])))

    async def settle(self, counselors: int, students: int) -> None:
        """An adult on call, counselors on duty, and students who wait for one."""
        staff = [f"C{n}" for n in range(counselors)]

        def issue(store: Store) -> None:
            store.issue(staff, Role.COUNSELOR, certified=self._now + timedelta(days=300))
            store.issue(["GURU"], Role.SUPERVISOR)

        await self._database.run(issue)
        await self.happens((SUPERVISOR, CommandGiven("start", "GURU")), (SUPERVISOR, MenuChosen(Item.ON_CALL)))
        await self.taps(SUPERVISOR, "call", "12")
        joined = [(COUNSELORS + n, CommandGiven("start", code)) for n, code in enumerate(staff)]
        await self.happens(*joined)
        await self.happens(*((who, MenuChosen(Item.DUTY_ON)) for who, _ in joined))
        await self.come(range(STUDENTS, STUDENTS + students))

    async def come(self, students: Sequence[int]) -> None:
        """Students, who wait in their order."""
        codes = {who: f"S{who}" for who in students}
        await self._database.run(lambda store: store.issue(codes.values()))
        for who, code in codes.items():
            await self.queues(who, code)

    async def queues(self, who: int, code: str) -> None:
        await self.happens((who, CommandGiven("start", code)))
        for verb in ("consent-next", "consent-next", "consent-agree"):
            await self.taps(who, verb)
        await self.happens((who, MenuChosen(Item.TALK)))
        await self.taps(who, "topic", "study")
        await self.happens((who, TextReceived("hai", 1)))

    async def claims(self, chats: Sequence[ChatId]) -> None:
        """The first counselor takes the first, and so on."""
        for n, chat in enumerate(chats):
            await self.taps(COUNSELORS + n, "claim", chat)

    async def leave(self, students: Sequence[int]) -> None:
        """Before anybody has come."""
        await self.happens(*((who, MenuChosen(Item.CANCEL)) for who in students))

    async def news(self, text: str, students: Sequence[int]) -> None:
        """A guru BK tells it to these, who wanted to hear of such things. It is on its way, and nobody has it yet."""
        await self.happens(*((who, ButtonPressed("news-on")) for who in students))
        await self.happens((SUPERVISOR, MenuChosen(Item.NEWS)), (SUPERVISOR, TextReceived(text, 2)))
        [which] = {value for who, verb, value in self._buttons if (who, verb) == (SUPERVISOR, "news-send")}
        await self.taps(SUPERVISOR, "news-send", which)

    async def waiting(self) -> list[ChatId]:
        def work(store: Store) -> list[ChatId]:
            page = store.load([], self._now, self._school)
            return [chat.story.id for chat in page.book.desk().waiting]

        return await self._database.run(work)

    def _next(self) -> int:
        self._events += 1
        return self._events


async def settled(folder: Path, school: School, now: datetime, counselors: int, students: int, *, talking: bool) -> str:
    """The database's URL. With `talking`, student n talks with counselor n."""
    url = f"sqlite+aiosqlite:///{folder / 'bench.db'}"
    async with Database.open(url, Vault(ROOT_KEY)) as database:
        town = Town(database, school, now)
        await town.settle(counselors, students)
        if talking:
            await town.claims(await town.waiting())
    return url


def environment(folder: Path, url: str, at_once: int = 1, rate: float = 0) -> dict[str, str]:
    """What the service is told: as fast as it can, or at most so many messages a second."""
    key = folder / "root.key"
    key.write_text(ROOT_KEY.hex())
    key.chmod(0o600)
    return {
        "DATABASE_URL": url,
        "ROOT_KEY_FILE": str(key),
        "SEND_RATE": f"{rate:g}",
        "SEND_RATE_PER_CHAT": "1" if rate else "0",
        "CHATS_AT_ONCE": str(at_once),
    }

"""People and chats in a real database, put there through the store itself."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random

from bot.commands.sample import TIRELESS
from flows.model.chats import Queued, Talking
from flows.model.effects import Know, Move, Outgoing, Tell, Write
from flows.model.events import Event, MediaRefused
from flows.model.ids import ChatId, PersonId
from flows.model.people import Facts, Person, Role
from flows.model.places import AtWork, InChat, InQueue, Line, Road
from flows.model.say import Say
from flows.model.scene import Luck
from flows.model.school import School
from flows.model.stories import Side, Story
from storage.arrivals import Arrival, Aside, Letter, Receipt, State, TelegramId
from storage.database import Database
from storage.scenes import Page
from storage.store import Store
from storage.vault import Vault

NOW = datetime(2026, 7, 1, 2, tzinfo=UTC)  # a Wednesday, 09.00 WIB
ROOT_KEY = b"k" * 32
VAULT = Vault(ROOT_KEY)
CERTIFIED = NOW + timedelta(days=300)
SCHOOL = School(duty=TIRELESS)
AGREED = Facts(admitted=True, consent=SCHOOL.consent_version)
FIRST_STUDENT = 1001
meetings = count()


def came(source: object, who: int | PersonId, event: Event) -> Arrival:
    return Arrival(f"telegram:{source}", who if isinstance(who, str) else TelegramId(who), event)


def luck(arrival: Arrival) -> Luck:
    """The same for the same event, however often and in whichever company it is decided."""
    dice = Random(arrival.source)
    return Luck(ChatId(f"chat-of-{arrival.source}"), dice.getrandbits(64), dice.getrandbits(80))


def decided(store: Store, arrivals: Sequence[Arrival], now: datetime = NOW, school: School = SCHOOL) -> list[Letter]:
    """A group, as dispatch does it."""
    page = store.load(arrivals, now, school)
    for arrival, who in page.events:
        page.book.decide(who, arrival.event, luck(arrival))
    return store.write(page)


async def happens(database: Database, *arrivals: Arrival, now: datetime = NOW, school: School = SCHOOL) -> list[Letter]:
    return await database.run(lambda store: decided(store, arrivals, now, school))


async def greeted(database: Database, *arrivals: Arrival, now: datetime = NOW) -> list[Letter]:
    """Each is answered with a word, whatever the flows would say."""
    return await database.run(lambda store: greet(store, arrivals, now))


def greet(store: Store, arrivals: Sequence[Arrival], now: datetime = NOW) -> list[Letter]:
    page = store.load(arrivals, now, SCHOOL)
    page.book.words += [Tell(who, Say("hello")) for _, who in page.events]
    return store.write(page)


async def writes(database: Database, change: Callable[[Page], None], asides: Iterable[Aside] = ()) -> list[Letter]:
    """What `change` puts into a page."""

    def work(store: Store) -> list[Letter]:
        page = store.load([], NOW, SCHOOL)
        change(page)
        return store.write(page, asides)

    return await database.run(work)


async def posts(database: Database, *words: Outgoing) -> list[Letter]:
    return await writes(database, lambda page: page.book.words.extend(words))


async def delivered(database: Database, letter: Letter, message: int) -> None:
    await database.run(lambda store: store.receive([Receipt(letter.number, State.SENT, message)]))


async def meet(database: Database, *people: tuple[int, Facts, AtWork]) -> list[PersonId]:
    """Telegram's number, what they agreed to, the work they do."""

    def work(store: Store) -> list[PersonId]:
        arrivals = [came(f"meet-{next(meetings)}", who, MediaRefused("photo")) for who, _, _ in people]
        page = store.load(arrivals, NOW, SCHOOL)
        for (_, who), (_, facts, at_work) in zip(page.events, people, strict=True):
            page.book.people[who] = Person(who, facts, work=at_work)
            page.book.known[who] = Know(who, facts)
        store.write(page)
        return [who for _, who in page.events]

    return await database.run(work)


@dataclass(frozen=True, slots=True)
class Town:
    counselors: list[PersonId]
    supervisors: list[PersonId]
    students: list[PersonId]  # Telegram's numbers from 1001
    chats: list[ChatId]


async def town(
    database: Database, *, counselors: int = 1, supervisors: int = 1, waiting: int = 0, talking: int = 0
) -> Town:
    """Telegram's numbers: counselors from 1, supervisors from 501, students from 1001, those who talk first.

    The counselors share the chats of those who talk, one after another.
    """
    on = AtWork(on=True, until=NOW + timedelta(hours=8))
    staff = {Role.COUNSELOR: range(1, 1 + counselors), Role.SUPERVISOR: range(501, 501 + supervisors)}
    helpers = {
        role: await meet(
            database, *((n, Facts(staff=role, admitted=True, consent=3, certified=CERTIFIED), on) for n in numbers)
        )
        for role, numbers in staff.items()
    }
    numbers = range(FIRST_STUDENT, FIRST_STUDENT + talking + waiting)
    students = await meet(database, *((n, AGREED, AtWork()) for n in numbers))
    at = Town(
        helpers[Role.COUNSELOR],
        helpers[Role.SUPERVISOR],
        students,
        [ChatId(f"chat{n}") for n in range(talking + waiting)],
    )
    if at.chats:
        await writes(database, lambda page: settle(page, at, talking))
    return at


def settle(page: Page, at: Town, talking: int) -> None:
    held: dict[PersonId, list[ChatId]] = {}
    for n, (chat, student) in enumerate(zip(at.chats, at.students, strict=True)):
        since = NOW - timedelta(seconds=len(at.chats) - n)
        story = Story(chat, student, f"Kancil {n}", "family", opening=Line(1, f"halo {n}"))
        if n < talking:
            helper = at.counselors[n % len(at.counselors)]
            held.setdefault(helper, []).append(chat)
            page.book.kept[chat] = Talking(
                story=story, road=Road.PEER, helper=helper, helper_alias=f"Penyu {n}", since=since, waited=n
            )
        else:
            page.book.kept[chat] = Queued(story=story, road=Road.PEER, since=since)
        place = InChat(chat) if n < talking else InQueue(chat)
        page.book.moves[student, False] = Move(student, place)
        page.book.lines[chat, Side.STUDENT, 2] = Write(chat, Side.STUDENT, Line(2, f"lalu {n}"))
    for helper, chats in held.items():
        sure = chats[0] if len(chats) == 1 else None
        work = AtWork(on=True, chats=tuple(chats), sure=sure)
        page.book.moves[helper, True] = Move(helper, work)


def there(page: Page, chat: ChatId) -> None:
    """As a decision does before it changes a chat."""
    assert page.book.chat(chat)

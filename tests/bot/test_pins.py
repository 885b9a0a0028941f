"""Six digits become a secret when they were asked for: a person's own, slow to try, and nobody else waits for it."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import monotonic, process_time
from typing import Any

from bot.departures import Departures
from bot.dispatch import Dispatch
from bot.pins import LENGTH, OFTEN, WORDS_OFTEN, Pins
from flows.model.effects import Know, Move, Tell, Wipe
from flows.model.events import CommandGiven, Event, MediaRefused, TextEdited, TextReceived
from flows.model.ids import ChatId, PersonId
from flows.model.people import Facts, Person, Role
from flows.model.places import Asked, AtWork, InChat, draft_of
from flows.model.school import School
from flows.model.shared import Shared
from flows.rights.pin import CHOOSE, ENTER
from flows.risk.alarm import Level
from storage.arrivals import Arrival, Letter, TelegramId
from storage.database import Database
from storage.store import Store
from storage.vault import Vault
from tests.bot.hand_clock import HandClock
from tests.flows.signs import SIGNS
from tests.fresh import fresh

VAULT = Vault(b"k" * 32)
GURU, BUNDA = TelegramId(13), TelegramId(14)
GURU_BK = Facts(admitted=True, consent=3, staff=Role.SUPERVISOR)
SIX = TextReceived("274916", 1)


def arrived(event: Event, who: TelegramId | PersonId = GURU, number: int = 1) -> Arrival:
    return Arrival(f"telegram:{number}", who, event)


def asked(clock: HandClock, what: str = ENTER) -> Person:
    return Person(PersonId("guru"), GURU_BK, work=AtWork(asked=Asked(what, clock.now() + timedelta(minutes=5))))


async def secret_of(pins: Pins, text: str, who: TelegramId = GURU) -> str:
    turned = (await pins.turned(arrived(TextReceived(text, 1), who))).event
    assert isinstance(turned, TextReceived)
    assert turned.text == text
    return turned.pin


async def test_the_same_digits_of_the_same_person_become_the_same() -> None:
    pins, again = Pins(VAULT.salt, HandClock()), Pins(VAULT.salt, HandClock())
    secret = await secret_of(pins, "274916")
    assert re.fullmatch(f"[0-9a-f]{{{2 * LENGTH}}}", secret)
    for text in (" 274916\n", "27 49 16", "2.7.4.9.1.6", "٢٧٤٩١٦"):
        assert secret == await secret_of(again, text), "after a restart, and with other signs"
    others = [
        await secret_of(pins, "274917"),
        await secret_of(pins, "274916", BUNDA),
        await secret_of(Pins(Vault(b"o" * 32).salt, HandClock()), "274916"),
    ]
    assert len({secret, *others}) == 4
    assert "274916" not in secret


async def test_trying_all_of_them_takes_long() -> None:
    pins, began = Pins(VAULT.salt, HandClock()), process_time()
    for digits in range(100_000, 100_005):
        await secret_of(pins, str(digits))
    assert (process_time() - began) / 5 * 1_000_000 > timedelta(hours=1).total_seconds(), "a million of them"


def test_nothing_else_is_worked_for() -> None:
    clock = HandClock()
    pins = Pins(VAULT.salt, clock)
    for text in ("27491", "2749160", "halo", "pin 274916", ""):
        assert not pins.wanted(arrived(TextReceived(text, 1)), asked(clock))
    for event in (CommandGiven("274916"), TextEdited("274916", 1), MediaRefused("photo", "274916", 1)):
        assert not pins.wanted(arrived(event), asked(clock))
    assert not pins.wanted(arrived(SIX, PersonId("guru")), asked(clock)), "not from outside"
    assert not pins.wanted(arrived(replace(SIX, pin="turned")), asked(clock)), "once is enough"


def test_nobody_else_is_worked_for() -> None:
    clock = HandClock()
    pins = Pins(VAULT.salt, clock)
    assert pins.wanted(arrived(SIX), asked(clock))
    assert not pins.wanted(arrived(SIX), Person(PersonId("guru"))), "nobody asked"
    assert not pins.wanted(arrived(SIX), asked(clock, "consult-answer")), "something else was asked"
    assert not pins.wanted(arrived(SIX), replace(asked(clock), place=InChat(ChatId("c"))))
    late = asked(clock)
    clock.advance(301)
    assert not pins.wanted(arrived(SIX), late)


def test_who_floods_us_with_numbers_is_not_worked_for() -> None:
    clock = HandClock()
    pins = Pins(VAULT.salt, clock)
    assert all(pins.wanted(arrived(SIX), asked(clock)) for _ in range(OFTEN))
    assert not pins.wanted(arrived(SIX), asked(clock))
    assert pins.wanted(arrived(SIX, BUNDA), asked(clock)), "others are not held up by it"
    clock.advance(61)
    assert pins.wanted(arrived(SIX), asked(clock))


RED = SIGNS[0]
SHARES = Person(PersonId("ayu"), Facts(admitted=True, consent=3, shared=Shared("what it becomes")))


def test_each_single_word_of_a_shared_phone_may_be_the_one_and_words_of_danger_never_are() -> None:
    pins = Pins(VAULT.salt, HandClock())
    for text in ("kepompong", " Kepompong! ", "2749", "274916", "kata2"):
        assert pins.wanted(arrived(TextReceived(text, 1)), SHARES), text
        assert not pins.wanted(arrived(TextReceived(text, 1)), Person(PersonId("x"))) or text == "274916"
    for text in ("ya", "aku takut", "", "🙂🙂🙂🙂", "x" * 25):
        assert not pins.wanted(arrived(TextReceived(text, 1)), SHARES), text
    red, offer = RED, replace(RED, level=Level.OFFER)
    assert not pins.wanted(arrived(TextReceived("tolong", 1, alarm=red)), SHARES)
    assert pins.wanted(arrived(TextReceived("hamil", 1, alarm=offer)), SHARES), "else it would go on uncompared"
    helps = replace(SHARES, facts=replace(SHARES.facts, staff=Role.COUNSELOR))
    assert not pins.wanted(arrived(TextReceived("kepompong", 1)), helps)


async def test_a_word_is_the_same_however_it_is_typed_and_no_pin() -> None:
    pins = Pins(VAULT.salt, HandClock())
    became = {await secret_of(pins, text) for text in ("kepompong", " KEPOMPONG", "Kepompong!", "ｋepompong")}  # noqa: RUF001
    assert len(became) == 1
    assert len(became | {await secret_of(pins, "kepompon"), await secret_of(pins, "kepompong", BUNDA)}) == 3


def test_who_writes_nothing_but_single_words_is_slowed_at_last() -> None:
    clock = HandClock()
    pins = Pins(VAULT.salt, clock)
    assert all(pins.wanted(arrived(TextReceived("bingung", 1)), SHARES) for _ in range(WORDS_OFTEN))
    assert not pins.wanted(arrived(TextReceived("bingung", 1)), SHARES)
    clock.advance(61)
    assert pins.wanted(arrived(TextReceived("bingung", 1)), SHARES)


class Tray:
    """Where letters lie, instead of being delivered."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []

    def departures(self) -> Departures:
        return Departures(lambda _: False, 0)

    def take(self, letters: Any, _: Departures) -> None:
        self.letters.extend(letters)

    def heard(self, person: PersonId) -> None: ...

    def said(self, who: TelegramId) -> list[str]:
        words = [letter.words for letter in self.letters if letter.address == who]
        return [word.say.key for word in words if isinstance(word, Tell)]

    def wiped(self) -> list[int | None]:
        return [letter.words.message for letter in self.letters if isinstance(letter.words, Wipe)]


@asynccontextmanager
async def choosing(folder: Path) -> AsyncIterator[tuple[Dispatch, Tray]]:
    """A supervisor is asked to choose a PIN."""
    clock, tray = HandClock(), Tray()
    async with Database.open(fresh(folder / "db"), VAULT) as database:

        def ask(store: Store) -> None:
            page = store.load([arrived(CommandGiven("start"), number=9999)], clock.now(), School())
            (_, who), *_ = page.events
            work = asked(clock, CHOOSE).work
            page.book.moves[who, True] = Move(who, work)
            page.book.people[who] = replace(page.book.me(who), facts=GURU_BK, work=work)
            page.book.known[who] = Know(who, GURU_BK)
            store.write(page)

        await database.run(ask)
        dispatch = Dispatch(database, clock, School(), tray, pins=Pins(VAULT.salt, clock))
        task = asyncio.ensure_future(dispatch.run())
        yield dispatch, tray
        task.cancel()
        await asyncio.wait({task})


async def test_digits_are_decided_once_they_are_a_secret_and_in_their_order(tmp_path: Path) -> None:
    async with choosing(tmp_path) as (dispatch, tray):
        one, two = (arrived(TextReceived("274916", n), number=n) for n in (1, 2))
        done = [dispatch(one), dispatch(two)]
        await asyncio.gather(*done)
        assert tray.said(GURU) == ["pin-again", "pin-set"]
        assert tray.wiped() == [1, 2]
        await dispatch(one)
        assert tray.said(GURU) == ["pin-again", "pin-set"], "what comes twice is done once"
        await dispatch.settle()


async def test_what_was_handed_in_is_finished_before_the_end(tmp_path: Path) -> None:
    async with choosing(tmp_path) as (dispatch, tray):
        dispatch(arrived(SIX))
        await dispatch.settle()
        assert tray.said(GURU) == ["pin-again"]


async def test_an_event_behind_a_flood_of_digits_waits_for_none_of_them(tmp_path: Path) -> None:
    async with choosing(tmp_path) as (dispatch, tray):
        flood = [dispatch(arrived(TextReceived(f"{274916 + n}", n), number=n)) for n in range(1, 101)]
        began = monotonic()
        await dispatch(arrived(CommandGiven("start"), BUNDA, 500))
        waited, unfinished = monotonic() - began, sum(not future.done() for future in flood)
        assert tray.said(BUNDA)
        assert unfinished == OFTEN, "they are still being turned, ten a minute at most"
        assert waited < 10, "of a busy machine; what it does not wait for is said above"
        await asyncio.gather(*flood)
        assert len(tray.wiped()) == 100


async def test_words_behind_one_that_is_turned_keep_their_order_and_danger_waits_for_none(tmp_path: Path) -> None:
    clock, tray = HandClock(), Tray()
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:

        def share(store: Store) -> PersonId:
            page = store.load([arrived(CommandGiven("start"), number=9999)], clock.now(), School())
            (_, who), *_ = page.events
            facts = replace(SHARES.facts, shared=Shared("what it becomes", seen=clock.now(), known=True))
            page.book.people[who] = replace(page.book.me(who), facts=facts)
            page.book.known[who] = Know(who, facts)
            store.write(page)
            return who

        ayu = await database.run(share)
        dispatch = Dispatch(database, clock, School(), tray, pins=Pins(VAULT.salt, clock))
        task = asyncio.ensure_future(dispatch.run())
        written = ["bingung", "aku takut sekali"]
        done = [dispatch(arrived(TextReceived(text, n), number=n)) for n, text in enumerate(written)]
        await asyncio.gather(*done)
        me = await database.run(lambda store: store.me(ayu))
        assert me[0] is not None
        draft = draft_of(me[0].place)
        assert draft is not None
        assert [line.text for line in draft.lines] == written
        slow = dispatch(arrived(TextReceived("sekolah", 8), number=8))
        await dispatch(arrived(TextReceived("aku mau mati", 9, alarm=RED), number=9))
        assert "danger-heard" in tray.said(GURU)
        assert not slow.done()
        await slow
        task.cancel()
        await asyncio.wait({task})

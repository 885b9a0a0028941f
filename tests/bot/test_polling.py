"""Fetching from Telegram: nothing is confirmed that is not kept, and nothing bad blocks what is behind it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from telegram import Bot

from bot.batch import Unreadable
from bot.polling import AnotherPoller, Polling
from bot.transport import AiohttpRequest, WrongToken
from flows.model.events import TextReceived
from storage.arrivals import Arrival, Aside, TelegramId
from storage.database import DatabaseUnavailable
from tests.bot.hand_clock import HandClock
from tests.bot.stand_in import TOKEN, Fault, StandIn

Thing = Arrival | Aside


def read(raw: Mapping[str, Any]) -> Arrival | None:
    """As handlers/telegram.py does, as far as these tests go."""
    match raw:
        case {"message": {"from": user, "text": str(text)}}:
            event = TextReceived(text, raw["message"]["message_id"])
            return Arrival(f"telegram:{raw['update_id']}", TelegramId(user["id"]), event)
        case _:
            return None


def breaks(_: Mapping[str, Any]) -> Arrival | None:
    raise KeyError


@dataclass
class Ring:
    """Takes what comes, and fails as it is told."""

    taken: list[Thing] = field(default_factory=list)
    fails: Callable[[Thing], Exception | None] = lambda _: None
    came: asyncio.Event = field(default_factory=asyncio.Event)

    def __call__(self, thing: Thing) -> "asyncio.Future[None]":
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if error := self.fails(thing):
            future.set_exception(error)
        else:
            self.taken.append(thing)
            self.came.set()
            future.set_result(None)
        return future

    @property
    def texts(self) -> list[str]:
        return [t.event.text for t in self.taken if isinstance(t, Arrival) and isinstance(t.event, TextReceived)]

    @property
    def asides(self) -> list[Aside]:
        return [thing for thing in self.taken if isinstance(thing, Aside)]


@dataclass
class Poll:
    polling: Polling
    ring: Ring
    clock: HandClock

    async def through(self, rounds: int = 1) -> None:
        for _ in range(rounds):
            await self.polling.once(0)

    async def rests(self) -> None:
        """Until it waits for a moment."""
        async with asyncio.timeout(30):
            while not self.clock.sleepers:
                await asyncio.sleep(0.001)


@asynccontextmanager
async def poll(telegram: StandIn, token: str = TOKEN) -> AsyncIterator[Poll]:
    clock, ring = HandClock(), Ring()
    async with AiohttpRequest() as wire, AiohttpRequest(connections=1) as poll_wire:
        bot = Bot(token, base_url=f"{telegram.url}/bot", request=wire, get_updates_request=poll_wire)
        yield Poll(Polling(bot, poll_wire, ring, read, clock), ring, clock)


def offsets(telegram: StandIn) -> list[int]:
    return [int(call.fields.get("offset", 0)) for call in telegram.made("getUpdates")]


async def test_it_starts_without_an_offset_and_confirms_only_what_is_kept(telegram: StandIn) -> None:
    for n in range(3):
        await telegram.says(n, str(n))
    async with poll(telegram) as it:
        await it.through()
        assert len(telegram.updates) == 3, "not confirmed by being fetched"
        await it.through()
    assert it.ring.texts == ["0", "1", "2"]
    assert offsets(telegram) == [0, 104]
    assert telegram.updates == []


async def test_it_asks_for_four_kinds_and_a_hundred_at_most(telegram: StandIn) -> None:
    async with poll(telegram) as it:
        await it.through()
    fields = telegram.made("getUpdates")[0].fields
    assert fields["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]
    assert fields["limit"] == 100


async def test_ids_that_start_anew_are_followed(telegram: StandIn) -> None:
    await telegram.says(1, "sebelum liburan")
    async with poll(telegram) as it:
        await it.through(2)
        telegram._number = 7
        await telegram.says(1, "sesudah liburan")
        telegram.updates[0]["update_id"] = 8
        it.polling._offset = 0  # a restart
        await it.through(2)
    assert it.ring.texts == ["sebelum liburan", "sesudah liburan"]
    assert offsets(telegram)[-1] == 9


async def test_a_failed_commit_confirms_nothing(telegram: StandIn) -> None:
    await telegram.says(1, "satu")
    async with poll(telegram) as it:
        it.ring.fails = lambda _: DatabaseUnavailable()
        for _ in range(10):
            with pytest.raises(DatabaseUnavailable):
                await it.through()
        it.ring.fails = lambda _: None
        await it.through(2)
    assert it.ring.texts == ["satu"], "however long the database was away"
    assert offsets(telegram) == [0] * 11 + [102]


async def test_one_that_fails_five_times_is_put_aside_and_blocks_nobody(telegram: StandIn) -> None:
    for text in ("satu", "bad", "tiga"):
        await telegram.says(1, text)

    def fails(thing: Thing) -> Exception | None:
        bad = isinstance(thing, Arrival) and isinstance(thing.event, TextReceived) and thing.event.text == "bad"
        return ZeroDivisionError() if bad else None

    async with poll(telegram) as it:
        it.ring.fails = fails
        for _ in range(4):
            with pytest.raises(ZeroDivisionError):
                await it.through()
        await it.through(2)
    assert [(aside.source, aside.why) for aside in it.ring.asides] == [("telegram:102", "ZeroDivisionError")]
    assert set(it.ring.texts) == {"satu", "tiga"}
    assert telegram.updates == []


@pytest.mark.parametrize(
    "poison",
    [
        {"update_id": 150, "message": {"from": {"nobody": 1}, "text": "poison", "message_id": 1}},
        {"update_id": 150, "message": {"from": 7, "text": "poison", "message_id": 1}},
        {"hello": "no number"},
        {"update_id": "x"},
        {"update_id": True},
        17,
        None,
        "text",
        [],
    ],
)
async def test_an_update_that_cannot_be_read_is_put_aside(telegram: StandIn, poison: Any) -> None:
    await telegram.says(1, "sebelum")
    await telegram.puts(poison)
    telegram._number = 200
    await telegram.says(1, "sesudah")
    async with poll(telegram) as it:
        await it.through()
    assert it.ring.texts == ["sebelum", "sesudah"]
    assert len(it.ring.asides) == 1
    assert it.polling._offset == 202


async def test_what_is_put_aside_holds_no_name(telegram: StandIn) -> None:
    user = {"nobody": 1, "first_name": "Budi", "username": "budi", "id": 5}
    contact = {"phone_number": "0811", "vcard": "Budi"}
    await telegram.adds(
        message={"from": user, "chat": {"id": 5, "title": "Budi"}, "text": "tolong", "contact": contact, "x": [user]}
    )
    async with poll(telegram) as it:
        it.polling._read = breaks
        await it.through()
    (aside,) = it.ring.asides
    assert b"tolong" in aside.raw
    assert b'"id":5' in aside.raw
    assert not any(word in aside.raw for word in (b"Budi", b"budi", b"0811"))


async def test_an_unknown_update_is_passed_by(telegram: StandIn) -> None:
    await telegram.adds(something_new={"a": 1})
    await telegram.says(1, "sesudah")
    async with poll(telegram) as it:
        await it.through()
    assert it.ring.texts == ["sesudah"]
    assert it.ring.asides == []
    assert it.polling._offset == 103


@pytest.mark.parametrize(
    "garbage",
    [
        b'{"ok":true,"result":[{"update_id":101,"message":{{{',
        b'{"ok":true,"result":[{"update_id":101,"x":' + b"[" * 5000,
    ],
)
async def test_an_answer_that_is_no_json_is_passed_one_by_one(telegram: StandIn, garbage: bytes) -> None:
    await telegram.says(1, "101")
    await telegram.says(1, "sesudah")
    async with poll(telegram) as it:
        for _ in range(2):
            telegram.raw = garbage
            if it.polling._limit > 1:
                with pytest.raises(Unreadable):
                    await it.through()
            else:
                await it.through()
        await it.through()
    assert it.ring.texts == ["sesudah"]
    assert [(aside.source, aside.raw) for aside in it.ring.asides] == [("telegram:101", b"")]


async def test_half_an_emoji_is_no_reason_to_stop(telegram: StandIn) -> None:
    telegram.raw = b'{"ok":true,"result":[{"update_id":5,"message":{"message_id":1,"from":{"id":1},"text":"\\ud83d"}}]}'
    async with poll(telegram) as it:
        await it.through()
    assert it.ring.texts == ["\ud83d"]


async def test_two_when_we_are_new_is_our_fault(telegram: StandIn) -> None:
    telegram.faults.append(Fault("getUpdates", 409, "Conflict: terminated by other getUpdates request"))
    async with poll(telegram) as it:
        with pytest.raises(AnotherPoller, match="Another program is running with this bot token"):
            await it.polling.run()


async def test_two_later_is_the_others_fault_unless_it_persists(telegram: StandIn) -> None:
    async with poll(telegram) as it:
        running = asyncio.ensure_future(it.polling.run(0))
        await telegram.until(lambda: telegram.made("getUpdates"))
        it.clock.advance(31)
        telegram.faults.append(Fault("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=-1))
        began = it.clock.now()
        async with asyncio.timeout(30):
            while not running.done():
                it.clock.advance(1)
                await asyncio.sleep(0.002)
        with pytest.raises(AnotherPoller):
            await running
    assert (it.clock.now() - began).total_seconds() >= 60
    assert len([call for call in telegram.made("getUpdates") if call.code == 409]) > 5, "it kept asking"


async def test_the_older_of_two_polls_goes_on(telegram: StandIn) -> None:
    """Telegram fails the one that waits: we, who were here first, ask again, and the newer one leaves."""
    async with poll(telegram) as old, poll(telegram) as new:
        first = asyncio.ensure_future(old.polling.run(5))
        await telegram.until(lambda: telegram.made("getUpdates"))
        old.clock.advance(31)
        second = asyncio.ensure_future(new.polling.run(5))
        async with asyncio.timeout(30):
            while not second.done():
                old.clock.advance(0.1)
                await asyncio.sleep(0.01)
        with pytest.raises(AnotherPoller):
            await second
        await telegram.says(1, "halo")
        async with asyncio.timeout(30):
            await old.ring.came.wait()
        old.polling.stop()
        await first


async def test_a_webhook_is_removed_and_nothing_is_dropped(telegram: StandIn) -> None:
    telegram.webhook = "https://example.org"
    await telegram.says(1, "halo")
    async with poll(telegram) as it:
        running = asyncio.ensure_future(it.polling.run(5))
        await telegram.until(lambda: telegram.made("deleteWebhook"))
        async with asyncio.timeout(30):
            while not it.ring.came.is_set():
                it.clock.advance(1)
                await asyncio.sleep(0.01)
        it.polling.stop()
        await running
    assert telegram.made("deleteWebhook")[0].fields.get("drop_pending_updates") is not True
    assert it.ring.texts == ["halo"]


async def test_a_wrong_token_is_said_and_not_repeated(telegram: StandIn) -> None:
    async with poll(telegram, "110201543:AAnother_one_that_is_not_the_bots") as it:
        with pytest.raises(WrongToken, match="does not know this bot token"):
            await it.polling.run()
    assert len(telegram.calls) == 1


async def test_trouble_is_waited_out(telegram: StandIn) -> None:
    telegram.faults += [
        Fault("getUpdates", 502),
        Fault("getUpdates", lose_answer=True),
        Fault("getUpdates", answer=b"<html>"),
    ]
    await telegram.says(1, "halo")
    async with poll(telegram) as it:
        running = asyncio.ensure_future(it.polling.run(5))
        async with asyncio.timeout(30):
            while not it.ring.came.is_set():
                it.clock.advance(1)
                await asyncio.sleep(0.01)
        it.polling.stop()
        await running
    assert it.ring.texts == ["halo"]


async def test_after_six_hours_without_an_answer_it_goes_on_within_ten_seconds(telegram: StandIn) -> None:
    telegram.faults.append(Fault("getUpdates", 502, times=-1))
    await telegram.says(1, "halo")
    async with poll(telegram) as it:
        running = asyncio.ensure_future(it.polling.run(5))
        for _ in range(360):
            await it.rests()
            it.clock.advance(60)
        await it.rests()
        assert len(telegram.made("getUpdates")) == 361
        telegram.faults.clear()
        it.clock.advance(10)
        async with asyncio.timeout(30):
            await it.ring.came.wait()
        it.polling.stop()
        await running
    assert it.ring.texts == ["halo"]


async def test_a_database_that_was_away_for_an_hour_is_found_again_within_five_seconds(telegram: StandIn) -> None:
    """As when there is room on the disk again."""
    await telegram.says(1, "halo")
    async with poll(telegram) as it:
        it.ring.fails = lambda _: DatabaseUnavailable()
        running = asyncio.ensure_future(it.polling.run(5))
        for _ in range(60):
            await it.rests()
            it.clock.advance(60)
        await it.rests()
        it.ring.fails = lambda _: None
        it.clock.advance(5)
        async with asyncio.timeout(30):
            await it.ring.came.wait()
        it.polling.stop()
        await running
    assert it.ring.texts == ["halo"]


async def test_stopping_ends_the_long_poll_at_once_and_confirms_nothing(telegram: StandIn) -> None:
    async with poll(telegram) as it:
        running = asyncio.ensure_future(it.polling.run(30))
        await telegram.until(lambda: telegram.made("getUpdates"))
        it.polling.stop()
        async with asyncio.timeout(10):
            await running
        await telegram.says(1, "halo")
    assert len(telegram.updates) == 1


async def test_a_button_stops_spinning_at_once_and_once(telegram: StandIn) -> None:
    await telegram.presses(1, "data", query="77")
    async with poll(telegram) as it:
        await it.through()
        it.polling._offset = 0
        await it.through()
        await telegram.until(lambda: telegram.made("answerCallbackQuery"))
        await asyncio.gather(*it.polling._answers)
    (call,) = telegram.made("answerCallbackQuery")
    assert call.fields == {"callback_query_id": "77"}


async def test_a_spinner_that_cannot_be_stopped_harms_nobody(telegram: StandIn) -> None:
    telegram.faults.append(Fault("answerCallbackQuery", 400, "Bad Request: query is too old"))
    await telegram.presses(1, "data")
    async with poll(telegram) as it:
        await it.through()
        await asyncio.gather(*it.polling._answers)


async def test_a_hostile_flood_is_got_through(telegram: StandIn) -> None:
    nests: Any = "x"
    for _ in range(200):
        nests = {"n": nests}
    hostile: list[Any] = [{}, {"message": None}, {"message": []}, {"message": {"text": 5}}, {"callback_query": "x"}]
    hostile += [
        {"callback_query": {"id": 5}},
        {"message": {"from": nests, "text": "", "message_id": 1}},
        {"x": "\u202e" * 9000},
    ]
    for n in range(2000):
        await telegram.adds(**hostile[n % len(hostile)])
    await telegram.says(1, "tolong")
    async with poll(telegram) as it:
        async with asyncio.timeout(20):
            while not it.ring.texts:
                await it.through()
    assert it.ring.texts == ["tolong"]

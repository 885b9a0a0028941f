"""What the wire tells us: arrived or not, how long to be quiet, and never the token."""

import asyncio
import gc
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio
from telegram import Bot
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, TelegramError, TimedOut

from bot.transport import AiohttpRequest, NeverSent, TooFast, WrongToken
from tests.bot.stand_in import TOKEN, Fault, StandIn

SECRET = TOKEN.partition(":")[2]


@pytest_asyncio.fixture
async def bot(telegram: StandIn) -> AsyncIterator[Bot]:
    async with AiohttpRequest(patience=0.3) as wire:
        yield Bot(TOKEN, base_url=f"{telegram.url}/bot", request=wire, get_updates_request=AiohttpRequest())


async def fails(bot: Bot, kind: type[TelegramError]) -> TelegramError:
    with pytest.raises(kind) as caught:
        await bot.send_message(1, "halo")
    error = caught.value
    assert type(error) is kind
    seen: BaseException | None = error
    while seen is not None:
        assert SECRET not in repr(seen) + str(seen), "the token is in every URL"
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, BadRequest),
        (403, Forbidden),
        (409, Conflict),
        (401, WrongToken),
        (404, WrongToken),
        (413, BadRequest),
        (500, NetworkError),
        (502, NetworkError),
    ],
)
async def test_each_answer_has_its_error(telegram: StandIn, bot: Bot, code: int, kind: type[TelegramError]) -> None:
    telegram.faults.append(Fault("sendMessage", code, "Bad Request: why"))
    await fails(bot, kind)


async def test_429_says_how_long(telegram: StandIn, bot: Bot) -> None:
    telegram.faults += [Fault("sendMessage", 429, retry_after=7), Fault("sendMessage", 429)]
    assert [(await fails(bot, TooFast)).__getattribute__("pause") for _ in range(2)] == [
        timedelta(seconds=7),
        timedelta(seconds=1),
    ]


async def test_nobody_listens_so_it_never_arrived(telegram: StandIn, bot: Bot) -> None:
    bot._base_url = f"http://127.0.0.1:9/bot{TOKEN}"
    await fails(bot, NeverSent)


async def test_an_answer_that_does_not_come_may_have_arrived(telegram: StandIn, bot: Bot) -> None:
    telegram.faults += [Fault("sendMessage", hang=True), Fault("sendMessage", lose_answer=True)]
    await fails(bot, TimedOut)
    await fails(bot, NetworkError)
    assert telegram.texts(1) == ["halo"], "the second did"


async def test_an_answer_that_is_no_json(telegram: StandIn, bot: Bot) -> None:
    telegram.faults.append(Fault("sendMessage", answer=b"<html>" + SECRET.encode()))
    await fails(bot, TelegramError)


async def test_files_go_as_multipart(telegram: StandIn, bot: Bot) -> None:
    telegram.faults.append(Fault("sendDocument", 400, "Bad Request: enough"))
    with pytest.raises(BadRequest):
        await bot.send_document(1, b"a,b\n1,2\n", filename="hasil.csv", caption="Hasil, dan 100 %")
    (call,) = telegram.made("sendDocument")
    assert call.fields["chat_id"] == "1"
    assert call.fields["caption"] == "Hasil, dan 100 %"
    assert b"a,b\n1,2\n" in call.fields.values()


async def test_before_it_is_initialized_nothing_is_sent() -> None:
    with pytest.raises(NeverSent):
        await AiohttpRequest().do_request("http://127.0.0.1:9", "POST")


async def test_many_at_once_over_few_connections(telegram: StandIn) -> None:
    async with AiohttpRequest(connections=2) as wire:
        bot = Bot(TOKEN, base_url=f"{telegram.url}/bot", request=wire, get_updates_request=AiohttpRequest())
        await asyncio.gather(*(bot.send_message(1, str(n)) for n in range(50)))
    assert len(telegram.texts(1)) == 50
    gc.collect()  # an unclosed session would warn

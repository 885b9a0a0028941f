"""One question, its answer and no other: whatever pieces it comes in, and whatever became of the call before."""

import asyncio
import gzip
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import orjson
import pytest
from telegram.error import NetworkError, TimedOut

from bot.transport import AiohttpRequest, NeverSent

Server = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
ZIPPED = gzip.compress(b'{"result":"ya"}')
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def whole(body: bytes) -> bytes:
    return HEAD + b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def good(result: object) -> bytes:
    return whole(orjson.dumps({"ok": True, "result": result}))


@asynccontextmanager
async def telegram(serve: Server) -> AsyncIterator[str]:
    over: set[asyncio.Task[None] | None] = set()

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        over.add(asyncio.current_task())
        with suppress(ConnectionError):  # whoever asked may be gone
            await serve(reader, writer)
        with suppress(ConnectionError):
            writer.close()
            await writer.wait_closed()

    async with await asyncio.start_server(once, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot1:x/getMe"
        await asyncio.gather(*(task for task in over if task))


def says(*pieces: bytes) -> Server:
    """To the first question, in these pieces; then it hangs up."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await question(reader)
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)

    return serve


async def question(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    (length,) = (line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    return head + await reader.readexactly(int(length.partition(b":")[2]))


async def test_a_question_is_one_whole_request() -> None:
    heard = asyncio.get_running_loop().create_future()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.set_result(await question(reader))
        writer.write(good(7))

    async with telegram(serve) as url, AiohttpRequest() as wire:
        assert await wire.call(url, {"text": "100 % é"}) == 7
    head, _, body = (await heard).partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    assert lines[0] == b"POST /bot1:x/getMe HTTP/1.1"
    assert {b"Host: " + url.split("/")[2].encode(), b"Content-Type: application/json"} <= set(lines)
    assert orjson.loads(body) == {"text": "100 % é"}


@pytest.mark.parametrize(
    "pieces",
    [
        [bytes([byte]) for byte in good("ya")],
        [b"HTTP/1.1 103 Early Hints\r\n\r\n", good("ya")],
        [HEAD, b"Transfer-Encoding: chunked\r\n\r\n", b'a\r\n{"result":\r\n', b'5\r\n"ya"}\r\n0\r\n\r\n'],
        [HEAD, b"Connection: close\r\n\r\n", b'{"result":"ya"}'],
        [HEAD, b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(ZIPPED), ZIPPED],
    ],
    ids=["byte by byte", "after a hint", "in chunks", "until it hangs up", "zipped"],
)
async def test_an_answer_in_any_shape(pieces: list[bytes]) -> None:
    async with telegram(says(*pieces)) as url, AiohttpRequest() as wire:
        assert await wire.call(url, {}) == "ya"


@pytest.mark.parametrize("answer", [b"", b"SSH-2.0-OpenSSH\r\n\r\n", HEAD, good("ya")[:-3]])
async def test_half_an_answer_may_mean_that_it_arrived(answer: bytes) -> None:
    async with telegram(says(answer)) as url, AiohttpRequest() as wire:
        with pytest.raises(NetworkError) as caught:
            await wire.call(url, {})
    assert not isinstance(caught.value, NeverSent)


async def test_a_connection_is_used_again() -> None:
    made = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal made
        made += 1
        for number in range(3):
            await question(reader)
            writer.write(good(number))

    async with telegram(serve) as url, AiohttpRequest() as wire:
        assert [await wire.call(url, {}) for _ in range(3)] == [0, 1, 2]
    assert made == 1


@pytest.mark.parametrize("impatient", [True, False], ids=["it came too late", "nobody waited any more"])
async def test_an_answer_nobody_read_is_not_taken_for_the_next(*, impatient: bool) -> None:
    asked, late = asyncio.Event(), asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = not asked.is_set()
        await question(reader)
        asked.set()
        if first:
            await late.wait()
        writer.write(good("to the first" if first else "to the second"))

    async with telegram(serve) as url, AiohttpRequest(patience=0.2 if impatient else 30.0) as wire:
        call = asyncio.ensure_future(wire.call(url, {}))
        await asked.wait()
        if not impatient:
            call.cancel()
        with pytest.raises(TimedOut if impatient else asyncio.CancelledError):
            await call
        late.set()
        assert await wire.call(url, {}) == "to the second"

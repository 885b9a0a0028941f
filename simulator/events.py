"""Live news for whoever watches the page, as server-sent events."""

import asyncio
from typing import Any

import orjson
from aiohttp import web

MOST_WAITING = 2_000
BEAT = 15.0  # seconds between signs of life, so that a broken line is noticed
HEADERS = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class Events:
    def __init__(self) -> None:
        self._watching: set[asyncio.Queue[bytes | None]] = set()

    def __bool__(self) -> bool:
        return bool(self._watching)

    def say(self, kind: str, **fields: Any) -> None:
        if not self._watching:
            return
        line = b"data: " + orjson.dumps({"kind": kind, **fields}) + b"\n\n"
        for queue in list(self._watching):
            try:
                queue.put_nowait(line)
            except asyncio.QueueFull:  # too slow to follow: it comes again and reads everything afresh
                self._watching.discard(queue)
                queue.get_nowait()
                queue.put_nowait(None)

    def close(self) -> None:
        for queue in self._watching:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(None)
        self._watching.clear()

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        answer = web.StreamResponse(headers=HEADERS)
        queue: asyncio.Queue[bytes | None] = asyncio.Queue(MOST_WAITING)
        self._watching.add(queue)
        try:
            await answer.prepare(request)
            await answer.write(b"retry: 1000\n\n")
            while (line := await _next(queue)) is not None:
                await answer.write(line)
        except ConnectionResetError:
            pass  # the page was closed
        finally:
            self._watching.discard(queue)
        return answer


async def _next(queue: asyncio.Queue[bytes | None]) -> bytes | None:
    try:
        async with asyncio.timeout(BEAT):
            return await queue.get()
    except TimeoutError:
        return b": still here\n\n"

"""A server somewhere, whose time is not ours."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from email.utils import format_datetime

from aiohttp import web

from bot.clock import SystemClock
from tests.bot.operating import TOKEN


@asynccontextmanager
async def clock_that_is(ahead: timedelta | None) -> AsyncIterator[str]:
    """`ahead` of ours; None: it does not say."""

    async def answer(request: web.Request) -> web.StreamResponse:
        assert TOKEN not in request.path
        response = web.Response()
        if ahead is not None:
            response.headers["Date"] = format_datetime(SystemClock().now() + ahead, usegmt=True)
        await response.prepare(request)
        return response

    app = web.Application()
    app.router.add_get("/", answer)
    if ahead is None:
        app.on_response_prepare.append(without_date)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def without_date(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.pop("Date", None)

"""One server for all of it: the Bot API, the control API, the page. Only for this machine."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Self, TypeVar

from aiohttp import web

from simulator.bot_api import BotApi
from simulator.changed import PATIENCE
from simulator.clock import SimClock
from simulator.control import Control
from simulator.deeds import Deeds
from simulator.guard import turned_away
from simulator.page import Page
from simulator.screen import message_view
from simulator.wire import Json
from simulator.world import World

T = TypeVar("T")
LARGEST_REQUEST = 64 * 1024 * 1024
HOST = "127.0.0.1"
GRACE = 2.0  # seconds for what is under way when we close


class Simulator:
    """`async with Simulator(port=0) as sim:` serves at sim.url until the block ends.

    story: the steps of "how to play", each {"id": …, "en": …}. spare_starts: payloads for /start, one for each person
    that is added on the page. latency: seconds every Bot API call takes. check_schema: hold everything to the schema
    of the Bot API, into sim.world.complaints.
    """

    def __init__(  # noqa: PLR0913  each is one switch of a demo, a test or a measurement
        self,
        port: int = 0,
        clock: SimClock | None = None,
        *,
        title: str = "Sebaya",
        story: Sequence[Json] = (),
        spare_starts: Sequence[str] = (),
        tokens: Iterable[str] | None = None,
        latency: float = 0.0,
        check_schema: bool = False,
    ) -> None:
        self.clock = clock or SimClock()
        self.world = World(self.clock, title=title, tokens=tokens)
        self.world.check_schema = check_schema
        self.deeds = Deeds(self.world)
        self.url = ""
        self._port = port
        self._bot_api = BotApi(self.world, latency)
        self._control = Control(self.world, self.deeds, story=story, spare_starts=spare_starts)
        self._page = Page(self.world)
        server = web.Server(self._serve, request_factory=_request, access_log=None)
        self._runner = web.ServerRunner(server, access_log=None, handle_signals=False, shutdown_timeout=GRACE)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, self._port)
        await site.start()
        self.url = f"http://{HOST}:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.world.close()
        await self._runner.cleanup()

    def screen(self, person: int, bot: str = "") -> list[Json]:
        """The messages a person sees now, as GET /sim/chats gives them."""
        chat = self.world.account(bot).chat(self.world.person(person))
        return [message_view(entry) for entry in chat.entries.values() if not entry.deleted]

    async def until(self, look: Callable[[], T | None], patience: float = PATIENCE) -> T:
        """Waits without polling: `look` is asked again whenever something has happened here."""
        return await self.world.changed.until(look, patience)

    async def reads(self, person: int, words: str, patience: float = PATIENCE) -> Json:
        """The newest message with these words on that person's screen, as soon as it is there."""

        def look() -> Json | None:
            shown = reversed(self.screen(person))
            return next((one for one in shown if words in (one["text"] or one.get("caption", ""))), None)

        return await self.until(look, patience)

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        if (refusal := turned_away(request)) is not None:
            return refusal
        path = request.raw_path
        if path.startswith("/bot"):
            return await self._bot_api.serve(request)
        if path.startswith("/sim/files/"):
            return self._page.file(request)
        if path.startswith("/sim/"):
            return await self._control.serve(request)
        if path.startswith("/file/bot"):
            return await self._bot_api.serve_file(request)
        return self._page.serve(request)


def _request(message, payload, protocol, writer, task):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    """aiohttp's own, with room for a document of 50 MB."""
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=LARGEST_REQUEST)

"""A Telegram small enough to keep in a drawer: the few Bot API methods we call, its offset rules, and its moods."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Self

import orjson
from aiohttp import web

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # the one of Telegram's own manual
HANGS = -1
JPEG = b"\xff\xd8\xff"  # as far as anybody here looks


@dataclass
class Fault:
    """For the next calls of a method, perhaps only to one chat."""

    method: str
    code: int = 0
    description: str = "trouble"
    retry_after: int = 0
    lose_answer: bool = False
    lose_request: bool = False
    hang: bool = False
    answer: bytes | None = None
    chat: int | None = None
    times: int = 1

    def fits(self, method: str, fields: Mapping[str, Any]) -> bool:
        chat = fields.get("chat_id")  # words, where a file goes along
        return self.times != 0 and self.method in {method, "*"} and (self.chat is None or str(self.chat) == str(chat))


@dataclass
class Call:
    method: str
    fields: dict[str, Any]
    at: float
    code: int = 200


@dataclass
class StandIn:
    token: str = TOKEN
    updates: list[dict[str, Any]] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    webhook: str = ""
    at_exit: AsyncExitStack = field(default_factory=AsyncExitStack)
    raw: bytes | None = None  # what the next getUpdates says, whatever it is
    slow: float = 0.0
    _number: int = 100
    _message: int = 0

    async def __aenter__(self) -> Self:
        self._changed = asyncio.Condition()
        self._poll = 0
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.*}", self._file)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.at_exit.aclose()
        await self._runner.cleanup()

    async def says(self, person: int, text: str) -> None:
        user = {"id": person, "is_bot": False, "first_name": "P"}
        self._message += 1
        chat = {"id": person, "type": "private"}
        await self.adds(message={"message_id": self._message, "date": 0, "chat": chat, "from": user, "text": text})

    async def presses(self, person: int, data: str, query: str = "1") -> None:
        user = {"id": person, "is_bot": False, "first_name": "P"}
        await self.adds(callback_query={"id": query, "from": user, "chat_instance": "1", "data": data})

    async def adds(self, **update: Any) -> int:
        self._number += 1
        await self.puts({"update_id": self._number, **update})
        return self._number

    async def puts(self, update: Any) -> None:
        self.updates.append(update)
        async with self._changed:
            self._changed.notify_all()

    def texts(self, person: int) -> list[str]:
        """What lies in that person's chat, in its order."""
        return [m["text"] for m in self.messages.values() if m["chat"]["id"] == person]

    def made(self, method: str, person: int | None = None) -> list[Call]:
        return [call for call in self.calls if call.method == method and person in {None, call.fields.get("chat_id")}]

    async def until(self, true: Callable[[], object], patience: float = 30.0) -> None:
        """Looks again whenever a call was made."""
        async with asyncio.timeout(patience), self._changed:
            await self._changed.wait_for(true)

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method, fields = request.match_info["method"], await _fields(request)
        call = Call(method, fields, monotonic())
        self.calls.append(call)
        try:
            if self.slow and method != "getUpdates":
                await asyncio.sleep(self.slow)
            if request.match_info["token"] != self.token:
                return self._error(call, 401, "Unauthorized")
            if fault := next((f for f in self.faults if f.fits(method, fields)), None):
                fault.times -= 1
                if fault.lose_answer:
                    await self._do(call)
                return await self._fail(request, call, fault)
            return await self._do(call)
        finally:
            async with self._changed:
                self._changed.notify_all()

    async def _fail(self, request: web.Request, call: Call, fault: Fault) -> web.StreamResponse:
        if fault.hang:
            async with self._changed:
                self._changed.notify_all()
            await asyncio.sleep(3600)
        if fault.lose_answer or fault.lose_request:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if fault.answer is not None:
            return web.Response(body=fault.answer)
        more = {"parameters": {"retry_after": fault.retry_after}} if fault.retry_after else {}
        return self._error(call, fault.code, fault.description, **more)

    async def _do(self, call: Call) -> web.Response:
        fields = call.fields
        match call.method:
            case "getUpdates":
                return await self._updates(call)
            case "sendMessage":
                return self._lay(fields["chat_id"], fields["text"])
            case "sendPhoto" | "sendDocument":
                return self._lay(int(fields["chat_id"]), fields["caption"])
            case "editMessageText":
                return self._edit(call)
            case _:
                return _good(self._told(call))

    def _told(self, call: Call) -> Any:
        match call.method:
            case "getMe":
                return {"id": 1, "is_bot": True, "first_name": "Sebaya", "username": "sebaya_bot"}
            case "getFile":
                return {"file_id": "f", "file_unique_id": "u", "file_path": "photos/1.jpg"}
            case "deleteMessages":
                for gone in call.fields["message_ids"]:
                    self.messages.pop(gone, None)
            case "deleteWebhook":
                self.webhook = ""
        return True

    def _lay(self, chat: int, text: str) -> web.Response:
        """Of a file only what stands under it."""
        self._message += 1
        message = {"message_id": self._message, "date": 0, "chat": {"id": chat, "type": "private"}, "text": text}
        self.messages[self._message] = message
        return _good(message)

    async def _file(self, _: web.Request) -> web.Response:
        return web.Response(body=JPEG)

    def _edit(self, call: Call) -> web.Response:
        there = self.messages.get(call.fields["message_id"])
        if there is None:
            return self._error(call, 400, "Bad Request: message to edit not found")
        if there["text"] == call.fields["text"]:
            return self._error(call, 400, "Bad Request: message is not modified: the same as before")
        there["text"] = call.fields["text"]
        return _good(there)

    async def _updates(self, call: Call) -> web.Response:
        offset, wait = int(call.fields.get("offset", 0)), float(call.fields.get("timeout", 0))
        if self.webhook:
            return self._error(
                call, 409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
            )
        self._poll += 1
        mine = self._poll
        self.updates = [u for u in self.updates if not _confirmed(u, offset)]
        async with self._changed:
            self._changed.notify_all()
            try:
                async with asyncio.timeout(wait):
                    await self._changed.wait_for(lambda: self.updates or self.raw or self._poll != mine)
            except TimeoutError:
                pass
        if self._poll != mine:
            return self._error(call, 409, "Conflict: terminated by other getUpdates request; only one bot instance")
        if self.raw is not None:
            raw, self.raw = self.raw, None
            return web.Response(body=raw)
        return _good(self.updates[: int(call.fields.get("limit", 100))])

    def _error(self, call: Call, code: int, description: str, **more: Any) -> web.Response:
        call.code = code
        body = {"ok": False, "error_code": code, "description": description, **more}
        return web.Response(status=code, body=orjson.dumps(body), content_type="application/json")


def _good(result: Any) -> web.Response:
    return web.Response(body=orjson.dumps({"ok": True, "result": result}), content_type="application/json")


def _confirmed(update: Any, offset: int) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int) and update["update_id"] < offset


async def _fields(request: web.Request) -> dict[str, Any]:
    fields: dict[str, Any] = dict(request.query)
    if request.content_type.startswith("multipart/"):
        for name, value in (await request.post()).items():
            fields[name] = _read(value) if isinstance(value, web.FileField) else value
    elif request.can_read_body:
        fields |= orjson.loads(await request.read())
    return fields


def _read(file: web.FileField) -> bytes:
    with file.file as opened:
        return opened.read()

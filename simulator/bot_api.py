"""The Bot API over HTTP: /bot{token}/{method} and /file/bot{token}/{path}."""

import asyncio
import time
from collections.abc import Callable
from email.utils import formatdate
from http import HTTPStatus
from urllib.parse import unquote

import orjson
from aiohttp import web

from simulator.account import Account
from simulator.faults import Fault
from simulator.methods import answering, changing, media, profile, reacting, sending, updates
from simulator.reading import read_params
from simulator.wire import Params, Refused
from simulator.world import World

Method = Callable[[Account, Params], object]
METHODS: dict[str, Method] = {
    "getMe": profile.get_me,
    "getUpdates": updates.get_updates,
    "setWebhook": updates.set_webhook,
    "deleteWebhook": updates.delete_webhook,
    "getWebhookInfo": updates.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendChatAction": sending.send_chat_action,
    "sendPhoto": media.send_photo,
    "sendDocument": media.send_document,
    "getFile": media.get_file,
    "editMessageText": changing.edit_message_text,
    "editMessageCaption": changing.edit_message_caption,
    "editMessageReplyMarkup": changing.edit_message_reply_markup,
    "deleteMessage": changing.delete_message,
    "deleteMessages": changing.delete_messages,
    "setMessageReaction": reacting.set_message_reaction,
    "answerCallbackQuery": answering.answer_callback_query,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.set_text("name"),
    "getMyName": profile.get_text("name"),
    "setMyDescription": profile.set_text("description"),
    "getMyDescription": profile.get_text("description"),
    "setMyShortDescription": profile.set_text("short_description"),
    "getMyShortDescription": profile.get_text("short_description"),
    "getChat": profile.get_chat,
    "logOut": profile.nothing,
    "close": profile.nothing,
}
SPELT = {name.lower(): name for name in METHODS}  # Telegram does not mind capitals
JSON_HEADERS = {"Content-Type": "application/json"}
NOT_FOUND = Refused(HTTPStatus.NOT_FOUND, "Not Found")
UNAUTHORIZED = Refused(HTTPStatus.UNAUTHORIZED, "Unauthorized")
LOST = 499  # in the list of calls: done, but nobody was told


class BotApi:
    def __init__(self, world: World, latency: float = 0.0) -> None:
        self._world, self.latency = world, latency

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        begun = time.perf_counter()
        token, _, name = request.raw_path[4:].partition("?")[0].partition("/")
        method, params, status = SPELT.get(name.lower(), name), Params({}), HTTPStatus.OK.value
        try:
            account = self._account(token, method)
            params = await read_params(request)
            body = await self._answer(account, method, params)
        except Refused as refused:
            status, body = refused.code, refused.body()
        except Cut:
            status, body = LOST, b""
            if request.transport is not None:
                request.transport.abort()
        spent = round((time.perf_counter() - begun) * 1000, 3)
        self._world.calls.add(self._world.clock.seconds(), method, params.given, status, spent)
        self._world.changed.ring()
        return web.Response(body=body, status=status, headers=JSON_HEADERS | {"Date": self._date()})

    def _date(self) -> str:
        """Theirs: a bot may look at it when it doubts its own clock."""
        return formatdate(self._world.clock.seconds(), usegmt=True)

    def _account(self, token: str, method: str) -> Account:
        token = unquote(token)
        if ":" not in token:
            raise NOT_FOUND
        account = self._world.bot(token)
        if account is None:
            raise UNAUTHORIZED
        if method not in METHODS:
            self._world.complain(f"unknown method {method}")
            raise NOT_FOUND
        return account

    async def _answer(self, account: Account, method: str, params: Params) -> bytes:
        faults = self._world.faults.strike(method, params.text("chat_id")) if self._world.faults else ()
        if self.latency:
            await asyncio.sleep(self.latency)
        body = await before(faults)
        if body is None:
            body = await self._done(account, method, params)
        if any(fault.lose_answer for fault in faults):
            raise Cut
        return body

    async def _done(self, account: Account, method: str, params: Params) -> bytes:
        self._note_oddities(method, params)
        if method == "getUpdates":
            found = await updates.get_updates(account, params)
            return b'{"ok":true,"result":[' + b",".join(found) + b"]}"
        result = METHODS[method](account, params)
        if self._world.check_schema:
            self._world.held_to_schema(result, self._world.schema.methods[method]["gives"])
        return orjson.dumps({"ok": True, "result": result})

    def _note_oddities(self, method: str, params: Params) -> None:
        schema = self._world.schema
        for oddity in schema.odd_call(method, params.given):
            self._world.complain(oddity)
        if self._world.check_schema:
            for oddity in schema.odd_values(method, params.given):
                self._world.complain(oddity)

    async def serve_file(self, request: web.BaseRequest) -> web.StreamResponse:
        token, _, path = unquote(request.raw_path.partition("?")[0]).removeprefix("/file/bot").partition("/")
        account = self._world.bot(token) if ":" in token else None
        if account is None:
            return web.Response(body=UNAUTHORIZED.body(), status=401, headers=JSON_HEADERS)
        for file in account.files.values():
            if file.path == path:
                return web.Response(body=file.data, headers={"Content-Type": "application/octet-stream"})
        return web.Response(body=NOT_FOUND.body(), status=404, headers=JSON_HEADERS)


class Cut(Exception):
    """The connection breaks."""


async def before(faults: "tuple[()] | list[Fault]") -> bytes | None:
    """What goes wrong before anything is done. An answer of its own, if a fault has one."""
    if delay := sum(fault.delay for fault in faults):
        await asyncio.sleep(delay)
    for fault in faults:
        if fault.lose_request:
            raise Cut
        if refusal := fault.refusal():
            raise refusal
        if fault.body is not None:
            return fault.body.encode()
    return None

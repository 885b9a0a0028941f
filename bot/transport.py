"""PTB's way to Telegram over aiohttp and orjson: a tenth of what httpx costs, and no token in an error or a log.

Two things a plain NetworkError does not tell: whether the request can have arrived, and how long a refusal lasts.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from time import monotonic
from typing import Any

import orjson
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    TCPConnector,
)
from telegram._utils.types import ODVInput
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.exchange import Exchange

NOT_JSON = "Telegram's answer is not JSON."
CONNECT_PATIENCE = 5.0  # seconds
READ_PATIENCE = 10.0
PIECE = 65_536
TOO_LARGE = "This file is too large."
KEPT_OPEN = 30.0  # a connection the server closes as we write counts as a lost answer: better close it first
GOOD = range(200, 300)
TOLD: Mapping[int, type[TelegramError]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.CONFLICT: Conflict,
}
"""Errors that say what Telegram said."""


class NeverSent(NetworkError):
    """No connection was made, so the request surely never arrived."""

    __slots__ = ()

    def __init__(self, why: str = "not initialized") -> None:
        super().__init__(why)


class TooFast(TelegramError):
    """Telegram wants to be left alone for a while (429). PTB's own RetryAfter warns of a change whenever it is read."""

    __slots__ = ("pause",)

    def __init__(self, pause: timedelta) -> None:
        super().__init__("Too many requests")
        self.pause = pause


class WrongToken(InvalidToken):
    """Telegram does not know this bot token. Copy it again from @BotFather into BOT_TOKEN (in .env)."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class AiohttpRequest(BaseRequest):
    def __init__(
        self, connections: int = 256, patience: float = READ_PATIENCE, steady: Callable[[], float] = monotonic
    ) -> None:
        self._connections, self._patience, self._steady = connections, patience, steady
        self._usual = self._timeout()
        self._session: ClientSession | None = None
        self._exchange: Exchange | None = None
        self._date: tuple[str, float] | None = None

    @property
    def read_timeout(self) -> float:
        return self._patience

    async def initialize(self) -> None:
        if self._session is None:
            connector = TCPConnector(limit=self._connections, keepalive_timeout=KEPT_OPEN)
            self._session = ClientSession(connector=connector, cookie_jar=DummyCookieJar())
            self._exchange = Exchange(connector)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = self._exchange = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  PTB's signature
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Raises all that PTB would raise of the answer."""
        patience = self._timeout(read_timeout, connect_timeout, pool_timeout)
        if method == "POST" and not (request_data and request_data.contains_files):
            fields = request_data.parameters if request_data else {}
            return HTTPStatus.OK, await self._told(url, fields, patience)
        if self._session is None:
            raise NeverSent
        try:
            async with self._session.request(method, url, timeout=patience, data=_form(request_data)) as answer:
                code, payload, date = answer.status, await answer.read(), answer.headers.get("Date", "")
        except (ClientError, OSError) as error:
            raise our(error) from None
        return HTTPStatus.OK, self._good(code, payload, date)

    def told(self) -> tuple[datetime, float] | None:
        """What time it was for the other side at its last answer, and when by the steady clock that came."""
        if self._date is None:
            return None
        try:
            return parsedate_to_datetime(self._date[0]).astimezone(UTC), self._date[1]
        except ValueError:
            return None

    async def ask(self, url: str, fields: Mapping[str, object], patience: float) -> bytes:
        """The answer as it came: whoever asks reads it. Raises as any other call."""
        return await self._told(url, fields, self._timeout(patience))

    async def call(self, url: str, fields: Mapping[str, object]) -> Any:
        """What came of it, for fields that are JSON already. PTB's own way from arguments to fields, and from the
        answer to objects, costs more than everything else that happens to a message."""
        return self.parse_json_payload(await self._told(url, fields, self._usual))["result"]

    async def _told(self, url: str, fields: Mapping[str, object], patience: ClientTimeout) -> bytes:
        if self._exchange is None:
            raise NeverSent
        try:
            answer = await self._exchange(url, orjson.dumps(fields), patience)
        except (ClientError, OSError) as error:
            raise our(error) from None
        return self._good(answer.code, answer.body, answer.date)

    async def fetch(self, url: str, most: int, patience: float) -> bytes:
        """A file, as it is at Telegram. Raises NeverSent when it cannot be had now, and BadRequest when it is
        too large or not there."""
        if self._session is None:
            raise NeverSent
        timeout = ClientTimeout(total=patience, sock_connect=CONNECT_PATIENCE)
        try:
            async with self._session.get(url, timeout=timeout) as answer:
                if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.status == HTTPStatus.TOO_MANY_REQUESTS:
                    raise NeverSent(str(answer.status))
                if answer.status != HTTPStatus.OK:
                    raise BadRequest(str(answer.status))
                found = bytearray()
                async for piece in answer.content.iter_chunked(PIECE):
                    found += piece
                    if len(found) > most:
                        raise BadRequest(TOO_LARGE)
                return bytes(found)
        except (ClientError, OSError) as error:
            raise NeverSent(type(error).__name__) from None  # its words hold the URL, and so the token

    def _good(self, code: int, payload: bytes, date: str) -> bytes:
        self._date = date, self._steady()
        if code not in GOOD:
            raise refused(code, payload)
        return payload

    def _timeout(
        self,
        read: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> ClientTimeout:
        return ClientTimeout(
            total=None,
            connect=_seconds(pool, CONNECT_PATIENCE + self._patience),  # also waits for a free one
            sock_connect=_seconds(connect, CONNECT_PATIENCE),
            sock_read=_seconds(read, self._patience),
        )

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        try:
            return orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise TelegramError(NOT_JSON) from None  # orjson's own error holds the whole of it


def our(error: Exception) -> TelegramError:
    """PTB's, without aiohttp's words: they hold the URL, and so the token."""
    match error:
        case ClientConnectorError() | ConnectionTimeoutError():
            return NeverSent(type(error).__name__)
        case TimeoutError():
            return TimedOut()
        case _:
            return NetworkError(type(error).__name__)


def refused(code: int, payload: bytes) -> TelegramError:
    """PTB would not tell all of these apart."""
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        return TooFast(_pause(payload))
    if code in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}:
        return WrongToken()
    if code in TOLD:
        return TOLD[code](_why(payload) or str(code))
    if HTTPStatus.BAD_REQUEST <= code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return BadRequest(str(code))  # it would be refused tomorrow, too
    return NetworkError(str(code))


def _why(payload: bytes) -> str:
    try:
        match AiohttpRequest.parse_json_payload(payload):
            case {"description": str(why)}:
                return why
    except TelegramError:
        pass
    return ""


def _pause(payload: bytes) -> timedelta:
    match AiohttpRequest.parse_json_payload(payload):
        case {"parameters": {"retry_after": int() | float() as seconds}}:
            return timedelta(seconds=max(seconds, 0))
        case _:
            return timedelta(seconds=1)


def _seconds(given: ODVInput[float], usual: float) -> float:
    return given if isinstance(given, int | float) else usual


def _form(data: RequestData | None) -> FormData | None:
    if data is None:
        return None
    form = FormData(data.json_parameters)
    for field, (name, content, kind) in data.multipart_data.items():
        form.add_field(field, content, filename=name, content_type=kind)
    return form

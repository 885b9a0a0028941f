"""PTB's way to Telegram over aiohttp and orjson: a fifth of what httpx costs, and no token in an error or a log.

Two things a plain NetworkError does not tell: whether the request can have arrived, and how long a refusal lasts.
"""

from collections.abc import Mapping
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
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

NOT_JSON = "Telegram's answer is not JSON."
JSON = {"Content-Type": "application/json"}
CONNECT_PATIENCE = 5.0  # seconds
READ_PATIENCE = 10.0
PIECE = 65_536
TOO_LARGE = "This file is too large."
KEPT_OPEN = 30.0  # a connection the server closes as we write counts as a lost answer: better close it first
SPOKEN_FOR = {  # what PTB has an error of its own for, or we do
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.CONFLICT,
}


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
    def __init__(self, connections: int = 256, patience: float = READ_PATIENCE) -> None:
        self._connections, self._patience = connections, patience
        self._session: ClientSession | None = None
        self._date: tuple[str, float] | None = None

    @property
    def read_timeout(self) -> float:
        return self._patience

    async def initialize(self) -> None:
        if self._session is None:
            connector = TCPConnector(limit=self._connections, keepalive_timeout=KEPT_OPEN)
            self._session = ClientSession(connector=connector, cookie_jar=DummyCookieJar())

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

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
        if self._session is None:
            raise NeverSent
        timeout = ClientTimeout(
            total=None,
            connect=_seconds(pool_timeout, CONNECT_PATIENCE + self._patience),  # also waits for a free one
            sock_connect=_seconds(connect_timeout, CONNECT_PATIENCE),
            sock_read=_seconds(read_timeout, self._patience),
        )
        try:
            async with self._session.request(method, url, timeout=timeout, **_body(request_data)) as answer:
                code, payload = answer.status, await answer.read()
                self._date = answer.headers.get("Date", ""), monotonic()
        except (ClientConnectorError, ConnectionTimeoutError) as error:
            raise NeverSent(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except (ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None  # its words hold the URL, and so the token
        if code >= HTTPStatus.BAD_REQUEST:
            self._refuse(code, payload)
        return code, payload

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
        return await self._request_wrapper(url, "POST", plain(fields), read_timeout=patience)

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

    def _refuse(self, code: int, payload: bytes) -> None:
        """The answers PTB would not tell apart; for the others it has errors of its own."""
        if code == HTTPStatus.TOO_MANY_REQUESTS:
            raise TooFast(_pause(payload))
        if code in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}:
            raise WrongToken
        if code < HTTPStatus.INTERNAL_SERVER_ERROR and code not in SPOKEN_FOR:
            raise BadRequest(str(code))  # it would be refused tomorrow, too
        if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise NetworkError(str(code))

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        try:
            return orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise TelegramError(NOT_JSON) from None  # orjson's own error holds the whole of it


def plain(fields: Mapping[str, object]) -> RequestData:
    """Fields that are JSON already. PTB's own way from arguments to fields, and from the answer to objects, costs more
    than everything else that happens to a message."""
    return RequestData([RequestParameter(name, value, None) for name, value in fields.items()])


def _pause(payload: bytes) -> timedelta:
    match AiohttpRequest.parse_json_payload(payload):
        case {"parameters": {"retry_after": int() | float() as seconds}}:
            return timedelta(seconds=max(seconds, 0))
        case _:
            return timedelta(seconds=1)


def _seconds(given: ODVInput[float], usual: float) -> float:
    return given if isinstance(given, int | float) else usual


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": orjson.dumps(data.parameters), "headers": JSON}
    form = FormData(data.json_parameters)
    for field, (name, content, kind) in data.multipart_data.items():
        form.add_field(field, content, filename=name, content_type=kind)
    return {"data": form}

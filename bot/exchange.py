"""One question to Telegram and its answer, over the connections that aiohttp keeps: its pool, its TLS, its parser.

Its session makes a request, a response, a payload, a timer and a dozen more objects for each call: three times what the
call itself costs, and most of what a relayed message cost us (docs/decisions/0047).
"""

from asyncio import get_running_loop
from dataclasses import dataclass

from aiohttp import (
    ClientPayloadError,
    ClientRequest,
    ClientTimeout,
    ConnectionTimeoutError,
    ServerDisconnectedError,
    TCPConnector,
)
from aiohttp.http_exceptions import HttpProcessingError
from yarl import URL

JSON = {"Content-Type": "application/json"}
LENGTH = "Content-Length"
INTERIM = range(100, 200)  # answers before the answer


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """What is the same of each call of one method."""

    request: ClientRequest  # tells the connector which host this is for; it is never sent
    head: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    code: int
    date: str
    body: bytes


class Exchange:
    def __init__(self, connector: TCPConnector) -> None:
        self._connector = connector
        self._asked: dict[str, Asked] = {}  # by URL: there are a few, one for each method

    async def __call__(self, url: str, body: bytes, patience: ClientTimeout) -> Answer:
        """Raises what a session raises. A connection that did not end well is used no more."""
        asked = self._asked.get(url) or self._asked.setdefault(url, self._first(url))
        try:
            connection = await self._connector.connect(asked.request, [], patience)
        except TimeoutError:
            raise ConnectionTimeoutError from None
        try:
            wire = connection.protocol
            if wire is None or wire.transport is None:
                raise ServerDisconnectedError  # noqa: TRY301  it has to be closed, as after any trouble
            wire.set_response_params(read_timeout=patience.sock_read, read_until_eof=True)
            wire.transport.write(b"%s%d\r\n\r\n%s" % (asked.head, len(body), body))
            wire.start_timeout()
            message, content = await wire.read()
            while message.code in INTERIM:
                message, content = await wire.read()
            answer = Answer(message.code, message.headers.get("Date", ""), await content.read())
        except HttpProcessingError as error:  # no HTTP
            connection.close()
            raise ClientPayloadError from error
        except BaseException:
            connection.close()
            raise
        connection.release()
        return answer

    def _first(self, url: str) -> Asked:
        request = ClientRequest("POST", URL(url), headers=JSON, loop=get_running_loop())
        lines = [f"{name}: {value}\r\n" for name, value in request.headers.items() if name != LENGTH]
        return Asked(request, f"POST {request.url.raw_path_qs} HTTP/1.1\r\n{''.join(lines)}{LENGTH}: ".encode())

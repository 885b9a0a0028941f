"""What travels: parameters read as Telegram reads them, refusals in Telegram's words."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, NoReturn

import orjson

Json = dict[str, Any]


class Refused(Exception):
    """Telegram answers with an error."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code, self.description, self.retry_after = code, description, retry_after

    def body(self) -> bytes:
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return orjson.dumps(answer)


def refuse(reason: str) -> NoReturn:
    raise Refused(HTTPStatus.BAD_REQUEST, f"Bad Request: {reason}")


def forbid(reason: str) -> NoReturn:
    raise Refused(HTTPStatus.FORBIDDEN, f"Forbidden: {reason}")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in a multipart form."""

    name: str
    kind: str
    data: bytes


class Params:
    """The parameters of a call. Telegram sees every value as text, so "1", 1 and true are read alike."""

    __slots__ = ("files", "given")

    def __init__(self, given: Json, files: dict[str, Upload] | None = None) -> None:
        self.given = given
        self.files = files or {}

    def text(self, name: str) -> str:
        value = self.given.get(name)
        if isinstance(value, str):
            return value
        return "" if value is None else orjson.dumps(value).decode()

    def integer(self, name: str, default: int = 0) -> int:
        value = self.given.get(name)
        if type(value) is int:
            return value
        try:
            return int(self.text(name) or default)
        except ValueError:
            return 0

    def between(self, name: str, default: int, least: int, most: int) -> int:
        return min(max(self.integer(name, default), least), most)

    def flag(self, name: str) -> bool:
        value = self.given.get(name)
        return value if isinstance(value, bool) else self.text(name).strip().lower() in {"true", "yes", "1"}

    def decoded(self, name: str, what: str) -> Any:
        """A JSON object, or the text of one."""
        value = self.given.get(name)
        if not isinstance(value, str) or not value:
            return value or None
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            refuse(f"can't parse {what} JSON object")


def boolean(thing: Json, name: str) -> bool:
    value = thing.get(name, False)
    if not isinstance(value, bool):
        refuse(f'field "{name}" must be of type Boolean')
    return value

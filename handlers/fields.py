"""One field of a raw update at a time, checked: nothing is guessed from a shape that Telegram never gives."""

from collections.abc import Mapping
from typing import Any

Raw = Mapping[str, Any]

HIGHEST = 2**52  # Telegram's ids have at most 52 bits; a larger one would break a database later


class Malformed(Exception):
    """An update of a kind we know has not the shape Telegram promises. Set it aside; it holds up nobody."""

    def __init__(self, field: str) -> None:
        """`field` is our name for the place, never what stood there: exceptions end in logs."""
        super().__init__(f"{self.__doc__} ({field})")


def whole(raw: object, field: str) -> Raw:
    """An object, whatever it was taken for."""
    if not isinstance(raw, Mapping):
        raise Malformed(field)
    return raw


def part(raw: Raw, field: str) -> Raw:
    """An object inside this one."""
    return whole(raw.get(field), field)


def text(raw: Raw, field: str) -> str:
    inner = raw.get(field)
    if not isinstance(inner, str):
        raise Malformed(field)
    return inner


def number(raw: Raw, field: str, *, lowest: int = 1) -> int:
    """An id, an offset or a length. `true` is not one, although Python says that it equals 1."""
    inner = raw.get(field)
    if isinstance(inner, bool) or not isinstance(inner, int) or not lowest <= inner < HIGHEST:
        raise Malformed(field)
    return inner

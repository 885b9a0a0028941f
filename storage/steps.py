"""Lists for IN: few different lengths, so that few different statements are prepared."""

from collections.abc import Collection
from typing import TypeVar

T = TypeVar("T")


def steps(values: Collection[T]) -> list[T]:
    """The last value again, up to a power of two."""
    some = list(values)
    return some + some[-1:] * ((1 << (len(some) - 1).bit_length()) - len(some))

"""Pages: a long list, some at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flows.model.say import Button, Buttons

T = TypeVar("T")
ROWS = 8  # of a list: a screenful on a small phone, and far below what Telegram takes


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    items: Sequence[T]
    number: int  # from 0
    count: int

    def turns(self, verb: str) -> Buttons:
        """Where there is a page before or behind this one."""
        before = (Button(verb, value=str(self.number - 1), name="back"),) if self.number else ()
        after = (Button(verb, value=str(self.number + 1), name="on"),) if self.number + 1 < self.count else ()
        return ((*before, *after),) if before or after else ()


def page_of(items: Sequence[T], wanted: int, rows: int = ROWS) -> Page[T]:
    """The nearest there is: the list may have become shorter since the button was shown."""
    count = max(1, -(-len(items) // rows))
    number = min(max(wanted, 0), count - 1)
    return Page(items[number * rows : (number + 1) * rows], number, count)

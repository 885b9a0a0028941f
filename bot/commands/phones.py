"""The demo's own hands on the phones of its helpers: they come on duty by themselves, by the buttons anybody has."""

import asyncio
from collections.abc import Callable
from typing import Any

from simulator.server import Simulator

LOOK_EVERY = 0.02  # seconds
PATIENCE = 30.0


class Phone:
    def __init__(self, telegram: Simulator, person: int) -> None:
        self._telegram, self._person = telegram, person

    def write(self, text: str) -> None:
        self._telegram.deeds.writes(self._person, {"text": text})

    async def press(self, label: str) -> None:
        """A key below the text field, once it is there."""
        await self.shows(label)
        self._telegram.deeds.presses(self._person, label)

    async def shows(self, label: str) -> None:
        await until(lambda: any(label in row for row in self._chat().labels() or ()))

    async def tap(self, label: str) -> None:
        """A button under a message, once it is there."""
        await until(lambda: self._with(label) is not None)
        if (message := self._with(label)) is not None:
            self._telegram.deeds.taps(self._person, message, label=label)

    async def tap_first(self, *, beside: str) -> None:
        """The first button of the message that has this one, once it is there."""
        await until(lambda: self._with(beside) is not None)
        if (message := self._with(beside)) is not None:
            label = self._chat().entries[message].buttons[0]["text"]
            self._telegram.deeds.taps(self._person, message, label=label)

    async def reads(self, text: str) -> None:
        await until(lambda: any(text in one.fields.get("text", "") for one in self._chat().entries.values()))

    async def turn(self, label: str) -> None:
        """A button that leads on to the same one: until the message has changed."""
        await until(lambda: self._with(label) is not None)
        before = self._data(label)
        await self.tap(label)
        await until(lambda: self._data(label) != before)

    def _data(self, label: str) -> tuple[str, ...]:
        message = self._with(label)
        entry = self._chat().entries.get(message) if message is not None else None
        return tuple(button["callback_data"] for button in entry.buttons) if entry else ()

    def _with(self, label: str) -> int | None:
        entries = self._chat().entries.values()
        found = [one.number for one in entries if any(button["text"] == label for button in one.buttons)]
        return found[-1] if found else None

    def _chat(self) -> Any:
        return self._telegram.world.account().chat(self._telegram.world.person(self._person))


async def until(there: Callable[[], bool]) -> None:
    """What the bot says comes over HTTP, whenever it comes."""
    async with asyncio.timeout(PATIENCE):
        while not there():  # noqa: ASYNC110  the phone is no part of us and sets no event
            await asyncio.sleep(LOOK_EVERY)

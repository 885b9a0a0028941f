"""Somebody's hands and eyes. What they do does not depend on whether the bot is alive."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chaos.ground import PATIENCE, Ground, Stuck
from simulator.chat import Entry

Where = tuple[int, str]  # a button: the message it is under, and its data


@dataclass(eq=False)
class Phone:
    ground: Ground
    id: int

    def __post_init__(self) -> None:
        self.ground.sim.world.add_person({"id": self.id, "first_name": f"P{self.id}", "language_code": "id"})
        self._chat = self.ground.sim.world.account().chat(self.ground.sim.world.person(self.id))

    @property
    def told(self) -> list[Entry]:
        """All that the bot ever wrote to them and has not taken away."""
        return [entry for entry in self._chat.entries.values() if entry.by_bot and not entry.deleted]

    def texts(self, holding: str = "") -> list[str]:
        return [text for entry in self.told if holding in (text := str(entry.fields.get("text", "")))]

    def says(self, text: str) -> int:
        return int(self.ground.sim.deeds.writes(self.id, {"text": text})["message_id"])

    def answers_to(self, message: int, text: str) -> int:
        """A reply to something on their own screen."""
        return int(self.ground.sim.deeds.writes(self.id, {"text": text}, reply_to=message)["message_id"])

    def edits(self, message: int, text: str) -> None:
        self.ground.sim.deeds.edits(self.id, message, text)

    async def sees(self, words: str, times: int = 1, patience: float = PATIENCE) -> None:
        await self.ground.until(
            lambda: len(self.texts(words)) >= times, f"{self.id} never saw {words!r} {times} times", patience
        )

    async def taps(self, *labels: str) -> None:
        """The newest button that says so, as soon as it is there, and until it changes: nobody taps twice."""
        for label in labels:
            await self.ground.until(lambda: self.button(label), f"{self.id} never saw a button {label!r}")  # noqa: B023
            self.tap(label)
            found = self.button(label)
            await self.ground.until(lambda: self.button(label) != found, f"nothing came of {label!r}")  # noqa: B023

    async def answers(self, labels: Sequence[str], until: Callable[[], object]) -> None:
        """Whatever is asked, as long as it is: each question once, also one that a repeat has brought once more."""
        tapped: set[Where] = set()

        def over() -> bool:
            for label in labels:
                found = self.button(label)
                if found and (asked := (found[0], found[1].partition(".")[0])) not in tapped and self.newest(found):
                    tapped.add(asked)
                    self.tap(label)
            return bool(until())

        await self.ground.until(over, f"{self.id} was asked no more: {self.texts()[-2:]}")

    def newest(self, where: Where) -> bool:
        """Under the last message with buttons; what lies further up was answered."""
        return where[0] == next((entry.number for entry in reversed(self.told) if entry.buttons), 0)

    def tap(self, label: str) -> None:
        found = self.button(label)
        if found is None:
            raise Stuck(f"{self.id} sees no button {label!r}")
        self.ground.sim.deeds.taps(self.id, found[0], data=found[1])

    async def presses(self, label: str) -> None:
        await self.ground.until(lambda: self.key(label), f"{self.id} never saw a key {label!r}")
        self.ground.sim.deeds.presses(self.id, self.key(label) or "")

    def button(self, label: str) -> Where | None:
        for entry in reversed(self.told):
            for button in entry.buttons:
                if label in button["text"] and "callback_data" in button:
                    return entry.number, button["callback_data"]
        return None

    def key(self, label: str) -> str | None:
        return next((key for row in self._chat.labels() or () for key in row if label in key), None)

"""Reader: what the book of a group may ask of the database, while the transaction that keeps the outcome is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from flows.chats import Chat, Queued
from flows.events import ButtonPressed
from flows.ids import ChatId, PersonId
from flows.people import Invitation, Person, Ticket
from flows.scene import Audience, Found, Said


@dataclass(frozen=True, slots=True)
class Staff:
    """Everybody who helps, busy ones too: one event of the group may free whom the next one asks."""

    people: tuple[Person, ...] = ()
    waiting: tuple[Queued, ...] = ()
    aliases: frozenset[str] = frozenset()
    waits: tuple[int, ...] = ()


class Reader(Protocol):
    """Reads, in the transaction that keeps the outcome, what was not loaded for the whole group."""

    def person(self, person: PersonId) -> Person | None: ...
    def chat(self, chat: ChatId) -> Chat | None: ...
    def staff(self) -> Staff: ...
    def said(self, chat: ChatId) -> tuple[Said, ...]: ...
    def button(self, person: PersonId, data: str) -> ButtonPressed | None: ...
    def pointed(self, person: PersonId, message: int) -> Found | None: ...
    def oldest(self, person: PersonId) -> int | None: ...
    def there(self, names: Sequence[str]) -> frozenset[str]: ...
    def ticket(self, code: str) -> Ticket | None: ...
    def invitations(self, now: datetime) -> tuple[Invitation, ...]: ...
    def audience(self, after: PersonId | None, most: int) -> Audience: ...

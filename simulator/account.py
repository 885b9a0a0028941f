"""One bot as Telegram knows it: who it is, its chats, its numbering, its files, what waits for it."""

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, cast

import orjson

from simulator.chat import Chat, Entry
from simulator.inbox import CALLBACK_LIFE, DAY, Inbox
from simulator.people import Person
from simulator.wire import Json, forbid, refuse

if TYPE_CHECKING:
    from simulator.world import World

MOST_CALLBACKS = 10_000


@dataclass(frozen=True, slots=True)
class Stored:
    """A file at Telegram."""

    file_id: str
    name: str
    kind: str
    data: bytes

    @property
    def unique(self) -> str:
        return "u" + sha256(self.data).hexdigest()[:14]

    @property
    def path(self) -> str:
        folder = "photos" if self.kind.startswith("image/") else "documents"
        return f"{folder}/{self.file_id}{self.name[self.name.rfind('.') :] if '.' in self.name else ''}"

    def view(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique, "file_size": len(self.data)}


@dataclass(slots=True)
class Tap:
    person: int
    message: int
    at: float


class Account:
    def __init__(self, world: "World") -> None:
        self.world = world
        self.token = ""
        self.user: Json = {"id": 1, "is_bot": True}
        self.name(1)
        self.inbox = Inbox(world.clock)
        self.webhook = ""
        self._message = 0
        self._tap = 0
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, Tap] = {}
        self.files: dict[str, Stored] = {}
        self.profile: dict[tuple[str, str], str] = {}  # (name, description or short_description; language)
        self.commands: dict[tuple[str, str], list[Json]] = {}

    def name(self, number: int) -> None:
        title = self.world.title
        handle = "".join(sign for sign in title.lower() if sign.isascii() and sign.isalnum()) or "demo"
        # The first one has the plain name.
        taken = {bot.user.get("username") for bot in self.world.bots.values()}
        plain = f"{handle}_demo_bot"
        self.user |= {"id": number, "first_name": title}
        self.user["username"] = f"{handle}_{number}_bot" if plain in taken - {self.user.get("username")} else plain

    def forget(self) -> None:
        """An empty world, but the numbers go on: a bot that runs meanwhile must not take the new for the old."""
        for part in (self.chats, self.taps, self.files):
            part.clear()
        self.inbox.empty()

    def next_message(self) -> int:
        self._message += 1
        return self._message

    def chat(self, person: Person) -> Chat:
        if (found := self.chats.get(person.id)) is None:
            found = self.chats[person.id] = Chat(person)
        return found

    def open_chat(self, text: str) -> Chat:
        """Where the bot may write, or Telegram's refusal."""
        if not text:
            refuse("chat_id is empty")
        try:
            number = int(text)
        except ValueError:
            refuse("chat not found")
        chat = self.chats.get(number)
        if chat is None or not chat.started:
            if number in self.world.people:
                forbid("bot can't initiate conversation with a user")
            refuse("chat not found")
        return chat

    def writable_chat(self, text: str) -> Chat:
        chat = self.open_chat(text)
        if chat.blocked:
            forbid("bot was blocked by the user")
        return chat

    def happened(self, kind: str, body: Json) -> int | None:
        """Something the bot may fetch. Nothing when it did not ask for that kind."""
        if not self.inbox.wants(kind):
            return None
        number = self.inbox.number()
        update: Json = {"update_id": number, kind: body}
        self.world.held_to_schema(update, "Update")
        self.inbox.put(number, orjson.dumps(update), CALLBACK_LIFE if kind == "callback_query" else DAY)
        return number

    def tap(self, chat: Chat, entry: Entry, data: str) -> str:
        now = self.world.clock.seconds()
        self._tap += 1
        number = str((chat.person.id << 24) + self._tap)
        if len(self.taps) > MOST_CALLBACKS:
            self.taps = {key: tap for key, tap in self.taps.items() if now - tap.at <= CALLBACK_LIFE}
        self.taps[number] = Tap(chat.person.id, entry.number, now)
        query = {
            "id": number,
            "from": chat.person.user,
            "message": entry.fields,
            "chat_instance": str(cast("int", self.user["id"]) * 31 + chat.person.id),
            "data": data,
        }
        self.happened("callback_query", query)
        return number

    def store(self, name: str, kind: str, data: bytes) -> Stored:
        file = Stored(f"file{len(self.files) + 1:06d}x{sha256(data).hexdigest()[:12]}", name, kind, data)
        self.files[file.file_id] = file
        return file

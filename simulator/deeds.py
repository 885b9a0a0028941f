"""What people do with their phones: write, edit, tap, block. Each deed becomes what Telegram would tell the bot."""

from typing import Any

from simulator.account import Account
from simulator.chat import Chat, Entry
from simulator.checks import LONGEST_TEXT
from simulator.entities import entities_of
from simulator.measure import units
from simulator.people import Person
from simulator.samples import sample
from simulator.screen import tell
from simulator.wire import Json
from simulator.world import World
from simulator.wrong import Impossible


class Deeds:
    def __init__(self, world: World) -> None:
        self._world = world

    def writes(self, person: int, content: Json, *, reply_to: int | None = None, bot: str = "") -> Json:
        """A message. `content` is any fields of a Message; the rest is filled in."""
        someone, account, chat = self._phone(person, bot)
        if chat.blocked:
            message = "This person has blocked the bot and would have to unblock it first."
            raise Impossible(message)
        content = _checked(content)
        fields: Json = {
            "message_id": 0,
            "from": someone.user,
            "chat": chat.fields,
            "date": int(self._world.clock.seconds()),
            **content,
        }
        if (entry := self._replied(chat, content, reply_to)) is not None:
            fields["reply_to_message"] = entry.quoted()
        fields["message_id"] = account.next_message()
        chat.started = True
        self._show(account, chat, Entry(fields, by_bot=False))
        account.happened("message", fields)
        return fields

    def sends_sample(self, person: int, kind: str, bot: str = "") -> Json:
        """A sticker, a photo, a voice note, a contact, something forwarded …"""
        someone, account, _ = self._phone(person, bot)
        return self.writes(person, sample(kind, account, someone), bot=bot)

    def edits(self, person: int, number: int, text: str, bot: str = "") -> Json:
        _, account, chat = self._phone(person, bot)
        entry = self._seen(chat, number)
        if entry.by_bot or ("text" not in entry.fields and "caption" not in entry.fields):
            message = "A person can only edit the words of their own messages."
            raise Impossible(message)
        name = "text" if "text" in entry.fields else "caption"
        new = {key: value for key, value in entry.fields.items() if key != "entities"}
        new |= _checked({name: text}) | {"edit_date": int(self._world.clock.seconds())}
        entry.fields = new
        tell(account, chat, entry)
        account.happened("edited_message", new)
        return new

    def deletes(self, person: int, number: int, bot: str = "") -> None:
        """For both sides. The bot is not told."""
        _, account, chat = self._phone(person, bot)
        entry = self._seen(chat, number)
        chat.remove(entry)
        tell(account, chat, entry)

    def taps(
        self, person: int, number: int, *, data: str | None = None, label: str | None = None, forged: bool = False,
        bot: str = "",
    ) -> str:  # fmt: skip
        """An inline button, by its data or its label. A forged tap needs no such button, only a modified client."""
        _, account, chat = self._phone(person, bot)
        entry = self._seen(chat, number)
        if not forged:
            data = _button(entry, data, label)["callback_data"]
        return account.tap(chat, entry, data or "")

    def presses(self, person: int, label: str, bot: str = "") -> Json:
        """A key of the reply keyboard: its label is sent as text."""
        if not self.has_key(person, label, bot):
            message = f"There is no key {label!r} on this person's keyboard now."
            raise Impossible(message)
        return self.writes(person, {"text": label}, bot=bot)

    def has_key(self, person: int, label: str, bot: str = "") -> bool:
        _, _, chat = self._phone(person, bot)
        return any(label in row for row in chat.labels() or ())

    def newest_with(self, person: int, label: str | None, bot: str = "") -> int:
        _, _, chat = self._phone(person, bot)
        for entry in reversed(chat.entries.values()):
            if not entry.deleted and any(button["text"] == label for button in entry.buttons):
                return entry.number
        message = f"There is no button and no key {label!r} on this person's screen now."
        raise Impossible(message)

    def reacts(self, person: int, number: int, emoji: str, bot: str = "") -> None:
        someone, account, chat = self._phone(person, bot)
        entry = self._seen(chat, number)
        old = entry.reactions.get("person", [])
        entry.reactions["person"] = [{"type": "emoji", "emoji": emoji}] if emoji else []
        tell(account, chat, entry)
        change = {
            "chat": chat.fields,
            "message_id": number,
            "user": someone.user,
            "date": int(self._world.clock.seconds()),
            "old_reaction": old,
            "new_reaction": entry.reactions["person"],
        }
        account.happened("message_reaction", change)

    def blocks(self, person: int, *, blocked: bool, bot: str = "") -> None:
        someone, account, chat = self._phone(person, bot)
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        member: Json = {"user": account.user, "status": "member"}
        kicked: Json = {"user": account.user, "status": "kicked", "until_date": 0}
        change = {
            "chat": chat.fields,
            "from": someone.user,
            "date": int(self._world.clock.seconds()),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }
        account.happened("my_chat_member", change)
        tell(account, chat)

    def _phone(self, person: int, bot: str) -> tuple[Person, Account, Chat]:
        someone, account = self._world.person(person), self._world.account(bot)
        return someone, account, account.chat(someone)

    def _show(self, account: Account, chat: Chat, entry: Entry) -> None:
        chat.show(entry)
        tell(account, chat, entry)

    def _seen(self, chat: Chat, number: int) -> Entry:
        if (entry := chat.entry(number)) is not None:
            return entry
        message = f"There is no message {number} on this person's screen."
        raise Impossible(message)

    def _replied(self, chat: Chat, content: Json, number: int | None) -> Entry | None:
        given: Any = content.get("reply_to_message")
        if number is None and isinstance(given, dict) and given.keys() == {"message_id"}:
            number = given["message_id"]
        return None if number is None else self._seen(chat, number)


def _checked(content: Json) -> Json:
    text = content.get("text")
    if text is None:
        return content
    if not isinstance(text, str) or not text.strip():
        message = "A text needs at least one character that can be seen."
        raise Impossible(message)
    if units(text) > LONGEST_TEXT:
        message = f"A text has at most {LONGEST_TEXT} characters; a real client would send several messages."
        raise Impossible(message)
    if "entities" not in content and (entities := entities_of(text)):
        return content | {"entities": entities}
    return content


def _button(entry: Entry, data: str | None, label: str | None) -> Json:
    for button in entry.buttons:
        if "callback_data" in button and (
            button["callback_data"] == data or (data is None and button["text"] == label)
        ):
            return button
    message = f"Message {entry.number} has no button {data if data is not None else label!r} now."
    raise Impossible(message)

"""Updates as Telegram sends them, written down by hand."""

from collections.abc import Mapping
from typing import Any

from flows.model.events import Event
from flows.model.menu import Item
from handlers.telegram import Raw, read

SISWA = 700_001
UPDATE = 900_001
LABELS: Mapping[str, Item] = {
    "🆘 Darurat": Item.DANGER,
    "⚠️ Danger": Item.DANGER,
    "🧑‍🏫 Guru BK": Item.BK,
    "Selesai": Item.END,
}
USER = {
    "id": SISWA,
    "is_bot": False,
    "first_name": "Rara",
    "last_name": "Putri",
    "username": "rara_putri",
    "language_code": "id",
}
CHAT = {"id": SISWA, "type": "private", "first_name": "Rara", "username": "rara_putri"}


def update(**kinds: Any) -> dict[str, Any]:
    return {"update_id": UPDATE, **kinds}


def message(**fields: Any) -> dict[str, Any]:
    return {"message_id": 41, "date": 1_790_000_000, "chat": CHAT, "from": USER} | fields


def event(raw: Raw) -> Event | None:
    arrival = read(raw, LABELS)
    return arrival.event if arrival else None


def heard(**fields: Any) -> Event | None:
    return event(update(message=message(**fields)))


def edited(**fields: Any) -> Event | None:
    return event(update(edited_message=message(**fields)))


def tapped(**fields: Any) -> Event | None:
    own = {"message_id": 40, "date": 1, "chat": CHAT, "text": "…"}
    query = {"id": "9", "from": USER, "chat_instance": "5", "message": own}
    return event(update(callback_query=query | fields))

"""Things that are not text, ready to be sent from a phone, so that their refusal can be played."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from simulator.account import Account
from simulator.people import Person
from simulator.wire import Json
from simulator.wrong import Impossible

EVENING = Path(__file__).with_name("evening.jpg")
PHONE = "+62 812-0000-0000"
FRIEND = {"id": 777_000_111, "is_bot": False, "first_name": "Kak Rara", "username": "kakrara_contoh"}


def sample(kind: str, account: Account, person: Person) -> Json:
    if kind not in KINDS:
        message = f"There is no sample {kind!r}, only {', '.join(sorted(KINDS))}."
        raise Impossible(message)
    return KINDS[kind](account, person)


def _photo(account: Account, _: Person) -> Json:
    """As a phone takes it, with its place, its time and a comment in it."""
    file = account.store("photo.jpg", "image/jpeg", EVENING.read_bytes())
    return {"photo": [file.view() | {"width": 240, "height": 180}]}


def _sticker(account: Account, _: Person) -> Json:
    file = account.store("sticker.png", "image/png", picture(128, 128))
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": file.view() | shape | {"emoji": "😢", "set_name": "contoh_by_seseorang_bot"}}


def _voice(account: Account, _: Person) -> Json:
    file = account.store("voice.ogg", "audio/ogg", b"OggS" + bytes(2_000))
    return {"voice": file.view() | {"duration": 7, "mime_type": "audio/ogg"}}


def _document(account: Account, _: Person) -> Json:
    file = account.store("surat.txt", "text/plain", b"Ini contoh berkas.\n")
    return {"document": file.view() | {"file_name": file.name, "mime_type": file.kind}}


def _contact(_: Account, person: Person) -> Json:
    return {"contact": {"phone_number": PHONE, "first_name": person.given["first_name"], "user_id": person.id}}


def _location(_: Account, __: Person) -> Json:
    return {"location": {"latitude": -6.1754, "longitude": 106.8272}}


def _forwarded(account: Account, _: Person) -> Json:
    origin = {"type": "user", "date": int(account.world.clock.seconds()) - 3600, "sender_user": FRIEND}
    return {"text": "Katanya kamu yang cerita ke guru, ya?", "forward_origin": origin}


KINDS: dict[str, Callable[[Account, Person], Json]] = {
    "photo": _photo,
    "sticker": _sticker,
    "voice": _voice,
    "document": _document,
    "contact": _contact,
    "location": _location,
    "forwarded": _forwarded,
}


def picture(wide: int, high: int) -> bytes:
    """A small PNG: an evening sky over a hill, drawn here so that nothing has to be shipped or fetched."""
    rows = b"".join(b"\0" + b"".join(_point(x / wide, y / high) for x in range(wide)) for y in range(high))
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _point(x: float, y: float) -> bytes:
    hill = 0.72 + 0.9 * (x - 0.62) ** 2
    if y > hill:
        return bytes((46, int(96 - 40 * (y - hill)), 84))
    if (x - 0.7) ** 2 * 1.6 + (y - 0.45) ** 2 < 0.012:  # noqa: PLR2004  the sun
        return bytes((255, 236, 190))
    return bytes((int(120 + 130 * y), int(150 + 50 * y), int(215 - 60 * y)))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

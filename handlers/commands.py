"""Slash commands, for those who type: each is the button it stands for.

A command stands alone. With words behind it the whole is words, or "/stop aku mau mati" would end a chat and
be heard by nobody. Only Darurat counts whatever follows: it calls people at once.
"""

import re
from collections.abc import Mapping

from flows.model.events import CommandGiven, MenuChosen
from flows.model.menu import Item

BUTTONS: Mapping[str, Item] = {
    name: item
    for item, names in {
        Item.DANGER: "darurat sos emergency",
        Item.END: "selesai stop end",
        Item.CANCEL: "batal cancel",
        Item.INFO: "info help bantuan",
        Item.PRIVACY: "privasi privacy",
        Item.LANGUAGE: "bahasa language",
        Item.TALK: "ngobrol talk",
        Item.BK: "bk",
        Item.CODE: "kode code",
        Item.RESULTS: "laporan results",
        Item.NEWS: "kabar news",
        Item.ROOM: "ruang room",
        Item.LETTER: "surat letter",
        Item.COUNSELORS: "konselor counselors",
        Item.CASES: "kasus cases",
        Item.ROSTER: "jadwal roster",
        Item.ON_CALL: "siaga oncall",
        Item.DUTY_ON: "jaga duty",
        Item.CLASSES: "kelasku classes",
        Item.TRAINING: "belajar training",
    }.items()
    for name in names.split()
}

ALONE = frozenset(
    [
        "start",
        "menu",
        "lapor",
        "report",
        "hapus",
        "erase",
        "dataku",
        "mydata",
        "bersihkan",
        "clean",
        "jeda",
        "pause",
        "tutup",
        "close",
        "sehat",
        "health",
        "latihan",
        "drill",
    ]
)

_COMMAND = re.compile(r"/([a-z_]{1,32})(?!\w)(?:@\w{1,64}+)?", re.ASCII | re.IGNORECASE)
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")  # what a deep link can carry


def command(words: str, message: int = 0) -> MenuChosen | CommandGiven | None:
    """None: these are words, among them a command that we do not know."""
    found = _COMMAND.match(words)
    if found is None:
        return None
    name, rest = found[1].lower(), words[found.end() :].strip()
    alone = not any(map(str.isalnum, rest))
    match BUTTONS.get(name):
        case Item.DANGER:
            return MenuChosen(Item.DANGER)
        case Item() as item if alone:
            return MenuChosen(item)
    if name == "start" and _PAYLOAD.fullmatch(rest):
        return CommandGiven(name, rest, message)
    return CommandGiven(name, message=message) if name in ALONE and alone else None

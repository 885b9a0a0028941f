"""parse_mode HTML: the few tags Telegram knows, its four named entities, and its complaints."""

import re
from typing import NoReturn

from simulator.measure import byte_offset, units
from simulator.wire import Json, refuse

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
PIECE = re.compile(r"<(/?)([^\s>/]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)(>?)|&(#x?[0-9a-fA-F]+|lt|gt|amp|quot);?")
ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def from_html(text: str) -> tuple[str, list[Json]]:
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text, self._out = text, ""
        self._open: list[tuple[str, Json]] = []
        self._entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        here = 0
        for piece in PIECE.finditer(self._text):
            self._out += self._text[here : piece.start()]
            here = piece.end()
            if piece[5]:
                self._out += _character(piece[5])
            elif not piece[4]:
                self._broken("Unclosed start tag at byte offset {}", piece.start())
            elif piece[1]:
                self._close(piece[2].lower(), piece.start())
            else:
                self._start(piece[2].lower(), piece[3], piece.start())
        self._out += self._text[here:]
        if self._open:
            refuse(f"can't parse entities: Can't find end tag corresponding to start tag \"{self._open[-1][0]}\"")
        return self._out, sorted(self._entities, key=lambda one: (one["offset"], -one["length"], one["type"]))

    def _start(self, tag: str, rest: str, where: int) -> None:
        if tag not in KINDS:
            self._broken(f'Unsupported start tag "{tag}" at byte offset {{}}', where)
        given = {name.lower(): double or single or bare for name, double, single, bare in ATTRIBUTE.findall(rest)}
        entity: Json = {"type": KINDS[tag], "offset": units(self._out)}
        if tag == "span" and given.get("class") != "tg-spoiler":
            self._broken('Tag "span" must have class "tg-spoiler" at byte offset {}', where)
        if tag == "a":
            entity["url"] = given.get("href", "")
        if tag == "blockquote" and "expandable" in rest:
            entity["type"] = "expandable_blockquote"
        if tag == "tg-emoji":
            entity["custom_emoji_id"] = given.get("emoji-id", "")
        self._open.append((tag, entity))

    def _close(self, tag: str, where: int) -> None:
        if not self._open:
            self._broken("Unexpected end tag at byte offset {}", where)
        expected, entity = self._open.pop()
        if tag and tag != expected:
            reason = f'Unmatched end tag at byte offset {{}}, expected "</{expected}>", found "</{tag}>"'
            self._broken(reason, where)
        entity["length"] = units(self._out) - entity["offset"]
        if entity["length"] and (entity["type"] != "text_link" or entity["url"]):
            self._entities.append(entity)

    def _broken(self, reason: str, where: int) -> NoReturn:
        refuse("can't parse entities: " + reason.replace("{}", str(byte_offset(self._text, where))))


def _character(name: str) -> str:
    if not name.startswith("#"):
        return NAMED[name]
    code = int("0" + name[1:].lower(), 0) if name[1] in "xX" else int(name[1:])
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""  # noqa: PLR2004  Unicode's own

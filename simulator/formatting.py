"""parse_mode: HTML, Markdown and MarkdownV2, read well enough to refuse what Telegram refuses."""

import html
import re
from collections.abc import Callable
from typing import NoReturn

from simulator.formatting_html import from_html
from simulator.measure import byte_offset, units
from simulator.wire import Json, refuse

RESERVED = "_*[]()~`>#+-=|{}.!"
MARKS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler", "`": "code"}
NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "PreCode",
}
LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^)\\])*)\)")
TOKEN = re.compile(r"\|\||__|[*_~`]")


def broken(reason: str) -> NoReturn:
    refuse(f"can't parse entities: {reason}")


def _markdown(text: str) -> tuple[str, list[Json]]:
    """The old one: marks do not nest, and a backslash guards only a mark."""
    out, entities, here = "", [], 0
    while here < len(text):
        sign = text[here]
        if sign == "\\" and text[here + 1 : here + 2] in tuple("_*`["):
            out, here = out + text[here + 1], here + 2
            continue
        if sign == "[":
            link = LINK.match(text, here)
            if link:
                entities.append(_entity("text_link", out, link[1]) | {"url": link[2]})
                out, here = out + link[1], link.end()
                continue
        if sign not in "_*`":
            out, here = out + sign, here + 1
            continue
        mark = "```" if text.startswith("```", here) else sign
        end = text.find(mark, here + len(mark))
        if end < 0:
            broken(f"Can't find end of the entity starting at byte offset {byte_offset(text, here)}")
        inner = text[here + len(mark) : end]
        entities.append(_entity("pre" if mark == "```" else MARKS[mark], out, inner))
        out, here = out + inner, end + len(mark)
    return out, [entity for entity in entities if entity["length"]]


def _entity(kind: str, before: str, inner: str) -> Json:
    return {"type": kind, "offset": units(before), "length": units(inner)}


class _Second:
    """MarkdownV2: marks nest, and every reserved character must be guarded."""

    def __init__(self, text: str) -> None:
        self._text, self._out, self._here = text, "", 0
        self._open: list[tuple[str, str, int, int]] = []  # mark, kind, offset in the result, byte offset
        self._entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self._here < len(self._text):
            self._step(self._text[self._here])
        if self._open:
            _, kind, _, where = self._open[-1]
            broken(f"Can't find end of {NAMES[kind]} entity at byte offset {where}")
        return self._out, sorted(self._entities, key=lambda one: (one["offset"], -one["length"], one["type"]))

    def _step(self, sign: str) -> None:
        following = self._text[self._here + 1 : self._here + 2]
        if sign == "\\" and following and following.isascii():
            self._take(following, 2)
        elif self._text.startswith("```", self._here):
            self._pre()
        elif self._open and self._open[-1][1] == "code" and sign != "`":
            self._take(sign, 1)
        elif mark := TOKEN.match(self._text, self._here):
            self._mark(mark[0])
        elif sign == "[" and (link := LINK.match(self._text, self._here)):
            text = re.sub(r"\\(.)", r"\1", link[1])
            self._entities.append(_entity("text_link", self._out, text) | {"url": html.unescape(link[2])})
            self._take(text, len(link[0]))
        elif sign in RESERVED and not (sign == ">" and self._out[-1:] in {"", "\n"}):
            broken(f"Character '{sign}' is reserved and must be escaped with the preceding '\\'")
        else:
            self._take("" if sign == ">" else sign, 1)

    def _take(self, text: str, length: int) -> None:
        self._out += text
        self._here += length

    def _pre(self) -> None:
        end = self._text.find("```", self._here + 3)
        if end < 0:
            broken(f"Can't find end of PreCode entity at byte offset {byte_offset(self._text, self._here)}")
        inner = self._text[self._here + 3 : end]
        self._entities.append(_entity("pre", self._out, inner))
        self._take(inner, len(inner) + 6)

    def _mark(self, mark: str) -> None:
        if mark == "|":
            broken("Character '|' is reserved and must be escaped with the preceding '\\'")
        if self._open and self._open[-1][0] == mark:
            _, kind, offset, _ = self._open.pop()
            if length := units(self._out) - offset:
                self._entities.append({"type": kind, "offset": offset, "length": length})
        else:
            self._open.append((mark, MARKS[mark], units(self._out), byte_offset(self._text, self._here)))
        self._here += len(mark)


READERS: dict[str, Callable[[str], tuple[str, list[Json]]]] = {
    "html": from_html,
    "markdown": _markdown,
    "markdownv2": lambda text: _Second(text).read(),
}


def parsed(text: str, mode: str) -> tuple[str, list[Json]]:
    if (reader := READERS.get(mode)) is None:
        refuse("unsupported parse_mode")
    return reader(text)

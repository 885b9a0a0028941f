"""Finds the exchange of contacts, and moving somewhere else: numbers, links, names elsewhere, invitations, meetings.

What has a shape (numbers, links, e-mail, @names) is found by the readers that cover it between young people; what is
said in words, by frames. Numbers of hotlines are no contact.
"""

import re
from collections.abc import Collection, Iterator
from itertools import chain

from flows.guard.found import Found, Kind
from flows.guard.invitations import INVITATIONS, NAMED
from flows.guard.lexicon import is_handle
from flows.guard.pattern import matches
from flows.guard.reading import Reading, read
from flows.guard.sweep import sweep
from flows.masks import EMAIL, LINK, NUMBER, USERNAME, spans
from flows.phones import numbers

_SHAPES = {EMAIL: "email", LINK: "link", USERNAME: "handle", NUMBER: "number"}
_TAG = re.compile(r"(?<![\w#])[\w.]{2,32}#\d{4}(?!\d)")
_SITE = re.compile(
    r"(?<![\w.-])(?:[\w-]+[.])?(?:carrd[.]co|linktr[.]ee|ngl[.]link|t[.]me|wa[.]me|bit[.]ly|s[.]id|discord[.]gg|tellonym[.]me|lynk[.]id)(?![\w-])"
)
_NOT_DIGITS = re.compile(r"\D+")
_HALVES = re.compile(r"(?<!\d)0?8\d{1,3}(?!\d)(?:\D{1,24}?\d{2,5}(?!\d)){2,4}")
_HALVED = frozenset({"nomor", "wa", "hp", "telpon", "hubungi", "kontak"})
_SPOKEN = _HALVED | {"call", "chat", "simpan"}
_AT = re.compile(r"\b(?:your|ur|kamu|mu)\s@(?!\w)")


def contacts_in(text: str, hotlines: Collection[str] = ()) -> tuple[Found, ...]:
    """In the order of the text. `hotlines`: numbers that may be said, in any way of writing them."""
    allowed = frozenset(map(_bare, hotlines))
    return sweep(text, lambda left: _once(left, allowed))


def _once(text: str, allowed: frozenset[str]) -> Iterator[Found]:
    reading = read(text)
    named = matches(reading, NAMED, is_handle)
    for pattern, start, stop in chain(_shapes(reading, allowed), named, matches(reading, INVITATIONS, is_handle)):
        yield Found(Kind.CONTACT, pattern, start, stop)


def _shapes(reading: Reading, allowed: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    for start, stop, word in spans(reading.seen):
        if word != NUMBER or _bare(reading.seen[start:stop]) not in allowed:
            yield _SHAPES[word], *reading.span(start, stop)
    if not reading.known.isdisjoint(_SPOKEN):
        for start, stop in numbers(reading.seen, spoken_of=True):
            if _bare(reading.seen[start:stop]) not in allowed:
                yield "number", *reading.span(start, stop)
    for name in _AT.finditer(reading.seen) if "@" in reading.seen else ():
        yield "handle", *reading.span(*name.span())
    if "." in reading.seen:
        for site in _SITE.finditer(reading.seen):
            yield "link", *reading.span(*site.span())
    if "#" in reading.seen:
        for tag in _TAG.finditer(reading.seen):
            yield "handle", *reading.span(*tag.span())
    if not reading.known.isdisjoint(_HALVED):
        for halves in _HALVES.finditer(reading.seen):
            yield "number", *reading.span(*halves.span())


def _bare(number: str) -> str:
    """Digits alone, with the country as people dial it at home."""
    digits = _NOT_DIGITS.sub("", number)
    return f"0{digits[2:]}" if digits.startswith("62") else digits

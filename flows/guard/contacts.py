"""Finds the exchange of contacts, and moving somewhere else: numbers, links, names elsewhere, invitations, meetings.

What has a shape (numbers, links, e-mail, @names) is found by the readers that cover it between young people; what is
said in words, by frames. Numbers of hotlines are no contact.
"""

import re
from collections.abc import Collection, Iterator
from itertools import chain

from flows.guard.dictated import dictated
from flows.guard.found import Found, Kind
from flows.guard.invitations import INVITATIONS, NAMED
from flows.guard.lexicon import is_handle
from flows.guard.loose import loosely
from flows.guard.pattern import matches
from flows.guard.reading import Reading, read
from flows.guard.sweep import sweep
from flows.model.masks import EMAIL, LINK, NUMBER, USERNAME, spans
from flows.model.phones import numbers

_SHAPES = {EMAIL: "email", LINK: "link", USERNAME: "handle", NUMBER: "number"}
_TAG = re.compile(r"(?<![\w#])[\w.]{2,32}#\d{4}(?!\d)")
_SITE = re.compile(
    r"(?<![\w.-])(?:[\w-]+[.])?(?:carrd[.]co|linktr[.]ee|ngl[.]link|t[.]me|wa[.]me|bit[.]ly|s[.]id|discord[.]gg|tellonym[.]me|lynk[.]id)(?![\w-])"
)
_NOT_DIGITS = re.compile(r"\D+")
_HALVES = re.compile(r"(?<!\d)08\d{1,3}(?!\d)(?:\D{1,24}?\d{2,5}(?!\d)){2,4}")
_SPOKEN = frozenset("nomor wa hp telpon hubungi kontak call chat simpan".split())
_AT = re.compile(r"\b(?:your|ur|kamu|mu)\s@(?!\w)|(?<!\S)@\s?(?:nya|kamu|mu|lo|lu)(?!\w)")
_SIGNS = (("handle", "@", _AT), ("link", ".", _SITE), ("handle", "#", _TAG))


def contacts_in(text: str, hotlines: Collection[str] = ()) -> tuple[Found, ...]:
    """In the order of the text. `hotlines`: numbers that may be said, in figures, however parted."""
    allowed = frozenset(map(_bare, hotlines))
    return sweep(text, lambda left: _once(left, allowed))


def _once(text: str, allowed: frozenset[str]) -> Iterator[Found]:
    reading = read(text)
    named = matches(reading, NAMED, is_handle)
    for pattern, start, stop in chain(
        _shapes(reading, allowed), named, matches(reading, INVITATIONS, is_handle), loosely(reading)
    ):
        yield Found(Kind.CONTACT, pattern, start, stop)


def _shapes(reading: Reading, allowed: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    for start, stop, word in spans(reading.seen):
        if word != NUMBER or _bare(reading.seen[start:stop]) not in allowed:
            yield _SHAPES[word], *reading.span(start, stop)
    for start, stop in chain(_spoken_of(reading, allowed), dictated(reading)):
        yield "number", start, stop
    for pattern, sign, regex in _SIGNS:
        if sign in reading.seen:
            for found in regex.finditer(reading.seen):
                yield pattern, *reading.span(*found.span())


def _spoken_of(reading: Reading, allowed: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Rows that would pass for marks or hours, but for the word "nomor" beside them."""
    if reading.known.isdisjoint(_SPOKEN):
        return
    for start, stop in numbers(reading.seen, spoken_of=True):
        if _bare(reading.seen[start:stop]) not in allowed:
            yield reading.span(start, stop)
    for halves in _HALVES.finditer(reading.seen):
        if _bare(halves[0]) not in allowed:
            yield reading.span(*halves.span())


def _bare(number: str) -> str:
    """Digits alone, with the country as people dial it at home."""
    digits = _NOT_DIGITS.sub("", number)
    return f"0{digits[2:]}" if digits.startswith("62") else digits

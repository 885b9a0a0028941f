"""A way outside given in pieces: "0812", then "3456", then "7890"; "ig ku", then "rara.putri".

Whoever saw a number covered tries this next. What ends it is found, from the piece on with which it can be told; the
pieces before have been read by then, and are not enough to reach anybody.
"""

import re
from collections.abc import Iterator, Sequence

from flows.guard.contacts import contacts_in
from flows.guard.dictated import BETWEEN, FIGURES
from flows.guard.found import LONGEST_PIECE, Found, Kind
from flows.guard.invitations import CLASSES
from flows.guard.reading import read
from flows.model.masks import NUMBER, spans

_WORDS = 4  # of what stands before a name elsewhere, and of the name
_VALUES = frozenset({"number", "handle", "named", "email", "link"})
_ELSEWHERE = frozenset({*CLASSES["APP"].split(), "username", "akun", "user", "id"})
_BESIDE = BETWEEN | frozenset(
    "ya kak dek bentar ini itu no nomor wa hp lanjutannya lanjutan sambungannya belakangnya akhirnya".split()
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_BEGINS = re.compile(r"08|628|8\d\d")  # every mobile number here: +62 8… (ITU E.164), at home 08…


def ends_in(before: Sequence[str], text: str) -> tuple[Found, ...]:
    """What in `text` goes on from the short messages of the same writer just before, and leads outside with them.

    What leads outside by itself is not in it: contacts_in finds that.
    """
    if not before or len(text) > LONGEST_PIECE:
        return ()
    return tuple(_figures(before, text)) or tuple(_names(before[-1], text))


def _figures(before: Sequence[str], text: str) -> Iterator[Found]:
    """Of each piece its figures alone: "terus 3456" goes on as well as "3456"."""
    here = [*_spoken(text)]
    if not here or _says_more(text):
        return
    pieces = list[list[str]]()
    for piece in before:
        figures = [figure for figure, _, _ in _spoken(piece)]
        # What says more may begin a number, and goes on with none
        pieces = [figures] if figures and _says_more(piece) else [*pieces, figures]
    pieces.append([figures for figures, _, _ in here])
    for at, first in enumerate(pieces[:-1]):
        if not _BEGINS.match("".join(first)):
            continue
        row = " ".join(figures for piece in pieces[at:] for figures in piece)
        if any(word == NUMBER and stop == len(row) for _, stop, word in spans(row)):
            yield Found(Kind.CONTACT, "number", here[0][1], here[-1][2])
            return


def _says_more(piece: str) -> bool:
    """Than figures: "kata 081" counts something."""
    words = {token.lower() for token in _TOKEN.findall(piece) if not token.isdecimal()}
    return bool(words - FIGURES.keys() - _BESIDE)


def _spoken(text: str) -> Iterator[tuple[str, int, int]]:
    """Figures, also as words, and where."""
    for token in _TOKEN.finditer(text):
        if token[0].isdecimal():
            yield token[0], *token.span()
        elif (figure := FIGURES.get(token[0].lower())) is not None:
            yield figure, *token.span()


def _names(last: str, text: str) -> Iterator[Found]:
    if max(len(last.split()), len(text.split())) > _WORDS or not ("@" in text or _ELSEWHERE & read(last).known):
        return
    begin = len(last) + 1
    alone = {one.start for one in contacts_in(text)}
    for one in contacts_in(f"{last} {text}"):
        start = max(one.start - begin, 0)
        if one.pattern in _VALUES and one.stop > begin and start not in alone:
            yield Found(one.kind, one.pattern, start, one.stop - begin)

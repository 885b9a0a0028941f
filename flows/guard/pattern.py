"""The small language that frames are written in, one frame a line: an id, what must stand there, what must not be near.

    ask-number    mau|minta ~2 nomor|wa !guru|bk   / dia temen

    a|b        one of these words             APP        one of a class of words
    a?         may be missing                 ~2         up to two words of the same sentence
    !a|b       none of these comes next       -a|b       none of these stands before
    ^  $       where the sentence begins, ends
    #          a figure                       {name}     a value, judged by whoever reads the frame
    / a b      not with these words before it or within it

Every gap is bounded, so a text of any length is read in linear time.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from re import Match

from flows.guard.reading import END, Reading

NEAR = 5  # words before a frame in which somebody else may be its subject
Judge = Callable[[str, Reading, int], int]  # kind of value, reading, its first word -> how many words it is; 0 is none

_START = r"(?<![^ ])"
_FIXED = {"^": rf"(?:\A|(?<=[{END}] ))", "$": rf"(?=[{END}]|\Z)", "#": r"\d[\w.,:/-]* "}
_COMMON = frozenset("aku kamu ku mu nya di dari ini itu yang kan ke sama telah juga mau boleh ga ada apa".split())


@dataclass(frozen=True, slots=True)
class Frame:
    id: str
    regex: re.Pattern[str]
    signs: frozenset[str]  # one of them stands in every text it fits; empty: it may fit any
    others: tuple[frozenset[str], ...]  # and one of each of these
    unless: frozenset[str]
    first: bool  # of its sentence


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames of a table, in order, and by the words that betray them."""

    every: tuple[Frame, ...]
    signed: Mapping[str, tuple[int, ...]]
    unsigned: frozenset[int]

    def fitting(self, words: frozenset[str]) -> list[Frame]:
        places = set(self.unsigned)
        for word in words & self.signed.keys():
            places.update(self.signed[word])
        frames = [self.every[place] for place in sorted(places)]
        return [frame for frame in frames if not any(map(words.isdisjoint, frame.others))]


def frames(table: str, classes: Mapping[str, str]) -> Frames:
    lines = (line.strip() for line in table.strip().splitlines())
    every = tuple(_frame(line, classes) for line in lines if line and not line.startswith("--"))
    signed: dict[str, list[int]] = {}
    for place, frame in enumerate(every):
        for sign in frame.signs:
            signed.setdefault(sign, []).append(place)
    unsigned = frozenset(place for place, frame in enumerate(every) if not frame.signs)
    return Frames(every, {sign: tuple(places) for sign, places in signed.items()}, unsigned)


def matches(reading: Reading, sought: Frames, judge: Judge) -> Iterator[tuple[str, int, int]]:
    """The frame's id and the span in the text, for everything that fits."""
    for frame in sought.fitting(reading.known):
        for fit in _first_fits(frame, reading) if frame.first else _fits(frame, reading):
            if (span := _span(frame, fit, reading, judge)) is not None:
                yield frame.id, *span


def _first_fits(frame: Frame, reading: Reading) -> Iterator[Match[str]]:
    """Only where a sentence begins: looked for there, which is quick."""
    at = 0
    while True:
        if (fit := frame.regex.match(reading.words, at)) is not None:
            yield fit
        if (end := reading.words.find(END, at)) < 0:
            return
        at = end + 2


def _fits(frame: Frame, reading: Reading) -> Iterator[Match[str]]:
    """From every word on: a match that is no find may hide one."""
    at = 0
    while (fit := frame.regex.search(reading.words, at)) is not None:
        yield fit
        at = reading.words.find(" ", fit.start()) + 1


def _span(frame: Frame, fit: Match[str], reading: Reading, judge: Judge) -> tuple[int, int] | None:
    first, last = reading.word(fit.start()), reading.word(max(fit.start(), fit.end() - 2))
    if frame.unless and not frame.unless.isdisjoint(_near(reading, fit.start(), fit.end())):
        return None
    for kind in fit.groupdict():
        first = last = reading.word(fit.start(kind))
        if not (size := judge(kind, reading, first)):
            return None
        last = min(first + size, len(reading.places)) - 1
    return reading.places[first][0], max(stop for _, stop in reading.places[first : last + 1])


def _near(reading: Reading, start: int, stop: int) -> list[str]:
    """The words of the match, and some before it of the same clause."""
    first = reading.word(start)
    clause = bisect_right(reading.clauses, first)
    begin = max(first - NEAR, reading.clauses[clause - 1] if clause else 0)
    before = reading.words[reading.starts[begin] : start].rpartition(END)[2].split()
    return before + reading.words[start:stop].split()


def _frame(line: str, classes: Mapping[str, str]) -> Frame:
    name, _, rest = line.partition(" ")
    body, _, unless = rest.partition(" / ")
    signs: list[frozenset[str]] = []
    pieces = body.split()
    first = pieces[0] == "^"
    regex = "".join(_element(piece, classes, signs) for piece in pieces[first:])
    rare = [sign for sign in signs if sign.isdisjoint(_COMMON)]
    chosen = min(rare or signs, key=len, default=frozenset())
    near = frozenset(word for piece in unless.split() for word in _words(piece, classes))
    others = tuple(sign for sign in dict.fromkeys(signs) if sign is not chosen)
    return Frame(name, re.compile(regex if first else _START + regex), chosen, others, near, first)


def _element(piece: str, classes: Mapping[str, str], signs: list[frozenset[str]]) -> str:
    if piece in _FIXED:
        return _FIXED[piece]
    mark, rest = piece[0], piece[1:]
    match mark:
        case "~":
            regex = rf"(?:[^ {END}]+ ){{0,{int(rest)}}}?"
        case "{":
            regex = rf"(?P<{rest[:-1]}>[^ {END}]+ )"
        case "/":
            regex = f"(?:{rest[:-1]}) "
        case "-":
            regex = "".join(f"(?<!{word} )" for word in sorted(_words(rest, classes)))
        case "!":
            regex = f"(?!(?:{_any(_words(rest, classes))}) )"
        case _:
            regex = _alternatives(piece, classes, signs)
    return regex


def _alternatives(piece: str, classes: Mapping[str, str], signs: list[frozenset[str]]) -> str:
    words = _words(piece.rstrip("?"), classes)
    if edge := words & {"^", "$"}:
        return f"(?:(?:{_any(words - edge)}) |{_FIXED[min(edge)]})"
    if piece[-1] == "?":
        return f"(?:(?:{_any(words)}) )?"
    if all(word.replace(" ", "").isalnum() for word in words):
        signs.append(frozenset(word.split()[-1] for word in words))
    return f"(?:{_any(words)}) "


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _words(piece: str, classes: Mapping[str, str]) -> frozenset[str]:
    """Alternatives; capitals name a class, a full stop stands for a blank; in a class, what has brackets is an expression."""
    found: set[str] = set()
    for word in piece.split("|"):
        if word in classes:
            for each in classes[word].split():
                found.update((each,) if "[" in each else _words(each, classes))
        else:
            found.add(word.replace(".", " "))
    return frozenset(found)

"""On which line of a TOML file something stands: its reader does not say, and a person looks for a line."""

import re
from collections.abc import Iterator, Sequence

Path = tuple[str | int, ...]
PART = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
DOTTED = rf"{PART}(?:\s*\.\s*{PART})*"
KEY = re.compile(rf"\s*({DOTTED})\s*=")
TABLE = re.compile(rf"\s*(\[\[?)\s*({DOTTED})\s*\]")
PARTS = re.compile(PART)
LONG = re.compile(r'"""|\'\'\'')
SHORT = re.compile(r"""\\.|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*'|#.*""")
OPENS, CLOSES = "[{", "]}"


def line_of(path: Sequence[str | int], text: str) -> int:
    """Of this key or, when it is not there, of the nearest one around it; the first line if there is none."""
    places = dict(places_in(text))
    for length in range(len(path), 0, -1):
        if found := places.get(tuple(path[:length])):
            return found
    return 1


def places_in(text: str) -> Iterator[tuple[Path, int]]:
    """Each key and table with the line on which it is first named."""
    table: Path = ()
    count: dict[Path, int] = {}
    seen: set[Path] = set()
    for number, line in statements(text):
        if header := TABLE.match(line):
            table = names(header[2])
            if header[1] == "[[":
                table = (*table, count.setdefault(table, 0))
                count[table[:-1]] += 1
            found: list[Path] = [table]
        elif key := KEY.match(line):
            whole = (*table, *names(key[1]))
            found = [whole[:end] for end in range(len(table) + 1, len(whole) + 1)]
        else:
            continue
        for path in found:
            if path not in seen:
                seen.add(path)
                yield path, number


def names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in PARTS.findall(dotted))


def statements(text: str) -> Iterator[tuple[int, str]]:
    """The lines at which something begins: not those inside a list or a text of several lines."""
    depth, quote = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        if not depth and not quote:
            yield number, line
        quote, bare = outside(line, quote)
        if depth or not TABLE.match(line):
            depth = max(0, depth + sum(bare.count(c) for c in OPENS) - sum(bare.count(c) for c in CLOSES))


def outside(line: str, quote: str) -> tuple[str, str]:
    """What of a line is not inside quotes, and the long quote that is still open at its end."""
    bare = ""
    while True:
        if quote:
            _, closing, line = line.partition(quote)
            if not closing:
                return quote, bare
            quote = ""
        opening = LONG.search(line)
        if opening is None:
            return "", bare + SHORT.sub("", line)
        before = SHORT.sub("", line[: opening.start()])
        bare, quote, line = bare + before, opening[0], line[opening.end() :]

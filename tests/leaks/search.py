"""What was found, and where: in calls, in files that were handed over, in every byte of the disk, in the log."""

import io
import logging
import re
import traceback
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.logs import OURS, QUIET, AllowList
from tests.handlers.grown import WORD
from tests.leaks.crowd import Crowd, of
from tests.leaks.flock import LETTERS, VOICE

NOBODY = re.compile(rf"{WORD}|777\d{{6}}")  # may be read by nobody
SAID = re.compile(rf"{VOICE}[{LETTERS}]+")
FILES = ("sendDocument", "sendPhoto")


def leaked(people: Crowd, since: int = 0) -> list[str]:
    """In any call to anybody: what nobody may read, an id that is not theirs, words that are not for them."""
    told = list(shown(people, since))
    return [*in_calls(people, told), *words_astray(people, told)]


def shown(people: Crowd, since: int = 0) -> Iterator[tuple[int, str]]:
    """To whom, and all of it: the fields of each call, and the files sent with it."""
    account = people.sim.world.account()
    files = iter(list(account.files.values()))
    for call in people.sim.world.calls.since(0):
        file = unpacked(next(files).data) if call.method in FILES and call.status == 200 else ""
        if call.n >= since and call.method != "getUpdates":
            to = int(call.params.get("chat_id") or 0)
            yield to, repr({name: value for name, value in call.params.items() if name != "chat_id"}) + file


def in_calls(people: Crowd, told: Iterable[tuple[int, str]]) -> Iterator[str]:
    ids = [str(one.phone.id) for one in people.folk.values()]
    for to, text in told:
        if found := NOBODY.search(text) or next((re.search(one, text) for one in ids if one in text), None):
            yield f"{found[0]} was told to {who_is(people, to)}: {text[:300]}"


def words_astray(people: Crowd, told: Iterable[tuple[int, str]]) -> Iterator[str]:
    readers = {word: (who, set(of(people, who))) for who, one in people.folk.items() for word in one.flock.words}
    for to, text in told:
        for word in SAID.findall(text):
            who, may = readers[word]
            if to not in may:
                yield f"words of {who} were told to {who_is(people, to)}: {text[:300]}"


def relayed(people: Crowd, who: str, to: str) -> int:
    """How many of their words that other person has been shown: or else nothing was tried."""
    reader, words = people.folk[to].phone.id, set(people.folk[who].flock.words)
    return len({word for one, text in shown(people) if one == reader for word in SAID.findall(text)} & words)


def who_is(people: Crowd, number: int) -> str:
    return next((who for who, one in people.folk.items() if one.phone.id == number), "somebody")


def unpacked(data: bytes) -> str:
    if not data.startswith(b"PK"):
        return data.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(data)) as sheets:
        return "".join(sheets.read(name).decode("utf-8", "replace") for name in sheets.namelist())


def on_disk(folder: Path, ids: Collection[int]) -> list[str]:
    """Any mark at all: what was said is sealed, and all else was never kept. Ids in the clothes of a number, too."""
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".key"):
        kept = file.read_bytes()
        marks = [WORD, VOICE, *(str(one) for one in ids)]
        clothed = {c for mark in marks for c in (mark.encode(), mark.encode("utf-16-le"), mark.encode().hex().encode())}
        clothed |= {one.to_bytes(8, "big") for one in ids} | {one.to_bytes(8, "little") for one in ids}
        found += [f"{mark!r} lies in {file.name}" for mark in clothed if mark in kept]
    return found


class Log:
    """All that is logged at DEBUG: as it is written, and of our own also before anything was taken out of it."""

    def __init__(self) -> None:
        self.written, self.raw = io.StringIO(), io.StringIO()
        self.others = 0

    def clear(self) -> None:
        for text in (self.written, self.raw):
            text.seek(0)
            text.truncate()

    def leaks(self) -> list[str]:
        everything = re.compile(rf"{NOBODY.pattern}|{VOICE}|\b60000\d{{4}}\b")
        return [
            f"logged: {line[:200]}"
            for text in (self.written.getvalue(), self.raw.getvalue())
            for line in text.splitlines()
            if everything.search(line)
        ]


class Raw(logging.Handler):
    """Before the filter, which rewrites a record."""

    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.partition(".")[0] not in OURS:
            self._log.others += 1
            return
        self._log.raw.write(f"{record.getMessage()}\n")
        if record.exc_info and record.exc_info[1]:
            self._log.raw.write("".join(traceback.format_exception(record.exc_info[1])))


@contextmanager
def logged() -> Iterator[Log]:
    """The service's own way of logging, but with every logger at DEBUG."""
    log, root = Log(), logging.getLogger()
    loggers = [root, *(logging.getLogger(name) for name in (*QUIET, "sqlalchemy.engine", "sqlalchemy.pool"))]
    before: Mapping[Any, int] = {one: one.level for one in loggers}
    handlers = root.handlers[:]
    writes = logging.StreamHandler(log.written)
    writes.addFilter(AllowList())
    root.handlers[:] = [Raw(log), writes]
    for one in loggers:
        one.setLevel(logging.DEBUG)
    try:
        yield log
    finally:
        root.handlers[:] = handlers
        for one, level in before.items():
            one.setLevel(level)

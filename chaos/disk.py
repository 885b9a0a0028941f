"""A disk in memory that forgets, at a power cut, what nobody asked it to keep: all of it, some of it, half a page.

Of what was written since the last sync, each sector of 512 bytes may be there or not. It promises SQLite nothing
more: no atomic pages, no order, no harmless overwriting.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

import apsw

SECTOR = 512
NAME = "forgetful"


@dataclass(slots=True)
class File:
    seen: bytearray = field(default_factory=bytearray)  # by whoever reads now
    kept: bytearray = field(default_factory=bytearray)  # after a power cut
    since: list[tuple[int, bytes]] = field(default_factory=list)  # written since the last sync

    def write(self, data: bytes, offset: int) -> None:
        put(self.seen, data, offset)
        self.since.append((offset, data))

    def truncate(self, size: int) -> None:
        """Kept at once: what SQLite cuts off, it does not need any more."""
        del self.seen[size:], self.kept[size:]
        self.since = [(offset, data[: size - offset]) for offset, data in self.since if offset < size]

    def sync(self) -> None:
        for offset, data in self.since:
            put(self.kept, data, offset)
        self.since.clear()

    def loses_power(self, luck: Random) -> None:
        share = luck.choice((0.0, 0.5, 0.9, 1.0))
        for offset, data in self.since:
            for at in range(0, len(data), SECTOR):
                if luck.random() < share:
                    put(self.kept, data[at : at + SECTOR], offset + at)
        self.since.clear()
        self.seen = bytearray(self.kept)


def put(where: bytearray, data: bytes, offset: int) -> None:
    if offset > len(where):
        where.extend(bytes(offset - len(where)))
    where[offset : offset + len(data)] = data


class Disk:
    def __init__(self) -> None:
        self.files: dict[str, File] = {}
        self._left = -1  # writes and syncs until the power goes; below 0: it stays

    def stops_after(self, writes: int) -> None:
        self._left = writes

    def loses_power(self, luck: Random) -> None:
        """And has it again."""
        for file in self.files.values():
            file.loses_power(luck)
        self._left = -1

    def works(self) -> None:
        """Asked before each write."""
        if self._left == 0:
            raise apsw.IOError
        self._left -= self._left > 0


class Handle:
    """An open file, as SQLite wants it. One program has it, so nothing is locked."""

    def __init__(self, disk: Disk, file: File) -> None:
        self._disk, self._file = disk, file

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802  SQLite's names
        return bytes(self._file.seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._disk.works()
        self._file.write(bytes(data), offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self._disk.works()
        self._file.truncate(size)

    def xSync(self, _: int) -> None:  # noqa: N802
        self._disk.works()
        self._file.sync()

    def xFileSize(self) -> int:  # noqa: N802
        return len(self._file.seen)

    def xSectorSize(self) -> int:  # noqa: N802
        return SECTOR

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        return 0

    def xFileControl(self, *_: int) -> bool:  # noqa: N802
        return False

    def xCheckReservedLock(self) -> bool:  # noqa: N802
        return False

    def xLock(self, _: int) -> None: ...  # noqa: N802
    def xUnlock(self, _: int) -> None: ...  # noqa: N802
    def xClose(self) -> None: ...  # noqa: N802


class Mounted(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        super().__init__(NAME, "")

    def xOpen(self, name: "str | apsw.URIFilename | None", flags: Sequence[int]) -> Handle:  # type: ignore[override]  # noqa: N802  whatever has its methods
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        flags[1] = flags[0]  # type: ignore[index]
        return Handle(self._disk, self._disk.files.setdefault(path, File()))

    def xAccess(self, path: str, _: int) -> bool:  # noqa: N802
        return path in self._disk.files

    def xDelete(self, path: str, _: bool) -> None:  # noqa: N802, FBT001
        self._disk.works()
        self._disk.files.pop(path, None)

    def xFullPathname(self, name: str) -> str:  # noqa: N802
        return name


@contextmanager
def mounted(disk: Disk) -> Iterator[str]:
    vfs = Mounted(disk)
    try:
        yield NAME
    finally:
        vfs.unregister()

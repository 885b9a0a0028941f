"""State: how the service itself is, in numbers that say nothing about anybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

DANGER_LATE = 10  # seconds
INBOX_LATE = 60  # seconds
BACKUP_OLD = 25  # hours: one a day, and an hour for a slow disk
DISK_FULL = 300  # MiB


class Trouble(StrEnum):
    DANGER = "danger"  # a message of danger is not getting through
    INBOX = "inbox"  # what people write is read too late
    BACKUP = "backup"
    DISK = "disk"
    CLOCK = "clock"
    DATABASE = "database"


@dataclass(frozen=True, slots=True)
class Health:
    danger: int = 0  # seconds for which the oldest message of danger waits to be sent
    inbox: int = 0  # seconds by which we are behind Telegram
    lanes: tuple[int, ...] = (0, 0, 0, 0)  # letters that wait, danger first
    alerts: int = 0  # that nobody has taken yet
    backups: bool = False  # are any made?
    backup: int | None = None  # hours since the last one
    free: int | None = None  # MiB on the disk of the database
    clock: bool | None = None  # can it be trusted? None: too early to say
    database: bool = True
    leader: bool = True  # the one process that may write

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        return tuple(self._troubles())

    def _troubles(self) -> Iterator[Trouble]:
        if self.danger > DANGER_LATE:
            yield Trouble.DANGER
        if self.inbox > INBOX_LATE:
            yield Trouble.INBOX
        if self.backups and (self.backup is None or self.backup >= BACKUP_OLD):
            yield Trouble.BACKUP
        if self.free is not None and self.free < DISK_FULL:
            yield Trouble.DISK
        if self.clock is False:
            yield Trouble.CLOCK
        if not (self.database and self.leader):
            yield Trouble.DATABASE

"""The ground it happens on: a local Telegram, a folder, and one bot at a time that can be killed."""

import asyncio
import json
import os
import signal
import sqlite3
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, BinaryIO

from bot.clock import SystemClock
from chaos.far_clock import set_ahead
from flows.model.people import Role
from simulator.server import Simulator
from storage.database import Database
from storage.store import Store
from storage.vault import Vault

ROOT = Path(__file__).parents[1]
TOKEN = "4711:chaos"  # noqa: S105  the local Bot API takes any
ROOT_KEY = b"k" * 32
PATIENCE = 60.0  # on a busy machine a start alone takes ten
LONG = 10
TO_LEAVE = 12.0  # seconds from SIGTERM until we lose patience; it has ten
DIED = -signal.SIGKILL
GLANCE = 0.01  # seconds between two looks; not everything is an event at the simulator


class Stuck(Exception):
    """What had to happen did not, and now nobody waits for it any longer."""


@dataclass(frozen=True, slots=True)
class Death:
    at: float
    back: float  # when the next one began: what had left before is at Telegram by then


@dataclass(eq=False)
class Ground:
    sim: Simulator
    folder: Path
    env: dict[str, str]
    nursery: Process
    twin: str = ""
    deaths: list[Death] = field(default_factory=list)
    at_peace: float = 1.0  # since when; 0: not now
    _died: float = 0.0
    _pid: int = 0
    _code: "asyncio.Future[int]" = field(default_factory=lambda: over(0))
    _stale: object = None  # the poll of a bot that is dead by now
    _since: int = 0
    _began: float = 0.0

    @property
    def url(self) -> str:
        return self.env["DATABASE_URL"]

    @property
    def database(self) -> Path:
        return Path(self.url.partition(":///")[2])

    @property
    def log(self) -> Path:
        return self.folder / "log"

    @property
    def ended(self) -> bool:
        return self._code.done()

    async def starts(self, point: tuple[str, int] | None = None, *, cold: bool = False) -> None:
        """`cold`: a new Python and `python -m bot run`, with nothing of ours in it but that nobody rests."""
        if not self.ended:
            raise Stuck("two at a time")
        if self._died:
            self.deaths.append(Death(self._died, self.sim.clock.seconds()))
            self._died = 0.0
        self._stale, self._since = self.sim.world.account().inbox._poll, self.sim.world.calls.next
        self._began = self.sim.clock.seconds()
        if cold:
            await self._starts_cold()
            return
        wanted = {"env": self.env, "log": str(self.log), "folder": str(self.folder), "twin": self.twin, "point": point}
        if self.nursery.stdin is None or self.nursery.stdout is None:
            raise Stuck("a nursery that nobody can talk to")
        self.nursery.stdin.write(json.dumps(wanted | {"clock": str(self.folder / "ahead")}).encode() + b"\n")
        self._pid = int(await self.nursery.stdout.readline())
        self._code = asyncio.ensure_future(reported(self.nursery.stdout))

    async def _starts_cold(self) -> None:
        with self.log.open("ab") as log:
            process = await self._plain(log)
        self._pid, self._code = process.pid, asyncio.ensure_future(process.wait())

    async def says_beside(self, patience: float) -> str:
        """A second one, on the same database with the same token: what it says when it leaves; nothing if it stays."""
        with (self.folder / "second").open("w+b") as log:
            process = await self._plain(log)
            try:
                async with asyncio.timeout(patience):
                    await process.wait()
            except TimeoutError:
                process.kill()
                await process.wait()
                return ""
            log.seek(0)
            return log.read().decode()

    async def _plain(self, log: BinaryIO) -> Process:
        env = os.environ | self.env | {"PYTHONPATH": str(ROOT)}
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "chaos.awake", cwd=self.folder, stdout=log, stderr=log, env=env
        )

    async def kills(self) -> None:
        """As the power does: no goodbye."""
        if not self.ended:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
        await self.buries()

    async def dies(self, within: float) -> bool:
        """By itself, where it was told to?"""
        await asyncio.wait({self._code}, timeout=within)
        return self._code.done()

    async def buries(self) -> None:
        self._code_seen(await self._code)

    def _code_seen(self, code: int) -> None:
        if code != DIED:
            message = f"the bot ended by itself with {code}:\n{self.log.read_text()[-2000:]}"
            raise Stuck(message)
        self._died = self.sim.clock.seconds()

    async def leaves(self) -> tuple[int, float]:
        """SIGTERM: what it ended with, and after how many seconds. One that does not is killed."""
        began = time.monotonic()
        os.kill(self._pid, signal.SIGTERM)
        await asyncio.wait({self._code}, timeout=TO_LEAVE)
        took = time.monotonic() - began
        if not self._code.done():
            os.kill(self._pid, signal.SIGKILL)
        return await self._code, took

    def all_away(self) -> bool:
        """Nothing waits in the outbox."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as db:
            return not db.execute("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')").fetchone()[0]

    def log_size(self) -> int:
        """Bytes in the write-ahead log."""
        log = Path(f"{self.database}-wal")
        return log.stat().st_size if log.exists() else 0

    def memory(self) -> int:
        """Kilobytes the bot has in memory, by the system's own account."""
        for line in Path(f"/proc/{self._pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
        raise Stuck("no bot")

    async def until(self, true: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        """Raises Stuck. While it is killed again and again, patience is ten times as long: how long that takes depends
        on how busy the machine is. It begins anew with peace."""
        began = time.monotonic()
        while not true():
            now = time.monotonic()
            if now > began + LONG * patience or (self.at_peace and now > max(began, self.at_peace) + patience):
                raise Stuck(what)
            await asyncio.sleep(GLANCE)

    async def listens(self) -> None:
        """The bot that was started last waits for news, or has had some. What the one before it had asked is answered
        when that is gone, and says nothing of this one."""
        calls, inbox = self.sim.world.calls, self.sim.world.account().inbox
        await self.until(
            lambda: (
                self.ended
                or (inbox._poll is not None and inbox._poll is not self._stale)
                or any(call.method == "getUpdates" and call.began >= self._began for call in calls.since(self._since))
            ),
            "the bot never asked for updates",
        )

    async def stands(self) -> bool:
        """It listens. False: it has left instead, with a sentence in the log."""
        listening: asyncio.Future[None] = asyncio.ensure_future(self.listens())
        waited: set[asyncio.Future[Any]] = {listening, self._code}
        await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
        if self.ended:
            listening.cancel()
            return False
        await listening
        return True

    def ahead(self, seconds: float) -> None:
        """The bot's own clock is wrong by so much."""
        set_ahead(self.folder / "ahead", seconds)

    async def issues(self, codes: Mapping[str, Role | None]) -> None:
        """Codes and invitations, as the operator's commands make them; the bot must not run."""
        until = SystemClock().now() + timedelta(days=300)

        def issue(store: Store) -> None:
            for code, role in codes.items():
                store.issue([code], role, certified=until if role is Role.COUNSELOR else None)

        async with Database.open(self.url, Vault(ROOT_KEY)) as database:
            await database.run(issue)


def over(code: int) -> "asyncio.Future[int]":
    ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    ended.set_result(code)
    return ended


async def reported(told: asyncio.StreamReader) -> int:
    return int(await told.readline())


@asynccontextmanager
async def ground(twin: str = "", *, folder: Path | None = None, school: str = "", **env: str) -> AsyncIterator[Ground]:
    with tempfile.TemporaryDirectory(prefix="chaos-") as made:
        place = folder or Path(made)
        key = place / "root.key"
        key.touch(mode=0o600)
        key.write_text(ROOT_KEY.hex())
        (place / "school.toml").write_text(school or 'name = "SMA Contoh"\n', encoding="utf-8")
        set_ahead(place / "ahead", 0.0)
        async with Simulator() as sim, nursery() as children:
            given = {
                "BOT_TOKEN": TOKEN,
                "TELEGRAM_API_URL": sim.url,
                "DATABASE_URL": f"sqlite+aiosqlite:///{place / 'sebaya.db'}",
                "ROOT_KEY_FILE": str(key),
                "SCHOOL_FILE": str(place / "school.toml"),
                "SEND_RATE": "0",
                "SEND_RATE_PER_CHAT": "0",
            }
            here = Ground(sim, place, given | env, children, twin)
            try:
                yield here
            finally:
                if not here.ended:
                    await here.kills()


@asynccontextmanager
async def nursery() -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "chaos.nursery", cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    try:
        yield process
    finally:
        if process.stdin is not None:
            process.stdin.close()
        await process.wait()

"""One process for each database."""

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.lock import AnotherInstance, file_of, hold, lease, lock_file
from storage.database import Database
from tests.bot.hand_clock import HandClock
from tests.bot.office import VAULT


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite+aiosqlite:///state/a.db", Path("state/a.db")),
        ("sqlite+aiosqlite:////var/a.db?timeout=5", Path("/var/a.db")),
        ("sqlite+aiosqlite:///:memory:", None),
        ("sqlite+aiosqlite://", None),
        ("postgresql+asyncpg://u:p@host/db", None),
    ],
)
def test_the_file_behind_a_url(url: str, file: Path | None) -> None:
    assert file_of(url) == file


def test_the_second_says_so_and_leaves(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'new' / 'db'}"
    with lock_file(url):
        with pytest.raises(AnotherInstance, match="running on this database already"), lock_file(url):
            pass
        with lock_file(f"sqlite+aiosqlite:///{tmp_path / 'other'}"):
            pass
    with lock_file(url):
        pass
    assert (tmp_path / "new" / "db.lock").stat().st_mode & 0o777 == 0o600


async def test_the_lock_of_one_that_was_killed_is_gone(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'db'}"
    code = f"from bot.lock import lock_file\nwith lock_file({url!r}):\n    print('held', flush=True)\n    input()"
    other = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        code,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert other.stdout is not None
    await other.stdout.readline()
    with pytest.raises(AnotherInstance), lock_file(url):
        pass
    other.kill()
    await other.communicate()
    with lock_file(url):
        pass


async def test_another_database_has_a_lease(tmp_path: Path) -> None:
    """As PostgreSQL has; SQLite's file has its lock and needs none."""
    clock = HandClock()
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'db'}", VAULT) as database:
        async with lease("postgresql+asyncpg://x/y", database, clock):
            second = asyncio.ensure_future(lease("postgresql+asyncpg://x/y", database, clock).__aenter__())
            async with asyncio.timeout(30):
                while not second.done():
                    clock.advance(1)
                    await asyncio.sleep(0.01)  # both work: one renews, the other asks
            with pytest.raises(AnotherInstance):
                await second
        async with lease("postgresql+asyncpg://x/y", database, clock):
            pass  # given back at once


async def test_a_lease_of_one_that_was_killed_is_taken_over_within_fifteen_seconds(tmp_path: Path) -> None:
    """Killed as soon as it had renewed, while the next one has just asked."""
    clock = HandClock()
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'db'}", VAULT) as database:
        assert await hold(database, "killed", clock)
        killed = clock.now()
        clock.advance(0.9)
        waits = lease("postgresql+asyncpg://x/y", database, clock)
        ours = asyncio.ensure_future(waits.__aenter__())
        async with asyncio.timeout(30):
            while not ours.done():
                if clock.sleepers:
                    clock.advance(1)
                await asyncio.sleep(0.001)
        await ours
        assert timedelta(seconds=12) < clock.now() - killed <= timedelta(seconds=15), (
            "no sooner than it has missed three"
        )
        await waits.__aexit__(None, None, None)

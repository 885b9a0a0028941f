"""An operator at work: a folder of their own, their commands, and a Telegram that runs beside them."""

import asyncio
import json
import logging
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from bot.cli import main
from bot.settings import Settings
from simulator.server import Simulator

ROOT = Path(__file__).parents[2]
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # the one of Telegram's own manual
NOWHERE = "http://127.0.0.1:9"  # nobody listens there
KEY = "ab" * 32
LOGGED = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (INFO|WARNING) ")


@dataclass(frozen=True)
class Operator:
    """Commands in this process, for those that leave it as it was."""

    patch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str, stdin: str = "") -> "Ran":
        return operate(self.patch, self.capsys, *words, stdin=stdin)


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    def one_sentence_and_a_next_step(self) -> str:
        """What an operator is shown when something is wrong, and nothing else."""
        assert self.code == 1, self
        assert self.out == "", self
        (line,) = [line for line in self.err.splitlines() if not LOGGED.match(line)]
        assert line.count(". ") + line.count("? ") + line.count(": ") >= 1, line
        assert TOKEN not in line
        assert "Traceback" not in line
        return line


def workspace(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    """A fresh computer: nothing set, and nothing here."""
    for field in Settings.model_fields:
        patch.delenv(field.upper(), raising=False)
    patch.chdir(folder)
    return folder


def operate(patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str, stdin: str = "") -> Ran:
    with patch.context() as inside:
        inside.setattr(sys, "argv", ["bot", *words])
        inside.setattr(sys, "stdin", Lines(stdin))
        inside.setattr(logging.getLogger(), "handlers", [])
        inside.setattr(logging.getLogger(), "level", logging.WARNING)
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        finally:
            logging.captureWarnings(capture=False)
    said = capsys.readouterr()
    return Ran(code, said.out, said.err)


class Lines:
    """Handed in by a script: no terminal."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines(keepends=True)

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        return self._lines.pop(0) if self._lines else ""


@contextmanager
def started(folder: Path, *words: str, **settings: str) -> Iterator["subprocess.Popen[str]"]:
    """A process of its own, as an operator starts it; gone at the end, whatever happens."""
    names = {field.upper() for field in Settings.model_fields}
    env = {name: value for name, value in os.environ.items() if name not in names}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env=env | {"PYTHONPATH": str(ROOT)} | settings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def run(folder: Path, *words: str, stdin: str = "", **settings: str) -> Ran:
    with started(folder, *words, **settings) as process:
        return ended(process, stdin)


def ended(process: "subprocess.Popen[str]", stdin: str = "", patience: float = 40) -> Ran:
    out, err = process.communicate(stdin, timeout=patience)
    return Ran(process.returncode, out, err)


def write_env(folder: Path, url: str = NOWHERE, **settings: str) -> None:
    """As after `init`: token, key and nothing unusual."""
    named = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": url} | settings
    write_private(folder / ".env", "".join(f"{name}={value}\n" for name, value in named.items()))
    write_private(folder / "state" / "root.key", KEY)


def write_private(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.touch(0o600)
    file.chmod(0o600)
    file.write_text(text, encoding="utf-8")


@contextmanager
def local_telegram(**options: Any) -> Iterator[Simulator]:
    """In a thread of its own: commands block while they ask it."""
    ready, done = threading.Event(), asyncio.Event()
    there: list[tuple[Simulator, asyncio.AbstractEventLoop]] = []

    async def serve() -> None:
        async with Simulator(**options) as telegram:
            there.append((telegram, asyncio.get_running_loop()))
            ready.set()
            await done.wait()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    assert ready.wait(10)
    telegram, loop = there[0]
    try:
        yield telegram
    finally:
        loop.call_soon_threadsafe(done.set)
        thread.join(10)


def ask(url: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
    """The control API."""
    data = None if body is None else json.dumps(body).encode()
    with urlopen(Request(f"{url}/sim/{path}", data=data), timeout=10) as answer:  # noqa: S310  our own
        return json.load(answer)


def until(there: Any, patience: float = 20.0) -> Any:
    """What it gives, as soon as it gives something."""
    end = time.monotonic() + patience
    while not (found := there()):
        assert time.monotonic() < end, "It did not happen."
        time.sleep(0.02)
    return found

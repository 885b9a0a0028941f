"""The disk is full: what cannot be kept is not confirmed, the fixed sentence goes out, and it goes on by itself."""

import asyncio
import errno
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.clock import SystemClock
from chaos.figures import Figure, at_most, caught, nothing, skipped
from chaos.ground import ROOT, Stuck, ground
from chaos.pair import heard, on_call, said, together
from chaos.phone import Phone

CHECK = "disk full"
SIZE = "4m"
LONG = " a" * 1500  # behind each word, so that a log with room in it is soon full
MOST = 300
SORRY, NUMBER = "Maaf, ada yang salah di pihak kami", "119 ext 8"
RESUMES = 10.0  # seconds: a poll that could keep nothing pauses five at most


class NoSmallDisk(Exception):
    """None can be mounted here: that needs root."""


@dataclass(frozen=True, slots=True)
class Found:
    lost: int
    sorry: bool
    alive: bool
    seconds: float


async def check() -> Iterator[Figure]:
    try:
        found, twin = await filled(), await filled("confirms_first")
    except NoSmallDisk as error:
        return iter([skipped(CHECK, str(error.__doc__))])
    return iter(
        (
            nothing(CHECK, "words lost or out of order", found.lost),
            Figure(CHECK, "the sentence with a number still goes out", str(found.sorry), "True", found.sorry),
            Figure(CHECK, "alive", str(found.alive), "True", found.alive),
            at_most(CHECK, "seconds until it goes on by itself", round(found.seconds, 1), RESUMES),
            caught(CHECK, "confirms_first", [f"lost={twin.lost}"] if twin.lost else []),
        )
    )


async def filled(twin: str = "") -> Found:
    with small_disk() as disk:
        return await on_it(disk, twin)


async def on_it(disk: Path, twin: str) -> Found:
    async with ground(twin, school=school(), DATABASE_URL=f"sqlite+aiosqlite:///{disk / 'db'}") as here:
        guru = await on_call(here)
        student = await together(here, guru, 403)
        ballast = fill(disk)
        words: list[str] = []
        while not student.texts(SORRY) and len(words) < MOST:
            words.append(said(len(words)))
            student.says(f"{words[-1]}{LONG}")
            await asyncio.sleep(0.02)
        stranger = Phone(here, 404)
        stranger.says("kak aku pengen bunuh diri malam ini")
        sorry = await helped(stranger)
        alive = not here.ended
        ballast.unlink()
        began = time.monotonic()
        with suppress(Stuck):  # then it is counted as lost
            await guru.sees(words[-1], patience=2 * RESUMES)
        seconds = time.monotonic() - began
        await asyncio.sleep(1.0)
        got = [text.split(" a a")[0] for text in heard(guru)]
        wrong = len(set(words) - set(got)) + sum(a != b for a, b in zip(words, got, strict=False))
        return Found(wrong, sorry, alive, seconds)


async def helped(stranger: Phone) -> bool:
    """With the numbers, and not only an excuse."""
    try:
        await stranger.sees(SORRY, patience=20.0)
    except Stuck:
        return False
    return any(NUMBER in text for text in stranger.texts(SORRY))


def fill(disk: Path) -> Path:
    """To the last byte."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65_536, 4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
    return ballast


def school() -> str:
    """The sample, with its first number called today."""
    today = SystemClock().now().date()
    sample = (ROOT / "school.example.toml").read_text(encoding="utf-8")
    return sample.replace("# verified_at = 2026-07-31", f"verified_at = {today}", 1)


@contextmanager
def small_disk() -> Iterator[Path]:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise NoSmallDisk
    with tempfile.TemporaryDirectory(prefix="chaos-disk-") as name:
        tmpfs = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", name]
        mounted = subprocess.run(tmpfs, check=False, capture_output=True)  # noqa: S603  our own folder
        if mounted.returncode != 0:
            raise NoSmallDisk
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "-l", name], check=True)  # noqa: S603, S607

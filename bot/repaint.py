"""A photo painted anew from its pixels alone, by a process of its own that can do nothing else.

`python -m bot.repaint` reads a JPEG from its standard input and writes another to its output: no metadata, no
thumbnail, nothing before or after the picture. Before it looks at a single byte it has given up opening anything: no
file, no connection; and memory and time beyond a photo's. Whatever is wrong with one ends this process and no other.
"""

import asyncio
import os
import struct
import sys
from contextlib import suppress
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[1]
MOST_BYTES = 5 * 1024 * 1024  # Telegram's own photos have some hundred thousand
MOST_PIXELS = 8_000_000  # Telegram makes none beyond 2560 x 2560
LONGEST_SIDE = 1280
QUALITY = 85
MEMORY = 150 * 1024 * 1024
SECONDS = 2  # of work
PATIENCE = 10.0  # seconds with everything: beside other heavy work Python alone takes one or two to start
GENTLY = 10  # nice: words come first
JPEG = b"\xff\xd8\xff"
REFUSED = 3
MARK, PIXELS = 0xFF, 0xDA  # of a JPEG: each piece begins so; after that one come the pixels
SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class NoPhoto(Exception):
    """This is no photo that can be shown."""


async def repainted(raw: bytes) -> bytes:
    """Raises NoPhoto."""
    if not raw.startswith(JPEG) or len(raw) > MOST_BYTES:
        raise NoPhoto
    pipe, none = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    bare = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}  # and so no token
    command = (sys.executable, "-P", "-m", "bot.repaint")
    child = await asyncio.create_subprocess_exec(
        *command, stdin=pipe, stdout=pipe, stderr=none, cwd=ROOT, env=bare | {"PYTHONPATH": str(ROOT)}
    )
    try:
        async with asyncio.timeout(PATIENCE):
            painted, _ = await child.communicate(raw)
    except TimeoutError:
        raise NoPhoto from None
    finally:
        if child.returncode is None:  # too slow, or we are stopped: it shall not go on alone
            with suppress(ProcessLookupError):
                child.kill()
            await child.wait()
    if child.returncode or not painted.startswith(JPEG):
        raise NoPhoto
    return painted


def confine() -> None:
    """Raises ImportError where a process cannot give up anything: there no photo is shown."""
    import resource  # noqa: PLC0415  only where there is one

    os.nice(GENTLY)
    for what, most in (
        (resource.RLIMIT_NOFILE, 3),  # what is open already; without a number more there is no file and no socket
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def paint(raw: bytes) -> bytes:
    """Raises whatever a picture can be wrong by."""
    from PIL import Image, ImageOps, TiffImagePlugin  # noqa: F401, PLC0415  only here; the last reads how it is turned
    from PIL.JpegImagePlugin import JpegImageFile  # noqa: PLC0415

    Image.preinit()  # reads files, which nobody can soon
    confine()
    if not orderly(raw):
        raise NoPhoto
    with JpegImageFile(BytesIO(raw)) as photo:
        if photo.width * photo.height > MOST_PIXELS:
            raise NoPhoto
        photo.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(photo).convert("RGB")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = Image.frombytes("RGB", upright.size, upright.tobytes())
    out = BytesIO()
    bare.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def orderly(raw: bytes) -> bool:
    """Piece after piece up to the pixels, as every camera writes it, and not too many of those. Whoever searches for
    the next piece wherever it may be, as Pillow does, can be kept busy for seconds."""
    here, fitting = 2, False
    while here + 4 <= len(raw) and raw[here] == MARK:
        kind, length = raw[here + 1], int.from_bytes(raw[here + 2 : here + 4], "big")
        if kind == PIXELS:
            return fitting
        if kind in SIZES:
            high, wide = struct.unpack(">HH", raw[here + 5 : here + 9].ljust(4, b"\0"))
            fitting = 0 < high * wide <= MOST_PIXELS
            if not fitting:
                return False
        here += 2 + length
    return False


def main() -> None:
    raw = sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        painted = paint(raw)
    except Exception:  # noqa: BLE001  nobody reads what was wrong with it, and its bytes shall be in no traceback
        sys.exit(REFUSED)
    sys.stdout.buffer.write(painted)


if __name__ == "__main__":
    main()

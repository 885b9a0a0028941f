"""A photo is its pixels: whatever else is in the file does not come out, and a bomb ends one small process, quickly."""

import asyncio
import resource
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from bot import repaint
from bot.repaint import MOST_BYTES, NoPhoto, repainted

ROOT = Path(__file__).parents[2]
MARK = b"KANARI-7f3a"
SIZES = ((320, 240), (240, 320), (1280, 960), (64, 64), (2560, 1440))
QUICK = 1.0


def noise(size: tuple[int, int] = (320, 240), mode: str = "RGB") -> Image.Image:
    return Image.effect_noise(size, 60).convert(mode)


def jpeg(picture: Image.Image | None = None, **more: object) -> bytes:
    out = BytesIO()
    (picture or noise()).save(out, "JPEG", **more)
    return out.getvalue()


def exif() -> bytes:
    found = Image.Exif()
    mark = MARK.decode()
    for tag in (0x010E, 0x010F, 0x0110, 0x013B, 0x8298, 0x9003):
        found[tag] = mark
    found[0x9C9B] = mark.encode("utf-16-le")
    found.get_ifd(0x8825).update({1: "S", 2: (6.0, 10.0, 31.0), 3: "E", 4: (106.0, 49.0, 37.0), 0x1D: mark})
    found.get_ifd(0x8769)[0x9286] = b"ASCII\0\0\0" + MARK
    return found.tobytes()


def segment(raw: bytes, kind: int, content: bytes) -> bytes:
    """Between the first two bytes and the rest."""
    return raw[:2] + bytes((0xFF, kind)) + struct.pack(">H", len(content) + 2) + content + raw[2:]


def marked() -> Iterator[tuple[str, bytes]]:
    """Forty photos, with a mark in every place that a file has beside its pixels."""
    thumbnail = jpeg(noise((64, 48))) + MARK
    beside: dict[str, Callable[[bytes, Image.Image], bytes]] = {
        "exif": lambda _, picture: jpeg(picture, exif=exif()),
        "comment": lambda _, picture: jpeg(picture, comment=MARK),
        "icc": lambda _, picture: jpeg(picture, icc_profile=MARK * 20),
        "xmp": lambda raw, _: segment(raw, 0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + MARK + b"</x>"),
        "iptc": lambda raw, _: segment(raw, 0xED, b"Photoshop 3.0\0008BIM\x04\x04\0\0\0\x0b" + MARK),
        "thumbnail": lambda raw, _: segment(raw, 0xE0, b"JFXX\0\x10" + thumbnail),
        "zip behind it": lambda raw, _: raw + b"PK\x03\x04" + MARK,
        "page behind it": lambda raw, _: raw + b"<script>" + MARK + b"</script>",
    }
    for name, add in beside.items():
        for size in SIZES:
            picture = noise(size)
            yield f"{name} {size}", add(jpeg(picture), picture)


async def test_of_forty_photos_nothing_but_the_pixels_comes_out() -> None:
    every = list(marked())
    assert len(every) == 40
    assert all(MARK in raw for _, raw in every)
    room = asyncio.Semaphore(3)

    async def one(raw: bytes) -> bytes:
        async with room:
            return await repainted(raw)

    for (name, _), painted in zip(every, await asyncio.gather(*(one(raw) for _, raw in every)), strict=True):
        with Image.open(BytesIO(painted)) as picture:
            assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}, name
            assert not picture.getexif()
            assert max(picture.size) <= repaint.LONGEST_SIDE
        for mark in (MARK, b"Exif", b"http", b"<script>", b"8BIM", b"ICC_PROFILE"):
            assert mark not in painted, (name, mark)


def test_the_search_finds_what_a_plain_second_saving_leaves() -> None:
    """Broken twin: opened and saved again, as many do."""
    with Image.open(BytesIO(jpeg(comment=MARK))) as picture:
        assert MARK in jpeg(picture)


async def test_it_stands_upright_as_it_was_taken() -> None:
    taken, turned = Image.new("RGB", (300, 100), "white"), Image.Exif()
    taken.paste((200, 0, 0), (0, 0, 100, 100))
    turned[0x0112] = 6  # a quarter to the right
    painted = Image.open(BytesIO(await repainted(jpeg(taken, exif=turned.tobytes()))))
    assert painted.size == (100, 300)
    assert painted.getpixel((50, 50))[0] > 150 > painted.getpixel((50, 50))[1]  # type: ignore[index]
    assert painted.getpixel((50, 250)) >= (240, 240, 240)  # type: ignore[operator]


@pytest.mark.parametrize("mode", ["L", "CMYK"])
async def test_other_colours_become_ours(mode: str) -> None:
    with Image.open(BytesIO(await repainted(jpeg(noise(mode=mode))))) as painted:
        assert (painted.mode, painted.size) == ("RGB", (320, 240))


def sized(raw: bytes, wide: int, high: int) -> bytes:
    """It says that it is larger than it is."""
    at = raw.index(b"\xff\xc0") + 5
    return raw[:at] + struct.pack(">HH", high, wide) + raw[at + 4 :]


def png(frames: int = 1) -> bytes:
    out, info = BytesIO(), PngImagePlugin.PngInfo()
    info.add_text("Author", MARK.decode(), zip=True)
    noise().save(out, "PNG", pnginfo=info, save_all=frames > 1, append_images=[noise()] * (frames - 1))
    return out.getvalue()


def gif() -> bytes:
    out = BytesIO()
    noise().save(out, "GIF", save_all=True, append_images=[noise(), noise()])
    return out.getvalue()


BOMBS: dict[str, Callable[[], bytes]] = {
    "50,000 x 50,000": lambda: sized(jpeg(), 50_000, 50_000),
    "65,000 x 600, really": lambda: jpeg(Image.new("RGB", (65_000, 600))),
    "just too many": lambda: jpeg(Image.new("RGB", (2_900, 2_900))),
    "cut in the middle": lambda: jpeg()[:4_000],
    "cut in its head": lambda: jpeg()[:40],
    "nothing but a beginning": lambda: b"\xff\xd8\xff",
    "a PNG": png,
    "a PNG that moves": lambda: png(3),
    "a GIF that moves": gif,
    "a GIF that says it is a JPEG": lambda: b"\xff\xd8\xff" + gif(),
    "a page": lambda: b"<html>" + MARK,
    "an SVG": lambda: b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
    "nothing": lambda: b"",
    "zeros": lambda: b"\xff\xd8\xff" + bytes(1_000_000),
    "too many bytes": lambda: jpeg() + bytes(MOST_BYTES),
    "zeros before the pixels": lambda: jpeg()[:2] + bytes(4_000_000) + jpeg()[2:],
    "no size": lambda: jpeg()[: jpeg().index(b"\xff\xc0")] + jpeg()[jpeg().index(b"\xff\xc4") :],
}


@pytest.mark.parametrize("name", sorted(BOMBS))
async def test_a_bomb_is_refused_at_once(name: str) -> None:
    """By the work it makes: how long that takes beside other heavy work is the machine's matter."""
    before = worked()
    with pytest.raises(NoPhoto):
        await repainted(BOMBS[name]())
    assert worked() - before < QUICK


def worked() -> float:
    """Seconds, of processes of ours that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def confined(deed: str) -> subprocess.CompletedProcess[bytes]:
    script = f"import socket, os\nfrom bot import repaint\nrepaint.confine()\n{deed}\nprint('did it')"
    return subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False)


@pytest.mark.parametrize(
    "deed",
    [
        "open('/etc/passwd')",
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 9))",
        "os.open('out', os.O_CREAT)",
        "os.pipe()",
        "bytearray(200 * 1024 * 1024)",
        "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)) if os.geteuid() else open('/etc/passwd')",
    ],
)
def test_the_process_can_do_nothing_else(deed: str) -> None:
    assert confined(deed).returncode != 0
    assert b"did it" not in confined(deed).stdout


def test_it_has_given_all_that_up_before_it_looks_at_a_byte(tmp_path: Path) -> None:
    (photo := tmp_path / "photo.jpg").write_bytes(jpeg())
    script = (
        "import sys\nfrom bot import repaint\n"
        "raw = sys.stdin.buffer.read()\n"
        "def opens(_):\n    open('/etc/passwd')\n    return True\n"
        "repaint.orderly = opens\nrepaint.paint(raw)\nprint('did it')"
    )
    with photo.open("rb") as given:
        ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, stdin=given, capture_output=True, check=False)
    assert b"Too many open files" in ended.stderr
    assert b"did it" not in ended.stdout


def test_the_check_sees_what_is_allowed() -> None:
    """And with the same deed, unconfined."""
    assert confined("bytearray(1024)").stdout == b"did it\n"
    with socket.socket() as free:
        assert free.fileno() >= 3


def test_it_works_no_longer_than_two_seconds() -> None:
    began = time.monotonic()
    ended = confined("while True: pass")
    assert ended.returncode != 0
    assert time.monotonic() - began < 60  # of its own time two; beside others it waits


async def test_one_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repaint, "PATIENCE", 0.01)
    with pytest.raises(NoPhoto):
        await repainted(jpeg())

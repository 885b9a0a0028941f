"""Promise: where a school lets photos pass, a photo is its pixels, goes to the other one alone, and lies on no disk."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from simulator.samples import EVENING
from tests.stories.town import SCHOOL, Phone, Town, town

PHOTOS = replace(SCHOOL, photos=True)
HIDDEN = (b"Rumah Ayu", b"HP Contoh", b"kamera Ayu", b"Exif", b"2026:07:01")


async def content(place: Town, message: dict[str, Any]) -> bytes:
    file = place.sim.world.account().files[message["photo"]["file_id"]]
    return file.data


async def calm(place: Town) -> tuple[Phone, Phone, Phone]:
    """Nothing in it worries anybody: while something does, no photo passes."""
    guru, kawan, ayu = await place.supervisor(), await place.counselor(), await place.student()
    await place.waits(ayu, "aku kangen kucingku")
    await kawan.taps("Ambil")
    await ayu.sees("konselor sebaya, sekarang bersamamu")
    return ayu, kawan, guru


def photos(phone: Phone) -> list[dict[str, Any]]:
    return [m for m in phone.screen if m["kind"] == "photo" and m["from"] == "bot"]


async def test_it_arrives_as_pixels_covered_and_protected_and_nobody_else_sees_it(tmp_path: Path) -> None:
    assert all(mark in EVENING.read_bytes() for mark in HIDDEN)
    async with town(tmp_path, PHOTOS) as place:
        ayu, kawan, guru = await calm(place)
        place.sim.deeds.sends_sample(ayu.id, "photo")
        await ayu.sees("Kirim foto ini?", "memotret layarnya")
        assert photos(kawan) == []
        await ayu.taps("Kirim fotonya")
        await ayu.sees("Fotonya kami teruskan")
        await place.until(lambda: photos(kawan) != [], lambda: str(kawan.screen))
        [shown] = photos(kawan)
        assert "Foto dari" in shown["caption"]
        assert (shown["photo"]["hidden"], shown["protected"]) == (True, True)
        painted = await content(place, shown)
        with Image.open(BytesIO(painted)) as picture:
            assert (picture.size, dict(picture.getexif())) == ((240, 180), {})
        assert not any(mark in painted for mark in HIDDEN)
        kawan.says("lihat langit itu")
        await ayu.sees("lihat langit itu")
        assert photos(guru) == []
        names = [call.params.get("photo") for call in place.sim.world.calls.since(0) if call.method == "sendPhoto"]
        assert all("photo.jpg" not in str(name) for name in names)
        await place.closes()
        for file in tmp_path.rglob("*"):
            if file.is_file():
                raw = file.read_bytes()
                assert b"JFIF" not in raw, file
                assert painted[-64:] not in raw, file
        await place.opens()


async def test_what_cannot_be_shown_is_told_to_whoever_sent_it_and_words_go_on(tmp_path: Path) -> None:
    async with town(tmp_path, PHOTOS) as place:
        ayu, kawan, _ = await calm(place)
        account = place.sim.world.account()
        bomb = account.store("photo.jpg", "image/jpeg", EVENING.read_bytes()[:900])
        ayu.sends(photo=[bomb.view() | {"width": 240, "height": 180}])
        await ayu.taps("Kirim fotonya")
        ayu.says("sudah lihat?")
        await ayu.sees("Fotomu tidak bisa ditampilkan")
        await kawan.sees("sudah lihat?")
        assert photos(kawan) == []


async def test_killed_while_it_is_fetched_it_is_fetched_again(tmp_path: Path) -> None:
    """What waits in the outbox is Telegram's handle."""
    async with town(tmp_path, PHOTOS) as place:
        ayu, kawan, _ = await calm(place)
        place.sim.world.faults.add({"method": "getFile", "delay": 30.0})
        place.sim.deeds.sends_sample(ayu.id, "photo")
        await ayu.taps("Kirim fotonya")
        calls = place.sim.world.calls
        await place.until(lambda: any(c.method == "getFile" for c in calls.since(0)), lambda: "no getFile")
        ayu.says("nanti kamu lihat")
        await place.closes()
        place.sim.world.faults.clear()
        await place.opens()
        await kawan.sees("nanti kamu lihat")
        assert [m["kind"] for m in kawan.screen][-2:] == ["photo", "text"], "in their order"


async def test_an_album_and_what_is_written_below_are_as_ever(tmp_path: Path) -> None:
    async with town(tmp_path, PHOTOS) as place:
        ayu, kawan, _ = await calm(place)
        file = place.sim.world.account().store("photo.jpg", "image/jpeg", EVENING.read_bytes())
        sizes = [file.view() | {"width": 240, "height": 180}]
        ayu.sends(photo=sizes, media_group_id="77", caption="dua foto")
        await kawan.sees("dua foto")
        await ayu.sees("hanya tulisan dan stiker")
        ayu.sends(photo=sizes, caption="ini kucingku")
        await kawan.sees("ini kucingku")
        await ayu.taps("Kirim fotonya")
        await place.until(lambda: len(photos(kawan)) == 1, lambda: str(kawan.screen))


async def test_in_english(tmp_path: Path) -> None:
    async with town(tmp_path, PHOTOS) as place:
        await place.supervisor()
        kawan, ayu = await place.counselor(), await place.student("Maya", "en")
        for label in ("Talk", "Family", "To be heard", "🙂"):
            await ayu.taps(label)
        ayu.says("i miss my cat")
        await kawan.taps("Ambil")
        await ayu.sees("is with you now")
        place.sim.deeds.sends_sample(ayu.id, "photo")
        await ayu.taps("Send the photo")
        await ayu.sees("We passed the photo on")
        await place.until(lambda: photos(kawan) != [], lambda: str(kawan.screen))

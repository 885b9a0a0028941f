"""HP bersama over the real client: words come covered, open on a tap, and are gone from the screen; help is not."""

from pathlib import Path

import pytest

from tests.stories.town import Phone, Town, town

WORD = "kepompong"
LANGUAGES = {
    "id": (
        "Privasi",
        "HP bersama",
        "Nyalakan",
        "Pilih kata",
        "sekali lagi",
        "menyala",
        "Ada pesan",
        "Buka",
        "Terkunci",
    ),
    "en": (
        "Privacy",
        "Shared phone",
        "Switch on",
        "Choose a secret",
        "once more",
        "is on",
        "A message",
        "Open",
        "Locked",
    ),
}


async def shares(phone: Phone, language: str = "id") -> None:
    privacy, shared, on, choose, again, done, *_ = LANGUAGES[language]
    for label in (privacy, shared, on):
        await phone.taps(label)
    await phone.sees(choose)
    phone.says(WORD)
    await phone.sees(again)
    phone.says(WORD)
    await phone.sees(done)
    await gone(phone, WORD)


async def gone(phone: Phone, words: str) -> None:
    await phone.town.until(lambda: words not in str(phone.screen), lambda: str(phone.screen)[-2000:])


async def passes(place: Town, phone: Phone) -> None:
    """So long that it locks by itself."""
    await place.later(minutes=11)
    await phone.sees("Tertutup")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_words_come_covered_open_on_a_tap_and_close_again(tmp_path: Path, language: str) -> None:
    notice, open_, locked = LANGUAGES[language][6:]
    async with town(tmp_path) as place:
        await place.supervisor()
        kawan, ayu = await place.counselor(), await place.student(language=language)
        if language == "en":
            for label in ("Talk", "Family", "heard", "🙁"):
                await ayu.taps(label)
            ayu.says("ayah pergi")
        else:
            await place.waits(ayu)
        await shares(ayu, language)
        await kawan.taps("Ambil")
        await kawan.sees("ayah pergi")
        kawan.says("hai, aku di sini")
        kawan.says("cerita saja pelan-pelan")
        await ayu.sees(notice)
        assert "hai, aku di sini" not in str(ayu.screen)
        announced = ayu.message(notice)["message_id"]
        await ayu.taps(open_)
        await ayu.sees("hai, aku di sini")
        await ayu.sees("cerita saja pelan-pelan")
        order = [m["text"] for m in ayu.screen]
        assert next(n for n, t in enumerate(order) if "hai, aku" in t) < next(
            n for n, t in enumerate(order) if "cerita saja" in t
        )
        assert all(m["message_id"] != announced or notice != m["text"] for m in ayu.screen), "the notice is used up"
        ayu.says("aku takut pulang sekolah")
        await kawan.sees("aku takut pulang sekolah")
        ayu.says("/tutup")
        await place.until(lambda: len(ayu.screen) == 1, lambda: str([m["text"] for m in ayu.screen]))
        assert len(ayu.keys) == 2
        ayu.says("halo, ini siapa ya?")
        await ayu.sees(locked)
        ayu.says(WORD)
        await gone(ayu, WORD)
        kawan.says("masih di sini")
        await ayu.sees(notice)
        announced = ayu.message(notice)["message_id"]
        await ayu.taps(open_)
        await ayu.sees("masih di sini")
        assert ayu.message("masih di sini")["message_id"] == announced, "in its place"
        assert "halo, ini siapa" not in str(kawan.screen)
        assert WORD not in str(kawan.screen)


async def test_it_locks_by_itself_and_a_restart_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        await shares(ayu)
        kawan.says("hai, aku di sini")
        await ayu.sees("Ada pesan")
        await passes(place, ayu)
        await ayu.sees("Ada pesan")
        await gone(ayu, "ayah pergi")
        await place.closes()
        await place.opens()
        await ayu.taps("Buka")
        await ayu.sees("Tulis katanya")
        ayu.says("kupukupu")
        await ayu.sees("Bukan itu")
        ayu.says(WORD)
        await ayu.sees("hai, aku di sini")
        await gone(ayu, WORD)


async def test_help_waits_for_no_word_and_who_comes_is_read_without_one(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, guru = await place.meets()
        await shares(ayu)
        kawan.says("cerita lama kita")
        await ayu.sees("Ada pesan")
        await passes(place, ayu)
        ayu.says("aku mau bunuh diri")
        await ayu.sees("Kamu penting")
        await guru.taps("Saya tangani")
        guru.says("Ibu di sini, kamu aman?")
        await ayu.taps("Buka")
        await ayu.sees("Ibu di sini, kamu aman?")
        assert "cerita lama kita" not in str(ayu.screen)
        ayu.says("/dataku")
        await ayu.sees("Tulis katanya")


async def test_the_end_takes_the_chat_from_the_screen(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        await shares(ayu)
        kawan.says("hai, aku di sini")
        await ayu.taps("Buka")
        await ayu.sees("hai, aku di sini")
        await ayu.taps("Selesai")
        await gone(ayu, "hai, aku di sini")
        await gone(ayu, "ayah pergi")

"""Who a student is, over the real client: filled in by them, opened by two for danger, and gone from the screen again."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows.model.people import Role
from tests.stories.test_cases import chooses_pin
from tests.stories.town import SCHOOL, Phone, Town, town

CARD = ("Rara Kenari", "8B", "bibi Nur 0812", "ayah")
REASON = "Ia menulis akan melompat malam ini dan tidak membalas lagi sejak sepuluh menit."


async def fills(ayu: Phone) -> None:
    await ayu.taps("Privasi")
    await ayu.taps("Kartu darurat")
    await ayu.sees("Kamu tidak harus mengisinya")
    await ayu.taps("Isi kartu")
    for asks, line in zip(("Siapa namamu", "kelas berapa", "aman untukmu", "TIDAK boleh tahu"), CARD, strict=True):
        await ayu.sees(asks)
        ayu.says(line)
    await ayu.sees("Kartu daruratmu, terakhir diisi", *CARD)


async def in_danger(place: Town, *, card: bool) -> tuple[Phone, Phone]:
    guru, ayu = await place.supervisor(), await place.student("Puspita Sari")
    if card:
        await fills(ayu)
    ayu.says("aku mau bunuh diri malam ini")
    await guru.taps("Saya tangani")
    guru.says("ibu di sini")
    await ayu.sees("ibu di sini")
    return ayu, guru


async def asks(guru: Phone, wali: Phone) -> None:
    await guru.taps("Catatan & kasus")
    await chooses_pin(guru)
    await guru.taps("Siapa siswa ini?")
    await guru.sees("Siswa belum pernah ditanya")
    await guru.taps("Buka karena bahaya")
    await guru.taps("Nyawa terancam")
    await guru.taps("Tidak, beri tahu siswa")
    await guru.sees("Tulis alasannya")
    guru.says(REASON)
    await guru.sees("Kode permintaan ini")
    assert REASON not in "".join(guru.texts)
    await wali.sees("meminta persetujuan membuka identitas")


async def approves(wali: Phone) -> None:
    await wali.taps("Baca alasannya")
    await chooses_pin(wali)
    await wali.sees("Alasannya", REASON)
    assert "bunuh diri" not in "".join(wali.texts)
    await wali.taps("Setuju; siswa langsung tahu")
    await wali.sees("Bapak/Ibu menyetujui")


@pytest.mark.parametrize("card", [True, False])
async def test_two_people_open_it_over_a_restart_and_the_student_is_told(
    tmp_path: Path, card: bool, caplog: pytest.LogCaptureFixture
) -> None:
    async with town(tmp_path) as place:
        wali = await place.staff("Wira", Role.OMBUD)
        ayu, guru = await in_danger(place, card=card)
        await asks(guru, wali)
        await place.closes()
        await place.opens()
        await approves(wali)
        await guru.sees("orang kedua menyetujui")
        assert "Rara Kenari" not in "".join(guru.texts)
        await guru.taps("Lihat sekarang")
        shown = CARD if card else ("tidak mengisi kartu darurat", "Puspita Sari")
        await guru.sees("Terlihat sampai", *shown)
        await ayu.sees("Buka kalau kamu sedang sendiri")
        await ayu.taps("Buka")
        await ayu.sees("Karena ada bahaya, orang dewasa membuka", "nyawa terancam")
        assert not set(shown) & set(wali.texts)
        await guru.taps("Lihat sekarang")
        await guru.sees("sudah dilihat")
        await place.closes()
        await place.opens()
        await place.later(minutes=15)
        gone = lambda: not any(shown[-1] in text for text in guru.texts)  # noqa: E731
        await place.until(gone, lambda: f"still there: {guru.texts}")
        asked = [call for call in place.sim.world.calls.since(0) if call.method == "getChat"]
        assert len(asked) == (0 if card else 1)
        kept = b"".join(file.read_bytes() for file in tmp_path.glob("sebaya.db*"))
        for word in (*CARD[:1], "Puspita Sari", REASON):
            assert word.encode() not in kept, word
            assert word not in caplog.text


async def test_a_student_gives_their_card_or_says_no(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, guru = await in_danger(place, card=True)
        await guru.taps("Catatan & kasus")
        await chooses_pin(guru)
        await guru.taps("Siapa siswa ini?")
        await guru.taps("Tanya siswanya")
        await ayu.sees("Kalau tidak, tidak ada akibatnya")
        await ayu.taps("Beri kartu daruratku")
        await ayu.sees("Ini yang akan dibaca guru BK", *CARD)
        assert "Rara Kenari" not in "".join(guru.texts)
        await ayu.taps("Ya, berikan ini")
        await guru.sees("memberi tahu siapa dirinya")
        await guru.taps("Baca yang diberikan")
        await guru.sees("memberi tahu ini pada", *CARD)
        ayu.says("terima kasih, bu")
        await guru.sees("terima kasih, bu")


async def test_alone_where_the_school_allows_it_and_nobody_answers(tmp_path: Path) -> None:
    """Everybody else knows at once, and the student, too."""
    async with town(tmp_path, replace(SCHOOL, lone_opening=True)) as place:
        wali, kunci = await place.staff("Wira", Role.OMBUD), await place.staff("Kusuma", Role.CUSTODIAN)
        ayu, guru = await in_danger(place, card=True)
        bunda = await place.staff("Bunda", Role.SUPERVISOR)
        await asks(guru, wali)
        await kunci.sees("meminta persetujuan membuka identitas")
        await place.later(minutes=10)
        await guru.sees("sudah 10 menit")
        await guru.taps("Buka sendirian")
        await guru.sees("SENDIRIAN?")
        await guru.taps("Ya, nyawanya terancam")
        await guru.sees("Terlihat sampai", *CARD)
        for other in (wali, kunci, bunda):
            await other.sees("sendirian pukul", "nyawa terancam")
        await ayu.sees("Buka kalau kamu sedang sendiri")


async def test_told_later_where_both_say_that_it_adds_danger(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        wali = await place.staff("Wira", Role.OMBUD)
        ayu, guru = await in_danger(place, card=True)
        await guru.taps("Catatan & kasus")
        await chooses_pin(guru)
        await guru.taps("Siapa siswa ini?")
        await guru.taps("Buka karena bahaya")
        await guru.taps("Kekerasan")
        await guru.taps("Ya, menambah bahaya")
        await guru.sees("Tulis alasannya")
        guru.says(REASON)
        await wali.taps("Baca alasannya")
        await chooses_pin(wali)
        await wali.taps("Setuju; siswa nanti")
        await guru.taps("Lihat sekarang")
        await guru.sees("Terlihat sampai", *CARD)
        assert not any("Buka kalau kamu sedang sendiri" in text for text in ayu.texts)
        await place.closes()
        await place.opens()
        await place.later(hours=72)
        await ayu.sees("Buka kalau kamu sedang sendiri")

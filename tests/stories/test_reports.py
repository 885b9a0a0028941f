"""A report about an adult of the school, over the real client: who gets it, and who gets nothing."""

from pathlib import Path

from flows.model.people import Role
from tests.stories.town import town

WORDS = "pak pelatih sering pegang-pegang aku sehabis latihan"


async def test_it_reaches_the_wali_luar_who_answers_and_no_adult_of_the_school(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru = await place.supervisor()
        wali = await place.staff("Wira", Role.OMBUD)
        ayu = await place.student()
        await ayu.taps("Info")
        await ayu.taps("Laporkan orang dewasa")
        await ayu.sees("hanya wali luar")
        await ayu.taps("Tulis laporan")
        await ayu.sees("sebelum kamu menekannya belum ada yang membacanya")
        ayu.says(WORDS)
        await ayu.sees("kami kirim ke wali luar")
        before = list(guru.texts)
        await wali.taps("Baca laporan")
        for asks in ("pilih PIN", "Ketik sekali lagi"):
            await wali.sees(asks)
            wali.says("274916")
        await wali.sees(WORDS)
        await wali.taps("Jawab")
        await wali.sees("Tulis jawaban")
        wali.says("terima kasih sudah bercerita")
        await ayu.sees("Jawaban dari wali luar", "terima kasih sudah bercerita")
        ayu.says("dia masih di sini", reply_to=ayu.message("terima kasih sudah bercerita")["message_id"])
        await ayu.sees("hanya untuk dia")
        await wali.sees("ada yang belum dibaca")
        await ayu.taps("Selesai")
        assert guru.texts == before
        assert WORDS not in str(guru.screen)
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("sebaya.db*"))
    assert b"pelatih" not in kept


async def test_in_english_without_a_wali_luar_the_truth(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        amy = await place.student("Amy", "en")
        await amy.taps("Info")
        await amy.taps("Report an adult")
        await amy.sees("no outside contact in Sebaya yet")

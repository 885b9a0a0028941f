"""Nobody is handed to another counselor without their yes; with it, what was said goes along, also over a restart."""

from pathlib import Path

from tests.stories.town import Phone, Town, town

LINE = "Ia paling tenang kalau dibiarkan cerita dulu."


async def talk(place: Town) -> tuple[Phone, Phone]:
    """About nothing that an adult would be called for."""
    await place.supervisor()
    kawan, ayu = await place.counselor(), await place.student()
    await place.waits(ayu, "bingung pilih jurusan")
    await kawan.taps("Ambil")
    await ayu.sees("konselor sebaya, sekarang bersamamu")
    kawan.says("halo, aku di sini")
    await ayu.sees("halo, aku di sini")
    return ayu, kawan


async def test_the_student_is_asked_and_the_next_one_reads_on(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan = await talk(place)
        await kawan.taps("Oper ke konselor lain")
        await kawan.taps("Waktuku habis")
        await kawan.taps("Titip catatan")
        await kawan.sees("paling panjang")
        kawan.says(LINE)
        await kawan.sees("Catatanmu:", LINE)
        await kawan.taps("Tanya siswanya")
        await ayu.sees("Boleh?", "bukan karena kamu")
        await place.closes()
        await place.opens()
        await ayu.taps("Ya, boleh")
        await ayu.sees("Kami carikan konselor lain")
        await kawan.sees("bilang boleh, dan sekarang menunggu")
        lain = await place.counselor("Bayu")
        await lain.taps("Ambil")
        await lain.sees("halo, aku di sini")
        await lain.sees("Catatan dari konselor sebelumnya", LINE)
        assert not any(LINE in text for text in ayu.texts)


async def test_without_an_answer_nothing_changes_also_after_a_restart(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan = await talk(place)
        await kawan.taps("Oper ke konselor lain")
        await kawan.taps("Tanpa alasan")
        await kawan.taps("Tanya siswanya")
        await ayu.sees("Boleh?")
        await place.closes()
        await place.later(minutes=6)
        await place.opens()
        await kawan.sees("belum menjawab, jadi obrolan ini tetap bersamamu")
        await ayu.sees("Kamu belum menjawab, dan itu tidak apa-apa")
        ayu.says("tadi dipanggil ibu")
        await kawan.sees("tadi dipanggil ibu")

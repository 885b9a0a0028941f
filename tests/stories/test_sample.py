"""A chat that rang nobody is drawn, read by a guru BK, and the student finds that reading in their data."""

from dataclasses import replace
from pathlib import Path

from tests.stories.town import SCHOOL, town


async def test_a_drawn_chat_is_read_judged_and_counted_for_its_student(tmp_path: Path) -> None:
    async with town(tmp_path, replace(SCHOOL, hours={})) as place:
        guru, kawan, ayu = await place.supervisor(), await place.counselor(), await place.student()
        await place.waits(ayu, "aku bingung pilih ekskul")
        await kawan.taps("Ambil")
        await kawan.sees("ekskul")
        kawan.says("aku dengar kamu")
        await ayu.sees("aku dengar kamu")
        await ayu.taps("Selesai")
        await place.closes()
        await place.later(days=1)
        await place.opens()  # the week's sample is caught up with
        await guru.taps("Saya siaga")
        await guru.taps("4 jam")
        await guru.sees("1 obrolan minggu lalu", "dipilih acak")
        await guru.reads()
        await guru.sees("dipilih acak", "Pembacaan ini dicatat")
        await guru.sees("aku dengar kamu")
        await guru.taps("Memang tenang")
        await guru.sees("dicatat memang tenang")
        await ayu.taps("Privasi")
        await ayu.sees("juga beberapa yang dipilih acak")
        await ayu.taps("Lihat dataku")
        files = place.sim.world.account().files
        await place.until(lambda: files, lambda: "no file was sent")
        page = list(files.values())[-1].data.decode()
        assert "guru BK atau wali luar di luar obrolannya sendiri: 1 kali" in page

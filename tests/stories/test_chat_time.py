"""A chat with a peer has a time that both know, also when the service was restarted in the middle of it."""

from pathlib import Path

from tests.stories.town import town


async def test_both_know_the_time_ask_for_more_and_are_let_go_softly(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        await place.supervisor()
        kawan, ayu = await place.counselor(), await place.student()
        await place.waits(ayu, "bingung pilih jurusan")
        await kawan.taps("Ambil")
        await ayu.sees("konselor sebaya, sekarang bersamamu", "sampai 50 menit")
        kawan.says("halo, ceritakan")
        await ayu.sees("halo, ceritakan")
        await place.later(minutes=11)
        await ayu.sees("Masih di sana?")
        await place.closes()
        await place.opens()
        for word in ("masih, kak", "tadi dipanggil ibu", "sekarang sudah bisa"):
            ayu.says(word)
            await kawan.sees(word)
            kawan.says(f"oke, {word}")
            await ayu.sees(f"oke, {word}")
            await place.later(minutes=9)
        await place.later(minutes=3)
        await ayu.sees("selesai sekitar")
        await ayu.taps("Tambah 15 menit")
        await kawan.taps("Tambah 15 menit")
        await ayu.sees("Waktunya bertambah")
        kawan.says("masih ada waktu")
        await ayu.sees("masih ada waktu")
        await place.later(minutes=9)
        kawan.says("sebentar lagi selesai, ya")
        await ayu.sees("sebentar lagi selesai, ya")
        await place.later(minutes=9)
        await place.until(lambda: sum("selesai sekitar" in text for text in ayu.texts) == 2, lambda: str(ayu.texts))
        kawan.says("sampai besok")
        await ayu.sees("sampai besok")
        await place.later(minutes=11)
        await ayu.sees("Mau lanjut besok?")
        await kawan.sees("sudah kami tutup")
        await ayu.sees("Bagaimana perasaanmu sekarang")

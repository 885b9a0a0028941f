"""/hapus over the real client: both screens are empty of it, and who comes back is a stranger."""

from pathlib import Path

from tests.stories.town import town

WORDS = "ayah memukul meja tadi malam"


async def test_everything_goes_and_who_comes_back_comes_as_a_stranger(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        ayu.says(WORDS)
        await kawan.sees(WORDS)
        kawan.says("aku di sini")
        await ayu.sees("aku di sini")
        await ayu.taps("Privasi")
        await ayu.taps("Berapa lama disimpan?")
        await ayu.sees("Ini yang kami simpan", "90 hari")
        await ayu.taps("\u2039 Privasi")
        await ayu.taps("Hapus semuanya")
        await ayu.taps("Ya, hapus semuanya")
        await ayu.sees("sudah dihapus dari server kami")
        await kawan.sees("mengakhiri obrolan dan meminta tulisannya dihapus")
        await place.until(lambda: WORDS not in str(kawan.screen), lambda: str(kawan.screen))
        await place.until(lambda: len(ayu.screen) == 1, lambda: str([m["text"] for m in ayu.screen]))
        assert any("Darurat" in key for key in ayu.keys)
        ayu.says("halo lagi")
        await ayu.sees("1 dari 3")
        await place.closes()
        disk = b"".join(file.read_bytes() for file in tmp_path.glob("sebaya.db*"))
        assert str(ayu.id).encode() not in disk
        await place.opens()


async def test_a_screen_is_cleaned_on_both_sides_of_it(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        ayu.says(WORDS)
        await kawan.sees(WORDS)
        ayu.says("/bersihkan")
        await ayu.sees("Layar ini dibersihkan")
        await place.until(lambda: len(ayu.screen) == 1, lambda: str([m["text"] for m in ayu.screen]))
        assert any("Selesai" in key for key in ayu.keys)
        await kawan.sees(WORDS)
        ayu.says("masih di sini")
        await kawan.sees("masih di sini")

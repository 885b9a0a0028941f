"""/dataku: a file they can read, with their own words and nobody else's, and nothing that runs."""

from html import unescape
from pathlib import Path

from tests.stories.town import Town, town

HOSTILE = "<script>alert('ayah')</script> & \"marah\""
ANSWER = "aku dengar kamu"


async def handed(place: Town) -> str:
    """The newest file the bot has sent."""
    files = place.sim.world.account().files
    await place.until(lambda: files, lambda: "no file was sent")
    return list(files.values())[-1].data.decode()


async def test_their_own_words_and_how_often_they_were_read(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, guru = await place.meets()
        ayu.says(HOSTILE)
        await kawan.sees("marah")
        kawan.says(ANSWER)
        await ayu.sees(ANSWER)
        await ayu.taps("Darurat")
        await guru.sees("Darurat")
        await guru.reads()
        await guru.sees("Tulisan terakhirnya")
        await ayu.taps("Privasi")
        await ayu.taps("Lihat dataku")
        page = await handed(place)
        assert "<script" not in page
        assert HOSTILE in unescape(page)
        assert "ayah pergi" in page
        assert "guru BK atau wali luar di luar obrolannya sendiri: 1 kali" in page
        assert "Persetujuan: versi 3" in page
        assert "90 hari" in page
        for others in (ANSWER, str(ayu.id), "Satria", "Penyu"):
            assert others not in page, others
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("sebaya.db*"))
    assert b"doctype" not in kept


async def test_in_english_before_anything_was_said(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        amy = await place.student("Amy", "en")
        amy.says("/mydata")
        page = await handed(place)
        assert '<html lang="en">' in page
        assert "Your chats and reports" in page

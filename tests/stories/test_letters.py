"""A letter, over the real client: a student writes, a peer drafts, a guru BK changes it and says yes, the student writes
back. The service stops in the middle, and who promised is reminded before the promise breaks."""

from dataclasses import replace
from pathlib import Path

from flows.letters.letter_bells import BEFORE
from flows.school.hours import answer_by
from tests.stories.town import SCHOOL, Phone, town

LETTER = "namaku Rara, aku nggak betah di kelas sejak teman sebangkuku pindah"
DRAFT = "Makasih sudah cerita. Kehilangan teman sebangku itu berat."
AMENDED = "Terima kasih sudah menulis. Kehilangan teman itu berat, dan kamu tidak sendirian."
BACK = "makasih, besok aku coba duduk sama Sinta"


async def chooses_pin(phone: Phone) -> None:
    for asks in ("pilih PIN", "Ketik sekali lagi"):
        await phone.sees(asks)
        phone.says("274916")


async def test_from_a_letter_to_an_answer_that_is_checked_and_one_back(tmp_path: Path) -> None:
    async with town(tmp_path, replace(SCHOOL, letters=True)) as place:
        guru, kawan, ayu = await place.supervisor(), await place.counselor(), await place.student()
        await ayu.taps("Surat")
        await ayu.sees("Surat itu jalan yang pelan", "Yang membacanya")
        await ayu.taps("Mulai menulis")
        await ayu.sees("Tulis suratmu")
        ayu.says(LETTER)
        await ayu.sees("Tersimpan, satu pesan")
        await place.closes()  # before it is sent
        await place.opens()
        await ayu.taps("Kirim")
        await ayu.sees("Suratmu sudah kami terima")
        await kawan.sees("Surat baru dari")
        await guru.sees("Surat baru dari")
        await kawan.taps("Ambil: ")
        assert "Rara" not in await kawan.sees("nggak betah di kelas"), "a name is covered for a peer"
        await kawan.taps("Tulis jawaban")
        await kawan.sees("Tulis jawaban untuk")
        kawan.says(DRAFT)
        await kawan.sees(DRAFT)
        await place.closes()  # and before anybody has seen it
        await place.opens()
        await reminded(kawan, guru)
        await kawan.taps("Kirim ke guru BK")
        await kawan.sees("dikirim ke guru BK untuk diperiksa")
        await checks(guru)
        await answered(ayu, kawan, guru)
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("sebaya.db*"))
    for words in (LETTER, DRAFT, AMENDED, BACK):
        assert words.encode() not in kept


async def reminded(kawan: Phone, guru: Phone) -> None:
    """Some hours before; nobody has broken anything yet, and the student is told nothing."""
    clock = guru.town.sim.clock
    promised = answer_by(SCHOOL, clock.now())
    assert promised is not None
    await guru.town.later(seconds=(promised - BEFORE - clock.now()).total_seconds() + 60)
    await guru.sees("dijanjikan dijawab paling lambat pukul", "Jawabannya sedang ditulis")
    await kawan.sees("dijanjikan dijawab paling lambat pukul")


async def checks(guru: Phone) -> None:
    await guru.sees("menunggu persetujuan")
    await guru.taps("Periksa: ")
    await chooses_pin(guru)
    await guru.sees(DRAFT, "yang belum dibaca siswa")
    assert LETTER in await guru.sees(LETTER), "to an adult a child may say everything"
    await guru.taps("Tulis sendiri")
    await guru.sees("Tulis jawaban untuk")
    guru.says(AMENDED)
    await guru.sees(AMENDED, "sebagai guru BK")


async def answered(ayu: Phone, kawan: Phone, guru: Phone) -> None:
    assert not [text for text in ayu.texts if DRAFT in text or AMENDED in text], "before the yes"
    await guru.taps("Kirim ke siswa")
    await ayu.sees("Jawaban suratmu, dari guru BK", AMENDED)
    await kawan.sees("kali ini dengan kata-kata guru BK")
    assert not [text for text in ayu.texts if DRAFT in text]
    await ayu.taps("Balas surat")
    await ayu.sees("Tulis suratmu")
    ayu.says(BACK)
    await ayu.sees("Tersimpan, satu pesan")
    await ayu.taps("Kirim")
    await kawan.sees("membalas suratmu")


async def test_where_one_guru_bk_is_all_there_is_a_letter_is_the_first_thing_offered(tmp_path: Path) -> None:
    """And with the first certified counselor it is a chat, without anybody having written a setting."""
    async with town(tmp_path, replace(SCHOOL, letters=None)) as place:
        guru, ayu = await place.supervisor(), await place.student()
        assert {"✉️ Surat", "🆘 Darurat"} <= set(ayu.keys)
        await ayu.taps("Ngobrol")
        await ayu.sees("tidak ada konselor sebaya yang bisa menjawab")
        await ayu.taps("Surat")
        await ayu.sees("Surat itu jalan yang pelan", "Yang membacanya hanya guru BK")
        await ayu.taps("Mulai menulis")
        ayu.says(LETTER)
        await ayu.taps("Kirim")
        await guru.sees("Surat baru dari")
        await place.counselor()
        budi = await place.student("Budi")
        await budi.taps("Ngobrol")
        await budi.sees("Kamu ingin cerita tentang apa")

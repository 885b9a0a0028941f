"""Story: a new counselor learns on their phone, is certified by the guru BK, and only then answers a student."""

import re
from dataclasses import replace
from pathlib import Path

from flows.model.people import Role
from tests.flows.school_to_learn import learning
from tests.stories.town import SCHOOL, Phone, town


async def test_from_the_invitation_to_the_first_chat(tmp_path: Path) -> None:
    async with town(tmp_path, replace(learning(modules=("hear",)), name=SCHOOL.name, sample=True)) as place:
        guru = await place.supervisor()
        eka = place.person("Eka")
        eka.says(f"/start {await place.issues(Role.COUNSELOR, certified=False)}")
        await eka.sees("Kode etik", "1 dari 2")
        await eka.taps("Lanjut")
        await eka.taps("Aku setuju")
        await eka.taps("Mulai jaga")
        await eka.sees("perlu sertifikat yang masih berlaku")
        await eka.taps("Latihan")
        await eka.taps("1 Hear")
        await eka.sees("kartu satu")
        await eka.taps("Lanjut")
        await eka.sees("kartu dua")
        await eka.taps("Lanjut")
        await eka.sees("Latihan: coba", "A. begitu")
        await eka.taps("B")
        await eka.sees("✅ Betul.")
        await place.closes()
        await place.opens()  # a restart in the middle
        await eka.taps("Ke kuis")
        await eka.taps("Mulai kuis")
        for number in range(1, 9):
            await answers(eka, number)
        badge = re.search(r"langsung: ([^.]+)", await eka.sees("lulus semuanya", "lencanamu"))
        assert badge
        await guru.taps(badge[1])
        await guru.sees("Berapa jam")
        guru.says("20")
        await guru.taps("Sudah, beri sertifikat")
        await eka.sees("sudah memberimu sertifikat")
        await eka.taps("Mulai jaga")
        await eka.sees("sedang jaga")
        ayu = await place.student()
        await place.waits(ayu)
        await eka.taps("Ambil")
        await ayu.sees("konselor sebaya, sekarang bersamamu")


async def answers(eka: Phone, number: int) -> None:
    """Of question N the choice N.(N % 4) is right."""
    text = await eka.sees(f"· {number} dari 8", "soal")
    asked = re.search(r"soal (\d+)", text)
    assert asked
    letter = re.search(rf"([A-D])\. {asked[1]}\.{int(asked[1]) % 4}\b", text)
    assert letter
    await eka.taps(letter[1])
    await eka.sees("✅ Betul:", f"soal {asked[1]}")
    if number < 8:
        await eka.taps("Lanjut")

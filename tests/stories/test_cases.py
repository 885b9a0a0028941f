"""A case, over the real client: violence is taken and answered for, and the student keeps a plan of their own."""

from dataclasses import replace
from pathlib import Path

from flows.model.people import Role
from flows.model.school import Service
from tests.stories.town import SCHOOL, Phone, town

SERVICE = Service("psychologist", {"id": "Psikolog", "en": "Psychologist"}, {"id": "Selasa", "en": "Tuesdays"})
PLAN, WHY = "napas pelan lalu telepon bibi", "sulit tidur karena takut"


async def test_from_violence_to_a_plan_a_referral_and_an_end(tmp_path: Path) -> None:
    async with town(tmp_path, replace(SCHOOL, directory=(SERVICE,))) as place:
        ayu, _, guru = await place.meets()
        wali = await place.staff("Wira", Role.OMBUD)
        ayu.says("aku dipukuli ayah tiap malam")
        await guru.taps("Saya tangani")
        guru.says("saya di sini")
        await ayu.sees("saya di sini")
        await place.later(hours=48)
        await guru.sees("tindakan belum dicatat", "sudah lewat")
        await guru.taps("Catatan & kasus")
        await chooses_pin(guru)
        await guru.sees("Penanggung jawab: Bapak/Ibu")
        await records(guru, wali)
        await place.closes()
        await place.opens()
        await plans(guru, ayu)
        await refers(guru, ayu)
        await guru.taps("Tutup kasus")
        await guru.taps("Siswa sudah aman")
        await guru.sees("Ditutup: siswa sudah aman")
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("sebaya.db*"))
    assert PLAN.encode() not in kept
    assert WHY.encode() not in kept


async def chooses_pin(phone: Phone) -> None:
    for asks in ("pilih PIN", "Ketik sekali lagi"):
        await phone.sees(asks)
        phone.says("274916")
    await phone.sees("PIN tersimpan. Selama set")


async def records(guru: Phone, wali: Phone) -> None:
    """Who is unsafe first; and nobody at home is told on one signature."""
    await guru.taps("Catatan penanganan")
    await guru.sees("langkah 1 dari 6", "siapa yang TIDAK aman")
    await guru.taps("Ditanya: tidak ada")
    await guru.sees("Siswa ditanya: tidak ada yang tidak aman")
    await guru.taps("Lanjut")
    await guru.sees("langkah 2 dari 6")
    await guru.taps("Ya, diduga")
    await guru.sees("Di rumah: ada yang diduga")
    await guru.taps("Lanjut")
    await guru.sees("langkah 3 dari 6")
    await guru.taps("Lewati")
    await guru.sees("langkah 4 dari 6")
    await guru.taps("Menemani sampai aman")
    await guru.sees("Dilakukan: menemani sampai aman")
    await guru.taps("Lanjut")
    await guru.sees("langkah 5 dari 6", "Siapa yang sudah")
    await guru.taps("Orang di rumah")
    await guru.sees("memerlukan tanda tangan kedua", "jangan hubungi rumah")
    await guru.taps("Minta tanda tangan")
    await wali.sees("Tanda tangan kedua untuk")
    await wali.taps("✅ Setuju")
    await chooses_pin(wali)
    await wali.taps("✅ Setuju")
    await wali.sees("sudah dijawab, disetujui")
    await guru.sees("Orang di rumah boleh diberi tahu")
    await guru.taps("Catatan penanganan")
    await guru.sees("Diberi tahu: orang di rumah", "langkah 3 dari 6")
    for number, label in ((4, "Lewati"), (5, "Lanjut"), (6, "Lanjut")):
        await guru.taps(label)
        await guru.sees(f"langkah {number} dari 6")
    await guru.taps("✅ Selesai")
    await guru.sees("Catatan penanganan: sudah dicatat")


def typed(who: Phone) -> list[str]:
    return [message["text"] for message in who.screen if message["from"] != "bot"]


async def plans(guru: Phone, ayu: Phone) -> None:
    """With the student, who reads it when they are by themselves, and again."""
    await guru.taps("Rencana keselamatan")
    await guru.sees("langkah 1 dari 6")
    await guru.taps("Lewati")
    await guru.sees("langkah 2 dari 6")
    await guru.taps("✏️ Tulis")
    await guru.sees("Tulis dengan kata-kata")
    guru.says(PLAN)
    await guru.sees(PLAN, "langkah 3 dari 6")
    await guru.town.until(lambda: PLAN not in typed(guru), lambda: "what was typed is still on the screen")
    await guru.taps("Kirim ke siswa")
    await guru.sees("Begini", PLAN)
    await guru.taps("Ya, kirim")
    await ayu.sees("Ada sesuatu untukmu")
    await ayu.taps("Rencana amanku")
    await ayu.sees("Rencana amanku", PLAN)
    await ayu.taps("Info")
    await ayu.taps("Rencana amanku")
    assert len([text for text in ayu.texts if PLAN in text]) in (1, 2)


async def refers(guru: Phone, ayu: Phone) -> None:
    await guru.taps("🗂 Kasus")
    await guru.sees("Kasus yang terbuka: 1")
    await guru.taps("🗂 ")
    await guru.taps("Alih tangan")
    await guru.taps("Psikolog")
    await guru.sees("Tulis satu kalimat")
    guru.says(WHY)
    await ayu.sees("meminta bantuan untukmu dari Psikolog", WHY)
    await ayu.taps("Boleh")
    await guru.sees("siswa setuju", WHY)
    await guru.taps("🗂 ")
    await guru.sees("Alih tangan ke Psikolog: siswa setuju")

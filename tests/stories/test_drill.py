"""A drill on real phones: told over a restart, measured, and refused while a real RED is open."""

from pathlib import Path

from flows.model.people import Role
from tests.stories.town import town


async def test_a_drill_climbs_over_a_restart_until_it_is_taken_and_none_begins_in_real_danger(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru, kawan, ayu = await place.supervisor(), await place.counselor(), await place.student()
        await place.waits(ayu, "aku bingung pilih ekskul")
        await kawan.taps("Ambil")
        await kawan.sees("ekskul")
        kawan.says("aku dengar kamu")
        await ayu.sees("aku dengar kamu")
        bunda, wali = await place.supervisor("Bunda"), await place.staff("Wali", Role.OMBUD)
        guru.says("/latihan")
        await guru.taps("Mulai latihan")
        await bunda.sees("LATIHAN", "siswa rekaan")
        await place.closes()
        await place.later(minutes=6)
        await place.opens()
        await bunda.sees("LATIHAN", "Belum ada yang menangani latihan ini")
        await place.later(minutes=5)
        await wali.sees("LATIHAN", "belum ditangani guru BK")
        await bunda.taps("Saya tangani (latihan)")
        for phone in (guru, bunda, wali):
            await phone.sees("LATIHAN selesai", "menanganinya setelah 11 menit")

        await ayu.taps("Darurat")
        await bunda.sees("menekan tombol Darurat")
        bunda.says("/latihan")
        await bunda.taps("Mulai latihan")
        await bunda.sees("LATIHAN tidak dimulai")

"""Stories: a weekly shift outlives a restart; a student leaves somebody out by name, and only the others are asked."""

from datetime import datetime, timedelta
from pathlib import Path

from tests.stories.town import Phone, Town, town

DAYS = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
NAMES = ("Anindya Prameswari", "Bramantyo", "Cempaka Larasati", "Danurwenda", "Ekawira")


def here(place: Town) -> datetime:
    return place.sim.clock.now().astimezone(place.school.zone)


async def until(place: Town, moment: datetime) -> None:
    await place.later(seconds=(moment - here(place)).total_seconds())


async def test_a_shift_outlives_a_restart_and_begins_only_for_who_is_ready(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        kawan, other = await place.counselor("Satria"), await place.counselor("Dimas")
        tomorrow = (here(place) + timedelta(days=1)).replace(hour=12, minute=0, second=0, microsecond=0)
        for phone in (kawan, other):
            await phone.taps("Selesai jaga")
            await phone.taps("Jadwalku")
            await phone.taps(DAYS[tomorrow.weekday()])
            await phone.taps("12.00-13.00")
            await phone.taps("\u2039 Jadwalku")
            await phone.sees("12.00-13.00", "Giliran berikutnya")
        await place.closes()
        await place.opens()
        await until(place, tomorrow - timedelta(minutes=29))
        guru = await place.supervisor("Ratih", "4 jam")
        for phone in (kawan, other):
            await phone.sees("Giliranmu jaga mulai pukul 12.00 sampai 13.00")
        await kawan.taps("Aku siap")
        await kawan.sees("Jagamu mulai sendiri pukul 12.00")
        await other.taps("Tidak bisa hari ini")
        await place.closes()
        await place.opens()
        ayu = await place.student()
        await place.waits(ayu)
        await until(place, tomorrow + timedelta(seconds=1))
        await kawan.sees("Kamu sedang jaga sampai pukul 13.00")
        await kawan.sees("Ada yang menunggu")
        await guru.taps("Jadwal jaga")
        await guru.taps("Giliran minggu ini")
        await guru.sees("12.00-13.00 ✗")
        await until(place, tomorrow + timedelta(hours=1, seconds=1))
        await kawan.sees("Jaga hari ini sudah selesai")
        assert not [text for text in other.texts if "Ada yang menunggu" in text]


async def lets_name_be_seen(phone: Phone, name: str) -> None:
    await phone.taps("Tentangku")
    await phone.taps("Namaku di daftar")
    await phone.taps("Tampilkan namaku")
    await phone.sees("Tulis namamu")
    phone.says(name)
    await phone.taps("Ya, tampilkan")
    await phone.sees("Namamu di daftar sekolah", name)


async def test_somebody_is_left_out_by_name_and_no_name_lies_open_on_the_disk(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        await place.supervisor()
        peers = [await place.counselor(f"Kawan {n}") for n in range(len(NAMES))]
        for phone, name in zip(peers, NAMES, strict=True):
            await lets_name_be_seen(phone, name)
        for phone in peers[2:]:
            await phone.taps("Selesai jaga")
            await phone.sees("Jagamu selesai")
        ayu = await place.student()
        for label in ("Ngobrol", "Keluarga", "Didengar", "🙁", "Ada yang kuhindari", NAMES[0]):
            await ayu.taps(label)
        await ayu.taps("Selesai")
        ayu.says("ayah pergi")
        await peers[1].sees("Ada yang menunggu")
        await peers[1].taps("Ambil")
        await peers[1].sees("ayah pergi")
        assert not [text for text in peers[0].texts if "Ada yang menunggu" in text]
        ayu.says("/dataku")
        await ayu.shown(lambda message: "document" in message, "their file")
        await place.closes()
        disk = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
        assert not [name for name in NAMES if name.encode() in disk]
        await place.opens()

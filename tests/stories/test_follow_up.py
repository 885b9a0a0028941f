"""What the bot says it will do some days later, it does: after a restart, in waking hours, once."""

from datetime import datetime, time, timedelta
from pathlib import Path

from flows.model.school import WIB
from tests.stories.town import Phone, Town, town


async def promised(place: Town) -> Phone:
    """A chat is over, and the student would like to be asked tomorrow."""
    ayu, kawan, _ = await place.meets()
    kawan.says("halo")
    await ayu.sees("halo")
    await ayu.taps("Selesai")
    for label in ("🙂", "4", "Ya"):
        await ayu.taps(label)
    await ayu.taps("Tulis sesuatu")
    await ayu.sees("Tulis dalam satu pesan")
    ayu.says("konselornya sabar")
    await ayu.sees("Catatanmu sudah kami simpan")
    await ayu.sees("Boleh kami tanya kabarmu")
    await ayu.taps("Besok")
    await ayu.sees("Besok kami menyapamu")
    assert "konselornya sabar" not in " ".join(kawan.texts)
    return ayu


def until_tomorrow(place: Town, hour: int, minute: int) -> timedelta:
    here = place.sim.clock.now().astimezone(WIB)
    return datetime.combine(here.date() + timedelta(days=1), time(hour, minute), WIB) - here


async def test_a_student_is_asked_the_next_day_and_a_hard_day_is_offered_somebody(tmp_path: Path) -> None:
    """Though the machine was off when it was due."""
    async with town(tmp_path) as place:
        ayu = await promised(place)
        await place.closes()
        await place.later(seconds=until_tomorrow(place, 19, 45).total_seconds())
        await place.opens()
        await ayu.sees("Bagaimana harimu")
        await ayu.taps("😞")
        await ayu.sees("Hari yang berat tidak harus kamu jalani sendirian", "tekan Darurat")
        await ayu.taps("Bicara dengan guru BK")
        await ayu.sees("Ini untuk guru BK")
        assert sum("Hari yang berat" in text for text in ayu.texts) == 1

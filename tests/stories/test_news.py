"""Story: a guru BK tells many something; a stop in the middle tells nobody twice, and who talks does not wait."""

from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

from flows.coordinator.broadcast import AHEAD
from flows.model.people import Facts
from flows.model.places import AtWork
from storage.database import Database
from tests.storage.town import VAULT, meet
from tests.stories.town import SCHOOL, Phone, Town, town

TEXT = "Sesi kelompok Kamis pukul dua."
MANY = 3 * AHEAD


async def crowd(place: Town) -> list[Phone]:
    """Students who want news, as a school has them by and by."""
    phones = [place.person(f"Siswa {n}") for n in range(MANY)]
    facts = Facts(admitted=True, consent=3, news=True)
    async with Database.open(place.settings.database_url, VAULT) as database:
        await meet(database, *((phone.id, facts, AtWork()) for phone in phones))
    for phone in phones:
        chat = place.sim.world.account().chat(place.sim.world.person(phone.id))
        chat.started = True
    return phones


def heard(phone: Phone) -> list[dict[str, Any]]:
    return [message for message in phone.screen if "Ada kabar baru" in message["text"]]


async def test_many_are_told_once_across_a_stop_while_others_talk(tmp_path: Path) -> None:
    async with town(tmp_path, replace(SCHOOL, waking=(time.min, time.max))) as place:
        ayu, kawan, guru = await place.meets()
        phones = await crowd(place)
        await guru.taps("Kabar")
        await guru.sees("Tulis kabar")
        guru.says(TEXT)
        await guru.sees("Begini kabarnya", TEXT, f"{MANY} (dibulatkan)")
        await guru.taps("Kirim")
        await guru.sees("Kabar sedang dikirim")
        await place.until(lambda: any(map(heard, phones)), lambda: "nobody is told")
        kawan.says("aku di sini")
        await ayu.sees("aku di sini")
        await place.closes()
        assert not all(map(heard, phones)), "it stopped in the middle"
        await place.opens()
        await guru.sees(f"Selesai: kabar dikirim kepada {MANY} siswa")
        await place.until(lambda: all(map(heard, phones)), lambda: "somebody is not told")
        assert [len(heard(phone)) for phone in phones] == [1] * MANY
        assert TEXT not in str(phones[0].texts), "nothing of it is on a lock screen"
        await phones[0].taps("Baca")
        await phones[0].sees("Dari guru BK", TEXT)
        await phones[0].taps("Berhenti dikabari")
        await phones[0].sees("tidak ada kabar lagi")


async def test_a_student_switches_it_on_and_halting_spares_the_rest(tmp_path: Path) -> None:
    async with town(tmp_path, replace(SCHOOL, waking=(time.min, time.max))) as place:
        guru, ayu = await place.supervisor(), await place.student()
        await ayu.taps("Privasi")
        await ayu.taps("📣 Kabar")
        await ayu.sees("satu ketukan menghentikannya")
        await ayu.taps("Ya, kabari aku")
        await ayu.sees("kamu akan dikabari")
        phones = await crowd(place)
        guru.says("/kabar")
        await guru.sees("Tulis kabar")
        guru.says(TEXT)
        await guru.taps("Kirim")
        await place.until(lambda: any(map(heard, phones)), lambda: "nobody is told")
        await guru.taps("Hentikan sisanya")
        await guru.sees("Dihentikan")
        await guru.taps("Info")
        await guru.sees("Jam jaga")
        told = sum(map(bool, map(heard, (ayu, *phones))))
        assert told < MANY

"""Danger in words, from the phone that writes them to the one of the adult who comes: the real screening, a real file."""

import sqlite3
from contextlib import closing
from pathlib import Path

from flows.model.people import Role
from tests.stories.town import town

PLAIN = "kak aku pengen bunuh diri malam ini"


async def test_a_student_alone_with_the_bot_reads_help_and_an_adult_comes(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru = await place.supervisor()
        ayu = await place.student()
        ayu.says(PLAIN)
        await ayu.sees("Kamu penting", "tidak harus menghadapi ini sendirian")
        await ayu.sees("Apa kamu aman saat ini?")
        alert = await guru.sees("Bahaya", "pikiran bunuh diri")
        assert "malam ini" not in alert  # it may be read on a lock screen
        await guru.taps("Saya tangani")
        await guru.sees(PLAIN)
        guru.says("saya di sini, terima kasih sudah bilang")
        await ayu.sees("saya di sini")


async def test_before_consent_too_and_only_these_words_are_kept(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru = await place.supervisor()
        baru = place.person("Baru")
        baru.says(PLAIN)
        await baru.sees("Kamu penting")
        await guru.reads()
        await guru.sees("Pembacaan ini dicatat")
        await guru.sees(PLAIN)


async def test_in_a_chat_the_words_arrive_the_peer_may_go_and_the_adult_takes_over(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, guru = await place.meets()
        ayu.says(PLAIN)
        await ayu.sees("Kamu penting")
        await kawan.sees(PLAIN)
        await kawan.sees("Kamu tidak harus menanggung ini")
        await guru.taps("Saya tangani")
        await kawan.sees("Guru BK sekarang bersama")
        await guru.sees(PLAIN)
        guru.says("saya di sini")
        await ayu.sees("Guru BK:", "saya di sini")


async def test_a_sentence_cut_over_messages_is_heard(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, _, guru = await place.meets()
        ayu.says("aku pengen")
        ayu.says("mati")
        await ayu.sees("Kamu penting")
        await guru.sees("Bahaya")


async def test_nobody_takes_it_and_it_climbs_also_over_a_restart(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru = await place.supervisor()
        wali = await place.staff("Wali", Role.OMBUD)
        ayu = await place.student()
        ayu.says(PLAIN)
        await guru.sees("Bahaya")
        await place.later(minutes=2, seconds=1)
        await guru.sees("Belum ada yang menangani", "(2 menit)")
        await place.closes()
        await place.opens()
        await place.later(minutes=3)
        told = await wali.sees("tingkat MERAH")
        assert "5 menit" in told
        assert "bunuh" not in told
        await guru.taps("Saya tangani")
        guru.says("saya di sini")
        await ayu.sees("saya di sini")
        before = len(guru.texts)
        await place.later(hours=1)
        ayu.says("terima kasih")
        await guru.sees("terima kasih")
        assert not any("Belum ada yang menangani" in text for text in guru.texts[before:])


async def test_worry_is_looked_at_and_judged_while_the_chat_goes_on(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, guru = await place.meets()
        ayu.says("capek hidup, rasanya pengen ngilang aja")
        await ayu.sees("Kedengarannya berat")
        await guru.sees("Perlu dilihat")
        await guru.reads()
        await guru.sees("pengen ngilang aja")
        await guru.taps("Bukan darurat")
        await guru.taps("Salah tangkap")
        await guru.sees("dicatat tidak mendesak")
        kawan.says("aku dengar")
        await ayu.sees("aku dengar")


async def test_what_was_read_leaves_the_screen_and_the_pin_at_once(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru = await place.supervisor()
        ayu = await place.student()
        ayu.says(PLAIN)
        await guru.sees("Bahaya")
        await guru.reads()
        await guru.sees(PLAIN)
        await guru.sees("hilang sendiri")
        await place.until(lambda: "274916" not in str(guru.screen), lambda: "the PIN stays on the screen")
        await place.closes()
        await place.later(hours=12)
        await place.opens()
        await place.until(lambda: PLAIN not in str(guru.screen), lambda: "the words stay on the screen")
        assert "hilang sendiri" not in str(guru.screen)
        kept = b"".join(file.read_bytes() for file in tmp_path.glob("sebaya.db*"))
        assert b"274916" not in kept


async def test_no_byte_of_the_file_tells_the_words_or_why(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru = await place.supervisor()
        ayu = await place.student()
        ayu.says(PLAIN)
        await guru.sees("Bahaya")
        await guru.reads()
        await guru.sees(PLAIN)
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("sebaya.db*"))
    assert b"bunuh" not in kept
    assert b"lex:" not in kept
    with closing(sqlite3.connect(tmp_path / "sebaya.db")) as db:
        done = [row[0] for row in db.execute("SELECT what FROM audit")]
    assert {"raised", "read"} <= set(done)


async def test_in_english(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        await place.supervisor()
        ayu = await place.student("Amy", "en")
        ayu.says("i want to kill myself tonight")
        await ayu.sees("You matter", "do not have to face this alone")
        await ayu.taps("I am safe")
        await ayu.sees("It is good that you are safe right now")

"""The whole ring against the simulator: stories, and how it starts, ends and survives."""

import asyncio
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from bot.app import run
from bot.commands.sample import TIRELESS
from bot.lock import AnotherInstance
from bot.polling import AnotherPoller
from bot.rootkey import KeyMistake
from bot.settings import Settings
from bot.transport import WrongToken
from flows.model.school import School
from simulator.server import Simulator
from storage.vault import WrongRootKey
from tests.bot.phones import COUNSELOR, STUDENT, SUPERVISOR, Phones, issue_codes, settings, until
from tests.shipped import load_texts, screen

ROOT = Path(__file__).parents[2]
AGAIN = "(mungkin terulang) "


@asynccontextmanager
async def running(it: Settings, sim: Simulator) -> AsyncIterator[Phones]:
    stop, ready = asyncio.Event(), asyncio.Event()
    task = asyncio.ensure_future(
        run(it, School(duty=TIRELESS), clock=sim.clock, texts=load_texts(), screen=screen(), ready=ready, stop=stop)
    )
    try:
        await until(lambda: sim.world.bots or task.done())
        yield Phones(sim)
    finally:
        stop.set()
        await task


async def test_a_story_from_the_first_word_to_the_last(tmp_path: Path) -> None:
    async with Simulator(check_schema=True) as sim:
        it = settings(tmp_path, sim)
        await issue_codes(it)
        async with running(it, sim) as phones:
            await phones.meet()
            number = phones.writes(STUDENT, "aku takut pulang")
            await until(lambda: phones.texts(COUNSELOR, "aku takut pulang"))
            sim.deeds.edits(STUDENT, number, "aku takut pulang ke rumah")
            await until(lambda: phones.texts(COUNSELOR, "aku takut pulang ke rumah"))
            copy = next(m for m in phones.screen(COUNSELOR) if "takut pulang" in m["text"])
            assert copy["protected"], "what staff read cannot be passed on"
            sim.deeds.writes(COUNSELOR, {"text": "kenapa?"}, reply_to=copy["message_id"])
            await until(lambda: phones.texts(STUDENT, "kenapa?"))
            answer = next(m for m in phones.screen(STUDENT) if "kenapa?" in m["text"])
            assert answer["reply_to"] == number, "quoted to their own message"
            phones.writes(STUDENT, "panjang " + "a" * 4080)
            await until(lambda: sum(t.count("a") for t in phones.texts(COUNSELOR, "aaaa")) >= 4080)
        assert not any("parse_mode" in call.params for call in sim.world.calls.since(0))
        assert sim.world.complaints == []


async def test_danger_is_alerted_within_two_seconds_though_a_backlog_waits(tmp_path: Path) -> None:
    async with Simulator() as sim:
        it = settings(tmp_path, sim)
        await issue_codes(it)
        async with running(it, sim) as phones:
            await phones.meet()
        async with running(settings(tmp_path, sim, send_rate=25, send_rate_per_chat=1), sim):
            for n in range(20):
                phones.writes(STUDENT, f"kata {n}")
            await until(lambda: phones.texts(COUNSELOR, "kata 3"))
            await phones.presses(STUDENT, "Darurat")
            began = monotonic()
            await until(lambda: phones.texts(SUPERVISOR, "Darurat:"), patience=2)
            await until(lambda: phones.texts(STUDENT, "Kamu penting"), patience=2)
            assert monotonic() - began < 5, "and does not wait as long as a drain may take"
            assert not phones.texts(COUNSELOR, "kata 19"), "the backlog is still there"


async def test_what_the_school_changes_holds_without_a_restart(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    file = tmp_path / "school.toml"
    async with Simulator() as sim:
        it = settings(tmp_path, sim, school_file=file)
        await issue_codes(it)
        file.write_text('name = "SMA Lama"\n', encoding="utf-8")
        async with running(it, sim) as phones:
            await phones.meet()
            file.write_text('name = "SMA Baru"\n[texts.id]\nclose-bye = "Sampai jumpa."\n', encoding="utf-8")
            await until(lambda: "was read again" in caplog.text)
            await phones.presses(STUDENT, "Info")
            await until(lambda: phones.texts(STUDENT, "Sebaya SMA Baru"))
            file.write_text('name = "SMA Rusak\n', encoding="utf-8")
            await until(lambda: "doctor" in caplog.text)
            await phones.presses(STUDENT, "Selesai")
            await until(lambda: phones.texts(STUDENT, "Sampai jumpa."))


async def test_days_pass_in_a_tap_for_timers_too(tmp_path: Path) -> None:
    async with Simulator() as sim:
        it = settings(tmp_path, sim)
        await issue_codes(it)
        async with running(it, sim) as phones:
            await phones.meet()
            sim.clock.advance(5 * 3600)
            await until(lambda: phones.texts(SUPERVISOR, "siaga")[-1:] and len(phones.texts(SUPERVISOR)) > 4)


async def test_who_blocks_the_bot_cannot_be_reached_and_the_other_hears_of_it(tmp_path: Path) -> None:
    async with Simulator() as sim:
        it = settings(tmp_path, sim)
        await issue_codes(it)
        async with running(it, sim) as phones:
            await phones.meet()
            before = len(phones.texts(COUNSELOR))
            sim.world.faults.add({"method": "sendMessage", "code": 403, "chat_id": STUDENT, "times": 1})
            phones.writes(COUNSELOR, "halo?")
            await until(lambda: len(phones.texts(COUNSELOR)) > before)
            assert not phones.texts(STUDENT, "halo?")


async def test_bad_updates_harm_nobody(tmp_path: Path) -> None:
    async with Simulator() as sim:
        it = settings(tmp_path, sim)
        await issue_codes(it)
        async with running(it, sim) as phones:
            await phones.meet()
            account = sim.world.account("")
            bad: list[Any] = [
                None,
                5,
                [],
                {"text": 1},
                {"from": 1, "chat": {"type": "private"}, "text": "x"},
                {"x": "\u202e" * 5000},
            ]
            for n in range(300):
                account.happened("message" if n % 2 else "something_new", bad[n % len(bad)])
            phones.writes(STUDENT, "masih di sini")
            await until(lambda: phones.texts(COUNSELOR, "masih di sini"))


async def test_a_wrong_token_ends_it_with_one_sentence(tmp_path: Path) -> None:
    async with Simulator(tokens=["1:other"]) as sim:
        with pytest.raises(WrongToken, match=r"^Telegram does not know this bot token\. Copy it"):
            await run(settings(tmp_path, sim), School(duty=TIRELESS))


async def test_a_second_one_on_the_database_says_so_and_leaves(tmp_path: Path) -> None:
    async with Simulator() as sim:
        it = settings(tmp_path, sim)
        async with running(it, sim):
            with pytest.raises(AnotherInstance):
                await run(it, School(duty=TIRELESS))


async def test_a_second_one_with_the_token_says_so_and_leaves(tmp_path: Path) -> None:
    async with Simulator() as sim:
        (tmp_path / "other").mkdir()
        async with running(settings(tmp_path, sim), sim) as phones:
            sim.clock.advance(60)
            with pytest.raises(AnotherPoller):
                await run(settings(tmp_path / "other", sim), School(duty=TIRELESS))
            phones.writes(STUDENT, "/start")
            await until(lambda: phones.texts(STUDENT))


async def test_an_unreadable_key_and_a_wrong_one(tmp_path: Path) -> None:
    async with Simulator() as sim:
        it = settings(tmp_path, sim)
        await issue_codes(it)
        async with running(it, sim) as phones:
            phones.writes(STUDENT, "/start")
            await until(lambda: phones.texts(STUDENT))
        (tmp_path / "root.key").write_text("77" * 32)
        with pytest.raises(WrongRootKey):
            await run(it, School(duty=TIRELESS))
        (tmp_path / "root.key").write_text("77" * 31)
        with pytest.raises(KeyMistake):
            await run(it, School(duty=TIRELESS))
        (tmp_path / "root.key").unlink()
        with pytest.raises(KeyMistake):
            await run(it, School(duty=TIRELESS))


async def test_while_telegram_cannot_be_reached_it_starts_and_waits(tmp_path: Path) -> None:
    async with Simulator() as sim:
        port = int(sim.url.rpartition(":")[2])
        it = settings(tmp_path, sim)
    stop, ready = asyncio.Event(), asyncio.Event()
    task = asyncio.ensure_future(run(it, School(duty=TIRELESS), ready=ready, stop=stop))
    await ready.wait()
    async with Simulator(port=port) as sim:
        await until(lambda: sim.world.bots)
        stop.set()
        await task


async def start(folder: Path, sim: Simulator, *rates: str) -> Process:
    arguments = ("-m", "tests.bot.instance", str(folder), sim.url, *rates)
    with (folder / "log").open("ab") as log:
        return await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT, stdout=log, stderr=log)


async def kill(bot: Process) -> None:
    """As the power does: no goodbye."""
    if bot.returncode is None:
        bot.kill()
        await bot.wait()


async def test_kill_9_loses_nothing_keeps_the_order_and_marks_what_is_perhaps_a_repeat(tmp_path: Path) -> None:
    async with Simulator(latency=0.002) as sim:
        await issue_codes(settings(tmp_path, sim))
        bot = await start(tmp_path, sim)
        try:
            await until(lambda: sim.world.bots)
            phones = Phones(sim)
            await phones.meet()
            said = [f"kata {n:03}" for n in range(300)]

            def heard() -> list[str]:
                return [t.rpartition("\n")[2].strip() for t in phones.texts(COUNSELOR, "kata ")]

            for text in said:
                phones.writes(STUDENT, text)
            for enough in (40, 120, 200):
                await until(lambda enough=enough: len(set(heard())) > enough)  # type: ignore[misc]
                await kill(bot)
                bot = await start(tmp_path, sim)
            await until(lambda: set(said) <= set(heard()))
            bot.terminate()
            assert await bot.wait() == 0
        finally:
            await kill(bot)
        assert list(dict.fromkeys(heard())) == said, "everything, in order"
        twice = [t for t in phones.texts(COUNSELOR, "kata ") if t.startswith(AGAIN)]
        assert len(heard()) - len(said) <= len(twice), "whatever came twice says so"
        assert "kata" not in (tmp_path / "log").read_text()


async def test_sigterm_says_what_it_can_and_keeps_the_rest(tmp_path: Path) -> None:
    async with Simulator(latency=0.02) as sim:
        await issue_codes(settings(tmp_path, sim))
        bot = await start(tmp_path, sim)
        try:
            await until(lambda: sim.world.bots)
            phones = Phones(sim)
            await phones.meet()
            bot.terminate()
            assert await bot.wait() == 0
            bot = await start(tmp_path, sim, "1")
            said = [f"kata {n:03}" for n in range(20)]
            for text in said:
                phones.writes(STUDENT, text)
            await until(lambda: phones.texts(COUNSELOR, "kata 002"))
            began = monotonic()
            bot.terminate()
            assert await bot.wait() == 0
            took = monotonic() - began
            assert took < 10
            assert phones.texts(COUNSELOR, "kata 005"), "it went on for a while"
            assert not phones.texts(COUNSELOR, "kata 019"), "and did not wait for all"
            bot = await start(tmp_path, sim)
            await until(lambda: phones.texts(COUNSELOR, "kata 019"))
        finally:
            await kill(bot)
        heard = [t.rpartition("\n")[2].strip() for t in phones.texts(COUNSELOR, "kata ")]
        assert heard == said, "each once, in order"


async def test_sigterm_with_nothing_to_do_ends_at_once(tmp_path: Path) -> None:
    async with Simulator() as sim:
        settings(tmp_path, sim)
        bot = await start(tmp_path, sim)
        try:
            await until(lambda: sim.world.bots)
            began = monotonic()
            bot.terminate()
            assert await bot.wait() == 0
            assert monotonic() - began < 5, "and does not wait as long as a drain may take"
        finally:
            await kill(bot)

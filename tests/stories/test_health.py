"""How the service is, over the real client: asked by a guru BK, and read by a machine beside it."""

import socket
from pathlib import Path

from aiohttp import ClientSession

from bot.metrics import HOST
from tests.stories.town import Town, town


async def seen(place: Town, port: int, line: str) -> str:
    """It looks every two seconds, by the clock that we move."""
    async with ClientSession() as web:
        for _ in range(100):
            place.sim.clock.advance(2)
            async with web.get(f"http://{HOST}:{port}/metrics") as answer:
                if line in (told := await answer.text()).splitlines():
                    return told
    raise AssertionError(told)


async def test_a_guru_bk_asks_and_a_machine_reads_counts_and_no_person(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    async with town(tmp_path, health_port=port) as place:
        ayu, kawan, guru = await place.meets()
        await ayu.taps("Darurat")
        await guru.sees("menekan tombol Darurat")
        await seen(place, port, "sebaya_alerts_unacknowledged 1")
        guru.says("/sehat")
        said = await guru.sees("Peringatan yang belum ditangani: 1")
        assert "Layanan Sebaya berjalan baik" in said
        assert "Cadangan tidak dibuat di komputer ini" in said
        told = await seen(place, port, "sebaya_leader 1")
        for person in (ayu, kawan, guru):
            assert str(person.id) not in told
        assert "Layanan Sebaya" not in " ".join([*ayu.texts, *kawan.texts])

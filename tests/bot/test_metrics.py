"""Promise: whoever watches the service sees counts and ages, from this machine alone, and nothing about a person."""

import re
import socket

import pytest
from aiohttp import ClientSession

from bot.metrics import HOST, PortTaken, healthz, lines, served
from flows.model.state import Health

WELL = Health(lanes=(0, 2, 1, 30), alerts=1, backups=True, backup=3, free=4000, clock=True)
LINE = re.compile(r'sebaya_[a-z_]+(\{(lane|what)="[a-z]+"\})? \d+')


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        return int(taken.getsockname()[1])


async def test_it_answers_and_turns_to_503_when_it_is_sick() -> None:
    now: list[Health | None] = [None]
    async with served(free_port(), lambda: now[0]) as url, ClientSession() as web:
        for health, status, said in ((None, 503, "starting"), (WELL, 200, "ok"), (Health(danger=99), 503, "danger")):
            now[0] = health
            async with web.get(f"{url}/healthz") as answer:
                assert (answer.status, (await answer.text()).strip()) == (status, said)
        async with web.get(f"{url}/metrics") as answer:
            assert answer.status == 200
            assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
            assert "sebaya_danger_oldest_unsent_seconds 99" in await answer.text()
        async with web.get(f"{url}/") as answer:
            assert answer.status == 404
        async with web.post(f"{url}/metrics") as answer:
            assert answer.status == 405


async def test_only_from_this_machine() -> None:
    port = free_port()
    async with served(port, lambda: WELL) as url:
        assert url.startswith("http://127.0.0.1:")
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", port), 1)


async def test_off_unless_a_port_is_set() -> None:
    async with served(0, lambda: WELL) as url:
        assert url == ""


async def test_a_port_that_is_taken_is_one_sentence_and_a_next_step() -> None:
    port = free_port()
    async with served(port, lambda: WELL):
        with pytest.raises(PortTaken, match=f"Port {port} on this machine is taken. Set HEALTH_PORT"):
            async with served(port, lambda: WELL):
                pass


def test_every_line_is_a_name_of_ours_and_a_whole_number() -> None:
    told = list(lines(WELL))
    figures = [line for line in told if not line.startswith("#")]
    assert len(figures) == 18
    assert all(LINE.fullmatch(line) for line in figures), figures
    described = {line.split()[2] for line in told if line.startswith("# TYPE")}
    assert described == {line.partition("{")[0].split()[0] for line in figures}
    assert 'sebaya_outbox_waiting{lane="bulk"} 30' in figures
    assert list(lines(None)) == []


def test_what_is_not_known_is_not_told() -> None:
    told = "\n".join(lines(Health()))
    assert not any(name in told for name in ("backup_age", "disk_free", "clock_trusted"))
    assert healthz(Health()) == (200, "ok")

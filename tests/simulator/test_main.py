import asyncio
import signal
import sys

import aiohttp
import pytest


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_prints_its_address_and_ends_cleanly(number: signal.Signals) -> None:
    arguments = ("-m", "simulator", "--port", "0")
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=-1, stderr=-1)
    assert process.stdout
    url = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession() as http, http.get(f"{url}/sim/health") as answer:
        assert (await answer.json()) == {"ok": True}
    process.send_signal(number)
    async with asyncio.timeout(10):
        _, errors = await process.communicate()
    assert (process.returncode, errors) == (0, b"")

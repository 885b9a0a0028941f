"""The simulator controls a demo on somebody's own computer: no web site may reach it through their browser."""

import pytest

from tests.simulator.town import Town

PATHS = ["sim/people", "bot123456:token/getMe", "sim/reset"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ["evil.example", "sebaya.evil.example:80", "127.0.0.1.evil.example", ""])
async def test_a_foreign_name_for_this_machine_is_refused(town: Town, path: str, host: str) -> None:
    async with town.http.post(f"{town.sim.url}/{path}", json={}, headers={"Host": host}) as answer:
        assert answer.status == 403


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
    ],
)
async def test_requests_from_other_sites_are_refused(town: Town, path: str, headers: dict[str, str]) -> None:
    async with town.http.post(f"{town.sim.url}/{path}", json={}, headers=headers) as answer:
        assert answer.status == 403


async def test_its_own_page_and_programs_are_let_in(town: Town) -> None:
    port = town.sim.url.rpartition(":")[2]
    for headers in ({}, {"Origin": town.sim.url}, {"Host": f"localhost:{port}", "Origin": f"http://localhost:{port}"}):
        async with town.http.post(f"{town.sim.url}/sim/clock", json={"advance": 1}, headers=headers) as answer:
            assert answer.status == 200


async def test_a_link_from_elsewhere_may_open_the_page(town: Town) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with town.http.get(town.sim.url, headers=headers) as answer:
        assert answer.status == 200
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'")


async def test_there_is_nothing_else_to_read(town: Town) -> None:
    for path in ("nothing", "../server.py", "%2e%2e/server.py", "page.py"):
        async with town.http.get(f"{town.sim.url}/{path}") as answer:
            assert answer.status == 404


async def test_the_server_listens_on_this_machine_only(town: Town) -> None:
    assert town.sim.url.startswith("http://127.0.0.1:")

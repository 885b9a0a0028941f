"""A simulator and both ways to it: as a bot over the Bot API, as a person over the control API."""

from dataclasses import dataclass
from typing import Any

import aiohttp

from simulator.server import Simulator

TOKEN = "123456:token"
AYU = 501
BUDI = 502

Json = dict[str, Any]


@dataclass
class Town:
    sim: Simulator
    http: aiohttp.ClientSession

    async def call(self, method: str, token: str = TOKEN, **params: Any) -> Json:
        async with self.http.post(f"{self.sim.url}/bot{token}/{method}", json=params) as answer:
            body: Json = await answer.json()
            assert answer.status == (200 if body["ok"] else body["error_code"])
            return body

    async def does(self, method: str, token: str = TOKEN, **params: Any) -> Any:
        body = await self.call(method, token, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        body = await self.call(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def post(self, path: str, **fields: Any) -> Json:
        async with self.http.post(f"{self.sim.url}/sim/{path}", json=fields) as answer:
            body: Json = await answer.json()
            assert answer.status == 200, body
            return body

    async def get(self, path: str) -> Json:
        async with self.http.get(f"{self.sim.url}/sim/{path}") as answer:
            body: Json = await answer.json()
            assert answer.status == 200, body
            return body

    async def impossible(self, path: str, **fields: Any) -> str:
        async with self.http.post(f"{self.sim.url}/sim/{path}", json=fields) as answer:
            assert answer.status == 400
            return str((await answer.json())["error"])

    async def says(self, person: int, text: str, **fields: Any) -> Json:
        return await self.post("message", **{"from": person, "text": text, **fields})

    async def screen(self, person: int = AYU) -> list[Json]:
        return list((await self.get(f"chats/{person}"))["messages"])

    async def fetch(self, **params: Any) -> list[Json]:
        return list(await self.does("getUpdates", **params))

    async def forget_updates(self) -> None:
        await self.fetch(offset=-1)
        for update in await self.fetch():
            await self.fetch(offset=update["update_id"] + 1)

"""One bot under test: a process of its own against a local Bot API in this one, fed with messages and watched."""

import asyncio
import os
import re
import sys
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from simulator.calls import Call
from simulator.server import Simulator

TOKEN = "4711:bench"  # noqa: S105  the local Bot API takes any
PATIENCE = 120.0
SOMEBODY = 1
LIVE = re.compile(r"langsung (\d+)\.")
GLANCE = 0.001  # seconds between two looks; nothing is awaited that the simulator could tell us


@dataclass(eq=False)
class Field:
    sim: Simulator
    process: asyncio.subprocess.Process
    started: float
    cost: float = 0.0  # microseconds of its processor time for a message of the last throughput

    async def first_poll(self) -> float:
        """Seconds from the start of the process to its first getUpdates; something waits, so it answers at once."""
        call = (await self.calls("getUpdates", 1, since=0))[0]
        return call.at - self.started

    async def calls(self, method: str, many: int, since: int) -> list[Call]:
        async with asyncio.timeout(PATIENCE):
            while True:
                if self.process.returncode is not None:
                    message = f"The bot ended with {self.process.returncode}."
                    raise RuntimeError(message)
                found = [call for call in self.sim.world.calls.since(since) if call.method == method]
                if len(found) >= many:
                    return found
                await asyncio.sleep(GLANCE if many == 1 else 0.02)

    def write(self, person: int, text: str) -> None:
        self.sim.deeds.writes(person, {"text": text})

    async def throughput(self, people: Sequence[int], many: int) -> float:
        """Messages a second: all of them wait at Telegram, then the clock starts, until the last is passed on."""
        since = self.sim.world.calls.next
        for n in range(many):  # the bot fetches nothing meanwhile: nobody lets it in
            self.write(people[n % len(people)], f"kata {n}")
        began, spent = self.sim.clock.seconds(), self.spent()
        done = await self.calls("sendMessage", many, since)
        self.cost = (self.spent() - spent) * 1e6 / many
        return many / (done[many - 1].at - began)

    def spent(self) -> float:
        """Seconds of processor time: what else the machine does weighs less on these than on any other figure."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def latency(self, people: Sequence[int], many: int) -> float:
        """Median seconds from writing to passing on, one message at a time."""
        taken = []
        for n in range(many):
            since, began = self.sim.world.calls.next, time.time()
            self.write(people[n % len(people)], f"satu {n}")
            call = (await self.calls("sendMessage", 1, since))[0]
            taken.append(call.at - began)
            await asyncio.sleep(0.01)  # a person's pause, so that both bots wait in their long poll again
        return median(taken)

    async def warm(self, people: Sequence[int]) -> None:
        """Until it hears: what it takes to start is another figure."""
        since = self.sim.world.calls.next
        self.write(people[0], "halo, sudah di sini")
        await self.calls("sendMessage", 1, since)
        await self.latency(people, len(people))

    async def live(self, people: Sequence[int], a_second: float, over: Callable[[], bool]) -> list[float]:
        """Seconds from writing to passing on, of messages written at an even pace until it is over."""
        since, written = self.sim.world.calls.next, list[float]()
        while not over():
            self.write(people[len(written) % len(people)], f"langsung {len(written)}.")
            written.append(time.time())
            await asyncio.sleep(1 / a_second)
        arrived: dict[int, float] = {}
        async with asyncio.timeout(PATIENCE):
            while len(arrived) < len(written):
                for call in self.sim.world.calls.since(since):
                    if found := LIVE.search(str(call.params.get("text", ""))):
                        arrived.setdefault(int(found[1]), call.at)
                await asyncio.sleep(GLANCE)
        return [arrived[n] - at for n, at in enumerate(written)]

    def screen(self, person: int) -> list[str]:
        """What the bot has written to them."""
        chat = self.sim.world.account().chat(self.sim.world.person(person))
        return [str(entry.fields.get("text", "")) for entry in chat.entries.values() if entry.by_bot]

    def tap(self, person: int, label: str, which: int) -> None:
        """The button of that label, under the message that had it as number `which`."""
        chat = self.sim.world.account().chat(self.sim.world.person(person))
        offers = [e for e in chat.entries.values() if e.by_bot and any(label in b["text"] for b in e.buttons)]
        self.sim.deeds.taps(person, offers[which].number, label=label)

    async def quiet(self) -> None:
        """Until everything is fetched and nothing was said for a second."""
        async with asyncio.timeout(PATIENCE):
            before = -1
            while before != self.sim.world.calls.next or len(self.sim.world.account().inbox):
                before = self.sim.world.calls.next
                await asyncio.sleep(1.0)

    def memory(self) -> float:
        """The most it ever held, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else float("nan")


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


@asynccontextmanager
async def field(
    module: str, people: Sequence[int], env: dict[str, str] | None = None, *, latency: float = 0.0
) -> AsyncIterator[Field]:
    async with Simulator(latency=latency) as sim:
        for person in (*people, SOMEBODY):
            sim.world.add_person({"id": person, "first_name": f"P{person}"})
            sim.world.account().chat(sim.world.person(person)).started = True
        sim.deeds.blocks(SOMEBODY, blocked=True)  # so that the first poll is answered at once
        given = os.environ | {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": sim.url, **(env or {})}
        started = sim.clock.seconds()
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", *module.split(), env=given)
        here = Field(sim, process, started)
        try:
            await here.first_poll()
            yield here
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()

"""`make bench`: all figures from one run, as a table and in build/bench.json."""

import asyncio
import json
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.field import Field, field
from benchmarks.town import COUNSELORS, STUDENTS, SUPERVISOR, environment, school, settled
from bot.clock import SystemClock

BUILD = Path(__file__).parents[1] / "build"
PAIRS = 100
TURNS = 3
RACERS, WAITING = 50, 200
FOUND = "konselor sebaya, sekarang bersamamu"
WANTED = {
    "throughput_vs_echo": "≥ 5",
    "throughput_vs_echo_50ms": "≥ 20",
    "latency_vs_echo": "≤ 1.5",
    "single_winners": f"= {WAITING}",
    "start_seconds": "< 2",
    "rss_mb": "< 150",
}


async def side_by_side(latency: float, echoed: int, relayed: int) -> Mapping[str, float]:
    """Both bots run, and are measured by turns: what else this machine does then weighs on both alike."""
    people = [n for pair in range(PAIRS) for n in (STUDENTS + pair, COUNSELORS + pair)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = await settled(folder, school(1), SystemClock().now(), PAIRS, PAIRS, talking=True)
        async with (
            field("benchmarks.relay", people, environment(folder, url), latency=latency) as ours,
            field("benchmarks.echo", people, latency=latency) as echo,
        ):
            figures = {"start": await ours.first_poll()}
            if not latency:
                figures["latency"] = await by_turns(lambda bot: bot.latency(people, 300 // TURNS), ours, echo)
            await ours.throughput(people, len(people))
            await echo.throughput(people, min(echoed, len(people)))
            many = {ours: relayed // TURNS, echo: echoed // TURNS}
            figures["throughput"] = await by_turns(lambda bot: bot.throughput(people, many[bot]), ours, echo)
            return figures | {"memory": ours.memory(), "cost": ours.cost, "cost_of_echo": echo.cost}


async def by_turns(measure: Callable[[Field], Awaitable[float]], ours: Field, echo: Field) -> float:
    """How many times the echo's figure ours is: the median of several turns."""
    return median([await measure(ours) / await measure(echo) for _ in range(TURNS)])


async def race() -> int:
    """Fifty counselors tap on every offer they see; how many students were taken by exactly one?"""
    racers = range(COUNSELORS, COUNSELORS + RACERS)
    students = range(STUDENTS, STUDENTS + WAITING)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = await settled(folder, school(WAITING), SystemClock().now(), RACERS, WAITING, talking=False)
        env = environment(folder, url, WAITING)
        async with field("benchmarks.relay", [SUPERVISOR, *racers, *students], env) as bot:
            for racer in racers:
                bot.write(racer, "/menu")
                bot.write(racer, "📋 Obrolanku")
            await bot.quiet()
            for offer in range(WAITING):  # everybody reaches for the same one at the same time
                for racer in racers:
                    bot.tap(racer, "Ambil", offer)
            await bot.quiet()
            found = [sum(FOUND in text for text in bot.screen(student)) for student in students]
    return sum(times == 1 for times in found)


async def measure() -> None:
    BUILD.mkdir(exist_ok=True)
    instant, slow = await side_by_side(0, 1500, 12_000), await side_by_side(0.05, 60, 4500)
    figures = {
        "throughput_vs_echo": round(instant["throughput"], 2),
        "throughput_vs_echo_50ms": round(slow["throughput"], 1),
        "latency_vs_echo": round(instant["latency"], 2),
        "cpu_us": round(instant["cost"]),
        "cpu_us_of_echo": round(instant["cost_of_echo"]),
        "single_winners": await race(),
        "start_seconds": round(instant["start"], 2),
        "rss_mb": round(instant["memory"], 1),
    }
    (BUILD / "bench.json").write_text(json.dumps(figures, indent=2) + "\n")
    Console().print(table(figures))


def table(figures: Mapping[str, float]) -> Table:
    drawn = Table("figure", "measured", "wanted", title="Sebaya beside a plain echo bot, same machine, same run")
    for name, value in figures.items():
        drawn.add_row(name, f"{value:g}", WANTED.get(name, ""))
    return drawn


def main() -> None:
    asyncio.run(measure())


if __name__ == "__main__":
    main()

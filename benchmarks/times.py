"""`make bench-time`: reports, timers, news and races at their largest, as a table and in build/bench-time.json."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from benchmarks import claims, news, results, rings
from benchmarks.__main__ import BUILD

RELEASES = 3000
WANTED = {
    "report_unfrozen_seconds": "< 3",
    "report_unfrozen_mb": "< 300",
    "report_unfrozen_same_again": "= 1",
    "report_frozen_seconds": "< 3",
    "report_frozen_mb": "< 300",
    "report_frozen_same_again": "= 1",
    "rings_seconds": "< 60",
    "rings_live_p99_ms": "≤ 250",
    "news_share_of_rate": "≥ 0.95",
    "news_live_p99_ms": "≤ 250",
    "news_refused": "= 0",
    "claims_p99_ms": "≤ 200",
    "claims_winners_too_many_or_few": "= 0",
    "attack_narrowed": "= 0",
    "attack_naive_percent": "> 20",
}


async def measure() -> Mapping[str, float]:
    """One after the other: each has the machine for itself. What is measured is kept at once: the attack takes long."""
    figures: dict[str, float] = {}
    for part in (results.measure, rings.measure, news.measure, claims.measure, attack):
        figures |= {name: round(value, 3) for name, value in (await part()).items()}
        (BUILD / "bench-time.json").write_text(json.dumps(figures, indent=2) + "\n")
    return figures


async def attack() -> Mapping[str, float]:
    """Three thousand random releases, in a process of its own: its libraries are of no use to anybody else here."""
    command = (sys.executable, "-m", "tests.results.attack", str(RELEASES), "json")
    child = await asyncio.create_subprocess_exec(*command, stdout=PIPE)
    told, _ = await child.communicate()
    found: Mapping[str, float] = json.loads(told)
    return found


def main() -> None:
    BUILD.mkdir(exist_ok=True)
    figures = asyncio.run(measure())
    drawn = Table(
        "figure", "measured", "wanted", title="A school year of a million chats, a night's timers, news for all"
    )
    for name, value in figures.items():
        drawn.add_row(name, f"{value:g}", WANTED.get(name, ""))
    Console().print(drawn)


if __name__ == "__main__":
    main()

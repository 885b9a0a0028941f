"""`make chaos`: every check and every twin, as a table and in build/chaos.json. Ends with 1 when a promise breaks."""

import argparse
import asyncio
import json
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from chaos import crash, danger, disk_full, erasing, leaders, leaps, leaving, power_cut, soak, turning, upward, weeks
from chaos.figures import Figure

BUILD = Path(__file__).parents[1] / "build"
Check = Callable[[Namespace], Awaitable[Iterable[Figure]]]
CHECKS: Mapping[str, Check] = {
    "crash": lambda given: crash.check(kills=given.kills, each=20, seed=given.seed),
    "danger": lambda given: danger.check(kills=200, seed=given.seed),
    "leaving": lambda given: leaving.check(times=100, seed=given.seed),
    "leaders": lambda _: leaders.check(times=50),
    "weeks": lambda _: weeks.check(),
    "leaps": lambda _: leaps.check(),
    "power": lambda given: power_cut.check(cuts=500, seed=given.seed),
    "disk": lambda _: disk_full.check(),
    "upward": lambda given: upward.check(kills=20, seed=given.seed),
    "erasing": lambda given: erasing.check(times=50, seed=given.seed),
    "keys": lambda given: turning.check(kills=100, seed=given.seed),
    "soak": lambda given: soak.check(given.minutes),
}
USUAL = [name for name in CHECKS if name != "soak"]


async def measure(names: Iterable[str], given: Namespace, console: Console) -> list[Figure]:
    figures: list[Figure] = []
    for name in names:
        console.print(f"{name} …")
        figures += await CHECKS[name](given)
    return figures


def table(figures: Iterable[Figure]) -> Table:
    drawn = Table("check", "figure", "measured", "wanted", "", title="What goes wrong in the night")
    for one in figures:
        shown = one.measured if isinstance(one.measured, str) else f"{one.measured:g}"
        drawn.add_row(one.check, one.name, shown, one.wanted, "✓" if one.holds else "✗ BROKEN")
    return drawn


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m chaos", description=__doc__)
    parser.add_argument("checks", nargs="*", help=f"some of: {', '.join(CHECKS)}; none: all but soak")
    parser.add_argument("--seed", type=int, default=1, help="another one dies at other moments")
    parser.add_argument("--kills", type=int, default=100, help="of the crash suite, at random moments")
    parser.add_argument("--minutes", type=float, default=30.0, help="how long the soak takes")
    given = parser.parse_args()
    if wrong := set(given.checks) - set(CHECKS):
        parser.error(f"there is no check {', '.join(sorted(wrong))}")
    console = Console()
    figures = asyncio.run(measure(given.checks or USUAL, given, console))
    BUILD.mkdir(exist_ok=True)
    (BUILD / "chaos.json").write_text(json.dumps([asdict(one) for one in figures], indent=2) + "\n")
    console.print(table(figures))
    sys.exit(not all(one.holds for one in figures))


if __name__ == "__main__":
    main()

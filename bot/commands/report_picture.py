"""The release as one picture. Drawn by a process of its own, which ends: matplotlib stays in nobody's memory.

`python -m bot.commands.report_picture FILE` reads what to draw, as JSON, from its standard input.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bot.commands.report_words import called, decimal, sheets
from bot.texts import Words
from flows.results.periods import Period
from flows.results.release import Release

DRAWN = ("rating", "heard", "waits", "hours", "topics")
PATIENCE = 60  # seconds
BAR, PALE, INK = "#2a6f97", "#c9d6df", "#222222"
HIDDEN = 2.0  # how far a bar reaches whose number is not told


def draw(release: Release, period: Period, school: str, words: Words, to: Path) -> None:
    """Raises CalledProcessError, TimeoutExpired."""
    charts = {
        one.name: {
            "title": one.title,
            "names": [line.what for line in one.lines],
            "numbers": [line.figure if isinstance(line.figure, int) else None for line in one.lines],
            "shown": [line.shown for line in one.lines],
        }
        for one in sheets(release, words)
        if one.name in DRAWN
    }
    feeling = release.feeling
    felt = {
        "title": words("results-picture-feelings"),
        "names": [words("results-before"), words("results-after")],
        "means": [feeling.before, feeling.after] if feeling else None,
        "shown": [decimal(mean, words) for mean in (feeling.before, feeling.after)] if feeling else None,
        "few": words("results-feelings-few"),
    }
    title = words("results-title", {"school": school, "period": called(period, words)})
    told = json.dumps({"title": title, "charts": [charts[name] for name in DRAWN], "felt": felt})
    command = [sys.executable, "-m", "bot.commands.report_picture", str(to.resolve())]
    quiet = {**os.environ, "MPLBACKEND": "Agg"}
    root = Path(__file__).parents[2]
    subprocess.run(command, input=told, text=True, check=True, timeout=PATIENCE, env=quiet, cwd=root)  # noqa: S603  ours


def paint(what: dict[str, Any], to: str) -> None:
    from textwrap import fill  # noqa: PLC0415

    from matplotlib import pyplot as plt  # noqa: PLC0415  only in the child

    plt.rcParams.update({"font.size": 10, "text.color": INK, "axes.titlesize": 11, "axes.titleweight": "bold"})
    figure, places = plt.subplots(3, 2, figsize=(10, 11), layout="constrained")
    figure.suptitle(what["title"], fontsize=14, fontweight="bold")
    for axes, chart in zip(places.flat, what["charts"], strict=False):
        bars(axes, [fill(name, 24) for name in chart["names"]], chart["numbers"], chart["shown"])
        axes.set_title(fill(chart["title"], 40), loc="left")
    felt, axes = what["felt"], places.flat[5]
    axes.set_title(felt["title"], loc="left")
    if felt["means"]:
        bars(axes, felt["names"], felt["means"], felt["shown"])
        axes.set_xlim(0, 5.75)  # as far as five would reach
    else:
        axes.axis("off")
        axes.text(0, 0.9, fill(felt["few"], 44), va="top", transform=axes.transAxes)
    figure.savefig(to, dpi=120, metadata={"Software": None})


def bars(axes: Any, names: list[str], numbers: list[float | None], shown: list[str]) -> None:
    lengths = [HIDDEN if number is None else number for number in numbers]
    colours = [PALE if number is None else BAR for number in numbers]
    places = list(range(len(names)))
    axes.barh(places, lengths, color=colours)
    axes.set_yticks(places, names)
    axes.set_ylim(max(len(names), 5) - 0.5, -0.5)  # few bars are not thick ones
    axes.set_xlim(0, 1.15 * max(lengths))
    axes.set_xticks([])
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    for place, length, text in zip(places, lengths, shown, strict=True):
        axes.annotate(text, (length, place), xytext=(4, 0), textcoords="offset points", va="center")


if __name__ == "__main__":
    paint(json.load(sys.stdin), sys.argv[1])

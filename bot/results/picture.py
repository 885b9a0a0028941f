"""The release as one picture. Drawn by a process of its own, which ends: matplotlib stays in nobody's memory.

`python -m bot.results.picture` reads what to draw, as JSON, from its standard input, and writes a PNG to its output.
"""

import asyncio
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.mistakes import Mistake
from bot.results.words import called, decimal, sheets
from bot.texts import Words
from flows.results.periods import Period
from flows.results.release import Release

DRAWN = ("rating", "heard", "waits", "hours", "topics")
PATIENCE = 60  # seconds
GENTLY = 10  # nice: whoever writes meanwhile comes first
BAR, PALE, INK = "#2a6f97", "#c9d6df", "#222222"
HIDDEN = 2.0  # how far a bar reaches whose number is not told
PNG = b"\x89PNG\r\n\x1a\n"
ROOT = Path(__file__).parents[2]


class NotDrawn(Mistake):
    """Too slow, or something is missing on this machine."""

    def __init__(self) -> None:
        super().__init__("The picture could not be drawn.", "The figures themselves are well: try again later.")


async def drawn(
    release: Release, period: Period, school: str, words: Words, beside: dict[str, Any] | None = None
) -> bytes:
    """`beside`: what the school wrote down itself, month by month. Raises NotDrawn."""
    quiet = {**os.environ, "MPLBACKEND": "Agg"}
    pipe, none = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    command = (sys.executable, "-m", "bot.results.picture")
    child = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=none, env=quiet, cwd=ROOT)
    try:
        async with asyncio.timeout(PATIENCE):
            picture, _ = await child.communicate(told(release, period, school, words, beside).encode())
    except TimeoutError:
        raise NotDrawn from None
    finally:
        if child.returncode is None:  # too slow, or we are stopped: it shall not draw on alone
            with suppress(ProcessLookupError):
                child.kill()
            await child.wait()
    if child.returncode or not picture.startswith(PNG):
        raise NotDrawn
    return picture


def told(release: Release, period: Period, school: str, words: Words, beside: dict[str, Any] | None) -> str:
    """All that the other process needs, words included."""
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
    below = words("results-picture-below")
    ours = [charts[name] for name in DRAWN]
    return json.dumps({"title": title, "charts": ours, "felt": felt, "below": below, "beside": beside})


def paint(what: dict[str, Any], to: Any) -> None:
    from textwrap import fill  # noqa: PLC0415

    from matplotlib import pyplot as plt  # noqa: PLC0415  only in the child
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415

    plt.rcParams.update({"font.size": 12, "text.color": INK, "axes.titlesize": 13, "axes.titleweight": "bold"})
    beside = what["beside"]
    figure = plt.figure(
        figsize=(10, 17 if beside else 12.5),
        layout=ConstrainedLayoutEngine(h_pad=0.12, w_pad=0.1, hspace=0.03, wspace=0.03),
    )
    upper: Any = figure
    lower: Any = None
    if beside:
        upper, lower = figure.subfigures(2, 1, height_ratios=(12.5, 4.5), squeeze=False)[:, 0]
    places = upper.subplots(3, 2)
    figure.suptitle(fill(what["title"], 60), fontsize=17, fontweight="bold", x=0.02, ha="left")
    for axes, chart in zip(places.flat, what["charts"], strict=False):
        bars(axes, [fill(name, 20) for name in chart["names"]], chart["numbers"], chart["shown"])
        axes.set_title(fill(chart["title"], 34), loc="left")
    felt, axes = what["felt"], places.flat[5]
    axes.set_title(felt["title"], loc="left")
    if felt["means"]:
        bars(axes, felt["names"], felt["means"], felt["shown"])
        axes.set_xlim(0, 5.75)  # as far as five would reach
    else:
        axes.axis("off")
        axes.text(0, 0.9, fill(felt["few"], 36), va="top", transform=axes.transAxes)
    upper.supxlabel(fill(what["below"], 100), fontsize=10.5, x=0.02, ha="left")
    if lower is not None:
        side_by_side(lower, beside, fill)
    figure.savefig(to, format="png", dpi=100, metadata={"Software": None})


def side_by_side(figure: Any, beside: dict[str, Any], fill: Any) -> None:
    """The same months from top to bottom in each; scales of their own, since they count different things."""
    figure.suptitle(fill(beside["title"], 80), fontsize=13, fontweight="bold", x=0.02, ha="left")
    for axes, chart in zip(figure.subplots(1, len(beside["charts"])), beside["charts"], strict=True):
        bars(axes, chart["names"], chart["numbers"], chart["shown"])
        axes.set_title(fill(chart["title"], 24), loc="left")
    figure.supxlabel(fill(beside["proof"], 100), fontsize=10.5, x=0.02, ha="left")


def bars(axes: Any, names: list[str], numbers: list[float | None], shown: list[str]) -> None:
    lengths = [HIDDEN if number is None else number for number in numbers]
    colours = [PALE if number is None else BAR for number in numbers]
    places = list(range(len(names)))
    axes.barh(places, lengths, color=colours, height=0.7)
    axes.set_yticks(places, names)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(max(len(names), 5) - 0.5, -0.5)  # few bars are not thick ones
    axes.set_xlim(0, 1.15 * max(*lengths, HIDDEN))
    axes.set_xticks([])
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    for place, length, text in zip(places, lengths, shown, strict=True):
        axes.annotate(text, (length, place), xytext=(4, 0), textcoords="offset points", va="center")


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(GENTLY)
    paint(json.load(sys.stdin), sys.stdout.buffer)

"""What the school observed and counted itself, in words, beside the use of the service, for all three parts."""

from collections.abc import Iterator
from typing import Any

from bot.results.words import Line, Sheet
from bot.texts import Words
from flows.model.observed import COUNTED, KINDS
from flows.results.beside import Beside
from flows.results.check import Shown
from flows.results.periods import Period, read

USE = "use"


def sheets(beside: Beside, period: Period, words: Words) -> tuple[Sheet, ...]:
    """None where nobody wrote anything down."""
    if not beside.any:
        return ()
    proof = words("results-no-proof")
    notes = {"months": "\n".join((proof, *corrections(beside, words)))}
    found = [
        Sheet(name, title(name, words), lines, notes.get(name, proof), counts=True)
        for name, lines in tables(beside, period, words)
    ]
    return tuple(one for one in found if one.lines)


def corrections(beside: Beside, words: Words) -> Iterator[str]:
    """In words alone: a month stays as its first report showed it."""
    named = [one.split("/") for one in beside.corrected]
    said = [month_line(month, kind, words) for kind, month in named]
    if said:
        yield words("results-corrected", {"list": ", ".join(said)})


def month_line(month: str, what: str, words: Words) -> str:
    called = words("results-of-months", {"kind": what})
    return words("results-month-line", {"month": spoken(month), "what": called})


def title(name: str, words: Words) -> str:
    return words("results-observed", {"name": name})


def tables(beside: Beside, period: Period, words: Words) -> Iterator[tuple[str, tuple[Line, ...]]]:
    yield "months", tuple(by_month(beside, words))
    for kind in COUNTED:
        rows = beside.rows(period, kind).items()
        yield kind, tuple(line(words("results-grade", {"grade": grade}), figure, words) for grade, figure in rows)
    yield "observations", tuple(by_behaviour(beside, period, words))


def by_month(beside: Beside, words: Words) -> Iterator[Line]:
    for what in (USE, *COUNTED):
        for month in beside.months:
            there, figure = figure_of(beside, month, what)
            said = month_line(month, what, words)
            yield line(said, figure, words) if there else Line(said, None, missing(what, words), "")


def by_behaviour(beside: Beside, period: Period, words: Words) -> Iterator[Line]:
    for kind in KINDS:
        for band, figure in beside.rows(period, kind).items():
            said = f"{words('observe-behaviour', {'kind': kind})}: {words('results-band', {'band': band})}"
            yield line(said, figure, words)


def figure_of(beside: Beside, month: str, what: str) -> tuple[bool, Shown]:
    return (month in beside.use, beside.use.get(month)) if what == USE else beside.month(month, what)


def missing(what: str, words: Words) -> str:
    """Fewer than ten students came, or that month is not released yet; or nobody wrote anything down."""
    return words("results-not-released" if what == USE else "results-not-written")


def spoken(month: str) -> str:
    period = read(month)
    return str(period.spoken["name"]) if period else month


def line(what: str, figure: Shown, words: Words) -> Line:
    return Line(what, figure, words("results-withheld") if figure is None else str(figure), "")


def told(beside: Beside, words: Words) -> dict[str, Any] | None:
    """For the process that draws: three charts side by side, the same months in each."""
    if not beside.any:
        return None
    charts = []
    for what in (USE, *COUNTED):
        each = [figure_of(beside, month, what) for month in beside.months]
        shown = [line("", figure, words).shown if there else missing(what, words) for there, figure in each]
        numbers = [(figure if isinstance(figure, int) else None) if there else 0 for there, figure in each]
        charts.append(
            {
                "title": words("results-of-months", {"kind": what}).capitalize(),
                "names": [spoken(month) for month in beside.months],
                "numbers": numbers,
                "shown": shown,
            }
        )
    return {"title": title("months", words), "charts": charts, "proof": words("results-no-proof")}

"""What the school wrote down itself: its small numbers are hidden like all others, over months and longer periods."""

from random import Random

import pytest

from bot.results import beside as words_of
from bot.results.sheets import made as workbook
from bot.results.words import quotes, text
from flows.model.observed import ABSENCE, CONFLICTS, COUNTED
from flows.results.beside import Observed, beside, drawn_with, told
from flows.results.bounds import telling
from flows.results.check import SMALL, UNTOLD, Shown, meant, shown
from flows.results.periods import Kind, Period
from flows.results.release import Release, release
from tests.results import attack, world
from tests.results.world import TOPICS, Row
from tests.shipped import load_texts

YEAR = Period(Kind.YEAR, 2026)
NOVEMBER = YEAR.parts[0].parts[4]
GRADES = ("7", "8", "9")


def counts(dice: Random, most: float) -> dict[tuple[str, str, str], int]:
    return {
        (kind, month, grade): int(dice.expovariate(1 / most))
        for kind in COUNTED
        for month in YEAR.months
        for grade in GRADES
        if dice.random() < 0.9
    }


@pytest.mark.parametrize("most", [3, 8, 30])
def test_all_reports_of_a_year_together_narrow_no_small_number(most: float) -> None:
    """Every month's grades and total, the semesters' and the year's; by the check and by a solver."""
    for seed in range(4):
        figures, known = told(YEAR, CONFLICTS, counts(Random(seed), most))
        ranges = {name: meant(figure) for name, figure in figures.items()}
        small = [name for name, range_ in ranges.items() if range_ == UNTOLD]
        assert telling(ranges, known) == []
        some = frozenset(Random(5).sample(small, min(10, len(small))))
        assert attack.narrowed(ranges, known, some)[1] == 0


def test_shown_without_that_it_would_tell() -> None:
    """Broken twin: each rounded by itself, and nothing withheld."""
    broken = 0
    for seed in range(8):
        exact = counts(Random(seed), 8)
        _, known = told(YEAR, CONFLICTS, exact)
        every = {name for one in known for name in (one.whole, *one.parts)}
        twin: dict[str, Shown] = {name: shown(sum_of(exact, name)) for name in every}
        broken += bool(telling({name: meant(figure) for name, figure in twin.items()}, known))
    assert broken


def sum_of(exact: dict[tuple[str, str, str], int], name: str) -> int:
    _, period, *grade = name.split("/")
    months = next(p.months for p in (YEAR, *YEAR.parts, *drawn_with(YEAR)) if p.name == period)
    return sum(
        n
        for (kind, month, one), n in exact.items()
        if kind == CONFLICTS and month in months and [one] == (grade or [one])
    )


def test_a_month_shows_the_same_in_every_report() -> None:
    exact = Observed(counts(Random(2), 8))
    year, month = beside(YEAR, exact, {}), beside(NOVEMBER, exact, {})
    for kind in COUNTED:
        assert month.month("2026-11", kind) == year.month("2026-11", kind)
        assert month.month("2026-09", kind) == year.month("2026-09", kind)


def test_what_nobody_wrote_down_is_no_zero() -> None:
    shows = beside(NOVEMBER, Observed({(ABSENCE, "2026-11", "7"): 0, (ABSENCE, "2026-11", "8"): 41}), {"2026-10": 20})
    assert shows.months == ("2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11")
    assert shows.rows(NOVEMBER, ABSENCE) == {"7": SMALL, "8": 40}
    assert shows.month("2026-10", ABSENCE) == (False, None)
    assert shows.rows(NOVEMBER, CONFLICTS) == {}
    assert not beside(NOVEMBER, Observed(), {"2026-10": 20}).any


def made() -> Release:
    return release(NOVEMBER, world.tally(world.rows(Random(4), NOVEMBER.months, 160), NOVEMBER.months), (), TOPICS)


@pytest.mark.parametrize("language", ["id", "en"])
def test_it_stands_in_text_sheets_and_picture_with_the_sentence_about_causes(language: str) -> None:
    said = load_texts()[language]
    exact = {(ABSENCE, "2026-11", "7"): 41, (CONFLICTS, "2026-11", "7"): 2, ("mood", "2026-11", "low"): 12}
    shows = beside(NOVEMBER, Observed(exact), {"2026-10": 20, "2026-11": SMALL})
    more = words_of.sheets(shows, NOVEMBER, said)
    assert [one.name for one in more] == ["months", "absence", "conflicts", "observations"]
    written = text(made(), NOVEMBER, "SMP", said, more)
    assert said("results-no-proof") in written
    assert f"{said('results-grade', {'grade': '7'})}: 40" in written
    assert "41" not in written
    assert workbook(made(), NOVEMBER, "SMP", said, more) == workbook(made(), NOVEMBER, "SMP", said, more)
    drawn = words_of.told(shows, said)
    assert drawn
    assert drawn["proof"] == said("results-no-proof")
    assert [len(chart["names"]) for chart in drawn["charts"]] == [6, 6, 6]
    assert drawn["charts"][2]["shown"][-1] == SMALL
    assert drawn["charts"][1]["shown"][0] == said("results-not-written")


def test_without_any_the_report_is_as_it_was() -> None:
    said = load_texts()["id"]
    assert words_of.sheets(beside(NOVEMBER, Observed(), {}), NOVEMBER, said) == ()
    assert words_of.told(beside(NOVEMBER, Observed(), {}), said) is None


def test_comments_stand_only_among_ten_answers_and_in_the_order_of_letters() -> None:
    said, passed = load_texts()["id"], ("Bagus.", "Terima kasih.")
    [sheet] = quotes(made(), passed, said)
    assert [line.what for line in sheet.lines] == ["“Bagus.”", "“Terima kasih.”"]
    written = text(made(), NOVEMBER, "SMP", said, [sheet])
    assert "“Bagus.”\n“Terima kasih.”" in written
    few = release(
        NOVEMBER,
        world.tally(
            [Row(f"s{n}", "2026-11", survey="answered" if n < 7 else "asked") for n in range(30)], NOVEMBER.months
        ),
        (),
        TOPICS,
    )
    assert few.get("survey.answered") == 5
    assert quotes(few, passed, said) == ()
    assert quotes(made(), (), said) == ()

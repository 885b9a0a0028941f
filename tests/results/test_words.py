"""What is said beside the figures: of whom a rate is, the middle of waiting, and the load of counselors."""

from random import Random

import pytest

from bot.results.words import overview, remarks, sheets
from flows.results.periods import Kind, Period
from flows.results.release import Release, release
from tests.results import world
from tests.results.world import TOPICS, Row
from tests.shipped import load_texts

NOVEMBER = Period(Kind.MONTH, 2026, 11)
LANGUAGES = ("id", "en")


def of(rows: list[Row]) -> Release:
    return release(NOVEMBER, world.tally(rows, NOVEMBER.months), (), TOPICS)


def asked(answered: int, skipped: int, silent: int) -> list[Row]:
    """Half of those who answered gave four stars, the others five."""
    fates = ["answered"] * answered + ["skipped"] * skipped + ["asked"] * silent
    return [
        Row(f"s{n}", NOVEMBER.name, survey=fate, rating=4 + n % 2 if fate == "answered" else None)
        for n, fate in enumerate(fates)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_skipped_a_survey_is_in_the_rate_of_answers_and_in_no_rating(language: str) -> None:
    words, made = load_texts()[language], of(asked(answered=40, skipped=30, silent=10))
    assert (made.get("surveyed"), made.get("rated"), made.get("survey.skipped")) == (80, 40, 30)
    assert words("results-rate", {"percent": "50"}) in remarks(made, words)
    [rating] = [one for one in sheets(made, words) if one.name == "rating"]
    assert [line.share for line in rating.lines] == ["", "", "", "50", "50"], "of whoever rated"
    everybody = of(asked(answered=40, skipped=0, silent=0))
    assert words("results-rate", {"percent": ">95"}) in remarks(everybody, words)
    [same] = [one for one in sheets(everybody, words) if one.name == "rating"]
    assert same.lines == rating.lines, "what others skipped changes no rating"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_middle_and_the_ninth_of_ten_are_told_of_waiting_as_bands(language: str) -> None:
    words = load_texts()[language]
    waits = [30] * 40 + [200] * 30 + [600] * 25 + [2000] * 5
    made = of([Row(f"s{n}", NOVEMBER.name, waited=seconds) for n, seconds in enumerate(waits)])
    [waiting] = [one for one in sheets(made, words) if one.name == "waits"]
    half, nine = (words("results-value", {"name": f"waits-{band}"}) for band in ("m5", "m15"))
    assert waiting.note == words("results-middle", {"kind": "all", "half": half, "nine": nine})
    quick = of([Row(f"s{n}", NOVEMBER.name, waited=30) for n in range(20)])
    [short] = [one for one in sheets(quick, words) if one.name == "waits"]
    at_once = words("results-value", {"name": "waits-m1"})
    assert short.note == words("results-middle", {"kind": "all", "half": at_once, "nine": at_once}), (
        "numbers that are none are none"
    )
    waits = [30] * 15 + [100, 100, 400, 1000, 4000]
    made = of([Row(f"s{n}", NOVEMBER.name, waited=seconds) for n, seconds in enumerate(waits)])
    [open_] = [one for one in sheets(made, words) if one.name == "waits"]
    assert not open_.note, "the ninth of ten is among small numbers: whoever shows a band would guess"
    few = of([Row(f"s{n}", NOVEMBER.name, waited=30) for n in range(15)])
    [little] = [one for one in sheets(few, words) if one.name == "waits"]
    assert not little.note, "of so few the middle would be somebody"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_load_is_told_only_where_neither_number_is_small(language: str) -> None:
    words = load_texts()[language]
    rows = [Row(f"s{n}", NOVEMBER.name, helper=f"k{n % 10}") for n in range(60)]
    assert words("results-load", {"load": 6}) in remarks(of(rows), words)
    alone = of([Row(f"s{n}", NOVEMBER.name, helper=f"k{n % 2}") for n in range(60)])
    said = "\n".join(remarks(alone, words))
    assert not [load for load in range(200) if words("results-load", {"load": load}) in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_has_every_total_there_is_and_no_exact_one(language: str) -> None:
    words, made = load_texts()[language], of(world.rows(Random(4), NOVEMBER.months, 160))
    lines = overview(made, words).lines
    assert [line.what for line in lines][:2] == [words("results-total", {"name": one}) for one in ("students", "chats")]
    assert all(line.figure is None or line.figure == "<5" or int(line.figure) % 5 == 0 for line in lines)

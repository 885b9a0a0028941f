"""A month, a semester, a school year, and nothing else."""

from datetime import date

import pytest

from flows.results.periods import Kind, Period, current, last, read, settled


@pytest.mark.parametrize("name", ["2026-11", "2026-S1", "2026-S2", "2026-27", "2099-00"])
def test_each_is_read_by_its_name(name: str) -> None:
    period = read(name)
    assert period
    assert period.name == name


@pytest.mark.parametrize(
    "name", ["", "2026", "2026-13", "2026-28", "2026-S3", "26-11", "2026-11-26", "1999-01", "x", "٢٠٢٦-11"]
)
def test_nothing_else_is_one(name: str) -> None:
    assert read(name) is None


def test_a_year_is_two_semesters_and_twelve_months() -> None:
    year = Period(Kind.YEAR, 2026)
    assert [part.name for part in year.parts] == ["2026-S1", "2026-S2"]
    assert (year.months[0], year.months[5], year.months[6], year.months[-1]) == (
        "2026-07",
        "2026-12",
        "2027-01",
        "2027-06",
    )
    assert len(set(year.months)) == 12
    assert (year.over, year.ready) == (date(2027, 7, 1), date(2027, 7, 11))
    assert Period(Kind.MONTH, 2026, 12).over == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("today", "months", "semester", "year"),
    [
        (date(2026, 11, 26), ("2026-10", "2026-11"), ("2025-S2", "2026-S1"), ("2025-26", "2026-27")),
        (date(2027, 1, 1), ("2026-12", "2027-01"), ("2026-S1", "2026-S2"), ("2025-26", "2026-27")),
        (date(2027, 6, 30), ("2027-05", "2027-06"), ("2026-S1", "2026-S2"), ("2025-26", "2026-27")),
        (date(2027, 7, 1), ("2027-06", "2027-07"), ("2026-S2", "2027-S1"), ("2026-27", "2027-28")),
    ],
)
def test_the_last_and_the_current(
    today: date, months: tuple[str, str], semester: tuple[str, str], year: tuple[str, str]
) -> None:
    for kind, (before, now) in zip(Kind, (months, semester, year), strict=True):
        assert (last(kind, today).name, current(kind, today).name) == (before, now)
        assert last(kind, today).over <= today < current(kind, today).over


def test_what_is_settled_on_a_day_each_after_what_it_is_made_of() -> None:
    """In the first ten days of a month its last answers still come in."""
    names = [one.name for one in settled(date(2026, 11, 11))]
    assert names[0] == "2026-10"
    assert names[1:8] == ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2025-S2"]
    assert names[-1] == "2025-26"
    assert "2026-10" not in [one.name for one in settled(date(2026, 11, 10))]

"""Promises of security.md, section 8: what a report shows leads back to nobody."""

from dataclasses import replace
from math import sqrt
from random import Random
from statistics import fmean, stdev

import pytest

from flows.results.bounds import telling
from flows.results.check import SMALL, UNTOLD, Shown, meant, rounded, shown
from flows.results.periods import Kind, Period
from flows.results.release import MORE, Change, Tally, band, feeling, ranges, release, share, student_t
from flows.results.tables import Kind as Of
from flows.results.tables import Relation, tables
from tests.results import attack, world
from tests.results.world import TOPICS

NOVEMBER = Period(Kind.MONTH, 2026, 11)


def test_an_attack_on_random_releases_narrows_no_small_number_and_breaks_the_naive_twin() -> None:
    """P1, P6. `make bench-time` attacks 3,000."""
    dice, ours, twin = Random(7), [0, 0], [0, 0]
    for _ in range(12):
        mine, other, _, _ = attack.one(dice)
        ours, twin = [a + b for a, b in zip(ours, mine, strict=True)], [a + b for a, b in zip(twin, other, strict=True)]
    assert ours[0] > 50
    assert ours[1] == 0
    assert twin[1] > 0.2 * twin[0]


@pytest.mark.parametrize("students", [25, 60, 120])
def test_months_semesters_and_the_year_together_narrow_none(students: int) -> None:
    """P2; and where the check found nothing, no solver finds anything either."""
    told, known = attack.year(Random(3), students)
    small = [name for name, range_ in told.items() if range_ == UNTOLD]
    assert len(small) > 100
    assert telling(told, known) == []
    some = frozenset(Random(5).sample(small, 15))
    assert attack.narrowed(told, known, some) == (15, 0)


@pytest.mark.parametrize(("writers", "shown_"), [(9, False), (10, True)])
def test_letters_and_cases_are_shown_from_ten_students_on(writers: int, *, shown_: bool) -> None:
    """By themselves: a section of few is left to the next longer period, where it may not be solved for, either."""
    rows = world.rows(Random(3), NOVEMBER.months, 60)
    things = [world.Happened(f"h{n}", "2026-11", "letter", "kept h4") for n in range(writers)]
    made = release(NOVEMBER, world.tally(rows, NOVEMBER.months, things), (), TOPICS)
    assert ("writers" in made.figures, made.get("promise.kept")) == ((True, 10) if shown_ else (False, None))
    assert not [key for key in made.figures if key.startswith("closed")]
    told = ranges(made, attack.OF)
    assert told["2026-11/cared"] == (0, 9)
    assert told["2026-11/writers"] == ((8, 12) if shown_ else (0, 9))
    assert shown_ or told["2026-11/letters"] == MORE["letters"], "few may write several"


def test_a_release_of_a_version_before_tells_nothing_of_sections() -> None:
    old = release(NOVEMBER, world.tally(world.rows(Random(3), NOVEMBER.months, 60), NOVEMBER.months), (), TOPICS)
    assert "2026-11/writers" not in ranges(replace(old, counted=()), attack.OF)


def test_each_checked_alone_tells_something() -> None:
    """Broken twin."""
    assert any(telling(*attack.year(Random(seed), 60, alone=True)) for seed in range(3))


def test_one_student_more_or_less_moves_no_figure_by_more_than_a_step() -> None:
    """P5."""
    dice = Random(11)
    for students in (15, 30, 60, 200):
        them = world.rows(dice, NOVEMBER.months, students)
        for who in dice.sample(sorted({row.student for row in them}), 8):
            before = release(NOVEMBER, world.tally(them, NOVEMBER.months), (), TOPICS)
            after = release(
                NOVEMBER, world.tally([row for row in them if row.student != who], NOVEMBER.months), (), TOPICS
            )
            for key, figure in before.figures.items():
                if None not in (figure, after.figures.get(key)):
                    assert number(figure) - number(after.figures[key]) in (0, 5), key


def number(figure: Shown) -> int:
    return figure if isinstance(figure, int) else 0


def test_figures_are_rounded_and_small_ones_hidden_zero_too() -> None:
    assert [shown(n) for n in (0, 1, 4, 5, 7, 8, 12, 13)] == [SMALL, SMALL, SMALL, 5, 5, 10, 10, 15]
    assert all(abs(rounded(n) - n) <= 2 for n in range(5, 1000))


def test_nine_students_are_too_few() -> None:
    for number in (9, 10):
        one_of_each = dict.fromkeys(("waits.m1", "topics.family", "hours.09", "road.peer"), number)
        made = release(NOVEMBER, Tally({"students": number, "chats": 40, **one_of_each}), (), TOPICS)
        assert made.enough is (number == 10)
    assert made.get("students") == 10


def test_what_would_tell_is_withheld() -> None:
    """48 to 52 students, at most 34 in two bands: the four small ones would be 14 together, and each at least two."""
    split = {"waits.m1": 17, "waits.m5": 17, "waits.m15": 4, "waits.m60": 4, "waits.more": 3, "waits.nobody": 3}
    rest = {"topics.family": 48, "hours.09": 48, "road.peer": 48}
    made = release(NOVEMBER, Tally({"students": 48, "chats": 48, **split, **rest}), (), TOPICS)
    assert (made.get("students"), made.get("waits.m1"), made.get("waits.m5")) == (50, None, 15), "peers tell the total"
    calmer = {**split, "waits.m1": 15, "waits.m5": 15}
    made = release(NOVEMBER, Tally({"students": 44, "chats": 44, **calmer, **dict.fromkeys(rest, 44)}), (), TOPICS)
    assert (made.get("waits.m1"), made.get("students")) == (15, 45)


def test_all_who_were_cared_for_tell_nothing_of_the_few_of_whom_one_thing_is_known() -> None:
    """38 to 42, of whom at most 27 were closed: the three small ones would be eleven together, and each at least three."""
    here = {"students": 60, "chats": 60, **dict.fromkeys(("waits.m1", "topics.family", "hours.09", "road.peer"), 60)}
    cases = {"cared": 39, "closed": 27, "closed.safe": 27, "opened": 4, "referred": 4, "reviewed": 4}
    few = {"referred.teacher": 4, "reviewed.kept": 4}
    made = release(NOVEMBER, Tally({**here, **cases, **few}), (), TOPICS)
    assert (made.get("opened"), made.get("referred"), made.get("reviewed")) == (SMALL, SMALL, SMALL)
    assert None in (made.get("cared"), made.get("closed"))
    known = [Relation(Of.UNION, "cared", ("opened", "closed", "referred", "reviewed"))]
    assert telling({key: meant(figure) for key, figure in made.figures.items()}, known) == []


def test_a_contradiction_between_releases_hangs_nothing() -> None:
    few = release(NOVEMBER, Tally({"students": 40, "chats": 10}), (), TOPICS)
    semester = Period(Kind.SEMESTER, 2026, 1)
    assert release(semester, Tally({"students": 12, "chats": 500}), (few,), TOPICS).period == "2026-S1"


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (10, 20, "50"),
        (20, 20, ">95"),
        (5, 240, "<5"),
        (5, 100, "5"),
        (95, 100, "95"),
        (96, 100, "95"),
        (100, 100, ">95"),
        (5, 19, None),
        (45, 120, "40"),
        (35, 120, "30"),
        (5, 15, None),
        (SMALL, 20, None),
        (None, 20, None),
        (5, None, None),
    ],
)
def test_percentages_only_from_twenty_and_in_steps(part: Shown, whole: Shown, said: str | None) -> None:
    assert share(part, whole) == said


def test_the_interval_of_the_change_is_students() -> None:
    """Against a table of t, and by hand: twenty changes of 0 and 2 by turns."""
    table = {19: 2.0930, 20: 2.0860, 24: 2.0639, 29: 2.0452, 40: 2.0211, 60: 2.0003, 99: 1.9842}
    assert max(abs(student_t(n) - t) for n, t in table.items()) < 0.001
    it = feeling(Change(20, before=40, after=60, squares=40))
    assert it
    assert (it.before, it.after, it.change, it.low, it.high) == (2.0, 3.0, 1.0, 0.5, 1.5)
    assert feeling(Change(19, 40, 60, 40)) is None


@pytest.mark.parametrize(("students", "t"), [(20, 2.093), (21, 2.086), (30, 2.045), (60, 2.001)])
def test_the_interval_is_that_of_the_changes_themselves(students: int, t: float) -> None:
    """t from a table, for one student less; the changes by turns, none of them kept."""
    for widest in range(13):  # wider than feelings are, so that a small mistake shows
        changes = [(-widest, widest, 1)[n % 3] for n in range(students)]
        mean, spread = fmean(changes), t * stdev(changes) / sqrt(students)
        it = feeling(Change(students, 0, sum(changes), sum(one * one for one in changes)))
        assert it
        for told, exact in ((it.low, mean - spread), (it.high, mean + spread)):
            assert abs(told - exact) < 0.053  # half of what is rounded, and what the table of t leaves


@pytest.mark.parametrize(
    ("parts", "middle", "ninth"),
    [
        ((10, 10, 0, 0, 0, 0), "m1", "m5"),
        ((10, 15, 0, 0, 0, 0), "m5", "m5"),
        ((15, SMALL, 5, SMALL, SMALL, SMALL), "m1", None),  # the ninth is among small numbers
        ((10, SMALL, SMALL, SMALL, 0, 0), None, None),  # sixteen are too few
        ((40, None, 0, 0, 0, 0), None, None),  # one is withheld: what is shown says nothing of it
        ((20, 0, 0, 0, 0, 0), "m1", "m1"),
        ((15, 5, 5, 5, SMALL, 0), "m1", "m60"),  # of what the whole leaves over none is left
    ],
)
def test_middles_come_from_what_is_shown(parts: tuple[Shown, ...], middle: str | None, ninth: str | None) -> None:
    waits = next(table for table in tables(TOPICS) if table.name == "waits")
    figures: dict[str, Shown] = dict(zip(waits.keys, parts, strict=True))
    over = 5 if parts.count(SMALL) > 1 else 0  # what the small ones are together
    figures[waits.whole] = sum(part for part in parts if isinstance(part, int)) + over
    assert (band(figures, waits, 0.5), band(figures, waits, 0.9)) == (middle, ninth)


def test_the_change_of_feeling_is_told_where_its_number_is_and_nowhere_else() -> None:
    dice, told = Random(3), set[bool]()
    for students in (12, 25, 60, 120, 200):
        tally = world.tally(world.rows(dice, NOVEMBER.months, students), NOVEMBER.months)
        made = release(NOVEMBER, tally, (), TOPICS)
        assert made.feeling == (None if made.get("felt") is None else feeling(tally.change))
        told.add(made.feeling is not None)
    assert told == {False, True}

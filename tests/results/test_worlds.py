"""A small number counts as untold only where worlds were found that differ in it; a solver then finds nothing either."""

from random import Random

import pytest

from flows.results import release as releasing
from flows.results.check import SMALL, UNTOLD, Range, meant, shown, telling
from flows.results.periods import Kind as Span
from flows.results.periods import Period
from flows.results.tables import ANSWERED, Kind, Relation, relations, tables
from flows.results.worlds import fits, holds, unproven
from tests.results import attack
from tests.results.world import TOPICS

NARROWED = (8, 30, 59, 121, 169, 266, 520, 608, 642, 855)  # dice of months that told of letters once
ONE_TABLE_EACH = tuple(one for one in relations(tables(TOPICS)) if ANSWERED not in (one.whole, *one.parts))
BANDS = ("answers.h4", "answers.h24", "answers.h72", "answers.longer")


def letters(kept: int) -> dict[str, Range]:
    small = dict.fromkeys(("promise.late", "promise.open", *BANDS, "answers.nobody"), UNTOLD)
    return {"promise.kept": meant(kept), **small}


@pytest.mark.parametrize("seed", NARROWED)
def test_releases_that_were_narrowed_once_are_not(seed: int) -> None:
    ours, _, _, _ = attack.one(Random(seed))
    assert ours[0] > 10
    assert ours[1] == 0


def test_two_tables_of_the_same_students_tell_of_each_other() -> None:
    """13 to 17 were answered in time: they are in four small bands, each of which has one at least."""
    assert telling(letters(15), ONE_TABLE_EACH) == [], "seen through no relation alone"
    assert {*BANDS} <= {*unproven(letters(15), ONE_TABLE_EACH)}
    assert {*BANDS} <= {*telling(letters(15), relations(tables(TOPICS)))}
    assert unproven(letters(10), ONE_TABLE_EACH) == []


def test_without_the_proof_and_without_what_two_tables_tell_together_it_is_narrowed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Broken twin: as it was."""
    monkeypatch.setattr(releasing, "unproven", lambda *_: [])
    monkeypatch.setattr(releasing, "relations", lambda of: [one for one in relations(of) if one in ONE_TABLE_EACH])
    assert attack.one(Random(8))[0][1] > 0


def test_the_proof_alone_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where nobody thought of how two tables hang together."""
    monkeypatch.setattr(releasing, "relations", lambda of: [one for one in relations(of) if one in ONE_TABLE_EACH])
    assert [attack.one(Random(seed))[0][1] for seed in NARROWED[:3]] == [0, 0, 0]


@pytest.mark.parametrize("seed", range(6))
def test_what_is_proven_no_solver_narrows(seed: int) -> None:
    """Months, semesters and a year, by numbers each rounded by itself: many are told, and none of them is proven."""
    dice = Random(seed)
    rows = ("a", "b", "c", "d")
    exact = {f"{row}{month}": int(dice.expovariate(1 / 5)) for row in rows for month in range(4)}
    known = [Relation(Kind.SPLIT, f"all{month}", tuple(f"{row}{month}" for row in rows)) for month in range(4)]
    known += [Relation(Kind.SPLIT, row, tuple(f"{row}{month}" for month in range(4))) for row in rows]
    counts = exact | {one.whole: sum(exact[part] for part in one.parts) for one in known}
    ranges = {name: meant(shown(number)) for name, number in counts.items()}
    open_ = {*unproven(ranges, known)}
    small = {name for name, range_ in ranges.items() if range_ == UNTOLD}
    proven = frozenset(small - open_)
    assert proven
    assert attack.narrowed(ranges, known, proven) == (len(proven), 0)
    assert {*telling(ranges, known)} <= open_


def test_a_world_fits_or_it_proves_nothing() -> None:
    split = Relation(Kind.SPLIT, "whole", ("a", "b"))
    assert holds({"whole": 5, "a": 2, "b": 3}, split)
    assert not fits({"whole": 5, "a": 2, "b": 4}, {}, [split])
    assert not fits({"whole": 5, "a": 5, "b": 0}, {"a": UNTOLD}, [split])
    union, most = Relation(Kind.UNION, "whole", ("a", "b")), Relation(Kind.MOST, "whole", ("a", "b"))
    assert [holds({"whole": n, "a": 2, "b": 3}, union) for n in (2, 3, 5, 6)] == [False, True, True, False]
    assert [holds({"whole": n, "a": 2, "b": 3}, most) for n in (0, 5, 6)] == [True, True, False]
    among, times = Relation(Kind.WITHIN, "whole", ("a",)), Relation(Kind.TIMES, "whole", ("a",))
    assert [holds({"whole": n, "a": 2}, among) for n in (1, 2)] == [False, True]
    assert [holds({"whole": n, "a": 2}, times) for n in (10, 11)] == [True, False]


def test_what_an_earlier_report_told_withholds_nothing_of_a_later_one() -> None:
    """A month that a version before checked less: its semester is shown all the same."""
    month, semester = Period(Span.MONTH, 2026, 11), Period(Span.SEMESTER, 2026, 1)
    there = {"students": 60, "chats": 60, **dict.fromkeys(("waits.m1", "topics.family", "hours.09", "road.peer"), 60)}
    fates = {"writers": 16, "letters": 16, "promise.kept": 15, "promise.late": 1, **dict.fromkeys(BANDS, 4)}
    counted = releasing.Tally({**there, **fates})
    old = releasing.release(month, counted, (), TOPICS)
    assert None in old.figures.values()
    told = {key: SMALL if key in BANDS else 15 if key == "promise.kept" else old.figures[key] for key in old.figures}
    before = releasing.Release(month.name, TOPICS, told, None, old.counted)
    made = releasing.release(semester, counted, (before,), TOPICS)
    assert made.get("students") == 60
    assert {key for key, figure in made.figures.items() if figure is None} <= {"writers", "letters", "promise.kept"}

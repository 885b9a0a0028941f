"""A small number counts as untold only where worlds were found that differ in it; a solver then finds nothing either."""

from random import Random

import pytest

from flows.results import release as releasing
from flows.results.bounds import telling
from flows.results.check import SMALL, UNTOLD, Range, meant, shown
from flows.results.periods import Kind as Span
from flows.results.periods import Period
from flows.results.tables import ANSWERED, Kind, Relation, relations, tables
from flows.results.withholding import withheld
from flows.results.worlds import Proof, fits, holds, unproven
from tests.results import attack
from tests.results.world import TOPICS

NARROWED = (8, 30, 59, 121, 169, 266, 520, 608, 642, 855)  # dice of months that told of letters once
ONE_TABLE_EACH = tuple(one for one in relations(tables(TOPICS)) if ANSWERED not in (one.whole, *one.parts))
A_WORLD = 5_000  # steps that one of this grid takes, at most
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
    monkeypatch.setattr(Proof, "unproven", lambda *_: [])
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


def test_a_grid_that_takes_too_long_ends_within_its_steps_and_shows_small_numbers_alone() -> None:
    """Steps, not seconds: the same numbers on every machine. What is not proven counts as told."""
    ranges, known = grid(Random(1), 20)
    small = {name for name, range_ in ranges.items() if range_ == UNTOLD}
    for steps in (1, 1_000, 10_000):
        proof = Proof(ranges, known, steps)
        missing = proof.unproven({})
        assert proof.spent
        assert missing, "or it was easy"
        assert {*telling(ranges, known)} <= {*missing} <= small
        assert proof.steps < steps + A_WORLD
    assert len(unproven(ranges, known, 1)) == len(small)


def test_with_its_steps_spent_a_period_shows_no_number_that_is_not_small() -> None:
    ranges, known = grid(Random(1), 20)
    figures = {name: SMALL if range_ == UNTOLD else range_[0] + 2 for name, range_ in ranges.items()}
    names = [Relation(one.kind, f"it/{one.whole}", tuple(f"it/{part}" for part in one.parts)) for one in known]
    shown_ = withheld("it", figures, {}, names, tuple(figures), steps=2_000)
    assert shown_ == {name: figure if figure == SMALL else None for name, figure in figures.items()}


def grid(dice: Random, size: int) -> tuple[dict[str, Range], list[Relation]]:
    """Rows and columns, whose sums are rounded each by itself."""
    exact = {f"{row}/{column}": int(dice.expovariate(1 / 4)) for row in range(size) for column in range(size)}
    known = [Relation(Kind.SPLIT, f"row{n}", tuple(f"{n}/{column}" for column in range(size))) for n in range(size)] + [
        Relation(Kind.SPLIT, f"column{n}", tuple(f"{row}/{n}" for row in range(size))) for n in range(size)
    ]
    counts = exact | {one.whole: sum(exact[part] for part in one.parts) for one in known}
    return {name: meant(shown(number)) for name, number in counts.items()}, known

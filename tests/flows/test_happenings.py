"""What letters and cases leave behind for counting: as it happened, and no word of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.ids import ChatId
from flows.model.school import Service
from flows.results.happenings import Happening, of_case, of_chat
from tests.flows import test_cases as cases
from tests.flows import test_letters as letters
from tests.flows.signs import DESPAIR
from tests.flows.test_cases import in_care, opens_pin, the_case
from tests.flows.world import GURU, NOW, SISWA, World

WEEK = timedelta(days=7)
DIRECTORY = (Service("puskesmas", {"id": "Puskesmas", "en": "Health centre"}, {"id": "loket", "en": "desk"}),)


@pytest.fixture
def writing() -> World:
    world = World(now=NOW + letters.AFTERNOON)
    world.school = replace(world.school, letters=True)
    return world


@pytest.fixture
def caring() -> World:
    return World().opens()


def said(found: Iterable[Happening]) -> list[str]:
    return [f"{one.kind} {one.value}".strip() for one in found]


def of(world: World, which: ChatId) -> list[str]:
    return said(of_chat(world.closed(which)))


@pytest.mark.parametrize(
    ("waits", "left"),
    [
        (timedelta(hours=3), "letter kept h4"),
        (timedelta(hours=20), "letter kept h24"),
        (timedelta(days=2), "letter late h72"),
        (timedelta(days=9), "letter late longer"),
    ],
)
def test_a_letter_is_open_until_it_is_answered_in_time_or_late(writing: World, waits: timedelta, left: str) -> None:
    which = letters.sends(writing)
    assert of(writing, which) == ["letter open"]
    writing.waits_for(waits)
    answers(writing, which)
    assert of(writing, which) == [left]
    writing.taps(SISWA, "letter-rate", "5")
    assert of(writing, which) == [left], "what comes later changes nothing"


def answers(world: World, which: ChatId) -> None:
    letters.drafts(world, which, who=GURU)
    world.taps(GURU, "letter-release", about=which)


def test_one_taken_back_counts_nowhere_and_one_never_sent_is_none(writing: World) -> None:
    which = letters.sends(writing)
    writing.taps(SISWA, "letter-cancel", about=which)
    assert of(writing, which) == ["letter cancelled"]


def test_a_case_tells_what_happened_each_by_itself(caring: World) -> None:
    in_care(caring)
    cases.opens(caring)
    assert said(of_case(the_case(caring))) == ["opened"]
    caring.taps(GURU, "case-close")
    caring.taps(GURU, "case-close", "safe")
    assert said(of_case(the_case(caring))) == ["opened", "closed safe"]
    assert {one.student for one in of_case(the_case(caring))} == {SISWA}


def test_a_review_date_is_kept_by_opening_the_case_within_a_week(caring: World) -> None:
    in_care(caring, DESPAIR)
    caring.taps(GURU, "end")
    caring.waits_for(WEEK + timedelta(days=1))
    assert the_case(caring).reminded is not None
    assert said(of_case(the_case(caring))) == ["opened"], "it is not known yet"
    caring.taps(GURU, "case", about=the_case(caring).id)
    opens_pin(caring)
    assert said(of_case(the_case(caring))) == ["opened", "reviewed kept"]
    caring.taps(GURU, "case", about=the_case(caring).id)
    assert len(the_case(caring).looks) == 1, "twice is once"
    caring.waits_for(2 * WEEK)
    assert said(of_case(the_case(caring))) == ["opened", "reviewed kept", "reviewed missed"]


@pytest.mark.parametrize(("answer", "left"), [("yes", ["opened", "referred puskesmas"]), ("no", ["opened"])])
def test_a_referral_counts_by_the_kind_of_help_once_the_student_agreed(
    caring: World, answer: str, left: list[str]
) -> None:
    caring.school = replace(caring.school, directory=DIRECTORY)
    in_care(caring)
    cases.opens(caring)
    caring.taps(GURU, "refer")
    caring.taps(GURU, "refer-to", "0")
    caring.says(GURU, "butuh teman bicara")
    caring.taps(SISWA, f"refer-{answer}")
    assert said(of_case(the_case(caring))) == left


def test_of_somebody_who_came_by_themselves_nobody_is_named(caring: World) -> None:
    caring.forges(GURU, "case-new", None, "")
    assert [one.student for case in caring.cases.values() for one in of_case(case)] == [None]

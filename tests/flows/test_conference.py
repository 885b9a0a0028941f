"""Case conferences: who sat together, by what they are, and what was agreed; nobody who is not safe to tell."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.casebook.conference import WHO
from flows.model.cases import HEAD, HOME, NOBODY, TEACHER, Care, Signing
from tests.flows.signs import BEATEN
from tests.flows.test_cases import in_care, opens, the_case
from tests.flows.world import GURU, SISWA, World, flat, notes, the, to

AGREED = "puskesmas menjemput Senin, guru BK menemani"


@pytest.fixture
def world() -> World:
    world = World().opens()
    in_care(world)
    world.says(GURU, "halo")
    opens(world)
    return world


def offered(world: World) -> set[str]:
    """Whom one more tap would choose."""
    (shown,) = world.forges(GURU, "conference", the_case(world).id)
    names = [button.name for button in flat(shown.say) if button.verb == "conference"]
    return {name.removeprefix("off-") for name in names}


def cares(world: World, care: Care) -> None:
    case = the_case(world)
    world.cases[case.id] = replace(case, care=care)


def test_who_took_part_and_what_was_agreed_stands_on_the_cases_page(world: World) -> None:
    world.taps(GURU, "conference")
    world.taps(GURU, "conference", "psychologist")
    (shown,) = world.taps(GURU, "conference", "bk,psychologist")
    assert shown.say.args["count"] == 2
    assert {b.name for b in flat(shown.say) if b.name.startswith("on-")} == {"on-bk", "on-psychologist"}
    world.taps(GURU, "case-write", "conference bk,psychologist")
    words = world.says(GURU, AGREED)
    page = words[-1].say
    assert [note.key for note in page.notes][:3] == ["case-conference", "conference-who", "conference-who"]
    assert [note.args["who"] for note in page.notes if note.key == "conference-who"] == ["bk", "psychologist"]
    assert world.wiped[-1].message == world.last
    assert SISWA not in {word.to for word in words}
    assert "case-conference" in notes(world.taps(GURU, "case-notes")[-1])


def test_a_tap_more_takes_one_back_and_without_anybody_nothing_is_written(world: World) -> None:
    world.taps(GURU, "conference")
    world.taps(GURU, "conference", "health")
    (shown,) = world.taps(GURU, "conference", "")
    assert [b.verb for b in flat(shown.say) if b.verb == "case-write"] == []
    assert world.forges(GURU, "case-write", the_case(world).id, "conference ") == []


def test_nobody_is_offered_who_may_not_be_told(world: World) -> None:
    careful = {TEACHER, HEAD, HOME}
    assert offered(world) == set(WHO) - careful, "before the student was asked"
    cares(world, Care(unsafe=(TEACHER,), suspect=("no",)))
    assert offered(world) == set(WHO) - {TEACHER}
    cares(world, Care(unsafe=(NOBODY,), suspect=("yes",)))
    assert offered(world) == set(WHO) - {HOME}, "a second signature is missing"
    cares(world, Care(unsafe=(NOBODY,), suspect=("yes",), signing=Signing(GURU, world.now, "yes")))
    assert offered(world) == set(WHO)


def test_whom_the_student_called_unsafe_meanwhile_is_not_named_and_the_words_are_kept(world: World) -> None:
    cares(world, Care(unsafe=(NOBODY,), suspect=("no",)))
    world.forges(GURU, "case-write", the_case(world).id, "conference bk,teacher,head")
    cares(world, Care(unsafe=(HEAD,), suspect=("no",)))
    world.says(GURU, AGREED)
    note = the_case(world).notes[-1]
    assert (note.text, note.who) == (AGREED, ("bk", "teacher"))
    assert to(GURU, world.forges(GURU, "conference", the_case(world).id, "head,x"))[-1] == "conference"
    assert flat(world.told[-1].say)[0].name == "off-bk"


def test_words_of_danger_in_it_are_kept_and_a_closed_case_takes_none(world: World) -> None:
    world.forges(GURU, "case-write", the_case(world).id, "conference bk")
    world.says(GURU, "dia dipukul lagi", sign=BEATEN)
    assert the_case(world).notes[-1].text == "dia dipukul lagi"
    case = the_case(world)
    world.cases[case.id] = replace(case, closed=world.now, outcome="safe")
    assert to(GURU, world.forges(GURU, "conference", case.id, "bk")) == ["case-face"]
    world.now += timedelta(hours=1)
    assert the("pin-enter", world.forges(GURU, "conference", case.id, "bk")).to == GURU

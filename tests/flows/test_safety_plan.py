"""Safety plan: made with the student, who sees it whenever they want."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.menu import Item
from flows.safety_plan import STEPS
from flows.school import Hotline
from tests.flows.test_cases import in_care, opens, opens_pin, the_case
from tests.flows.world import ADIK, GURU, NOW, SISWA, Words, World, flat, notes, the, to

LINE = Hotline(
    {"id": "Layanan", "en": "Service"},
    "(nomor contoh)",
    "none",
    {"id": "24 jam", "en": "24 hours"},
    "contoh",
    NOW.date(),
)


@pytest.fixture
def world() -> World:
    there = World()
    there.school = replace(there.school, hotlines=(LINE,))
    there.opens()
    in_care(there)
    opens(there)
    return there


def writes(world: World, step: int, text: str) -> Words:
    world.forges(GURU, "plan-step", the_case(world).id, str(step))
    world.taps(GURU, "case-write", f"plan{step}")
    return world.says(GURU, text)


def lines(words: Words) -> list[tuple[str, str]]:
    return [(str(note.args["step"]), str(note.args["text"])) for note in words[-1].say.notes if note.key == "plan-line"]


# the plan


def test_it_goes_through_the_six_steps_and_each_may_be_skipped(world: World) -> None:
    assert world.taps(GURU, "plan")[-1].say.args["step"] == "warning"
    seen = ["warning", *(str(world.taps(GURU, "plan-step")[-1].say.args["step"]) for _ in STEPS[1:])]
    assert tuple(seen) == STEPS
    assert "plan-send" not in [button.verb for button in flat(world.told[-1].say)], "there is nothing to send"
    assert world.taps(GURU, "plan-step", "4")[-1].say.args["step"] == "professionals"


def test_what_is_written_leads_on_and_stays_after_a_break(world: World) -> None:
    words = writes(world, 0, "susah tidur")
    assert lines(words) == [("warning", "susah tidur")]
    assert words[-1].say.args["step"] == "coping"
    writes(world, 3, "kakak")
    writes(world, 0, "susah tidur, diam")
    world.waits_for(timedelta(hours=1))
    world.forges(GURU, "plan", the_case(world).id)
    opens_pin(world)
    words = world.taps(GURU, "plan")
    assert lines(words) == [("warning", "susah tidur, diam"), ("people", "kakak")]


def sends(world: World) -> Words:
    writes(world, 1, "napas pelan")
    world.taps(GURU, "plan-send")
    return world.taps(GURU, "plan-send-yes")


def test_it_is_sent_with_one_tap_once_confirmed(world: World) -> None:
    writes(world, 1, "napas pelan")
    words = world.taps(GURU, "plan-send")
    assert to(SISWA, words) == []
    assert words[-1].say.key == "plan-preview"
    assert "hotline" in notes(words[-1])
    words = world.taps(GURU, "plan-send-yes")
    ready = the("plan-ready", words)
    assert ready.to == SISWA
    assert not ready.say.args, "on a lock screen it tells nothing"


def test_the_student_opens_it_and_finds_it_again(world: World) -> None:
    sends(world)
    for opened in (world.taps(SISWA, "plan-see"), found_under_info(world)):
        assert lines(opened) == [("coping", "napas pelan")]
        assert "hotline" in notes(opened[-1])
        assert opened[-1].about is None, "sealed with their own key, not the case's"


def found_under_info(world: World) -> Words:
    world.chooses(SISWA, Item.INFO)
    return world.taps(SISWA, "plan-see")


def test_a_number_that_is_verified_anew_is_shown_as_it_is_then(world: World) -> None:
    sends(world)
    world.school = replace(world.school, hotlines=(replace(LINE, verified_at=date(2025, 1, 1)),))
    assert "hotline-overdue" in notes(world.taps(SISWA, "plan-see")[-1])


def test_nobody_else_sees_it_and_none_is_said_kindly(world: World) -> None:
    writes(world, 1, "napas pelan")
    for who in (SISWA, ADIK):
        words = world.forges(who, "plan-see")
        assert to(who, words) == ["plan-none"], "nor before it is sent"
    sends(world)
    assert to(ADIK, world.forges(ADIK, "plan-see")) == ["plan-none"]


def test_of_somebody_without_an_account_it_is_not_sent(world: World) -> None:
    case = the_case(world)
    world.cases[case.id] = replace(case, student=None)
    words = writes(world, 1, "napas pelan")
    assert "plan-send" not in [button.verb for button in flat(words[-1].say)]
    assert to(GURU, world.forges(GURU, "plan-send-yes", case.id)) == ["case-gone"]

"""Safety plan and referral: made with the student, who sees the plan whenever they want, and whose yes comes first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.casebook.safety_plan import STEPS
from flows.model.effects import Tell
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.school import Hotline, School, Service
from tests.flows.test_cases import in_care, opens, opens_pin, picks, the_case
from tests.flows.world import ADIK, BUNDA, GURU, NOW, SISWA, Words, World, flat, notes, the, to, told

LINE = Hotline(
    {"id": "Layanan", "en": "Service"},
    "(nomor contoh)",
    "none",
    {"id": "24 jam", "en": "24 hours"},
    "contoh",
    NOW.date(),
)
PSYCHOLOGIST = Service("psychologist", {"id": "Psikolog", "en": "Psychologist"}, {"id": "Selasa", "en": "Tuesdays"})
CLASS_TEACHER = Service(
    "teacher", {"id": "Wali kelas", "en": "Class teacher"}, {"id": "ruang guru", "en": "staff room"}
)


@pytest.fixture
def world() -> World:
    there = World()
    there.school = replace(there.school, hotlines=(LINE,), directory=(PSYCHOLOGIST, CLASS_TEACHER))
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


# the referral


def asks(world: World, who: PersonId = GURU) -> Words:
    world.forges(who, "refer", the_case(world).id)
    world.taps(who, "refer-to", "0")
    return world.says(who, "butuh teman bicara soal tidur")


def test_the_student_reads_the_very_line_and_says_yes(world: World) -> None:
    words = asks(world)
    asked = the("refer-asked", words)
    assert (asked.to, asked.say.args) == (SISWA, {"to": "Psikolog", "text": "butuh teman bicara soal tidur"})
    words = world.taps(SISWA, "refer-yes")
    answer = the("refer-answer", words)
    assert answer.to == GURU
    [packet] = answer.say.notes
    assert packet.args == {"to": "Psikolog", "text": "butuh teman bicara soal tidur", "school": world.school.name}
    assert the_case(world).referrals[0].answer == "yes"
    assert told(world.taps(SISWA, "refer-no")) == [(SISWA, "refer-over")], "once"


def test_each_reads_the_service_and_the_numbers_in_their_own_language(world: World) -> None:
    me = world.people[SISWA]
    world.people[SISWA] = replace(me, facts=replace(me.facts, language="en"))
    words = asks(world)
    assert the("refer-asked", words).say.args["to"] == "Psychologist"
    assert the("refer-waits", words).say.args["to"] == "Psikolog"
    answer = the("refer-answer", world.taps(SISWA, "refer-yes"))
    assert (answer.say.args["to"], answer.say.notes[0].args["to"]) == ("Psikolog", "Psikolog")
    back = world.taps(GURU, "case")
    assert [note.args["to"] for note in back[-1].say.notes if note.key == "case-referral"] == ["Psikolog"]
    writes(world, 1, "napas pelan")
    [number] = [note for note in world.taps(GURU, "plan-send")[-1].say.notes if note.key == "hotline"]
    assert number.args["hours"] == "24 jam"


def test_the_answer_leads_to_the_case_by_its_name(world: World) -> None:
    asks(world)
    answer = the("refer-answer", world.taps(SISWA, "refer-yes"))
    assert [button.name for button in flat(answer.say)] == [the_case(world).alias]


def test_no_means_that_nothing_leaves(world: World) -> None:
    asks(world)
    words = world.taps(SISWA, "refer-no")
    assert the("refer-answer", words).say.notes == ()
    assert the_case(world).referrals[0].answer == "no"


def test_nobody_answers_for_the_student(world: World) -> None:
    asks(world)
    case = the_case(world)
    for who, verb in ((GURU, "refer-noted"), (GURU, "refer-yes"), (BUNDA, "refer-noted"), (ADIK, "refer-yes")):
        world.forges(who, verb, case.id)
    assert the_case(world).referrals[0].answer == ""


def test_of_somebody_without_an_account_the_guru_bk_notes_it(world: World) -> None:
    case = the_case(world)
    world.cases[case.id] = replace(case, student=None)
    words = asks(world)
    assert all(word.to == GURU for word in words if isinstance(word, Tell))
    answer = the("refer-answer", world.taps(GURU, "refer-noted"))
    assert (answer.to, notes(answer)) == (GURU, ["refer-packet"])


def test_a_class_teacher_is_named_only_once_the_student_was_asked(world: World) -> None:
    def offered() -> list[str]:
        words = world.forges(GURU, "refer", the_case(world).id)
        return [button.name for button in flat(words[-1].say) if button.verb == "refer-to"]

    assert offered() == ["Psikolog"]
    assert to(GURU, world.forges(GURU, "refer-to", the_case(world).id, "1")) == ["refer-over"]
    world.forges(GURU, "record", the_case(world).id)
    picks(world, "unsafe-nobody")
    assert offered() == ["Psikolog", "Wali kelas"]
    world.forges(GURU, "record", the_case(world).id)
    world.forges(GURU, "record-step", the_case(world).id, "unsafe")
    picks(world, "unsafe-teacher")
    assert offered() == ["Psikolog"]


def test_an_empty_directory_says_so(world: World) -> None:
    world.school = School(duty=world.school.duty)
    assert world.taps(GURU, "refer")[-1].say.key == "refer-empty"


def test_a_yes_is_to_the_line_it_stands_below_and_to_no_newer_one(world: World) -> None:
    """Asked twice, for two helpers: what leaves is what they said yes to."""
    first = the("refer-asked", asks(world))
    again = the("refer-asked", asks(world))
    old, new = (next(one for one in flat(asked.say) if one.verb == "refer-yes") for asked in (first, again))
    world.forges(SISWA, old.verb, old.about, old.value)
    assert [one.answer for one in the_case(world).referrals] == ["yes", ""]
    assert told(world.forges(SISWA, old.verb, old.about, old.value)) == [(SISWA, "refer-over")], "once"
    world.forges(SISWA, "refer-no", new.about, new.value)
    assert [one.answer for one in the_case(world).referrals] == ["yes", "no"]


def test_a_button_of_before_that_names_none_answers_only_where_one_waits(world: World) -> None:
    asks(world)
    which = the_case(world).id
    asks(world)
    assert told(world.forges(SISWA, "refer-yes", which)) == [(SISWA, "refer-over")]
    world.taps(SISWA, "refer-no", "1")
    world.forges(SISWA, "refer-yes", which)
    assert [one.answer for one in the_case(world).referrals] == ["yes", "no"]

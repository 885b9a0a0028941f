"""Adults write down what they see and count, step by step; students and counselors have nothing to do with it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.coordinator import observe
from flows.model.cases import Case
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.observed import LONGEST_NOTE, LONGEST_WHOM, Count, Observation
from tests.flows.signs import SUICIDE
from tests.flows.test_cases import in_care, opens
from tests.flows.world import BUNDA, GURU, KAWAN, KOORD, SISWA, WALI, World, flat, notes, the, to


def begins(who: PersonId) -> World:
    here = World()
    here.chooses(who, Item.RESULTS)
    here.taps(who, "observe")
    here.taps(who, "observe-kind", "mood")
    here.taps(who, "observe-scale", "mood 2")
    return here


@pytest.mark.parametrize("who", [GURU, KOORD])
def test_a_class_with_a_note(who: PersonId) -> None:
    here = begins(who)
    if who == GURU:  # a coordinator has no cases, and is asked for the class at once
        here.taps(who, "observe-of", "mood 2 class")
    assert here.screen(who)[-1].say.args == {"of": "class"}
    assert to(who, here.says(who, " 8B ")) == ["observe-note"]
    here.says(who, "Banyak yang diam sejak ujian.")
    assert here.reads(who)[-1] == "observe-kept"
    [seen] = here.observed
    assert isinstance(seen, Observation)
    expected = ("2026-07", "mood", 2, "8B", "Banyak yang diam sejak ujian.", False)
    assert (seen.month, seen.kind, seen.scale, seen.whom, seen.note, seen.case) == expected
    assert (who, "observed") in here.records
    assert here.work(who).asked is None


def with_case() -> tuple[World, Case]:
    """A case of a student, and an observation begun."""
    here = World().opens()
    case = in_care(here)
    observes(here)
    return here, case


def observes(here: World, who: PersonId = GURU) -> None:
    here.chooses(who, Item.RESULTS)
    here.taps(who, "observe")
    here.taps(who, "observe-kind", "mood")
    here.taps(who, "observe-scale", "mood 2")


def test_of_a_case_chosen_from_the_list_and_shown_in_its_page() -> None:
    here, case = with_case()
    here.taps(GURU, "observe-of", "mood 2 case")
    shown = here.screen(GURU)[-1].say
    assert [button.name for button in flat(shown) if button.verb == "observe-case"] == [case.alias]
    here.taps(GURU, "observe-case", about=case.id)
    here.says(GURU, "Lebih tenang sejak Senin.")
    [seen] = here.observed
    assert isinstance(seen, Observation)
    assert (seen.whom, seen.note, seen.case, seen.about) == (case.alias, "Lebih tenang sejak Senin.", True, case.id)
    observes(here)
    here.taps(GURU, "observe-of", "mood 2 case")
    here.taps(GURU, "observe-case", about=case.id)
    here.taps(GURU, "observe-skip")
    opens(here)
    [page] = here.taps(GURU, "case-seen")[-1:]
    assert (page.say.key, page.say.args["count"]) == ("case-seen-all", 2)
    assert [note.args["text"] for note in page.say.notes] == ["-", "Lebih tenang sejak Senin."]
    assert (GURU, "read case") in here.records


def test_danger_in_what_was_observed_of_a_case_stands_in_it_and_calls_nobody() -> None:
    """It is about the student whom they look after, and not about whoever writes."""
    here, case = with_case()
    here.taps(GURU, "observe-of", "mood 2 case")
    here.taps(GURU, "observe-case", about=case.id)
    before = dict(here.chats)
    words = here.says(GURU, "bilang mau mati", sign=SUICIDE)
    assert "danger-help" not in to(GURU, words)
    assert here.chats == before
    [seen] = here.observed
    assert isinstance(seen, Observation)
    assert seen.note == "bilang mau mati", "it still counts as the answer"


def test_without_a_case_a_class_is_offered() -> None:
    here = begins(GURU)
    here.taps(GURU, "observe-of", "mood 2 case")
    assert here.reads(GURU)[-1] == "observe-no-case"
    here.taps(GURU, "observe-of", "mood 2 class")
    assert here.reads(GURU)[-1] == "observe-whom"


def test_a_coordinator_never_sees_which_case() -> None:
    here, case = with_case()
    observes(here, KOORD)
    assert not list(here.buttons(KOORD, "observe-of"))
    for verb, value in (("observe-of", "mood 2 case"), ("observe-cases", "mood 2 0"), ("observe-case", "mood 2")):
        words = here.forges(KOORD, verb, case.id if verb == "observe-case" else None, value)
        assert case.alias not in str(words)
    for verb in ("case-seen", "observe-read"):
        assert case.alias not in str(here.forges(KOORD, verb, case.id, "0"))
    assert here.observed == []


def test_whom_a_student_locked_out_finds_neither_their_case_nor_what_was_seen_of_it() -> None:
    here, case = with_case()
    here.taps(GURU, "observe-of", "mood 2 case")
    here.taps(GURU, "observe-case", about=case.id)
    here.says(GURU, "Lebih tenang.")
    work = here.work(BUNDA)
    here.people[BUNDA] = replace(here.people[BUNDA], work=replace(work, apart=(SISWA,)))
    observes(here, BUNDA)
    here.taps(BUNDA, "observe-of", "mood 2 case")
    assert here.reads(BUNDA)[-1] == "observe-no-case"
    words = here.forges(BUNDA, "observe-case", case.id, "mood 2")
    assert "observe-note" not in to(BUNDA, words)
    here.chooses(BUNDA, Item.RESULTS)
    words = here.taps(BUNDA, "observe-read")
    while here.work(BUNDA).asked:
        words = here.types(BUNDA, "274916")
    assert to(BUNDA, words)[-1] == "observe-none"


def test_a_case_that_was_closed_meanwhile_is_said_to_be_gone() -> None:
    here, case = with_case()
    here.taps(GURU, "observe-of", "mood 2 case")
    here.cases[case.id] = replace(case, closed=here.now, outcome="safe")
    assert to(GURU, here.taps(GURU, "observe-case", about=case.id)) == ["case-gone"]


def test_many_cases_have_pages_their_own_first() -> None:
    here, case = with_case()
    others = {ChatId(f"k{n}"): replace(case, id=ChatId(f"k{n}"), alias=f"A{n}", owner=BUNDA) for n in range(9)}
    here.cases |= others
    here.taps(GURU, "observe-of", "mood 2 case")
    named = [button.name for button in flat(here.screen(GURU)[-1].say) if button.verb == "observe-case"]
    assert named[0] == case.alias
    here.taps(GURU, "observe-cases", "mood 2 1")
    named += [button.name for button in flat(here.screen(GURU)[-1].say) if button.verb == "observe-case"]
    assert sorted(named) == sorted([case.alias, *(one.alias for one in others.values())])


def test_what_is_begun_can_be_stopped_and_keeps_nothing() -> None:
    here = begins(GURU)
    here.taps(GURU, "observe-of", "mood 2 class")
    here.taps(GURU, "observe-stop")
    assert here.reads(GURU)[-1] == "observe-stopped"
    assert here.observed == []
    assert here.work(GURU).asked is None
    assert to(GURU, here.forges(GURU, "observe-skip")) == ["button-old"], "nothing is open"


@pytest.mark.parametrize(("step", "most"), [(0, LONGEST_WHOM), (1, LONGEST_NOTE)])
def test_too_long_is_said_and_asked_again(step: int, most: int) -> None:
    here = begins(GURU)
    here.taps(GURU, "observe-of", "mood 2 class")
    if step:
        here.says(GURU, "8B")
    assert the("observe-too-long", here.says(GURU, "x" * (most + 1))).say.args == {"most": most}
    assert here.work(GURU).asked is not None


@pytest.mark.parametrize("value", ["", "9", "mood 9", "other 2", "mood 2 school", "2026-13 absence 7", "2026-06 x 7"])
def test_a_button_that_was_never_there_does_nothing(value: str) -> None:
    here = World()
    for verb in ("observe-kind", "observe-scale", "observe-of", "tally-month", "tally-kind", "tally-grade"):
        assert here.forges(GURU, verb, value=value) == []
    assert here.observed == []


def test_the_last_ones_are_read_by_guru_bk_alone_after_their_pin() -> None:
    here = begins(GURU)
    here.taps(GURU, "observe-of", "mood 2 class")
    here.says(GURU, "8B")
    here.says(GURU, "Banyak yang diam.")
    here.chooses(BUNDA, Item.RESULTS)
    here.taps(BUNDA, "observe-read")
    while here.work(BUNDA).asked:
        assert "observe-last" not in here.reads(BUNDA), "not before the PIN"
        words = here.types(BUNDA, "274916")
    assert to(BUNDA, words)[-2:] == ["observe-last", "observe-one"]
    assert the("observe-one", words).say.args["text"] == "Banyak yang diam."
    assert notes(the("observe-last", words)) == ["alert-vanishes"]
    assert (BUNDA, "observations read") in here.records
    here.waits_for(timedelta(hours=13))
    assert here.wiped
    here.chooses(KOORD, Item.RESULTS)
    assert not list(here.buttons(KOORD, "observe-read"))
    assert to(KOORD, here.forges(KOORD, "observe-read")) == ["results-not-yours"]


def test_when_there_are_none_that_is_said() -> None:
    here = World()
    here.chooses(GURU, Item.RESULTS)
    here.taps(GURU, "observe-read")
    while here.work(GURU).asked:
        words = here.types(GURU, "274916")
    assert to(GURU, words)[-1] == "observe-none"


@pytest.mark.parametrize("who", [GURU, KOORD])
def test_monthly_counts_grade_by_grade_and_a_newer_number_takes_its_place(who: PersonId) -> None:
    here = World()
    here.chooses(who, Item.RESULTS)
    here.taps(who, "tally")
    months = [
        button.value for row in here.screen(who)[-1].say.buttons for button in row if button.verb == "tally-month"
    ]
    assert months == ["2026-07", "2026-06", "2026-05", "2026-04"]
    here.taps(who, "tally-month", "2026-06")
    here.taps(who, "tally-kind", "2026-06 absence")
    for grade, number in (("7", "41"), ("8", "0"), ("7", "14")):
        here.taps(who, "tally-grade", f"2026-06 absence {grade}")
        assert to(who, here.says(who, number)) == ["tally-kept"]
    counts = [(one.grade, one.number) for one in here.observed if isinstance(one, Count)]
    assert counts == [("7", 41), ("8", 0), ("7", 14)]
    here.taps(who, "tally-stop")
    assert here.reads(who)[-1] == "tally-stopped"


@pytest.mark.parametrize(("month", "late"), [("2026-06", []), ("2026-05", ["tally-late"])])
def test_whoever_types_after_a_report_may_have_been_made_reads_so(month: str, late: list[str]) -> None:
    """It is July: May was settled on the tenth of June."""
    here = World()
    here.chooses(GURU, Item.RESULTS)
    here.taps(GURU, "tally")
    here.taps(GURU, "tally-month", month)
    here.taps(GURU, "tally-kind", f"{month} absence")
    here.taps(GURU, "tally-grade", f"{month} absence 7")
    [kept] = [one for one in here.says(GURU, "41") if one.to == GURU]
    assert [note.key for note in kept.say.notes] == late


@pytest.mark.parametrize("written", ["", "empat", "-3", "4,5", "1.000", "٤", "12345678"])
def test_what_is_no_number_is_asked_again(written: str) -> None:
    here = World()
    here.chooses(GURU, Item.RESULTS)
    here.taps(GURU, "tally")
    here.taps(GURU, "tally-month", "2026-06")
    here.taps(GURU, "tally-kind", "2026-06 conflicts")
    here.taps(GURU, "tally-grade", "2026-06 conflicts 9")
    assert to(GURU, here.says(GURU, written)) == ["tally-not-read"]
    assert here.work(GURU).asked is not None
    here.taps(GURU, "tally-stop")
    assert here.observed == []
    assert here.work(GURU).asked is None


@pytest.mark.parametrize("who", [SISWA, KAWAN, WALI])
@pytest.mark.parametrize("verb", ["observe", "tally", "observe-of", "observe-read", "tally-grade"])
def test_it_is_nobody_elses(who: PersonId, verb: str) -> None:
    here = World()
    assert to(who, here.forges(who, verb, value="2026-06 absence 7")) == ["results-not-yours"]
    assert here.observed == []


def test_a_late_word_is_no_answer() -> None:
    here = begins(GURU)
    here.taps(GURU, "observe-of", "mood 2 class")
    here.waits_for(observe.PATIENCE + timedelta(minutes=1))
    assert "asked-over" in to(GURU, here.says(GURU, "8B"))
    assert here.observed == []


@pytest.mark.parametrize("step", ["whom", "note"])
def test_danger_in_what_they_observed_is_what_it_is_about_and_darurat_is_never_an_answer(step: str) -> None:
    """A guru BK who writes of somebody's despair is not taken for one who despairs; Darurat helps them like anybody."""
    here = begins(GURU)
    here.taps(GURU, "observe-of", "mood 2 class")
    if step == "note":
        here.says(GURU, "8B")
    words = here.says(GURU, "bilang mau mati", sign=SUICIDE)
    assert "danger-help" not in to(GURU, words)
    assert not here.chats
    here.chooses(GURU, Item.RESULTS)
    here.taps(GURU, "tally")
    here.taps(GURU, "tally-month", "2026-06")
    here.taps(GURU, "tally-kind", "2026-06 absence")
    here.taps(GURU, "tally-grade", "2026-06 absence 7")
    assert "danger-help" in to(GURU, here.chooses(GURU, Item.DANGER))
    assert here.work(GURU).asked is None

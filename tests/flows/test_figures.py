"""A coordinator or guru BK asks for results: settled periods only, once, and nobody else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.coordinator.figures import monthly
from flows.model.effects import Amend, Tell
from flows.model.events import ButtonTapped, ResultsReady
from flows.model.ids import PersonId
from flows.model.menu import ROWS, Item, Menu
from flows.model.people import Facts
from flows.model.say import Lane, Part, Results
from flows.model.school import School
from tests.flows.world import GURU, KAWAN, KOORD, SISWA, TAMU, WALI, World, flat, guests, the, to, told
from tests.shipped import load_texts

JULY = datetime(2026, 7, 15, 2, tzinfo=UTC)  # June has settled, and with it a semester and a school year
MAKING = ["results-making", "results-making", "results-picture", "results-sheets"]


def world(now: datetime = JULY) -> World:
    return World(now=now)


@pytest.mark.parametrize("who", [KOORD, GURU])
def test_they_choose_a_period_and_get_it_in_three_parts(who: PersonId) -> None:
    here = world()
    asked = the("results-which", here.chooses(who, Item.RESULTS))
    assert [button.value for button in flat(asked.say)][:4] == ["2026-07", "2026-06", "2025-S2", "2025-26"]
    verbs = [button.verb for button in flat(asked.say)][4:]
    assert verbs == ["observe", "tally", *(["observe-read", "comments", "accuracy"] if who == GURU else [])]
    words = here.taps(who, "results", "2025-S2")
    assert to(who, words) == MAKING
    making, text, picture, sheets = words
    assert isinstance(text, Amend)
    assert text.mark == making.mark
    wanted = [word.say.results for word in (text, picture, sheets)]
    assert wanted == [Results("2025-S2", part) for part in (Part.TEXT, Part.PICTURE, Part.SHEETS)]
    assert {word.lane for word in words} == {Lane.NOTICE}, "whoever chats comes first"
    assert (who, "results") in here.records


def test_a_second_tap_gets_no_second_report_but_another_period_and_a_later_wish_do() -> None:
    here = world()
    here.chooses(KOORD, Item.RESULTS)
    assert to(KOORD, here.taps(KOORD, "results", "2026-06")) == MAKING
    assert to(KOORD, here.taps(KOORD, "results", "2026-06")) == ["results-twice"]
    assert to(KOORD, here.taps(KOORD, "results", "2025-26")) == MAKING
    here.waits_for(timedelta(minutes=3))
    assert to(KOORD, here.taps(KOORD, "results", "2025-26")) == MAKING


def test_two_taps_in_one_breath_are_one() -> None:
    here = world()
    here.chooses(KOORD, Item.RESULTS)
    [button] = here.buttons(KOORD, "results", "2026-06")
    words = here.hears((KOORD, ButtonTapped(button)), (KOORD, ButtonTapped(button)))
    assert to(KOORD, words) == [*MAKING, "results-twice"]


def test_what_still_runs_or_settles_says_from_when_and_leads_to_the_one_before() -> None:
    here = world(datetime(2026, 7, 4, 2, tzinfo=UTC))
    here.chooses(GURU, Item.RESULTS)
    running = the("results-not-yet", here.taps(GURU, "results", "2026-07"))
    assert running.say.args["date"] == "11-08-2026"
    settling = the("results-not-yet", here.taps(GURU, "results", "2026-06"))
    assert settling.say.args["date"] == "11-07-2026"
    assert to(GURU, here.taps(GURU, "results", "2026-05")) == MAKING
    the("results-not-yet", here.taps(GURU, "results", "2025-26"))
    assert to(GURU, here.taps(GURU, "results", "2024-25")) == MAKING


@pytest.mark.parametrize("who", [SISWA, KAWAN, WALI, TAMU])
def test_nobody_else_is_shown_any(who: PersonId) -> None:
    here = world()
    guests(here, TAMU)
    assert told(here.chooses(who, Item.RESULTS)) == [(who, "results-not-yours")]
    assert told(here.forges(who, "results", value="2026-06")) == [(who, "results-not-yours")]
    assert here.hears((who, ResultsReady("2026-06"))) == []
    seeing = {Menu.COORDINATOR, Menu.SUPERVISOR_OFF, Menu.SUPERVISOR_ON}
    assert {menu for menu, rows in ROWS.items() if any(Item.RESULTS in row for row in rows)} == seeing


def test_who_was_dismissed_reads_no_more() -> None:
    here = world()
    here.chooses(GURU, Item.RESULTS)
    here.people[GURU] = replace(here.people[GURU], facts=Facts())
    assert told(here.taps(GURU, "results", "2026-06")) == [(GURU, "results-not-yours")]


def test_a_month_that_comes_by_itself_is_for_coordinators_and_settled() -> None:
    here = world()
    assert to(KOORD, here.hears((KOORD, ResultsReady("2026-06")))) == ["results-month", *MAKING[1:]]
    assert all(isinstance(word, Tell) for word in here.told)
    assert here.hears((KOORD, ResultsReady("2026-07"))) == []
    assert here.hears((GURU, ResultsReady("2026-06"))) == []


def test_a_school_that_names_no_hours_is_not_told_at_night() -> None:
    school = School(monthly_results=True, hours={})
    assert monthly(school, JULY.replace(hour=16)) is None  # 23.00
    assert monthly(school, JULY.replace(hour=9)) == "2026-06"


@pytest.mark.parametrize("language", ["id", "en"])
def test_each_choice_has_a_label_of_its_own(language: str) -> None:
    here = world()
    choices = flat(the("results-which", here.chooses(KOORD, Item.RESULTS)).say)
    labels = [load_texts()[language].button(one) for one in choices if one.verb == "results"]
    assert len(set(labels)) == 4
    assert all(label.endswith(")") and "202" in label for label in labels)

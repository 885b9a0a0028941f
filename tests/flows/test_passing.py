"""Alihkan: nobody is dropped by being passed on."""

from datetime import timedelta

import pytest

from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import Facts, Person
from flows.model.places import Road
from flows.model.say import Lane
from tests.flows.signs import SUICIDE
from tests.flows.world import BUNDA, GURU, KAWAN, KOORD, SISWA, WALI, World, flat, texts, the, to


@pytest.fixture
def world() -> World:
    return World().opens()


def test_an_alert_goes_to_the_others_anew_and_from_this_screen(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    words = world.taps(GURU, "pass-on")
    assert to(GURU, words) == ["pass-thanks", "pass-done"]
    told = the("alert-passed", words)
    assert (told.to, told.lane) == (BUNDA, Lane.DANGER)
    assert [button.verb for button in flat(told.say)] == ["claim", "read", "not-danger", "pass-on"]
    world.taps(BUNDA, "claim")
    assert world.talk(world.chat_of(SISWA).story.id).helper == BUNDA
    assert to(GURU, world.forges(GURU, "pass-on", world.chat_of(SISWA).story.id)) == ["alert-settled"]


def test_a_student_stays_with_the_first_until_another_has_come(world: World) -> None:
    chat = world.talking_with_bk()
    world.says(GURU, "halo")
    words = world.taps(GURU, "pass-on")
    assert (to(GURU, words), to(SISWA, words)) == (["pass-asked"], [])
    assert world.talk(chat).helper == GURU
    assert texts(SISWA, world.says(GURU, "saya masih di sini")) == ["saya masih di sini"]
    words = world.taps(BUNDA, "claim")
    assert to(SISWA, words) == ["take-over-student"]
    assert "take-over-passed" in to(GURU, words)
    now = world.talk(chat)
    assert (now.helper, now.passing, now.road) == (BUNDA, False, Road.BK)


def test_with_danger_open_it_is_passed_on_as_danger(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.taps(GURU, "claim")
    assert the("alert-passed", world.taps(GURU, "pass-on")).lane is Lane.DANGER
    world.says(GURU, "saya di sini")
    world.taps(BUNDA, "claim")
    assert world.talk(world.chat_of(SISWA).story.id).helper == BUNDA


def test_it_climbs_until_another_has_taken_it_whatever_the_first_writes(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.taps(GURU, "claim")
    world.taps(GURU, "pass-on")
    world.says(GURU, "tunggu sebentar ya")
    words = world.waits_for(timedelta(minutes=6))
    assert "alert-again" in to(BUNDA, words)
    assert "alert-beyond" in to(WALI, words)
    assert "pass-waits" in to(GURU, words), "and they know that they are still the one"
    assert "danger-unreached" not in to(SISWA, words)
    world.taps(BUNDA, "claim")
    world.says(BUNDA, "halo, saya di sini")
    words = world.waits_for(timedelta(hours=1))
    assert (to(BUNDA, words), to(GURU, words)) == ([], [])


def test_without_danger_nobody_is_rung_but_the_first_is_told(world: World) -> None:
    world.talking_with_bk()
    world.says(GURU, "halo")
    world.taps(GURU, "pass-on")
    words = world.waits_for(timedelta(hours=1))
    assert (to(GURU, words), to(BUNDA, words)) == (["pass-waits"], [])


def test_an_alert_that_was_passed_on_is_not_offered_to_the_same_one_again(world: World) -> None:
    world.chooses(SISWA, Item.DANGER)
    world.taps(GURU, "pass-on")
    assert "offer-urgent" not in to(GURU, world.waits_for(timedelta(seconds=61)))


def test_when_the_student_leaves_meanwhile_nobody_is_left_with_a_button(world: World) -> None:
    world.talking_with_bk()
    world.says(GURU, "halo")
    world.taps(GURU, "pass-on")
    world.chooses(SISWA, Item.END)
    assert list(world.buttons(BUNDA, "claim")) == []


def test_where_there_is_no_other_that_is_said(world: World) -> None:
    world.people[BUNDA] = Person(BUNDA, Facts())
    world.talking_with_bk()
    assert to(GURU, world.taps(GURU, "pass-on")) == ["pass-nobody"]


@pytest.mark.parametrize("who", [KAWAN, KOORD, SISWA, BUNDA])
def test_nobody_passes_on_what_is_not_theirs(world: World, who: PersonId) -> None:
    chat = world.talking_with_bk()
    assert to(who, world.forges(who, "pass-on", chat)) == ["alert-settled"]
    assert to(who, world.forges(who, "pass-on")) == ["alert-settled"]


def test_whom_the_student_locked_out_takes_them_by_no_old_button(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    chat = world.chat_of(SISWA).story.id
    world.taps(GURU, "claim")
    world.chooses(SISWA, Item.OTHER_ADULT)
    world.taps(SISWA, "another-never")
    assert to(GURU, world.forges(GURU, "claim", chat)) == ["claim-not-now"]
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(GURU, world.forges(GURU, "claim", world.chat_of(SISWA).story.id)) == ["claim-not-now"]

"""The staff PIN: whoever holds a supervisor's phone reads no student's words with it, and help never waits for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.effects import Wipe
from flows.ids import ChatId
from flows.menu import Item
from flows.people import Role, Ticket
from flows.pin import LOCKED, LOCKED_MOST, SESSION, obvious
from flows.places import Pin
from tests.flows.signs import DESPAIR
from tests.flows.world import BUNDA, GURU, KAWAN, SISWA, Words, World, notes, texts, the, to

OURS, WRONG = "274916", "916274"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def world() -> World:
    world = World().opens()
    world.talking()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    return world


def chosen(world: World) -> Pin:
    world.reads_alert(GURU)
    pin = world.work(GURU).pin
    assert pin
    return pin


def test_the_first_time_they_choose_it_and_then_read(world: World) -> None:
    assert to(GURU, world.taps(GURU, "read")) == ["pin-choose"]
    assert to(GURU, world.types(GURU, OURS)) == ["pin-again"]
    words = world.types(GURU, OURS)
    assert to(GURU, words) == ["pin-set", "alert-why", "alert-line", "alert-line"]
    assert texts(GURU, words) == ["capek hidup", "ayah pergi"]
    assert world.wiped == [Wipe(GURU, message=world.last - 1), Wipe(GURU, message=world.last)]
    assert [what for who, what in world.records if who == GURU][-2:] == ["pin set", "read"]


def test_two_that_differ_and_one_too_easy_begin_anew(world: World) -> None:
    world.taps(GURU, "read")
    world.types(GURU, OURS)
    assert to(GURU, world.types(GURU, WRONG)) == ["pin-differs"]
    assert to(GURU, world.types(GURU, "123456")) == ["pin-obvious"]
    assert to(GURU, world.types(GURU, OURS)) == ["pin-again"]
    assert "alert-why" in to(GURU, world.types(GURU, OURS))


@pytest.mark.parametrize("digits", ["000000", "121212", "456789", "987654", "890123", "271271"])
def test_what_anybody_would_try_first(digits: str) -> None:
    assert obvious(digits)
    assert not obvious(OURS)


def test_for_half_an_hour_it_stays_open(world: World) -> None:
    chosen(world)
    world.waits_for(SESSION - MINUTE)
    assert to(GURU, world.taps(GURU, "read"))[0] == "alert-why"
    world.waits_for(2 * MINUTE)
    assert to(GURU, world.taps(GURU, "read")) == ["pin-enter"]
    assert to(GURU, world.types(GURU, OURS))[0] == "alert-why"


def test_five_wrong_ones_lock_it_and_the_others_know(world: World) -> None:
    chosen(world)
    world.waits_for(SESSION)
    world.taps(GURU, "read")
    left = [the("pin-wrong", world.types(GURU, WRONG)).say.args["left"] for _ in range(4)]
    assert left == [4, 3, 2, 1]
    words = world.types(GURU, WRONG)
    assert (to(GURU, words), to(BUNDA, words)) == (["pin-locked"], ["pin-locked-other"])
    assert (GURU, "pin locked") in world.records
    assert to(GURU, world.taps(GURU, "read")) == ["pin-locked"]
    assert texts(GURU, world.types(GURU, OURS)) == [], "and now the right one opens nothing"
    world.waits_for(LOCKED)
    assert to(GURU, world.taps(GURU, "read")) == ["pin-enter"]


def test_help_does_not_wait_for_a_pin(world: World) -> None:
    pin = chosen(world)
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=replace(guru.work, pin=replace(pin, locked=world.now + 5 * MINUTE)))
    chat = world.chat_of(SISWA).story.id
    world.taps(GURU, "claim")
    assert world.talk(chat).helper == GURU


def test_each_lock_is_longer_and_a_right_one_forgives(world: World) -> None:
    pin = chosen(world)
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=replace(guru.work, pin=replace(pin, opened=None, wrong=4, locks=20)))
    world.taps(GURU, "read")
    said = the("pin-locked", world.types(GURU, WRONG))
    assert said.say.args["minutes"] == LOCKED_MOST // MINUTE
    world.waits_for(LOCKED_MOST)
    world.taps(GURU, "read")
    world.types(GURU, OURS)
    now = world.work(GURU).pin
    assert now
    assert (now.wrong, now.locks, now.locked) == (0, 0, None)


def test_other_words_are_no_pin_and_reach_nobody(world: World) -> None:
    world.taps(GURU, "read")
    words = world.says(GURU, "baik, saya segera ke sana")
    assert [(word.to, word.say.key) for word in words] == [(GURU, "pin-digits")]
    assert to(GURU, world.taps(GURU, "pin-cancel")) == ["pin-cancelled"]
    assert world.taps(GURU, "pin-cancel") == []
    assert to(GURU, world.says(GURU, "halo"))[0] == "home-not-sent"


def test_a_pin_nobody_asked_for_never_reaches_a_student(world: World) -> None:
    chosen(world)
    world.taps(GURU, "claim")
    world.says(GURU, "saya guru BK")
    words = world.types(GURU, OURS)
    assert [(word.to, word.say.key) for word in words] == [(GURU, "pin-not-sent")]
    reply = world.number_of(GURU, "capek hidup")
    world.last += 1
    assert texts(SISWA, world.says(GURU, "balasan", reply_to=reply)) == ["balasan"]
    assert world.wiped[-1] == Wipe(GURU, message=world.last - 2)
    assert texts(SISWA, world.types(GURU, "110203")) == ["110203"], "another number may be said"


def test_after_five_minutes_the_question_is_over(world: World) -> None:
    world.taps(GURU, "read")
    world.waits_for(5 * MINUTE)
    assert to(GURU, world.types(GURU, OURS))[0] == "home-not-sent"


def test_a_cancel_of_something_else_is_none(world: World) -> None:
    assert world.forges(KAWAN, "pin-cancel") == []


def test_what_was_read_is_wiped_and_that_is_said(world: World) -> None:
    chat = world.chat_of(SISWA).story.id
    words = world.reads_alert(GURU)
    assert notes(the("alert-why", words)) == ["alert-vanishes"]
    assert {word.mark for word in words} == {f"read:{chat}"}
    before = len(world.wiped)
    world.waits_for(timedelta(hours=12))
    assert Wipe(GURU, of=f"read:{chat}") in world.wiped[before:]


def test_a_bell_about_a_chat_that_is_no_more_wipes_nothing(world: World) -> None:
    world.reads_alert(GURU)
    timer = next(timer for timer in world.timers if timer[2] == "reading-ends")
    del world.chats[timer[3] or ChatId("")]
    before = len(world.wiped)
    world.waits_for(timedelta(hours=12))
    assert len(world.wiped) == before


def test_blocking_the_bot_forgets_no_pin(world: World) -> None:
    pin = chosen(world)
    world.blocks(GURU)
    assert world.work(GURU).pin == pin


def test_a_new_invitation_lets_them_choose_another(world: World) -> None:
    assert "join-already" in to(GURU, invited(world, Ticket(Role.SUPERVISOR))), "there is none to forget yet"
    chosen(world)
    assert to(GURU, invited(world, Ticket(Role.COUNSELOR))) == ["join-already"]
    assert to(GURU, invited(world, Ticket(Role.SUPERVISOR, used=True))) == ["join-over"]
    assert to(GURU, invited(world, Ticket(Role.SUPERVISOR))) == ["pin-forgotten"]
    assert world.work(GURU).pin is None
    assert (GURU, "pin forgotten") in world.records
    world.chooses(GURU, Item.INFO)
    assert to(GURU, world.taps(GURU, "read")) == ["pin-choose"]


def invited(world: World, ticket: Ticket) -> Words:
    world.tickets["ABCDEFGH"] = ticket
    return world.starts(GURU, "ABCDEFGH")

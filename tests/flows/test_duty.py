"""Duty: peers come and go by a tap; an adult says for how long; without one no peer is asked."""

from datetime import timedelta

import pytest

from flows.ending import duty
from flows.model.events import TimerRang
from flows.model.menu import Item, Menu
from flows.model.places import AtWork, Home
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, KOORD, LAIN, SISWA, World, bare, the, to, told


@pytest.fixture
def world() -> World:
    return World()


def on_call(world: World, hours: str = "4") -> None:
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", hours)


def test_on_duty_without_an_adult_says_so(world: World) -> None:
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["duty-on-no-adult"]
    assert world.keyboard(KAWAN) is Menu.COUNSELOR_ON
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["duty-already"]


def test_on_duty_with_an_adult_on_call(world: World) -> None:
    on_call(world)
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["duty-on"]
    assert bare(world.work(KAWAN)) == AtWork(on=True)


def test_off_duty_the_chats_go_on(world: World) -> None:
    world.opens()
    world.talking()
    off = the("duty-off", world.chooses(KAWAN, Item.DUTY_OFF))
    assert off.say.args == {"chats": 1}
    assert world.keyboard(KAWAN) is Menu.COUNSELOR_OFF
    assert to(SISWA, world.says(KAWAN, "aku masih di sini")) == ["talk-line"]


def test_who_seeks_help_is_not_on_duty_at_the_same_time(world: World) -> None:
    world.chooses(KAWAN, Item.BK)
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["duty-you-first"]
    world.taps(KAWAN, "drop")
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["duty-on-no-adult"]


def test_an_adult_is_on_call_for_the_time_they_said(world: World) -> None:
    assert to(GURU, world.chooses(GURU, Item.ON_CALL)) == ["call-hours"]
    words = world.taps(GURU, "call", "2")
    assert to(GURU, words) == ["call-chosen", "call-on"]
    assert the("call-on", words).say.args == {"time": "11.00"}
    assert world.work(GURU).until == world.now + timedelta(hours=2)
    assert world.keyboard(GURU) is Menu.SUPERVISOR_ON
    assert world.reads(GURU) == ["call-chosen", "call-on"]


def test_when_the_time_is_over_everybody_is_told_the_truth(world: World) -> None:
    on_call(world, "1")
    world.chooses(KAWAN, Item.DUTY_ON)
    world.waiting()
    words = world.waits_for(timedelta(hours=1))
    assert to(GURU, words) == ["long-wait", "call-over"]
    assert to(SISWA, words) == ["queue-long", "queue-peer-no-adult"]
    assert to(KAWAN, words) == ["offer-paused"]
    assert world.keyboard(GURU) is Menu.SUPERVISOR_OFF
    assert (GURU, "call ended") in world.records


def test_a_longer_time_said_later_counts_and_the_earlier_bell_is_stale(world: World) -> None:
    on_call(world, "1")
    on_call(world, "8")
    assert world.waits_for(timedelta(hours=2)) == []
    assert world.work(GURU).on


def test_a_bell_after_they_went_is_stale(world: World) -> None:
    on_call(world, "1")
    world.chooses(GURU, Item.OFF_CALL)
    assert world.waits_for(timedelta(hours=2)) == []


def test_with_two_adults_the_first_may_go(world: World) -> None:
    world.opens()
    world.chooses(BUNDA, Item.ON_CALL)
    world.taps(BUNDA, "call", "1")
    world.waiting()
    assert told(world.chooses(GURU, Item.OFF_CALL)) == [(GURU, "call-off")]


def test_who_comes_on_call_sees_who_waits_and_the_students_are_told(world: World) -> None:
    world.waiting_for_bk()
    words = world.chooses(GURU, Item.ON_CALL) + world.taps(GURU, "call", "1")
    assert to(GURU, words) == ["call-hours", "call-chosen", "call-on", "alert-newer", "offer-bk"]
    assert to(SISWA, words) == ["queue-place"]


def test_who_comes_on_call_lets_the_peers_be_asked(world: World) -> None:
    world.chooses(KAWAN, Item.DUTY_ON)
    world.waiting()
    world.chooses(GURU, Item.ON_CALL)
    words = world.taps(GURU, "call", "1")
    assert (to(KAWAN, words), to(SISWA, words)) == (["offer-peer"], ["queue-place"])


@pytest.mark.parametrize("value", ["", "99", "-1", "1.5", "²"])
def test_forged_hours(world: World, value: str) -> None:
    assert world.forges(GURU, "call", value=value) == []
    assert world.work(GURU) == AtWork()


def test_nobody_else_is_an_adult_on_call(world: World) -> None:
    for who in (SISWA, KAWAN, KOORD):
        assert world.forges(who, "call", value="4") == []
    world.chooses(KAWAN, Item.ON_CALL)
    world.chooses(SISWA, Item.DUTY_ON)
    assert (world.work(KAWAN), world.work(SISWA)) == (AtWork(), AtWork())


@pytest.mark.parametrize(
    "item", [Item.DUTY_ON, Item.DUTY_OFF, Item.ON_CALL, Item.OFF_CALL, Item.MY_CHATS, Item.CHANGE, Item.REPORT]
)
def test_buttons_of_another_role_lead_home(world: World, item: Item) -> None:
    assert to(SISWA, world.chooses(SISWA, item)) == ["home-student"]
    assert to(KOORD, world.chooses(KOORD, item)) == ["home-coordinator"]


def test_my_chats_shows_each_with_its_buttons_and_what_is_offered(world: World) -> None:
    world.opens()
    world.talking(ADIK)
    world.waiting(SISWA)
    words = world.chooses(KAWAN, Item.MY_CHATS)
    assert to(KAWAN, words) == ["desk-counselor", "card-newer", "card-peer"]
    assert the("desk-counselor", words).say.args == {"chats": 1, "waiting": 0}  # she waits, but for another
    assert world.reads(KAWAN).count("card-peer") == 1
    words = world.chooses(GURU, Item.MY_CHATS)
    assert the("desk-supervisor", words).say.args == {"chats": 0, "waiting": 0}
    assert to(LAIN, world.chooses(LAIN, Item.MY_CHATS)) == ["desk-counselor", "alert-newer", "offer-peer"]


def test_a_counselor_in_a_chat_of_their_own_keeps_that_keyboard(world: World) -> None:
    world.opens()
    world.talking_with_bk(KAWAN)
    assert world.keyboard(KAWAN) is Menu.BK_CHAT
    world.chooses(KAWAN, Item.DUTY_OFF)
    assert world.keyboard(KAWAN) is Menu.BK_CHAT
    world.chooses(KAWAN, Item.MY_CHATS)
    assert world.keyboard(KAWAN) is Menu.BK_CHAT


def test_a_counselor_back_home_gets_their_own_keyboard_back(world: World) -> None:
    world.opens()
    world.talking(LAIN, KAWAN)
    world.taps(KAWAN, "end")
    assert (world.place(LAIN), world.keyboard(LAIN)) == (Home(), Menu.COUNSELOR_ON)


# a clock that leapt far ahead and came back

LEAP = timedelta(days=200)


def test_who_went_on_duty_by_a_clock_that_had_leapt_is_not_on_duty_until_then(world: World) -> None:
    there = world.now
    world.now += LEAP
    on_call(world)
    world.chooses(KAWAN, Item.DUTY_ON)
    world.now = there
    assert not world.work(GURU).on_at(there)
    assert not world.work(KAWAN).on_at(there)
    assert to(SISWA, world.chooses(SISWA, Item.TALK)), "and somebody comes"
    world.waiting(ADIK)
    assert "offer-peer" not in world.reads(KAWAN), "no adult is there, whatever was said in a time to come"


def test_once_the_clock_can_be_trusted_they_read_that_they_are_off_duty(world: World) -> None:
    there = world.now
    world.now += LEAP
    on_call(world)
    world.chooses(KAWAN, Item.DUTY_ON)
    world.now = there
    assert to(GURU, world.hears((GURU, TimerRang(duty.CALL_ENDS, None)))) == ["call-over"]
    assert to(KAWAN, world.hears((KAWAN, TimerRang(duty.ENDS, None)))) == ["duty-over"]
    assert (world.work(GURU).on, world.work(KAWAN).on) == (False, False)
    assert world.hears((GURU, TimerRang(duty.CALL_ENDS, None)), (KAWAN, TimerRang(duty.ENDS, None))) == []


def test_who_says_so_again_is_on_duty_until_tonight(world: World) -> None:
    there = world.now
    world.now += LEAP
    world.chooses(KAWAN, Item.DUTY_ON)
    world.now = there
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["duty-on-no-adult"]
    assert (ends := world.work(KAWAN).until) is not None
    assert ends - there < timedelta(days=1)

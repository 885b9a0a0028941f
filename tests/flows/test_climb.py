"""An alert that nobody takes is told again, to more and more people, until somebody does; and then it is quiet."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.escalation import climb
from flows.model.chats import Closed
from flows.model.events import TimerRang
from flows.model.menu import Item
from flows.model.people import Facts, Person, Role
from flows.model.places import Home
from flows.model.say import Lane
from tests.flows.signs import DESPAIR, SUICIDE
from tests.flows.world import BUNDA, GURU, KAWAN, KOORD, SISWA, WALI, Words, World, flat, to

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
NIGHT = datetime(2026, 7, 1, 19, tzinfo=UTC)  # 02.00 WIB, a Thursday


def rung(words: Words) -> list[tuple[str, str]]:
    """Who is told again, and how."""
    return [(word.to, word.say.key) for word in words if word.say.key in {"alert-again", "alert-beyond"}]


@pytest.fixture
def world() -> World:
    return World().opens()


def test_red_climbs_after_two_and_five_minutes_and_then_every_five(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    gurus = [(BUNDA, "alert-again"), (GURU, "alert-again")]
    assert rung(world.waits_for(2 * MINUTE - SECOND)) == []
    assert rung(world.waits_for(2 * SECOND)) == gurus
    assert rung(world.waits_for(3 * MINUTE - 2 * SECOND)) == []
    assert rung(world.waits_for(2 * SECOND)) == [*gurus, (WALI, "alert-beyond")]
    for _ in range(20):
        assert rung(world.waits_for(5 * MINUTE)) == [*gurus, (WALI, "alert-beyond")]


def test_beyond_the_supervisors_only_the_level_and_the_time_are_told(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    words = world.waits_for(5 * MINUTE + SECOND)
    (told,) = [word for word in words if word.to == WALI]
    assert (set(told.say.args), told.lane, told.about, flat(told.say)) == ({"school", "minutes"}, Lane.DANGER, None, [])
    assert not [word for word in words if word.to == KOORD]


def test_a_school_may_name_the_tiers_itself() -> None:
    world = World()
    climbing = replace(world.school.climbing, beyond=("ombud", "coordinator"))
    world = World(school=replace(world.school, climbing=climbing)).opens()
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert {who for who, key in rung(world.waits_for(6 * MINUTE)) if key == "alert-beyond"} == {WALI}
    assert {who for who, key in rung(world.waits_for(5 * MINUTE)) if key == "alert-beyond"} == {WALI, KOORD}


@pytest.mark.parametrize("where", ["alone", "queue", "peer", "darurat", "called"])
def test_whoever_takes_it_makes_it_quiet(world: World, where: str) -> None:
    if where == "queue":
        world.waiting()
    if where in {"peer", "called"}:
        world.talking()
        world.says(KAWAN, "halo")
    if where == "darurat":
        world.chooses(SISWA, Item.DANGER)
    elif where == "called":
        world.taps(KAWAN, "call-bk")
    else:
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert rung(world.waits_for(3 * MINUTE))
    world.taps(GURU, "claim")
    world.says(GURU, "saya di sini")
    assert rung(world.waits_for(timedelta(hours=3))) == []


def test_who_takes_it_and_stays_silent_has_not_helped(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.taps(GURU, "claim")
    assert rung(world.waits_for(4 * MINUTE)) == []
    words = world.waits_for(2 * MINUTE)
    assert [word.to for word in words if word.say.key == "offer-signs"] == [BUNDA, GURU]
    assert rung(world.waits_for(2 * MINUTE))


def test_whoever_goes_away_is_not_forgotten(world: World) -> None:
    """They stopped waiting, or blocked us: an adult may still go and ask, and is asked to."""
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    chat = world.queued(SISWA)
    world.chooses(SISWA, Item.CANCEL)
    assert isinstance(world.chats[chat], Closed)
    assert rung(world.waits_for(3 * MINUTE)) == [(BUNDA, "alert-again"), (GURU, "alert-again")]
    world.taps(BUNDA, "claim")
    world.says(BUNDA, "apa kabar?")
    assert rung(world.waits_for(timedelta(hours=1))) == []


def test_after_a_week_it_is_for_people_not_for_bells(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.chooses(SISWA, Item.CANCEL)
    world.now += timedelta(days=8)
    assert world.waits_for(MINUTE) is not None
    assert rung(world.waits_for(timedelta(days=1))) == []


def test_amber_is_told_again_after_a_quarter_of_an_hour_and_then_every_hour(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    gurus = [(BUNDA, "alert-again"), (GURU, "alert-again")]
    assert rung(world.waits_for(14 * MINUTE)) == []
    assert rung(world.waits_for(2 * MINUTE)) == gurus
    assert rung(world.waits_for(58 * MINUTE)) == []
    assert rung(world.waits_for(2 * MINUTE)) == gurus


def test_what_is_no_emergency_wakes_nobody_at_night_and_waits_for_the_morning() -> None:
    world = World(now=NIGHT)
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    assert rung(world.waits_for(timedelta(hours=4, minutes=59))) == []
    assert rung(world.waits_for(2 * MINUTE)) == [(BUNDA, "alert-again"), (GURU, "alert-again")]


def test_red_is_held_by_no_night() -> None:
    world = World(now=NIGHT)
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert rung(world.waits_for(6 * MINUTE))


def test_where_there_is_no_supervisor_the_next_tier_hears_of_it_at_once() -> None:
    world = World()
    for guru in (GURU, BUNDA):
        del world.people[guru]
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(WALI, words) == ["alert-beyond"]


def test_a_supervisor_who_joins_later_sees_it_at_the_next_bell(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.people["baru"] = Person("baru", Facts(admitted=True, consent=3, staff=Role.SUPERVISOR), Home())  # type: ignore[index, arg-type]
    assert ("baru", "alert-again") in rung(world.waits_for(3 * MINUTE))
    assert world.taps("baru", "claim")  # type: ignore[arg-type]


def test_an_old_bell_is_stale(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    chat = world.queued(SISWA)
    assert world.hears((SISWA, TimerRang("danger-climbs", chat))) == []
    assert world.hears((SISWA, TimerRang("danger-climbs", None))) == []


def test_a_bell_that_a_leap_of_the_clock_carried_a_year_away_calls_them_once_it_can_be_trusted(world: World) -> None:
    there = world.now
    world.now += timedelta(days=365)
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.now, world.timers = there, []
    (which,) = [chat.story.id for chat in world.chats.values() if chat.danger]
    words = world.hears((SISWA, TimerRang(climb.BELL, which)))
    assert rung(words) == [(BUNDA, "alert-again"), (GURU, "alert-again")]
    assert {word.say.args["minutes"] for word in words if word.say.key == "alert-again"} == {0}, (
        "not since a year to come"
    )
    assert rung(world.waits_for(2 * MINUTE + SECOND)) == []
    assert rung(world.waits_for(4 * MINUTE)) == [(BUNDA, "alert-again"), (GURU, "alert-again"), (WALI, "alert-beyond")]

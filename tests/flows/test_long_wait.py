"""Long wait: after the school's limit the adults on call hear of it, and the student the truth; once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.school_file import LimitsWritten
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.places import AtWork
from tests.flows.signs import SIGNS
from tests.flows.world import BUNDA, GURU, KAWAN, LAIN, SISWA, World, the, to

MINUTE = timedelta(minutes=1)


@pytest.fixture
def world() -> World:
    """One counselor is on duty, and looks at nothing."""
    world = World()
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "8")
    world.chooses(KAWAN, Item.DUTY_ON)
    return world


def test_both_are_told_once_and_the_words_stay_where_they_are(world: World) -> None:
    chat = world.waiting()
    assert "queue-long" not in to(SISWA, world.waits_for(14 * MINUTE))
    words = world.waits_for(2 * MINUTE)
    assert to(SISWA, words) == ["queue-long"]
    said = the("long-wait", words)
    assert (said.to, said.say.args["minutes"], said.say.args["free"]) == (GURU, 15, 1)
    assert "ayah pergi" not in str(said.say)
    assert to(BUNDA, words) == [], "who is not on call"
    assert "queue-long" not in to(SISWA, world.waits_for(60 * MINUTE))
    assert world.queue(chat).late


def test_nobody_is_told_while_no_adult_is_on_call_and_then_at_once(world: World) -> None:
    world.chooses(GURU, Item.OFF_CALL)
    world.waiting()
    assert "queue-long" not in to(SISWA, world.waits_for(60 * MINUTE)), "they read that no adult is there"
    world.chooses(BUNDA, Item.ON_CALL)
    world.taps(BUNDA, "call", "2")
    assert to(BUNDA, world.waits_for(MINUTE)) == ["long-wait"]


def test_whoever_comes_back_from_a_chat_has_not_waited_so_long_yet(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.waits_for(12 * MINUTE)
    world.says(KAWAN, "aku harus pergi")
    world.taps(KAWAN, "hand-back", about=chat)
    assert "queue-long" not in to(SISWA, world.waits_for(14 * MINUTE))
    assert "queue-long" in to(SISWA, world.waits_for(2 * MINUTE))


def test_an_adult_the_student_locked_out_hears_nothing(world: World) -> None:
    world.people[GURU] = replace(world.people[GURU], work=replace(world.work(GURU), apart=(SISWA,)))
    world.chooses(BUNDA, Item.ON_CALL)
    world.taps(BUNDA, "call", "2")
    world.waiting()
    words = world.waits_for(16 * MINUTE)
    assert (to(GURU, words), to(BUNDA, words)) == ([], ["long-wait"])


def test_who_waits_for_a_guru_bk_or_in_danger_is_told_otherwise(world: World) -> None:
    world.waiting_for_bk()
    assert "queue-long" not in to(SISWA, world.waits_for(60 * MINUTE))
    other = World().opens()
    other.waiting()
    other.says(SISWA, "tolong", sign=next(sign for sign in SIGNS if sign.level.name == "RED"))
    assert "queue-long" not in to(SISWA, other.waits_for(60 * MINUTE))


def test_it_is_the_same_whoever_the_student_would_rather_not_have(world: World) -> None:
    """Only the time is said: not that the one who is ready is kept away from them."""
    chat = world.waiting()
    queued = world.queue(chat)
    world.chats[chat] = replace(queued, offers=(), story=replace(queued.story, classmates=(KAWAN,)))
    words = world.waits_for(16 * MINUTE)
    assert to(SISWA, words) == ["queue-long"]
    assert the("long-wait", words).say.args["free"] == 1


def test_the_limit_is_the_school_s() -> None:
    assert LimitsWritten(long_wait_minutes=20).limits().long_wait == 20 * MINUTE
    world = World()
    world.school = replace(world.school, limits=replace(world.school.limits, long_wait=5 * MINUTE))
    world.opens()
    world.waiting()
    assert "queue-long" in to(SISWA, world.waits_for(6 * MINUTE))


def test_one_of_a_version_before_this_one_is_told_of_by_its_beginning(world: World) -> None:
    chat: ChatId = world.waiting()
    world.chats[chat] = replace(world.queue(chat), entered=None)
    assert "queue-long" in to(SISWA, world.waits_for(16 * MINUTE))
    assert world.work(LAIN) == AtWork()

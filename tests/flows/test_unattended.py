"""Without an adult on call no chat between two students goes on for long, unless there is danger in it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.chats import Closed, Queued, Talking
from flows.model.menu import Item
from tests.flows.signs import SUICIDE
from tests.flows.test_limit import AMBER, MINUTE, chatting
from tests.flows.world import BUNDA, GURU, KAWAN, SISWA, World, notes, the, to, told


@pytest.fixture
def world() -> World:
    return World().opens()


def leaves(world: World) -> None:
    """The last adult goes off call; what is due then rings."""
    world.chooses(GURU, Item.OFF_CALL)


def test_both_read_why_and_it_ends_ten_minutes_later(world: World) -> None:
    chat = world.talking()
    chatting(world, 5)
    leaves(world)
    words = world.waits_for(MINUTE)
    assert told(words) == [(SISWA, "time-unattended"), (KAWAN, "time-unattended-helper")]
    assert the("time-unattended", words).say.args["minutes"] == 10
    assert notes(the("time-unattended", words)) == ["hours-today"]
    world.says(KAWAN, "sampai di sini dulu ya")
    assert not world.waits_for(5 * MINUTE), "it is said once"
    assert to(SISWA, world.waits_for(6 * MINUTE)) == ["time-over", "after-feeling"]
    assert isinstance(world.chats[chat], Closed)


def test_when_the_time_of_the_call_is_over_it_is_the_same(world: World) -> None:
    world.talking()
    world.people[GURU] = replace(world.people[GURU], work=replace(world.work(GURU), until=world.now + 7 * MINUTE))
    chatting(world, 5)
    assert "time-unattended" in to(SISWA, world.waits_for(10 * MINUTE))


def test_another_adult_is_enough(world: World) -> None:
    world.chooses(BUNDA, Item.ON_CALL)
    world.taps(BUNDA, "call", "4")
    world.talking()
    chatting(world, 5)
    leaves(world)
    assert not world.waits_for(5 * MINUTE)


def test_an_adult_who_comes_back_gives_the_whole_time_again(world: World) -> None:
    chat = world.talking()
    chatting(world, 5)
    leaves(world)
    world.waits_for(MINUTE)
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "4")
    assert told(world.waits_for(MINUTE)) == [(SISWA, "time-attended"), (KAWAN, "time-attended-helper")]
    chatting(world, 20)
    assert isinstance(world.chats[chat], Talking)


@pytest.mark.parametrize("sign", [AMBER, SUICIDE])
def test_where_danger_is_open_nothing_ends(world: World, sign: object) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "aku ga kuat", sign=sign)  # type: ignore[arg-type]  # one of the signs above
    leaves(world)
    assert "time-unattended" not in to(SISWA, world.waits_for(9 * MINUTE))
    assert not isinstance(world.chats[chat], Closed)


def test_who_wrote_last_and_had_no_answer_is_not_closed_on(world: World) -> None:
    chat = world.talking()
    chatting(world, 5, last=SISWA)
    leaves(world)
    world.waits_for(MINUTE)
    world.says(SISWA, "tapi aku belum selesai")
    world.waits_for(timedelta(minutes=30))
    assert isinstance(world.chats[chat], Queued)


def test_time_that_was_short_already_gets_no_longer_and_more_is_not_to_be_had(world: World) -> None:
    world.talking()
    chatting(world, 35)
    world.waits_for(5 * MINUTE)
    world.waits_for(5 * MINUTE)
    leaves(world)
    words = world.waits_for(MINUTE)
    assert the("time-unattended", words).say.args["minutes"] == 4
    assert to(SISWA, world.taps(SISWA, "more-time")) == ["time-more-not-now"]

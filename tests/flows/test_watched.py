"""The first chats of a new counselor: a guru BK on call is told when one begins."""

from dataclasses import replace

import pytest

from bot.commands.sample import TIRELESS
from flows.model.menu import Item
from flows.model.people import moved
from flows.model.places import Road
from flows.model.school import School
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, LAIN, SISWA, Words, World, flat, the, to, told


@pytest.fixture
def world() -> World:
    return World(school=School(duty=replace(TIRELESS, watched=2))).opens()


def begins(world: World) -> Words:
    chat = world.waiting()
    return world.taps(KAWAN, "claim", about=chat)


def a_chat(world: World) -> Words:
    words = begins(world)
    world.says(KAWAN, "halo")
    world.chooses(SISWA, Item.END)
    return words


def both_on_call(world: World) -> None:
    world.chooses(BUNDA, Item.ON_CALL)
    world.taps(BUNDA, "call", "4")


def watching(words: Words) -> list[str]:
    return [word.to for word in words if word.say.key == "watch-begins"]


def test_the_first_ones_are_told_to_a_guru_bk_on_call_and_no_later_one(world: World) -> None:
    first = the("watch-begins", a_chat(world))
    assert (first.to, first.say.args["number"], first.say.args["of"]) == (GURU, 1, 2)
    assert [button.verb for button in flat(first.say)] == ["read-along", "whisper"]
    assert the("watch-begins", a_chat(world)).say.args["number"] == 2
    assert watching(a_chat(world)) == []


def test_its_buttons_read_along_and_whisper(world: World) -> None:
    begins(world)
    assert to(GURU, world.taps(GURU, "whisper")) == ["whisper-write"]
    assert to(KAWAN, world.says(GURU, "bagus, lanjutkan")) == ["whispered"]
    assert to(GURU, world.taps(GURU, "read-along")) == ["pin-choose"]


def test_a_chat_they_never_wrote_in_does_not_count(world: World) -> None:
    begins(world)
    world.taps(KAWAN, "hand-back")
    assert world.work(KAWAN).carried.helped == 0
    chat = world.queued(SISWA)
    assert watching(world.taps(LAIN, "claim", about=chat)) == [GURU], "and the other one is new, too"


def test_one_is_told_and_not_all(world: World) -> None:
    both_on_call(world)
    assert len(watching(begins(world))) == 1


def test_it_is_the_one_with_the_fewest_chats(world: World) -> None:
    both_on_call(world)
    world.talking_with_bk(ADIK, GURU)
    assert watching(begins(world)) == [BUNDA]


def test_a_guru_bk_whom_the_student_locked_out_is_not_told(world: World) -> None:
    both_on_call(world)
    guru = world.people[GURU]
    world.people[GURU] = moved(guru, replace(guru.work, apart=(SISWA,)))
    assert watching(begins(world)) == [BUNDA]
    world.chooses(SISWA, Item.END)
    bunda = world.people[BUNDA]
    world.people[BUNDA] = moved(bunda, replace(bunda.work, apart=(SISWA,)))
    assert watching(begins(world)) == []


def test_nor_is_anybody_told_again_by_a_second_tap(world: World) -> None:
    chat = world.waiting()
    world.taps(KAWAN, "claim", about=chat)
    assert watching(world.forges(KAWAN, "claim", chat)) == []


def test_a_chat_that_a_guru_bk_takes_is_none(world: World) -> None:
    chat = world.waiting_for_bk()
    assert watching(world.taps(GURU, "claim", about=chat)) == []
    assert world.talk(chat).road is Road.BK


def test_a_school_may_watch_none() -> None:
    world = World(school=School(duty=replace(TIRELESS, watched=0))).opens()
    assert told(begins(world))
    assert world.work(GURU).chats == ()
    assert "watch-begins" not in to(GURU, world.told)


def test_the_room_shows_who_is_new(world: World) -> None:
    begins(world)
    (row,) = the("room", world.chooses(GURU, Item.ROOM)).say.notes
    assert row.args["new"] == "yes"

"""Pindahkan: a guru BK gives a peer's chat to another counselor, or back to those who wait."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.chats import Queued
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.places import InChat, Line, Road
from flows.model.study import Study
from tests.flows.signs import DESPAIR, SUICIDE
from tests.flows.world import CERTIFIED, GURU, KAWAN, LAIN, SISWA, World, notes, texts, the, to


@pytest.fixture
def world() -> World:
    world = World().opens()
    for who, badge in ((KAWAN, "Rusa Hijau"), (LAIN, "Elang Biru")):
        world.people[who] = replace(world.people[who], work=replace(world.work(who), study=Study(1, badge)))
    return world


def asks(world: World, chat: ChatId) -> list[str]:
    """The counselors there are to choose from."""
    world.chooses(GURU, Item.ROOM)
    world.taps(GURU, "room-chat", about=chat)
    say = the("hand-on", world.taps(GURU, "hand-on", about=chat)).say
    return [row[0].name for row in say.buttons if row[0].verb == "hand-on-to"]


def test_another_counselor_goes_on_and_all_three_are_told(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "aku mau cerita")
    before = world.talk(chat).helper_alias
    assert asks(world, chat) == ["Elang Biru", "queue"]
    words = world.taps(GURU, "hand-on-to", LAIN)
    assert to(SISWA, words)[0] == "handed-on-student"
    assert "claim-found-peer" in to(SISWA, words)
    assert "handed-on-helper" in to(KAWAN, words)
    assert "wrap-did" in to(KAWAN, words)
    assert to(LAIN, words)[0] == "handed-on-to-you"
    assert texts(LAIN, words) == ["ayah pergi", "halo", "aku mau cerita"]
    talk = world.talk(chat)
    assert (talk.helper, talk.road, talk.helper_alias != before) == (LAIN, Road.PEER, True)
    assert talk.passed == (KAWAN,), "whoever had it is not asked again"
    assert (world.work(KAWAN).chats, world.work(LAIN).chats) == ((), (chat,))
    assert len(world.work(LAIN).load.took) == 1, "it counts for them"
    assert ((GURU, "handed on") in world.records, (GURU, "claimed") in world.records) == (True, False)
    assert texts(SISWA, world.says(LAIN, "aku lanjut menemani")) == ["aku lanjut menemani"]


def test_a_second_tap_hands_nothing_on(world: World) -> None:
    chat = world.talking()
    asks(world, chat)
    world.taps(GURU, "hand-on-to", LAIN)
    words = world.forges(GURU, "hand-on-to", chat, LAIN)
    assert (to(GURU, words), to(SISWA, words), world.talk(chat).helper) == (["hand-on"], [], LAIN)


def test_silent_they_are_as_any_other(world: World) -> None:
    asks(world, world.talking())
    world.taps(GURU, "hand-on-to", LAIN)
    assert "queue-again-silence" in to(SISWA, world.waits_for(timedelta(minutes=6)))


def test_what_the_student_had_not_decided_about_comes_along_covered(world: World) -> None:
    chat = world.talking()
    world.people[SISWA] = replace(world.people[SISWA], place=InChat(chat, (Line(77, "aku Rara kelas 8B"),)))
    asks(world, chat)
    words = world.taps(GURU, "hand-on-to", LAIN)
    assert len(texts(LAIN, words)) == 2
    assert "8B" not in str(texts(LAIN, words))
    assert world.place(SISWA) == InChat(chat)


@pytest.mark.parametrize("why", ["off duty", "apart", "classmate", "uncertified", "had it", "nobody on call"])
def test_nobody_gets_it_who_may_not_take_it(world: World, why: str) -> None:
    chat = world.talking()
    person, talk = world.people[LAIN], world.talk(chat)
    match why:
        case "off duty":
            world.chooses(LAIN, Item.DUTY_OFF)
        case "apart":
            world.people[LAIN] = replace(person, work=replace(person.work, apart=(SISWA,)))
        case "classmate":
            world.chats[chat] = replace(talk, story=replace(talk.story, classmates=(LAIN,)))
        case "had it":
            world.chats[chat] = replace(talk, passed=(LAIN,))
        case "nobody on call":
            world.people[GURU] = replace(world.people[GURU], work=replace(world.work(GURU), on=False))
        case _:
            world.people[LAIN] = replace(person, facts=replace(CERTIFIED, certified=world.now))
    assert asks(world, chat) == ["queue"]
    assert notes(the("hand-on", world.forges(GURU, "hand-on-to", chat, LAIN))) == ["hand-on-not"]
    assert world.talk(chat).helper == KAWAN


@pytest.mark.parametrize(("sign", "road"), [(SUICIDE, Road.BK), (DESPAIR, Road.PEER)])
def test_danger_goes_to_no_other_peer(world: World, sign: object, road: Road) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "aku mau mati", sign=sign)  # type: ignore[arg-type]
    assert asks(world, chat) == ["queue"]
    assert notes(the("hand-on", world.forges(GURU, "hand-on-to", chat, LAIN))) == ["hand-on-not"]
    words = world.taps(GURU, "hand-on-to", "queue")
    assert [key for key in to(SISWA, words) if key.startswith("queue-again")]
    assert world.queue(chat).road is road


def test_back_to_those_who_wait_in_the_old_place_and_never_to_the_same(world: World) -> None:
    chat = world.talking()
    asks(world, chat)
    words = world.taps(GURU, "hand-on-to", "queue")
    assert "queue-again" in to(SISWA, words)
    assert "handed-on-helper" in to(KAWAN, words)
    waiting = world.chats[chat]
    assert isinstance(waiting, Queued)
    assert (KAWAN in waiting.offers, LAIN in waiting.offers) == (False, True)
    assert to(GURU, world.forges(GURU, "hand-on-to", chat, "queue")) == ["room-gone"], "a second tap"


def test_over_meanwhile_the_button_says_so(world: World) -> None:
    chat = world.talking()
    asks(world, chat)
    world.chooses(SISWA, Item.END)
    assert to(GURU, world.taps(GURU, "hand-on-to", LAIN)) == ["room-gone"]
    assert to(GURU, world.forges(GURU, "hand-on", chat)) == ["room-gone"]


def test_whom_the_student_locked_out_hands_nothing_on(world: World) -> None:
    chat = world.talking()
    asks(world, chat)
    world.people[GURU] = replace(world.people[GURU], work=replace(world.work(GURU), apart=(SISWA,)))
    assert to(GURU, world.taps(GURU, "hand-on-to", LAIN)) == ["room-gone"]
    assert world.talk(chat).helper == KAWAN

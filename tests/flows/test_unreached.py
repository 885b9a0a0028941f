"""An alert that does not get through: who is called then, and what the student reads."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.chats import Closed, Queued
from flows.model.effects import Tell
from flows.model.events import PersonUnreachable
from flows.model.ids import ChatId, PersonId
from flows.model.marks import read_alert
from flows.model.menu import Item
from flows.model.people import Facts, Person
from flows.model.say import Lane
from tests.flows.signs import DESPAIR, SUICIDE
from tests.flows.world import BUNDA, GURU, KAWAN, KONTAK, KOORD, SISWA, WALI, Words, World, flat, notes, the, to


def blocked(world: World, who: PersonId, chat: ChatId | None) -> Words:
    """Telegram answers 403 to what was told them of this chat."""
    return world.hears((who, PersonUnreachable(chat)))


@pytest.fixture
def world() -> World:
    return World().opens()


def in_danger(world: World) -> ChatId:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    return world.chat_of(SISWA).story.id


def test_while_another_can_be_reached_they_are_who_comes(world: World) -> None:
    words = blocked(world, GURU, in_danger(world))
    assert "alert-beyond" not in to(WALI, words)
    assert "danger-unreached" not in to(SISWA, words)


def test_after_the_last_one_the_next_tier_hears_at_once_and_the_student_the_truth(world: World) -> None:
    chat = in_danger(world)
    blocked(world, GURU, chat)
    words = blocked(world, BUNDA, chat)
    assert "alert-beyond" in to(WALI, words)
    told = the("danger-unreached", [word for word in words if word.to == SISWA])
    assert told.lane is Lane.DANGER
    assert any(note.startswith("hotline") for note in notes(told))
    words = world.waits_for(timedelta(minutes=2))
    assert "alert-beyond" in to(WALI, words), "and at each bell"
    assert "danger-unreached" not in to(SISWA, words), "but the student reads it once"
    assert {"alert-again"} <= set(to(GURU, words)), "they may have unblocked the bot"


def test_in_a_chat_with_a_peer_too(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    blocked(world, GURU, chat)
    assert "danger-unreached" in to(SISWA, blocked(world, BUNDA, chat))


def test_who_does_anything_is_back(world: World) -> None:
    chat = in_danger(world)
    blocked(world, GURU, chat)
    assert world.work(GURU).away == world.now
    world.chooses(GURU, Item.INFO)
    assert world.work(GURU).away is None
    assert "alert-beyond" not in to(WALI, blocked(world, BUNDA, chat))


def test_the_next_danger_goes_further_from_the_beginning(world: World) -> None:
    blocked(world, GURU, None)
    blocked(world, BUNDA, None)
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert "alert-beyond" in to(WALI, words)


def test_worry_that_is_no_emergency_and_what_is_settled_call_nobody_further(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    for who in (GURU, BUNDA):
        assert "alert-beyond" not in to(WALI, blocked(world, who, chat))
    assert blocked(world, WALI, chat) == []


def test_one_that_somebody_has_taken_stays_theirs(world: World) -> None:
    chat = in_danger(world)
    world.taps(GURU, "claim")
    assert "alert-beyond" not in to(WALI, blocked(world, BUNDA, chat))


def test_with_nobody_at_all_the_student_still_reads_it(world: World) -> None:
    world.people[WALI] = Person(WALI, Facts())
    chat = in_danger(world)
    blocked(world, GURU, chat)
    assert "danger-unreached" in to(SISWA, blocked(world, BUNDA, chat))


def test_the_emergency_contact_is_called_when_nobody_nearer_can_be_reached_and_only_then(world: World) -> None:
    chat = in_danger(world)
    for who in (GURU, BUNDA):
        assert KONTAK not in {word.to for word in blocked(world, who, chat)}, "the wali luar is nearer"
    words = blocked(world, WALI, chat)
    told = the("alert-beyond", words)
    assert isinstance(told, Tell)
    assert read_alert(told.mark) == chat, "should it not arrive, that is noticed too"
    assert (told.to, told.lane, set(told.say.args), flat(told.say)) == (KONTAK, Lane.DANGER, {"school", "minutes"}, [])
    words = world.waits_for(timedelta(minutes=6))
    assert to(KONTAK, words).count("alert-beyond") == 2, "and at each bell"
    assert "alert-beyond" in to(WALI, words), "who may have unblocked the bot"
    world.chooses(WALI, Item.INFO)
    assert to(KONTAK, world.waits_for(timedelta(minutes=5))) == [], "they are back"


def test_a_tier_that_is_lost_is_not_missed_while_a_nearer_one_is_there(world: World) -> None:
    chat = in_danger(world)
    world.waits_for(timedelta(minutes=6))
    assert blocked(world, WALI, chat) == [], "the guru BK were reached"


def test_whoever_was_called_is_not_called_again_because_a_colleague_is_lost(world: World) -> None:
    other = PersonId("wali2")
    world.people[other] = Person(other, world.people[WALI].facts)
    chat = in_danger(world)
    blocked(world, GURU, chat)
    assert {WALI, other} <= {word.to for word in blocked(world, BUNDA, chat)}
    assert blocked(world, WALI, chat) == []
    assert [word.to for word in blocked(world, other, chat)] == [KONTAK]


def test_not_all_tiers_are_called_at_once() -> None:
    world = World()
    climbing = replace(world.school.climbing, beyond=("coordinator", "ombud"))
    world = World(school=replace(world.school, climbing=climbing)).opens()
    chat = in_danger(world)
    blocked(world, GURU, chat)
    words = blocked(world, BUNDA, chat)
    assert {word.to for word in words if word.say.key == "alert-beyond"} == {KOORD}
    assert [word.to for word in blocked(world, KOORD, chat) if word.say.key == "alert-beyond"] == [WALI]
    assert [word.to for word in blocked(world, WALI, chat) if word.say.key == "alert-beyond"] == [KONTAK]
    assert [word.to for word in blocked(world, KONTAK, chat) if word.say.key == "alert-beyond"] == []


def test_a_counselor_who_is_gone_is_not_counted_among_them(world: World) -> None:
    blocked(world, KAWAN, None)
    assert world.work(KAWAN).away is None


def test_who_waited_and_blocked_the_bot_waits_no_longer_though_nobody_is_to_be_reached(world: World) -> None:
    chat = in_danger(world)
    blocked(world, GURU, chat)
    blocked(world, BUNDA, chat)
    words = world.blocks(SISWA)
    assert isinstance(world.chats[chat], Closed)
    assert not to(SISWA, words)
    assert "alert-ended" in to(GURU, words), "an adult can still look for them"


def test_the_guru_bk_who_is_with_them_and_is_lost_leaves_them_waiting(world: World) -> None:
    chat = in_danger(world)
    blocked(world, BUNDA, chat)
    world.taps(GURU, "claim")
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    blocked(world, GURU, chat)
    assert isinstance(world.chats[chat], Queued)

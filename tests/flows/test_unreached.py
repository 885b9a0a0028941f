"""An alert that does not get through: who is called then, and what the student reads."""

from datetime import timedelta

import pytest

from flows.effects import Lane
from flows.events import PersonUnreachable
from flows.ids import ChatId, PersonId
from flows.menu import Item
from flows.people import Facts, Person
from tests.flows.signs import DESPAIR, SUICIDE
from tests.flows.world import BUNDA, GURU, KAWAN, SISWA, WALI, Words, World, notes, the, to


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


def test_a_counselor_who_is_gone_is_not_counted_among_them(world: World) -> None:
    blocked(world, KAWAN, None)
    assert world.work(KAWAN).away is None

"""After: how do you feel, did it help, were you heard. Each once, each skippable, never nagging."""

from dataclasses import replace

import pytest

from flows.ids import ChatId
from flows.menu import Item
from tests.flows.world import ADIK, KAWAN, SISWA, World, to


@pytest.fixture
def world() -> World:
    return World().opens()


def ended(world: World) -> ChatId:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.chooses(SISWA, Item.END)
    return chat


def test_three_questions_in_one_message(world: World) -> None:
    chat = ended(world)
    assert to(SISWA, world.taps(SISWA, "after-feeling", "4")) == ["after-rating"]
    assert to(SISWA, world.taps(SISWA, "after-rating", "5")) == ["after-heard"]
    assert to(SISWA, world.taps(SISWA, "after-heard", "partly")) == ["after-thanks"]
    assert world.reads(SISWA)[-1] == "after-thanks"
    closed = world.closed(chat)
    assert (closed.feeling_after, closed.rating, closed.heard) == (4, 5, "partly")


def test_each_can_be_skipped_and_then_no_answer_is_thanked_for(world: World) -> None:
    chat = ended(world)
    for verb in ("after-feeling", "after-rating", "after-heard"):
        words = world.taps(SISWA, verb, "skip")
    assert to(SISWA, words) == ["after-skipped"]
    closed = world.closed(chat)
    assert (closed.feeling_after, closed.rating, closed.heard) == (0, 0, "skip")


@pytest.mark.parametrize("answered", [("1", "skip", "skip"), ("skip", "1", "skip"), ("skip", "skip", "no")])
def test_one_answer_is_worth_thanks(world: World, answered: tuple[str, str, str]) -> None:
    ended(world)
    for verb, value in zip(("after-feeling", "after-rating", "after-heard"), answered, strict=True):
        words = world.taps(SISWA, verb, value)
    assert to(SISWA, words) == ["after-thanks"]


def test_a_second_tap_changes_nothing(world: World) -> None:
    chat = ended(world)
    world.taps(SISWA, "after-feeling", "4")
    for verb, value in (("after-feeling", "1"), ("after-feeling", "skip")):
        assert world.forges(SISWA, verb, chat, value) == []
    world.taps(SISWA, "after-rating", "2")
    world.taps(SISWA, "after-heard", "yes")
    for verb, value in (("after-rating", "5"), ("after-heard", "no")):
        assert world.forges(SISWA, verb, chat, value) == []
    closed = world.closed(chat)
    assert (closed.feeling_after, closed.rating, closed.heard) == (4, 2, "yes")


@pytest.mark.parametrize(("verb", "value"), [("after-feeling", "9"), ("after-rating", ""), ("after-heard", "maybe")])
def test_forged_answers_are_no_answers(world: World, verb: str, value: str) -> None:
    chat = ended(world)
    before = world.closed(chat)
    assert world.forges(SISWA, verb, chat, value) == []
    assert world.closed(chat) == replace(before)


def test_nobody_answers_for_somebody_else(world: World) -> None:
    chat = ended(world)
    for who in (ADIK, KAWAN):
        assert world.forges(who, "after-rating", chat, "1") == []
    assert world.closed(chat).rating is None


def test_nothing_is_asked_again_and_the_next_chat_is_asked_for_itself(world: World) -> None:
    first = ended(world)
    world.taps(SISWA, "after-feeling", "1")
    second = ended(world)
    assert world.closed(second).feeling_after is None
    world.taps(SISWA, "after-feeling", "5", second)
    assert (world.closed(first).feeling_after, world.closed(second).feeling_after) == (1, 5)


def test_an_open_chat_is_not_rated(world: World) -> None:
    chat = world.talking()
    assert world.forges(SISWA, "after-rating", chat, "1") == []
    assert world.forges(SISWA, "after-rating", ChatId("x"), "1") == []

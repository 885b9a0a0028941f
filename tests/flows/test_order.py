"""The order of the rules for words: where two would take them, the one that keeps them from the wrong reader does."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.counselor import own_classes
from flows.model.events import CommandGiven
from flows.model.places import Asked
from tests.flows.world import GURU, KAWAN, SISWA, WALI, World, texts, to

ANSWER = "terima kasih sudah bilang"


@pytest.fixture
def world() -> World:
    return World().opens()


def asks_beside(world: World) -> None:
    world.taps(KAWAN, "consult")
    world.says(KAWAN, "apa yang sebaiknya kukatakan?")
    world.taps(GURU, "consult", "answer")
    world.says(GURU, "dengarkan dulu")


def test_an_answer_beside_a_chat_comes_before_the_chat_itself(world: World) -> None:
    """To the guru BK, and not to the student of the one chat they hold."""
    world.talking()
    asks_beside(world)
    words = world.says(KAWAN, "baik, bu", world.number_of(KAWAN, "dengarkan dulu"))
    assert texts(SISWA, words) == []
    assert "baik, bu" in texts(GURU, words)


def test_a_question_comes_before_the_one_chat_they_hold(world: World) -> None:
    world.talking()
    world.taps(KAWAN, "consult")
    assert texts(SISWA, world.says(KAWAN, "ia cerita soal ayahnya")) == []


def test_a_reply_to_a_student_comes_before_the_question(world: World) -> None:
    world.talking()
    world.says(SISWA, "kamu di sana?")
    world.taps(KAWAN, "consult")
    assert texts(SISWA, world.says(KAWAN, "aku di sini", world.number_of(KAWAN, "kamu di sana?"))) == ["aku di sini"]


def test_what_may_be_a_pin_goes_nowhere_also_as_an_answer_beside_a_chat(world: World) -> None:
    world.talking()
    world.taps(KAWAN, "consult")
    world.says(KAWAN, "apa yang sebaiknya kukatakan?")
    asked = world.number_of(GURU, "apa yang sebaiknya kukatakan?")
    words = world.says(GURU, "274916", asked)
    assert texts(KAWAN, words) == []
    assert to(GURU, words) == ["pin-not-sent"]


def test_an_answer_beside_a_chat_comes_before_a_question_about_something_else(world: World) -> None:
    world.talking()
    asks_beside(world)
    work = world.people[KAWAN].work
    listing = Asked(own_classes.QUESTION, world.now + timedelta(minutes=5))
    world.people[KAWAN] = replace(world.people[KAWAN], work=replace(work, asked=listing))
    words = world.says(KAWAN, "8A, bu", world.number_of(KAWAN, "dengarkan dulu"))
    assert "8A, bu" in texts(GURU, words)
    assert world.work(KAWAN).classes == ()


def test_a_reply_to_the_wali_luar_comes_before_the_students_own_chat(world: World) -> None:
    """Its helper may be whom the report is about."""
    report(world)
    world.talking_with_bk()
    answered = world.number_of(SISWA, ANSWER)
    words = world.says(SISWA, "bukan hanya aku", answered)
    assert texts(GURU, words) == []
    assert "adult-reply-sent" in to(SISWA, words)


def report(world: World) -> None:
    world.hears((SISWA, CommandGiven("lapor")))
    world.taps(SISWA, "adult-write")
    world.says(SISWA, "pelatih memanggilku bodoh")
    world.taps(SISWA, "adult-send")
    for verb in ("adult-read", "adult-answer"):
        world.taps(WALI, verb)
        while (asked := world.work(WALI).asked) is not None and asked.for_pin:
            world.types(WALI, "274916")
    world.says(WALI, ANSWER)

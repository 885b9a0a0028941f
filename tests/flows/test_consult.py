"""Tanya pembimbing: an adult beside the chat, and the student sees nothing of it."""

from datetime import timedelta

import pytest

from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import Facts, Person
from tests.flows.signs import DESPAIR
from tests.flows.world import BUNDA, GURU, KAWAN, KOORD, LAIN, SISWA, World, texts, to

ASK = "dia diam terus, aku harus bagaimana?"


@pytest.fixture
def world() -> World:
    world = World().opens()
    world.talking()
    world.says(KAWAN, "halo")
    return world


def asked(world: World) -> None:
    assert to(KAWAN, world.taps(KAWAN, "consult")) == ["consult-write"]
    words = world.says(KAWAN, ASK)
    assert (texts(GURU, words), to(KAWAN, words), to(SISWA, words)) == ([ASK], ["consult-sent"], [])
    assert to(BUNDA, words) == [], "she is not on call"


def test_a_question_and_its_answer_pass_beside_the_student(world: World) -> None:
    asked(world)
    assert to(GURU, world.taps(GURU, "consult", "answer")) == ["consult-write-answer"]
    words = world.says(GURU, "temani saja, tidak apa-apa diam")
    assert texts(KAWAN, words) == ["temani saja, tidak apa-apa diam"]
    assert (to(GURU, words), to(SISWA, words)) == (["consult-answer-sent"], [])
    world.says(KAWAN, "aku masih di sini")
    assert texts(SISWA, world.taps(KAWAN, "to")) == ["aku masih di sini"], "asked once for whom it is"
    assert texts(SISWA, world.says(KAWAN, "pelan-pelan saja")) == ["pelan-pelan saja"]
    assert (KAWAN, "consulted") in world.records
    assert to(KAWAN, world.taps(KAWAN, "consult", "again")) == ["consult-write"]


def test_unanswered_it_climbs_until_somebody_answers(world: World) -> None:
    asked(world)
    words = world.waits_for(timedelta(minutes=3, seconds=1))
    assert (to(GURU, words), to(BUNDA, words)) == (["consult-waits"], ["consult-waits"])
    assert to(KAWAN, words) == ["consult-climbs"]
    assert "consult-waits" in to(BUNDA, world.waits_for(timedelta(minutes=4)))
    world.taps(BUNDA, "consult", "answer")
    world.says(BUNDA, "saya di sini")
    assert "consult-waits" not in to(BUNDA, world.waits_for(timedelta(minutes=20)))


def test_a_bell_of_an_earlier_question_is_stale(world: World) -> None:
    asked(world)
    world.waits_for(timedelta(minutes=2))
    world.taps(GURU, "consult", "answer")
    world.says(GURU, "ya")
    asked(world)
    assert "consult-waits" not in to(GURU, world.waits_for(timedelta(minutes=2)))
    assert "consult-waits" in to(GURU, world.waits_for(timedelta(minutes=2)))


def test_a_reply_to_the_student_is_theirs_though_a_question_is_open(world: World) -> None:
    world.taps(KAWAN, "consult")
    reply = world.number_of(KAWAN, "ayah pergi")
    assert texts(SISWA, world.says(KAWAN, "aku dengar", reply_to=reply)) == ["aku dengar"]


def test_danger_in_the_question_is_heard(world: World) -> None:
    world.taps(KAWAN, "consult")
    words = world.says(KAWAN, "dia bilang capek hidup", sign=DESPAIR)
    assert "alert-signs-helper" in to(BUNDA, words)
    assert texts(SISWA, words) == []


def test_with_no_adult_at_all_the_truth(world: World) -> None:
    for guru in (GURU, BUNDA):
        world.people[guru] = Person(guru, Facts())
    world.taps(KAWAN, "consult")
    assert to(KAWAN, world.says(KAWAN, ASK)) == ["consult-nobody"]


def test_with_none_on_call_everybody_is_asked(world: World) -> None:
    world.chooses(GURU, Item.OFF_CALL)
    world.taps(KAWAN, "consult")
    words = world.says(KAWAN, ASK)
    assert texts(GURU, words) == texts(BUNDA, words) == [ASK]


def test_a_chat_that_ended_meanwhile_sends_nothing(world: World) -> None:
    asked(world)
    world.taps(KAWAN, "consult")
    world.taps(GURU, "consult", "answer")
    world.chooses(SISWA, Item.END)
    for who in (KAWAN, GURU):
        assert to(who, world.says(who, "terlambat")) == ["consult-over"]
    assert "consult-waits" not in to(GURU, world.waits_for(timedelta(minutes=9)))


@pytest.mark.parametrize("who", [LAIN, KOORD, SISWA])
def test_nobody_else_asks_or_answers(world: World, who: PersonId) -> None:
    chat = world.chat_of(SISWA).story.id
    assert to(who, world.forges(who, "consult", chat)) == ["close-already"]


class TestWhatIsMeantForTheGuruReachesNoStudent:
    def test_a_reply_to_an_answer_is_another_question(self, world: World) -> None:
        asked(world)
        world.taps(GURU, "consult", "answer")
        world.says(GURU, "temani saja")
        reply = world.number_of(KAWAN, "temani saja")
        words = world.says(KAWAN, "kalau dia pergi?", reply_to=reply)
        assert (texts(GURU, words), texts(SISWA, words)) == (["kalau dia pergi?"], [])

    def test_nor_does_a_reply_to_a_question(self, world: World) -> None:
        asked(world)
        words = world.says(GURU, "dengarkan saja", reply_to=world.number_of(GURU, ASK))
        assert (texts(KAWAN, words), texts(SISWA, words)) == (["dengarkan saja"], [])

    def test_once_the_chat_is_over_it_goes_nowhere(self, world: World) -> None:
        asked(world)
        world.chooses(SISWA, Item.END)
        assert to(GURU, world.says(GURU, "ya", reply_to=world.number_of(GURU, ASK))) == ["consult-over"]

    def test_one_that_comes_too_late_is_asked_for_whom_it_is(self, world: World) -> None:
        world.taps(KAWAN, "consult")
        world.waits_for(timedelta(minutes=11))
        words = world.says(KAWAN, ASK)
        assert to(KAWAN, words) == ["talk-whom", "asked-over"]
        assert texts(SISWA, words) == []
        assert texts(SISWA, world.taps(KAWAN, "to")) == [ASK], "if it was meant for the student after all"
        assert texts(SISWA, world.says(KAWAN, "aku di sini")) == ["aku di sini"]

    def test_after_something_from_the_menu_too(self, world: World) -> None:
        world.taps(KAWAN, "consult")
        assert "asked-over" in to(KAWAN, world.chooses(KAWAN, Item.INFO))
        words = world.says(KAWAN, ASK)
        assert (to(KAWAN, words), texts(SISWA, words)) == (["talk-whom"], [])

    def test_help_still_comes_first(self, world: World) -> None:
        world.taps(KAWAN, "consult")
        assert to(KAWAN, world.chooses(KAWAN, Item.DANGER))[0] == "danger-help"


def test_what_a_counselor_answers_the_guru_without_a_reply_is_asked_for_whom_it_is(world: World) -> None:
    """ "He said his father hits him", written under the guru BK's answer, is no word for the student."""
    asked(world)
    world.says(KAWAN, "halo, masih di sini?")
    world.taps(KAWAN, "to")
    world.taps(GURU, "consult", "answer")
    world.says(GURU, "apa yang ia ceritakan?")
    words = world.says(KAWAN, "katanya ayahnya kasar")
    assert (texts(SISWA, words), to(KAWAN, words)) == ([], ["talk-whom"])
    assert texts(SISWA, world.taps(KAWAN, "to")) == ["katanya ayahnya kasar"]
    assert texts(SISWA, world.says(KAWAN, "aku di sini")) == ["aku di sini"], "asked once"


def test_more_of_the_question_reaches_no_student_unasked(world: World) -> None:
    asked(world)
    words = world.says(KAWAN, "dia bilang jangan kasih tahu siapa-siapa")
    assert (texts(SISWA, words), to(KAWAN, words)) == ([], ["talk-whom"])

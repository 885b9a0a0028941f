"""A question of ours to somebody who helps, and what they write next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.menu import Item
from flows.model.people import Person
from flows.model.places import Asked, AtWork
from tests.flows.school_to_learn import learning
from tests.flows.test_training import BARU, NEW, accepts, passes_all
from tests.flows.world import GURU, KAWAN, SISWA, World, notes, texts, the, to


def asking(what: str) -> World:
    world = World()
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=AtWork(asked=Asked(what, world.now + timedelta(minutes=5))))
    return world


def test_a_question_nobody_remembers_asks_no_more() -> None:
    world = asking("of an older version")
    told = world.says(GURU, "halo")
    assert (world.work(GURU), told[0].say.key) == (AtWork(), "home-not-sent")


def test_a_choice_from_the_menu_drops_the_question() -> None:
    world = asking("anything")
    world.chooses(GURU, Item.INFO)
    assert world.work(GURU) == AtWork()


HOURS = "Rani 8B sudah 20 jam"


@pytest.fixture
def certifying() -> World:
    """A guru BK talks with a student, and is asked for the hours of a counselor."""
    world = World(school=learning())
    world.people[BARU] = Person(BARU, NEW)
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "4")
    world.talking_with_bk()
    world.says(GURU, "halo, cerita saja")
    accepts(world)
    passes_all(world)
    world.taps(GURU, "certify", BARU)
    return world


def after_a_while(world: World) -> None:
    world.waits_for(timedelta(minutes=11))


def after_too_few(world: World) -> None:
    assert to(GURU, world.says(GURU, "12")) == ["certify-too-few"]


def after_the_number(world: World) -> None:
    world.says(GURU, "24")


def after_cancel(world: World) -> None:
    world.taps(GURU, "certify-cancel")


def after_the_menu(world: World) -> None:
    assert to(GURU, world.chooses(GURU, Item.INFO))[-1] == "asked-over"


def after_they_became_ready_no_more(world: World) -> None:
    world.people[BARU] = Person(BARU, NEW)
    assert to(GURU, world.says(GURU, "24")) == ["certify-not"]


ENDINGS = (
    after_a_while,
    after_too_few,
    after_the_number,
    after_cancel,
    after_the_menu,
    after_they_became_ready_no_more,
)


@pytest.mark.parametrize("ends", ENDINGS, ids=lambda ends: str(ends.__name__))
def test_what_is_written_of_a_counselor_reaches_no_student_unasked(
    certifying: World, ends: Callable[[World], None]
) -> None:
    ends(certifying)
    words = certifying.says(GURU, HOURS)
    assert texts(SISWA, words) == []
    assert "talk-whom" in to(GURU, words)
    assert texts(SISWA, certifying.taps(GURU, "to")) == [HOURS], "a tap says for whom"


def test_words_for_a_student_that_are_no_number_are_said_not_to_be_sent(certifying: World) -> None:
    words = certifying.says(GURU, "aku dengar kamu")
    assert texts(SISWA, words) == []
    assert notes(the("certify-number", words)) == ["certify-not-sent"]


def test_without_a_student_nothing_is_said_of_one(certifying: World) -> None:
    certifying.chooses(SISWA, Item.END)
    certifying.taps(GURU, "certify", BARU)
    assert notes(the("certify-number", certifying.says(GURU, "dua puluh"))) == []


def test_an_alert_taken_while_hours_are_asked_is_no_place_for_them(certifying: World) -> None:
    certifying.chooses(SISWA, Item.END)
    certifying.taps(GURU, "certify", BARU)
    certifying.waiting_for_bk()
    certifying.taps(GURU, "claim")
    assert texts(SISWA, certifying.says(GURU, HOURS)) == []


@pytest.fixture
def listing() -> World:
    """A counselor talks with a student, and is asked for their own classes."""
    world = World().opens()
    world.talking()
    world.says(KAWAN, "halo, cerita saja")
    world.chooses(KAWAN, Item.CLASSES)
    world.taps(KAWAN, "class-add")
    return world


def after_the_class(world: World) -> None:
    assert to(KAWAN, world.says(KAWAN, "8A"))[-1] == "classes"


def after_not_now(world: World) -> None:
    world.taps(KAWAN, "class-stop")


@pytest.mark.parametrize("ends", [after_the_class, after_not_now], ids=lambda ends: str(ends.__name__))
def test_a_counselors_own_class_reaches_no_student_unasked(listing: World, ends: Callable[[World], None]) -> None:
    ends(listing)
    words = listing.says(KAWAN, "eh salah, aku 8B")
    assert (texts(SISWA, words), to(KAWAN, words)) == ([], ["talk-whom"])


def test_what_follows_a_text_for_many_reaches_no_student_unasked() -> None:
    world = World().opens()
    world.talking_with_bk()
    world.says(GURU, "halo, cerita saja")
    world.chooses(GURU, Item.NEWS)
    world.says(GURU, "Sabtu ada kelompok belajar")
    words = world.says(GURU, "pukul sembilan, jangan lupa")
    assert (texts(SISWA, words), to(GURU, words)) == ([], ["talk-whom"])

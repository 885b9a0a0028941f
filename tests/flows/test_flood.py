"""Somebody writes very much: every word arrives, danger is heard in each, and an adult is asked to look, once."""

from datetime import timedelta

import pytest

from flows.danger.flood import MUCH
from flows.model.events import TextReceived
from flows.model.ids import PersonId
from flows.model.places import Road
from tests.flows.signs import SUICIDE
from tests.flows.world import BUNDA, GURU, KAWAN, SISWA, Words, World, texts, to, told

AT_ONCE = timedelta(seconds=1)


@pytest.fixture
def world() -> World:
    return World().opens()


def floods(world: World, who: PersonId = SISWA, times: int = 3 * MUCH) -> Words:
    """As the edge counts it: one in so many is marked."""
    words: Words = []
    for number in range(1, times + 1):
        world.last += 1
        words += world.hears((who, TextReceived(f"pesan {number}", world.last, much=number % MUCH == 0)))
        words += world.waits_for(timedelta(0))
    return [*words, *world.waits_for(AT_ONCE)]


def test_each_of_many_messages_reaches_the_counselor_in_its_order(world: World) -> None:
    world.talking()
    assert texts(KAWAN, floods(world)) == [f"pesan {number}" for number in range(1, 3 * MUCH + 1)]


def test_every_supervisor_is_told_once_by_alias(world: World) -> None:
    chat = world.talking()
    words = floods(world)
    alerts = [word for word in words if word.say.key == "flood-alert"]
    assert sorted(alert.to for alert in alerts) == sorted([GURU, BUNDA])
    assert {alert.say.args["alias"] for alert in alerts} == {world.talk(chat).story.alias}
    assert not [word for word in words if word.to == SISWA], "the student is neither warned nor held back"
    read = world.reads_alert(GURU)
    assert read[0].say.key == "flood-read"
    assert (GURU, "read") in world.records


def test_danger_in_the_middle_of_it_is_helped_and_told_at_once(world: World) -> None:
    world.talking()
    floods(world, times=MUCH + 7)
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(SISWA, words)[0] == "danger-heard"
    assert {GURU, BUNDA} <= {to_ for to_, key in told(words) if key == "alert-signs"}


def test_who_waits_loses_nothing_either(world: World) -> None:
    chat = world.waiting()
    words = floods(world, times=2 * MUCH)
    assert sorted(to_ for to_, key in told(words) if key == "flood-alert") == sorted([GURU, BUNDA])
    claimed = world.taps(KAWAN, "claim", about=chat)
    assert len(texts(KAWAN, claimed)) == 2 * MUCH + 1


def test_a_guru_bk_who_is_with_them_needs_no_alert(world: World) -> None:
    chat = world.talking_with_bk()
    assert world.talk(chat).road is Road.BK
    assert "flood-alert" not in [word.say.key for word in floods(world)]


def test_a_counselor_who_writes_much_is_no_student(world: World) -> None:
    world.talking()
    assert "flood-alert" not in [word.say.key for word in floods(world, KAWAN)]


def test_without_an_alert_nobody_reads(world: World) -> None:
    chat = world.talking()
    assert told(world.forges(GURU, "read", chat)) == [(GURU, "alert-settled")]

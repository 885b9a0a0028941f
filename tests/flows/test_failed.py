"""A decision that fails by a fault of ours: whom it is told to all the same."""

from datetime import timedelta

import pytest

from flows import failed
from flows.book import Book
from flows.model.events import Event, MenuChosen, TextReceived, TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import moved
from flows.model.places import AskReport
from tests.flows.signs import LATE, SUICIDE
from tests.flows.world import BUNDA, NOW, SISWA, WALI, World


def on(event: Event, world: World) -> Book:
    book = Book(NOW, world.school, world)
    failed.on(book, SISWA, event)
    return book


def told(book: Book) -> set[PersonId]:
    return {word.to for word in book.words}


def test_a_bell_rings_again() -> None:
    [(who, again)] = on(TimerRang("danger-climbs", ChatId("c")), World()).timers
    assert (who, again.name, again.about, again.at) == (SISWA, "danger-climbs", "c", NOW + timedelta(minutes=5))


def test_of_danger_supervisors_know_but_not_one_whom_the_student_locked_out() -> None:
    world = World()
    chat = world.opens().talking_with_bk()
    world.chooses(SISWA, Item.OTHER_ADULT)
    world.taps(SISWA, "another-never", about=chat)
    assert told(on(TextReceived("tolong", 1, alarm=SUICIDE), world)) == {BUNDA}


def test_what_is_said_in_a_report_is_told_to_the_wali_luar_alone() -> None:
    world = World()
    world.people[SISWA] = moved(world.people[SISWA], AskReport(ChatId("r")))
    assert told(on(TextReceived("tolong", 1, alarm=SUICIDE), world)) == {WALI}


@pytest.mark.parametrize("event", [MenuChosen(Item.INFO), TextReceived("halo", 1), TextReceived("obat", 1, alarm=LATE)])
def test_nobody_is_called_for_less(event: Event) -> None:
    book = on(event, World())
    assert (told(book), book.timers) == (set(), [])

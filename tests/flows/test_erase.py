"""/hapus: said before what goes and what stays, closed kindly for the other, honoured also in danger."""

from datetime import timedelta

import pytest

from flows import erase, retention
from flows.chats import Closed
from flows.effects import Amend, Erase, Lane, Tell
from flows.events import CommandGiven
from flows.menu import Item, Menu
from flows.places import AskReport, AskTopic, Home
from tests.flows.world import BUNDA, GURU, KAWAN, SISWA, TAMU, WALI, World, guests, notes, the, to, told


@pytest.fixture
def world() -> World:
    return World().opens()


def types(world: World, command: str, message: int = 77) -> list[Tell | Amend]:
    return world.hears((SISWA, CommandGiven(command, message=message)))


@pytest.mark.parametrize("command", ["hapus", "erase"])
def test_it_is_asked_and_nothing_happens_before_the_answer(world: World, command: str) -> None:
    assert notes(the("erase-ask", types(world, command))) == ["erase-stays"]
    assert to(SISWA, world.taps(SISWA, "erase-keep")) == ["erase-kept"]
    assert world.erased == {}


def test_by_the_button_under_privasi_too(world: World) -> None:
    world.chooses(SISWA, Item.PRIVACY)
    assert to(SISWA, world.taps(SISWA, "erase")) == ["erase-ask"]
    assert to(SISWA, world.taps(SISWA, "erase-now")) == ["erase-chosen", "erase-begun"]
    assert world.erased == {SISWA: Erase()}


def test_up_to_the_message_they_asked_with(world: World) -> None:
    types(world, "hapus", 77)
    world.taps(SISWA, "erase-now")
    assert world.erased == {SISWA: Erase(77)}


def test_a_running_chat_is_closed_and_the_other_is_told_that_it_is_not_because_of_them(world: World) -> None:
    chat = world.talking()
    types(world, "hapus")
    words = world.taps(SISWA, "erase-now")
    assert "erase-left" in to(KAWAN, words)
    assert world.place(SISWA) == Home()
    assert world.work(KAWAN).chats == ()
    assert isinstance(world.chats[chat], Closed)


def test_who_waits_waits_no_longer(world: World) -> None:
    world.waiting()
    types(world, "hapus")
    assert "offer-gone" in to(KAWAN, world.taps(SISWA, "erase-now"))
    assert world.place(SISWA) == Home()


def test_a_draft_goes_with_it(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    types(world, "hapus")
    world.taps(SISWA, "erase-now")
    assert world.place(SISWA) == Home()


def test_in_danger_help_comes_first_and_the_wish_is_honoured(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.DANGER)
    words = types(world, "hapus")
    assert to(SISWA, words) == ["erase-danger", "erase-ask"]
    assert words[0].lane == Lane.DANGER
    assert "hotline-none" in notes(words[0])
    assert next(iter(world.buttons(SISWA, "menu-bk")))
    world.taps(SISWA, "erase-now")
    assert world.erased


def test_danger_that_nobody_took_is_told_without_a_word_of_it(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.DANGER)
    types(world, "hapus")
    world.taps(SISWA, "erase-now")
    words = list(erase.unanswered(world.chats[chat], world.people.values()))
    assert {word.to for word in words} == {GURU, BUNDA}
    alerts = [word for word in words if isinstance(word, Tell)]
    assert {(word.say.key, word.lane) for word in alerts} == {("alert-erased", Lane.DANGER)}
    assert all(word.say.args.keys() == {"alias"} for word in alerts)


def test_a_calm_chat_alarms_nobody(world: World) -> None:
    chat = world.talking()
    assert list(erase.unanswered(world.chats[chat], world.people.values())) == []


def test_a_counselor_is_told_that_their_work_stays(world: World) -> None:
    assert notes(the("erase-ask", world.hears((KAWAN, CommandGiven("hapus"))))) == ["erase-stays", "erase-counselor"]
    assert erase.done(world.people[KAWAN]).say.key == "erase-done-staff"
    assert erase.done(world.people[SISWA]).say.menu is Menu.GUEST
    assert erase.not_now(world.people[SISWA]).to == SISWA


def test_adults_have_told_nothing_here(world: World) -> None:
    assert told(world.hears((GURU, CommandGiven("hapus")))) == [(GURU, "erase-adults")]
    assert world.forges(WALI, "erase-now") == []
    assert world.erased == {}


def test_who_has_not_agreed_may_erase_too(world: World) -> None:
    guests(world, TAMU)
    world.hears((TAMU, CommandGiven("hapus")))
    world.forges(TAMU, "erase-now", value="x")
    assert world.erased == {TAMU: Erase(0)}


@pytest.mark.parametrize("who", [SISWA, GURU])
def test_privacy_says_how_long_everything_lives(world: World, who: str) -> None:
    shown = the("privacy", world.chooses(world.people[who].id, Item.PRIVACY)).say  # type: ignore[index]
    days = [note.args["days"] for note in shown.notes if "days" in note.args]
    assert days == [90, 30, 7, 14, 365, 30]
    assert bool(shown.buttons) is (who == SISWA)


def test_a_screen_is_cleaned_and_the_keyboard_comes_anew(world: World) -> None:
    world.talking()
    [word] = types(world, "bersihkan", 78)
    assert (word.say.key, word.say.menu) == ("clean-done", Menu.CHAT)
    assert [(one.to, one.message) for one in world.screens] == [(SISWA, 78)]


def test_in_a_pause_nobody_asks_how_they_are_until_they_come_back(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.chooses(SISWA, Item.END)
    for verb in ("after-feeling", "after-rating", "after-heard", "after-comment"):
        world.taps(SISWA, verb, "skip")
    world.taps(SISWA, "follow-in", "1")
    assert to(SISWA, types(world, "jeda")) == ["pause-begun"]
    assert world.place(SISWA) == Home(paused=True)
    assert "follow-how" not in to(SISWA, world.waits_for(timedelta(days=3)))
    assert "intake-topic" in to(SISWA, world.says(SISWA, "aku mau cerita"))
    assert isinstance(world.place(SISWA), AskTopic)


def test_no_pause_in_the_middle_of_something(world: World) -> None:
    world.talking()
    assert to(SISWA, types(world, "jeda")) == ["pause-later"]


def test_what_was_begun_and_not_sent_goes_after_a_week_and_the_question_says_so(world: World) -> None:
    world.says(SISWA, "aku sedih")
    world.waits_for(retention.DRAFT - timedelta(minutes=1))
    assert isinstance(world.place(SISWA), AskTopic)
    assert to(SISWA, world.waits_for(timedelta(minutes=2))) == ["draft-over"]
    assert world.place(SISWA) == Home()


def test_a_report_not_sent_goes_too_and_a_newer_one_stays(world: World) -> None:
    world.chooses(SISWA, Item.INFO)
    world.taps(SISWA, "adult")
    world.taps(SISWA, "adult-write")
    world.taps(SISWA, "adult-drop")
    world.waits_for(timedelta(days=3))
    world.forges(SISWA, "adult-write")
    world.waits_for(timedelta(days=5))
    assert isinstance(world.place(SISWA), AskReport)
    assert "draft-over" in to(SISWA, world.waits_for(timedelta(days=3)))
    assert world.place(SISWA) == Home()

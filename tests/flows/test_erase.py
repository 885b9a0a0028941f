"""/hapus: said before what goes and what stays, closed kindly for the other, honoured also in danger."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.chats import Closed
from flows.model.effects import Amend, Erase, Tell, Wipe
from flows.model.events import CommandGiven
from flows.model.ids import PersonId
from flows.model.menu import Item, Menu
from flows.model.places import AskReport, AskTopic, Home
from flows.model.say import Lane
from flows.own import erase
from flows.school import retention
from tests.flows.signs import SUICIDE
from tests.flows.test_adults import WORDS, report, reported, writing
from tests.flows.world import BUNDA, GURU, KAWAN, SISWA, TAMU, WALI, World, flat, guests, notes, the, to, told


@pytest.fixture
def world() -> World:
    return World().opens()


def types(world: World, command: str, message: int = 77) -> list[Tell | Amend]:
    return world.hears((SISWA, CommandGiven(command, message=message)))


@pytest.mark.parametrize("command", ["hapus", "erase"])
def test_it_is_asked_and_nothing_happens_before_the_answer(world: World, command: str) -> None:
    assert notes(the("erase-ask", types(world, command))) == ["erase-stays", "erase-help", "hotline-none"]
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


def ends_a_chat(world: World) -> None:
    world.talking()
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.chooses(SISWA, Item.END)


def cancels_darurat(world: World) -> None:
    world.chooses(SISWA, Item.DANGER)
    world.chooses(SISWA, Item.CANCEL)


def reports(world: World) -> None:
    writing(world)
    world.says(SISWA, "aku mau mati", sign=SUICIDE)


@pytest.mark.parametrize("danger", [ends_a_chat, cancels_darurat, reports, World.talking])
def test_help_is_in_the_question_also_of_danger_that_is_known_to_nobody_here(
    world: World, danger: Callable[[World], object]
) -> None:
    danger(world)
    question = the("erase-ask", types(world, "hapus"))
    assert notes(question)[1:] == ["erase-help", "hotline-none"]
    assert flat(question.say)[0].verb == "menu-bk"


def test_the_last_word_bears_the_numbers_since_it_alone_is_left_on_the_screen(world: World) -> None:
    for who in (SISWA, KAWAN):
        assert notes(erase.done(world.people[who], world.school, world.now)) == ["erase-help", "hotline-none"]


def test_the_wali_luar_alone_hear_that_a_report_with_danger_is_gone_unread(world: World) -> None:
    reports(world)
    words = list(erase.unanswered(report(world), world.people.values()))
    assert [(word.to, word.say.key) for word in words if not isinstance(word, Wipe)] == [
        (WALI, "report-erased-settled"),
        (WALI, "report-erased"),
    ]


def test_of_a_report_without_danger_the_alert_says_so_and_of_one_that_was_read_or_never_sent_nothing(
    world: World,
) -> None:
    reported(world)
    told = report(world)
    assert told.report
    [word] = erase.unanswered(told, world.people.values())
    assert (word.to, word.mark) == (WALI, f"told:{told.story.id}")
    seen = replace(told, report=replace(told.report, read_at=world.now))
    unsent = replace(told, story=replace(told.story, opening=None))
    assert [*erase.unanswered(seen, world.people.values()), *erase.unanswered(unsent, world.people.values())] == []


def test_the_buttons_of_a_report_that_is_gone_say_the_truth(world: World) -> None:
    which = reported(world)
    world.forges(WALI, "adult-answer", which)
    del world.chats[which]
    assert to(WALI, world.says(WALI, "kamu di mana?")) == ["report-gone"]
    for verb in ("adult-read", "adult-answer"):
        assert to(WALI, world.forges(WALI, verb, which)) == ["report-gone"]
        assert to(GURU, world.forges(GURU, verb, which)) == ["alert-settled"]


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
    assert list(erase.unanswered(world.talk(chat).closed(world.now), world.people.values())) == []


def test_who_came_to_them_meanwhile_is_told_that_they_are_gone(world: World) -> None:
    """Only who takes an alert while the erasure goes on still holds a chat of theirs."""
    chat = world.talking_with_bk()
    [word] = erase.unanswered(world.talk(chat), world.people.values())
    assert isinstance(word, Tell)
    assert (word.to, word.say.key) == (GURU, "erase-left")


def test_a_counselor_is_told_that_their_work_stays(world: World) -> None:
    assert to(KAWAN, world.hears((KAWAN, CommandGiven("hapus")))) == ["erase-ask-staff"]
    assert erase.done(world.people[KAWAN], world.school, world.now).say.key == "erase-done-staff"
    assert erase.done(world.people[SISWA], world.school, world.now).say.menu is Menu.GUEST
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
    me = world.people[PersonId(who)].id
    first = the("privacy", world.chooses(me, Item.PRIVACY)).say
    shown = the("privacy-keeps", world.taps(me, "privacy", "keeps")).say
    days = [note.args["days"] for note in shown.notes if "days" in note.args]
    assert days == [90, 30, 90, 90, 7, 14, 90, 365, 400, 400, 400, 30]
    assert ("erase" in {button.verb for button in flat(first)}) is (who == SISWA)
    assert the("privacy", world.taps(me, "privacy", "first")).say == first


def test_a_screen_is_cleaned_and_the_keyboard_comes_anew(world: World) -> None:
    world.talking()
    [word] = types(world, "bersihkan", 78)
    assert (word.say.key, word.say.menu) == ("clean-done", Menu.CHAT)
    assert [(one.to, one.message) for one in world.screens] == [(SISWA, 78)]


@pytest.mark.parametrize(("begins", "shown"), [(World.waiting, "offer-peer"), (World.talking, "card-peer")])
def test_what_a_counselor_has_or_may_take_is_shown_again(
    world: World, begins: Callable[[World], object], shown: str
) -> None:
    begins(world)
    words = world.hears((KAWAN, CommandGiven("bersihkan", message=78)))
    said = to(KAWAN, words)
    assert (said[0], said[-1]) == ("clean-done", shown)
    assert [one.to for one in world.screens] == [KAWAN]


@pytest.mark.parametrize("who", [GURU, WALI])
def test_what_an_adult_has_to_see_to_stays_on_their_screen(world: World, who: PersonId) -> None:
    ends_a_chat(world)
    assert to(who, world.hears((who, CommandGiven("bersihkan", message=78)))) == ["clean-adults"]
    assert to(who, world.forges(who, "clean")) == ["clean-adults"]
    assert world.screens == []


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


def test_a_report_set_aside_is_kept_as_long_as_any_draft_and_not_as_a_report(world: World) -> None:
    writing(world)
    world.says(SISWA, WORDS[0])
    kept = the("adult-kept", world.chooses(SISWA, Item.DANGER)).say
    aside = report(world)
    assert retention.ends(aside) == world.now + retention.DRAFT
    assert kept.args == {"days": 7}
    world.chooses(SISWA, Item.CANCEL)
    world.taps(SISWA, "adult-more", "on")
    world.taps(SISWA, "adult-send")
    assert retention.ends(report(world)) == world.now + retention.REPORT


def test_one_that_is_gone_cannot_be_gone_on_with_and_that_is_said(world: World) -> None:
    writing(world)
    world.says(SISWA, WORDS[0])
    world.chooses(SISWA, Item.DANGER)
    del world.chats[report(world).story.id]
    world.chooses(SISWA, Item.CANCEL)
    assert to(SISWA, world.taps(SISWA, "adult-more", "on")) == ["adult-gone"]

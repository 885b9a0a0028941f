"""The staff PIN: whoever holds a supervisor's phone reads no student's words with it, and help never waits for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.effects import Wipe
from flows.model.events import TimerRang
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.people import Role, Ticket
from flows.model.places import Pin
from flows.rights.pin import LOCKED, LOCKED_MOST, SESSION, obvious
from tests.flows.signs import DESPAIR
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, SISWA, WALI, Words, World, notes, texts, the, to

OURS, WRONG = "274916", "916274"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def world() -> World:
    world = World().opens()
    world.talking()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    return world


def chosen(world: World) -> Pin:
    world.reads_alert(GURU)
    pin = world.work(GURU).pin
    assert pin
    return pin


def test_the_first_time_they_choose_it_and_then_read(world: World) -> None:
    assert to(GURU, world.taps(GURU, "read")) == ["pin-choose"]
    assert to(GURU, world.types(GURU, OURS)) == ["pin-again"]
    words = world.types(GURU, OURS)
    assert to(GURU, words) == ["pin-set", "alert-why", "alert-line", "alert-line"]
    assert texts(GURU, words) == ["capek hidup", "ayah pergi"]
    assert world.wiped == [Wipe(GURU, message=world.last - 1), Wipe(GURU, message=world.last)]
    assert [what for who, what in world.records if who == GURU][-2:] == ["pin set", "read"]


def test_two_that_differ_and_one_too_easy_begin_anew(world: World) -> None:
    world.taps(GURU, "read")
    world.types(GURU, OURS)
    assert to(GURU, world.types(GURU, WRONG)) == ["pin-differs"]
    assert to(GURU, world.types(GURU, "123456")) == ["pin-obvious"]
    assert to(GURU, world.types(GURU, OURS)) == ["pin-again"]
    assert "alert-why" in to(GURU, world.types(GURU, OURS))


@pytest.mark.parametrize("digits", ["000000", "121212", "456789", "987654", "890123", "271271"])
def test_what_anybody_would_try_first(digits: str) -> None:
    assert obvious(digits)
    assert not obvious(OURS)


def test_for_half_an_hour_it_stays_open(world: World) -> None:
    chosen(world)
    world.waits_for(SESSION - MINUTE)
    assert to(GURU, world.taps(GURU, "read"))[0] == "alert-why"
    world.waits_for(2 * MINUTE)
    assert to(GURU, world.taps(GURU, "read")) == ["pin-enter"]
    assert to(GURU, world.types(GURU, OURS))[0] == "alert-why"


def test_five_wrong_ones_lock_it_and_the_others_know(world: World) -> None:
    chosen(world)
    world.waits_for(SESSION)
    world.taps(GURU, "read")
    left = [the("pin-wrong", world.types(GURU, WRONG)).say.args["left"] for _ in range(4)]
    assert left == [4, 3, 2, 1]
    words = world.types(GURU, WRONG)
    assert (to(GURU, words), to(BUNDA, words)) == (["pin-locked"], ["pin-locked-other"])
    assert (GURU, "pin locked") in world.records
    assert to(GURU, world.taps(GURU, "read")) == ["pin-locked"]
    assert texts(GURU, world.types(GURU, OURS)) == [], "and now the right one opens nothing"
    world.waits_for(LOCKED)
    assert to(GURU, world.taps(GURU, "read")) == ["pin-enter"]


def test_help_does_not_wait_for_a_pin(world: World) -> None:
    pin = chosen(world)
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=replace(guru.work, pin=replace(pin, locked=world.now + 5 * MINUTE)))
    chat = world.chat_of(SISWA).story.id
    world.taps(GURU, "claim")
    assert world.talk(chat).helper == GURU


def test_each_lock_is_longer_and_a_right_one_forgives(world: World) -> None:
    pin = chosen(world)
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=replace(guru.work, pin=replace(pin, opened=None, wrong=4, locks=20)))
    world.taps(GURU, "read")
    said = the("pin-locked", world.types(GURU, WRONG))
    assert said.say.args["minutes"] == LOCKED_MOST // MINUTE
    world.waits_for(LOCKED_MOST)
    world.taps(GURU, "read")
    world.types(GURU, OURS)
    now = world.work(GURU).pin
    assert now
    assert (now.wrong, now.locks, now.locked) == (0, 0, None)


def test_a_try_that_is_no_pin_leaves_the_screen_and_reaches_nobody(world: World) -> None:
    world.taps(GURU, "read")
    for text in ("27491", "2749160", "27 4", "pin 27491", "274916274916"):
        words = world.says(GURU, text)
        assert [(word.to, word.say.key) for word in words] == [(GURU, "pin-digits")], text
        assert world.wiped[-1] == Wipe(GURU, message=world.last)
    assert to(GURU, world.taps(GURU, "pin-cancel")) == ["pin-cancelled"]
    assert world.taps(GURU, "pin-cancel") == []
    assert to(GURU, world.says(GURU, "halo"))[0] == "home-not-sent"


@pytest.mark.parametrize("text", ["saya segera ke sana", "tunggu di ruang 3", "telepon 0812 3456 7890", "🙏"])
def test_words_are_words_though_a_pin_was_asked_for(world: World, text: str) -> None:
    world.taps(GURU, "claim")
    world.forges(GURU, "read", world.chat_of(SISWA).story.id)
    assert texts(SISWA, world.says(GURU, text)) == [text]
    assert world.work(GURU).asked is None
    assert world.wiped == []


def test_who_takes_the_student_is_asked_for_no_pin_any_more(world: World) -> None:
    world.taps(GURU, "read")
    world.taps(GURU, "claim")
    assert world.work(GURU).asked is None
    assert texts(SISWA, world.says(GURU, "saya di sini")) == ["saya di sini"]


def test_a_pin_nobody_asked_for_never_reaches_a_student(world: World) -> None:
    chosen(world)
    world.taps(GURU, "claim")
    world.says(GURU, "saya guru BK")
    words = world.types(GURU, OURS)
    assert [(word.to, word.say.key) for word in words] == [(GURU, "pin-not-sent")]
    reply = world.number_of(GURU, "capek hidup")
    world.last += 1
    assert texts(SISWA, world.says(GURU, "balasan", reply_to=reply)) == ["balasan"]
    assert world.wiped[-1] == Wipe(GURU, message=world.last - 2)
    assert texts(SISWA, world.types(GURU, "nomornya 110203")) == ["nomornya 110203"], "with a word it may be said"


def test_digits_nobody_asked_for_are_not_compared(world: World) -> None:
    """Whoever holds the phone would learn from the answer which are right, and nobody would count."""
    pin = chosen(world)
    right, wrong = world.types(GURU, OURS), world.types(GURU, WRONG)
    assert to(GURU, right) == to(GURU, wrong) == ["pin-not-sent"]
    assert world.work(GURU).pin == pin


def test_after_five_minutes_the_question_is_over(world: World) -> None:
    world.taps(GURU, "read")
    world.waits_for(5 * MINUTE)
    assert to(GURU, world.types(GURU, OURS)) == ["pin-not-sent"]
    assert world.wiped == [Wipe(GURU, message=world.last)]


def test_a_cancel_of_something_else_is_none(world: World) -> None:
    assert world.forges(KAWAN, "pin-cancel") == []


def test_what_was_read_is_wiped_and_that_is_said(world: World) -> None:
    chosen(world)
    first = world.taps(GURU, "read")
    assert notes(the("alert-why", first)) == ["alert-vanishes"]
    world.waits_for(timedelta(hours=1))
    world.taps(GURU, "read")
    later = world.types(GURU, OURS)
    (one,), (other,) = ({word.mark for word in words} for words in (first, later))
    assert one != other, "each leaves by itself"
    world.waits_for(timedelta(hours=11))
    assert (Wipe(GURU, of=one) in world.wiped, Wipe(GURU, of=other) in world.wiped) == (True, False)
    world.waits_for(timedelta(hours=1))
    assert Wipe(GURU, of=other) in world.wiped


def test_that_there_are_no_words_is_wiped_like_words(world: World) -> None:
    chosen(world)
    world.chooses(ADIK, Item.DANGER)
    words = world.taps(GURU, "read")
    assert to(GURU, words) == ["alert-why", "alert-no-words"]
    assert len({word.mark for word in words}) == 1


def test_a_bell_of_a_version_before_wipes_all_that_was_read_of_that_chat(world: World) -> None:
    chat = world.chat_of(SISWA).story.id
    world.hears((GURU, TimerRang("reading-ends", chat)), (GURU, TimerRang("reading-ends", ChatId("gone"))))
    world.hears((WALI, TimerRang("report-ends", chat)))
    assert world.wiped == [Wipe(GURU, of=f"read:{chat}"), Wipe(WALI, of=f"read:{chat}")]


def test_what_was_read_is_wiped_though_the_chat_is_no_more(world: World) -> None:
    mark = world.reads_alert(GURU)[0].mark
    del world.chats[world.chat_of(SISWA).story.id]
    world.waits_for(timedelta(hours=12))
    assert Wipe(GURU, of=mark) in world.wiped


def test_a_pin_that_was_seen_is_changed_the_present_one_first(world: World) -> None:
    chosen(world)
    assert to(GURU, world.taps(GURU, "pin-change")) == ["pin-old"]
    assert to(GURU, world.types(GURU, WRONG)) == ["pin-wrong"], "an open session changes nothing"
    assert to(GURU, world.types(GURU, OURS)) == ["pin-new"]
    assert to(GURU, world.types(GURU, WRONG)) == ["pin-again"]
    assert to(GURU, world.types(GURU, WRONG)) == ["pin-set"]
    assert (GURU, "pin changed") in world.records
    world.waits_for(SESSION)
    world.taps(GURU, "read")
    assert to(GURU, world.types(GURU, OURS)) == ["pin-wrong"]
    assert to(GURU, world.types(GURU, WRONG))[0] == "alert-why"


def test_a_change_given_up_leaves_the_pin_as_it_was(world: World) -> None:
    pin = chosen(world)
    world.waits_for(SESSION)
    world.taps(GURU, "read")
    world.taps(GURU, "pin-change")
    world.types(GURU, OURS)
    world.taps(GURU, "pin-cancel")
    assert world.work(GURU).pin == replace(pin, wrong=0)
    assert to(BUNDA, world.forges(BUNDA, "pin-change")) == ["button-old"], "there is none"


def test_who_guesses_at_the_present_one_is_locked_out_of_a_change(world: World) -> None:
    chosen(world)
    world.taps(GURU, "pin-change")
    for _ in range(5):
        words = world.types(GURU, WRONG)
    assert to(GURU, words) == ["pin-locked"]
    assert to(GURU, world.taps(GURU, "pin-change")) == ["pin-locked"]


def test_what_they_were_about_to_write_is_not_forgotten_silently(world: World) -> None:
    world.taps(KAWAN, "consult")
    world.says(KAWAN, "apa yang harus kukatakan?")
    world.taps(GURU, "consult")
    assert notes(the("pin-choose", world.taps(GURU, "read"))) == ["pin-instead"]


def test_blocking_the_bot_forgets_no_pin(world: World) -> None:
    pin = chosen(world)
    world.blocks(GURU)
    assert world.work(GURU).pin == pin


def test_a_new_invitation_lets_them_choose_another(world: World) -> None:
    assert "join-already" in to(GURU, invited(world, Ticket(Role.SUPERVISOR))), "there is none to forget yet"
    chosen(world)
    assert to(GURU, invited(world, Ticket(Role.COUNSELOR))) == ["join-already"]
    assert to(GURU, invited(world, Ticket(Role.SUPERVISOR, used=True))) == ["join-over"]
    assert to(GURU, invited(world, Ticket(Role.SUPERVISOR))) == ["pin-forgotten"]
    assert world.work(GURU).pin is None
    assert (GURU, "pin forgotten") in world.records
    world.chooses(GURU, Item.INFO)
    assert to(GURU, world.taps(GURU, "read")) == ["pin-choose"]


def invited(world: World, ticket: Ticket) -> Words:
    world.tickets["ABCDEFGH"] = ticket
    return world.starts(GURU, "ABCDEFGH")

"""Close: whoever ends, the other is told the truth, nobody is left alone, and the keyboard fits again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands.sample import TIRELESS
from flows.model.chats import Closed
from flows.model.events import TimerRang
from flows.model.ids import ChatId
from flows.model.menu import Item, Menu
from flows.model.places import AtWork, Home, InQueue, Road
from flows.model.say import Lane
from flows.model.school import Limits, School
from tests.flows.signs import SUICIDE
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, LAIN, SISWA, World, bare, flat, texts, the, to, told


@pytest.fixture
def world() -> World:
    return World().opens()


# end


def test_the_student_ends(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    assert told(world.chooses(SISWA, Item.END)) == [
        (KAWAN, "card-over"),
        (KAWAN, "close-student-left"),
        (SISWA, "close-bye"),
        (SISWA, "after-feeling"),
        (KAWAN, "wrap-did"),
    ]
    assert (world.place(SISWA), world.keyboard(SISWA)) == (Home(), Menu.HOME)
    assert bare(world.work(KAWAN)) == AtWork(on=True)
    assert world.chats[chat] == Closed(
        world.chats[chat].story, Road.PEER, KAWAN, world.closed(chat).helper_alias, world.now, surveyed=True
    )


def test_the_counselor_ends(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    assert told(world.taps(KAWAN, "end")) == [
        (KAWAN, "card-over"),
        (KAWAN, "close-done"),
        (SISWA, "close-helper-left-peer"),
        (SISWA, "after-feeling"),
        (KAWAN, "wrap-did"),
    ]
    assert world.keyboard(SISWA) is Menu.HOME
    assert to(KAWAN, world.forges(KAWAN, "end", chat)) == ["close-already"]


def test_the_guru_bk_ends(world: World) -> None:
    world.talking_with_bk()
    assert "close-helper-left-bk" in to(SISWA, world.taps(GURU, "end"))


def test_by_command_the_counselor_ends_the_one_chat_or_sees_them_all() -> None:
    world = World(school=School(duty=TIRELESS, limits=Limits(chats_at_once=2))).opens()
    first = world.talking()
    world.talking(ADIK)
    assert to(KAWAN, world.chooses(KAWAN, Item.END))[0] == "desk-counselor"
    world.taps(KAWAN, "end", about=first)
    assert to(KAWAN, world.chooses(KAWAN, Item.END))[0] == "desk-counselor"
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "to")
    assert to(KAWAN, world.chooses(KAWAN, Item.END)) == ["card-over", "close-done", "wrap-did"]


def test_nobody_is_asked_how_it_was_when_nobody_answered(world: World) -> None:
    world.talking()
    assert to(SISWA, world.chooses(SISWA, Item.END)) == ["close-bye"]


def test_to_end_what_is_over_brings_the_right_keyboard_back(world: World) -> None:
    world.talking()
    world.taps(KAWAN, "end")
    assert to(SISWA, world.chooses(SISWA, Item.END)) == ["home-student"]
    assert to(SISWA, world.chooses(SISWA, Item.CHANGE)) == ["home-student"]
    assert to(SISWA, world.chooses(SISWA, Item.REPORT)) == ["home-student"]


def test_a_stranger_ends_nothing(world: World) -> None:
    chat = world.talking()
    for who in (LAIN, ADIK, GURU, SISWA):
        for verb in ("end", "hand-back", "uneasy", "call-bk", "danger-chat"):
            assert to(who, world.forges(who, verb, chat)) == ["close-already"]
    assert world.talk(chat).helper == KAWAN


# another counselor


def test_another_counselor_reads_how_it_began_and_not_what_was_said(world: World) -> None:
    old = world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "rahasia")
    words = world.chooses(SISWA, Item.CHANGE)
    assert told(words) == [
        (KAWAN, "card-over"),
        (KAWAN, "close-student-left"),
        (SISWA, "change-entered-peer"),
        (SISWA, "queue-place"),
        (LAIN, "offer-peer"),
        (KAWAN, "wrap-did"),
    ]
    new = world.queued(SISWA)
    assert new != old
    assert world.queue(new).story.alias != world.closed(old).story.alias
    assert world.keyboard(SISWA) is Menu.WAITING
    assert texts(LAIN, world.taps(LAIN, "claim", about=new)) == ["ayah pergi"]


def test_another_counselor_is_never_the_same_one(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.CHANGE)
    world.taps(LAIN, "claim")
    world.chooses(SISWA, Item.CHANGE)
    assert world.queue(world.queued(SISWA)).passed == (KAWAN, LAIN)
    assert world.screen(SISWA)[-1].say.key == "queue-nobody"


def test_who_wished_for_an_adult_and_now_asks_for_a_counselor_gets_one(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.BK)
    words = world.chooses(SISWA, Item.CHANGE)
    assert "change-entered-peer" in to(SISWA, words)
    assert to(GURU, words) == ["offer-gone"]


def test_after_darurat_the_next_one_is_an_adult(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.DANGER)
    words = world.chooses(SISWA, Item.CHANGE)
    assert to(SISWA, words) == ["change-entered-bk", "queue-urgent"]
    assert to(GURU, words) == ["offer-gone", "offer-urgent"]
    assert to(LAIN, words) == []
    chat = world.queue(world.queued(SISWA))
    assert (chat.road, chat.urgent, chat.was) == (Road.BK, True, Road.PEER)


# report


def test_a_report_ends_it_tells_every_supervisor_and_asks_what_they_need(world: World) -> None:
    chat = world.talking()
    talking = world.talk(chat)
    words = world.chooses(SISWA, Item.REPORT)
    assert told(words) == [
        (KAWAN, "card-over"),
        (BUNDA, "report-alert"),
        (GURU, "report-alert"),
        (KAWAN, "close-student-left"),
        (SISWA, "report-thanks"),
        (SISWA, "report-next"),
    ]
    alert = next(word for word in words if word.say.key == "report-alert")
    assert alert.say.args == {"alias": talking.story.alias, "counselor": talking.helper_alias, "hours": 0}
    assert alert.lane is Lane.DANGER
    assert world.keyboard(SISWA) is Menu.HOME
    assert (SISWA, "reported") in world.records


def test_the_two_are_never_brought_together_again(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.REPORT)
    assert to(SISWA, world.taps(SISWA, "menu-talk")) == ["intake-topic"]
    world.taps(SISWA, "drop")
    chat = world.waiting()
    assert world.queue(chat).offers == (LAIN,)
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-not-now"]
    world.chooses(KAWAN, Item.DUTY_OFF)
    world.blocks(KAWAN)
    assert world.work(KAWAN).apart == (SISWA,)


def test_whoever_was_reported_gets_nobody_for_a_day_and_is_not_told_why() -> None:
    world = World(school=School(duty=replace(TIRELESS, rest_heavy=timedelta(hours=24)))).opens()
    world.talking()
    words = world.chooses(SISWA, Item.REPORT)
    assert to(KAWAN, words) == ["card-over", "close-student-left"]
    world.chats = {which: chat for which, chat in world.chats.items() if isinstance(chat, Closed)}
    chat = world.waiting(ADIK)
    assert KAWAN not in world.queue(chat).offers


def test_a_guru_bk_reads_what_was_reported_from_both_sides_and_may_suspend_whom_it_is_about(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "ketemu di belakang sekolah saja")
    world.says(SISWA, "aku tidak mau")
    world.chooses(SISWA, Item.REPORT)
    words = world.reads_alert(GURU)
    assert [key for key in to(GURU, words) if key.startswith(("report-read", "alert-line"))] == [
        "report-read",
        "alert-line-helper",
        "alert-line",
    ]
    assert texts(GURU, words)[-2:] == ["ketemu di belakang sekolah saja", "aku tidak mau"]
    assert (GURU, "read") in world.records
    world.taps(GURU, "counselor", KAWAN)
    world.taps(GURU, "suspend")
    world.taps(GURU, "suspend-yes")
    assert world.people[KAWAN].facts.suspended
    assert to(LAIN, world.forges(LAIN, "read", chat)) == ["alert-settled"]


def test_a_guru_bk_knows_by_the_badge_who_was_reported_or_led_outside(world: World) -> None:
    person = world.people[KAWAN]
    study = replace(person.work.study, badge="Rusa Hijau")
    world.people[KAWAN] = replace(person, work=replace(person.work, study=study))
    world.talking()
    world.says(KAWAN, "wa aja 081234567890")
    words = [*world.waits_for(timedelta(seconds=1)), *world.chooses(SISWA, Item.REPORT)]
    told = {word.say.key: word.say for word in words if word.to == GURU}
    for key in ("caution-contact", "report-alert"):
        assert told[key].args["counselor"] == "Rusa Hijau"
        assert [button.value for button in flat(told[key]) if button.verb == "counselor"] == [KAWAN]
    assert told["report-alert"].args["hours"] == 0, "nobody rests here, and nothing else is said"


def test_after_a_report_the_guru_bk_is_one_tap_away(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.REPORT)
    assert to(SISWA, world.taps(SISWA, "menu-bk")) == ["intake-topic-bk"]


def test_the_counselor_learns_the_same_as_at_any_end(world: World) -> None:
    world.talking()
    by_end = to(KAWAN, world.chooses(SISWA, Item.END))
    world.talking(SISWA)
    assert to(KAWAN, world.chooses(SISWA, Item.REPORT)) == by_end


# hand back, uneasy


@pytest.mark.parametrize("verb", ["hand-back", "uneasy"])
def test_to_step_out_takes_one_tap_and_the_student_waits_on_in_the_old_place(world: World, verb: str) -> None:
    chat = world.talking()
    since = world.talk(chat).since
    world.waiting(ADIK)
    words = world.taps(KAWAN, verb)
    assert told(words) == [
        (KAWAN, "card-over"),
        (KAWAN, f"{verb}-thanks"),
        (SISWA, "queue-again"),
        (SISWA, "queue-place"),
        (LAIN, "offer-peer"),
    ]
    assert the("queue-place", words).say.args["place"] == 1
    waiting = world.queue(chat)
    assert waiting.since <= since
    assert waiting.passed == (KAWAN,)
    assert world.place(SISWA) == InQueue(chat)
    assert world.keyboard(SISWA) is Menu.WAITING
    assert bare(world.work(KAWAN)) == AtWork(on=True, apart=(SISWA,))
    assert (KAWAN, verb) in world.records


def test_who_is_stepped_out_of_after_darurat_waits_for_an_adult_and_not_for_a_peer(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(KAWAN, "uneasy")
    assert to(SISWA, words) == ["queue-again-adult", "queue-urgent"]
    assert to(GURU, words) == ["alert-newer", "offer-urgent"]
    assert to(LAIN, words) == []
    assert world.queue(chat).road is Road.BK


def test_the_same_when_the_counselor_had_called_an_adult(world: World) -> None:
    chat = world.talking()
    world.taps(KAWAN, "call-bk")
    words = world.taps(KAWAN, "uneasy")
    assert to(BUNDA, words) == ["alert-newer", "offer-called"]
    assert (world.queue(chat).alarm_at, world.queue(chat).urgent) == (None, True)


def test_a_wish_for_an_adult_is_kept_too(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.BK)
    words = world.taps(KAWAN, "hand-back")
    assert to(SISWA, words) == ["queue-again-adult", "queue-place"]
    assert to(GURU, words) == ["alert-newer", "offer-bk"]
    assert not world.queue(chat).urgent


# silence


def test_a_silent_counselor_hands_the_student_back_and_is_off_duty(world: World) -> None:
    chat = world.talking()
    words = world.waits_for(timedelta(minutes=5))
    assert told(words) == [
        (KAWAN, "card-over"),
        (KAWAN, "silence-peer"),
        (SISWA, "queue-again-silence"),
        (SISWA, "queue-place"),
        (LAIN, "offer-peer"),
    ]
    assert (bare(world.work(KAWAN)), world.keyboard(KAWAN)) == (AtWork(), Menu.COUNSELOR_OFF)
    assert world.queue(chat).passed == ()


def test_back_on_duty_they_may_take_them_after_all(world: World) -> None:
    chat = world.talking()
    world.chooses(LAIN, Item.DUTY_OFF)
    words = world.waits_for(timedelta(minutes=5))
    assert world.screen(SISWA)[-1].say.key == "queue-nobody"
    assert told(words)[-1] == (SISWA, "queue-nobody")
    assert "offer-peer" in to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON))
    world.taps(KAWAN, "claim")
    assert world.talk(chat).helper == KAWAN


def test_one_word_is_enough_and_the_bell_is_stale(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    assert world.waits_for(timedelta(minutes=9)) == []


def test_the_bell_of_one_counselor_does_not_ring_for_the_next(world: World) -> None:
    chat = world.talking()
    world.waits_for(timedelta(minutes=4))
    world.taps(KAWAN, "hand-back")
    world.taps(LAIN, "claim")
    assert world.waits_for(timedelta(minutes=2)) == []
    assert world.talk(chat).helper == LAIN
    assert "silence-peer" in to(LAIN, world.waits_for(timedelta(minutes=3, seconds=1)))


def test_a_silent_guru_bk_hands_back_too_stays_on_call_and_is_told_again(world: World) -> None:
    chat = world.talking_with_bk()
    words = world.waits_for(timedelta(minutes=5))
    assert to(GURU, words) == ["card-over", "silence-bk", "offer-bk"]
    assert to(SISWA, words) == ["queue-again-bk", "queue-place"]
    assert world.work(GURU).on
    assert world.queue(chat).road is Road.BK


def test_a_bell_of_something_long_gone(world: World) -> None:
    assert world.hears((KAWAN, TimerRang("first-silence", ChatId("gone")))) == []
    assert world.hears((KAWAN, TimerRang("of an older version", None))) == []


# blocked phones


def test_a_student_who_cannot_be_reached(world: World) -> None:
    chat = world.talking()
    assert told(world.blocks(SISWA)) == [(KAWAN, "card-over"), (KAWAN, "close-unreachable-peer")]
    assert world.place(SISWA) == Home(paused=True)
    assert bare(world.work(KAWAN)) == AtWork(on=True)
    assert isinstance(world.chats[chat], Closed)
    world.talking_with_bk(ADIK)
    assert to(GURU, world.blocks(ADIK)) == ["card-over", "close-unreachable-bk"]


def test_a_counselor_who_cannot_be_reached_leaves_nobody_alone(world: World) -> None:
    chat = world.talking()
    assert told(world.blocks(KAWAN)) == [
        (KAWAN, "card-over"),
        (SISWA, "queue-again"),
        (SISWA, "queue-place"),
        (LAIN, "offer-peer"),
    ]
    assert bare(world.work(KAWAN)) == AtWork()
    assert world.queue(chat).passed == (KAWAN,)


def test_a_supervisor_who_cannot_be_reached_leaves_nobody_alone_and_is_not_counted(world: World) -> None:
    chat = world.talking_with_bk()
    waiting = world.waiting(ADIK)
    words = world.blocks(GURU)
    assert to(SISWA, words) == ["queue-again-bk", "queue-bk-no-adult"]
    assert to(ADIK, words) == ["queue-peer-no-adult"]
    assert to(KAWAN, words) == ["offer-paused"]
    assert world.queue(chat).offers == (BUNDA,)
    assert world.queue(waiting).offers == ()


def test_who_was_telling_something_and_cannot_be_reached_may_go_on_later(world: World) -> None:
    world.says(SISWA, "ayah pergi")
    assert world.blocks(SISWA) == []
    assert to(SISWA, world.starts(SISWA)) == ["intake-kept", "intake-topic"]


def test_a_student_in_danger_who_cannot_be_reached_is_not_forgotten(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.DANGER)
    words = world.blocks(SISWA)
    ended = next(word for word in words if word.to == GURU)
    assert (ended.say.key, [b.verb for b in flat(ended.say)]) == (
        "alert-ended",
        ["claim", "read", "not-danger", "pass-on"],
    )


def test_the_card_says_that_it_is_over_and_has_no_buttons(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.END)
    card = next(message for message in world.screen(KAWAN) if message.mark.startswith("card:"))
    assert (card.say.key, flat(card.say)) == ("card-over", [])


@pytest.mark.parametrize("by", ["button", "words"])
def test_while_an_adult_is_still_to_come_nobody_is_asked_how_it_was(by: str) -> None:
    world = World().opens()
    world.talking()
    world.says(KAWAN, "halo")
    if by == "button":
        world.chooses(SISWA, Item.DANGER)
    else:
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert "after-feeling" not in to(SISWA, world.chooses(SISWA, Item.END))

"""Darurat: help at once from every place, every supervisor told, then one question; and it leads nowhere astray."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest

from bot.commands.sample import TIRELESS
from flows.model.chats import Queued
from flows.model.effects import Amend
from flows.model.events import ButtonTapped
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item, Menu
from flows.model.people import Facts, Person, Ticket
from flows.model.places import AskTopic, AskWords, AtWork, Home, InChat, InQueue, Road
from flows.model.say import Lane
from flows.model.school import School
from tests.flows.world import (
    ADIK,
    BUNDA,
    GURU,
    KAWAN,
    KOORD,
    LAIN,
    SISWA,
    TAMU,
    Words,
    World,
    bare,
    flat,
    guests,
    notes,
    texts,
    the,
    to,
    told,
)

GURUS = (BUNDA, GURU)


@pytest.fixture
def world() -> World:
    world = World().opens()
    guests(world, TAMU)
    return world


def alarmed(
    words: Words, key: str, verbs: Sequence[str] = ("claim", "read", "not-danger", "pass-on")
) -> list[PersonId]:
    """Who reads it, in the lane that overtakes everything, with a button to come."""
    found = [word for word in words if word.say.key == key]
    assert all(word.lane is Lane.DANGER for word in found)
    assert all([b.verb for b in flat(word.say)] == list(verbs) for word in found)
    return [word.to for word in found]


def helped(who: PersonId, words: Words) -> None:
    """The first thing anybody reads is help."""
    assert (words[0].to, words[0].say.key, words[0].lane) == (who, "danger-help", Lane.DANGER)


# from every place

BEFORE: dict[str, Callable[[World], object]] = {
    "never seen before": lambda _: None,
    "reading": lambda w: w.starts(TAMU),
    "asked for a code": lambda w: [w.people.update({TAMU: Person(TAMU, Facts(consent=3))}), w.chooses(TAMU, Item.CODE)],
}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
def test_before_consent_and_without_a_code(world: World, before: Callable[[World], object]) -> None:
    before(world)
    words = world.chooses(TAMU, Item.DANGER)
    helped(TAMU, words)
    assert to(TAMU, words) == ["danger-help", "danger-question", "danger-waiting"]
    assert alarmed(words, "offer-urgent") == list(GURUS)
    assert world.keyboard(TAMU) is Menu.WAITING
    chat = world.queued(TAMU)
    assert (world.queue(chat).road, world.place(TAMU)) == (Road.BK, InQueue(chat))
    assert to(TAMU, world.says(TAMU, "tolong")) == ["queue-kept"]
    assert texts(GURU, world.taps(GURU, "claim")) == ["tolong"]
    assert to(TAMU, world.says(GURU, "saya di sini")) == ["talk-line-bk"]


@pytest.mark.parametrize("taps", [[], [("topic", "family")], [("topic", "family"), ("wish", "listen")]])
def test_in_the_intake_and_what_was_told_goes_along(world: World, taps: list[tuple[str, str]]) -> None:
    world.says(SISWA, "ayah pergi")
    world.says(SISWA, "dan ibu")
    for verb, value in taps:
        world.taps(SISWA, verb, value)
    words = world.chooses(SISWA, Item.DANGER)
    helped(SISWA, words)
    assert world.queue(world.queued(SISWA)).story.topic == ("family" if taps else "")
    assert texts(GURU, world.taps(GURU, "claim")) == ["ayah pergi", "dan ibu"]


def test_in_the_peer_queue_it_leads_to_the_front_of_the_guru_bks(world: World) -> None:
    world.waiting_for_bk(ADIK)
    chat = world.waiting()
    words = world.chooses(SISWA, Item.DANGER)
    helped(SISWA, words)
    assert to(SISWA, words) == ["danger-help", "danger-question", "queue-urgent"]
    assert [(to(who, words)) for who in (KAWAN, LAIN)] == [["offer-gone"]] * 2
    assert alarmed(words, "offer-urgent") == list(GURUS)
    assert world.queue(chat).turn < world.queue(world.queued(ADIK)).turn
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-too-late"]


def test_in_the_guru_bks_queue_the_offer_becomes_an_alarm(world: World) -> None:
    world.waiting_for_bk()
    words = world.chooses(SISWA, Item.DANGER)
    assert to(GURU, words) == ["alert-newer", "offer-urgent"]
    assert to(BUNDA, words) == ["offer-urgent"]
    assert world.reads(GURU)[-2:] == ["alert-newer", "offer-urgent"]


def test_in_a_chat_with_a_peer_the_chat_goes_on_and_an_adult_may_come(world: World) -> None:
    chat = world.talking()
    words = world.chooses(SISWA, Item.DANGER)
    helped(SISWA, words)
    assert to(SISWA, words) == ["danger-help", "danger-question"]
    assert alarmed(words, "alert-chat-peer") == list(GURUS)
    assert world.place(SISWA) == InChat(chat)
    assert to(KAWAN, world.says(SISWA, "halo")) == ["talk-line"]


def test_in_a_chat_with_the_guru_bk_the_others_are_told(world: World) -> None:
    world.talking_with_bk()
    words = world.chooses(SISWA, Item.DANGER)
    helped(SISWA, words)
    assert to(GURU, words) == ["alert-chat-bk"]
    assert flat(the("alert-chat-bk", [w for w in words if w.to == GURU]).say) == []
    assert alarmed([w for w in words if w.to == BUNDA], "alert-chat-bk") == [BUNDA]


def test_of_a_counselor_without_chats_it_is_their_own(world: World) -> None:
    words = world.chooses(KAWAN, Item.DANGER)
    helped(KAWAN, words)
    assert world.place(KAWAN) == InQueue(world.queued(KAWAN))
    assert alarmed(words, "offer-urgent") == list(GURUS)
    assert world.keyboard(KAWAN) is Menu.WAITING


def test_of_a_counselor_with_chats_we_ask_for_whom_and_colleagues_know_already(world: World) -> None:
    chat = world.talking()
    words = world.chooses(KAWAN, Item.DANGER)
    helped(KAWAN, words)
    assert to(KAWAN, words) == ["danger-help", "danger-for-whom"]
    assert [word.to for word in words if word.say.key == "alert-staff"] == list(GURUS)
    assert alarmed(world.taps(KAWAN, "danger-chat", about=chat), "alert-counselor") == list(GURUS)
    assert world.talk(chat).called_at is not None


def test_of_a_counselor_with_chats_for_themselves(world: World) -> None:
    chat = world.talking()
    world.chooses(KAWAN, Item.DANGER)
    words = world.taps(KAWAN, "danger-me")
    assert to(SISWA, words) == ["queue-again", "queue-place"]
    assert to(KAWAN, words) == ["card-over", "danger-help", "danger-question", "danger-waiting"]
    assert alarmed(words, "offer-urgent") == list(GURUS)
    assert (world.queue(chat).road, bare(world.work(KAWAN))) == (Road.PEER, AtWork())
    assert isinstance(world.chat_of(KAWAN), Queued)


def test_for_themselves_once_more_later_is_darurat_where_they_are(world: World) -> None:
    world.talking()
    world.chooses(KAWAN, Item.DANGER)
    old = next(iter(world.buttons(KAWAN, "danger-me")))
    world.taps(KAWAN, "danger-me")
    world.waits_for(timedelta(minutes=2))
    words = world.hears((KAWAN, ButtonTapped(old)))
    assert to(KAWAN, words) == ["danger-help", "danger-question"]
    assert to(GURU, words) == ["alert-newer", "offer-urgent"]


def test_of_a_supervisor_colleagues_are_told_and_the_truth_does_not_count_themselves(world: World) -> None:
    words = world.chooses(GURU, Item.DANGER)
    assert told(words) == [(GURU, "danger-help"), (BUNDA, "alert-staff")]
    assert notes(words[0])[-2:] == ["danger-unattended", "hours-today"]
    assert world.work(GURU).on
    assert told(world.forges(GURU, "danger-me")) == told(words)
    assert world.work(GURU).on


def test_of_a_coordinator(world: World) -> None:
    words = world.chooses(KOORD, Item.DANGER)
    helped(KOORD, words)
    assert alarmed(words, "offer-urgent") == list(GURUS)
    world.taps(KOORD, "danger-mistake")
    assert world.keyboard(KOORD) is Menu.COORDINATOR


# the truth


def test_attended(world: World) -> None:
    assert notes(world.chooses(SISWA, Item.DANGER)[0]) == ["hotline-none", "danger-attended"]


def test_unattended_hours_say_so_and_when_somebody_is_there_again() -> None:
    world = World()
    words = world.chooses(SISWA, Item.DANGER)
    assert notes(words[0]) == ["hotline-none", "danger-unattended", "hours-today"]
    assert alarmed(words, "offer-urgent") == list(GURUS)
    assert world.waits_for(timedelta(minutes=1)) == []
    world.chooses(GURU, Item.ON_CALL)
    words = world.taps(GURU, "call", "1")
    assert to(GURU, words)[-2:] == ["alert-newer", "offer-urgent"]
    assert to(SISWA, words) == ["queue-urgent"]


def test_a_school_without_any_adult_says_that_nobody_reads() -> None:
    world = World()
    for guru in GURUS:
        del world.people[guru]
    assert notes(world.chooses(SISWA, Item.DANGER)[0]) == ["hotline-none", "danger-nobody"]


def test_a_second_press_within_a_minute_repeats_the_help_and_not_the_alert(world: World) -> None:
    world.chooses(SISWA, Item.DANGER)
    assert told(world.chooses(SISWA, Item.DANGER)) == [(SISWA, "danger-help"), (SISWA, "danger-question")]
    world.waits_for(timedelta(minutes=1))
    assert to(GURU, world.chooses(SISWA, Item.DANGER)) == ["alert-newer", "offer-urgent"]


def test_the_same_in_a_chat_and_only_the_newest_alert_has_a_button(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.DANGER)
    assert to(GURU, world.chooses(SISWA, Item.DANGER)) == []
    world.waits_for(timedelta(seconds=59))
    world.says(KAWAN, "halo")
    world.waits_for(timedelta(seconds=1))
    assert to(GURU, world.chooses(SISWA, Item.DANGER)) == ["alert-newer", "alert-chat-peer"]
    assert len(list(world.buttons(GURU, "claim", about=chat))) == 1


def test_an_adult_asked_for_without_hurry_does_not_swallow_darurat(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.BK)
    assert to(GURU, world.chooses(SISWA, Item.DANGER)) == ["alert-newer", "alert-chat-peer"]


def test_a_counselors_call_does_not_swallow_darurat(world: World) -> None:
    world.talking()
    world.taps(KAWAN, "call-bk")
    words = world.chooses(SISWA, Item.DANGER)
    assert to(GURU, words) == ["alert-newer", "alert-chat-peer"]


# the three answers


def test_needed_now_tells_all_again_and_the_question_bears_its_answer(world: World) -> None:
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(SISWA, "danger-now")
    assert to(SISWA, words) == ["danger-answered", "danger-now"]
    assert the("danger-answered", words).say.args == {"answer": "now"}
    assert to(GURU, words) == ["alert-newer", "alert-now"]
    assert alarmed(words, "alert-now") == list(GURUS)
    assert not list(world.buttons(SISWA, "danger-now"))
    world.taps(BUNDA, "claim")
    assert world.reads(GURU)[-1] == "offer-taken"


def test_needed_now_in_a_chat(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(SISWA, "danger-now")
    assert alarmed(words, "alert-now") == list(GURUS)


def test_needed_now_while_the_guru_bk_has_just_come_tells_without_a_button(world: World) -> None:
    """First wins: a button would tear the child from the one to the other."""
    world.chooses(SISWA, Item.DANGER)
    chat = world.queued(SISWA)
    world.taps(GURU, "claim")
    words = world.taps(SISWA, "danger-now")
    alerts = [word for word in words if word.say.key == "alert-now"]
    assert [(word.to, flat(word.say)) for word in alerts] == [(BUNDA, []), (GURU, [])]
    assert to(BUNDA, world.forges(BUNDA, "claim", chat)) == ["claim-too-late"]


@pytest.mark.parametrize("verb", ["danger-mistake", "danger-try"])
def test_by_mistake_from_nowhere_leads_back_home(world: World, verb: str) -> None:
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(SISWA, verb)
    assert told(words) == [
        (SISWA, "danger-answered"),
        (SISWA, "danger-well"),
        (BUNDA, "alert-mistake"),
        (GURU, "alert-mistake"),
    ]
    assert (world.place(SISWA), world.keyboard(SISWA)) == (Home(), Menu.HOME)
    assert not list(world.buttons(GURU, "claim"))
    assert world.waits_for(timedelta(minutes=5)) == []


def test_by_mistake_after_writing_says_that_nobody_read_it(world: World) -> None:
    world.chooses(SISWA, Item.DANGER)
    world.says(SISWA, "ups")
    assert notes(the("danger-well", world.taps(SISWA, "danger-mistake"))) == ["danger-well-words"]


def test_by_mistake_in_the_intake_leads_back_to_the_question_with_the_words(world: World) -> None:
    world.says(SISWA, "ayah pergi")
    world.chooses(SISWA, Item.DANGER)
    assert to(SISWA, world.taps(SISWA, "danger-mistake"))[-2:] == ["intake-kept", "intake-topic"]
    assert isinstance(world.place(SISWA), AskTopic)
    world.taps(SISWA, "topic", "family")
    world.chooses(SISWA, Item.DANGER)
    assert to(SISWA, world.taps(SISWA, "danger-mistake"))[-1] == "intake-words"
    assert isinstance(world.place(SISWA), AskWords)
    world.taps(SISWA, "skip")
    chat = world.queued(SISWA)
    assert texts(KAWAN, world.taps(KAWAN, "claim", about=chat)) == ["ayah pergi"]


def test_by_mistake_before_the_yes_leads_back_to_the_screen_with_the_code(world: World) -> None:
    world.tickets["ABCDE23456"] = Ticket()
    world.starts(TAMU, "ABCDE23456")
    world.taps(TAMU, "consent-next")
    world.chooses(TAMU, Item.DANGER)
    assert to(TAMU, world.taps(TAMU, "danger-mistake"))[-1] == "consent-who-reads"
    world.taps(TAMU, "consent-next")
    world.taps(TAMU, "consent-agree")
    assert world.people[TAMU].facts.admitted


def test_by_mistake_in_the_peer_queue_gives_the_old_place_back(world: World) -> None:
    chat = world.waiting()
    since = world.queue(chat).since
    world.waiting(ADIK)
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(SISWA, "danger-mistake")
    assert to(SISWA, words) == ["danger-answered", "danger-well-peer", "queue-place"]
    assert the("queue-place", words).say.args["place"] == 1
    assert [to(who, words) for who in (KAWAN, LAIN)] == [["offer-peer"]] * 2
    back = world.queue(chat)
    assert (back.road, back.since, back.urgent, back.was) == (Road.PEER, since, False, None)


def test_by_mistake_in_the_guru_bks_queue_they_wait_on_there(world: World) -> None:
    chat = world.waiting_for_bk()
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(SISWA, "danger-try")
    assert to(SISWA, words) == ["danger-answered", "danger-well-bk", "queue-place"]
    assert alarmed(words, "alert-mistake", ["claim"]) == list(GURUS)
    assert (world.queue(chat).road, world.place(SISWA)) == (Road.BK, InQueue(chat))
    assert texts(GURU, world.taps(GURU, "claim")) == ["ayah pergi"]


def test_by_mistake_in_a_chat_the_alert_says_so_and_nobody_comes(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(SISWA, "danger-mistake")
    assert to(SISWA, words) == ["danger-answered", "danger-well-chat"]
    assert [type(word) for word in words if word.to == GURU] == [Amend]
    assert not list(world.buttons(GURU, "claim"))
    assert to(GURU, world.forges(GURU, "claim", chat)) == ["claim-too-late"]


def test_by_mistake_does_not_send_away_an_adult_whom_the_counselor_called(world: World) -> None:
    """A child may be made to say so."""
    chat = world.talking()
    world.taps(KAWAN, "call-bk")
    world.chooses(SISWA, Item.DANGER)
    assert alarmed(world.taps(SISWA, "danger-mistake"), "alert-mistake") == list(GURUS)
    world.taps(GURU, "claim")
    assert world.talk(chat).helper == GURU


def test_by_mistake_does_not_end_the_wait_for_an_adult_whom_the_counselor_called(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.DANGER)
    world.taps(KAWAN, "call-bk")
    world.taps(KAWAN, "uneasy")
    words = world.taps(SISWA, "danger-mistake")
    assert to(SISWA, words)[:2] == ["danger-answered", "danger-well-bk"]
    assert (world.queue(chat).road, world.queue(chat).urgent) == (Road.BK, True)


def test_by_mistake_with_the_guru_bk_tells_the_one_who_came(world: World) -> None:
    world.talking_with_bk()
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(SISWA, "danger-mistake")
    assert told(words)[2:] == [(BUNDA, "alert-mistake"), (GURU, "alert-mistake")]


def test_a_second_answer_does_nothing_but_needed_now_is_always_heard(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.DANGER)
    world.taps(SISWA, "danger-mistake")
    assert world.forges(SISWA, "danger-try", chat) == []
    words = world.forges(SISWA, "danger-now", chat)
    helped(SISWA, words)
    assert alarmed(words, "alert-chat-peer") == list(GURUS)


def test_nobody_answers_for_the_child(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.DANGER)
    for who in (KAWAN, ADIK, GURU):
        for verb in ("danger-now", "danger-mistake"):
            assert world.forges(who, verb, chat) == []
    assert world.forges(SISWA, "danger-mistake", ChatId("x")) == []
    assert world.talk(chat).urgent


# an adult comes


def test_take_over_tells_the_student_thanks_the_counselor_and_shows_what_was_said(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "nomorku 0812-3456-7890")
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(GURU, "claim")
    assert told(words) == [
        (KAWAN, "card-taken-over"),
        (SISWA, "take-over-student"),
        (KAWAN, "take-over-peer"),
        (GURU, "card-bk"),
        (GURU, "talk-line"),
        (GURU, "talk-line-before"),
        (GURU, "talk-line"),
        (BUNDA, "alert-taken"),
        (GURU, "offer-yours"),
        (KAWAN, "wrap-did"),
    ]
    assert texts(GURU, words) == ["ayah pergi", "halo", "nomorku 0812-3456-7890"]
    assert (world.talk(chat).helper, world.work(KAWAN).chats) == (GURU, ())
    assert world.keyboard(SISWA) is Menu.BK_CHAT
    assert not list(world.buttons(KAWAN, "end"))
    assert (GURU, "took over") in world.records


def test_only_the_first_adult_takes_over(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.DANGER)
    taps = [(guru, ButtonTapped(next(iter(world.buttons(guru, "claim"))))) for guru in GURUS]
    words = world.hears(*taps)
    assert to(GURU, words)[-1] == "claim-too-late"
    assert world.talk(chat).helper == BUNDA


def test_an_adult_who_comes_and_says_nothing_is_not_help(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.chooses(SISWA, Item.DANGER)
    world.taps(GURU, "claim")
    words = world.waits_for(timedelta(minutes=5))
    assert to(SISWA, words) == ["queue-again-bk", "queue-urgent"]
    assert alarmed(words, "offer-urgent") == list(GURUS)
    assert world.queue(chat).urgent


def test_an_adult_who_writes_settles_it(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.DANGER)
    world.taps(GURU, "claim")
    world.says(GURU, "saya di sini")
    assert world.waits_for(timedelta(hours=1)) == []
    assert not world.talk(chat).urgent
    world.chooses(SISWA, Item.END)
    assert world.closed(chat).alarm_at is None


def test_darurat_with_a_guru_bk_who_does_not_answer_lets_a_colleague_come(world: World) -> None:
    chat = world.talking_with_bk()
    world.says(GURU, "halo")
    world.waits_for(timedelta(minutes=20))
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(BUNDA, "claim")
    assert to(GURU, words) == ["card-taken-over", "take-over-bk"]
    assert to(SISWA, words) == ["take-over-student"]
    assert world.talk(chat).helper == BUNDA


def test_darurat_with_a_guru_bk_who_answers_calls_the_colleague_off(world: World) -> None:
    chat = world.talking_with_bk()
    world.says(GURU, "halo")
    world.chooses(SISWA, Item.DANGER)
    assert told(world.says(GURU, "ya, cerita")) == [(SISWA, "talk-line-bk"), (BUNDA, "alert-taken")]
    assert to(BUNDA, world.forges(BUNDA, "claim", chat)) == ["claim-too-late"]
    assert told(world.says(GURU, "pelan-pelan")) == [(SISWA, "talk-line-bk")]


def test_darurat_with_a_guru_bk_who_stays_silent_brings_everybody(world: World) -> None:
    world.talking_with_bk()
    world.says(GURU, "halo")
    world.waits_for(timedelta(minutes=20))
    world.chooses(SISWA, Item.DANGER)
    words = world.waits_for(timedelta(minutes=5))
    assert to(SISWA, words) == ["queue-again-bk", "queue-urgent"]
    assert alarmed(words, "offer-urgent") == list(GURUS)


# reaching out


def alarm_then(world: World, *ends: Callable[[World], object]) -> ChatId:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.chooses(SISWA, Item.DANGER)
    for end in ends:
        end(world)
    return chat


ENDS: dict[str, Callable[[World], object]] = {
    "by the student": lambda w: w.chooses(SISWA, Item.END),
    "by a report": lambda w: w.chooses(SISWA, Item.REPORT),
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_after_the_chat_was_ended_an_adult_may_still_reach_out(world: World, end: Callable[[World], object]) -> None:
    old = alarm_then(world, end)
    assert world.closed(old).urgent
    assert "alert-ended" in world.reads(BUNDA)
    words = world.taps(GURU, "claim", about=old)
    assert to(SISWA, words) == ["reach-out-student"]
    assert texts(GURU, words) == ["ayah pergi", "halo"]
    assert to(BUNDA, words) == ["alert-taken"]
    new = world.chat_of(SISWA).story.id
    assert (world.place(SISWA), world.keyboard(SISWA)) == (InChat(new), Menu.BK_CHAT)
    assert to(SISWA, world.says(GURU, "halo, saya guru BK")) == ["talk-line-bk"]
    assert to(BUNDA, world.forges(BUNDA, "claim", old)) == ["claim-closed"]
    assert to(GURU, world.says(SISWA, "nomorku 081234567890")) == ["talk-line"]


def test_who_stopped_waiting_after_darurat_may_be_reached_out_to(world: World) -> None:
    world.chooses(SISWA, Item.DANGER)
    chat = world.queued(SISWA)
    words = world.chooses(SISWA, Item.CANCEL)
    assert alarmed(words, "alert-ended") == list(GURUS)
    assert to(SISWA, world.taps(GURU, "claim", about=chat)) == ["reach-out-student"]


def test_who_tells_the_intake_something_is_reached_with_their_words(world: World) -> None:
    old = alarm_then(world, ENDS["by the student"])
    world.says(SISWA, "masih takut")
    words = world.taps(GURU, "claim", about=old)
    assert to(SISWA, words) == ["reach-out-student", "intake-done"]
    assert texts(GURU, words)[-1] == "masih takut"
    assert world.said(world.chat_of(SISWA).story.id)[-1].line.text == "masih takut"


def test_who_waits_for_a_peer_by_now_waits_for_an_adult_instead_with_all_their_words(world: World) -> None:
    old = alarm_then(world, ENDS["by the student"])
    new = world.waiting(words="lagi")
    world.says(SISWA, "dua")
    words = world.taps(GURU, "claim", about=old)
    assert to(SISWA, words) == ["queue-below", "queue-entered-bk", "queue-urgent"]
    assert to(GURU, words) == ["alert-newer", "offer-called"]
    assert to(KAWAN, words) == ["offer-gone"]
    assert texts(GURU, world.taps(GURU, "claim", about=new)) == ["lagi", "dua"]


def test_who_is_in_another_chat_is_left_there_and_the_button_stays(world: World) -> None:
    old = alarm_then(world, ENDS["by the student"])
    world.talking(SISWA, LAIN)
    assert told(world.taps(GURU, "claim", about=old)) == [(GURU, "claim-elsewhere")]
    world.chooses(SISWA, Item.END)
    assert "reach-out-student" in to(SISWA, world.taps(GURU, "claim", about=old))


def test_a_counselor_who_helps_somebody_is_left_there(world: World) -> None:
    world.chooses(KAWAN, Item.DANGER)
    chat = world.queued(KAWAN)
    world.chooses(KAWAN, Item.CANCEL)
    world.talking()
    assert told(world.taps(GURU, "claim", about=chat)) == [(GURU, "claim-elsewhere")]


def test_an_old_alert_pressed_by_a_slip_startles_nobody(world: World) -> None:
    old = alarm_then(world, ENDS["by the student"])
    world.waits_for(timedelta(days=7))
    assert told(world.taps(GURU, "claim", about=old)) == [(GURU, "claim-closed")]


def test_only_a_supervisor_reaches_out(world: World) -> None:
    old = alarm_then(world, ENDS["by the student"])
    for who in (KAWAN, ADIK, KOORD):
        assert told(world.forges(who, "claim", old)) == [(who, "claim-closed")]


def test_answers_after_the_chat_was_ended(world: World) -> None:
    old = alarm_then(world, ENDS["by the student"])
    words = world.taps(SISWA, "danger-mistake")
    assert told(words) == [
        (SISWA, "danger-answered"),
        (SISWA, "danger-well"),
        (BUNDA, "alert-mistake"),
        (GURU, "alert-mistake"),
    ]
    assert not world.closed(old).urgent
    words = world.forges(SISWA, "danger-now", old)
    helped(SISWA, words)
    assert alarmed(words, "offer-urgent") == list(GURUS)


# an adult asked for without hurry, or called by the counselor


def test_the_student_may_ask_for_an_adult_without_hurry(world: World) -> None:
    chat = world.talking()
    words = world.chooses(SISWA, Item.BK)
    assert told(words) == [(SISWA, "bk-asked"), (BUNDA, "alert-asks"), (GURU, "alert-asks")]
    assert {word.lane for word in words if word.say.key == "alert-asks"} == {Lane.NOTICE}
    assert told(world.chooses(SISWA, Item.BK)) == [(SISWA, "bk-asked")]
    world.taps(GURU, "claim")
    assert world.talk(chat).helper == GURU


def test_asked_again_after_darurat_nothing_is_said_twice(world: World) -> None:
    world.talking()
    world.chooses(SISWA, Item.DANGER)
    assert told(world.chooses(SISWA, Item.BK)) == [(SISWA, "bk-asked")]


def test_with_an_adult_already_there(world: World) -> None:
    world.talking_with_bk()
    assert told(world.forges(SISWA, "menu-bk")) == [(SISWA, "bk-is-here")]


def test_the_wish_is_over_with_the_chat(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.BK)
    assert to(GURU, world.chooses(SISWA, Item.END)) == ["offer-gone"]
    assert told(world.forges(GURU, "claim", chat)) == [(GURU, "claim-closed")]


def test_the_counselor_calls_an_adult(world: World) -> None:
    chat = world.talking()
    words = world.taps(KAWAN, "call-bk")
    assert to(KAWAN, words) == ["call-bk-done"]
    assert notes(words[0]) == []
    assert alarmed(words, "alert-counselor") == list(GURUS)
    assert told(world.taps(KAWAN, "call-bk")) == [(KAWAN, "call-bk-done")]
    assert to(KAWAN, world.forges(KAWAN, "call-bk", ChatId("x"))) == ["close-already"]
    assert to(SISWA, world.taps(KAWAN, "end"))[:2] == ["relief-student", "queue-here"]
    assert (world.queue(chat).urgent, world.queue(chat).road) == (True, Road.BK)


def test_in_unattended_hours_the_counselor_and_the_student_are_told_the_truth(world: World) -> None:
    world.talking()
    world.chooses(GURU, Item.OFF_CALL)
    words = world.taps(KAWAN, "call-bk")
    assert notes(the("call-bk-done", words)) == ["nobody-on-call", "hours-today", "info-numbers", "hotline-none"]
    assert notes(the("bk-asked", world.chooses(SISWA, Item.BK))) == ["nobody-on-call", "hours-today"]


def test_hours_and_numbers_come_from_the_school() -> None:
    world = World(school=School(duty=TIRELESS, hours={}))
    assert notes(world.chooses(SISWA, Item.DANGER)[0])[-1] == "hours-none"

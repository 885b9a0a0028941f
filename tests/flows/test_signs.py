"""Words of danger: help at once, an adult is told, and the words still count as the answer they were meant to be."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands.sample import TIRELESS
from flows.model.chats import Closed, Queued, Talking
from flows.model.effects import Tell
from flows.model.events import MediaRefused, TextEdited
from flows.model.ids import PersonId
from flows.model.marks import offer
from flows.model.menu import Item
from flows.model.places import AskTopic, InChat, InQueue, Reading, Road
from flows.model.say import Lane
from flows.model.school import Limits, School
from flows.risk.alarm import Alarm, Level
from tests.flows.signs import BEATEN, DESPAIR, FRIEND, LATE, REVENGE, SUICIDE, UNSCREENED
from tests.flows.world import (
    ADIK,
    BUNDA,
    GURU,
    KAWAN,
    KOORD,
    LAIN,
    SISWA,
    TAMU,
    WALI,
    Words,
    World,
    flat,
    guests,
    notes,
    texts,
    the,
    to,
)

GURUS = [BUNDA, GURU]


@pytest.fixture
def world() -> World:
    world = World().opens()
    guests(world, TAMU)
    return world


def alerted(words: Words, key: str) -> list[PersonId]:
    """Who reads it, with the three things they may do."""
    found = [word for word in words if word.say.key == key]
    assert all([b.verb for b in flat(word.say)] == ["claim", "read", "not-danger", "pass-on"] for word in found)
    return [word.to for word in found]


def apart(world: World) -> Closed:
    """What adults were told of words that no chat holds."""
    (found,) = [chat for chat in world.chats.values() if isinstance(chat, Closed) and chat.danger]
    return found


# RED


def test_before_consent_only_these_words_are_kept_and_an_adult_may_come(world: World) -> None:
    words = world.says(TAMU, "aku mau mati", sign=SUICIDE)
    assert to(TAMU, words)[:3] == ["danger-heard", "danger-safe-now", "danger-waiting"]
    assert words[0].lane is Lane.DANGER
    assert notes(words[0]) == ["hotline-none", "danger-attended"]
    assert alerted(words, "offer-signs") == GURUS
    assert isinstance(world.place(TAMU), InQueue)
    assert texts(GURU, world.taps(GURU, "claim")) == ["aku mau mati"]
    assert world.talk(world.chat_of(TAMU).story.id).road is Road.BK


def test_in_the_intake_what_was_told_goes_along(world: World) -> None:
    world.says(SISWA, "hai kak")
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(SISWA, words)[0] == "danger-heard"
    assert alerted(words, "offer-signs") == GURUS
    assert texts(GURU, world.taps(GURU, "claim")) == ["hai kak", "aku mau mati"]


def test_changed_words_of_the_intake_are_heard_too(world: World) -> None:
    world.says(SISWA, "hai kak")
    words = world.hears((SISWA, edit(world.last, "aku mau mati", SUICIDE)))
    assert to(SISWA, words)[0] == "danger-heard"
    assert texts(GURU, world.taps(GURU, "claim")) == ["aku mau mati"]


def test_from_a_counselors_queue_to_the_front_of_the_guru_bks(world: World) -> None:
    chat = world.waiting()
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert (world.queue(chat).road, world.queue(chat).urgent) == (Road.BK, True)
    assert [to(who, words) for who in (KAWAN, LAIN)] == [["offer-gone"]] * 2
    assert alerted(words, "offer-signs") == GURUS
    assert texts(GURU, world.taps(GURU, "claim")) == ["ayah pergi", "aku mau mati"]


def test_how_long_a_peer_still_carries_it_is_what_the_school_wrote(world: World) -> None:
    world.school = replace(world.school, climbing=replace(world.school.climbing, relief=timedelta(minutes=25)))
    world.talking()
    world.says(KAWAN, "halo")
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert the("relief-told", words).say.args["minutes"] == 25
    assert "relief-thanks" not in to(KAWAN, world.waits_for(timedelta(minutes=24)))
    assert "relief-thanks" in to(KAWAN, world.waits_for(timedelta(minutes=2)))


def test_in_a_chat_with_a_peer_the_words_arrive_and_the_peer_may_go(world: World) -> None:
    chat = world.talking()
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(SISWA, words) == ["danger-heard", "danger-safe-now"]
    assert texts(KAWAN, words) == ["aku mau mati"]
    assert "relief-told" in to(KAWAN, words)
    assert alerted(words, "alert-signs") == GURUS
    assert world.place(SISWA) == InChat(chat)
    words = world.taps(KAWAN, "uneasy")
    assert to(SISWA, words)[0] == "queue-again-adult"
    assert (world.queue(chat).road, world.queue(chat).offers) == (Road.BK, (BUNDA, GURU))


def test_a_peer_is_out_of_it_after_ten_minutes_whether_an_adult_came_or_not(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "aku di sini")
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    words = world.waits_for(timedelta(minutes=10, seconds=1))
    assert "relief-thanks" in to(KAWAN, words)
    assert "relief-student" in to(SISWA, words)
    assert (world.queue(chat).road, world.work(KAWAN).chats) == (Road.BK, ())
    assert "relieved" in {what for _, what in world.records}


def test_a_peer_whom_an_adult_relieved_stays_relieved(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.taps(GURU, "claim")
    world.says(GURU, "saya di sini")
    assert "relief-thanks" not in to(KAWAN, world.waits_for(timedelta(minutes=30)))
    assert world.talk(chat).danger is None


def test_the_guru_bk_who_is_with_them_reads_it_as_it_comes_and_owes_a_word(world: World) -> None:
    chat = world.talking_with_bk()
    world.says(GURU, "cerita saja")
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(SISWA, words) == ["danger-heard", "danger-safe-now"]
    assert to(GURU, words) == ["talk-line", "signs-with-you"]
    assert to(BUNDA, words) == []
    words = world.waits_for(timedelta(minutes=6))
    assert isinstance(world.chats[chat], Queued)
    assert alerted(words, "offer-signs") == GURUS


def test_an_answer_of_the_guru_bk_settles_it(world: World) -> None:
    chat = world.talking_with_bk()
    world.says(GURU, "cerita saja")
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.says(GURU, "terima kasih sudah bilang")
    world.waits_for(timedelta(minutes=30))
    assert (world.talk(chat).danger, world.talk(chat).alarm_at) == (None, None)


def test_the_same_danger_again_does_not_flood_and_is_never_met_with_silence(world: World) -> None:
    world.talking()
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    words = world.says(SISWA, "beneran mau mati", sign=SUICIDE)
    assert (to(SISWA, words), to(GURU, words), texts(KAWAN, words)) == ([], [], ["beneran mau mati"])
    world.taps(KAWAN, "uneasy")
    world.waits_for(timedelta(minutes=11))
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(SISWA, words)[0] == "danger-heard"
    assert to(GURU, words) == []


def test_worse_words_ring_again(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    words = world.says(SISWA, "nanti malam", sign=SUICIDE)
    assert to(SISWA, words)[0] == "danger-heard"
    assert alerted(words, "alert-signs") == GURUS
    assert world.talk(chat).danger is not None
    assert world.talk(chat).urgent


@pytest.mark.parametrize(("sign", "about"), [(SUICIDE, "self"), (FRIEND, "friend"), (REVENGE, "anger")])
def test_who_worries_about_a_friend_is_not_spoken_to_as_if_it_were_their_own(
    world: World, sign: Alarm, about: str
) -> None:
    assert the("danger-heard", world.says(SISWA, "tolong", sign=sign)).say.args["about"] == about


def test_words_are_not_taken_back_by_a_tap(world: World) -> None:
    """Who is ashamed, or not alone, might tap it."""
    world.talking()
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    words = world.taps(SISWA, "danger-safe")
    assert to(SISWA, words) == ["danger-answered", "danger-still"]
    assert alerted(words, "alert-safe") == GURUS
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(SISWA, "danger-mistake")
    assert to(SISWA, words) == ["danger-answered", "danger-still"]
    assert world.chat_of(SISWA).danger is not None
    assert world.taps(GURU, "claim")


def test_needed_now_after_words_tells_all_again(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    words = world.taps(SISWA, "danger-now")
    assert to(SISWA, words) == ["danger-answered", "danger-now"]
    assert alerted(words, "alert-now") == GURUS


def test_unattended_the_truth_and_a_question_in_the_morning() -> None:
    world = World(now=World().now + timedelta(hours=17))  # 2 a.m.
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert notes(words[0]) == ["hotline-none", "danger-unattended", "hours-next"]
    assert alerted(words, "offer-signs") == GURUS
    words = world.waits_for(timedelta(hours=6))
    assert to(SISWA, words).count("danger-check-in") == 1


def test_below_a_picture_it_is_heard_too(world: World) -> None:
    words = world.hears((TAMU, MediaRefused("photo", "aku mau mati", 8, SUICIDE)))
    assert to(TAMU, words)[0] == "danger-heard"
    assert "media-refused-words" in to(TAMU, words)


# AMBER


def test_amber_in_a_chat_the_conversation_goes_on_and_an_adult_may_look(world: World) -> None:
    chat = world.talking()
    words = world.says(SISWA, "capek hidup", sign=DESPAIR)
    assert to(SISWA, words) == ["danger-care"]
    assert notes(words[0]) == ["hotline-none", "care-attended"]
    assert texts(KAWAN, words) == ["capek hidup"]
    assert alerted(words, "alert-signs") == GURUS
    assert world.talk(chat).road is Road.PEER
    assert to(SISWA, world.says(SISWA, "capek bgt", sign=DESPAIR)) == []


def test_amber_to_the_bot_alone_is_not_forgotten_if_they_go_no_further(world: World) -> None:
    words = world.says(SISWA, "capek hidup", sign=DESPAIR)
    assert to(SISWA, words) == ["danger-care", "intake-kept", "intake-topic"]
    assert alerted(words, "alert-signs-alone") == GURUS
    place = world.place(SISWA)
    assert isinstance(place, AskTopic)
    assert place.draft.told == apart(world).story.id
    world.taps(SISWA, "drop")
    words = world.taps(GURU, "claim")
    assert to(SISWA, words) == ["reach-out-student"]
    assert texts(GURU, words) == ["capek hidup"]


def test_amber_on_the_way_to_the_queue_goes_along_and_the_alert_points_there(world: World) -> None:
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    for verb, value in (("topic", "feelings"), ("wish", "listen"), ("feeling", "1")):
        world.taps(SISWA, verb, value)
    words = world.says(SISWA, "itu saja")
    assert alerted(words, "offer-signs") == GURUS
    assert to(GURU, words) == ["alert-newer", "offer-signs"]
    assert "offer-peer" in to(KAWAN, words)
    assert texts(GURU, world.taps(GURU, "claim")) == ["capek hidup", "itu saja"]
    assert to(KAWAN, world.forges(KAWAN, "claim", world.chat_of(SISWA).story.id)) == ["claim-too-late"]


def test_an_adult_who_reaches_out_in_the_middle_of_the_intake_reads_each_word_once(world: World) -> None:
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    assert texts(GURU, world.taps(GURU, "claim")) == ["capek hidup"]
    assert isinstance(world.chat_of(SISWA), Talking)


def test_amber_before_consent_says_that_it_was_kept(world: World) -> None:
    words = world.says(TAMU, "capek hidup", sign=DESPAIR)
    assert to(TAMU, words)[:2] == ["danger-care", "consent-first-told"]
    assert "consent-first" not in to(TAMU, words)
    place = world.place(TAMU)
    assert isinstance(place, Reading)
    assert place.told == apart(world).story.id
    assert to(TAMU, world.says(TAMU, "capek bgt", sign=DESPAIR))[0] == "consent-first-told"
    assert texts(GURU, world.taps(GURU, "claim")) == ["capek hidup"]


def test_violence_is_no_peers_even_when_it_is_past(world: World) -> None:
    chat = world.waiting()
    words = world.says(SISWA, "dulu bapak mukul", sign=BEATEN)
    assert world.queue(chat).road is Road.BK
    assert [to(who, words) for who in (KAWAN, LAIN)] == [["offer-gone"]] * 2
    assert "queue-entered-bk" in to(SISWA, words)


def test_violence_in_the_intake_leads_to_an_adult_whatever_they_wish(world: World) -> None:
    world.says(SISWA, "dulu bapak mukul", sign=BEATEN)
    for verb, value in (("topic", "family"), ("wish", "listen"), ("feeling", "1")):
        if list(world.buttons(SISWA, verb, value)):
            world.taps(SISWA, verb, value)
    words = world.says(SISWA, "itu saja")
    assert world.chat_of(SISWA).road is Road.BK
    assert not [word for word in words if word.to in (KAWAN, LAIN)]


def test_an_error_in_the_screening_is_told_as_such(world: World) -> None:
    world.talking()
    words = world.says(SISWA, "…", sign=UNSCREENED)
    assert the("danger-care", words).to == SISWA
    assert {word.say.args["what"] for word in words if word.say.key == "alert-signs"} == {"unscreened"}


def test_a_peer_who_takes_the_chat_is_no_adult_who_came(world: World) -> None:
    chat = world.waiting()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    words = world.taps(KAWAN, "claim")
    assert to(GURU, words) == to(BUNDA, words) == []
    assert world.talk(chat).offers == (BUNDA, GURU)
    world.says(KAWAN, "halo")
    assert "alert-again" in to(GURU, world.waits_for(timedelta(minutes=16)))
    world.taps(GURU, "claim")
    assert world.talk(chat).helper == GURU


def test_going_off_call_does_not_take_the_alert_away(world: World) -> None:
    chat = world.waiting()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    world.chooses(GURU, Item.OFF_CALL)
    assert world.queue(chat).offers == (BUNDA, GURU)


# OFFER


def test_an_offer_alerts_nobody_and_comes_once(world: World) -> None:
    world.talking()
    words = world.says(SISWA, "aku telat", sign=LATE)
    assert to(SISWA, words) == ["danger-offer"]
    assert to(GURU, words) == to(BUNDA, words) == []
    assert to(SISWA, world.says(SISWA, "aku telat", sign=LATE)) == []
    words = world.taps(SISWA, "menu-bk")
    assert to(SISWA, words) == ["bk-asked"]


def test_an_offer_to_the_bot_alone(world: World) -> None:
    words = world.says(SISWA, "aku telat", sign=LATE)
    assert to(SISWA, words) == ["danger-offer", "intake-kept", "intake-topic"]
    assert to(GURU, words) == []


# those who help


def test_a_counselor_who_asks_about_it_was_right_to(world: World) -> None:
    chat = world.talking()
    words = world.says(KAWAN, "kamu kepikiran mati?", sign=SUICIDE)
    assert texts(SISWA, words) == ["kamu kepikiran mati?"]
    assert to(KAWAN, words) == []
    assert alerted(words, "alert-signs-helper") == GURUS
    assert not world.talk(chat).urgent
    assert to(GURU, world.says(KAWAN, "jangan mati ya", sign=SUICIDE)) == []


def test_a_guru_bk_may_speak_of_it(world: World) -> None:
    world.talking_with_bk()
    words = world.says(GURU, "apa kamu ingin mati?", sign=SUICIDE)
    assert (texts(SISWA, words), to(BUNDA, words), to(GURU, words)) == (["apa kamu ingin mati?"], [], [])


def test_a_wali_luar_is_helped_and_no_colleague_hears_what_may_be_about_them(world: World) -> None:
    words = world.says(WALI, "dia bilang ingin mati karena gurunya", sign=SUICIDE)
    assert words[0].say.key == "danger-help"
    assert {word.to for word in words} == {WALI}


@pytest.mark.parametrize("who", [GURU, KOORD])
def test_an_adult_in_danger_is_helped_too(world: World, who: PersonId) -> None:
    words = world.says(who, "saya ingin mati", sign=SUICIDE)
    assert (words[0].to, words[0].say.key) == (who, "danger-help")
    assert the("alert-staff-words", [word for word in words if word.to == BUNDA]).lane is Lane.DANGER


def test_a_counselor_who_is_home_is_a_student(world: World) -> None:
    words = world.says(KAWAN, "aku mau mati", sign=SUICIDE)
    assert to(KAWAN, words)[0] == "danger-heard"
    assert alerted(words, "offer-signs") == GURUS


def test_words_of_a_counselor_for_whom_nobody_knows_yet_are_not_lost() -> None:
    world = World(school=replace(School(duty=TIRELESS), limits=replace(Limits(), chats_at_once=2))).opens()
    world.talking()
    world.waiting(ADIK)
    world.taps(KAWAN, "claim", about=world.queued(ADIK))
    words = world.says(KAWAN, "aku mau mati aja", sign=SUICIDE)
    assert to(KAWAN, words) == ["danger-help", "talk-whom"]
    assert to(GURU, words) == ["alert-staff-words"]
    words = world.says(KAWAN, "capek", sign=DESPAIR)
    assert to(KAWAN, words) == ["talk-whom"]


# reading, and a verdict


def test_a_supervisor_reads_why_and_the_reading_is_recorded(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "halo")
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    words = world.reads_alert(GURU)
    assert to(GURU, words) == ["alert-why", "alert-line", "alert-line", "alert-line"]
    assert texts(GURU, words) == ["capek hidup", "ayah pergi", "halo"]
    assert all(word.about == chat for word in words if isinstance(word, Tell))
    assert (GURU, "read") in world.records
    assert world.talk(chat).helper == KAWAN


@pytest.mark.parametrize("who", [KAWAN, SISWA, KOORD, WALI])
def test_nobody_else_reads_or_judges(world: World, who: PersonId) -> None:
    chat = world.talking()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    for verb, value in (("read", ""), ("not-danger", ""), ("verdict", "joke")):
        words = world.forges(who, verb, chat, value)
        assert texts(who, words) == []
    danger = world.talk(chat).danger
    assert danger is not None
    assert danger.open
    assert (who, "read") not in world.records


def test_a_verdict_takes_the_alert_away_and_is_recorded(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    world.taps(GURU, "not-danger")
    words = world.taps(GURU, "verdict", "joke")
    assert to(BUNDA, words) == ["alert-judged"]
    assert (GURU, "judged") in world.records
    assert world.talk(chat).offers == ()
    for _ in range(4):  # longer than the bell of an AMBER sign
        assert world.waits_for(timedelta(minutes=9)) == []
        world.says(KAWAN, "lalu?")
    assert to(SISWA, world.taps(KAWAN, "end"))[0].startswith("close-helper-left")


def test_the_same_level_rings_again_only_an_hour_after_a_verdict_but_worse_at_once(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    world.taps(GURU, "not-danger")
    world.taps(GURU, "verdict", "past")
    assert to(GURU, world.says(SISWA, "capek hidup", sign=DESPAIR)) == []
    assert alerted(world.says(SISWA, "mau mati", sign=SUICIDE), "alert-signs") == GURUS


def test_a_verdict_of_who_waits_lets_them_wait_on(world: World) -> None:
    world.says(SISWA, "mau mati ketawa", sign=SUICIDE)
    chat = world.queued(SISWA)
    world.taps(GURU, "not-danger")
    words = world.taps(GURU, "verdict", "misread")
    assert (world.queue(chat).urgent, world.queue(chat).road) == (False, Road.BK)
    assert [[b.verb for b in flat(word.say)] for word in words if word.to == BUNDA] == [["claim"]]
    assert to(SISWA, world.taps(BUNDA, "claim", about=chat))[-1] == "claim-found-bk"


def test_a_verdict_may_be_called_off(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    world.taps(GURU, "not-danger")
    assert to(GURU, world.taps(GURU, "verdict", "keep")) == ["verdict-kept"]
    danger = world.talk(chat).danger
    assert danger is not None
    assert (danger.open, danger.level) == (True, Level.AMBER)


def test_a_verdict_on_what_is_settled_is_told_so(world: World) -> None:
    world.talking()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    world.taps(GURU, "not-danger")
    world.taps(BUNDA, "claim")
    world.says(BUNDA, "saya di sini")
    assert to(GURU, world.taps(GURU, "verdict", "joke")) == ["alert-settled"]


def edit(message: int, text: str, sign: Alarm) -> TextEdited:
    return TextEdited(text, message, sign)


def test_what_is_no_emergency_may_be_told_together_but_not_when_it_is_told_again() -> None:
    world = World().opens()
    chat = world.talking()
    first = the_tells(world.says(SISWA, "capek", sign=DESPAIR))
    again = the_tells(world.waits_for(timedelta(minutes=16)))
    red = the_tells(world.says(SISWA, "mati", sign=SUICIDE))
    again = [tell for tell in again if tell.say.key == "alert-again"]
    grouped = [{tell.grouped for tell in told if tell.mark == offer(chat)} for told in (first, again, red)]
    assert grouped == [{True}, {False}, {False}]


def the_tells(words: Words) -> list[Tell]:
    return [word for word in words if isinstance(word, Tell)]

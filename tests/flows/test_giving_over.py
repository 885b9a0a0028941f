"""Oper: a counselor hands a chat over with the student's yes, and nothing happens without it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows import ticking
from flows.book import Book
from flows.handing_over import giving_note, giving_over
from flows.model.chats import Closed, Queued
from flows.model.effects import Tell
from flows.model.events import ButtonPressed, TextReceived, TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.places import Asked, Home, InChat, InQueue, Road
from flows.model.scene import Luck
from flows.model.stories import Handing
from flows.risk.alarm import Alarm
from tests.flows.signs import BEATEN, DESPAIR, SUICIDE
from tests.flows.world import BUNDA, GURU, KAWAN, LAIN, SISWA, World, flat, notes, texts, the, to

FIVE = timedelta(minutes=5, seconds=1)
LINE = "Ia paling tenang kalau dibiarkan cerita dulu."


@pytest.fixture
def world() -> World:
    world = World().opens()
    world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "aku mau cerita")
    return world


def chat_of(world: World) -> ChatId:
    return world.chat_of(SISWA).story.id


def chosen(world: World, why: str = "time") -> None:
    world.taps(KAWAN, "give-over", "")
    world.taps(KAWAN, "give-over", why)


def asked(world: World, why: str = "time") -> None:
    chosen(world, why)
    world.taps(KAWAN, "give-over", "ask")


def noted(world: World, line: str = LINE) -> None:
    chosen(world)
    world.taps(KAWAN, "give-over", "note")
    world.says(KAWAN, line)


def handing(world: World) -> Handing:
    found = world.talk(chat_of(world)).handing
    assert found is not None
    return found


class TestAsking:
    def test_why_what_will_happen_and_only_then_the_student_is_asked(self, world: World) -> None:
        words = world.taps(KAWAN, "give-over", "")
        assert (to(KAWAN, words), to(SISWA, words)) == (["give-over"], [])
        words = world.taps(KAWAN, "give-over", "strength")
        assert the("give-over-preview", words).say.args["why"] == "strength"
        assert to(SISWA, words) == [], "nothing is said before they press again"
        words = world.taps(KAWAN, "give-over", "ask")
        assert to(KAWAN, words) == ["give-over-asked"]
        asks = the("give-leave", words)
        assert asks.to == SISWA
        assert [button.value for button in flat(asks.say)] == ["yes", "stay", "bk", "end"]
        assert asks.say.args == {"alias": world.talk(chat_of(world)).helper_alias, "why": "strength"} | {
            "free": "yes",
            "note": "no",
        }
        assert (KAWAN, "asked to hand over") in world.records

    def test_the_chat_goes_on_meanwhile_both_ways(self, world: World) -> None:
        asked(world)
        assert texts(KAWAN, world.says(SISWA, "kenapa?")) == ["kenapa?"]
        assert texts(SISWA, world.says(KAWAN, "waktuku habis")) == ["waktuku habis"]

    @pytest.mark.parametrize("why", ["first", "danger", "violence judged", "adult", "alone", "asked", "no"])
    def test_where_it_is_not_the_road(self, world: World, why: str) -> None:
        chat, told = chat_of(world), why
        match why:
            case "first":
                world.chats[chat] = replace(world.talk(chat), answered=False)
            case "danger":
                world.says(SISWA, "capek hidup", sign=DESPAIR)
            case "violence judged":
                world.says(SISWA, "ayah memukulku", sign=BEATEN)
                danger = world.talk(chat).danger
                assert danger is not None
                world.chats[chat] = replace(world.talk(chat), danger=danger.settled("past", world.now))
                told = "danger"
            case "adult":
                world.chooses(SISWA, Item.BK)
            case "alone":
                world.people[GURU] = replace(world.people[GURU], work=replace(world.work(GURU), on=False))
            case "asked":
                asked(world)
            case _:
                asked(world)
                world.taps(SISWA, "give-leave", "stay")
        for value in ("", "time", "note", "ask"):
            words = world.forges(KAWAN, "give-over", chat, value)
            assert the("give-over-not", words).say.args["why"] == told
            assert "give-leave" not in to(SISWA, words)
            assert world.work(KAWAN).asked is None

    def test_what_was_misread_is_in_nobodys_way(self, world: World) -> None:
        world.says(SISWA, "di drama itu ayahnya memukul", sign=BEATEN)
        chat = world.talk(chat_of(world))
        assert chat.danger is not None
        world.chats[chat_of(world)] = replace(chat, danger=chat.danger.settled("misread", world.now))
        asked(world)
        assert handing(world).asked

    def test_in_danger_the_other_road_is_one_tap_away(self, world: World) -> None:
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        word = the("give-over-not", world.taps(KAWAN, "give-over", ""))
        assert [button.verb for button in flat(word.say)] == ["call-bk"]

    def test_with_nobody_there_both_read_that_it_may_take_long(self, world: World) -> None:
        world.chooses(LAIN, Item.DUTY_OFF)
        world.taps(KAWAN, "give-over", "")
        assert the("give-over-preview", world.taps(KAWAN, "give-over", "none")).say.args["free"] == "no"
        assert the("give-leave", world.taps(KAWAN, "give-over", "ask")).say.args["free"] == "no"

    def test_that_tells_nothing_of_whom_the_student_avoids(self, world: World) -> None:
        chat = chat_of(world)
        story = replace(world.talk(chat).story, classmates=(LAIN,))
        world.chats[chat] = replace(world.talk(chat), story=story)
        chosen(world)
        assert the("give-leave", world.taps(KAWAN, "give-over", "ask")).say.args["free"] == "yes"

    def test_who_has_no_guru_bk_is_offered_none(self, world: World) -> None:
        for guru in (GURU, BUNDA):
            world.people[guru] = replace(world.people[guru], work=replace(world.work(guru), apart=(SISWA,)))
        chosen(world)
        word = the("give-leave", world.taps(KAWAN, "give-over", "ask"))
        assert [button.value for button in flat(word.say)] == ["yes", "stay", "end"]
        assert to(SISWA, world.forges(SISWA, "give-leave", chat_of(world), "bk")) == ["give-leave-answered"]
        assert world.place(SISWA) == InChat(chat_of(world)), "nor sent to nobody by an old button"

    def test_a_second_tap_asks_once(self, world: World) -> None:
        asked(world)
        assert to(SISWA, world.forges(KAWAN, "give-over", chat_of(world), "ask")) == []
        assert to(SISWA, world.forges(KAWAN, "give-over", chat_of(world), "ask")) == []

    def test_before_a_reason_there_is_nothing_to_ask(self, world: World) -> None:
        for value in ("ask", "note", "leave", "x"):
            assert to(KAWAN, world.forges(KAWAN, "give-over", chat_of(world), value)) == ["give-over"]

    @pytest.mark.parametrize("who", [LAIN, GURU, SISWA])
    def test_a_stranger_gives_nothing_away(self, world: World, who: PersonId) -> None:
        for value in ("", "time", "ask", "drop"):
            assert to(who, world.forges(who, "give-over", chat_of(world), value)) == ["close-already"]

    def test_dropped_nothing_has_happened(self, world: World) -> None:
        chosen(world)
        words = world.taps(KAWAN, "give-over", "drop")
        assert (to(KAWAN, words), to(SISWA, words)) == (["give-over-closed"], [])
        assert world.talk(chat_of(world)).handing is None
        assert to(KAWAN, world.forges(KAWAN, "give-over", chat_of(world), "drop")) == ["give-over-closed"]

    def test_taken_back_the_student_reads_that_it_is_off(self, world: World) -> None:
        asked(world)
        words = world.taps(KAWAN, "give-over", "drop")
        assert to(SISWA, words) == ["give-leave-answered"]
        assert list(world.buttons(SISWA, "give-leave")) == []
        assert to(SISWA, world.forges(SISWA, "give-leave", chat_of(world), "yes")) == ["give-leave-over"]
        assert world.waits_for(FIVE) == []


class TestYes:
    def test_they_wait_in_the_old_place_with_all_that_was_said(self, world: World) -> None:
        chat, before = chat_of(world), world.talk(chat_of(world))
        asked(world)
        words = world.taps(SISWA, "give-leave", "yes")
        assert to(SISWA, words) == ["give-leave-answered", "give-leave-entered", "queue-place"]
        assert to(KAWAN, words)[:3] == ["give-over-closed", "card-over", "give-over-yes"]
        waiting = world.queue(chat)
        assert waiting.since == before.since - timedelta(seconds=before.waited)
        assert (waiting.passed, KAWAN in waiting.offers, LAIN in waiting.offers) == ((KAWAN,), False, True)
        assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-not-now"]
        assert texts(LAIN, world.taps(LAIN, "claim", about=chat)) == ["ayah pergi", "halo", "aku mau cerita"]
        assert (SISWA, "handed over") in world.records
        assert world.talk(chat).handing is None

    def test_it_is_none_of_those_that_supervisors_are_told_of(self, world: World) -> None:
        for _ in range(2):
            asked(world)
            assert "hand-back-often" not in to(GURU, world.taps(SISWA, "give-leave", "yes"))
            assert world.work(KAWAN).load.back == ()
            assert world.work(KAWAN).apart == (), "they may meet again another day"
            world.taps(LAIN, "claim")
            world.chooses(SISWA, Item.END)
            world.talking()
            world.says(KAWAN, "halo")

    def test_a_second_tap_does_nothing(self, world: World) -> None:
        asked(world)
        world.taps(SISWA, "give-leave", "yes")
        chat = chat_of(world)
        assert to(SISWA, world.forges(SISWA, "give-leave", chat, "yes")) == ["give-leave-over"]
        assert isinstance(world.chats[chat], Queued)

    def test_whoever_is_kept_away_is_not_offered_it(self, world: World) -> None:
        chat = chat_of(world)
        world.chats[chat] = replace(world.talk(chat), story=replace(world.talk(chat).story, classmates=(LAIN,)))
        asked(world)
        world.taps(SISWA, "give-leave", "yes")
        assert LAIN not in world.queue(chat).offers

    def test_what_the_student_had_not_decided_about_goes_along(self, world: World) -> None:
        chat = chat_of(world)
        world.says(SISWA, "namaku Rara kelas 8B")
        assert "caution-ask" in world.reads(SISWA)
        asked(world)
        world.taps(SISWA, "give-leave", "yes")
        passed = texts(LAIN, world.taps(LAIN, "claim", about=chat))
        assert len(passed) == 4
        assert "8B" not in str(passed)

    def test_the_last_adult_went_off_call_while_they_thought(self, world: World) -> None:
        asked(world)
        world.people[GURU] = replace(world.people[GURU], work=replace(world.work(GURU), on=False))
        words = world.taps(SISWA, "give-leave", "yes")
        assert the("give-leave-answered", words).say.args["what"] == "alone"
        assert "give-over-alone" in to(KAWAN, words)
        assert world.place(SISWA) == InChat(chat_of(world))
        assert (handing(world).asked, handing(world).declined) == (None, False)


class TestNo:
    def test_it_goes_on_and_the_counselor_may_still_leave(self, world: World) -> None:
        asked(world)
        words = world.taps(SISWA, "give-leave", "stay")
        assert to(SISWA, words) == ["give-leave-answered"]
        assert to(KAWAN, words) == ["give-over-closed", "give-over-stays"]
        assert texts(SISWA, world.says(KAWAN, "baik, aku di sini")) == ["baik, aku di sini"]
        words = world.taps(KAWAN, "give-over", "leave")
        assert to(SISWA, words) == ["queue-again", "queue-place"]
        assert to(KAWAN, words)[:2] == ["card-over", "give-over-left"]
        assert (world.work(KAWAN).apart, world.work(KAWAN).load.back) == ((), ())
        waiting = world.queue(chat_of(world))
        assert (waiting.passed, waiting.note) == ((KAWAN,), "")
        assert to(KAWAN, world.forges(KAWAN, "give-over", chat_of(world), "leave")) == ["close-already"], "a second tap"

    def test_that_also_ends_no_chat_where_an_adult_is_needed(self, world: World) -> None:
        asked(world)
        world.taps(SISWA, "give-leave", "stay")
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        assert "queue-again-adult" in to(SISWA, world.taps(KAWAN, "give-over", "leave"))
        assert world.queue(chat_of(world)).urgent

    def test_and_nobody_asks_a_second_time(self, world: World) -> None:
        asked(world)
        world.taps(SISWA, "give-leave", "stay")
        for value in ("", "time", "ask", "drop"):
            assert to(KAWAN, world.forges(KAWAN, "give-over", chat_of(world), value)) == ["give-over-not"]

    def test_rather_a_guru_bk(self, world: World) -> None:
        asked(world)
        words = world.taps(SISWA, "give-leave", "bk")
        assert to(SISWA, words) == ["give-leave-answered", "queue-again-adult", "queue-place"]
        assert "give-over-bk" in to(KAWAN, words)
        assert "offer-bk" in to(GURU, words)
        assert world.queue(chat_of(world)).road is Road.BK

    def test_or_to_end_it(self, world: World) -> None:
        chat = chat_of(world)
        asked(world)
        words = world.taps(SISWA, "give-leave", "end")
        assert to(SISWA, words) == ["give-leave-answered", "close-bye", "after-feeling"]
        assert to(KAWAN, words) == ["give-over-closed", "card-over", "close-student-left", "wrap-did"]
        assert (world.place(SISWA), isinstance(world.chats[chat], Closed)) == (Home(), True)

    def test_what_is_no_answer_changes_nothing(self, world: World) -> None:
        asked(world)
        assert world.forges(SISWA, "give-leave", chat_of(world), "x") == []
        assert handing(world).asked

    def test_without_an_answer_it_stays_and_may_be_asked_again(self, world: World) -> None:
        asked(world)
        assert world.waits_for(timedelta(minutes=4)) == []
        words = world.waits_for(timedelta(minutes=1, seconds=1))
        assert the("give-leave-answered", words).say.args["what"] == "late"
        assert to(KAWAN, words) == ["give-over-closed", "give-over-late"]
        assert to(SISWA, world.forges(SISWA, "give-leave", chat_of(world), "yes")) == ["give-leave-over"]
        asked(world)
        assert handing(world).asked

    def test_but_nobody_is_asked_for_ever(self, world: World) -> None:
        asked(world)
        world.waits_for(FIVE)
        asked(world)
        world.taps(KAWAN, "give-over", "drop")
        word = the("give-over-not", world.taps(KAWAN, "give-over", ""))
        assert (word.say.args["why"], [button.value for button in flat(word.say)]) == ("often", ["leave"])
        assert "queue-again" in to(SISWA, world.taps(KAWAN, "give-over", "leave"))

    def test_a_bell_that_was_lost_is_wound_again(self, world: World) -> None:
        asked(world)
        assert "give-over-waits" in ticking.bells(world.talk(chat_of(world)))
        world.timers = [timer for timer in world.timers if timer[2] != "give-over-waits"]
        assert world.hears((SISWA, TimerRang("give-over-waits", chat_of(world)))) == [], "as after a start, too early"
        assert "give-over-late" in to(KAWAN, world.waits_for(FIVE))

    def test_a_bell_of_an_earlier_question_ends_no_later_one(self, world: World) -> None:
        asked(world)
        world.taps(KAWAN, "give-over", "drop")
        world.waits_for(timedelta(minutes=4))
        asked(world)
        assert world.waits_for(timedelta(minutes=2)) == []
        assert handing(world).asked


class TestMeanwhile:
    @pytest.mark.parametrize(
        "what", ["student ends", "counselor ends", "hand-back", "uneasy", "changed", "reported", "over time", "blocked"]
    )
    def test_it_is_over_or_anothers_and_the_question_with_it(self, world: World, what: str) -> None:
        chat = chat_of(world)
        asked(world)
        match what:
            case "student ends":
                words = world.chooses(SISWA, Item.END)
            case "counselor ends":
                words = world.taps(KAWAN, "end")
            case "hand-back" | "uneasy":
                words = world.taps(KAWAN, what)
            case "changed":
                words = world.chooses(SISWA, Item.CHANGE)
            case "reported":
                words = world.chooses(SISWA, Item.REPORT)
            case "over time":
                talk = world.talk(chat)
                assert talk.span is not None
                world.chats[chat] = replace(
                    talk, span=replace(talk.span, until=world.now, warned=True, bell=world.now, spoke=world.now)
                )
                world.says(KAWAN, "sampai nanti")
                world.now += timedelta(minutes=1)
                words = world.hears((KAWAN, TimerRang("chat-time", chat)))
            case _:
                words = world.blocks(KAWAN)
        assert the("give-leave-answered", words).say.args["what"] == "over"
        assert "give-over-closed" in to(KAWAN, words) or what == "blocked"
        assert list(world.buttons(SISWA, "give-leave")) == []
        assert to(SISWA, world.forges(SISWA, "give-leave", chat, "yes")) == ["give-leave-over"]

    def test_who_blocked_us_is_told_nothing(self, world: World) -> None:
        asked(world)
        words = world.blocks(SISWA)
        assert to(SISWA, words) == []
        assert "give-over-closed" in to(KAWAN, words)

    def test_who_erases_everything_reads_of_no_question_any_more(self, world: World) -> None:
        asked(world)
        world.forges(SISWA, "erase")
        words = world.taps(SISWA, "erase-now")
        assert "give-leave-answered" not in to(SISWA, words)
        assert "give-over-closed" in to(KAWAN, words)

    @pytest.mark.parametrize("sign", [DESPAIR, SUICIDE, BEATEN])
    def test_in_danger_help_comes_first_and_the_question_is_off(self, world: World, sign: Alarm) -> None:
        asked(world)
        words = world.says(SISWA, "tolong", sign=sign)
        assert to(SISWA, words)[0] in ("danger-heard", "danger-care")
        assert to(SISWA, words)[-1] == "give-leave-answered"
        assert texts(KAWAN, words) == ["tolong"]
        assert handing(world).asked is None
        assert "give-leave-over" in to(SISWA, world.forges(SISWA, "give-leave", chat_of(world), "yes"))
        assert world.talk(chat_of(world)).helper == KAWAN

    def test_so_it_is_once_the_student_asks_for_an_adult(self, world: World) -> None:
        asked(world)
        assert "give-leave-answered" in to(SISWA, world.chooses(SISWA, Item.BK))
        assert handing(world).asked is None

    def test_a_guru_bk_who_takes_over_leaves_nothing_open(self, world: World) -> None:
        asked(world)
        chat = chat_of(world)
        world.chooses(GURU, Item.ROOM)
        world.taps(GURU, "room-chat", about=chat)
        world.taps(GURU, "take-over", about=chat)
        words = world.forges(GURU, "take-over-yes", chat)
        while world.work(GURU).asked:
            words = world.types(GURU, "274916")
        words = words if "take-over-student" in to(SISWA, words) else world.forges(GURU, "take-over-yes", chat)
        assert "give-leave-answered" in to(SISWA, words)
        assert world.talk(chat).handing is None

    def test_nor_one_who_hands_it_on(self, world: World) -> None:
        asked(world)
        chat = chat_of(world)
        world.chooses(GURU, Item.ROOM)
        world.taps(GURU, "room-chat", about=chat)
        world.taps(GURU, "hand-on", about=chat)
        words = world.taps(GURU, "hand-on-to", LAIN)
        assert the("give-leave-answered", words).say.args["what"] == "over"
        assert world.talk(chat).handing is None

    def test_on_a_shared_phone_the_question_waits_covered_and_a_late_tap_finds_what_became_of_it(self) -> None:
        world = World().opens().shares_phone()
        world.talking()
        world.says(KAWAN, "halo")
        world.waits_for(timedelta(minutes=11))
        world.says(KAWAN, "masih di sana?")
        chosen(world)
        words = world.taps(KAWAN, "give-over", "ask")
        assert "give-leave" not in to(SISWA, words)
        world.waits_for(FIVE)
        world.taps(SISWA, "shared-open")
        world.whispers(SISWA, "kepompong")
        assert "give-leave" not in world.reads(SISWA)
        assert "give-leave-answered" in world.reads(SISWA)

    def test_opened_in_time_it_is_answered_as_on_any_phone(self) -> None:
        world = World().opens().shares_phone()
        world.talking()
        world.says(KAWAN, "halo")
        world.waits_for(timedelta(minutes=11))
        chosen(world)
        world.taps(KAWAN, "give-over", "ask")
        world.taps(SISWA, "shared-open")
        world.whispers(SISWA, "kepompong")
        world.taps(SISWA, "give-leave", "yes")
        assert world.place(SISWA) == InQueue(chat_of(world))


class TestNote:
    def test_whoever_comes_next_reads_it_and_the_student_never(self, world: World) -> None:
        noted(world)
        world.taps(KAWAN, "give-over", "")
        again = the("give-over-preview", world.taps(KAWAN, "give-over", "time"))
        assert notes(again) == ["give-over-line"], "begun again, it is still there"
        assert the("give-leave", world.taps(KAWAN, "give-over", "ask")).say.args["note"] == "yes"
        world.taps(SISWA, "give-leave", "yes")
        words = world.taps(LAIN, "claim", about=chat_of(world))
        assert the("give-over-note", words).to == LAIN
        assert the("give-over-note", words).say.args["text"] == LINE
        assert not any(LINE in str(word.say) for word in world.told if word.to == SISWA)
        assert all(line.line.text != LINE for line in world.lines[chat_of(world)].values()), "no word of the chat"

    def test_it_is_shown_to_one_only(self, world: World) -> None:
        noted(world)
        world.taps(KAWAN, "give-over", "ask")
        world.taps(SISWA, "give-leave", "yes")
        world.taps(LAIN, "claim")
        assert world.talk(chat_of(world)).note == LINE
        world.says(LAIN, "halo")
        assert world.talk(chat_of(world)).note == "", "they have begun, and it is kept no longer"
        world.taps(LAIN, "uneasy")
        assert world.queue(chat_of(world)).note == ""

    def test_but_to_another_where_that_one_never_said_a_word(self, world: World) -> None:
        noted(world)
        world.taps(KAWAN, "give-over", "ask")
        world.taps(SISWA, "give-leave", "yes")
        world.taps(LAIN, "claim")
        world.waits_for(FIVE)
        assert world.queue(chat_of(world)).note == LINE

    def test_who_asks_for_another_begins_anew_without_it(self, world: World) -> None:
        noted(world)
        world.taps(KAWAN, "give-over", "ask")
        world.taps(SISWA, "give-leave", "yes")
        world.taps(LAIN, "claim")
        world.chooses(SISWA, Item.CHANGE)
        assert world.queue(chat_of(world)).note == ""

    def test_without_the_students_yes_nobody_reads_it(self, world: World) -> None:
        noted(world)
        world.taps(KAWAN, "give-over", "ask")
        world.taps(KAWAN, "uneasy")
        assert "give-over-note" not in to(LAIN, world.taps(LAIN, "claim"))

    def test_an_adult_who_comes_reads_it_too(self, world: World) -> None:
        noted(world)
        world.taps(KAWAN, "give-over", "ask")
        world.taps(SISWA, "give-leave", "bk")
        assert "give-over-note" in to(GURU, world.taps(GURU, "claim"))
        world.says(GURU, "halo, saya di sini")
        assert world.talk(chat_of(world)).note == ""

    @pytest.mark.parametrize("line", ["namanya Rara kelas 8B", "wa dia 081234567890", "ig @rara.cantik"])
    def test_who_somebody_is_does_not_pass(self, world: World, line: str) -> None:
        chosen(world)
        world.taps(KAWAN, "give-over", "note")
        words = world.says(KAWAN, line)
        assert notes(the("give-over-preview", words)) == ["give-over-line", "give-over-covered"]
        assert not any(secret in handing(world).note for secret in ("Rara", "8B", "0812", "@rara"))

    def test_a_way_outside_reaches_the_supervisors_as_in_a_chat(self, world: World) -> None:
        noted(world, "wa dia 081234567890")
        assert "caution-contact" in to(GURU, world.waits_for(timedelta(seconds=1)))

    def test_what_comes_after_it_goes_to_no_student_unasked(self, world: World) -> None:
        noted(world)
        assert to(SISWA, world.says(KAWAN, "eh, maksudku dia pemalu")) == []

    def test_asking_before_writing_it_sends_it_to_nobody(self, world: World) -> None:
        chosen(world)
        world.taps(KAWAN, "give-over", "note")
        world.taps(KAWAN, "give-over", "ask")
        words = world.says(KAWAN, LINE)
        assert (to(KAWAN, words), to(SISWA, words)) == (["talk-whom"], [])
        assert handing(world).note == ""

    def test_too_long_they_may_try_again(self, world: World) -> None:
        chosen(world)
        world.taps(KAWAN, "give-over", "note")
        assert to(KAWAN, world.says(KAWAN, "a" * 301)) == ["give-over-long"]
        assert handing(world).note == ""
        world.says(KAWAN, LINE)
        assert handing(world).note == LINE

    def test_words_of_danger_in_it_reach_an_adult_and_are_kept(self, world: World) -> None:
        chosen(world)
        world.taps(KAWAN, "give-over", "note")
        words = world.says(KAWAN, "dia bilang mau mati", sign=SUICIDE)
        assert "alert-signs-helper" in to(GURU, words)
        assert to(SISWA, words) == []
        assert handing(world).note == "dia bilang mau mati"
        assert the("give-over-not", world.taps(KAWAN, "give-over", "ask")).say.args["why"] == "danger"

    def test_it_is_kept_where_danger_was_heard_while_they_wrote(self, world: World) -> None:
        chosen(world)
        world.taps(KAWAN, "give-over", "note")
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        words = world.says(KAWAN, LINE)
        assert (to(KAWAN, words), to(SISWA, words)) == (["give-over-not"], [])
        assert handing(world).note == LINE
        assert world.work(KAWAN).asked is None

    def test_i_feel_uneasy_is_no_note(self, world: World) -> None:
        chosen(world)
        world.taps(KAWAN, "give-over", "note")
        words = world.says(KAWAN, "Aku tidak nyaman.")
        assert "uneasy-thanks" in to(KAWAN, words)
        assert "queue-again" in to(SISWA, words)
        assert world.work(KAWAN).asked is None

    def test_written_after_the_chat_was_over_it_goes_to_nobody(self, world: World) -> None:
        chosen(world)
        world.taps(KAWAN, "give-over", "note")
        world.chooses(SISWA, Item.END)
        words = world.says(KAWAN, LINE)
        assert not any(LINE in str(word.say) for word in words)
        assert world.work(KAWAN).asked is None


def test_the_flow_itself_lets_nobody_else_in_should_the_table_ever(world: World) -> None:
    book = Book(world.now, world.school, world)
    press = ButtonPressed("give-over", chat_of(world), "ask")
    scene = book.scene(world.people[LAIN], press, Luck(ChatId("x"), 1))
    assert [e.say.key for e in giving_over.pressed(scene, press).effects if isinstance(e, Tell)] == ["close-already"]
    question = Asked("give-over-note", world.now + FIVE, chat_of(world))
    done = giving_note.answered(scene, question, TextReceived(LINE, 9))
    assert [e.say.key for e in done.effects if isinstance(e, Tell)] == ["consult-over"]


def test_the_audit_is_told_why_and_never_the_words(world: World) -> None:
    noted(world)
    world.taps(KAWAN, "give-over", "ask")
    world.taps(SISWA, "give-leave", "yes")
    why = [deed for deed in world.done if deed.what == "handed over"]
    assert [deed.detail for deed in why] == ["time"]
    assert LINE not in str(world.done)


def test_somebody_without_a_part_in_it_answers_nothing(world: World) -> None:
    asked(world)
    for who in (LAIN, KAWAN, GURU):
        assert to(who, world.forges(who, "give-leave", chat_of(world), "yes")) == ["close-already"]
    assert handing(world).asked

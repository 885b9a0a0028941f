"""After a chat: what a counselor writes down, how they are, and the talk they are owed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.chats import Closed, Queued, Talking
from flows.model.escalations import Escalation
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Facts, Person, Role
from flows.model.places import Road
from flows.model.stories import WrapUp
from flows.risk.alarm import Category, Level
from tests.flows.signs import BEATEN, DESPAIR, SIGNS
from tests.flows.world import ADIK, AGREED, BUNDA, GURU, KAWAN, LAIN, SISWA, Words, World, notes, texts, the, to

RED = SIGNS[0]
assert RED.level is Level.RED


@pytest.fixture
def world() -> World:
    return World().opens()


def ended(world: World, who: PersonId = SISWA) -> ChatId:
    chat = world.talking(who)
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "end")
    return chat


def wrapped(world: World, chat: ChatId) -> WrapUp:
    (found,) = world.chats[chat].story.wraps
    return found


def step(world: World) -> str:
    """What stands in the message that asks."""
    found = [message.say.key for message in world.screen(KAWAN) if message.mark.startswith("wrap:")]
    return found[-1]


def debriefed(world: World, how: str) -> list[str]:
    for _ in range(3):
        world.taps(KAWAN, "wrap-on")
    return to(KAWAN, world.taps(KAWAN, "debrief", how))


# the wrap-up


def test_what_was_done_how_worried_and_a_line_are_kept_with_the_chat(world: World) -> None:
    chat = ended(world)
    world.taps(KAWAN, "wrap-did", "listened")
    world.taps(KAWAN, "wrap-did", "adult")
    world.taps(KAWAN, "wrap-did", "ideas")
    world.taps(KAWAN, "wrap-did", "ideas")  # taken back
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-worry", "1")
    world.taps(KAWAN, "wrap-line")
    words = world.says(KAWAN, "dia ingin ditanya lagi besok")
    assert to(KAWAN, words) == ["wrap-kept", "debrief"]
    assert {word.to for word in words} == {KAWAN}, "no student reads it"
    kept = wrapped(world, chat)
    assert (kept.helper, kept.did, kept.worry) == (KAWAN, ("listened", "adult"), 1)
    assert kept.line == "dia ingin ditanya lagi besok"
    assert the("debrief-thanks", world.taps(KAWAN, "debrief", "4")).say.args == {"how": 4, "told": "no"}
    assert world.work(KAWAN).carried.wrap is None
    assert world.work(KAWAN).carried.helped == 1


def test_every_step_may_be_skipped_and_gone_back_to(world: World) -> None:
    chat = ended(world)
    for asks in ("wrap-worry", "wrap-line", "debrief"):
        world.taps(KAWAN, "wrap-on")
        assert step(world) == asks
    for asks in ("wrap-line", "wrap-worry", "wrap-did"):
        world.taps(KAWAN, "wrap-back")
        assert step(world) == asks
    assert not world.chats[chat].story.wraps
    assert debriefed(world, "skip") == ["debrief-thanks"]
    assert to(GURU, world.told) == to(GURU, World().opens().told), "nobody is told of it"


def test_a_second_tap_changes_nothing(world: World) -> None:
    chat = ended(world)
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-worry", "2")
    assert to(KAWAN, world.forges(KAWAN, "wrap-worry", chat, "0")) == []
    assert to(KAWAN, world.forges(KAWAN, "wrap-on", chat, "worry")) == []
    assert (wrapped(world, chat).worry, step(world)) == (2, "wrap-line")
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "debrief", "5")
    assert to(KAWAN, world.forges(KAWAN, "debrief", chat, "1")) == ["wrap-over"]


def test_a_day_later_it_is_closed_kindly_and_what_was_answered_stays(world: World) -> None:
    chat = ended(world)
    world.taps(KAWAN, "wrap-did", "listened")
    world.taps(KAWAN, "wrap-on")
    world.waits_for(timedelta(hours=25))
    assert step(world) == "wrap-over"
    assert wrapped(world, chat).did == ("listened",)
    assert to(KAWAN, world.forges(KAWAN, "wrap-worry", chat, "3")) == ["wrap-over"]


def test_what_is_written_before_they_said_that_they_want_to_is_no_line(world: World) -> None:
    chat = ended(world)
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-on")
    words = world.says(KAWAN, "aku pulang dulu")
    assert "wrap-kept" not in to(KAWAN, words)
    assert not world.chats[chat].story.wraps


def test_a_line_that_is_waited_for_goes_to_no_other_student(world: World) -> None:
    world.school = replace(world.school, limits=replace(world.school.limits, chats_at_once=2))
    other = world.talking(ADIK)
    world.says(KAWAN, "halo adik")
    chat = world.talking()
    world.says(KAWAN, "halo", reply_to=world.number_of(KAWAN, "ayah pergi"))
    world.taps(KAWAN, "end", about=chat)
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-line")
    words = world.says(KAWAN, "dia sering dimarahi ayah")
    assert (texts(ADIK, words), wrapped(world, chat).line) == ([], "dia sering dimarahi ayah")
    assert to(KAWAN, world.says(KAWAN, "eh, maksudku ibunya")) == ["talk-whom"]
    assert world.talk(other).helper == KAWAN


def test_the_guru_bk_who_reads_the_chat_reads_it(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    world.taps(KAWAN, "end")
    world.taps(KAWAN, "wrap-did", "listened")
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-worry", "2")
    world.taps(KAWAN, "wrap-line")
    world.says(KAWAN, "dia belum makan")
    read = the("read-wrap", world.reads_alert(GURU))
    assert (read.say.args["worry"], notes(read)) == (2, ["read-did", "read-wrap-line"])
    assert read.about is not None, "sealed with the chat"
    world.waits_for(timedelta(hours=13))
    assert read.mark in {wiped.of for wiped in world.wiped}


def test_only_whoever_wrote_is_asked(world: World) -> None:
    world.talking()
    words = world.taps(KAWAN, "hand-back")
    assert "wrap-did" not in to(KAWAN, words)
    assert world.work(KAWAN).carried.helped == 0


def test_however_it_ends_they_are_asked(world: World) -> None:
    ways: dict[str, Callable[[], Words]] = {
        "by the student": lambda: world.chooses(SISWA, Item.END),
        "changed": lambda: world.chooses(SISWA, Item.CHANGE),
        "reported": lambda: world.chooses(SISWA, Item.REPORT),
        "uneasy": lambda: world.taps(KAWAN, "uneasy"),
        "by time": lambda: world.waits_for(timedelta(hours=2)),
        "blocked": lambda: world.blocks(SISWA),
    }
    for how, end in ways.items():
        world.__dict__.update(World().opens().__dict__)
        world.talking()
        world.says(KAWAN, "halo")
        assert "wrap-did" in to(KAWAN, end()), how


def test_who_seeks_help_or_is_gone_is_asked_nothing(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.chooses(KAWAN, Item.DANGER)
    assert "wrap-did" not in to(KAWAN, world.taps(KAWAN, "danger-me"))
    other = World().opens()
    other.talking()
    other.says(KAWAN, "halo")
    assert "wrap-did" not in to(KAWAN, other.blocks(KAWAN))


def test_whoever_did_not_hold_it_answers_nothing(world: World) -> None:
    chat = ended(world)
    for verb in ("wrap-did", "wrap-worry", "wrap-call", "debrief"):
        assert to(LAIN, world.forges(LAIN, verb, chat, "3")) == ["wrap-over"]
    assert world.closed(chat).danger is None


def test_the_student_erased_it_and_how_they_are_is_still_asked(world: World) -> None:
    chat = ended(world)
    del world.chats[chat]
    world.taps(KAWAN, "wrap-on")
    assert step(world) == "debrief"
    assert to(KAWAN, world.taps(KAWAN, "debrief", "3")) == ["debrief-thanks"]


# danger in their own words


@pytest.mark.parametrize("sign", [RED, BEATEN, DESPAIR], ids=str)
def test_words_of_danger_in_the_line_bring_help_to_the_counselor(world: World, sign: object) -> None:
    chat = ended(world)
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-line")
    words = world.says(KAWAN, "aku sendiri capek hidup", sign=sign)  # type: ignore[arg-type]
    assert words[0].to == KAWAN
    assert words[0].say.key in ("danger-heard", "danger-care")
    assert any(note.key.startswith("hotline") for note in words[0].say.notes)
    assert {GURU, BUNDA} <= {word.to for word in words}
    assert wrapped(world, chat).line == "aku sendiri capek hidup", "and it still counts as the line"
    assert "debrief" not in to(KAWAN, words), "a form is no answer to it"
    over = world.closed(chat)
    assert over.danger is not None
    assert (over.danger.level, over.danger.by_helper) == (sign.level, True)  # type: ignore[attr-defined]
    assert ("alert-after-words" in to(GURU, words), "alert-after-words" in to(BUNDA, words)) == (True, True)
    if sign.level is Level.RED:  # type: ignore[attr-defined]
        waiting = world.chat_of(KAWAN)
        assert isinstance(waiting, Queued)
        assert waiting.road is Road.BK


def line(world: World) -> None:
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-line")


def test_the_line_may_be_about_the_student_and_an_adult_reads_it_and_reaches_out(world: World) -> None:
    chat = ended(world)
    line(world)
    words = world.says(KAWAN, "dia bilang mau mati", sign=RED)
    assert "alert-after-words" in to(GURU, words)
    world.taps(GURU, "read", about=chat)
    while world.work(GURU).asked:
        words = world.types(GURU, "274916")
    assert "dia bilang mau mati" in texts(GURU, words)
    assert "alert-again" in to(BUNDA, world.waits_for(timedelta(minutes=3))), "and climbs until somebody does"
    world.taps(BUNDA, "claim", about=chat)
    assert "reach-out-student" in world.reads(SISWA)


def test_nor_is_it_lost_where_the_student_waits_or_is_with_another(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "uneasy")
    line(world)
    words = world.says(KAWAN, "dia bilang mau mati", sign=RED)
    assert world.queue(chat).road is Road.BK
    assert "queue-entered-bk" in to(SISWA, words)
    world.taps(GURU, "claim", about=chat)
    assert world.talk(chat).helper == GURU


def test_where_a_peer_holds_it_by_now_an_adult_may_come(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "uneasy")
    world.taps(LAIN, "claim", about=chat)
    line(world)
    words = world.says(KAWAN, "dia takut pulang", sign=DESPAIR)
    assert "alert-after-words" in to(GURU, words)
    world.taps(GURU, "claim", about=chat)
    assert world.talk(chat).helper == GURU


def test_what_is_known_of_the_student_rings_no_second_time(world: World) -> None:
    chat = ended(world)
    danger = Escalation(Level.RED, Category.SUICIDE, world.now)
    world.chats[chat] = replace(world.closed(chat), danger=danger)
    line(world)
    assert "alert-after-words" not in to(GURU, world.says(KAWAN, "dia bilang mau mati", sign=RED))


def test_whom_the_student_locked_out_is_not_told_of_the_line(world: World) -> None:
    ended(world)
    world.people[GURU] = replace(world.people[GURU], work=replace(world.work(GURU), apart=(SISWA,)))
    line(world)
    words = world.says(KAWAN, "dia bilang mau mati", sign=RED)
    assert ("alert-after-words" in to(GURU, words), "alert-after-words" in to(BUNDA, words)) == (False, True)


# worried most


def worried(world: World, chat: ChatId) -> None:
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-worry", "3")
    assert list(world.buttons(KAWAN, "wrap-call", about=chat))


def test_who_worries_most_calls_an_adult_with_one_tap(world: World) -> None:
    chat = ended(world)
    worried(world, chat)
    words = world.taps(KAWAN, "wrap-call")
    assert to(KAWAN, words) == ["wrap-called", "wrap-line"]
    assert (to(GURU, words), to(BUNDA, words)) == (["alert-after"], ["alert-after"])
    assert not list(world.buttons(KAWAN, "wrap-call"))
    assert (KAWAN, "called") in world.records
    assert to(KAWAN, world.forges(KAWAN, "wrap-call", chat))[0] == "wrap-called-already"
    assert "alert-again" in to(BUNDA, world.waits_for(timedelta(minutes=3))), "and it climbs as any other"
    assert "reach-out-student" in to(SISWA, world.taps(GURU, "claim"))


def test_it_is_no_call_before_they_tap(world: World) -> None:
    chat = ended(world)
    told = len(world.told)
    worried(world, chat)
    assert {word.to for word in world.told[told:]} == {KAWAN}


def test_called_where_the_student_waits_for_another_peer_an_adult_comes(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "uneasy")
    worried(world, chat)
    world.taps(KAWAN, "wrap-call")
    assert (world.queue(chat).road, world.queue(chat).urgent) == (Road.BK, True)
    assert "offer-called" in to(GURU, world.told)


def test_called_where_another_peer_holds_it_by_now_an_adult_may_take_over(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "uneasy")
    world.taps(LAIN, "claim", about=chat)
    worried(world, chat)
    assert "alert-counselor" in to(GURU, world.taps(KAWAN, "wrap-call"))
    world.taps(GURU, "claim", about=chat)
    assert world.talk(chat).helper == GURU


def test_with_an_adult_there_no_call_is_offered(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.chooses(SISWA, Item.DANGER)
    world.taps(GURU, "claim")
    world.taps(KAWAN, "wrap-on")
    world.taps(KAWAN, "wrap-worry", "3")
    assert isinstance(world.chats[chat], Talking)
    assert not list(world.buttons(KAWAN, "wrap-call"))
    assert to(KAWAN, world.forges(KAWAN, "wrap-call", chat))[0] == "wrap-called-already"


def test_a_guru_bk_whom_the_student_locked_out_hears_nothing_of_it(world: World) -> None:
    chat = ended(world)
    guru = world.people[BUNDA]
    world.people[BUNDA] = replace(guru, work=replace(guru.work, apart=(SISWA,)))
    worried(world, chat)
    words = world.taps(KAWAN, "wrap-call")
    assert (to(GURU, words), to(BUNDA, words)) == (["alert-after"], [])


# the talk they are owed


@pytest.mark.parametrize("how", ["1", "2"])
def test_a_low_debrief_reaches_the_guru_bk_who_is_reminded_until_they_talked(world: World, how: str) -> None:
    chat = ended(world)
    assert debriefed(world, how) == ["debrief-thanks"]
    assert list(world.buttons(KAWAN, "menu-bk"))
    assert "owed-low" in to(GURU, world.told)
    assert "owed-low" in to(BUNDA, world.told)
    for _ in range(2):
        assert "owed-again" in to(BUNDA, world.waits_for(timedelta(days=1)))
    assert "owed-again" not in to(BUNDA, world.waits_for(timedelta(days=1))), "a Saturday"
    words = world.taps(GURU, "talked")
    assert (to(GURU, words), to(BUNDA, words)) == (["owed-done"], ["owed-done"])
    assert (GURU, "talked with a counselor") in world.records
    assert "owed-again" not in to(BUNDA, world.waits_for(timedelta(days=5)))
    assert to(BUNDA, world.forges(BUNDA, "talked", chat, KAWAN)) == ["owed-over"]


def test_one_who_is_all_right_is_nobodys_business(world: World) -> None:
    ended(world)
    debriefed(world, "3")
    assert world.work(KAWAN).carried.talk is None
    assert not [key for key in to(GURU, world.told) if key.startswith("owed")]


def heavy(world: World, sign: object = DESPAIR) -> ChatId:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "capek hidup", sign=sign)  # type: ignore[arg-type]
    world.taps(KAWAN, "end")
    return chat


def test_two_heavy_chats_in_a_week_reach_the_guru_bk(world: World) -> None:
    heavy(world)
    assert "owed-heavy" not in to(GURU, world.told)
    world.waits_for(timedelta(days=6))
    world.hears()
    again(world)
    heavy(world)
    assert "owed-heavy" in to(GURU, world.told)
    assert "debrief-heavy" in to(KAWAN, world.told)


def again(world: World) -> None:
    """An adult is on call and a counselor on duty once more, and nothing of the last chat is open."""
    for chat in world.chats.values():
        if isinstance(chat, Closed):
            world.chats[chat.story.id] = replace(chat, danger=None, alarm_at=None, offers=())
    world.opens()


def test_but_not_two_in_two_weeks(world: World) -> None:
    heavy(world)
    world.waits_for(timedelta(days=8))
    again(world)
    heavy(world)
    assert "owed-heavy" not in to(GURU, world.told)


def test_the_worst_worry_counts_as_heavy_once(world: World) -> None:
    first = ended(world)
    worried(world, first)
    world.taps(KAWAN, "wrap-back")
    world.taps(KAWAN, "wrap-worry", "3")
    assert len(world.work(KAWAN).carried.heavy) == 1
    chat = ended(world)
    worried(world, chat)
    assert "owed-heavy" in to(GURU, world.told)


def test_a_verdict_that_it_was_none_makes_no_heavy_chat(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    world.taps(GURU, "not-danger")
    world.taps(GURU, "verdict", "joke")
    world.taps(KAWAN, "end")
    assert world.work(KAWAN).carried.heavy == ()


def test_after_the_talk_heavy_chats_are_counted_anew(world: World) -> None:
    heavy(world)
    heavy(world)
    world.taps(GURU, "talked")
    assert (world.work(KAWAN).carried.talk, world.work(KAWAN).carried.heavy) == (None, ())


def test_newer_news_takes_the_place_of_the_older(world: World) -> None:
    heavy(world)
    older = heavy(world)
    debriefed(world, "1")
    assert to(GURU, world.told)[-1] == "owed-low"
    words = world.taps(GURU, "talked", KAWAN)
    assert "owed-done" in to(GURU, words)
    assert to(BUNDA, world.forges(BUNDA, "talked", older, KAWAN)) == ["owed-over"]


def test_whom_the_counselor_locked_out_for_themselves_hears_nothing(world: World) -> None:
    guru = world.people[BUNDA]
    world.people[BUNDA] = replace(guru, work=replace(guru.work, apart=(KAWAN,)))
    chat = ended(world)
    debriefed(world, "1")
    assert not [key for key in to(BUNDA, world.told) if key.startswith("owed")]
    assert to(BUNDA, world.forges(BUNDA, "talked", chat, KAWAN)) == ["owed-over"]
    assert world.work(KAWAN).carried.talk is not None


def test_with_no_guru_bk_nothing_is_promised(world: World) -> None:
    ended(world)
    for guru in (GURU, BUNDA):
        world.people[guru] = Person(guru, AGREED)
    for _ in range(3):
        world.taps(KAWAN, "wrap-on")
    assert the("debrief-thanks", world.taps(KAWAN, "debrief", "1")).say.args["told"] == "no"


def test_a_suspended_counselor_keeps_the_talk_they_are_owed(world: World) -> None:
    ended(world)
    debriefed(world, "1")
    person = world.people[KAWAN]
    world.people[KAWAN] = replace(person, facts=replace(person.facts, suspended=world.now))
    world.chooses(KAWAN, Item.INFO)
    assert "owed-again" in to(GURU, world.waits_for(timedelta(days=1)))


def test_who_is_no_counselor_any_more_is_nobodys_reminder(world: World) -> None:
    ended(world)
    debriefed(world, "1")
    world.people[KAWAN] = replace(world.people[KAWAN], facts=Facts(admitted=True, consent=3, staff=Role.COORDINATOR))
    assert "owed-again" not in to(GURU, world.waits_for(timedelta(days=3)))

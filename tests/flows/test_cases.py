"""Cases: an escalation that was taken is answered for, step by step, until somebody writes down how it ended."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.cases import NOBODY, Case
from flows.model.chats import Queued, Talking
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Person
from flows.model.places import Road
from flows.rights.rules.case import CASE
from flows.risk.alarm import Alarm, Category, Level
from tests.flows.signs import BEATEN, DESPAIR, SUICIDE
from tests.flows.world import BUNDA, CAST, GURU, KAWAN, LAIN, SISWA, WALI, Words, World, flat, notes, the, to, told

HOUR = timedelta(hours=1)


@pytest.fixture
def world() -> World:
    return World().opens()


def opens_pin(world: World, who: PersonId = GURU) -> None:
    while world.work(who).asked:
        world.types(who, "274916")


def in_care(world: World, sign: Alarm = SUICIDE) -> Case:
    """Words of danger to a counselor; the guru BK comes."""
    world.talking()
    world.says(SISWA, "aku dipukul di rumah", sign=sign)
    world.taps(GURU, "claim")
    [case] = world.cases.values()
    return case


def opens(world: World, who: PersonId = GURU) -> Case:
    """The case on their screen, after the PIN."""
    world.taps(who, "case-of")
    opens_pin(world, who)
    return the_case(world)


def the_case(world: World) -> Case:
    [case] = world.cases.values()
    return case


def picks(world: World, *what: str, who: PersonId = GURU) -> Words:
    words: Words = []
    for one in what:
        words = world.taps(who, "record-pick", one)
    return words


def step(world: World, name: str) -> Words:
    return world.forges(GURU, "record-step", the_case(world).id, name)


def options(words: Words) -> list[str]:
    return [button.value for button in flat(words[-1].say) if button.verb == "record-pick"]


def test_who_goes_back_from_a_question_is_not_taken_to_answer_it(world: World) -> None:
    """In the middle of danger the next line is for the student, not a note, and not the reason of a referral."""
    in_care(world)
    opens(world)
    world.taps(GURU, "case-write", "note")
    assert "asked-over" in to(GURU, world.forges(GURU, "case", the_case(world).id))
    said = world.says(GURU, "kamu di mana sekarang?")
    assert (to(SISWA, said), the_case(world).notes) == ([], ())
    assert to(GURU, said) == ["talk-whom"]
    said = world.taps(GURU, "to", about=world.chat_of(SISWA).story.id)
    assert the("talk-line-bk", said).say.args["text"] == "kamu di mana sekarang?"


def test_a_tap_that_shows_nothing_leaves_the_question_open(world: World) -> None:
    in_care(world)
    opens(world)
    world.taps(GURU, "case-write", "note")
    assert world.forges(GURU, "after-feeling", None, "3") == []
    world.says(GURU, "sudah menelepon tante")
    assert [note.text for note in the_case(world).notes] == ["sudah menelepon tante"]


# whoever takes it answers for it


def test_whoever_takes_an_escalation_has_a_case_of_it(world: World) -> None:
    case = in_care(world)
    assert (case.owner, case.student, case.what, case.level) == (GURU, SISWA, Category.SUICIDE, Level.RED)
    chat = world.chat_of(SISWA)
    assert chat.story.case == case.id
    assert case.alias == chat.story.alias
    assert case.due is None, "what was done is asked within a day of violence"


def test_a_chat_nobody_worried_about_has_none_until_the_guru_bk_begins_it(world: World) -> None:
    world.talking_with_bk()
    assert not world.cases
    case = opens(world)
    assert (case.what, case.owner, case.student) == ("by-hand", GURU, SISWA)
    assert world.reads(GURU)[-1] == "case-face"
    world.taps(GURU, "case-of")
    assert len(world.cases) == 1, "pressed again, it is the same"


def test_words_of_violence_to_the_guru_bk_themselves_begin_one_too(world: World) -> None:
    world.talking_with_bk()
    words = world.says(SISWA, "ayah memukulku", sign=BEATEN)
    assert the_case(world).due is not None
    assert "alert-signs" not in to(BUNDA, words)
    world.says(SISWA, "ayah memukulku lagi", sign=BEATEN)
    assert len(world.cases) == 1


def test_a_case_goes_with_the_student_to_whoever_comes_next(world: World) -> None:
    case = in_care(world)
    world.taps(GURU, "pass-on")
    world.taps(BUNDA, "claim")
    assert the_case(world) == replace(case, owner=BUNDA)


def test_of_somebody_who_came_by_themselves(world: World) -> None:
    world.chooses(GURU, Item.CASES)
    world.taps(GURU, "case-new")
    opens_pin(world)
    assert the_case(world).student is None
    assert world.reads(GURU)[-1] == "case-face"


# violence


def test_a_peer_cannot_end_violence(world: World) -> None:
    """They may go at any time; the student is led on to an adult, not sent home."""
    world.talking()
    world.says(SISWA, "aku dipukul di rumah", sign=BEATEN)
    words = world.taps(KAWAN, "end")
    assert "relief-student" in to(SISWA, words)
    waiting = world.chat_of(SISWA)
    assert isinstance(waiting, Queued)
    assert waiting.road is Road.BK
    assert waiting.danger
    assert waiting.danger.open


def test_what_was_done_is_asked_until_it_is_recorded(world: World) -> None:
    in_care(world, BEATEN)
    world.says(GURU, "halo")
    assert "case-action-due" not in to(GURU, world.waits_for(21 * HOUR)), "at 21.00 it wakes nobody"
    words = world.waits_for(2 * HOUR)
    asks = the("case-action-due", words)
    assert asks.say.args == {"alias": the_case(world).alias, "what": "abuse_home", "late": "no", "hours": 2}
    assert asks.to == GURU
    assert to(BUNDA, words) == []
    late = [word for word in world.waits_for(2 * HOUR) if word.say.key == "case-action-due"]
    assert {(word.to, word.say.args["late"]) for word in late} == {(GURU, "yes"), (BUNDA, "yes")}
    again = world.waits_for(24 * HOUR)
    assert told(again).count((GURU, "case-action-due")) == 1
    world.taps(GURU, "record")
    opens_pin(world)
    world.taps(GURU, "record")
    picks(world, f"unsafe-{NOBODY}")
    step(world, "done")
    picks(world, "done-talked")
    step(world, "words")
    world.taps(GURU, "record-done")
    assert the_case(world).due is None
    assert "case-action-due" not in to(GURU, world.waits_for(48 * HOUR))


def test_whoever_suspects_somebody_at_home_is_asked_too_whatever_the_alert_was_about(world: World) -> None:
    """One message may tell of two dangers, and an alert names the worst."""
    in_care(world, SUICIDE)
    case = opens(world)
    world.taps(GURU, "record")
    picks(world, "unsafe-home")
    step(world, "suspect")
    picks(world, "suspect-yes")
    assert (due := the_case(world).due) == world.now + timedelta(hours=24)
    picks(world, "suspect-yes", "suspect-yes")
    assert the_case(world).due == due, "thought over: it began when it was first suspected"
    world.forges(GURU, "case-close", case.id, "safe")
    assert the_case(world).open
    assert "case-action-due" in to(GURU, world.waits_for(timedelta(hours=26)))
    world.taps(GURU, "record")
    opens_pin(world)
    world.taps(GURU, "record")
    step(world, "done")
    picks(world, "done-talked")
    step(world, "words")
    world.taps(GURU, "record-done")
    assert the_case(world).due is None
    step(world, "suspect")
    picks(world, "suspect-yes", "suspect-yes")
    assert the_case(world).due is None, "it is recorded"


def test_a_verdict_on_violence_asks_for_it_too(world: World) -> None:
    world.talking()
    world.says(SISWA, "aku dipukul di rumah", sign=BEATEN)
    world.taps(GURU, "not-danger")
    words = world.taps(GURU, "verdict", "misread")
    assert notes(the("verdict-given", words)) == ["verdict-action"]
    assert the_case(world).due is not None
    assert the_case(world).owner == GURU
    assert (GURU, "case-action-due") in told(world.waits_for(23 * HOUR))


def test_a_verdict_on_anything_else_begins_no_case(world: World) -> None:
    world.talking()
    world.says(SISWA, "capek", sign=DESPAIR)
    world.taps(GURU, "not-danger")
    assert notes(the("verdict-given", world.taps(GURU, "verdict", "joke"))) == []
    assert not world.cases


def test_violence_is_closed_once_what_was_done_is_recorded(world: World) -> None:
    in_care(world, BEATEN)
    opens(world)
    words = world.taps(GURU, "case-close", "")
    assert words[-1].say.key == "record"
    assert "record-first" in notes(words[-1])
    world.forges(GURU, "case-close", the_case(world).id, "safe")
    assert the_case(world).open


def test_who_left_is_not_the_only_one_who_is_reminded(world: World) -> None:
    in_care(world, BEATEN)
    person = world.people[GURU]
    world.people[GURU] = replace(person, facts=replace(person.facts, staff=None))
    assert (BUNDA, "case-action-due") in told(world.waits_for(23 * HOUR))


# the record


def test_it_asks_first_who_is_unsafe_to_tell(world: World) -> None:
    in_care(world)
    opens(world)
    words = world.taps(GURU, "record")
    assert words[-1].say.args["step"] == "unsafe"
    words = step(world, "told")
    assert "record-ask-first" in notes(words[-1])
    assert not {"told-home", "told-teacher", "told-head"} & set(options(words))
    world.forges(GURU, "record-pick", the_case(world).id, "told-head")
    assert the_case(world).care.told == ()


def test_whom_the_student_called_unsafe_is_nobody_to_tell(world: World) -> None:
    in_care(world)
    opens(world)
    world.taps(GURU, "record")
    picks(world, "unsafe-teacher")
    words = step(world, "told")
    assert {"told-head", "told-home"} <= set(options(words))
    assert "told-teacher" not in options(words)
    picks(world, "told-head")
    step(world, "unsafe")
    picks(world, "unsafe-head")
    assert the_case(world).care.told == (), "what is learnt later takes it back"


def test_every_step_may_be_skipped_and_gone_back_to_and_half_of_it_is_kept(world: World) -> None:
    in_care(world)
    opens(world)
    assert world.taps(GURU, "record")[-1].say.args["number"] == 1
    for number in (2, 3, 4, 5, 6):
        assert world.taps(GURU, "record-step")[-1].say.args["number"] == number
    world.taps(GURU, "record-step", "told")
    world.taps(GURU, "record-step", "done")
    picks(world, "done-talked", "done-medical", "done-talked")
    assert the_case(world).care.done == ("medical",)
    world.waits_for(HOUR)  # the PIN is shut by now
    world.forges(GURU, "record", the_case(world).id)
    opens_pin(world)
    assert world.taps(GURU, "record")[-1].say.args["step"] == "unsafe", "the first without an answer"
    assert the_case(world).care.done == ("medical",)


def test_nothing_is_finished_without_what_was_done_and_who_is_unsafe(world: World) -> None:
    in_care(world)
    opens(world)
    world.taps(GURU, "record")
    case = the_case(world).id
    assert "record-needs-done" in notes(world.forges(GURU, "record-done", case)[-1])
    picks(world, "done-none")
    assert "record-needs-unsafe" in notes(world.forges(GURU, "record-done", case)[-1])
    assert the_case(world).care.at is None
    picks(world, f"unsafe-{NOBODY}")
    world.forges(GURU, "record-done", case)
    assert the_case(world).care.at == world.now


def test_nobody_takes_the_others_back(world: World) -> None:
    in_care(world)
    opens(world)
    world.taps(GURU, "record")
    picks(world, "unsafe-home", "unsafe-head", f"unsafe-{NOBODY}")
    assert the_case(world).care.unsafe == (NOBODY,)
    picks(world, "unsafe-home")
    assert the_case(world).care.unsafe == ("home",)


def test_what_is_typed_leaves_the_screen_and_goes_to_no_student(world: World) -> None:
    in_care(world)
    opens(world)
    step(world, "words")
    world.taps(GURU, "case-write", "words")
    words = world.says(GURU, "ibunya sudah tahu")
    assert to(SISWA, words) == []
    assert world.wiped[-1].message == world.last
    assert the_case(world).care.words == "ibunya sudah tahu"
    assert to(SISWA, world.says(GURU, "dan ayahnya belum")) == [], "what follows is not sure to be for the student"


# two signatures


def asks_to_tell_home(world: World, sign: Alarm = SUICIDE) -> None:
    in_care(world, sign)
    opens(world)
    world.taps(GURU, "record")
    picks(world, f"unsafe-{NOBODY}")
    step(world, "told")


def test_where_nobody_at_home_is_suspected_one_decides(world: World) -> None:
    asks_to_tell_home(world)
    step(world, "suspect")
    picks(world, "suspect-no")
    step(world, "told")
    picks(world, "told-home")
    assert the_case(world).care.told == ("home",)


@pytest.mark.parametrize("second", [BUNDA, WALI])
def test_otherwise_a_second_one_signs(world: World, second: PersonId) -> None:
    asks_to_tell_home(world)
    assert picks(world, "told-home")[-1].say.key == "sign-needed"
    assert the_case(world).care.told == ()
    words = world.taps(GURU, "sign-ask")
    assert {word.to for word in words if word.say.key == "sign-asked"} == {BUNDA, WALI}
    world.taps(second, "sign", "yes")
    opens_pin(world, second)
    words = world.taps(second, "sign", "yes")
    assert the_case(world).care.told == ("home",)
    assert the("sign-answer", words).to == GURU
    assert (second, "signed") in world.records
    other = WALI if second is BUNDA else BUNDA
    assert to(other, world.forges(other, "sign", the_case(world).id, "no"))[-1] == "sign-gone", "once is enough"


def test_no_is_kept_and_it_may_be_asked_again(world: World) -> None:
    asks_to_tell_home(world)
    picks(world, "told-home")
    world.taps(GURU, "sign-ask")
    world.taps(BUNDA, "sign", "no")
    opens_pin(world, BUNDA)
    world.taps(BUNDA, "sign", "no")
    assert the_case(world).care.told == ()
    step(world, "told")
    assert picks(world, "told-home")[-1].say.args["answer"] == "no"
    world.taps(GURU, "sign-ask")
    signing = the_case(world).care.signing
    assert signing
    assert not signing.answer


def test_nobody_signs_their_own(world: World) -> None:
    asks_to_tell_home(world)
    picks(world, "told-home")
    world.taps(GURU, "sign-ask")
    assert to(GURU, world.forges(GURU, "sign", the_case(world).id, "yes")) == ["sign-gone"]
    assert to(KAWAN, world.forges(KAWAN, "sign", the_case(world).id, "yes")) == ["sign-gone"]
    assert the_case(world).care.told == ()


def test_abuse_at_home_asks_for_two_whatever_is_answered(world: World) -> None:
    asks_to_tell_home(world, BEATEN)
    step(world, "suspect")
    picks(world, "suspect-no")
    step(world, "told")
    picks(world, "told-home")
    assert the_case(world).care.told == ()


def test_a_word_of_the_student_takes_back_what_one_alone_decided(world: World) -> None:
    asks_to_tell_home(world)
    step(world, "suspect")
    picks(world, "suspect-no")
    step(world, "told")
    picks(world, "told-home")
    step(world, "unsafe")
    picks(world, "unsafe-home")
    assert the_case(world).care.told == ()


def test_where_nobody_else_could_sign_that_is_said(world: World) -> None:
    asks_to_tell_home(world)
    for who in (BUNDA, WALI):
        world.people[who] = Person(who, replace(CAST[who], staff=None))
    picks(world, "told-home")
    assert to(GURU, world.taps(GURU, "sign-ask")) == ["sign-nobody"]


# who may


def test_only_supervisors_open_one_and_each_reading_is_recorded(world: World) -> None:
    case = in_care(world)
    for who in (SISWA, KAWAN, LAIN, WALI):
        words = world.forges(who, "case", case.id)
        assert to(who, words) == ["case-gone"]
    opens(world)
    assert world.records.count((GURU, "read case")) == 1
    world.forges(BUNDA, "case", case.id)
    opens_pin(world, BUNDA)
    assert (BUNDA, "read case") in world.records


def test_before_the_pin_nothing_is_shown(world: World) -> None:
    in_care(world)
    words = world.taps(GURU, "case-of")
    assert to(GURU, words) == ["pin-choose"]
    assert "case-face" not in world.reads(GURU)


@pytest.mark.parametrize("verb", CASE)
def test_nor_by_any_other_way(world: World, verb: str) -> None:
    """Whatever is pressed, also on an old message; and it changes nothing."""
    case = in_care(world)
    opens(world)
    world.waits_for(timedelta(minutes=31))
    before = the_case(world)
    words = world.forges(GURU, verb, case.id, "0")
    assert to(GURU, words) == ["pin-enter"]
    assert the_case(world) == before


def test_who_took_long_to_write_is_asked_anew_and_nothing_is_lost(world: World) -> None:
    in_care(world)
    opens(world)
    world.waits_for(timedelta(minutes=20))
    world.taps(GURU, "case-write", "note")
    world.waits_for(timedelta(minutes=15))
    assert to(GURU, world.says(GURU, "datang sendiri")) == ["pin-enter"]
    assert the_case(world).notes[0].text == "datang sendiri"
    opens_pin(world)
    assert world.reads(GURU)[-1] == "case-face"


def test_whom_the_student_locked_out_does_not_find_it(world: World) -> None:
    case = in_care(world)
    work = world.work(BUNDA)
    world.people[BUNDA] = replace(world.people[BUNDA], work=replace(work, apart=(SISWA,)))
    assert to(BUNDA, world.forges(BUNDA, "case", case.id)) == ["case-gone"]
    words = world.chooses(BUNDA, Item.CASES)
    assert the("cases", words).say.args["count"] == 0


def test_a_role_that_was_taken_away_opens_it_no_more(world: World) -> None:
    case = in_care(world)
    opens(world)
    person = world.people[GURU]
    world.people[GURU] = replace(person, facts=replace(person.facts, staff=None), work=replace(person.work, chats=()))
    assert "case-face" not in to(GURU, world.forges(GURU, "case", case.id))


def test_a_report_about_an_adult_becomes_no_case(world: World) -> None:
    world.forges(SISWA, "adult-write")
    world.says(SISWA, "pak guru memukul")
    world.taps(SISWA, "adult-send")
    report = next(chat for chat in world.chats.values() if getattr(chat, "report", None))
    assert to(GURU, world.forges(GURU, "case-of", report.story.id)) == ["case-gone"]
    assert not world.cases


def test_what_was_shown_leaves_the_screen(world: World) -> None:
    case = in_care(world)
    opens(world)
    world.waits_for(13 * HOUR)
    assert f"read:{case.id}" in [wipe.of for wipe in world.wiped]


# the work on it


def test_a_plan_notes_an_owner_a_date_and_an_end(world: World) -> None:
    in_care(world)
    world.says(GURU, "halo")
    opens(world)
    world.taps(GURU, "case-write", "goal")
    words = world.says(GURU, "bertemu tiap Senin")
    assert {"text": "bertemu tiap Senin"} in [dict(note.args) for note in words[-1].say.notes]
    world.taps(GURU, "case-write", "note")
    world.says(GURU, "datang sendiri")
    assert "case-note" in notes(world.taps(GURU, "case-notes")[-1])
    world.forges(GURU, "case", the_case(world).id)
    world.taps(GURU, "case-review", "")
    world.taps(GURU, "case-review", "3")
    case = the_case(world)
    assert (case.review - world.now).days in (2, 3)  # type: ignore[operator]
    world.forges(BUNDA, "case", case.id)
    opens_pin(world, BUNDA)
    world.taps(BUNDA, "case-mine")
    assert the_case(world).owner == BUNDA
    words = world.waits_for(timedelta(days=4))
    due = the("case-review-due", words)
    assert [button.name for button in flat(due.say)] == [the_case(world).alias]
    assert (due.to, due.say.args["alias"], due.say.args["what"]) == (BUNDA, case.alias, "suicide")
    world.forges(BUNDA, "case", case.id)
    opens_pin(world, BUNDA)
    world.taps(BUNDA, "case-close", "")
    world.taps(BUNDA, "case-close", "safe")
    closed = the_case(world)
    assert (closed.outcome, closed.open) == ("safe", False)
    assert "case-review-due" not in [key for _, key in told(world.waits_for(timedelta(days=10)))]


def test_a_review_that_nobody_made_comes_again_each_week(world: World) -> None:
    in_care(world)
    world.says(GURU, "halo")
    words = world.waits_for(timedelta(days=22))
    assert told(words).count((GURU, "case-review-due")) == 3


def test_what_is_too_long_is_asked_again(world: World) -> None:
    in_care(world)
    opens(world)
    world.taps(GURU, "case-write", "note")
    words = world.says(GURU, "a" * 701)
    assert "case-too-long" in notes(the("case-write", words))
    world.says(GURU, "pendek")
    assert [note.text for note in the_case(world).notes] == ["pendek"]


def test_the_list_shows_open_ones_some_at_a_time_and_closed_ones_apart(world: World) -> None:
    case = in_care(world)
    many = [replace(case, id=ChatId(f"k{n}"), alias=f"Rusa {n}", review=world.now + n * HOUR) for n in range(9)]
    over = replace(case, id=ChatId("over"), closed=world.now, outcome="safe")
    world.cases |= {one.id: one for one in (*many, over)}
    shown = the("cases", world.chooses(GURU, Item.CASES)).say
    assert (shown.args["count"], shown.args["pages"]) == (10, 2)
    assert next(button.name for button in flat(shown) if button.verb == "case") == "Rusa 0"
    second = world.taps(GURU, "cases", "1")[-1].say
    assert len([button for button in flat(second) if button.verb == "case"]) == 2
    closed = world.taps(GURU, "cases", "closed 0")[-1].say
    assert closed.args["count"] == 1


def test_a_case_outlives_its_chat(world: World) -> None:
    case = in_care(world)
    world.taps(GURU, "end")
    chat = next(iter(world.chats))
    del world.chats[chat]
    world.forges(GURU, "case", case.id)
    opens_pin(world)
    assert world.reads(GURU)[-1] == "case-face"


def test_one_that_was_erased_meanwhile_answers_nothing(world: World) -> None:
    case = in_care(world)
    opens(world)
    world.taps(GURU, "case-write", "note")
    world.cases.clear()
    assert "case-gone" in to(GURU, world.says(GURU, "masih ada?"))
    assert to(GURU, world.forges(GURU, "case", case.id)) == ["case-gone"]
    assert not world.cases


def test_words_of_danger_in_a_note_are_what_it_is_about(world: World) -> None:
    in_care(world)
    opens(world)
    world.taps(GURU, "case-write", "note")
    words = world.says(GURU, "ia bilang ingin mati", sign=SUICIDE)
    assert to(BUNDA, words) == []
    assert the_case(world).notes[0].text == "ia bilang ingin mati"


def test_another_escalation_of_a_closed_case_begins_a_new_one(world: World) -> None:
    case = in_care(world)
    world.cases[case.id] = replace(case, closed=world.now, outcome="safe")
    world.says(GURU, "halo")
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert len(world.cases) == 2
    chat = world.chat_of(SISWA)
    assert isinstance(chat, Talking)
    assert chat.story.case != case.id


@pytest.mark.parametrize(
    ("verb", "value"),
    [("record-step", "x"), ("record-pick", "x-y"), ("record-pick", "words-x"), ("case-write", "x"), ("sign", "x")],
)
def test_a_press_that_means_nothing_changes_nothing(world: World, verb: str, value: str) -> None:
    case = in_care(world)
    opens(world)
    world.forges(GURU, verb, case.id, value)
    assert the_case(world) == case


def test_one_that_is_closed_is_read_and_changed_no_more(world: World) -> None:
    case = in_care(world)
    opens(world)
    world.taps(GURU, "case-write", "note")
    closed = replace(case, closed=world.now, outcome="safe")
    world.cases[case.id] = closed
    assert "case-gone" in to(GURU, world.says(GURU, "terlambat"))
    for verb, value in (("case-review", "3"), ("case-close", "other"), ("record-pick", "done-none"), ("sign-ask", "")):
        world.forges(GURU, verb, case.id, value)
    assert the_case(world) == closed
    assert [button.verb for button in flat(world.forges(GURU, "case", case.id)[-1].say)] == ["case-notes", "case-seen"]

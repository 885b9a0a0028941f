"""Letters: written slowly, answered within a school day by a peer whom a supervisor checks, or by a supervisor alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from flows.letters import letter_bells
from flows.model import marks
from flows.model.chats import Closed, Queued
from flows.model.effects import Amend, Tell
from flows.model.events import TextReceived, TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import ROWS, Item, Menu, rows
from flows.model.outcomes import told as counted
from flows.model.people import Facts, Person, Rung, Step
from flows.model.places import AskLetter, Home, InQueue, Road
from flows.model.say import Note
from flows.model.school import School
from flows.model.sequels import Letter, LetterStage
from flows.school.hours import answer_by
from flows.school.retention import DRAFT, ends
from flows.talking import unsent
from tests.flows.signs import DESPAIR, SUICIDE
from tests.flows.world import (
    ADIK,
    AGREED,
    BUNDA,
    CAST,
    CERTIFIED,
    GURU,
    KAWAN,
    LAIN,
    NOW,
    SISWA,
    TAMU,
    World,
    flat,
    notes,
    texts,
    the,
    to,
)

AFTERNOON = timedelta(hours=7)  # 16.00: lessons are over, and counselors may write


@pytest.fixture
def world() -> World:
    world = World(now=NOW + AFTERNOON)
    world.school = replace(world.school, letters=True)
    return world


def writes(world: World, *lines: str, who: PersonId = SISWA) -> ChatId:
    world.chooses(who, Item.LETTER)
    if "letter-what" not in world.reads(who)[-1]:
        world.taps(who, "letter")
    world.taps(who, "letter-write")
    place = world.place(who)
    assert isinstance(place, AskLetter)
    for line in lines:
        world.says(who, line)
    return place.letter


def sends(world: World, *lines: str, who: PersonId = SISWA) -> ChatId:
    which = writes(world, *(lines or ("aku nggak betah di kelas",)), who=who)
    world.taps(who, "letter-send", about=which)
    return which


def letter(world: World, which: ChatId) -> Letter:
    found = world.closed(which).letter
    assert found
    return found


def drafts(world: World, which: ChatId, text: str = "makasih sudah menulis", who: PersonId = KAWAN) -> None:
    world.chooses(who, Item.LETTER)
    world.taps(who, "letter-claim", about=which)
    world.taps(who, "letter-draft", about=which)
    world.says(who, text)


def submits(world: World, which: ChatId, text: str = "makasih sudah menulis", who: PersonId = KAWAN) -> None:
    drafts(world, which, text, who)
    world.taps(who, "letter-submit", about=which)


def opens_pin(world: World, who: PersonId = GURU) -> None:
    while world.work(who).asked:
        world.types(who, "274916")


def reviews(world: World, which: ChatId, who: PersonId = GURU) -> None:
    world.taps(who, "letter-review", about=which)
    opens_pin(world, who)


# where the school wrote nothing


@pytest.fixture
def alone(world: World) -> World:
    """One guru BK is all there is: one counselor is suspended, the other's certificate is over."""
    world.school = replace(world.school, letters=None)
    for who, facts in ((KAWAN, {"suspended": NOW}), (LAIN, {"certified": NOW}), (ADIK, {"certified": None})):
        there = world.people[who]
        world.people[who] = replace(there, facts=replace(there.facts, **facts))
    return world


def certify(world: World) -> None:
    there = world.people[KAWAN]
    world.people[KAWAN] = replace(there, facts=CAST[KAWAN])


def test_without_a_certified_peer_a_letter_is_the_first_thing_offered(alone: World) -> None:
    decision = alone.chooses(SISWA, Item.TALK)
    assert to(SISWA, decision) == ["letter-instead"]
    assert [button.verb for button in flat(the("letter-instead", decision).say)] == ["letter", "menu-bk"]
    alone.taps(SISWA, "menu-bk")
    assert "intake-topic-bk" in alone.reads(SISWA)[-1], "the guru BK stays in reach"


def test_and_its_student_reads_when_it_is_answered_and_by_whom(alone: World) -> None:
    which = sends(alone)
    assert letter(alone, which).promised == answer_by(alone.school, alone.now)
    assert Note("letter-reader", {"who": "adults"}) in the("letter-sent", alone.told).say.notes


def test_whom_only_the_guru_bk_was_to_read_no_peer_reads_who_is_certified_later(alone: World) -> None:
    which = sends(alone)
    certify(alone)
    assert letter(alone, which).adults
    assert to(KAWAN, alone.forges(KAWAN, "letter-claim", which)) == ["letter-taken"]


def test_with_a_certified_peer_it_is_not_offered(alone: World) -> None:
    certify(alone)
    assert to(SISWA, alone.chooses(SISWA, Item.TALK)) == ["intake-topic"]
    alone.chooses(SISWA, Item.CANCEL)
    assert to(SISWA, alone.chooses(SISWA, Item.LETTER)) == ["letter-off"]


def test_what_was_begun_goes_on_when_a_peer_is_certified(alone: World) -> None:
    which = sends(alone)
    certify(alone)
    assert to(SISWA, alone.chooses(SISWA, Item.LETTER)) == ["letter-one"], "not: we have no letters"
    alone.chooses(GURU, Item.LETTER)
    alone.taps(GURU, "letter-claim", about=which)
    opens_pin(alone)
    alone.taps(GURU, "letter-draft", about=which)
    alone.says(GURU, "makasih sudah menulis")
    alone.taps(GURU, "letter-release", about=which)
    assert letter(alone, which).stage is LetterStage.ANSWERED
    alone.taps(SISWA, "letter-back", about=which)
    assert isinstance(alone.place(SISWA), AskLetter), "they may write back"


@pytest.mark.parametrize("wanted", [True, False])
def test_what_the_school_wrote_wins(alone: World, *, wanted: bool) -> None:
    alone.school = replace(alone.school, letters=wanted)
    assert to(SISWA, alone.chooses(SISWA, Item.TALK)) == (["letter-instead"] if wanted else ["intake-topic"])
    if wanted:
        certify(alone)
        assert to(SISWA, alone.chooses(SISWA, Item.LETTER)) == ["letter-what"]


def test_no_promise_is_made_where_no_hours_are_known(alone: World) -> None:
    alone.school = replace(alone.school, hours={})
    assert to(SISWA, alone.chooses(SISWA, Item.TALK)) == ["intake-topic"]


# the promise


@pytest.mark.parametrize(
    ("sent", "closed", "promised"),
    [
        ("2026-07-01 09:00", (), "2026-07-02 15:00"),
        ("2026-07-01 23:59", (), "2026-07-02 15:00"),
        ("2026-07-03 14:59", (), "2026-07-06 15:00"),  # a Friday
        ("2026-07-05 20:00", (), "2026-07-06 15:00"),  # a Sunday
        ("2026-07-01 09:00", ("2026-07-02", "2026-07-03"), "2026-07-06 15:00"),
    ],
)
def test_the_promise_is_the_end_of_the_next_school_day(sent: str, closed: tuple[str, ...], promised: str) -> None:
    zone = ZoneInfo("Asia/Jakarta")
    school = School(zone=zone, closed=frozenset(datetime.fromisoformat(day).date() for day in closed))
    by = answer_by(school, datetime.fromisoformat(sent).replace(tzinfo=zone))
    assert by == datetime.fromisoformat(promised).replace(tzinfo=zone)


def test_a_school_without_hours_or_without_the_switch_promises_nothing(world: World) -> None:
    assert answer_by(School(hours={}), NOW) is None
    for school in (School(letters=True, hours={}), School()):
        world.school = school
        assert to(SISWA, world.chooses(SISWA, Item.LETTER)) == ["letter-off"]
        assert to(SISWA, world.forges(SISWA, "letter-write")) == ["letter-off"]
    assert world.place(SISWA) == Home()


def test_the_button_shows_only_where_the_school_asks_for_it() -> None:
    """Everything else on each keyboard stays as it was."""
    for menu, whole in ROWS.items():
        without = tuple(tuple(item for item in row if item is not Item.LETTER) for row in whole)
        assert rows(menu, letters=False) == without
        assert rows(menu, letters=True) == whole
    shown = {menu for menu in Menu if Item.LETTER in {item for row in rows(menu, letters=True) for item in row}}
    assert {Menu.HOME, Menu.GUEST, Menu.COUNSELOR_ON, Menu.SUPERVISOR_ON} <= shown
    assert not shown & {Menu.CHAT, Menu.BK_CHAT, Menu.WAITING, Menu.COORDINATOR, Menu.OMBUD}


# writing


def test_a_student_reads_who_reads_it_and_by_when_it_is_answered(world: World) -> None:
    what = the("letter-what", world.chooses(SISWA, Item.LETTER))
    assert (what.say.args["when"], what.say.args["date"], what.say.args["time"]) == ("day", 2, "15.00")
    assert [note.args["who"] for note in what.say.notes] == ["peers"]
    which = writes(world, "kak,", "aku bingung")
    assert which not in world.chats, "nobody has it before it is sent"
    sent = the("letter-sent", world.taps(SISWA, "letter-send"))
    assert sent.say.args["time"] == "15.00"
    assert world.place(SISWA) == Home()
    opening = world.closed(which).story.opening
    assert opening
    assert [opening.text, *(it.line.text for it in world.said(which))] == ["kak,", "aku bingung"]


def test_those_who_may_answer_hear_of_it_without_a_word_of_it(world: World) -> None:
    world.opens()
    which = writes(world, "rahasiaku")
    words = world.taps(SISWA, "letter-send")
    assert to(GURU, words) == to(BUNDA, words) == to(KAWAN, words) == ["letter-new"]
    assert not [word for word in words if word.to != SISWA and "rahasiaku" in str(word.say.args)]
    assert world.closed(which).story.alias


def test_one_open_letter_a_student(world: World) -> None:
    which = sends(world)
    assert to(SISWA, world.chooses(SISWA, Item.LETTER)) == ["letter-one"]
    assert to(SISWA, world.forges(SISWA, "letter-write")) == ["letter-one"]
    assert [it.story.id for it in world.letters()] == [which]
    sends(world, who=ADIK)
    assert len(world.letters()) == 2


def test_an_old_button_sends_and_drops_nothing(world: World) -> None:
    first = writes(world, "satu")
    world.taps(SISWA, "letter-drop")
    second = writes(world, "dua")
    for verb in ("letter-send", "letter-drop"):
        assert to(SISWA, world.forges(SISWA, verb, about=first)) == ["letter-asked", "letter-noted"]
    assert world.place(SISWA) == AskLetter(second, world.place(SISWA).lines)  # type: ignore[union-attr]
    assert world.letters() == ()


def test_it_can_be_taken_back_until_somebody_has_read_it(world: World) -> None:
    which = sends(world)
    words = world.taps(SISWA, "letter-cancel")
    assert "letter-cancelled" in to(SISWA, words)
    assert letter(world, which).stage is LetterStage.CANCELLED
    assert ends(world.closed(which)) == world.now + DRAFT
    assert to(KAWAN, world.forges(KAWAN, "letter-claim", about=which)) == ["letter-taken"]
    assert world.forges(SISWA, "letter-cancel", about=which) == []
    again = sends(world)
    drafts(world, again)
    assert to(SISWA, world.forges(SISWA, "letter-cancel", about=again)) == ["letter-read-already"]
    assert letter(world, again).open


# answering


def test_whoever_takes_it_reads_that_they_did_and_the_others_that_it_is_gone(world: World) -> None:
    which = sends(world)
    assert set(letter(world, which).offers) == {GURU, BUNDA}
    words = world.taps(GURU, "letter-claim", about=which)
    cards = {word.to: word.say.key for word in words if isinstance(word, Amend)}
    assert cards == {GURU: "letter-yours", BUNDA: "letter-taken"}


def test_from_the_letter_to_its_answer_and_back(world: World) -> None:
    which = sends(world, "aku nggak betah", "di kelas")
    words = world.chooses(KAWAN, Item.LETTER)
    assert to(KAWAN, words) == ["letters"]
    words = world.taps(KAWAN, "letter-claim", about=which)
    assert texts(KAWAN, words) == ["aku nggak betah", "di kelas"]
    world.taps(KAWAN, "letter-draft")
    words = world.says(KAWAN, "makasih sudah menulis")
    assert to(SISWA, words) == []
    words = world.taps(KAWAN, "letter-submit")
    assert to(GURU, words) == to(BUNDA, words) == ["letter-check"]
    reviews(world, which)
    assert texts(GURU, world.told) [-1:] == ["makasih sudah menulis"]  # fmt: skip
    words = world.taps(GURU, "letter-release", about=which)
    answer = the("letter-answer", words)
    assert answer.to == SISWA
    assert answer.say.args == {"alias": world.closed(which).helper_alias, "by": "peer", "text": "makasih sudah menulis"}
    assert to(KAWAN, words) == ["letter-released"]
    assert to(BUNDA, words) == ["letter-settled"]
    assert letter(world, which).stage is LetterStage.ANSWERED
    world.taps(SISWA, "letter-rate", "4")
    assert letter(world, which).rating == 4
    assert world.forges(SISWA, "letter-rate", about=which, value="1") == [], "once"
    world.taps(SISWA, "letter-back", about=which)
    world.says(SISWA, "aku coba")
    words = world.taps(SISWA, "letter-send")
    assert to(KAWAN, words) == ["letter-again"], "the same peer, if they still may"
    assert to(LAIN, words) == []
    words = world.taps(KAWAN, "letter-mine", about=which)
    assert texts(KAWAN, words) == ["aku nggak betah", "di kelas", "makasih sudah menulis", "aku coba"]


def test_exactly_one_takes_it(world: World) -> None:
    which = sends(world)
    for who in (KAWAN, LAIN):
        world.chooses(who, Item.LETTER)
    world.taps(KAWAN, "letter-claim", about=which)
    words = world.taps(LAIN, "letter-claim", about=which)
    assert to(LAIN, words) == ["letter-taken"]
    assert letter(world, which).writer == KAWAN
    assert not texts(LAIN, words)


def test_nothing_of_a_peers_reaches_a_student_without_a_supervisor(world: World) -> None:
    """Whatever a counselor presses, at whatever stage."""
    which = sends(world)
    for _ in range(2):
        for who in (KAWAN, LAIN, SISWA):
            for verb in ("letter-release", "letter-review", "letter-amend", "letter-return"):
                assert not [word for word in world.forges(who, verb, about=which) if word.say.key == "letter-answer"]
        if letter(world, which).stage is LetterStage.WAITS:
            submits(world, which)
    assert letter(world, which).stage is LetterStage.CHECK


def test_a_supervisor_reads_it_only_after_their_pin_and_it_is_in_the_audit(world: World) -> None:
    which = sends(world, "rahasiaku")
    submits(world, which)
    words = world.taps(GURU, "letter-review", about=which)
    assert not texts(GURU, words)
    opens_pin(world)
    assert "rahasiaku" in texts(GURU, world.told)
    assert (GURU, "read") in world.records


def test_a_supervisor_may_write_their_own_instead(world: World) -> None:
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    world.taps(GURU, "letter-amend", about=which)
    words = world.says(GURU, "dari kami berdua")
    assert to(SISWA, words) == []
    words = world.taps(GURU, "letter-release", about=which)
    assert the("letter-answer", words).say.args["by"] == "adult"
    assert texts(SISWA, words) == ["dari kami berdua"]
    assert the("letter-released", words).say.args["own"] == "no"


def test_or_send_it_back_with_a_word(world: World) -> None:
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    world.taps(GURU, "letter-return", about=which)
    words = world.says(GURU, "sebut dulu perasaannya")
    assert texts(KAWAN, words) == ["sebut dulu perasaannya"]
    assert to(SISWA, words) == []
    assert letter(world, which).stage is LetterStage.DRAFTED
    world.taps(KAWAN, "letter-mine", about=which)
    world.taps(KAWAN, "letter-draft", about=which)
    world.says(KAWAN, "kedengarannya berat")
    assert to(GURU, world.taps(KAWAN, "letter-submit")) == ["letter-check"]


def test_two_supervisors_release_once(world: World) -> None:
    which = sends(world)
    submits(world, which)
    reviews(world, which, GURU)
    reviews(world, which, BUNDA)
    world.taps(GURU, "letter-release", about=which)
    words = world.taps(BUNDA, "letter-release", about=which)
    assert to(BUNDA, words) == ["letter-settled"]
    assert to(SISWA, words) == []


def test_a_yes_is_to_the_answer_that_was_read_and_to_no_newer_one(world: World) -> None:
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    old = str(letter(world, which).version)
    world.taps(GURU, "letter-return", about=which)
    world.says(GURU, "coba lagi")
    world.taps(KAWAN, "letter-mine", about=which)
    world.taps(KAWAN, "letter-draft", about=which)
    world.says(KAWAN, "yang kedua")
    world.taps(KAWAN, "letter-submit")
    words = world.forges(GURU, "letter-release", about=which, value=old)
    assert to(SISWA, words) == []
    assert "letter-review" in to(GURU, words), "they read the new one first"
    assert letter(world, which).stage is LetterStage.CHECK


def test_a_supervisor_alone_answers_where_there_are_no_counselors(world: World) -> None:
    for who in (KAWAN, LAIN):
        world.people[who] = Person(who, AGREED)
    assert to(SISWA, world.chooses(SISWA, Item.TALK)) == ["letter-instead"], "the default road"
    assert [note.args["who"] for note in the("letter-what", world.taps(SISWA, "letter")).say.notes] == ["adults"]
    which = sends(world)
    drafts(world, which, "saya baca suratmu", GURU)
    words = world.taps(GURU, "letter-release", about=which)
    assert texts(SISWA, words) == ["saya baca suratmu"]
    assert the("letter-answer", words).say.args["by"] == "adult"


def test_a_supervisor_takes_one_over_from_a_peer(world: World) -> None:
    which = sends(world)
    drafts(world, which)
    world.chooses(GURU, Item.LETTER)
    words = world.taps(GURU, "letter-claim", about=which)
    assert to(KAWAN, words) == ["letter-taken-over"]
    assert world.closed(which).road is Road.BK
    assert to(KAWAN, world.forges(KAWAN, "letter-submit", about=which)) == ["letter-taken"]


def test_handed_back_it_waits_again_and_is_not_shown_to_them_any_more(world: World) -> None:
    which = sends(world)
    drafts(world, which)
    words = world.taps(KAWAN, "letter-hand-back")
    assert to(GURU, words) == ["letter-back-again"]
    assert (letter(world, which).stage, letter(world, which).draft) == (LetterStage.WAITS, None)
    assert not flat(the("letters", world.chooses(KAWAN, Item.LETTER)).say)[:-1]
    drafts(world, which, who=LAIN)
    assert letter(world, which).writer == LAIN


# who may


def test_a_certificate_is_needed_and_rest_is_kept(world: World) -> None:
    which = sends(world)
    facts = world.people[KAWAN].facts
    for lacks in (replace(facts, certified=NOW), replace(facts, suspended=NOW)):
        world.people[KAWAN] = replace(world.people[KAWAN], facts=lacks)
        assert to(KAWAN, world.forges(KAWAN, "letter-claim", about=which)) == ["letter-taken"]
    world.people[KAWAN] = replace(world.people[KAWAN], facts=facts)
    world.now = datetime(2026, 7, 1, 14, tzinfo=UTC)  # 21.00
    world.school = replace(world.school, duty=School().duty)
    assert to(KAWAN, world.forges(KAWAN, "letter-claim", about=which)) == ["rests-night"]
    assert letter(world, which).writer is None


def test_one_at_a_time(world: World) -> None:
    first, second = sends(world), sends(world, who=ADIK)
    drafts(world, first)
    world.chooses(KAWAN, Item.LETTER)
    assert to(KAWAN, world.taps(KAWAN, "letter-claim", about=second)) == ["letter-one-at-a-time"]


def test_one_whose_writer_may_no_longer_is_free_again(world: World) -> None:
    which = sends(world)
    drafts(world, which)
    world.people[KAWAN] = replace(world.people[KAWAN], facts=replace(CERTIFIED, suspended=NOW))
    drafts(world, which, who=LAIN)
    assert letter(world, which).writer == LAIN


def test_nobody_answers_their_own_or_one_they_are_kept_apart_from(world: World) -> None:
    own = sends(world, who=KAWAN)
    assert to(KAWAN, world.forges(KAWAN, "letter-claim", about=own)) == ["letter-taken"]
    which = sends(world)
    for who in (KAWAN, GURU):
        person = world.people[who]
        world.people[who] = replace(person, work=replace(person.work, apart=(SISWA,)))
        assert to(who, world.forges(who, "letter-claim", about=which)) == ["letter-taken"]
        listed = flat(the("letters", world.chooses(who, Item.LETTER)).say)
        assert which not in {button.about for button in listed}


def test_without_a_school_code_only_the_guru_bk_reads_it(world: World) -> None:
    world.people[TAMU] = Person(TAMU, Facts(consent=3))
    assert [note.args["who"] for note in the("letter-what", world.chooses(TAMU, Item.LETTER)).say.notes] == ["adults"]
    which = sends(world, who=TAMU)
    assert letter(world, which).adults
    assert to(KAWAN, world.forges(KAWAN, "letter-claim", about=which)) == ["letter-taken"]


def test_who_has_not_agreed_reads_the_screens_first(world: World) -> None:
    world.people[TAMU] = Person(TAMU, Facts(admitted=True))
    world.chooses(TAMU, Item.LETTER)
    assert not isinstance(world.place(TAMU), AskLetter)


def test_names_and_contacts_are_covered_for_a_peer_and_in_what_a_peer_writes(world: World) -> None:
    which = sends(world, "ig ku @rara_putri12")
    world.chooses(KAWAN, Item.LETTER)
    (seen,) = texts(KAWAN, world.taps(KAWAN, "letter-claim", about=which))
    assert "rara" not in seen
    world.taps(KAWAN, "letter-draft")
    words = world.says(KAWAN, "wa aku ya, 081234567890")
    assert "talk-masked" in to(KAWAN, words)
    world.taps(KAWAN, "letter-submit")
    reviews(world, which)
    assert "ig ku @rara_putri12" in texts(GURU, world.told), "to an adult a child may say everything"
    assert "letter-contact" in notes(next(w for w in reversed(world.told) if w.say.key == "letter-review"))
    assert "0812" not in texts(SISWA, world.taps(GURU, "letter-release", about=which))[0]


# danger


def test_words_of_danger_in_a_letter_go_to_the_guru_bk_at_once_all_of_it(world: World) -> None:
    world.opens()
    writes(world, "aku capek")
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(SISWA, words)[0] == "danger-heard"
    assert "letter-went-along" in to(SISWA, words)
    place = world.place(SISWA)
    assert isinstance(place, InQueue)
    chat = world.queue(place.chat)
    assert chat.road is Road.BK
    assert chat.story.opening
    assert [chat.story.opening.text, *(it.line.text for it in world.said(place.chat))] == ["aku capek", "aku mau mati"]
    assert {GURU, BUNDA} <= {word.to for word in words}
    assert world.letters() == ()


def test_what_worries_alerts_adults_and_no_peer_ever_answers_it(world: World) -> None:
    world.opens()
    writes(world, "aku nggak kuat")
    words = world.says(SISWA, "rasanya sia-sia", sign=DESPAIR)
    assert to(SISWA, words)[0] == "danger-care"
    assert "alert-signs-alone" in to(GURU, words)
    words = world.taps(SISWA, "letter-send")
    assert to(KAWAN, words) == []
    (sent,) = world.letters()
    assert sent.letter
    assert sent.letter.adults
    assert to(KAWAN, world.forges(KAWAN, "letter-claim", about=sent.story.id)) == ["letter-taken"]
    world.taps(GURU, "letter-claim", about=sent.story.id)
    assert letter(world, sent.story.id).writer == GURU


def test_darurat_keeps_the_letter_for_later(world: World) -> None:
    writes(world, "aku bingung")
    words = world.chooses(SISWA, Item.DANGER)
    assert to(SISWA, words)[0] == "danger-help"
    assert "letter-kept" in to(SISWA, words)
    assert isinstance(world.place(SISWA), InQueue)
    world.taps(SISWA, "danger-mistake")
    world.chooses(SISWA, Item.CANCEL)
    world.taps(SISWA, "letter-back", "on")
    place = world.place(SISWA)
    assert isinstance(place, AskLetter)
    assert [line.text for line in place.lines] == ["aku bingung"]


def test_so_does_darurat_in_the_middle_of_a_letter_back(world: World) -> None:
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    world.taps(GURU, "letter-release", about=which)
    world.taps(SISWA, "letter-back", about=which)
    world.says(SISWA, "makasih")
    world.chooses(SISWA, Item.DANGER)
    assert letter(world, which).stage is LetterStage.ANSWERED
    world.taps(SISWA, "danger-mistake")
    world.chooses(SISWA, Item.CANCEL)
    world.taps(SISWA, "letter-back", "on")
    world.taps(SISWA, "letter-send", about=which)
    assert [it.line.text for it in world.said(which)][-1] == "makasih"
    assert letter(world, which).stage is LetterStage.DRAFTED


def test_a_counselor_who_answers_and_writes_of_danger_is_helped(world: World) -> None:
    which = sends(world)
    world.chooses(KAWAN, Item.LETTER)
    world.taps(KAWAN, "letter-claim", about=which)
    world.taps(KAWAN, "letter-draft")
    words = world.says(KAWAN, "aku juga mau mati", sign=SUICIDE)
    assert "danger-help" in to(KAWAN, words)
    assert "alert-staff-words" in to(GURU, words)
    assert letter(world, which).draft, "and nothing is lost"
    assert to(SISWA, words) == []


# the promise, kept and broken


def test_staff_are_reminded_before_it_breaks_and_then_the_student_reads_the_truth(world: World) -> None:
    which = sends(world)
    drafts(world, which)
    promised = letter(world, which).promised
    words = world.waits_for(promised - letter_bells.BEFORE - world.now)
    assert to(GURU, words) == to(KAWAN, words) == ["letter-due"]
    assert to(SISWA, words) == []
    words = world.waits_for(letter_bells.BEFORE)
    assert to(SISWA, words) == ["letter-late"]
    assert [word.say.args["late"] for word in words if word.to == GURU] == ["yes"]
    words = world.waits_for(timedelta(hours=17))
    assert to(GURU, words) == ["letter-due"], "at the next opening, until it is answered"
    assert to(SISWA, words) == [], "the truth is told once"
    world.taps(KAWAN, "letter-submit")
    reviews(world, which)
    world.taps(GURU, "letter-release", about=which)
    words = world.waits_for(timedelta(days=3))
    assert not [word for word in words if word.say.key.startswith("letter")]


def test_kept_it_says_nothing_more(world: World) -> None:
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    world.taps(GURU, "letter-release", about=which)
    words = world.waits_for(timedelta(days=3))
    assert not [word for word in words if word.say.key in {"letter-due", "letter-late"}]


def test_a_letter_that_waits_for_a_yes_is_reminded_of_as_such(world: World) -> None:
    which = sends(world)
    submits(world, which)
    words = world.waits_for(letter(world, which).promised - letter_bells.BEFORE - world.now)
    due = the("letter-due", [word for word in words if word.to == GURU])
    assert [button.verb for button in flat(due.say)] == ["letter-review"]
    assert to(KAWAN, words) == []


# all the rest


def test_a_reply_to_the_answer_is_the_beginning_of_one_back(world: World) -> None:
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    world.taps(GURU, "letter-release", about=which)
    number = world.number_of(SISWA, "makasih sudah menulis")
    words = world.hears((SISWA, TextReceived("iya kak", 77, number)))
    assert to(SISWA, words)[-1] == "letter-noted"
    assert isinstance(world.place(SISWA), AskLetter)


def test_writing_begun_and_left_is_not_kept_for_ever(world: World) -> None:
    writes(world, "aku bingung")
    world.waits_for(DRAFT)
    assert world.place(SISWA) == Home()


def test_a_letter_is_no_chat_and_is_not_counted_as_one(world: World) -> None:
    which = sends(world)
    assert counted(None, world.closed(which), world.now) is None
    assert which not in world.outcomes
    assert ends(world.closed(which)) is None, "it is not over"
    assert marks.letter(which) in marks.of_chat(which)
    assert marks.letter_offer(which) in marks.of_chat(which)


def test_nothing_is_set_aside_where_nothing_was_written() -> None:
    assert list(unsent.set_aside(SISWA, Home(), ChatId("x"), NOW)) == []
    (only,) = unsent.set_aside(SISWA, AskLetter(ChatId("c")), ChatId("x"), NOW)
    assert not isinstance(only, Tell)


def test_a_chat_that_waits_is_not_disturbed_by_a_letter(world: World) -> None:
    world.opens()
    chat = world.waiting()
    assert to(SISWA, world.forges(SISWA, "letter-write")) == ["letter-later"]
    assert isinstance(world.chats[chat], Queued)


def test_while_peers_are_paused_for_a_student_their_letter_is_for_the_guru_bk_alone(world: World) -> None:
    facts = world.people[SISWA].facts
    step = Step(Rung.DAY, "insults", world.now, world.now + timedelta(days=1))
    world.people[SISWA] = replace(world.people[SISWA], facts=replace(facts, step=step))
    letter = writes(world, "aku mau cerita")
    words = world.taps(SISWA, "letter-send")
    assert "letter-new" in to(GURU, words)
    assert not to(KAWAN, words)
    assert to(KAWAN, world.forges(KAWAN, "letter-claim", letter)) != ["letter-line"]
    found = world.chats[letter]
    assert isinstance(found, Closed)
    assert found.letter is not None
    assert found.letter.writer is None


def test_a_student_sends_so_many_letters_a_day_and_reads_kindly_that_it_is_enough(world: World) -> None:
    world.school = replace(world.school, letters_a_day=2)
    for _ in range(2):
        which = sends(world)
        world.taps(SISWA, "letter-cancel", about=which)
    said = the("letter-enough", world.chooses(SISWA, Item.LETTER))
    assert (said.say.args["count"], [button.verb for button in flat(said.say)]) == (2, ["menu-bk"])
    assert to(SISWA, world.forges(SISWA, "letter-write")) == ["letter-enough"]
    assert world.place(SISWA) == Home()
    assert to(ADIK, world.chooses(ADIK, Item.LETTER)) == ["letter-what"], "each for themselves"
    world.now += timedelta(hours=8)  # midnight is over at the school
    assert to(SISWA, world.chooses(SISWA, Item.LETTER)) == ["letter-what"]
    sends(world)
    assert len(world.people[SISWA].facts.letters) == 1, "of that day alone"


def test_danger_is_never_too_many_letters(world: World) -> None:
    world.school = replace(world.school, letters_a_day=1)
    world.taps(SISWA, "letter-cancel", about=sends(world))
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(SISWA, words)[0] == "danger-heard"


def paused(world: World, who: PersonId = SISWA) -> list[tuple[PersonId, str]]:
    """As a guru BK's decision leaves it, and the bell that makes it so at once."""
    person = world.people[who]
    world.people[who] = replace(person, facts=replace(person.facts, step=Step(Rung.OPEN, "rude", world.now)))
    return [(word.to, word.say.key) for word in world.hears((who, TimerRang("step-look", None)))]


@pytest.mark.parametrize("drafted", [False, True])
def test_a_letter_on_its_way_is_taken_from_peers_when_they_are_paused_for_its_student(
    world: World, drafted: bool
) -> None:
    world.opens()
    which = sends(world)
    if drafted:
        drafts(world, which)
    told = paused(world)
    assert {who for who, key in told if key == "letter-adults"} == {GURU, BUNDA}
    assert ((KAWAN, "letter-taken-over") in told) is drafted
    then = letter(world, which)
    assert (then.stage, then.writer, then.adults, then.draft) == (LetterStage.WAITS, None, True, None)
    assert KAWAN not in then.offers
    for verb in ("letter-claim", "letter-mine", "letter-submit", "letter-draft"):
        words = world.forges(KAWAN, verb, which)
        assert texts(KAWAN, words) == []
        assert letter(world, which) == then
    assert to(KAWAN, world.chooses(KAWAN, Item.LETTER)) == ["letters"]
    assert paused(world) == []
    world.taps(GURU, "letter-claim", about=which)
    assert letter(world, which).writer == GURU


def test_a_draft_that_waits_for_a_yes_may_still_go_out_but_not_back_to_a_peer(world: World) -> None:
    world.opens()
    which = sends(world)
    submits(world, which)
    assert paused(world) == []
    assert letter(world, which).stage is LetterStage.CHECK
    world.taps(GURU, "letter-review", about=which)
    opens_pin(world)
    world.forges(GURU, "letter-return", which)
    assert to(GURU, world.says(GURU, "lebih pendek")) == ["letter-not-back"]
    world.forges(GURU, "letter-release", which, str(letter(world, which).version))
    assert letter(world, which).stage is LetterStage.ANSWERED


def test_a_pause_changes_no_letter_of_a_guru_bk_nor_of_another_student(world: World) -> None:
    world.opens()
    which, other = sends(world), sends(world, who=ADIK)
    world.forges(GURU, "letter-claim", which)
    before = letter(world, other)
    paused(world)
    assert (letter(world, which).writer, letter(world, other)) == (GURU, before)
    assert letter(world, which).adults


def test_a_reply_to_the_answer_is_kept_though_it_is_enough_for_today(world: World) -> None:
    world.school = replace(world.school, letters_a_day=1)
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    world.taps(GURU, "letter-release", about=which)
    number = world.number_of(SISWA, "makasih sudah menulis")
    words = world.hears((SISWA, TextReceived("iya kak, sebenarnya masih ada", 77, number)))
    assert to(SISWA, words) == ["letter-enough", "letter-kept"]
    world.now += timedelta(hours=8)  # midnight is over at the school
    assert to(SISWA, world.taps(SISWA, "letter-back", "on"))[-1] == "letter-noted"
    place = world.place(SISWA)
    assert isinstance(place, AskLetter)
    assert [line.text for line in place.lines] == ["iya kak, sebenarnya masih ada"]
    assert place.more, "it goes to whoever answered"


@pytest.mark.parametrize("read", [True, False])
def test_one_back_to_who_answered_before_can_be_taken_back_until_they_have_read_it(world: World, read: bool) -> None:
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    world.taps(GURU, "letter-release", about=which)
    world.taps(SISWA, "letter-back", about=which)
    world.says(SISWA, "iya kak")
    world.taps(SISWA, "letter-send", about=which)
    assert letter(world, which).writer == KAWAN
    if read:
        world.taps(KAWAN, "letter-mine", about=which)
        world.taps(KAWAN, "letter-hand-back", about=which)
        assert to(SISWA, world.taps(SISWA, "letter-cancel", about=which)) == ["letter-read-already"]
        return
    words = world.taps(SISWA, "letter-cancel", about=which)
    assert (to(SISWA, words), to(KAWAN, words)) == (["letter-cancelled"], ["letter-gone"])
    assert to(KAWAN, world.forges(KAWAN, "letter-mine", about=which)) == ["letter-taken"]


def test_who_puts_a_letter_down_reads_what_was_told_of_it_all_the_same(world: World) -> None:
    writes(world, "aku capek hidup")
    world.edits(SISWA, world.last, "aku capek banget hidup", sign=DESPAIR)
    world.says(SISWA, "nggak ada gunanya", sign=DESPAIR)
    said = to(SISWA, world.taps(SISWA, "letter-drop"))
    assert "letter-dropped-told" in said
    assert "letter-dropped" not in said
    assert "alert-signs-alone" in world.reads(GURU)


def test_so_is_one_that_worries_and_that_adults_were_told_is_said(world: World) -> None:
    world.school = replace(world.school, letters_a_day=1)
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    world.taps(GURU, "letter-release", about=which)
    words = world.says(SISWA, "nggak ada gunanya", world.number_of(SISWA, "makasih sudah menulis"), DESPAIR)
    assert to(SISWA, words)[1:] == ["letter-enough", "letter-kept-told"]
    assert "alert-signs-alone" in to(GURU, words)
    world.now += timedelta(hours=8)
    world.taps(SISWA, "letter-back", "on")
    place = world.place(SISWA)
    assert isinstance(place, AskLetter)
    assert place.adults, "no peer answers it"


def test_what_was_begun_and_left_says_what_was_told_of_it(world: World) -> None:
    writes(world)
    world.says(SISWA, "nggak ada gunanya", sign=DESPAIR)
    assert "draft-over-told" in to(SISWA, world.waits_for(DRAFT))


def test_a_reply_to_the_answer_is_no_line_of_the_emergency_card(world: World) -> None:
    which = sends(world)
    submits(world, which)
    reviews(world, which)
    world.taps(GURU, "letter-release", about=which)
    world.chooses(SISWA, Item.PRIVACY)
    world.taps(SISWA, "card")
    world.taps(SISWA, "card-fill")
    words = world.says(SISWA, "iya kak", world.number_of(SISWA, "makasih sudah menulis"))
    assert to(SISWA, words)[-1] == "letter-noted"
    assert SISWA not in world.cards


def test_who_handed_it_back_does_not_take_it_again_through_an_old_list(world: World) -> None:
    which = sends(world)
    drafts(world, which)
    world.taps(KAWAN, "letter-hand-back")
    assert to(KAWAN, world.forges(KAWAN, "letter-claim", about=which)) == ["letter-given-back"]
    assert letter(world, which).writer is None
    world.taps(GURU, "letter-claim", about=which)
    world.taps(GURU, "letter-hand-back")
    assert "letter-card" in to(GURU, world.forges(GURU, "letter-claim", about=which)), "it is a guru BK's all the same"


# who simply writes, and has a letter to answer


def takes(world: World, who: PersonId = KAWAN) -> ChatId:
    which = sends(world)
    world.chooses(who, Item.LETTER)
    world.taps(who, "letter-claim", about=which)
    return which


@pytest.mark.parametrize("who", [KAWAN, GURU])
def test_what_they_write_is_the_answer_they_began_and_goes_to_nobody_yet(world: World, who: PersonId) -> None:
    which = takes(world, who)
    words = world.says(who, "makasih sudah menulis")
    assert [(word.to, word.say.key) for word in words] == [(who, "letter-drafted")]
    assert (draft := letter(world, which).draft) is not None
    assert draft.text == "makasih sudah menulis"
    assert letter(world, which).stage is LetterStage.DRAFTED
    assert texts(SISWA, words) == []


def test_it_replaces_nothing_that_was_written_they_read_how_to(world: World) -> None:
    which = takes(world)
    world.says(KAWAN, "makasih sudah menulis")
    words = world.says(KAWAN, "eh, tambah: kamu tidak sendirian")
    assert to(KAWAN, words) == ["letter-not-in", "letter-drafted"]
    assert (draft := letter(world, which).draft) is not None
    assert draft.text == "makasih sudah menulis"
    world.taps(KAWAN, "letter-draft", value="again")


def test_a_way_outside_is_covered_in_it_too(world: World) -> None:
    which = takes(world)
    world.says(KAWAN, "hubungi aku di 081234567890")
    assert (draft := letter(world, which).draft) is not None
    assert "081234567890" not in draft.text


def test_with_two_letters_or_a_chat_it_is_no_answer_to_any(world: World) -> None:
    first = takes(world, GURU)
    second = sends(world, who=ADIK)
    world.taps(GURU, "letter-claim", about=second)
    assert to(GURU, world.says(GURU, "makasih sudah menulis"))[:1] == ["home-not-sent"]
    assert (letter(world, first).draft, letter(world, second).draft) == (None, None)


def test_what_worries_us_is_no_answer_but_about_themselves(world: World) -> None:
    which = takes(world)
    words = world.says(KAWAN, "aku mau mati", sign=SUICIDE)
    assert to(KAWAN, words)[0] == "danger-heard"
    assert letter(world, which).draft is None


def test_who_may_answer_no_more_answers_nothing_by_writing(world: World) -> None:
    which = takes(world)
    person = world.people[KAWAN]
    world.people[KAWAN] = replace(person, facts=replace(person.facts, suspended=world.now))
    assert "home-not-sent" in to(KAWAN, world.says(KAWAN, "makasih sudah menulis"))
    assert letter(world, which).draft is None

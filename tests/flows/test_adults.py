"""A report about an adult of the school: to the wali luar, and to nobody who might be the one, or their colleague."""

from datetime import timedelta

import pytest

from flows.model.chats import Closed
from flows.model.events import CommandGiven, MediaRefused
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Facts, Person, Role, Ticket
from flows.model.places import AskReport, Home, Line
from tests.flows.signs import BEATEN, DESPAIR, LATE, SUICIDE
from tests.flows.world import (
    BUNDA,
    GURU,
    KAWAN,
    KOORD,
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

OTHERS = (GURU, BUNDA, KAWAN, KOORD)
WORDS = ("pak pelatih sering pegang-pegang aku", "aku takut latihan")


@pytest.fixture
def world() -> World:
    return World().opens()


def writing(world: World, who: PersonId = SISWA) -> None:
    world.chooses(who, Item.INFO)
    assert to(who, world.taps(who, "adult")) == ["adult-what"]
    assert said(who, world.taps(who, "adult-write")) == ["adult-begin"]


def said(who: PersonId, words: Words) -> list[str]:
    """But for older questions that lose their buttons."""
    return [key for key in to(who, words) if key != "adult-asked"]


def reported(world: World) -> ChatId:
    writing(world)
    for text in WORDS:
        world.says(SISWA, text)
    world.taps(SISWA, "adult-send")
    return report(world).story.id


def report(world: World) -> Closed:
    return next(chat for chat in world.chats.values() if isinstance(chat, Closed) and chat.report)


def read(world: World) -> Words:
    world.taps(WALI, "adult-read")
    while world.work(WALI).asked:
        world.types(WALI, "274916")
    return world.taps(WALI, "adult-read")


def test_it_reaches_the_wali_luar_and_nobody_else(world: World) -> None:
    writing(world)
    assert said(SISWA, world.says(SISWA, WORDS[0])) == ["adult-noted"]
    world.says(SISWA, WORDS[1])
    words = world.taps(SISWA, "adult-send")
    assert said(SISWA, words) == ["adult-sent", "adult-add"]
    assert {word.to for word in words} == {SISWA, WALI}
    assert WORDS[0] not in str(to(WALI, words)), "no word on the lock screen"
    assert world.place(SISWA) == Home()
    shown = read(world)
    assert texts(WALI, shown) == list(WORDS)
    assert (WALI, "read report") in world.records


def test_who_writes_at_once_without_the_tap_writes_to_the_wali_luar_too(world: World) -> None:
    """They have just read that no guru BK reads it."""
    world.hears((SISWA, CommandGiven("lapor")))
    words = world.says(SISWA, "pak guru pegang-pegang aku", sign=BEATEN)
    assert "adult-alert" in to(WALI, words)
    assert not any(to(who, words) for who in OTHERS)
    assert said(SISWA, world.says(SISWA, "kemarin juga")) == ["adult-noted"]


def test_who_only_looked_at_it_goes_on_as_they_like(world: World) -> None:
    world.hears((SISWA, CommandGiven("lapor")))
    assert "intake-topic" in to(SISWA, world.chooses(SISWA, Item.TALK))
    world.chooses(SISWA, Item.CANCEL)
    world.hears((SISWA, CommandGiven("lapor")))
    world.waits_for(timedelta(minutes=16))
    assert world.place(SISWA) == Home(), "what they write much later is no report"
    world.hears((SISWA, CommandGiven("lapor")))
    assert said(SISWA, world.taps(SISWA, "adult-drop"))[0] == "adult-dropped"
    world.hears((SISWA, CommandGiven("lapor")))
    world.taps(SISWA, "adult-write")
    world.waits_for(timedelta(minutes=16))
    assert isinstance(world.place(SISWA), AskReport), "they said that they want to write, and may take their time"


def test_a_counselor_who_only_looked_at_it_still_writes_to_the_one_they_help(world: World) -> None:
    world.opens()
    world.talking()
    world.hears((KAWAN, CommandGiven("lapor")))
    assert to(SISWA, world.says(KAWAN, "aku mendengarkan")) == ["talk-line"]


def test_only_after_a_pin_and_not_for_long(world: World) -> None:
    reported(world)
    assert to(WALI, world.taps(WALI, "adult-read")) == ["pin-choose"]
    world.types(WALI, "274916")
    assert texts(WALI, world.types(WALI, "274916")) == list(WORDS)
    world.waits_for(timedelta(hours=12))
    assert world.wiped[-1].of.startswith("read:")


@pytest.mark.parametrize("who", OTHERS)
def test_nobody_else_reads_or_answers_it(world: World, who: PersonId) -> None:
    which = reported(world)
    for verb in ("adult-read", "adult-answer", "read", "adult-more"):
        assert to(who, world.forges(who, verb, which)) == ["alert-settled"]
    assert world.place(who) == Home()


def test_not_even_a_wali_luar_their_own(world: World) -> None:
    which = reported(world)
    world.people[SISWA] = Person(SISWA, world.people[WALI].facts)
    assert to(SISWA, world.forges(SISWA, "adult-read", which)) == ["alert-settled"]


def test_words_of_danger_in_it_are_helped_first_and_sent_at_once_to_no_colleague(world: World) -> None:
    writing(world)
    world.says(SISWA, WORDS[0])
    words = world.says(SISWA, "aku mau mati aja", sign=SUICIDE)
    assert said(SISWA, words) == ["adult-heard", "adult-sent-now", "adult-begin-more"]
    assert "adult-heard-told" in notes(the("adult-heard", words))
    assert {word.to for word in words} == {SISWA, WALI}
    assert the("adult-alert", words).say.args["level"] == "danger"
    assert texts(WALI, read(world)) == [WORDS[0], "aku mau mati aja"]


def test_a_worry_that_needs_nobody_is_only_written_down(world: World) -> None:
    writing(world)
    world.says(SISWA, "aku telat haid", sign=LATE)
    place = world.place(SISWA)
    assert isinstance(place, AskReport)
    assert [line.text for line in place.lines] == ["aku telat haid"]


def test_nobody_has_read_it_and_that_is_said_again(world: World) -> None:
    reported(world)
    assert to(WALI, world.waits_for(timedelta(hours=25))) == ["adult-alert"]
    assert to(WALI, world.waits_for(timedelta(hours=24))) == ["adult-alert"]
    read(world)
    assert "adult-alert" not in to(WALI, world.waits_for(timedelta(days=3)))


def test_with_danger_in_it_every_quarter_of_an_hour(world: World) -> None:
    writing(world)
    world.says(SISWA, "ayah tiri mukul aku, pak guru diam saja", sign=BEATEN)
    assert to(WALI, world.waits_for(timedelta(minutes=46))) == ["adult-alert"] * 3


def test_the_wali_luar_answers_and_the_student_adds(world: World) -> None:
    which = reported(world)
    read(world)
    assert to(WALI, world.taps(WALI, "adult-answer")) == ["adult-answer-write"]
    words = world.says(WALI, "terima kasih, kamu aman sekarang?")
    assert texts(SISWA, words) == ["terima kasih, kamu aman sekarang?"]
    assert to(WALI, words) == ["adult-answered"]
    assert said(SISWA, world.taps(SISWA, "adult-more")) == ["adult-begin-more"]
    world.says(SISWA, "iya, aku di rumah nenek")
    words = world.taps(SISWA, "adult-send")
    assert the("adult-alert", words).say.args["level"] == "more"
    assert report(world).story.id == which
    assert texts(WALI, read(world)) == [*WORDS, "iya, aku di rumah nenek"]
    world.taps(SISWA, "adult-more")
    assert to(SISWA, world.says(SISWA, "dia datang lagi, aku mau mati", sign=SUICIDE))[0] == "adult-heard"
    assert texts(WALI, read(world))[-1] == "dia datang lagi, aku mau mati"


@pytest.mark.parametrize("place", ["home", "with the guru BK"])
def test_words_below_a_picture_answer_the_wali_luar_too_and_nobody_else(world: World, place: str) -> None:
    reported(world)
    read(world)
    world.taps(WALI, "adult-answer")
    world.says(WALI, "siapa orangnya?")
    reply = world.number_of(SISWA, "siapa orangnya?")
    if place != "home":
        world.talking_with_bk()
    words = world.hears((SISWA, MediaRefused("photo", "pak guru BK sendiri", 70, reply_to=reply)))
    assert to(SISWA, words) == ["media-refused-words", "adult-reply-sent"]
    assert {word.to for word in words} == {SISWA}
    assert texts(WALI, read(world))[-1] == "pak guru BK sendiri"


def test_a_wali_luar_who_forgot_the_pin_gets_another(world: World) -> None:
    reported(world)
    read(world)
    world.tickets["ABCDEFGH"] = Ticket(Role.OMBUD)
    assert to(WALI, world.starts(WALI, "ABCDEFGH")) == ["pin-forgotten"]
    assert to(WALI, world.taps(WALI, "adult-read")) == ["pin-choose"]


def test_a_counselor_who_reports_still_answers_the_one_they_help(world: World) -> None:
    chat = world.talking()
    world.chooses(KAWAN, Item.INFO)
    world.taps(KAWAN, "adult")
    world.taps(KAWAN, "adult-write")
    reply = world.number_of(KAWAN, "ayah pergi")
    words = world.says(KAWAN, "kamu mau mati?", reply_to=reply, sign=DESPAIR)
    assert texts(SISWA, words) == ["kamu mau mati?"]
    assert "alert-signs-helper" in to(GURU, words)
    assert world.talk(chat).answered


def test_other_words_of_the_wali_luar_go_nowhere(world: World) -> None:
    which = reported(world)
    read(world)
    world.taps(WALI, "adult-answer")
    del world.chats[which]
    assert to(WALI, world.says(WALI, "halo")) == ["report-gone"]
    assert to(WALI, world.says(WALI, "halo"))[0] == "home-not-sent"


def test_before_it_is_sent_it_can_be_changed_or_dropped(world: World) -> None:
    writing(world)
    assert said(SISWA, world.forges(SISWA, "adult-send")) == ["adult-begin"], "nothing to send yet"
    world.says(SISWA, "pak guru")
    world.edits(SISWA, world.last, "pak pelatih")
    assert world.place(SISWA) == AskReport(the_report(world), (Line(world.last, "pak pelatih"),))
    assert to(SISWA, world.edits(SISWA, 999, "lama")) == ["edit-too-late"]
    assert said(SISWA, world.starts(SISWA)) == ["adult-noted"], "a start in the middle loses nothing"
    assert said(SISWA, world.chooses(SISWA, Item.TALK)) == ["adult-noted"]
    assert said(SISWA, world.taps(SISWA, "adult-drop")) == ["adult-dropped", "home-student"]
    assert not [chat for chat in world.chats.values() if isinstance(chat, Closed)]
    for verb in ("adult-drop", "adult-send"):
        assert said(SISWA, world.forges(SISWA, verb)) == ["adult-none"]


def the_report(world: World) -> ChatId:
    place = world.place(SISWA)
    assert isinstance(place, AskReport)
    return place.report


def test_cancel_on_the_keyboard_drops_it_too(world: World) -> None:
    writing(world)
    assert "adult-dropped" in to(SISWA, world.chooses(SISWA, Item.CANCEL))


def test_very_long_reports_come_in_parts(world: World) -> None:
    writing(world)
    for _ in range(20):
        world.says(SISWA, "lagi")
    assert said(SISWA, world.says(SISWA, "dan lagi")) == ["adult-full", "adult-noted"]


def test_without_a_code_and_before_consent(world: World) -> None:
    guests(world, TAMU)
    assert to(TAMU, world.hears((TAMU, CommandGiven("lapor")))) == ["adult-what"]
    world.taps(TAMU, "adult-write")
    world.says(TAMU, "satpam sekolah memukulku")
    assert "adult-alert" in to(WALI, world.taps(TAMU, "adult-send"))


def test_without_a_wali_luar_the_truth(world: World) -> None:
    world.people[WALI] = Person(WALI, Facts())
    world.chooses(SISWA, Item.INFO)
    word = the("adult-nobody", world.taps(SISWA, "adult"))
    assert any(note.startswith("hotline") for note in notes(word))
    assert to(SISWA, world.forges(SISWA, "adult-write")) == ["adult-nobody"]


@pytest.mark.parametrize("who", [GURU, KOORD, WALI])
def test_adults_are_not_offered_it(world: World, who: PersonId) -> None:
    assert flat(the("info", world.chooses(who, Item.INFO)).say) == []
    assert to(who, world.forges(who, "adult")) == ["adult-students"]


def test_in_the_middle_of_something_else_that_is_finished_first(world: World) -> None:
    world.waiting()
    assert to(SISWA, world.forges(SISWA, "adult")) == ["adult-later"]
    assert to(SISWA, world.forges(SISWA, "adult-write")) == ["adult-later"]


def test_only_the_newest_question_has_buttons(world: World) -> None:
    writing(world)
    world.says(SISWA, "pak guru")
    world.says(SISWA, "marah")
    assert len(list(world.buttons(SISWA, "adult-send"))) == 1
    world.taps(SISWA, "adult-send")
    assert list(world.buttons(SISWA, "adult-send")) == []


def test_pressed_twice_it_begins_once(world: World) -> None:
    writing(world)
    world.says(SISWA, "pak guru")
    assert said(SISWA, world.forges(SISWA, "adult-write")) == ["adult-noted"]
    assert said(SISWA, world.taps(SISWA, "adult-send"))[0] == "adult-sent"


def test_words_of_danger_put_into_a_sent_report_later_reach_no_colleague(world: World) -> None:
    writing(world)
    world.says(SISWA, WORDS[0])
    first = world.last
    world.says(SISWA, WORDS[1])
    second = world.last
    world.taps(SISWA, "adult-send")
    for message, text in ((first, "pak pelatih memukulku"), (second, "aku mau mati")):
        words = world.edits(SISWA, message, text, sign=BEATEN if message == first else SUICIDE)
        assert "adult-sent-now" in to(SISWA, words)
        assert "adult-alert" in to(WALI, words)
        assert not any(to(who, words) for who in OTHERS)
    assert texts(WALI, read(world)) == [WORDS[0], "aku mau mati", "pak pelatih memukulku"]
    assert world.place(SISWA) == Home()


def test_a_reply_to_the_wali_luar_may_be_changed_too(world: World) -> None:
    reported(world)
    read(world)
    world.taps(WALI, "adult-answer")
    world.says(WALI, "terima kasih sudah cerita")
    world.says(SISWA, "sama-sama", reply_to=world.number_of(SISWA, "terima kasih sudah cerita"))
    reply = world.last
    world.waiting()
    words = world.edits(SISWA, reply, "dia bilang aku harus diam", sign=DESPAIR)
    assert "adult-sent-now" in to(SISWA, words)
    assert not any(to(who, words) for who in OTHERS)
    assert to(SISWA, world.edits(SISWA, reply, "sama-sama, bu")) == ["adult-reply-sent"]


def test_an_answer_to_the_wali_luar_after_weeks_reaches_nobody_else(world: World) -> None:
    reported(world)
    read(world)
    world.taps(WALI, "adult-answer")
    world.says(WALI, "terima kasih sudah cerita")
    answer = world.number_of(SISWA, "terima kasih sudah cerita")
    world.swept = len(world.told)
    world.talking()
    words = world.says(SISWA, "kemarin dia begitu lagi", reply_to=answer)
    assert to(SISWA, words) == ["adult-reply-sent"]
    assert not any(to(who, words) for who in OTHERS)
    world.says(KAWAN, "hai, aku di sini")
    said = world.says(SISWA, "halo", reply_to=world.number_of(SISWA, "hai, aku di sini"))
    assert texts(KAWAN, said) == ["halo"], "what is still known goes where it belongs"

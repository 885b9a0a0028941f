"""Photos: off unless the school says otherwise; asked about, between two young people only, and to nobody in danger."""

from dataclasses import replace

import pytest

from flows.model.chats import Talking
from flows.model.effects import Tell
from flows.model.events import MediaRefused, PhotoFailed
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.stories import Side
from flows.risk.alarm import Alarm
from tests.flows.signs import BEATEN, DESPAIR
from tests.flows.world import ADIK, GURU, KAWAN, LAIN, SISWA, Words, World, to, told

HANDLE = "AgACAgUAAx-kata"
PHOTO = MediaRefused("photo", "", 50, photo=HANDLE)


@pytest.fixture
def world() -> World:
    it = World()
    it.school = replace(it.school, photos=True)
    return it.opens()


def sends(world: World, who: PersonId, event: MediaRefused = PHOTO) -> Words:
    return world.hears((who, event))


def passed_on(words: Words) -> list[tuple[PersonId, str]]:
    return [(one.to, one.say.photo) for one in words if isinstance(one, Tell) and one.say.photo]


def test_it_is_asked_about_and_then_goes_to_the_other_one_alone(world: World) -> None:
    chat = world.talking(SISWA)
    asked = sends(world, SISWA)
    assert (told(asked), passed_on(asked)) == ([(SISWA, "photo-ask")], [])
    words = world.taps(SISWA, "photo-send", about=chat)
    assert told(words) == [(KAWAN, "photo-line"), (SISWA, "photo-answered")]
    assert passed_on(words) == [(KAWAN, HANDLE)]
    assert [(one.side, one.line.text) for one in world.said(chat)][-1] == (Side.STUDENT, "🖼")
    assert (SISWA, "photo") in world.records


def test_a_counselor_may_as_well(world: World) -> None:
    chat = world.talking(SISWA)
    assert told(sends(world, KAWAN)) == [(KAWAN, "photo-ask")]
    assert passed_on(world.taps(KAWAN, "photo-send", about=chat)) == [(SISWA, HANDLE)]


def test_cancelled_it_goes_to_nobody(world: World) -> None:
    chat = world.talking(SISWA)
    sends(world, SISWA)
    assert told(world.taps(SISWA, "photo-drop", about=chat)) == [(SISWA, "photo-answered")]
    assert "🖼" not in [one.line.text for one in world.said(chat)]


def test_a_second_tap_sends_no_second_one(world: World) -> None:
    chat = world.talking(SISWA)
    sends(world, SISWA)
    value = f"50 {HANDLE}"
    assert passed_on(world.forges(SISWA, "photo-send", chat, value))
    assert world.forges(SISWA, "photo-send", chat, value) == []


def test_two_are_two_each_with_its_own_question(world: World) -> None:
    chat = world.talking(SISWA)
    sends(world, SISWA)
    sends(world, SISWA, replace(PHOTO, message=51, photo="AgAC-lain"))
    assert passed_on(world.forges(SISWA, "photo-send", chat, f"50 {HANDLE}")) == [(KAWAN, HANDLE)]
    assert passed_on(world.forges(SISWA, "photo-send", chat, "51 AgAC-lain")) == [(KAWAN, "AgAC-lain")]
    assert [m.say.args for m in world.screen(SISWA) if m.say.key == "photo-answered"] == [{"answer": "photo-send"}] * 2


def test_its_words_go_the_way_of_words_and_are_not_held_up_by_the_question(world: World) -> None:
    world.talking(SISWA)
    words = sends(world, SISWA, replace(PHOTO, caption="ini kucingku, wa 081234567890"))
    assert told(words) == [(KAWAN, "talk-line"), (SISWA, "talk-masked"), (SISWA, "photo-ask")]
    assert "0812" not in str(words[0].say.args)


def test_with_words_of_danger_help_comes_first_and_the_photo_to_nobody(world: World) -> None:
    world.talking(SISWA)
    words = sends(world, SISWA, replace(PHOTO, caption="aku dipukul lagi", alarm=BEATEN))
    assert to(SISWA, words)[0] == "danger-care"
    assert "photo-ask" not in to(SISWA, words)
    assert to(SISWA, words)[-1] == "media-refused-words"


@pytest.mark.parametrize("sign", [BEATEN, DESPAIR])
def test_while_there_is_danger_a_peer_gets_none_also_of_what_was_asked_before(world: World, sign: Alarm) -> None:
    chat = world.talking(SISWA)
    sends(world, SISWA)
    world.says(SISWA, "tolong", sign=sign)
    words = world.taps(SISWA, "photo-send", about=chat)
    assert passed_on(words) == []
    assert words[-1].say.args == {"answer": "over"}
    assert told(sends(world, SISWA, replace(PHOTO, message=60))) == [(SISWA, "media-refused")]


def test_an_adult_gets_none(world: World) -> None:
    world.chooses(SISWA, Item.DANGER)
    world.taps(GURU, "claim")
    assert isinstance(world.chat_of(SISWA), Talking)
    assert told(sends(world, SISWA)) == [(SISWA, "media-refused")]
    assert told(sends(world, GURU)) == [(GURU, "media-refused")]


def test_where_the_school_has_not_switched_it_on_it_is_refused_as_ever() -> None:
    world = World().opens()
    world.talking(SISWA)
    assert told(sends(world, SISWA)) == [(SISWA, "media-refused")]


def test_switched_off_in_between_it_goes_to_nobody(world: World) -> None:
    chat = world.talking(SISWA)
    sends(world, SISWA)
    world.school = replace(world.school, photos=False)
    assert passed_on(world.taps(SISWA, "photo-send", about=chat)) == []


def test_outside_of_a_chat_it_is_refused(world: World) -> None:
    assert told(sends(world, SISWA)) == [(SISWA, "media-refused")]
    assert told(sends(world, KAWAN)) == [(KAWAN, "media-refused")]


def test_when_the_chat_is_over_it_goes_to_nobody(world: World) -> None:
    chat = world.talking(SISWA)
    sends(world, SISWA)
    world.chooses(SISWA, Item.END)
    assert told(world.forges(SISWA, "photo-send", chat, f"50 {HANDLE}")) == [(SISWA, "talk-closed")]


def test_who_holds_two_says_by_a_reply_for_whom(world: World) -> None:
    world.school = replace(world.school, limits=replace(world.school.limits, chats_at_once=2))
    world.talking(ADIK)
    world.talking(SISWA)
    assert told(sends(world, KAWAN)) == [(KAWAN, "media-refused")]
    world.says(SISWA, "lihat dong")
    asked = sends(world, KAWAN, replace(PHOTO, reply_to=world.number_of(KAWAN, "lihat dong")))
    assert told(asked) == [(KAWAN, "photo-ask")]


def test_what_could_not_be_shown_is_told_to_whoever_sent_it(world: World) -> None:
    chat = world.talking(SISWA)
    assert told(world.hears((KAWAN, PhotoFailed(chat)))) == [(SISWA, "photo-failed")]
    assert told(world.hears((SISWA, PhotoFailed(chat)))) == [(KAWAN, "photo-failed")]
    world.chooses(SISWA, Item.END)
    assert told(world.hears((KAWAN, PhotoFailed(chat)))) == [(SISWA, "photo-failed")]


def test_it_is_told_to_the_counselor_who_sent_it_and_not_to_who_came_after_them(world: World) -> None:
    chat = world.talking(SISWA)
    sends(world, KAWAN)
    (sent,) = [one for one in world.taps(KAWAN, "photo-send", about=chat) if one.say.photo]
    world.taps(KAWAN, "hand-back")
    world.taps(LAIN, "claim", about=chat)
    assert told(world.hears((SISWA, PhotoFailed(chat, sent.say.sender)))) == [(KAWAN, "photo-failed")]
    world.chooses(SISWA, Item.END)
    assert told(world.hears((SISWA, PhotoFailed(chat, sent.say.sender)))) == [(KAWAN, "photo-failed")]


def test_it_is_told_to_the_student_who_sent_it_whoever_helps_by_now(world: World) -> None:
    chat = world.talking(SISWA)
    sends(world, SISWA)
    (sent,) = [one for one in world.taps(SISWA, "photo-send", about=chat) if one.say.photo]
    world.chooses(SISWA, Item.CHANGE)
    assert told(world.hears((KAWAN, PhotoFailed(chat, sent.say.sender)))) == [(SISWA, "photo-failed")]

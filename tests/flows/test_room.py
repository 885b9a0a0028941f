"""Ruang: a guru BK sees what goes on, reads along, whispers, and takes over."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands.sample import TIRELESS
from flows.model.chats import Queued, Talking
from flows.model.effects import Amend, Tell
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.pages import ROWS
from flows.model.people import Person
from flows.model.places import Road
from flows.model.say import Say
from flows.model.school import Limits, School
from flows.model.stories import Side
from tests.flows.signs import DESPAIR
from tests.flows.world import (
    ADIK,
    AGREED,
    BUNDA,
    CERTIFIED,
    GURU,
    KAWAN,
    LAIN,
    NOW,
    SISWA,
    Words,
    World,
    flat,
    notes,
    texts,
    the,
    to,
)

HELLO = "temani dulu, belum perlu saran"


@pytest.fixture
def world() -> World:
    return World().opens()


def badged(world: World, who: PersonId, badge: str) -> None:
    person = world.people[who]
    study = replace(person.work.study, badge=badge)
    world.people[who] = replace(person, work=replace(person.work, study=study))


def room(world: World, who: PersonId = GURU) -> Tell | Amend:
    return the("room", world.chooses(who, Item.ROOM))


def one(world: World, chat: ChatId, who: PersonId = GURU) -> Say:
    room(world, who)
    return the("room-chat", world.taps(who, "room-chat", about=chat)).say


def along(world: World, chat: ChatId, who: PersonId = GURU) -> Words:
    """Baca, once their PIN, chosen the first time, has opened it."""
    one(world, chat, who)
    words = world.taps(who, "read-along", about=chat)
    while world.work(who).asked:
        words = world.types(who, "274916")
    return words


# what there is


def test_an_empty_room_says_so(world: World) -> None:
    say = room(world).say
    assert (say.args["chats"], say.args["waiting"], say.args["bk"]) == (0, 0, 0)
    assert (say.args["peers"], say.args["free"], say.args["adults"]) == (2, 2, 1)
    assert [button.verb for button in flat(say)] == ["room"]


def test_it_shows_alias_badge_since_when_and_worry_and_no_more(world: World) -> None:
    chat = world.talking()
    badged(world, KAWAN, "Rusa Hijau")
    world.says(KAWAN, "halo")
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    world.waits_for(timedelta(minutes=7))
    room(world)
    say = the("room", world.taps(GURU, "room", "0")).say
    alias = world.chats[chat].story.alias
    assert [note.args for note in say.notes] == [
        {"alias": alias, "badge": "Rusa Hijau", "new": "no", "minutes": 7, "worry": "AMBER"},
    ]
    first = flat(say)[0]
    assert (first.verb, first.about, first.name) == ("room-chat", chat, alias)
    assert one(world, chat).args == say.notes[0].args


def test_who_waits_and_how_long() -> None:
    world = World(school=School(letters=False)).opens()
    world.people[KAWAN] = world.people[LAIN] = Person(KAWAN, AGREED)
    world.waiting(ADIK)
    world.waits_for(timedelta(minutes=4))
    word = room(world)
    assert notes(word) == ["room-waits"]
    assert (word.say.notes[0].args["minutes"], word.say.notes[0].args["road"]) == (4, "peer")


def test_of_chats_with_a_guru_bk_only_the_number(world: World) -> None:
    world.chooses(BUNDA, Item.ON_CALL)
    world.taps(BUNDA, "call", "4")
    chat = world.talking_with_bk(ADIK, BUNDA)
    word = room(world)
    assert (word.say.args["bk"], notes(word)) == (1, [])
    assert to(GURU, world.forges(GURU, "read-along", chat)) == ["room-gone"]


def test_a_guru_bk_whom_the_student_locked_out_finds_nothing_of_them(world: World) -> None:
    chat = world.talking()
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=replace(guru.work, apart=(SISWA,)))
    word = room(world)
    assert (word.say.args["chats"], notes(word)) == (0, [])
    for verb in ("room-chat", "read-along", "whisper", "take-over", "take-over-yes"):
        words = world.forges(GURU, verb, chat)
        assert (to(GURU, words), {it.to for it in words}) == (["room-gone"], {GURU})
    assert world.talk(chat).helper == KAWAN


def test_many_chats_come_some_at_a_time() -> None:
    world = World(school=School(duty=TIRELESS, limits=Limits(chats_at_once=1)))
    students, helpers = many(2 * ROWS + 1)
    for who in students:
        world.people[who] = Person(who, AGREED)
    for who in helpers:
        world.people[who] = Person(who, CERTIFIED)
    world.opens()
    for student, helper in zip(students, helpers, strict=True):
        world.chooses(helper, Item.DUTY_ON)
        chat = world.waiting(student)
        queued = world.queue(chat)
        world.chats[chat] = replace(queued, offers=(*queued.offers, helper))
        world.forges(helper, "claim", chat)
    seen = [note.args["alias"] for note in room(world).say.notes]
    for page in ("1", "2"):
        seen += [note.args["alias"] for note in the("room", world.taps(GURU, "room", page)).say.notes]
    assert len(set(seen)) == 2 * ROWS + 1
    assert len(the("room", world.forges(GURU, "room", None, "99")).say.notes) == 1, "the last page there is"


def many(count: int) -> tuple[list[PersonId], list[PersonId]]:
    return [PersonId(f"s{n}") for n in range(count)], [PersonId(f"k{n}") for n in range(count)]


@pytest.mark.parametrize("who", [KAWAN, SISWA])
def test_nobody_else_sees_it(world: World, who: PersonId) -> None:
    chat = world.talking()
    assert "room" not in to(who, world.chooses(who, Item.ROOM))
    for verb in ("room", "room-chat", "read-along", "whisper", "take-over", "take-over-yes"):
        words = world.forges(who, verb, chat, "0")
        assert not {"room", "room-chat", "room-read", "whisper-write"} & {word.say.key for word in words}


# reading along


def test_reading_shows_both_sides_after_the_pin_and_leaves_a_record(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "di rumah ribut")
    one(world, chat)
    assert to(GURU, world.taps(GURU, "read-along")) == ["pin-choose"]
    assert (GURU, "read") not in world.records
    world.types(GURU, "274916")
    words = world.types(GURU, "274916")
    assert [word.say.key for word in words if word.to == GURU and word.say.key != "pin-set"] == [
        "room-read",
        "alert-line",
        "alert-line-helper",
        "alert-line",
        "room-read-end",
    ]
    assert texts(GURU, words) == ["ayah pergi", "halo", "di rumah ribut"]
    assert {word.to for word in words} == {GURU}, "neither of the two notices"
    assert world.records.count((GURU, "read")) == 1
    world.taps(GURU, "read-along")
    assert world.records.count((GURU, "read")) == 2


def test_what_was_read_leaves_the_screen_like_all_that_is_read(world: World) -> None:
    words = along(world, world.talking())
    marks = {word.mark for word in words if word.say.key in ("room-read", "alert-line", "room-read-end")}
    world.waits_for(timedelta(hours=13))
    assert len(marks) == 1
    assert marks <= {wiped.of for wiped in world.wiped}


def test_a_pin_typed_after_the_chat_was_over_shows_nothing(world: World) -> None:
    chat = world.talking()
    along(world, chat)
    world.now += timedelta(minutes=31)
    assert to(GURU, world.taps(GURU, "read-along")) == ["pin-enter"]
    world.chooses(SISWA, Item.END)
    words = world.types(GURU, "274916")
    assert (to(GURU, words), texts(GURU, words)) == (["room-gone"], [])


def test_nor_one_typed_after_the_student_locked_them_out(world: World) -> None:
    chat = world.talking()
    along(world, chat)
    world.now += timedelta(minutes=31)
    world.taps(GURU, "read-along")
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=replace(guru.work, apart=(SISWA,)))
    words = world.types(GURU, "274916")
    assert (to(GURU, words), texts(GURU, words)) == (["room-gone"], [])


def test_a_pin_asked_for_by_an_alert_still_shows_why_it_rang(world: World) -> None:
    world.talking()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    assert "alert-why" in to(GURU, world.reads_alert(GURU))


# whispers


def whispers(world: World, chat: ChatId, words: str = HELLO) -> Words:
    one(world, chat)
    assert to(GURU, world.taps(GURU, "whisper", about=chat)) == ["whisper-write"]
    return world.says(GURU, words)


def test_a_whisper_reaches_the_counselor_alone(world: World) -> None:
    chat = world.talking()
    words = whispers(world, chat)
    assert (texts(KAWAN, words), to(KAWAN, words)) == ([HELLO], ["whispered"])
    assert (to(GURU, words), to(SISWA, words)) == (["whisper-sent"], [])
    assert not [line for (side, _), line in world.lines.get(chat, {}).items() if side is Side.HELPER]
    assert (GURU, "whispered") in world.records


def test_what_the_counselor_writes_next_is_asked_for_whom(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    whispers(world, chat)
    words = world.says(KAWAN, "iya bu, aku takut salah")
    assert (to(KAWAN, words), texts(SISWA, words), to(GURU, words)) == (["talk-whom"], [], [])
    assert texts(SISWA, world.taps(KAWAN, "to")) == ["iya bu, aku takut salah"]
    assert texts(SISWA, world.says(KAWAN, "ceritakan saja")) == ["ceritakan saja"], "and from then on as before"


def test_a_reply_to_the_student_goes_to_them_and_one_to_the_whisper_to_the_guru_bk(world: World) -> None:
    chat = world.talking()
    whispers(world, chat)
    reply = world.number_of(KAWAN, "ayah pergi")
    assert texts(SISWA, world.says(KAWAN, "aku dengar", reply_to=reply)) == ["aku dengar"]
    words = world.says(KAWAN, "baik bu", reply_to=world.number_of(KAWAN, HELLO))
    assert (texts(GURU, words), texts(SISWA, words)) == (["baik bu"], [])


def test_the_counselor_answers_by_the_button_below_it(world: World) -> None:
    whispers(world, world.talking())
    world.taps(KAWAN, "consult", "reply")
    words = world.says(KAWAN, "baik bu")
    assert (texts(GURU, words), texts(SISWA, words)) == (["baik bu"], [])


def test_written_after_the_chat_was_over_it_goes_to_nobody(world: World) -> None:
    chat = world.talking()
    one(world, chat)
    world.taps(GURU, "whisper", about=chat)
    world.chooses(SISWA, Item.END)
    words = world.says(GURU, HELLO)
    assert (to(GURU, words), {word.to for word in words}) == (["room-gone"], {GURU})


def test_nor_does_a_second_line(world: World) -> None:
    """A correction of the guru BK's, with a student of their own in hand: neither of the two reads it unasked."""
    own = world.talking_with_bk(ADIK)
    chat = world.talking()
    whispers(world, chat)
    words = world.says(GURU, "maksud saya: dengarkan dulu")
    assert (to(GURU, words), texts(ADIK, words), texts(KAWAN, words)) == (["talk-whom"], [], [])
    assert world.talk(own).helper == GURU


# taking over


def test_taking_over_is_asked_once_and_told_to_both(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    one(world, chat)
    words = world.taps(GURU, "take-over")
    assert (to(GURU, words), world.talk(chat).helper) == (["take-over-ask"], KAWAN)
    words = world.taps(GURU, "take-over-yes")
    assert (world.talk(chat).helper, world.talk(chat).road) == (GURU, Road.BK)
    assert to(SISWA, words) == ["take-over-student"]
    assert to(KAWAN, words) == ["card-taken-over", "take-over-peer", "wrap-did"]
    assert texts(GURU, words) == ["ayah pergi", "halo"]
    assert "take-over-done" in to(GURU, words)
    assert (GURU, "took over") in world.records
    assert texts(SISWA, world.says(GURU, "saya di sini")) == ["saya di sini"]


def test_a_second_tap_and_a_slower_colleague_read_that_it_is_done(world: World) -> None:
    chat = world.talking()
    one(world, chat)
    world.taps(GURU, "take-over")
    world.taps(GURU, "take-over-yes")
    assert to(GURU, world.forges(GURU, "take-over-yes", chat)) == ["room-gone"]
    assert to(BUNDA, world.forges(BUNDA, "take-over-yes", chat)) == ["room-gone"]
    assert world.talk(chat).helper == GURU


def test_over_meanwhile_each_button_says_so(world: World) -> None:
    chat = world.talking()
    one(world, chat)
    world.chooses(SISWA, Item.END)
    for verb in ("room-chat", "read-along", "whisper", "take-over"):
        assert to(GURU, world.forges(GURU, verb, chat)) == ["room-gone"]
    assert to(GURU, world.taps(GURU, "room", "0")) == ["room"]


def test_nothing_is_read_while_nobody_looks() -> None:
    """A look is one reading of the database; that of a calm word in a chat is none."""
    world = World(now=NOW).opens()
    chat = world.talking()
    looked: list[ChatId] = []

    def looks() -> tuple[Talking, ...]:
        looked.append(chat)
        return (world.talk(chat),)

    world.talking_now = looks  # type: ignore[method-assign]
    world.says(KAWAN, "halo")
    assert looked == []
    room(world)
    assert looked == [chat]


def test_who_feels_uneasy_leaves_at_once_also_after_a_whisper(world: World) -> None:
    """For whom their words would be is no question then: they hold one chat."""
    chat = world.talking()
    whispers(world, chat)
    assert "uneasy-thanks" in to(KAWAN, world.says(KAWAN, "Aku tidak nyaman"))
    assert isinstance(world.chats[chat], Queued)

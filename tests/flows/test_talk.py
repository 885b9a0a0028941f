"""Talk: both ways, masked between young people, edited, quoted, and never to somebody it was not meant for."""

import random
from dataclasses import replace

import pytest

from bot.commands.sample import TIRELESS
from flows.model import marks
from flows.model.effects import Amend, Tell
from flows.model.events import Event, MediaRefused, MenuChosen, TextEdited, TextReceived
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item, Menu
from flows.model.people import Person
from flows.model.places import AtWork, Home, InChat, Line
from flows.model.say import Lane
from flows.model.school import Limits, School
from flows.model.stories import Side
from flows.talking.talk import MOST, parts
from tests.flows.world import (
    ADIK,
    AGREED,
    GURU,
    KAWAN,
    LAIN,
    SISWA,
    World,
    bare,
    flat,
    texts,
    the,
    to,
    told,
)

LONG = "🙂" * 2000 + "akhir"  # 4005 units of UTF-16


@pytest.fixture
def world() -> World:
    return World(school=School(duty=TIRELESS, limits=Limits(chats_at_once=3))).opens()


def test_what_one_says_the_other_hears_with_whose_words_these_are(world: World) -> None:
    chat = world.talking()
    talking = world.talk(chat)
    there = the("talk-line", world.says(SISWA, "halo"))
    assert isinstance(there, Tell)
    assert (there.to, there.say.args) == (KAWAN, {"alias": talking.story.alias, "text": "halo"})
    assert (there.about, there.lane, there.mark) == (chat, Lane.CHAT, marks.line(chat, Side.STUDENT, world.last))
    back = the("talk-line", world.says(KAWAN, "hai"))
    assert (back.to, back.say.args) == (SISWA, {"alias": talking.helper_alias, "text": "hai"})
    assert [(s.side, s.line.text) for s in world.said(chat)] == [(Side.STUDENT, "halo"), (Side.HELPER, "hai")]


def test_an_adult_speaks_as_the_guru_bk(world: World) -> None:
    world.talking_with_bk()
    assert to(SISWA, world.says(GURU, "saya di sini")) == ["talk-line-bk"]
    assert to(GURU, world.says(SISWA, "iya")) == ["talk-line"]


# masks


def test_between_young_people_numbers_and_names_are_hidden_and_the_writer_is_told(world: World) -> None:
    world.talking()
    words = world.says(SISWA, "ig aku @rara_p")
    assert told(words) == [(KAWAN, "talk-line"), (SISWA, "talk-masked")]
    assert "@rara_p" not in str(texts(KAWAN, words))
    edited = world.edits(SISWA, world.last, "wa 0812 3456 7890")
    assert told(edited) == [(KAWAN, "talk-line-edited"), (SISWA, "talk-masked")]
    assert "7890" not in str(texts(KAWAN, edited))


def test_to_an_adult_a_child_may_give_a_number(world: World) -> None:
    world.talking_with_bk()
    assert texts(GURU, world.says(SISWA, "nomor ibuku 0812-3456-7890")) == ["nomor ibuku 0812-3456-7890"]


# long words and edits


def test_words_too_long_with_an_alias_come_in_two_halves_and_never_through_a_character(world: World) -> None:
    world.talking()
    halves = texts(KAWAN, world.says(SISWA, LONG))
    assert "".join(halves) == LONG
    assert [len(half.encode("utf-16-le")) // 2 for half in halves] == [MOST, 105]
    assert parts("a" * (MOST - 1) + "🙂🙂") == ["a" * (MOST - 1), "🙂🙂"]


def test_an_edit_changes_the_message_there(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "halo kak")
    edit = the("talk-line-edited", world.edits(SISWA, world.last, "halo kakak"))
    assert isinstance(edit, Amend)
    assert (edit.to, edit.mark) == (KAWAN, marks.line(chat, Side.STUDENT, world.last))
    assert world.said(chat)[0].line == Line(world.last, "halo kakak")
    world.says(KAWAN, "hai")
    assert to(SISWA, world.edits(KAWAN, world.last, "hai juga")) == ["talk-line-edited"]


def test_an_edit_of_the_first_words_reaches_who_came(world: World) -> None:
    world.waiting()
    opening = world.last
    world.taps(KAWAN, "claim")
    assert texts(KAWAN, world.edits(SISWA, opening, "ibu pergi")) == ["ibu pergi"]


def test_an_edit_of_long_words_changes_both_halves(world: World) -> None:
    world.talking()
    world.says(SISWA, LONG)
    number = world.last
    assert "".join(texts(KAWAN, world.edits(SISWA, number, LONG + "!"))) == LONG + "!"
    assert to(KAWAN, world.edits(SISWA, number, "pendek")) == ["talk-line-edited", "talk-line-removed"]


def test_an_edit_that_makes_words_long_adds_a_half(world: World) -> None:
    world.talking()
    world.says(SISWA, "pendek")
    assert to(KAWAN, world.edits(SISWA, world.last, LONG)) == ["talk-line-edited", "talk-line-edited"]


def test_an_edit_after_the_end_is_not_sent_and_that_is_said(world: World) -> None:
    world.talking()
    world.says(SISWA, "halo")
    mine = world.last
    world.says(KAWAN, "hai")
    theirs = world.last
    world.chooses(SISWA, Item.END)
    assert told(world.edits(SISWA, mine, "x")) == [(SISWA, "edit-too-late")]
    assert told(world.edits(KAWAN, theirs, "x")) == [(KAWAN, "edit-too-late")]


def test_an_edit_of_an_old_chat_does_not_touch_the_new_one(world: World) -> None:
    world.talking()
    world.says(SISWA, "halo")
    old = world.last
    world.chooses(SISWA, Item.CHANGE)
    world.taps(LAIN, "claim")
    assert told(world.edits(SISWA, old, "x")) == [(SISWA, "edit-too-late")]


# quotes


def test_a_reply_quotes_the_message_on_the_others_screen_both_ways(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "satu")
    mine = world.last
    reply = the("talk-line", world.says(KAWAN, "jawab", world.number_of(KAWAN, "satu")))
    assert isinstance(reply, Tell)
    assert (reply.quote_message, reply.quote) == (mine, "")
    kawans = world.last
    back = the("talk-line", world.says(SISWA, "balas", world.number_of(SISWA, "jawab")))
    assert isinstance(back, Tell)
    assert (back.quote_message, back.quote) == (kawans, "")
    own = the("talk-line", world.says(SISWA, "maksudku", mine))
    assert isinstance(own, Tell)
    assert (own.quote_message, own.quote) == (None, marks.line(chat, Side.STUDENT, mine))


def test_a_reply_in_two_halves_quotes_once(world: World) -> None:
    world.talking()
    world.says(SISWA, "satu")
    words = [w for w in world.says(KAWAN, LONG, world.number_of(KAWAN, "satu")) if isinstance(w, Tell)]
    assert [word.quote_message is not None for word in words] == [True, False]


def test_a_reply_to_the_second_half_is_a_reply_to_the_line(world: World) -> None:
    world.talking()
    world.says(SISWA, LONG)
    second = world.number_of(KAWAN, parts(LONG)[1])
    reply = the("talk-line", world.says(KAWAN, "iya", second))
    assert isinstance(reply, Tell)
    assert reply.quote_message == world.last - 1


def test_a_reply_to_the_card_is_for_that_chat_and_quotes_nothing(world: World) -> None:
    chat = world.talking()
    card = 10_000 + next(n for n, w in enumerate(world.told) if w.mark == marks.card(chat))
    reply = the("talk-line", world.says(KAWAN, "halo", card))
    assert isinstance(reply, Tell)
    assert (reply.quote_message, reply.quote) == (None, "")


# several chats


def test_with_one_chat_words_go_there_with_two_we_ask(world: World) -> None:
    first, second = world.talking(ADIK), world.talking(SISWA)
    words = world.says(KAWAN, "apa kabar?")
    asked = the("talk-whom", words)
    assert told(words) == [(KAWAN, "talk-whom")]
    assert [(b.verb, b.about) for b in flat(asked.say)] == [("to", first), ("to", second), ("unsend", None)]
    assert isinstance(asked, Tell)
    assert asked.quote_message == world.last
    assert told(world.taps(KAWAN, "to", about=second)) == [(KAWAN, "talk-sent"), (SISWA, "talk-line")]
    assert bare(world.work(KAWAN)) == AtWork(on=True, chats=(first, second))


def test_a_reply_says_for_whom(world: World) -> None:
    world.talking(ADIK)
    world.talking(SISWA)
    world.says(ADIK, "aku adik")
    assert told(world.says(KAWAN, "iya dik", world.number_of(KAWAN, "aku adik"))) == [(ADIK, "talk-line")]


def test_each_line_is_asked_for_by_itself(world: World) -> None:
    """Two lines in a row may be for two."""
    first, second = world.talking(ADIK), world.talking(SISWA)
    world.says(KAWAN, "untuk adik")
    one = world.last
    world.says(KAWAN, "untuk siswa")
    assert texts(SISWA, world.taps(KAWAN, "to", about=second)) == ["untuk siswa"]
    assert texts(ADIK, world.taps(KAWAN, "to", str(one), first)) == ["untuk adik"]
    assert world.work(KAWAN).unsent == ()


def test_it_may_be_left_unsent_and_tapped_twice_nothing_more_happens(world: World) -> None:
    first = world.talking(ADIK)
    world.talking(SISWA)
    world.says(KAWAN, "ups")
    number = str(world.last)
    assert told(world.taps(KAWAN, "unsend")) == [(KAWAN, "talk-unsent")]
    assert world.forges(KAWAN, "unsend", None, number) == []
    assert world.forges(KAWAN, "to", first, number) == []
    assert to(KAWAN, world.forges(KAWAN, "to", ChatId("other"), number)) == ["talk-closed"]
    assert to(KAWAN, world.forges(KAWAN, "to", None, number)) == ["talk-closed"]


def test_an_edit_before_it_is_said_for_whom_counts(world: World) -> None:
    world.talking(ADIK)
    chat = world.talking(SISWA)
    world.says(KAWAN, "satu")
    world.says(KAWAN, "duwa")
    assert world.edits(KAWAN, world.last, "dua") == []
    assert texts(SISWA, world.taps(KAWAN, "to", str(world.last), chat)) == ["dua"]


def test_after_one_left_the_other_is_asked_for_once_and_then_sure(world: World) -> None:
    """They may just be writing to the one who left."""
    first = world.talking(ADIK)
    world.talking(SISWA)
    world.chooses(SISWA, Item.END)
    assert told(world.says(KAWAN, "semangat ya")) == [(KAWAN, "talk-whom")]
    world.taps(KAWAN, "to", about=first)
    assert told(world.says(KAWAN, "lagi")) == [(ADIK, "talk-line")]


def test_a_reply_to_an_old_chat_is_not_sent_to_anybody(world: World) -> None:
    world.talking(SISWA)
    world.says(SISWA, "rahasiaku")
    reply = world.number_of(KAWAN, "rahasiaku")
    world.chooses(SISWA, Item.END)
    world.talking(ADIK)
    assert told(world.says(KAWAN, "soal rahasiamu", reply)) == [(KAWAN, "talk-closed")]
    words = world.hears((KAWAN, MediaRefused("photo", "lihat ini", 70, reply_to=reply)))
    assert told(words) == [(KAWAN, "media-refused-words"), (KAWAN, "talk-closed")]


def test_a_reply_to_what_they_wrote_to_another_is_no_word_for_the_one_they_hold_now(world: World) -> None:
    world.talking(SISWA)
    world.says(KAWAN, "untuk siswa")
    mine = world.last
    world.chooses(SISWA, Item.END)
    world.talking(ADIK)
    assert told(world.says(KAWAN, "seperti kubilang", mine)) == [(KAWAN, "talk-whom")]


def test_the_same_for_a_student(world: World) -> None:
    world.talking(SISWA)
    world.says(KAWAN, "halo")
    reply = world.number_of(SISWA, "halo")
    world.chooses(SISWA, Item.CHANGE)
    world.taps(LAIN, "claim")
    assert told(world.says(SISWA, "untuk yang tadi", reply)) == [(SISWA, "talk-closed")]
    words = world.hears((SISWA, MediaRefused("photo", "lihat ini", 70, reply_to=reply)))
    assert told(words) == [(SISWA, "media-refused-words"), (SISWA, "talk-closed")]
    assert told(world.says(SISWA, "untuk yang baru")) == [(LAIN, "talk-line")]


def test_what_was_for_nobody_yet_is_not_sent_when_the_last_chat_ends(world: World) -> None:
    world.talking(ADIK)
    chat = world.talking(SISWA)
    world.says(KAWAN, "untuk siapa ya")
    world.chooses(ADIK, Item.END)
    assert world.work(KAWAN).unsent
    assert to(KAWAN, world.chooses(SISWA, Item.END)) == ["card-over", "talk-unsent", "close-student-left"]
    assert world.work(KAWAN).unsent == ()
    assert to(KAWAN, world.forges(KAWAN, "to", chat, str(world.last))) == ["talk-closed"]


def test_helpers_without_a_chat_are_told_that_nobody_heard_them(world: World) -> None:
    assert told(world.says(KAWAN, "halo?")) == [(KAWAN, "home-not-sent"), (KAWAN, "home-counselor-on")]


def test_in_a_chat_other_buttons_say_that_it_is_still_open(world: World) -> None:
    world.talking()
    assert to(SISWA, world.starts(SISWA)) == ["talk-here-peer"]
    assert to(SISWA, world.chooses(SISWA, Item.TALK)) == ["talk-here-peer"]
    assert to(SISWA, world.chooses(SISWA, Item.CANCEL)) == ["talk-here-peer"]
    assert world.keyboard(SISWA) is Menu.CHAT
    world.talking_with_bk(ADIK)
    assert to(ADIK, world.starts(ADIK)) == ["talk-here-bk"]
    assert to(ADIK, world.chooses(ADIK, Item.REPORT)) == ["close-already"]
    assert to(ADIK, world.chooses(ADIK, Item.CHANGE)) == ["close-already"]


def test_nobody_is_locked_in_a_chat_that_is_gone(world: World) -> None:
    chat = world.talking()
    del world.chats[chat]
    assert to(SISWA, world.says(SISWA, "halo?")) == ["intake-kept", "intake-topic"]
    world.people[SISWA] = replace(world.people[SISWA], place=InChat(chat))
    assert to(SISWA, world.chooses(SISWA, Item.END)) == ["home-student"]
    assert world.place(SISWA) == Home()


@pytest.mark.parametrize("seed", range(40))
def test_no_interleaving_delivers_a_line_to_somebody_it_was_not_meant_for(seed: int) -> None:
    """Three students, a counselor with several chats, a supervisor, in any order and in groups of any size."""
    dice = random.Random(seed)
    world = World(school=School(duty=TIRELESS, limits=Limits(chats_at_once=3))).opens()
    students = [PersonId(f"murid{n}") for n in range(3)]
    for who in students:
        world.people[who] = Person(who, AGREED)
    for who in students:
        world.talking(who) if dice.random() < 0.7 else world.talking_with_bk(who)
    meant: dict[str, set[PersonId]] = {}
    written: dict[PersonId, list[tuple[int, PersonId]]] = {}
    for turn in range(60):
        happened: list[tuple[PersonId, Event]] = []
        for _ in range(dice.randrange(1, 4)):
            happened += one_of(world, dice, students, meant, written, f"{turn}.{len(happened)}")
        world.hears(*happened)
        if dice.random() < 0.1 and (free := [s for s in students if world.place(s) == Home()]):
            world.talking(dice.choice(free))
        for word in world.told:
            text = word.say.args.get("text")
            if isinstance(text, str) and text in meant:
                assert word.to in meant[text], (word, meant[text])


def one_of(
    world: World,
    dice: random.Random,
    students: list[PersonId],
    meant: dict[str, set[PersonId]],
    written: dict[PersonId, list[tuple[int, PersonId]]],
    name: str,
) -> list[tuple[PersonId, Event]]:
    """Somebody writes to somebody, by a reply where that is needed; edits; answers "to whom?"; or ends."""
    student = dice.choice(students)
    chat = next((c for c in world.chats.values() if world.place(student) == InChat(c.story.id)), None)
    if chat is None:
        return []
    talking = world.talk(chat.story.id)
    what = dice.random()
    world.last += 1
    text = f"kata {name}"
    if what < 0.4:
        meant[text] = {talking.helper}
        written.setdefault(student, []).append((world.last, talking.helper))
        return [(student, TextReceived(text, world.last))]
    if what < 0.75:
        meant[text] = {student}
        heard = [n for n, w in enumerate(world.told) if w.to == talking.helper and w.about == chat.story.id]
        return [(talking.helper, TextReceived(text, world.last, 10_000 + dice.choice(heard)))]
    if what < 0.85:
        sure = world.work(talking.helper).sure
        meant[text] = {world.talk(sure).story.student} if sure else set()
        return [(talking.helper, TextReceived(text, world.last))]
    if what < 0.95 and written.get(student):
        message, to_whom = dice.choice(written[student])
        meant[text] = {to_whom}
        return [(student, TextEdited(text, message))]
    return [(student, MenuChosen(Item.END))] if dice.random() < 0.3 else []

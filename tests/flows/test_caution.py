"""Caution: who is about to say who they are is asked once; what leads outside does not pass, and shows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.chats import Closed, Queued
from flows.model.menu import Item
from flows.model.places import Home, InChat
from tests.flows.signs import SUICIDE
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, LAIN, SISWA, Words, World, flat, texts, the, to

NAMED = "nama aku Rara Ayuningtyas kelas 8B"


@pytest.fixture
def world() -> World:
    return World().opens()


def became(words: Words) -> list[str]:
    """Of the lines the student had not decided about."""
    return [str(word.say.args["answer"]) for word in words if word.say.key == "caution-answered"]


def test_a_student_about_to_say_who_they_are_is_asked_first(world: World) -> None:
    world.talking()
    words = world.says(SISWA, NAMED)
    assert (to(SISWA, words), to(KAWAN, words)) == (["caution-ask"], [])
    assert [b.verb for b in flat(the("caution-ask", words).say)] == ["caution-send", "caution-cover", "caution-drop"]


def test_and_may_say_it_all_the_same(world: World) -> None:
    world.talking()
    world.says(SISWA, NAMED)
    words = world.taps(SISWA, "caution-send")
    assert texts(KAWAN, words) == [NAMED]
    assert to(SISWA, words) == ["caution-answered"]


def test_or_have_it_covered(world: World) -> None:
    world.talking()
    world.says(SISWA, f"{NAMED}, aku takut pulang")
    (read,) = texts(KAWAN, world.taps(SISWA, "caution-cover"))
    assert "Rara" not in read
    assert "8B" not in read
    assert "aku takut pulang" in read


def test_a_number_in_pieces_does_not_get_through_whole_and_whoever_gives_it_is_told(world: World) -> None:
    world.talking()
    first, second, last = world.says_in_pieces(SISWA, "0812", "3456", "7890")
    assert texts(KAWAN, first) == ["0812"]
    assert texts(KAWAN, second) == ["3456"]
    assert texts(KAWAN, last) == ["[nomor]"]
    assert to(SISWA, last) == ["talk-masked"]


def test_from_a_counselor_the_supervisors_hear_of_it_too(world: World) -> None:
    world.talking()
    *_, last = world.says_in_pieces(KAWAN, "ig ku", "kancil.biru")
    assert texts(SISWA, last) == ["[nama pengguna]"]
    assert "caution-contact" in to(GURU, world.waits_for(timedelta(seconds=1)))


def test_nor_does_one_that_was_given_while_they_waited(world: World) -> None:
    chat = world.waiting()
    for piece in ("0812", "3456", "7890"):
        world.says(SISWA, piece)
    words = world.taps(KAWAN, "claim", about=chat)
    assert texts(KAWAN, words)[-3:] == ["0812", "3456", "[nomor]"]
    assert "caution-before" in to(SISWA, words)


def test_or_leave_it_and_a_second_tap_does_nothing(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, NAMED)
    words = world.taps(SISWA, "caution-drop")
    assert to(KAWAN, words) == []
    assert world.place(SISWA) == InChat(chat)
    assert world.forges(SISWA, "caution-send", chat, str(world.last)) == []


def test_what_is_written_meanwhile_goes_on_and_an_edit_waits_too(world: World) -> None:
    world.talking()
    world.says(SISWA, NAMED)
    asked = world.last
    assert texts(KAWAN, world.says(SISWA, "eh")) == ["eh"]
    assert world.edits(SISWA, asked, "nama aku rahasia, kelas 8B") == []
    (read,) = texts(KAWAN, world.taps(SISWA, "caution-cover"))
    assert "rahasia" in read
    assert "8B" not in read


def test_no_line_is_lost_however_many_wait_for_an_answer(world: World) -> None:
    world.talking()
    for number in range(5):
        assert to(SISWA, world.says(SISWA, f"{NAMED}, yang ke-{number}")) == ["caution-ask"]
    words = world.says(SISWA, f"{NAMED}, yang terakhir")
    (read,) = texts(KAWAN, words)
    assert "yang terakhir" in read
    assert "Rara" not in read
    assert to(SISWA, words) == ["talk-masked"]
    for number in range(5):
        (read,) = texts(KAWAN, world.taps(SISWA, "caution-send", value=str(number + 2)))
        assert f"yang ke-{number}" in read


def test_words_of_danger_are_held_up_by_no_question(world: World) -> None:
    world.talking()
    words = world.says(SISWA, f"{NAMED} aku mau mati", sign=SUICIDE)
    (read,) = texts(KAWAN, words)
    assert "Rara" not in read
    assert "aku mau mati" in read
    assert {"danger-heard", "talk-masked"} <= set(to(SISWA, words))
    assert "caution-ask" not in to(SISWA, words)


def test_to_an_adult_nobody_is_asked(world: World) -> None:
    world.talking_with_bk()
    assert texts(GURU, world.says(SISWA, NAMED)) == [NAMED]


def test_when_the_chat_is_over_the_question_leads_nowhere(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, NAMED)
    assert became(world.chooses(SISWA, Item.END)) == ["over"]
    assert world.place(SISWA) == Home()
    words = world.forges(SISWA, "caution-send", chat, str(world.last))
    assert (to(SISWA, words), to(KAWAN, words)) == (["talk-closed"], [])


@pytest.mark.parametrize("item", [Item.REPORT, Item.CHANGE])
def test_nor_when_the_student_leaves_it_for_another(world: World, item: Item) -> None:
    world.talking()
    world.says(SISWA, NAMED)
    assert became(world.chooses(SISWA, item)) == ["over"]


def test_when_the_helper_ends_it_the_student_reads_that_it_was_not_sent(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, NAMED)
    assert became(world.taps(KAWAN, "end")) == ["over"]


def hands_back(world: World) -> Words:
    return world.taps(KAWAN, "hand-back")


def falls_silent(world: World) -> Words:
    return world.waits_for(timedelta(minutes=6))


def cannot_be_reached(world: World) -> Words:
    return world.blocks(KAWAN)


def needs_help(world: World) -> Words:
    world.chooses(KAWAN, Item.DANGER)
    return world.taps(KAWAN, "danger-me")


@pytest.mark.parametrize("lets_go", [hands_back, falls_silent, cannot_be_reached, needs_help])
def test_a_line_nobody_decided_about_waits_on_for_the_next_helper(
    world: World, lets_go: Callable[[World], Words]
) -> None:
    """Also of one whose chat was not the one the counselor spoke in last."""
    world.school = replace(world.school, limits=replace(world.school.limits, chats_at_once=2))
    chat = world.talking()
    world.says(SISWA, f"{NAMED}, aku takut pulang")
    if lets_go is not hands_back:
        world.talking(ADIK)
    words = lets_go(world)
    assert became(words) == ["kept"]
    assert isinstance(world.chats[chat], Queued)
    read = texts(LAIN, world.taps(LAIN, "claim", about=chat))[-1]
    assert "aku takut pulang" in read
    assert "Rara" not in read


def test_and_an_adult_who_is_next_reads_all_of_it(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, NAMED)
    world.taps(KAWAN, "hand-back")
    world.chooses(SISWA, Item.BK)
    assert NAMED in texts(GURU, world.taps(GURU, "claim", about=chat))


def test_what_was_told_before_anybody_came_is_covered_for_a_peer_and_that_is_said(world: World) -> None:
    chat = world.waiting(words=NAMED)
    words = world.taps(KAWAN, "claim", about=chat)
    (read,) = texts(KAWAN, words)
    assert "Rara" not in read
    assert "caution-before" in to(SISWA, words)


def test_and_not_for_an_adult(world: World) -> None:
    world.waiting_for_bk(words=NAMED)
    words = world.taps(GURU, "claim")
    assert texts(GURU, words) == [NAMED]
    assert "caution-before" not in to(SISWA, words)


@pytest.mark.parametrize(
    "way", ["pindah wa aja yuk", "ig aku rara_cantik", "nomorku 0812 3456 7890", "kita ketemuan di kantin jam 3 yuk"]
)
def test_a_counselor_who_leads_outside_is_not_passed_on_and_the_supervisors_hear_of_it_once(
    world: World, way: str
) -> None:
    chat = world.talking()
    words = world.says(KAWAN, way)
    assert texts(SISWA, words) != [way]
    assert "talk-masked" in to(KAWAN, words)
    words = world.waits_for(timedelta(seconds=1))
    assert [word.to for word in words if word.say.key == "caution-contact"] == [BUNDA, GURU]
    assert (KAWAN, "contact") in world.records
    world.says(KAWAN, way)
    assert world.waits_for(timedelta(seconds=1)) == []
    assert world.talk(chat).contact


def test_also_in_an_edit_and_when_the_chat_ended_at_once(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.edits(KAWAN, world.last, "chat aku di wa 0812 3456 7890")
    world.chooses(SISWA, Item.END)
    assert isinstance(world.chats[chat], Closed)
    words = world.waits_for(timedelta(seconds=1))
    assert [word.to for word in words if word.say.key == "caution-contact"] == [BUNDA, GURU]


def test_also_when_the_counselor_hands_back_at_once_and_somebody_else_has_the_student(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "chat aku di wa 0812 3456 7890")
    world.taps(KAWAN, "hand-back")
    assert isinstance(world.chats[chat], Queued)
    words = [word for word in world.waits_for(timedelta(seconds=1)) if word.say.key == "caution-contact"]
    assert [word.to for word in words] == [BUNDA, GURU]
    assert {button.value for word in words for button in flat(word.say)} == {KAWAN}


def test_a_student_is_told_kindly_and_nobody_is_called(world: World) -> None:
    world.talking()
    words = world.says(SISWA, "minta nomor wa kakak dong")
    assert "talk-masked" in to(SISWA, words)
    assert not [w for w in world.waits_for(timedelta(seconds=1)) if w.say.key == "caution-contact"]


def test_a_line_too_long_for_names_of_what_was_covered_is_covered_shortly(world: World) -> None:
    world.talking()
    (read,) = texts(KAWAN, world.says(SISWA, "@ab " * 1000))[:1]
    assert "@ab" not in read


def test_a_line_that_waits_goes_to_the_guru_bk_who_takes_over(world: World) -> None:
    """Nothing is asked any more: to an adult a child may say everything, and no bell of a peer's chat rings there."""
    chat = world.talking()
    asks = world.says(SISWA, NAMED)
    assert to(SISWA, asks) == ["caution-ask"]
    world.chooses(SISWA, Item.DANGER)
    words = world.taps(GURU, "claim", about=chat)
    assert NAMED in texts(GURU, words)
    assert "caution-answered" in to(SISWA, words)
    place = world.place(SISWA)
    assert isinstance(place, InChat)
    assert place.unsent == ()
    assert any(said.line.text == NAMED for said in world.said(chat))

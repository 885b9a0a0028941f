"""After: how do you feel, did it help, were you heard. Each once, each skippable, never nagging."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.events import TimerRang
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.places import AskComment, AskTopic, Home
from tests.flows.signs import DESPAIR
from tests.flows.world import ADIK, GURU, KAWAN, SISWA, World, flat, notes, the, to, told


@pytest.fixture
def world() -> World:
    return World().opens()


def ended(world: World) -> ChatId:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.chooses(SISWA, Item.END)
    return chat


QUESTIONS = ("after-feeling", "after-rating", "after-heard", "after-comment")


def test_four_questions_in_one_message(world: World) -> None:
    chat = ended(world)
    assert to(SISWA, world.taps(SISWA, "after-feeling", "4")) == ["after-rating"]
    assert to(SISWA, world.taps(SISWA, "after-rating", "5")) == ["after-heard"]
    assert to(SISWA, world.taps(SISWA, "after-heard", "partly")) == ["after-comment"]
    assert to(SISWA, world.taps(SISWA, "after-comment", "skip")) == ["after-thanks", "card-offer"]
    assert "after-thanks" in world.reads(SISWA)
    closed = world.closed(chat)
    assert (closed.feeling_after, closed.rating, closed.heard, closed.comment) == (4, 5, "partly", "")


def test_each_can_be_skipped_and_then_no_answer_is_thanked_for(world: World) -> None:
    chat = ended(world)
    for verb in QUESTIONS:
        words = world.taps(SISWA, verb, "skip")
    assert to(SISWA, words) == ["after-skipped"]
    closed = world.closed(chat)
    assert (closed.feeling_after, closed.rating, closed.heard, closed.comment) == (0, 0, "skip", "")


@pytest.mark.parametrize("answered", [("1", "skip", "skip"), ("skip", "1", "skip"), ("skip", "skip", "no")])
def test_one_answer_is_worth_thanks(world: World, answered: tuple[str, str, str]) -> None:
    ended(world)
    for verb, value in zip(QUESTIONS, (*answered, "skip"), strict=True):
        words = world.taps(SISWA, verb, value)
    assert to(SISWA, words) == ["after-thanks", "card-offer"]


class TestComment:
    def asked(self, world: World) -> ChatId:
        chat = ended(world)
        for verb in QUESTIONS[:3]:
            world.taps(SISWA, verb, "skip")
        return chat

    def test_one_message_is_kept_for_nobody_but_the_school_counselors(self, world: World) -> None:
        chat = self.asked(world)
        assert to(SISWA, world.taps(SISWA, "after-comment", "write")) == ["after-comment-write"]
        words = world.says(SISWA, "konselornya sabar")
        assert told(words) == [(SISWA, "after-comment-kept"), (SISWA, "after-thanks"), (SISWA, "card-offer")]
        assert (world.closed(chat).comment, world.place(SISWA)) == ("konselornya sabar", Home())
        assert to(SISWA, world.says(SISWA, "aku mau cerita lagi"))[-1] == "intake-topic", "the next words begin anew"

    def test_who_simply_begins_to_tell_is_not_mistaken_for_it(self, world: World) -> None:
        chat = self.asked(world)
        assert to(SISWA, world.says(SISWA, "tadi aku lupa bilang"))[-1] == "intake-topic"
        assert world.closed(chat).comment is None
        assert to(SISWA, world.taps(SISWA, "after-comment", "write")) == ["after-comment-later"]

    def test_they_may_think_again(self, world: World) -> None:
        chat = self.asked(world)
        world.taps(SISWA, "after-comment", "write")
        assert to(SISWA, world.taps(SISWA, "after-comment", "skip")) == ["after-skipped"]
        assert (world.place(SISWA), world.closed(chat).comment) == (Home(), "")
        assert world.forges(SISWA, "after-comment", chat, "write") == []

    @pytest.mark.parametrize("item", [Item.TALK, Item.BK, Item.CANCEL, Item.CODE, Item.LANGUAGE])
    def test_the_menu_leads_away_from_it(self, world: World, item: Item) -> None:
        self.asked(world)
        world.taps(SISWA, "after-comment", "write")
        assert world.chooses(SISWA, item)
        if item is Item.LANGUAGE:
            world.taps(SISWA, "language", "en")
        assert not isinstance(world.place(SISWA), AskComment)

    def test_a_start_puts_it_down(self, world: World) -> None:
        self.asked(world)
        world.taps(SISWA, "after-comment", "write")
        assert (to(SISWA, world.starts(SISWA)), world.place(SISWA)) == (["home-student"], Home())

    def test_danger_in_it_is_heard_first(self, world: World) -> None:
        chat = self.asked(world)
        world.taps(SISWA, "after-comment", "write")
        words = world.says(SISWA, "aku tidak sanggup lagi", sign=DESPAIR)
        assert to(SISWA, words)[0] == "danger-care"
        assert "alert-signs-alone" in to(GURU, words)
        assert world.closed(chat).comment == "aku tidak sanggup lagi"

    def test_a_second_comment_is_none(self, world: World) -> None:
        chat = self.asked(world)
        world.taps(SISWA, "after-comment", "write")
        world.chats[chat] = replace(world.closed(chat), comment="sudah")
        assert to(SISWA, world.says(SISWA, "lagi")) == ["after-expired"]
        assert (world.closed(chat).comment, world.place(SISWA)) == ("sudah", Home())

    def test_who_comes_back_later_has_something_new_to_tell(self, world: World) -> None:
        chat = self.asked(world)
        world.taps(SISWA, "after-comment", "write")
        world.waits_for(timedelta(minutes=16))
        world.says(SISWA, "ayahku pergi lagi")
        assert world.closed(chat).comment is None, "a comment is read by others, later"
        assert isinstance(world.place(SISWA), AskTopic)


class TestADayLater:
    def test_a_question_still_open_says_that_it_is_over(self, world: World) -> None:
        chat = ended(world)
        world.taps(SISWA, "after-feeling", "4")
        words = world.waits_for(timedelta(hours=24))
        assert (to(SISWA, words), world.reads(SISWA)[-1]) == (["after-expired"], "after-expired")
        assert (world.closed(chat).feeling_after, world.closed(chat).rating) == (4, None), "the answer given stays"
        assert to(SISWA, world.forges(SISWA, "after-rating", chat, "1")) == ["after-expired"]
        assert world.closed(chat).rating is None

    def test_nobody_stays_in_the_middle_of_a_comment(self, world: World) -> None:
        ended(world)
        for verb in QUESTIONS[:3]:
            world.taps(SISWA, verb, "skip")
        world.taps(SISWA, "after-comment", "write")
        world.waits_for(timedelta(hours=24))
        assert world.place(SISWA) == Home()

    def test_the_last_question_goes_and_what_is_answered_stays_as_it_is(self, world: World) -> None:
        ended(world)
        for verb in QUESTIONS:
            world.taps(SISWA, verb, "skip")
        word = the("after-skipped", world.waits_for(timedelta(hours=24)))
        assert (flat(word.say), notes(word)) == ([], [])
        ended(world.opens())
        for verb in QUESTIONS:
            world.taps(SISWA, verb, "skip")
        world.taps(SISWA, "follow-in", "no")
        assert to(SISWA, world.waits_for(timedelta(hours=24))) == []

    def test_a_bell_that_rings_too_early_does_nothing(self, world: World) -> None:
        chat = ended(world)
        assert world.hears((SISWA, TimerRang("survey-ends", chat)), (SISWA, TimerRang("survey-ends", None))) == []


def test_a_second_tap_changes_nothing(world: World) -> None:
    chat = ended(world)
    world.taps(SISWA, "after-feeling", "4")
    for verb, value in (("after-feeling", "1"), ("after-feeling", "skip")):
        assert world.forges(SISWA, verb, chat, value) == []
    world.taps(SISWA, "after-rating", "2")
    world.taps(SISWA, "after-heard", "yes")
    for verb, value in (("after-rating", "5"), ("after-heard", "no")):
        assert world.forges(SISWA, verb, chat, value) == []
    closed = world.closed(chat)
    assert (closed.feeling_after, closed.rating, closed.heard) == (4, 2, "yes")


@pytest.mark.parametrize(("verb", "value"), [("after-feeling", "9"), ("after-rating", ""), ("after-heard", "maybe")])
def test_forged_answers_are_no_answers(world: World, verb: str, value: str) -> None:
    chat = ended(world)
    before = world.closed(chat)
    assert world.forges(SISWA, verb, chat, value) == []
    assert world.closed(chat) == replace(before)


def test_nobody_answers_for_somebody_else(world: World) -> None:
    chat = ended(world)
    for who in (ADIK, KAWAN):
        assert world.forges(who, "after-rating", chat, "1") == []
    assert world.closed(chat).rating is None


def test_nothing_is_asked_again_and_the_next_chat_is_asked_for_itself(world: World) -> None:
    first = ended(world)
    world.taps(SISWA, "after-feeling", "1")
    second = ended(world)
    assert world.closed(second).feeling_after is None
    world.taps(SISWA, "after-feeling", "5", second)
    assert (world.closed(first).feeling_after, world.closed(second).feeling_after) == (1, 5)


def test_an_open_chat_is_not_rated(world: World) -> None:
    chat = world.talking()
    assert world.forges(SISWA, "after-rating", chat, "1") == []
    assert world.forges(SISWA, "after-rating", ChatId("x"), "1") == []

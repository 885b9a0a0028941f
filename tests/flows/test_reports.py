"""A report once it is begun: no road leads its words to anybody at the school, and none of them is lost."""

from datetime import timedelta

import pytest

from flows.model.events import MediaRefused, PersonUnreachable
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Facts, Person
from flows.model.places import AskReport, Home, InChat, InQueue
from tests.flows.signs import DESPAIR, SUICIDE
from tests.flows.test_adults import WORDS, read, report, reported, said, writing
from tests.flows.world import GURU, KAWAN, SISWA, WALI, Words, World, notes, texts, the, to


@pytest.fixture
def world() -> World:
    return World().opens()


def only(words: Words) -> set[PersonId]:
    return {word.to for word in words}


def answered(world: World) -> int:
    """The wali luar has written; its number on the student's screen."""
    reported(world)
    read(world)
    world.taps(WALI, "adult-answer")
    world.says(WALI, "kamu aman sekarang?")
    return world.number_of(SISWA, "kamu aman sekarang?")


class TestAfterWordsOfDanger:
    def test_what_follows_is_part_of_it_and_reaches_no_colleague(self, world: World) -> None:
        writing(world)
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        words = world.says(SISWA, "pak tono yang bikin aku begini")
        assert said(SISWA, words) == ["adult-noted"]
        assert only(words) == {SISWA}
        words = world.says(SISWA, "aku capek hidup", sign=DESPAIR)
        assert only(words) == {SISWA, WALI}
        assert texts(WALI, read(world)) == ["aku mau mati", "pak tono yang bikin aku begini", "aku capek hidup"]

    def test_help_is_not_read_out_at_each_line(self, world: World) -> None:
        writing(world)
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        assert "adult-heard" not in to(SISWA, world.says(SISWA, "mau mati", sign=SUICIDE))
        world.waits_for(timedelta(minutes=11))
        assert to(SISWA, world.says(SISWA, "mau mati", sign=SUICIDE))[0] == "adult-heard"

    def test_there_is_nothing_to_send_until_they_write_more(self, world: World) -> None:
        writing(world)
        assert list(world.buttons(SISWA, "adult-send")) == []
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        assert list(world.buttons(SISWA, "adult-send")) == []
        world.says(SISWA, "pak tono yang bikin aku begini")
        assert len(list(world.buttons(SISWA, "adult-send"))) == 1

    def test_it_is_left_by_a_tap_that_says_what_was_sent(self, world: World) -> None:
        writing(world)
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        words = world.taps(SISWA, "adult-drop", "done")
        assert the("adult-dropped", words).say.args["what"] == "sent"
        assert world.place(SISWA) == Home()


class TestReplyToTheWaliLuar:
    @pytest.mark.parametrize("place", ["home", "queue", "chat", "comment"])
    def test_it_goes_to_nobody_else_wherever_they_are(self, world: World, place: str) -> None:
        number = answered(world)
        if place == "queue":
            world.waiting()
        if place in ("chat", "comment"):
            world.talking()
            world.says(KAWAN, "halo")
        if place == "comment":
            world.chooses(SISWA, Item.END)
            for verb in ("after-feeling", "after-rating", "after-heard"):
                world.taps(SISWA, verb, "skip")
            world.taps(SISWA, "after-comment", "write")
        before = world.place(SISWA)
        words = world.says(SISWA, "belum, dia ikut pulang", reply_to=number)
        assert (to(SISWA, words), only(words)) == (["adult-reply-sent"], {SISWA})
        assert world.place(SISWA) == before
        assert "adult-alert" in to(WALI, world.waits_for(timedelta(seconds=1)))
        assert texts(WALI, read(world))[-1] == "belum, dia ikut pulang"

    @pytest.mark.parametrize("place", ["home", "queue", "chat"])
    def test_with_danger_neither(self, world: World, place: str) -> None:
        number = answered(world)
        if place == "queue":
            world.waiting()
        if place == "chat":
            world.talking()
        before = world.place(SISWA)
        words = world.says(SISWA, "aku mau mati", reply_to=number, sign=SUICIDE)
        assert to(SISWA, words) == ["adult-heard", "adult-sent-now"]
        assert only(words) == {SISWA, WALI}
        assert world.place(SISWA) == before

    def test_nor_when_the_wali_luar_has_left(self, world: World) -> None:
        number = answered(world)
        world.people[WALI] = Person(WALI, Facts())
        words = world.says(SISWA, "aku mau mati", reply_to=number, sign=SUICIDE)
        assert only(words) == {SISWA}
        assert "adult-heard-away" in notes(the("adult-heard", words)), "and the student reads the truth"


class TestInterrupted:
    def test_darurat_keeps_what_was_not_sent(self, world: World) -> None:
        writing(world)
        world.says(SISWA, WORDS[0])
        words = world.chooses(SISWA, Item.DANGER)
        assert to(SISWA, words)[0] == "danger-help"
        assert "adult-kept" in to(SISWA, words)
        assert WORDS[0] not in str(words)
        assert isinstance(world.place(SISWA), InQueue)
        assert to(SISWA, world.taps(SISWA, "adult-more", "on")) == ["adult-later"]
        world.chooses(SISWA, Item.CANCEL)
        assert said(SISWA, world.taps(SISWA, "adult-more", "on")) == ["adult-noted"]
        assert said(SISWA, world.forges(SISWA, "adult-more", report(world).story.id)) == ["adult-noted"], "once more"
        world.taps(SISWA, "adult-send")
        assert texts(WALI, read(world)) == [WORDS[0]]

    def test_so_does_an_adult_who_comes(self, world: World) -> None:
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        world.chooses(SISWA, Item.CANCEL)
        writing(world)
        world.says(SISWA, WORDS[0])
        words = world.taps(GURU, "claim")
        assert "adult-kept" in to(SISWA, words)
        assert WORDS[0] not in str(words), "the guru BK reads none of it"
        assert isinstance(world.place(SISWA), InChat)

    def test_more_to_one_that_was_sent_stays_apart_until_it_is_sent(self, world: World) -> None:
        which = reported(world)
        world.taps(SISWA, "adult-more", "")
        world.says(SISWA, "tambahan")
        world.chooses(SISWA, Item.DANGER)
        assert texts(WALI, read(world)) == list(WORDS)
        world.chooses(SISWA, Item.CANCEL)
        world.taps(SISWA, "adult-more", "on")
        assert world.place(SISWA) == AskReport(which, world.place(SISWA).lines, more=True)  # type: ignore[union-attr]
        world.taps(SISWA, "adult-send")
        assert texts(WALI, read(world)) == [*WORDS, "tambahan"]

    def test_one_that_was_never_sent_is_read_by_nobody(self, world: World) -> None:
        writing(world)
        world.says(SISWA, WORDS[0])
        world.chooses(SISWA, Item.DANGER)
        kept = report(world).story.id
        for verb in ("adult-read", "adult-answer"):
            assert to(WALI, world.forges(WALI, verb, kept)) == ["alert-settled"]
        assert "adult-alert" not in to(WALI, world.waits_for(timedelta(days=2)))


class TestOldButtons:
    def test_cancel_of_the_offer_says_nothing_untrue(self, world: World) -> None:
        world.chooses(SISWA, Item.INFO)
        world.taps(SISWA, "adult")
        world.taps(SISWA, "adult-write")
        assert list(world.buttons(SISWA, "adult-drop", "")) == [], "the offer has lost its buttons"
        world.says(SISWA, WORDS[0])
        assert said(SISWA, world.forges(SISWA, "adult-drop")) == ["adult-noted"], "nothing is dropped"
        world.taps(SISWA, "adult-send")
        assert said(SISWA, world.forges(SISWA, "adult-drop")) == ["adult-none"]

    def test_cancelling_an_addition_leaves_the_report(self, world: World) -> None:
        reported(world)
        world.taps(SISWA, "adult-more")
        world.says(SISWA, "tambahan")
        assert the("adult-dropped", world.taps(SISWA, "adult-drop")).say.args["what"] == "more"
        assert texts(WALI, read(world)) == list(WORDS)


class TestNobodyReachable:
    def alert(self, world: World, which: ChatId) -> Words:
        return world.hears((WALI, PersonUnreachable(which)))

    def test_the_student_reads_the_truth_once(self, world: World) -> None:
        which = reported(world)
        word = the("adult-unreached", self.alert(world, which))
        assert word.to == SISWA
        assert any(note.startswith("hotline") for note in notes(word))
        world.waits_for(timedelta(hours=25))
        assert self.alert(world, which) == []

    def test_who_writes_later_reads_it_at_once(self, world: World) -> None:
        self.alert(world, reported(world))
        world.taps(SISWA, "adult-more")
        world.says(SISWA, "lagi")
        words = world.taps(SISWA, "adult-send")
        assert "adult-sent-away" in to(SISWA, words)
        assert "adult-alert" in to(WALI, words), "tried all the same"

    def test_a_letter_that_failed_names_the_report(self, world: World) -> None:
        reported(world)
        alert = next(word for word in world.told if word.say.key == "adult-alert")
        assert alert.mark == f"told:{report(world).story.id}"


def test_a_counselor_s_own_report_reaches_no_student_they_help(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    writing(world, KAWAN)
    words = world.says(KAWAN, "pak tono pegang-pegang aku")
    assert only(words) == {KAWAN}
    words = world.says(KAWAN, "aku mau mati", sign=SUICIDE)
    assert only(words) == {KAWAN, WALI}
    assert texts(SISWA, world.says(KAWAN, "aku dengar", reply_to=world.number_of(KAWAN, "ayah pergi"))) == [
        "aku dengar"
    ]


def test_a_report_answers_no_question_that_was_open(world: World) -> None:
    world.talking()
    world.chooses(KAWAN, Item.INFO)
    world.taps(KAWAN, "adult")
    world.taps(KAWAN, "consult")
    world.taps(KAWAN, "adult-write")
    assert only(world.says(KAWAN, "bu guru BK memukulku")) == {KAWAN}


def test_many_additions_ring_one_bell(world: World) -> None:
    reported(world)
    for _ in range(3):
        world.taps(SISWA, "adult-more")
        world.says(SISWA, "lagi")
        world.taps(SISWA, "adult-send")
    assert to(WALI, world.waits_for(timedelta(hours=25))) == ["adult-alert"]


@pytest.mark.parametrize("sign", [SUICIDE, DESPAIR])
def test_what_the_wali_luar_writes_alarms_no_colleague(world: World, sign: object) -> None:
    reported(world)
    read(world)
    world.taps(WALI, "adult-answer")
    words = world.says(WALI, "apakah kamu ingin mati?", sign=SUICIDE)
    assert only(words) == {SISWA, WALI}
    assert GURU not in only(world.says(WALI, "anak ini mau mati", sign=SUICIDE)), "nor unasked"


def test_nor_does_a_guru_bk_who_answers_a_counselor(world: World) -> None:
    world.talking()
    world.taps(KAWAN, "consult")
    world.says(KAWAN, "dia diam")
    world.taps(GURU, "consult", "answer")
    assert only(world.says(GURU, "tanya saja: kamu mau mati?", sign=SUICIDE)) == {GURU, KAWAN}


def test_a_photo_with_words_is_no_way_around(world: World) -> None:
    writing(world)
    world.hears((SISWA, MediaRefused("photo", "aku mau mati", 70, SUICIDE)))
    assert texts(WALI, read(world)) == ["aku mau mati"]
    assert list(world.buttons(SISWA, "adult-drop", "done")), "and they may go on"

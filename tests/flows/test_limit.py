"""A chat with a peer has a limit that both know; it ends softly, and never on a child who waits or is in danger."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.chats import Closed, Queued, Talking
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.places import Home, InChat, InQueue, Road
from flows.risk.alarm import Level
from tests.flows.signs import SIGNS
from tests.flows.world import GURU, KAWAN, LAIN, SISWA, World, notes, texts, the, to, told

AMBER = next(sign for sign in SIGNS if sign.level is Level.AMBER)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def world() -> World:
    return World().opens()


def chatting(world: World, minutes: int, *, last: str = KAWAN) -> None:
    """A word from each every five minutes; `last` writes last."""
    first = SISWA if last == KAWAN else KAWAN
    world.says(KAWAN, "halo")
    for _ in range(minutes // 5):
        world.waits_for(5 * MINUTE)
        world.says(first, "ya")
        world.says(KAWAN if last == KAWAN else SISWA, "lalu")


def test_both_read_the_limit_at_the_start(world: World) -> None:
    world.waiting()
    words = world.taps(KAWAN, "claim")
    for key in ("claim-found-peer", "card-peer"):
        assert notes(the(key, words)) == ["time-limit"]
        assert the(key, words).say.notes[0].args == {"minutes": 50}


def test_both_are_told_ten_minutes_before_and_it_ends_softly_with_the_survey(world: World) -> None:
    chat = world.talking()
    chatting(world, 35)
    assert told(world.waits_for(5 * MINUTE)) == [(SISWA, "time-warning"), (KAWAN, "time-warning-helper")]
    chatting(world, 5)
    words = world.waits_for(5 * MINUTE)
    assert to(SISWA, words) == ["time-over", "after-feeling"]
    assert to(KAWAN, words) == ["card-over", "time-over-helper", "wrap-did"]
    assert isinstance(world.chats[chat], Closed)
    assert world.place(SISWA) == Home()
    assert world.work(KAWAN).on, "ready for the next"


def test_with_both_sides_yes_it_lasts_longer_once(world: World) -> None:
    chat = world.talking()
    chatting(world, 35)
    world.waits_for(5 * MINUTE)
    assert told(world.taps(SISWA, "more-time")) == [(SISWA, "time-more-asked"), (KAWAN, "time-more-wished-helper")]
    assert told(world.taps(SISWA, "more-time")) == [(SISWA, "time-more-asked")], "a second yes is no second side"
    assert told(world.taps(KAWAN, "more-time")) == [(SISWA, "time-more"), (KAWAN, "time-more-helper")]
    assert told(world.taps(KAWAN, "more-time")) == [(KAWAN, "time-more-not-now")]
    chatting(world, 10)
    again = the("time-warning-last", world.waits_for(5 * MINUTE + MINUTE))
    assert again.say.buttons == (), "once"
    chatting(world, 5)
    assert isinstance(world.chats[chat], Talking)
    world.waits_for(5 * MINUTE)
    assert isinstance(world.chats[chat], Closed)


def test_an_old_button_is_answered_kindly(world: World) -> None:
    chat = world.talking()
    chatting(world, 35)
    world.waits_for(5 * MINUTE)
    world.chooses(SISWA, Item.END)
    assert told(world.taps(KAWAN, "more-time")) == [(KAWAN, "close-already")]
    assert told(world.forges(LAIN, "more-time", chat)) == [(LAIN, "close-already")]


def test_who_falls_silent_is_asked_and_then_let_go_kindly(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo, ceritakan")
    assert told(world.waits_for(10 * MINUTE)) == [(SISWA, "time-still-there")]
    assert to(SISWA, world.waits_for(10 * MINUTE)) == ["time-idle", "after-feeling"]
    assert isinstance(world.chats[chat], Closed)


def test_a_word_in_time_keeps_it_open(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo, ceritakan")
    world.waits_for(12 * MINUTE)
    world.says(SISWA, "maaf, tadi dipanggil")
    world.says(KAWAN, "tidak apa-apa")
    assert told(world.waits_for(9 * MINUTE)) == []
    assert isinstance(world.chats[chat], Talking)


def test_nobody_is_closed_on_who_wrote_last(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, "ayahku pergi")
    assert told(world.waits_for(10 * MINUTE)) == [(SISWA, "time-waits"), (KAWAN, "time-waits-helper")]
    words = world.waits_for(10 * MINUTE)
    assert to(SISWA, words)[0] == "queue-again-silence"
    assert "time-handed-on" in to(KAWAN, words)
    assert to(LAIN, words) == ["offer-peer"]
    assert "offer-peer" not in to(KAWAN, words)
    assert isinstance(world.chats[chat], Queued)
    assert world.place(SISWA) == InQueue(chat)


def test_at_the_limit_too(world: World) -> None:
    chat = world.talking()
    chatting(world, 40, last=SISWA)
    assert isinstance(world.chats[chat], Talking)
    world.waits_for(10 * MINUTE)
    assert isinstance(world.chats[chat], Queued)


NAMED = "namaku Budi Santoso kelas 8B, aku takut pulang"


def test_who_writes_just_before_the_limit_is_answered_first(world: World) -> None:
    chat = world.talking()
    chatting(world, 45)
    world.waits_for(2 * MINUTE)
    world.says(SISWA, "sebenarnya ada yang belum aku ceritakan")
    world.waits_for(4 * MINUTE)
    assert isinstance(world.chats[chat], Talking), "51 minutes"
    world.says(KAWAN, "terima kasih sudah bilang")
    assert to(SISWA, world.waits_for(MINUTE)) == ["time-over", "after-feeling"]


@pytest.mark.parametrize("words", ["sebenarnya ada yang belum aku ceritakan", NAMED])
def test_or_waits_for_another_and_writing_on_does_not_put_that_off(world: World, words: str) -> None:
    chat = world.talking()
    chatting(world, 45)
    for _ in range(10):
        world.waits_for(MINUTE)
        if isinstance(world.chats[chat], Talking):
            world.says(SISWA, words)
    assert isinstance(world.chats[chat], Queued), "five minutes after the limit"
    assert world.place(SISWA) == InQueue(chat)


def test_a_line_that_waits_for_the_students_yes_is_no_silence_and_is_not_lost(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.waits_for(5 * MINUTE)
    world.says(SISWA, NAMED)
    assert told(world.waits_for(9 * MINUTE)) == [], "it was a word"
    words = world.waits_for(MINUTE)
    (read,) = texts(KAWAN, words)
    assert "aku takut pulang" in read
    assert "Budi" not in read
    assert the("caution-answered", words).say.args == {"answer": "late"}
    assert world.place(SISWA) == InChat(chat)
    world.says(KAWAN, "kamu aman sekarang?")
    assert told(world.waits_for(9 * MINUTE)) == [], "and the clock begins anew"


def test_nor_is_it_at_the_limit(world: World) -> None:
    chat = world.talking()
    chatting(world, 45)
    world.waits_for(4 * MINUTE)
    world.says(SISWA, NAMED)
    assert len(texts(KAWAN, world.waits_for(MINUTE))) == 1
    assert isinstance(world.chats[chat], Talking), "the counselor may answer it"
    world.waits_for(5 * MINUTE)
    assert isinstance(world.chats[chat], Queued)


def test_nor_when_danger_keeps_the_chat_open(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.says(SISWA, NAMED)
    world.says(SISWA, "capek hidup", sign=AMBER)
    (read,) = texts(KAWAN, world.waits_for(11 * MINUTE))
    assert "aku takut pulang" in read


def test_who_wished_for_an_adult_waits_for_one_when_the_time_is_over(world: World) -> None:
    chat = world.talking()
    world.chooses(SISWA, Item.BK)
    chatting(world, 45)
    words = world.waits_for(6 * MINUTE)
    assert "queue-again-adult" in to(SISWA, words)
    assert world.queue(chat).road is Road.BK


def test_while_danger_is_open_no_time_runs(world: World) -> None:
    chat = world.talking()
    chatting(world, 40)
    world.says(SISWA, "capek hidup", sign=AMBER)
    words = [*world.waits_for(10 * MINUTE), *world.waits_for(timedelta(hours=3))]
    assert to(SISWA, words).count("time-open") == 1, "they had read that it ends"
    assert isinstance(world.chats[chat], Talking)
    assert told(world.taps(SISWA, "more-time")) == [(SISWA, "time-open")]


def test_with_the_guru_bk_there_is_no_limit(world: World) -> None:
    chat = world.talking_with_bk()
    world.says(GURU, "halo")
    world.waits_for(timedelta(hours=3))
    assert isinstance(world.chats[chat], Talking)
    assert not [word for word in world.told if word.say.key.startswith("time")]


def test_a_guru_bk_who_takes_over_has_no_limit(world: World) -> None:
    chat = world.talking()
    chatting(world, 40)
    world.chooses(SISWA, Item.BK)
    world.taps(GURU, "claim", about=chat)
    world.says(GURU, "halo")
    assert told(world.waits_for(timedelta(hours=2))) == []
    assert world.talk(chat).span is None


def test_after_the_machine_was_off_the_warning_comes_first(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.now += timedelta(hours=2)
    assert "time-warning" in to(SISWA, world.waits_for(MINUTE))
    assert isinstance(world.chats[chat], Talking)
    world.says(SISWA, "masih di sini")
    world.says(KAWAN, "baik")
    world.waits_for(8 * MINUTE)
    assert isinstance(world.chats[chat], Talking), "and the end that long after it"
    world.waits_for(3 * MINUTE)
    assert isinstance(world.chats[chat], Closed)


def test_a_chat_of_a_version_before_this_one_goes_on(world: World) -> None:
    chat = world.talking()
    world.chats[chat] = replace(world.talk(chat), span=None)
    world.says(KAWAN, "halo")
    assert told(world.waits_for(timedelta(hours=2))) == []


def test_words_seldom_write_the_chat(world: World) -> None:
    """So that relaying stays fast: at most once a minute."""
    chat = world.talking()
    world.says(KAWAN, "halo")
    kept: list[ChatId] = []
    for _ in range(20):
        before = world.chats[chat]
        world.says(SISWA, "ya")
        world.says(KAWAN, "lalu")
        kept += [chat] if world.chats[chat] != before else []
    assert kept == []

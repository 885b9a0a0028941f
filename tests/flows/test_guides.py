"""Panduan: guides and phrases for a counselor in a chat, which the student never sees."""

from datetime import timedelta

import pytest

from flows.counselor.guides import GUIDES
from flows.model.effects import Amend, Tell
from flows.model.menu import Item
from flows.model.school import TOPICS
from tests.flows.signs import DESPAIR
from tests.flows.world import ADIK, GURU, KAWAN, LAIN, SISWA, World, flat, texts, to
from tests.shipped import load_texts

TEXTS = load_texts()
ADVICE = {
    "id": ("kamu harus", "kamu sebaiknya", "sabar aja", "semangat"),
    "en": ("you must", "you should", "cheer up", "be strong"),
}
CALLS = {"id": "anggil guru BK", "en": "all the school counselor"}


@pytest.fixture
def world() -> World:
    world = World().opens()
    world.talking()
    world.says(KAWAN, "halo")
    return world


def opened(world: World) -> Tell | Amend:
    (word,) = world.taps(KAWAN, "guide", "")
    return word


def test_it_opens_at_the_topic_of_the_chat_and_the_counselor_alone_sees_it(world: World) -> None:
    word = opened(world)
    assert (word.to, word.say.key) == (KAWAN, "guide-family")
    assert to(KAWAN, world.taps(KAWAN, "guide", "family.say")) == ["guide-family-say"]
    assert to(KAWAN, world.taps(KAWAN, "guide", "family")) == ["guide-family"]
    assert not [key for key in world.reads(SISWA) if key.startswith("guide")]


def test_words_written_meanwhile_still_go_to_the_student(world: World) -> None:
    opened(world)
    assert texts(SISWA, world.says(KAWAN, "itu bukan salahmu")) == ["itu bukan salahmu"]


def test_every_topic_is_a_tap_away_in_one_message(world: World) -> None:
    opened(world)
    for topic, (helps, phrases) in GUIDES.items():
        assert to(KAWAN, world.taps(KAWAN, "guide", "list")) == ["guide-list"]
        assert to(KAWAN, world.taps(KAWAN, "guide", topic)) == [helps]
        assert to(KAWAN, world.taps(KAWAN, "guide", f"{topic}.say")) == [phrases]
    shown = [message for message in world.screen(KAWAN) if message.mark.startswith("guide:")]
    assert len(shown) == 1


def test_there_is_one_for_every_topic_a_student_may_choose() -> None:
    assert set(TOPICS) <= set(GUIDES)


def test_where_danger_is_open_that_comes_first(world: World) -> None:
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    assert opened(world).say.key == "guide-danger"


def test_below_each_the_guru_bk_may_be_called(world: World) -> None:
    word = opened(world)
    verbs = [button.verb for button in flat(word.say)]
    assert "call-bk" in verbs
    for value in ("list", *GUIDES, *(f"{topic}.say" for topic in GUIDES)):
        (word,) = world.forges(KAWAN, "guide", word.say.buttons[0][0].about, value)
        assert [button.verb for button in flat(word.say)].count("call-bk") == 1
    assert "call-bk-done" in to(KAWAN, world.taps(KAWAN, "call-bk"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_they_are_short_give_no_advice_and_in_danger_say_one_thing(language: str) -> None:
    words = TEXTS[language]
    for topic, keys in GUIDES.items():
        for key in keys:
            text = words(key)
            assert len(text) < 700, key
            assert not [phrase for phrase in ADVICE[language] if phrase in text.casefold()], key
        risky = topic in ("family", "bullying", "feelings", "dating", "danger")
        assert not risky or CALLS[language] in words(keys[0]), topic


def test_a_chat_that_is_over_or_anothers_shows_none(world: World) -> None:
    opened(world)
    other = world.talking(ADIK, LAIN)
    assert to(KAWAN, world.forges(KAWAN, "guide", other)) == ["close-already"]
    assert to(GURU, world.forges(GURU, "guide", other)) == ["close-already"]
    world.chooses(SISWA, Item.END)
    assert to(KAWAN, world.taps(KAWAN, "guide", "list")) == ["close-already"]


def test_what_an_old_button_asks_for_that_is_no_more_is_the_list(world: World) -> None:
    word = opened(world)
    which = word.say.buttons[0][0].about
    assert to(KAWAN, world.forges(KAWAN, "guide", which, "of an older version")) == ["guide-list"]
    world.waits_for(timedelta(minutes=1))
    assert to(KAWAN, world.forges(KAWAN, "guide", which, "family.gone")) == ["guide-family"]

"""Consent: three short screens, a yes that can wait, and nothing kept before it."""

from dataclasses import replace
from datetime import date

import pytest

from bot.texts import load_texts
from flows.model.events import CommandGiven, TextReceived
from flows.model.menu import Item, Menu
from flows.model.people import Ticket
from flows.model.places import AskReport, AskTopic, Home, InChat, InQueue, Reading, Road
from flows.model.say import Say
from flows.model.school import Hotline, School
from tests.flows.world import GURU, KAWAN, SISWA, TAMU, Words, World, guests, notes, the, to, told

NUMBER = Hotline(
    {"id": "Layanan", "en": "Helpline"}, "(contoh)", "none", {"id": "24 jam", "en": "all day"}, "x", date(2026, 6, 1)
)


@pytest.fixture
def world() -> World:
    world = World(tickets={"ABCDE23456": Ticket()}).opens()
    guests(world, TAMU)
    return world


def newer(world: World) -> World:
    """The school has a new version of what people agree to."""
    world.school = replace(world.school, consent_version=4)
    return world


def reads_to_the_end(world: World) -> None:
    world.taps(TAMU, "consent-next")
    world.taps(TAMU, "consent-next")


def test_the_first_thing_anybody_gets_is_a_keyboard_with_darurat(world: World) -> None:
    assert told(world.starts(TAMU)) == [(TAMU, "consent-hello"), (TAMU, "consent-what")]
    assert world.keyboard(TAMU) is Menu.GUEST


def test_three_screens_in_one_message_forth_and_back(world: World) -> None:
    world.starts(TAMU)
    reads_to_the_end(world)
    assert world.reads(TAMU) == ["consent-hello", "consent-not-emergency"]
    assert world.place(TAMU) == Reading(3)
    world.taps(TAMU, "consent-back")
    assert world.reads(TAMU) == ["consent-hello", "consent-who-reads"]


def test_the_numbers_stand_on_the_last_screen_before_the_question(world: World) -> None:
    world.school = School(hotlines=(NUMBER,))
    world.starts(TAMU)
    world.taps(TAMU, "consent-next")
    last = the("consent-not-emergency", world.taps(TAMU, "consent-next"))
    assert notes(last) == ["hotline", "hotline-few", "consent-question"]


def test_yes_lets_in_whoever_came_with_a_code_and_burns_it(world: World) -> None:
    world.starts(TAMU, "ABCDE23456")
    assert not world.tickets["ABCDE23456"].used
    reads_to_the_end(world)
    assert to(TAMU, world.taps(TAMU, "consent-agree")) == ["consent-thanks", "home-student"]
    facts = world.people[TAMU].facts
    assert (facts.consent, facts.admitted, world.tickets["ABCDE23456"].used) == (3, True, True)
    assert world.keyboard(TAMU) is Menu.HOME


def test_yes_without_a_code_leads_no_further_than_to_the_guru_bk(world: World) -> None:
    world.starts(TAMU)
    reads_to_the_end(world)
    assert to(TAMU, world.taps(TAMU, "consent-agree")) == ["consent-thanks", "home-guest"]
    assert world.keyboard(TAMU) is Menu.GUEST


def test_a_code_that_somebody_else_used_meanwhile_is_said_to_be_used(world: World) -> None:
    world.starts(TAMU, "ABCDE23456")
    reads_to_the_end(world)
    world.tickets["ABCDE23456"] = Ticket(used=True)
    assert to(TAMU, world.taps(TAMU, "consent-agree")) == ["consent-thanks", "code-used", "home-guest"]
    assert not world.people[TAMU].facts.admitted


def test_not_now_is_all_right_and_can_be_changed_by_simply_writing(world: World) -> None:
    world.starts(TAMU)
    assert to(TAMU, world.forges(TAMU, "consent-later")) == ["consent-later", "home-guest"]
    assert world.place(TAMU) == Home()
    assert to(TAMU, world.says(TAMU, "aku mau cerita")) == ["consent-first", "consent-hello", "consent-what"]


def test_what_is_written_before_the_yes_is_not_kept_and_that_is_said(world: World) -> None:
    world.starts(TAMU, "ABCDE23456")
    world.taps(TAMU, "consent-next")
    assert to(TAMU, world.says(TAMU, "ayahku")) == ["consent-first", "consent-who-reads"]
    assert world.place(TAMU) == Reading(2, "ABCDE23456")
    assert world.lines == {}


def test_a_yes_before_the_last_screen_is_no_yes(world: World) -> None:
    world.starts(TAMU)
    assert world.forges(TAMU, "consent-agree") == []
    assert world.forges(TAMU, "consent-back") == []
    reads_to_the_end(world)
    assert world.forges(TAMU, "consent-next") == []
    assert world.people[TAMU].facts.consent == 0
    world.taps(TAMU, "consent-agree")
    assert world.forges(TAMU, "consent-agree") == []


def test_start_while_reading_shows_the_screen_again_and_forgets_no_code(world: World) -> None:
    world.starts(TAMU, "ABCDE23456")
    world.taps(TAMU, "consent-next")
    assert to(TAMU, world.starts(TAMU)) == ["consent-who-reads"]
    assert world.place(TAMU) == Reading(2, "ABCDE23456")


@pytest.mark.parametrize(("item", "key"), [(Item.BK, "intake-topic-bk"), (Item.TALK, "intake-topic")])
def test_what_they_wanted_comes_right_after_the_yes(world: World, item: Item, key: str) -> None:
    world.starts(TAMU, "ABCDE23456")
    assert to(TAMU, world.chooses(TAMU, item)) == ["consent-what"]
    reads_to_the_end(world)
    assert to(TAMU, world.taps(TAMU, "consent-agree")) == ["consent-thanks", "consent-then", key]
    assert world.keyboard(TAMU) is Menu.HOME


def test_nobody_reaches_a_peer_through_the_yes_without_a_code(world: World) -> None:
    assert to(TAMU, world.chooses(TAMU, Item.TALK)) == ["consent-hello", "consent-what"]
    reads_to_the_end(world)
    assert to(TAMU, world.taps(TAMU, "consent-agree")) == ["consent-thanks", "consent-then", "seek-needs-code"]
    assert world.place(TAMU) == Home()


def test_a_new_version_asks_again_before_the_next_chat(world: World) -> None:
    newer(world)
    assert to(SISWA, world.chooses(SISWA, Item.TALK)) == ["consent-renewed", "consent-what"]
    world.taps(SISWA, "consent-next")
    world.taps(SISWA, "consent-next")
    assert to(SISWA, world.taps(SISWA, "consent-agree")) == ["consent-thanks", "consent-then", "intake-topic"]
    assert world.people[SISWA].facts.consent == 4


def test_a_new_version_tears_nobody_out_of_a_chat_or_a_queue(world: World) -> None:
    chat = world.talking()
    newer(world)
    assert to(KAWAN, world.says(SISWA, "masih di sini")) == ["talk-line"]
    assert world.place(SISWA) == InChat(chat)
    world.taps(KAWAN, "hand-back")
    assert world.place(SISWA) == InQueue(chat)
    assert world.starts(SISWA)[0].say.key == "queue-below"
    world.chooses(SISWA, Item.CANCEL)
    assert to(SISWA, world.starts(SISWA)) == ["consent-renewed", "consent-what"]


def test_a_new_version_in_the_middle_of_the_intake_lets_them_finish(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    newer(world)
    world.taps(SISWA, "topic", "family")
    world.says(SISWA, "ayah pergi")
    assert isinstance(world.place(SISWA), InQueue)


def test_helpers_are_not_asked_to_agree_to_what_is_for_students(world: World) -> None:
    newer(world)
    assert to(GURU, world.starts(GURU)) == ["home-supervisor-on"]
    assert to(KAWAN, world.starts(KAWAN)) == ["home-counselor-on"]
    assert to(KAWAN, world.chooses(KAWAN, Item.BK)) == ["consent-renewed", "consent-what"]


def test_who_reads_may_drop_it_by_cancelling(world: World) -> None:
    world.starts(TAMU)
    assert to(TAMU, world.chooses(TAMU, Item.CANCEL)) == ["home-guest"]
    assert world.place(TAMU) == Home()


def test_two_who_read_with_one_code_and_one_gets_in(world: World) -> None:
    guests(world, SISWA)
    for who in (TAMU, SISWA):
        world.starts(who, "ABCDE23456")
        world.taps(who, "consent-next")
        world.taps(who, "consent-next")
    assert "code-used" not in to(TAMU, world.taps(TAMU, "consent-agree"))
    assert "code-used" in to(SISWA, world.taps(SISWA, "consent-agree"))
    assert [world.people[who].facts.admitted for who in (TAMU, SISWA)] == [True, False]


def test_words_written_at_home_before_any_consent_begin_with_the_screens(world: World) -> None:
    words = world.hears((TAMU, TextReceived("halo", 3)))
    assert to(TAMU, words) == ["consent-first", "consent-hello", "consent-what"]
    assert world.place(TAMU) == Reading(1)
    assert not isinstance(world.place(TAMU), AskTopic)
    assert Road.PEER not in [chat.road for chat in world.chats.values()]


# who a student is


@pytest.mark.parametrize(
    ("language", "says", "alone"),
    [
        ("id", "dua orang dewasa setuju membukanya", "satu guru BK boleh membukanya sendirian"),
        ("en", "two adults agree to open it", "one school counselor may open it alone"),
    ],
)
def test_who_can_open_a_name_is_said_before_the_yes(world: World, language: str, says: str, alone: str) -> None:
    words = load_texts()[language]
    for lone in (False, True):
        world.school = replace(world.school, lone_opening=lone)
        world.starts(TAMU)
        said = the_screen(world.taps(TAMU, "consent-next"))
        text = words(said.key, said.args)
        assert says in text
        assert (alone in text) is lone
        world.taps(TAMU, "consent-back")


def the_screen(words: Words) -> Say:
    (word,) = [word for word in words if word.say.key.startswith("consent-who-reads")]
    return word.say


def test_whoever_agreed_when_the_screens_did_not_say_so_is_asked_anew(world: World) -> None:
    before = world.people[SISWA]
    world.people[SISWA] = replace(before, facts=replace(before.facts, consent=2))
    assert to(SISWA, world.chooses(SISWA, Item.TALK)) == ["consent-renewed", "consent-what"]
    for verb in ("consent-next", "consent-next", "consent-agree"):
        world.taps(SISWA, verb)
    assert world.people[SISWA].facts.consent == School().consent_version == 3
    assert isinstance(world.place(SISWA), AskTopic), "and on to what they wanted"


@pytest.mark.parametrize("way", ["lapor", "reached out"])
def test_the_code_they_came_with_is_kept_though_something_else_comes_first(world: World, way: str) -> None:
    if way == "reached out":
        world.chooses(TAMU, Item.DANGER)
        world.chooses(TAMU, Item.CANCEL)
    world.starts(TAMU, "ABCDE23456")
    if way == "lapor":
        world.hears((TAMU, CommandGiven("lapor")))
        world.taps(TAMU, "adult-write")
        assert isinstance(world.place(TAMU), AskReport)
        world.taps(TAMU, "adult-drop")
    else:
        chat = next(iter(world.chats))
        world.forges(GURU, "claim", chat)
        assert isinstance(world.place(TAMU), InChat)
        world.chooses(TAMU, Item.END)
    assert not isinstance(world.place(TAMU), Reading)
    world.starts(TAMU)
    reads_to_the_end(world)
    assert "home-student" in to(TAMU, world.taps(TAMU, "consent-agree"))
    assert (world.people[TAMU].facts.admitted, world.people[TAMU].facts.code) == (True, "")
    assert world.tickets["ABCDE23456"].used


def test_not_now_keeps_no_code(world: World) -> None:
    world.starts(TAMU, "ABCDE23456")
    world.taps(TAMU, "consent-next")
    world.forges(TAMU, "consent-later")
    assert world.people[TAMU].facts.code == ""
    world.starts(TAMU)
    assert world.place(TAMU) == Reading(1)


def test_let_in_by_another_code_meanwhile_the_first_is_forgotten(world: World) -> None:
    world.tickets["ZZZZZ23456"] = Ticket()
    world.starts(TAMU, "ABCDE23456")
    world.hears((TAMU, CommandGiven("lapor")))
    world.taps(TAMU, "adult-write")
    world.starts(TAMU, "ZZZZZ23456")
    assert (world.people[TAMU].facts.admitted, world.people[TAMU].facts.code) == (True, "")

"""Disclosure: asked by the guru BK who is with them, chosen by the student, nothing before a yes, nothing for a no."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.card import Card
from flows.model.cases import Case
from flows.model.identity import Disclosure
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.places import InChat
from flows.model.stories import Side
from tests.flows.signs import SIGNS
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, KOORD, KUNCI, SISWA, WALI, World, notes, the, to

PIN = "274916"
CARD = Card("Rara", "8B", "bibi Nur", "ayah")


@pytest.fixture
def world() -> World:
    """In a calm chat with the guru BK, who has begun a case of it."""
    world = World().opens()
    world.talking_with_bk()
    world.taps(GURU, "case-of")
    types_pin(world)
    return world


def types_pin(world: World) -> None:
    while (asked := world.work(GURU).asked) and asked.for_pin:
        world.types(GURU, PIN)


def case(world: World) -> Case:
    [found] = world.cases.values()
    return found


def named(world: World) -> Disclosure:
    found = case(world).named
    assert found is not None
    return found


def asks(world: World) -> list[str]:
    world.forges(GURU, "who", case(world).id)
    return to(SISWA, world.taps(GURU, "who-ask"))


def test_it_is_asked_and_nothing_is_passed_yet(world: World) -> None:
    world.cards[SISWA] = CARD
    assert asks(world) == ["who-asked"]
    assert named(world) == Disclosure(GURU, world.now)
    assert not list(world.buttons(GURU, "who-read"))


def test_the_card_is_given_once_they_have_seen_what_would_be(world: World) -> None:
    world.cards[SISWA] = CARD
    asks(world)
    words = world.taps(SISWA, "who-card")
    assert [note.args["text"] for note in the("who-preview", words).say.notes] == ["Rara", "8B", "bibi Nur", "ayah"]
    assert {word.to for word in words} == {SISWA}
    assert named(world).answer == ""
    words = world.taps(SISWA, "who-card-yes")
    assert to(GURU, words) == ["who-answer"]
    assert not any("Rara" in str(word.say) for word in words if word.to == GURU), "only after the PIN"
    given = the("who-given", world.taps(GURU, "who-read"))
    assert [note.args["text"] for note in given.say.notes] == ["Rara", "8B", "bibi Nur", "ayah"]
    assert world.records[-1] == (GURU, "read identity")


def test_a_no_passes_nothing_and_has_no_consequence(world: World) -> None:
    asks(world)
    before = replace(case(world), named=None)
    words = world.taps(SISWA, "who-no")
    assert the("who-thanks", words).say.args["answer"] == "no"
    assert to(GURU, words) == ["who-answer"]
    assert not list(world.buttons(GURU, "who-read"))
    assert replace(case(world), named=None) == before
    assert named(world).text == ""
    assert named(world).card is None
    assert world.says(SISWA, "lanjut cerita ya, bu")[0].to == GURU, "the chat goes on"


def test_after_a_no_nobody_asks_again_for_a_day(world: World) -> None:
    asks(world)
    world.taps(SISWA, "who-no")
    assert asks(world) == []
    assert "who-just-asked" in notes(world.told[-1])
    world.now += timedelta(hours=24)
    world.forges(GURU, "who", case(world).id)
    types_pin(world)
    assert asks(world) == ["who-asked"]


def test_it_is_written_in_the_chat_and_goes_into_the_case_alone(world: World) -> None:
    chat = world.talk(world.place(SISWA).chat)  # type: ignore[union-attr]
    asks(world)
    world.taps(SISWA, "who-write")
    words = world.says(SISWA, "aku Rara dari 8B")
    assert to(GURU, words) == ["who-answer"]
    assert named(world).text == "aku Rara dari 8B"
    assert (Side.STUDENT, world.last) not in world.lines.get(chat.story.id, {})
    assert world.place(SISWA) == InChat(chat.story.id)
    assert [note.args["text"] for note in the("who-given", world.taps(GURU, "who-read")).say.notes] == [
        "aku Rara dari 8B"
    ]
    assert world.says(SISWA, "terima kasih, bu")[0].say.args["text"] == "terima kasih, bu"


def test_whoever_they_locked_out_since_hears_nothing_of_it(world: World) -> None:
    asks(world)
    world.chooses(SISWA, Item.OTHER_ADULT)
    world.taps(SISWA, "another-never")
    words = world.taps(SISWA, "who-no")
    assert to(GURU, words) == []
    assert to(BUNDA, words) == ["who-answer"], "but who answers for the case now does"


def test_words_of_danger_in_it_get_help_first_reach_the_guru_bk_and_still_count(world: World) -> None:
    asks(world)
    world.taps(SISWA, "who-write")
    words = world.says(SISWA, "aku Rara, ayah memukulku", sign=SIGNS[0])
    assert to(SISWA, words)[0] in {"danger-heard", "danger-care"}
    assert any(word.to == GURU and word.say.args.get("text") == "aku Rara, ayah memukulku" for word in words)
    assert named(world).text == "aku Rara, ayah memukulku"
    assert the("who-thanks", words).say.args["answer"] == "danger", "and they know that it is read there, too"


def test_it_may_be_put_off_and_time_puts_it_off_too(world: World) -> None:
    world.says(GURU, "halo, ibu di sini")
    asks(world)
    world.taps(SISWA, "who-write")
    assert to(SISWA, world.taps(SISWA, "who-stop")) == ["who-asked"]
    assert world.says(SISWA, "belum mau")[0].say.args["text"] == "belum mau"
    world.taps(SISWA, "who-write")
    world.waits_for(timedelta(minutes=10))
    assert world.says(SISWA, "bu?")[0].say.args["text"] == "bu?"
    assert named(world).answer == ""


def test_without_a_card_they_may_write_or_say_no(world: World) -> None:
    asks(world)
    assert to(SISWA, world.taps(SISWA, "who-card")) == ["who-no-card"]
    world.cards[SISWA] = None
    assert to(SISWA, world.forges(SISWA, "who-card-yes", case(world).id)) == ["who-no-card"]
    assert named(world).answer == ""


def test_it_is_answered_once(world: World) -> None:
    asks(world)
    world.taps(SISWA, "who-no")
    for verb in ("who-card", "who-card-yes", "who-write", "who-no", "who-stop"):
        assert to(SISWA, world.forges(SISWA, verb, case(world).id)) == ["who-over"]
    assert named(world).answer == "no"


def test_only_who_talks_with_them_asks(world: World) -> None:
    world.chooses(SISWA, Item.END)
    world.forges(GURU, "who", case(world).id)
    assert to(SISWA, world.taps(GURU, "who-ask")) == []
    assert "who-not-now" in notes(world.told[-1])
    assert case(world).named is None


def test_once_the_chat_is_over_nothing_typed_is_taken_for_it(world: World) -> None:
    asks(world)
    world.taps(SISWA, "who-write")
    world.chooses(SISWA, Item.END)
    assert to(SISWA, world.forges(SISWA, "who-write", case(world).id)) == ["who-not-here"]
    world.says(SISWA, "aku Rara")
    assert named(world).answer == ""


@pytest.mark.parametrize("who", [ADIK, KAWAN, BUNDA, KOORD, WALI, KUNCI])
def test_nobody_else_answers_for_them(world: World, who: PersonId) -> None:
    asks(world)
    before = case(world)
    for verb in ("who-card", "who-card-yes", "who-write", "who-no"):
        world.forges(who, verb, before.id)
    assert case(world) == before


@pytest.mark.parametrize("who", [ADIK, KAWAN, KOORD, WALI, KUNCI])
def test_and_nobody_but_a_guru_bk_reads_it(world: World, who: PersonId) -> None:
    world.cards[SISWA] = CARD
    asks(world)
    world.taps(SISWA, "who-card")
    world.taps(SISWA, "who-card-yes")
    words = world.forges(who, "who-read", case(world).id)
    assert not any("Rara" in str(word.say) for word in words)


def test_it_is_wiped_from_the_screen_as_other_readings_are(world: World) -> None:
    world.cards[SISWA] = CARD
    asks(world)
    world.taps(SISWA, "who-card")
    world.taps(SISWA, "who-card-yes")
    mark = the("who-given", world.taps(GURU, "who-read")).mark
    world.waits_for(timedelta(hours=12))
    assert [wipe.to for wipe in world.wiped if wipe.of == mark][:1] == [GURU]


def test_a_no_after_the_chat_promises_no_company(world: World) -> None:
    asks(world)
    world.chooses(SISWA, Item.END)
    assert the("who-thanks", world.taps(SISWA, "who-no")).say.args["answer"] == "over"

"""About me: a counselor says what they like of themselves; a student may wish for it; nobody else sees it."""

import pytest

from flows.model.chats import Closed
from flows.model.effects import Amend, Tell
from flows.model.menu import Item
from flows.model.people import Person
from flows.model.places import AskClass, AskFeeling, AskGender, AskWords
from flows.model.portrait import Portrait
from tests.flows.world import CERTIFIED, GURU, KAWAN, LAIN, SISWA, World, flat, notes, the, to


@pytest.fixture
def world() -> World:
    return World()


def says_of_themselves(world: World, who: str, part: str, value: str) -> None:
    me = next(one for one in world.people if one == who)
    world.chooses(me, Item.SELF)
    world.taps(me, "self-part", part)
    world.taps(me, f"self-{part}", value)


def portrait(world: World) -> Portrait:
    return world.work(KAWAN).portrait


def test_each_is_said_and_taken_back_by_a_tap(world: World) -> None:
    for part, value in (
        ("topics", "family"),
        ("topics", "study"),
        ("gender", "male"),
        ("languages", "en"),
        ("grade", "8"),
    ):
        says_of_themselves(world, KAWAN, part, value)
    assert portrait(world) == Portrait(("family", "study"), "male", ("en",), 8)
    world.taps(KAWAN, "self")
    shown = world.screen(KAWAN)[-1].say
    assert [note.key for note in shown.notes] == [
        *("self-gender", "self-grade", "self-language", "self-topic", "self-topic")
    ]
    for part, value in (("topics", "family"), ("gender", "male"), ("languages", "en"), ("grade", "8")):
        says_of_themselves(world, KAWAN, part, value)
    assert portrait(world) == Portrait(("study",))
    says_of_themselves(world, KAWAN, "gender", "male")
    says_of_themselves(world, KAWAN, "gender", "female")
    assert portrait(world).gender == "female"


def test_what_is_on_is_seen_to_be(world: World) -> None:
    says_of_themselves(world, KAWAN, "grade", "8")
    on = [button.value for button in flat(world.screen(KAWAN)[-1].say) if button.name == "on"]
    assert on == ["8"]


@pytest.mark.parametrize(
    ("verb", "value"),
    [
        ("self-topics", "heroin"),
        ("self-gender", "x"),
        ("self-languages", "xx"),
        ("self-grade", "99"),
        ("self-part", "x"),
    ],
)
def test_what_no_button_says_changes_nothing(world: World, verb: str, value: str) -> None:
    world.forges(KAWAN, verb, value=value)
    assert portrait(world) == Portrait()


def test_nobody_else_has_it(world: World) -> None:
    for who in (SISWA, GURU):
        for verb in ("self", "self-part", "self-topics", "self-gender", "self-languages", "self-grade"):
            assert world.forges(who, verb, value="family") == []
        assert world.work(who).portrait == Portrait()


def test_a_supervisor_sees_it_on_their_card_and_no_student_ever(world: World) -> None:
    says_of_themselves(world, KAWAN, "gender", "female")
    says_of_themselves(world, KAWAN, "topics", "family")
    world.opens()
    world.chooses(GURU, Item.COUNSELORS)
    world.taps(GURU, "counselor", KAWAN)
    assert {"self-gender", "self-topic"} <= {note.key for note in world.screen(GURU)[-1].say.notes}
    before = len(world.told)
    world.talking()
    world.says(KAWAN, "halo")
    said = [word for word in world.told[before:] if isinstance(word, Tell | Amend) and word.to != KAWAN]
    assert not [note for word in said for note in notes(word) if note.startswith("self-")]


def asked_for_gender(world: World, who: str = SISWA) -> None:
    me = next(one for one in world.people if one == who)
    world.chooses(me, Item.TALK)
    world.taps(me, "topic", "family")
    world.taps(me, "wish", "listen")
    world.taps(me, "feeling", "2")


def test_where_no_counselor_has_said_one_nobody_is_asked(world: World) -> None:
    world.opens()
    asked_for_gender(world)
    assert isinstance(world.place(SISWA), AskWords)


def both_say(world: World, gender: str) -> None:
    for who in (KAWAN, LAIN):
        says_of_themselves(world, who, "gender", gender)


def test_only_what_several_counselors_have_said_can_be_wished_for(world: World) -> None:
    both_say(world, "female")
    asked_for_gender(world)
    assert isinstance(world.place(SISWA), AskGender)
    assert [one.value for one in flat(world.screen(SISWA)[-1].say) if one.verb == "gender"] == ["female"]


def test_a_wish_that_one_alone_could_fulfil_would_tell_who_they_are(world: World) -> None:
    says_of_themselves(world, KAWAN, "gender", "female")
    says_of_themselves(world, LAIN, "gender", "male")
    world.opens()
    asked_for_gender(world)
    assert isinstance(world.place(SISWA), AskWords)


def test_forwards_skipped_and_back_with_the_class_behind_it(world: World) -> None:
    both_say(world, "female")
    world.chooses(LAIN, Item.CLASSES)
    world.taps(LAIN, "class-add")
    world.says(LAIN, "8A")
    asked_for_gender(world)
    world.taps(SISWA, "gender", "female")
    assert isinstance(world.place(SISWA), AskClass)
    world.taps(SISWA, "skip")
    for place in (AskClass, AskGender, AskFeeling):
        world.taps(SISWA, "back")
        assert isinstance(world.place(SISWA), place)
    world.taps(SISWA, "skip")
    world.taps(SISWA, "skip")
    world.taps(SISWA, "skip")
    assert isinstance(world.place(SISWA), AskWords)
    world.taps(SISWA, "skip")
    assert world.queue(world.queued(SISWA)).story.gender == ""


def test_back_from_the_words_where_no_class_is_asked(world: World) -> None:
    both_say(world, "female")
    asked_for_gender(world)
    world.taps(SISWA, "skip")
    world.taps(SISWA, "back")
    assert isinstance(world.place(SISWA), AskGender)


def test_whoever_they_wished_for_is_asked_first_and_it_is_forgotten_afterwards() -> None:
    world = World()
    for n in range(6):
        who = type(KAWAN)(f"kawan{n}")
        world.people[who] = Person(who, CERTIFIED)
    world.opens()
    for n in range(6):
        world.chooses(type(KAWAN)(f"kawan{n}"), Item.DUTY_ON)
    for fitting in ("kawan4", "kawan5"):
        says_of_themselves(world, fitting, "gender", "female")
    asked_for_gender(world)
    world.taps(SISWA, "gender", "female")
    world.says(SISWA, "ayah pergi")
    chat = world.queued(SISWA)
    assert (len(world.queue(chat).offers), world.queue(chat).offers[:2]) == (3, ("kawan4", "kawan5"))
    offer = the("offer-peer", [word for word in world.told if word.to == "kawan4"])
    assert "female" not in str(offer.say), "nobody is told what was wished for"
    world.chooses(SISWA, Item.CANCEL)
    closed = world.chats[chat]
    assert isinstance(closed, Closed)
    assert closed.story.gender == ""


def test_words_instead_of_an_answer_lead_on(world: World) -> None:
    both_say(world, "female")
    world.opens()
    asked_for_gender(world)
    assert to(SISWA, world.says(SISWA, "ayah pergi"))[0] == "intake-done"
    assert world.queue(world.queued(SISWA)).story.opening is not None

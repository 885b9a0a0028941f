"""Intake: under a minute, every step skippable but the topic, and nothing that is typed is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.ids import ChatId
from flows.model.menu import Item, Menu
from flows.model.places import (
    AskFeeling,
    AskGender,
    AskTopic,
    AskWish,
    AskWords,
    Draft,
    Home,
    InQueue,
    Line,
    Road,
    draft_of,
)
from flows.model.scene import Said
from flows.model.stories import Side
from tests.flows.world import GURU, KAWAN, SISWA, World, notes, texts, the, to


@pytest.fixture
def world() -> World:
    return World().opens()


def draft(world: World) -> Draft:
    found = draft_of(world.place(SISWA))
    assert found is not None
    return found


def test_four_questions_in_one_message_and_then_the_queue(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    assert world.reads(SISWA) == ["intake-topic"]
    for verb, value, question in (
        ("topic", "family", "intake-wish"),
        ("wish", "advice", "intake-feeling"),
        ("feeling", "2", "intake-words"),
    ):
        assert to(SISWA, world.taps(SISWA, verb, value)) == [question]
    assert world.reads(SISWA) == ["intake-words"]
    assert to(SISWA, world.says(SISWA, "ayah pergi")) == ["intake-done", "queue-entered-peer", "queue-place"]
    story = world.queue(world.queued(SISWA)).story
    assert (story.topic, story.wish, story.feeling) == ("family", "advice", 2)
    assert story.opening == Line(world.last, "ayah pergi")
    assert world.keyboard(SISWA) is Menu.WAITING


def test_every_step_but_the_topic_can_be_skipped(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    assert not list(world.buttons(SISWA, "skip"))
    world.taps(SISWA, "topic", "other")
    for _ in range(3):
        world.taps(SISWA, "skip")
    story = world.queue(world.queued(SISWA)).story
    assert (story.topic, story.wish, story.feeling, story.opening) == ("other", "", None, None)


def test_back_goes_one_question_back_and_the_newer_answer_counts(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    for verb, value in (("topic", "family"), ("wish", "listen"), ("feeling", "1")):
        world.taps(SISWA, verb, value)
    assert to(SISWA, world.taps(SISWA, "back")) == ["intake-feeling"]
    assert to(SISWA, world.taps(SISWA, "back")) == ["intake-wish"]
    assert to(SISWA, world.taps(SISWA, "back")) == ["intake-topic"]
    for verb, value in (("topic", "study"), ("wish", "advice")):
        world.taps(SISWA, verb, value)
    world.taps(SISWA, "skip")
    assert (draft(world).topic, draft(world).wish, draft(world).feeling) == ("study", "advice", None)


def test_who_wants_an_adult_gets_one_and_may_still_change_their_mind(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    world.taps(SISWA, "topic", "family")
    world.taps(SISWA, "wish", "adult")
    assert draft(world).road is Road.BK
    world.taps(SISWA, "back")
    world.taps(SISWA, "wish", "listen")
    assert draft(world).road is Road.PEER
    world.taps(SISWA, "back")
    world.taps(SISWA, "wish", "adult")
    world.taps(SISWA, "back")
    world.taps(SISWA, "skip")
    assert (draft(world).road, draft(world).wish) == (Road.PEER, "")


def test_the_wish_for_an_adult_leads_to_the_guru_bk(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    world.taps(SISWA, "topic", "family")
    world.taps(SISWA, "wish", "adult")
    assert to(SISWA, world.taps(SISWA, "skip")) == ["intake-words-bk"]
    assert to(SISWA, world.taps(SISWA, "skip")) == ["intake-done", "queue-entered-bk", "queue-place"]


def test_for_the_guru_bk_two_questions_are_enough(world: World) -> None:
    assert to(SISWA, world.chooses(SISWA, Item.BK)) == ["intake-topic-bk"]
    assert to(SISWA, world.taps(SISWA, "topic", "study")) == ["intake-words-bk"]
    assert to(SISWA, world.taps(SISWA, "back")) == ["intake-topic-bk"]
    world.taps(SISWA, "topic", "study")
    world.taps(SISWA, "skip")
    assert world.queue(world.queued(SISWA)).road is Road.BK


def test_the_guru_bk_can_be_asked_for_in_the_middle_and_what_was_told_goes_along(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    world.says(SISWA, "ayah pergi")
    assert to(SISWA, world.chooses(SISWA, Item.BK)) == ["intake-topic-bk"]
    world.taps(SISWA, "topic", "family")
    assert to(SISWA, world.chooses(SISWA, Item.BK)) == ["intake-words-bk"]
    world.taps(SISWA, "skip")
    chat = world.queue(world.queued(SISWA))
    assert chat.road is Road.BK
    assert chat.story.opening
    assert chat.story.opening.text == "ayah pergi"


def test_the_same_question_never_comes_a_third_time_but_a_human(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    assert to(SISWA, world.says(SISWA, "gimana ya")) == ["intake-kept", "intake-topic"]
    assert to(SISWA, world.says(SISWA, "bingung")) == ["intake-done", "queue-entered-peer", "queue-place"]
    chat = world.queued(SISWA)
    assert world.queue(chat).story.topic == "other"
    assert world.said(chat) == (Said(Side.STUDENT, Line(world.last, "bingung")),)


@pytest.mark.parametrize("taps", [[("topic", "family")], [("topic", "family"), ("wish", "listen")]])
def test_who_types_instead_of_tapping_need_not_tap_on(world: World, taps: list[tuple[str, str]]) -> None:
    world.chooses(SISWA, Item.TALK)
    for verb, value in taps:
        world.taps(SISWA, verb, value)
    assert to(SISWA, world.says(SISWA, "ayah pergi"))[1] == "queue-entered-peer"


def test_who_simply_writes_at_home_has_begun(world: World) -> None:
    assert to(SISWA, world.says(SISWA, "ayah pergi")) == ["intake-kept", "intake-topic"]
    world.taps(SISWA, "topic", "family")
    for _ in range(3):
        world.taps(SISWA, "skip")
    chat = world.queued(SISWA)
    assert texts(KAWAN, world.taps(KAWAN, "claim", about=chat)) == ["ayah pergi"]


def test_edits_of_earlier_words_count_too(world: World) -> None:
    world.says(SISWA, "ayah prgi")
    first = world.last
    world.says(SISWA, "dua")
    world.says(SISWA, "tiga")
    assert world.edits(SISWA, first, "ayah pergi") == []
    chat = world.queued(SISWA)
    opening = world.queue(chat).story.opening
    assert opening == Line(first, "ayah pergi")


def test_an_edit_on_the_way_before_the_queue(world: World) -> None:
    world.says(SISWA, "ayah prgi")
    assert world.edits(SISWA, world.last, "ayah pergi") == []
    assert draft(world).lines == (Line(world.last, "ayah pergi"),)
    assert to(SISWA, world.edits(SISWA, 4711, "dari obrolan lama")) == ["edit-too-late"]


def test_dropping_it_is_all_right_and_says_that_the_words_are_gone(world: World) -> None:
    world.says(SISWA, "ayah pergi")
    dropped = world.taps(SISWA, "drop")
    assert to(SISWA, dropped) == ["intake-dropped", "home-student"]
    assert notes(the("intake-dropped", dropped)) == ["intake-not-kept"]
    assert world.place(SISWA) == Home()
    world.chooses(SISWA, Item.TALK)
    assert notes(the("intake-dropped", world.chooses(SISWA, Item.CANCEL))) == []


def test_start_in_the_middle_loses_nothing(world: World) -> None:
    world.says(SISWA, "ayah pergi")
    world.taps(SISWA, "topic", "family")
    assert to(SISWA, world.starts(SISWA)) == ["intake-kept", "intake-wish"]
    assert to(SISWA, world.chooses(SISWA, Item.TALK)) == ["intake-kept", "intake-wish"]
    assert draft(world).lines[0].text == "ayah pergi"


def test_a_second_tap_on_an_answered_question_does_nothing(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    old = draft(world).id
    world.taps(SISWA, "topic", "family")
    for verb, value in (
        ("topic", "study"),
        ("skip", "AskWords"),
        ("back", "AskFeeling"),
        ("wish", "gold"),
        ("skip", ""),
    ):
        assert world.forges(SISWA, verb, old, value) == []
    assert isinstance(world.place(SISWA), AskWish)
    assert draft(world).topic == "family"


def test_a_button_of_an_intake_long_over_does_nothing_to_the_next_one(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    old = draft(world).id
    world.taps(SISWA, "drop")
    world.says(SISWA, "ayah pergi")
    for verb, value in (("drop", ""), ("topic", "family"), ("skip", "AskTopic")):
        assert world.forges(SISWA, verb, old, value) == []
    assert draft(world).lines[0].text == "ayah pergi"


@pytest.mark.parametrize("step", [AskTopic, AskWish, AskFeeling, AskGender, AskWords])
def test_forged_answers_are_no_answers(world: World, step: type) -> None:
    mine = Draft(Road.PEER, ChatId("x"), "family")
    world.people[SISWA] = replace(world.people[SISWA], place=step(mine))
    for verb, value in (
        ("topic", "heroin"),
        ("wish", "money"),
        ("feeling", "9"),
        ("feeling", "²"),
        ("gender", "x"),
        ("names", "0"),
        ("avoid", "0.kawan"),
        ("back", "zz"),
    ):
        assert world.forges(SISWA, verb, mine.id, value) == []
    assert world.forges(SISWA, "skip", mine.id, "AskTopic") == []
    assert world.place(SISWA) == step(mine)


def test_intake_buttons_mean_nothing_outside_it(world: World) -> None:
    for verb in ("topic", "wish", "feeling", "gender", "names", "avoid", "names-done", "skip", "back", "drop"):
        assert world.forges(SISWA, verb, ChatId("x"), "family") == []


def test_the_counselors_see_what_was_answered_and_never_who(world: World) -> None:
    chat = world.waiting()
    offer = next(word for word in world.told if word.to == KAWAN and word.say.key == "offer-peer")
    alias = world.queue(chat).story.alias
    assert offer.say.args == {"alias": alias, "topic": "family", "wish": "listen", "feeling": 2, "minutes": 0}
    assert SISWA not in str(offer.say)


def test_an_answer_to_somebody_of_an_earlier_chat_is_kept_for_the_next_and_said_not_to_have_arrived(
    world: World,
) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    reply = world.number_of(SISWA, "halo")
    world.chooses(SISWA, Item.END)
    assert to(SISWA, world.says(SISWA, "makasih ya", reply)) == ["talk-over", "intake-kept", "intake-topic"]


def test_two_intakes_one_after_the_other_have_two_names(world: World) -> None:
    first = world.waiting()
    world.chooses(SISWA, Item.CANCEL)
    second = world.waiting()
    assert world.closed(first).story.alias != world.queue(second).story.alias
    assert world.place(SISWA) == InQueue(second)


def test_asked_in_the_night_it_leads_into_the_queue_all_the_same() -> None:
    world = World()
    world.now += timedelta(hours=15)
    world.chooses(SISWA, Item.BK)
    world.taps(SISWA, "topic", "family")
    words = world.says(SISWA, "ayah pergi")
    assert to(SISWA, words) == ["intake-done", "queue-entered-bk", "queue-bk-no-adult"]
    assert "offer-bk" in to(GURU, words)

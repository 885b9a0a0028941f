"""What a chat leaves behind for counting: as it happened, and no word of it."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows.model.chats import Closed
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.outcomes import Follow, Outcome, Survey, school_year, told
from flows.model.places import Road
from flows.model.sequels import FollowUp
from flows.risk.alarm import Level
from tests.flows.signs import SUICIDE
from tests.flows.test_followup import asked, promised
from tests.flows.world import GURU, KAWAN, SISWA, World

DAY = timedelta(days=1)
AGO = datetime(2026, 7, 1, tzinfo=UTC)


@pytest.fixture
def world() -> World:
    return World().opens()


def ended(world: World) -> ChatId:
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.chooses(SISWA, Item.END)
    return chat


def test_a_chat_from_waiting_to_its_survey(world: World) -> None:
    chat = world.waiting()
    assert world.outcomes[chat] == Outcome(SISWA, Road.PEER, "family", 2)
    world.waits_for(timedelta(seconds=100))
    world.taps(KAWAN, "claim", about=chat)
    assert world.outcomes[chat].waited is None, "a claim is no word"
    world.waits_for(timedelta(seconds=20))
    world.says(KAWAN, "halo")
    assert (world.outcomes[chat].waited, world.outcomes[chat].helper) == (120, KAWAN)
    world.chooses(SISWA, Item.END)
    assert (world.outcomes[chat].over, world.outcomes[chat].survey) == (True, Survey.ASKED)
    world.taps(SISWA, "after-feeling", "4")
    world.taps(SISWA, "after-rating", "skip")
    world.taps(SISWA, "after-heard", "partly")
    it = world.outcomes[chat]
    assert (it.feeling, it.feeling_after, it.rating, it.heard, it.survey) == (2, 4, None, "partly", Survey.ANSWERED)
    assert (it.waited, it.helper) == (120, KAWAN), "the end does not forget who wrote"


def test_a_survey_skipped_is_told_from_one_never_touched_and_one_never_shown(world: World) -> None:
    touched = ended(world)
    world.taps(SISWA, "after-feeling", "skip")
    assert world.outcomes[touched].survey is Survey.SKIPPED
    assert world.outcomes[touched].feeling_after is None
    assert world.outcomes[ended(world)].survey is Survey.ASKED
    nobody = world.waiting()
    world.chooses(SISWA, Item.CANCEL)
    assert (world.outcomes[nobody].over, world.outcomes[nobody].waited, world.outcomes[nobody].survey) == (
        *(True, None),
        None,
    )


def test_no_and_stop_are_no_feelings(world: World) -> None:
    chat = promised(world, "no")
    assert (world.outcomes[chat].follow, world.outcomes[chat].follow_feeling) == (Follow.DECLINED, None)
    chat = asked(world)
    assert world.outcomes[chat].follow is Follow.ASKED
    world.taps(SISWA, "follow-feeling", "stop")
    assert (world.outcomes[chat].follow, world.outcomes[chat].follow_feeling) == (Follow.STOPPED, None)
    follow = world.closed(chat).follow
    assert follow
    assert follow.feeling is None


def test_a_second_answer_leaves_the_first(world: World) -> None:
    chat = asked(world)
    world.taps(SISWA, "follow-feeling", "5")
    assert (world.outcomes[chat].follow, world.outcomes[chat].follow_feeling) == (Follow.ANSWERED, 5)
    world.taps(SISWA, "follow-in", "3")
    assert (world.outcomes[chat].follow, world.outcomes[chat].follow_feeling) == (Follow.ANSWERED, 5)
    world.waits_for(4 * DAY)
    world.taps(SISWA, "follow-feeling", "4")
    assert (world.outcomes[chat].follow_feeling, world.outcomes[chat].follow_again) == (5, 4)


@pytest.mark.parametrize(
    ("follow", "said"),
    [
        (FollowUp(AGO, asked=AGO, feeling=0, again=True), Follow.DECLINED),
        (FollowUp(AGO, asked=AGO + DAY, feeling=0, again=True), Follow.STOPPED),
        (FollowUp(AGO, asked=AGO, feeling=3), Follow.ANSWERED),
        (FollowUp(AGO), Follow.PROMISED),
    ],
)
def test_what_an_older_version_wrote_is_understood(world: World, follow: FollowUp, said: Follow) -> None:
    old = replace(world.closed(promised(world)), follow=follow)
    outcome = told(old, old, AGO)
    assert outcome
    assert (outcome.follow, outcome.follow_feeling) == (said, follow.feeling or None)


def test_danger_and_how_long_until_an_adult_was_on_it(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "kata", sign=SUICIDE)
    assert (world.outcomes[chat].level, world.outcomes[chat].acknowledged) == (Level.RED.weight, None)
    world.waits_for(timedelta(seconds=90))
    world.taps(GURU, "claim", about=chat)
    assert world.outcomes[chat].acknowledged == 90
    world.says(GURU, "ibu di sini")
    assert (world.outcomes[chat].level, world.outcomes[chat].acknowledged) == (Level.RED.weight, 90)
    assert world.outcomes[chat].road is Road.BK


def test_a_verdict_acknowledges_too(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "kata", sign=SUICIDE)
    world.waits_for(timedelta(seconds=60))
    world.reads_alert(GURU)
    world.taps(GURU, "not-danger")
    world.taps(GURU, "verdict", "joke")
    assert world.outcomes[chat].acknowledged in range(60, 70)


def test_another_counselor_is_a_chat_of_its_own_and_no_acknowledgement(world: World) -> None:
    first = world.talking()
    world.says(SISWA, "kata", sign=SUICIDE)
    world.chooses(SISWA, Item.CHANGE)
    second = world.queued(SISWA)
    assert second != first
    assert [world.outcomes[chat].acknowledged for chat in (first, second)] == [None, None]


def test_who_takes_over_was_waited_for_as_long_as_it_took(world: World) -> None:
    chat = world.waiting()
    world.waits_for(timedelta(seconds=60))
    world.taps(KAWAN, "claim", about=chat)
    world.chooses(SISWA, Item.BK)
    world.waits_for(timedelta(seconds=60))
    world.taps(GURU, "claim", about=chat)
    world.waits_for(timedelta(seconds=60))
    world.says(GURU, "ibu di sini")
    assert world.outcomes[chat].waited == 180


def test_a_report_about_an_adult_is_counted_nowhere(world: World) -> None:
    world.taps(SISWA, "adult") if list(world.buttons(SISWA, "adult")) else world.forges(SISWA, "adult")
    world.taps(SISWA, "adult-write")
    world.says(SISWA, "pak guru")
    world.taps(SISWA, "adult-send")
    assert [chat for chat in world.chats.values() if isinstance(chat, Closed) and chat.report]
    assert world.outcomes == {}


def test_it_holds_no_words() -> None:
    """A new field must be looked at: this row outlives erasure."""
    assert {f.name for f in fields(Outcome)} == {
        *("student", "road", "topic", "feeling", "apart", "over", "helper", "waited", "feeling_after", "rating"),
        *("heard", "survey", "follow", "follow_feeling", "follow_again", "level", "acknowledged"),
    }


def test_a_school_year_begins_in_july() -> None:
    days = (date(2026, 6, 30), date(2026, 7, 1), date(2026, 12, 31), date(2027, 1, 1), date(2099, 7, 1))
    assert [school_year(day) for day in days] == ["2025-26", "2026-27", "2026-27", "2026-27", "2099-00"]

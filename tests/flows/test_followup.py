"""Follow-up: asked once, only of who said yes, in waking hours, and help where it is needed."""

from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model.events import TimerRang
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.people import Facts, Person, Role
from flows.model.school import WIB, School
from flows.school.hours import awake, next_waking, waking_in
from tests.flows.world import ADIK, KAWAN, SISWA, World, flat, notes, the, to

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def world() -> World:
    return World().opens()


def promised(world: World, days: str = "1") -> ChatId:
    """The chat ends at nine in the morning; they said yes."""
    chat = world.talking()
    world.says(KAWAN, "halo")
    world.chooses(SISWA, Item.END)
    for verb in ("after-feeling", "after-rating", "after-heard", "after-comment"):
        world.taps(SISWA, verb, "skip")
    world.taps(SISWA, "follow-in", days)
    return chat


def asked(world: World) -> ChatId:
    chat = promised(world)
    world.waits_for(DAY + 7 * HOUR)
    assert world.reads(SISWA)[-1] == "follow-how"
    return chat


@pytest.mark.parametrize("days", ["1", "3", "7"])
def test_it_rings_on_the_day_promised_after_lessons(world: World, days: str) -> None:
    chat = promised(world, days)
    follow = world.closed(chat).follow
    assert follow
    here = follow.due.astimezone(WIB)
    assert (here.date() - world.now.astimezone(WIB).date(), here.time()) == (int(days) * DAY, time(15, 30))
    assert world.reads(SISWA)[-1] == "follow-yes"
    world.waits_for(follow.due - world.now - HOUR)
    assert "follow-how" not in world.reads(SISWA)
    assert to(SISWA, world.waits_for(2 * HOUR)) == ["follow-how"]
    assert "follow-how" not in to(SISWA, world.waits_for(30 * DAY)), "who gives no answer is not asked again"


def test_no_is_no(world: World) -> None:
    chat = promised(world, "no")
    assert world.reads(SISWA)[-1] == "follow-no"
    assert to(SISWA, world.waits_for(30 * DAY)) == []
    assert world.forges(SISWA, "follow-in", chat, "1") == []


@pytest.mark.parametrize(
    ("feeling", "said", "offers", "darurat"),
    [
        ("5", "follow-well", {"follow-in"}, False),
        ("4", "follow-well", {"follow-in"}, False),
        ("3", "follow-fair", {"menu-talk", "menu-bk"}, False),
        ("2", "follow-low", {"menu-talk", "menu-bk"}, False),
        ("1", "follow-low", {"menu-talk", "menu-bk"}, True),
    ],
)
def test_a_low_answer_offers_somebody_and_tells_nobody(
    world: World, feeling: str, said: str, offers: set[str], *, darurat: bool
) -> None:
    chat = asked(world)
    words = world.taps(SISWA, "follow-feeling", feeling)
    assert {word.to for word in words} == {SISWA}
    word = the(said, words)
    assert {button.verb for button in flat(word.say)} == offers
    assert ("follow-darurat" in notes(word)) is darurat
    assert any(note.startswith("hotline") for note in notes(word)) is darurat
    follow = world.closed(chat).follow
    assert follow
    assert follow.feeling == int(feeling)
    assert world.forges(SISWA, "follow-feeling", chat, "5") == [], "a second tap"


def test_a_low_answer_leads_on_to_somebody(world: World) -> None:
    asked(world)
    world.taps(SISWA, "follow-feeling", "1")
    assert to(SISWA, world.taps(SISWA, "menu-bk")) == ["intake-topic-bk"]


def test_without_a_code_no_peer_is_offered(world: World) -> None:
    asked(world)
    world.people[SISWA] = Person(SISWA, Facts(consent=3))
    words = world.taps(SISWA, "follow-feeling", "1")
    assert {button.verb for button in flat(the("follow-low", words).say)} == {"menu-bk"}


def test_who_is_well_is_asked_once_more_and_then_no_more(world: World) -> None:
    chat = asked(world)
    world.taps(SISWA, "follow-feeling", "5")
    assert to(SISWA, world.taps(SISWA, "follow-in", "3")) == ["follow-yes"]
    assert world.forges(SISWA, "follow-in", chat, "1") == [], "what is promised stays so"
    assert to(SISWA, world.waits_for(4 * DAY)) == ["follow-how"]
    word = the("follow-well", world.taps(SISWA, "follow-feeling", "4"))
    assert flat(word.say) == []
    assert world.forges(SISWA, "follow-in", chat, "1") == []


def test_stop_in_one_tap(world: World) -> None:
    chat = asked(world)
    assert to(SISWA, world.taps(SISWA, "follow-feeling", "stop")) == ["follow-stopped"]
    assert world.forges(SISWA, "follow-in", chat, "1") == []
    assert to(SISWA, world.waits_for(30 * DAY)) == []


def test_who_is_in_a_chat_when_it_is_due_is_asked_a_day_later_and_not_a_third_time(world: World) -> None:
    promised(world)
    world.waits_for(DAY)
    world.waiting()
    assert "follow-how" not in to(SISWA, world.waits_for(7 * HOUR))
    world.chooses(SISWA, Item.CANCEL)
    assert "follow-how" in to(SISWA, world.waits_for(DAY))
    promised(world.opens())
    world.waits_for(DAY)
    world.waiting()
    world.waits_for(3 * DAY)
    world.chooses(SISWA, Item.CANCEL)
    assert "follow-how" not in to(SISWA, world.waits_for(30 * DAY))


def test_a_machine_that_was_off_does_not_ring_at_night(world: World) -> None:
    promised(world)
    (at, who, name, about) = next(timer for timer in world.timers if timer[2] == "follow-up")
    world.timers.remove((at, who, name, about))
    world.now = at + 8 * HOUR  # 23.30
    assert world.hears((who, TimerRang(name, about))) == []
    night = world.now
    assert to(SISWA, world.waits_for(DAY)) == ["follow-how"]
    assert world.timers == [timer for timer in world.timers if timer[0] > night]


def test_stale_bells_and_strange_hands(world: World) -> None:
    chat = promised(world)
    early = TimerRang("follow-up", chat)
    assert world.hears((SISWA, early), (SISWA, TimerRang("follow-up", None))) == []
    world.waits_for(DAY + 7 * HOUR)
    assert world.hears((SISWA, early)) == [], "asked already"
    for who in (ADIK, KAWAN):
        assert world.forges(who, "follow-feeling", chat, "1") == []
    assert world.forges(SISWA, "follow-feeling", chat, "9") == []
    open_chat = world.opens().talking()
    assert world.forges(SISWA, "follow-in", open_chat, "1") == []


def test_not_before_it_was_asked(world: World) -> None:
    chat = promised(world)
    assert world.forges(SISWA, "follow-feeling", chat, "1") == []
    assert world.forges(SISWA, "follow-in", chat, "x") == []


def test_a_student_who_became_an_adult_of_the_school_is_not_asked(world: World) -> None:
    promised(world)
    world.people[SISWA] = Person(SISWA, Facts(staff=Role.SUPERVISOR))
    assert "follow-how" not in to(SISWA, world.waits_for(3 * DAY))


ZONES = [timezone(timedelta(hours=hours)) for hours in (7, 8, 9)]  # WIB, WITA, WIT


@given(
    st.datetimes(datetime(2026, 12, 30), datetime(2028, 3, 2)),  # noqa: DTZ001  made aware below
    st.sampled_from(ZONES),
    st.sampled_from((1, 3, 7)),
)
def test_waking_hours_are_waking_hours(moment: datetime, zone: timezone, days: int) -> None:
    school, now = School(zone=zone), moment.replace(tzinfo=zone)
    soon, then = next_waking(school, now), waking_in(school, now, days)
    assert now <= soon < now + DAY
    assert awake(school, soon)
    assert awake(school, then + timedelta(minutes=29)), "room for a bell that is a little late"
    assert (then.date() - now.date()).days == days

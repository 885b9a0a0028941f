"""Sample: some chats that rang nobody are read each week, drawn by lot, to find what we miss."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.model.chats import Chat, Closed, Talking
from flows.model.escalations import Escalation
from flows.model.events import TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Person
from flows.model.places import AtWork, Line, Road
from flows.model.scene import Luck, Scene
from flows.model.stories import Story
from flows.review import sample
from flows.risk.alarm import Category, Level
from flows.team import leaving
from tests.flows.world import BUNDA, GURU, KAWAN, NOW, SISWA, Words, World, flat, the, to, told

EARLY = datetime(2026, 7, 1, 22, tzinfo=UTC)  # Thursday 05.00 WIB, before school opens at 7
DAY = timedelta(days=1)
AMBER = Escalation(Level.AMBER, Category.BULLYING, NOW)


def ended(name: str, ago: timedelta = DAY, **fields: object) -> Closed:
    story = Story(ChatId(name), PersonId(f"student of {name}"), f"Kancil {name}", "family", opening=Line(5, "hai"))
    return replace(Closed(story, Road.PEER, KAWAN, "Penyu Emas", NOW - ago), **fields)  # type: ignore[arg-type]


def town(*chats: Chat, now: datetime = NOW, most: int = 3) -> World:
    base = World()
    world = World(now=now, school=replace(base.school, sample_a_week=most))
    world.chats = {chat.story.id: chat for chat in chats}
    return world


def on_call(world: World, who: PersonId = GURU, hours: str = "8") -> Words:
    world.chooses(who, Item.ON_CALL)
    words = world.taps(who, "call", hours)
    return words + world.waits_for(timedelta(seconds=1))


def offered(world: World, who: PersonId = GURU) -> tuple[str, ...]:
    kept = world.work(who).sample
    return kept.chats if kept else ()


def quiet(count: int = 6) -> Iterable[Closed]:
    return (ended(f"q{number}") for number in range(count))


def test_whoever_is_on_call_first_in_a_week_is_offered_three() -> None:
    world = town(*quiet())
    offer = the("sample-offer", on_call(world))
    assert (offer.to, offer.say.args, len(flat(offer.say))) == (GURU, {"count": 3}, 3)
    assert len(set(offered(world))) == 3
    assert "sample-offer" not in to(BUNDA, on_call(world, BUNDA))
    assert (GURU, "sample offered") in world.records
    world.waits_for(7 * DAY)
    world.chats = {chat.story.id: replace(chat, ended=world.now - DAY) for chat in quiet()}
    assert "sample-offer" in to(BUNDA, on_call(world, BUNDA))


def test_before_school_opens_it_waits_till_then() -> None:
    world = town(*(replace(chat, ended=EARLY - DAY) for chat in quiet()), now=EARLY)
    assert "sample-offer" not in to(GURU, on_call(world))
    assert "sample-offer" not in to(GURU, world.waits_for(timedelta(hours=1, minutes=50)))
    assert "sample-offer" in to(GURU, world.waits_for(timedelta(minutes=11)))


def test_who_is_no_longer_on_call_then_is_spared() -> None:
    world = town(*(replace(chat, ended=EARLY - DAY) for chat in quiet()), now=EARLY)
    on_call(world, hours="1")
    assert "sample-offer" not in to(GURU, world.waits_for(timedelta(hours=4)))
    assert "sample-offer" in to(GURU, on_call(world))


def test_a_school_may_want_none() -> None:
    world = town(*quiet(), most=0)
    on_call(world)
    assert offered(world) == ()


@pytest.mark.parametrize(
    "chat",
    [
        ended("old", timedelta(days=8)),
        ended("alarm", danger=AMBER),
        ended("judged", danger=AMBER.settled("joke", NOW)),
        ended("darurat", alarm_at=NOW - DAY),
        ended("reported", reported=True),
        ended("bk", road=Road.BK),
        ended("nobody came", helper=None),
        Talking(ended("open").story, Road.PEER, KAWAN, "Penyu Emas", NOW, 60),
    ],
    ids=lambda chat: chat.story.id,
)
def test_what_is_open_old_or_rang_somebody_is_not_drawn(chat: Chat) -> None:
    world = town(chat)
    on_call(world)
    assert offered(world) == ()


def test_nobody_reads_of_a_student_they_are_kept_apart_from() -> None:
    chat = ended("q")
    world = town(chat)
    world.people[GURU] = replace(world.people[GURU], work=AtWork(apart=(chat.story.student,)))
    on_call(world)
    assert offered(world) == ()


def test_it_is_drawn_by_lot_and_not_by_who_reads() -> None:
    world, chats = town(), tuple(quiet(5))

    def drawn(dice: int) -> tuple[str, ...]:
        scene = Scene(NOW, world.school, world.people[GURU], Luck(ChatId("x"), dice))
        return tuple(sorted(chat.story.id for chat in sample.drawn(scene, chats, 3)))

    every = [drawn(dice) for dice in range(60)]  # each order of three out of five once
    assert {every.count(one) for one in set(every)} == {6}
    assert len(set(every)) == 10


def given() -> World:
    """One real chat that rang nobody, over, and offered to GURU."""
    world = World().opens()
    chat = world.talking()
    world.says(KAWAN, "halo juga")
    world.says(SISWA, "aku capek sekali")
    world.chooses(SISWA, Item.END)
    assert isinstance(world.chats[chat], Closed)
    world.waits_for(timedelta(seconds=1))
    world.chooses(GURU, Item.OFF_CALL)
    on_call(world)
    assert offered(world) == (chat,)
    return world


def reads(world: World) -> Words:
    world.taps(GURU, "sample-read")
    for _ in range(2):
        words = world.types(GURU, "274916")
    return words


def test_it_is_read_after_the_pin_like_an_alert_recorded_and_wiped() -> None:
    world = given()
    assert told(world.taps(GURU, "sample-read")) == [(GURU, "pin-choose")]
    assert not [what for _, what in world.records if what == "read"]
    world.types(GURU, "274916")
    words = world.types(GURU, "274916")
    assert [key for key in to(GURU, words) if key != "pin-set"] == [
        "sample-read",
        "alert-line",
        "alert-line-helper",
        "alert-line",
        "sample-judge",
    ]
    assert world.records.count((GURU, "read")) == 1
    mark = the("sample-read", words).mark
    world.waits_for(timedelta(hours=12, seconds=1))
    assert [wipe.of for wipe in world.wiped if wipe.to == GURU and wipe.of] == [mark]


@pytest.mark.parametrize("verdict", sample.VERDICTS)
def test_the_verdict_is_recorded_once_without_words(verdict: str) -> None:
    world = given()
    (chat,) = offered(world)
    reads(world)
    outcomes = dict(world.outcomes)
    words = world.taps(GURU, "sample-verdict", verdict)
    assert the("sample-judged", words).say.args["verdict"] == verdict
    assert world.records[-1] == (GURU, "sampled")
    for again in ("sample-verdict", "sample-read"):
        assert to(GURU, world.forges(GURU, again, ChatId(chat), verdict)) == ["sample-over"]
    assert [what for _, what in world.records].count("sampled") == 1
    assert {which: it.level for which, it in world.outcomes.items()} == {k: it.level for k, it in outcomes.items()}


def test_where_something_was_missed_whoever_read_it_may_go_to_the_student() -> None:
    world = given()
    reads(world)
    world.taps(GURU, "sample-verdict", "missed")
    assert "reach-out-student" in to(SISWA, world.taps(GURU, "claim"))


def test_what_was_rightly_quiet_opens_no_way_to_the_student() -> None:
    world = given()
    (chat,) = offered(world)
    reads(world)
    world.taps(GURU, "sample-verdict", "quiet")
    assert to(GURU, world.forges(GURU, "claim", ChatId(chat), "care")) == ["claim-closed"]
    assert to(SISWA, world.waits_for(timedelta(seconds=1))) == []


def test_it_is_for_nobody_to_whom_it_was_not_given() -> None:
    world = given()
    (chat,) = offered(world)
    for who in (BUNDA, KAWAN):
        words = world.forges(who, "sample-read", ChatId(chat))
        assert all(key == "sample-over" for key in to(who, words))
    assert world.work(BUNDA).asked is None


def test_a_chat_that_was_erased_meanwhile_is_gone() -> None:
    world = given()
    (chat,) = offered(world)
    del world.chats[ChatId(chat)]
    assert to(GURU, world.taps(GURU, "sample-read")) == ["sample-over"]


# whoever was to read them leaves


def judges(world: World, which: ChatId, who: PersonId = GURU) -> None:
    while world.work(who).sample and which in offered(world, who):
        world.taps(who, "sample-read", about=which)
        while world.work(who).asked:
            world.types(who, "274916")
        world.taps(who, "sample-verdict", "quiet", which)


def stops(world: World, who: PersonId, heir: PersonId) -> None:
    world.hears((who, TimerRang(f"{leaving.LEAVES}:{leaving.LEFT}:{heir}", None)))


def test_what_was_not_judged_goes_to_another_when_they_leave() -> None:
    world = town(*quiet(3))
    on_call(world)
    first, *others = offered(world)
    judges(world, ChatId(first))
    stops(world, GURU, BUNDA)
    assert "sample-handed" not in to(BUNDA, world.told), "not on call"
    offer = the("sample-handed", on_call(world, BUNDA))
    assert offer.say.args == {"count": 2}
    assert set(offered(world, BUNDA)) == set(others)
    assert "sample-offer" not in to(BUNDA, world.told), "no others are drawn for the same week"
    judges(world, ChatId(others[0]), BUNDA)
    assert offered(world, BUNDA) == (others[1],)


def test_a_colleague_who_is_on_call_reads_of_it_at_once_and_a_later_one_of_older_ones() -> None:
    world = town(*quiet(1))
    on_call(world)
    world.waits_for(12 * DAY)
    on_call(world, BUNDA)
    stops(world, GURU, BUNDA)
    offer = the("sample-handed", world.waits_for(timedelta(seconds=1)))
    assert (offer.to, offer.say.args) == (BUNDA, {"count": 1})


def test_what_its_student_keeps_from_one_goes_to_the_next() -> None:
    third = PersonId("guru-3")
    world = town(*quiet(2))
    world.people[third] = Person(third, world.people[BUNDA].facts)
    on_call(world)
    locked = world.closed(ChatId("q0")).story.student
    bunda = world.people[BUNDA]
    world.people[BUNDA] = replace(bunda, work=replace(bunda.work, apart=(locked,)))
    stops(world, GURU, BUNDA)
    on_call(world, BUNDA)
    assert offered(world, BUNDA) == ("q1",)
    on_call(world, third)
    assert offered(world, third) == ("q0",)

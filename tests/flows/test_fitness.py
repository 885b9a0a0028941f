"""Fitness: a counselor is a child too: not in lessons or at night, never too many, and a rest that is told truly."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.commands.sample import TIRELESS
from flows.model import held
from flows.model.chats import Queued, Talking
from flows.model.escalations import Escalation
from flows.model.ids import ChatId
from flows.model.load import Load
from flows.model.menu import Item
from flows.model.people import Person
from flows.model.places import AtWork, Road
from flows.model.school import Duty, School
from flows.model.stories import Story
from flows.offers import fitness
from flows.offers.fitness import Rest, Resting
from flows.risk.alarm import Alarm, Category, Level
from tests.flows.signs import SIGNS
from tests.flows.world import BUNDA, CERTIFIED, GURU, KAWAN, LAIN, NOW, SISWA, World, bare, notes, the, to

SCHOOL = School()  # lessons and limits as usual; 09.00 is in a lesson
HOUR = timedelta(hours=1)
STORY = Story(ChatId("c"), SISWA, "Kancil Biru", "family")


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    """On a day of July 2026, WIB; the first is a Wednesday."""
    return datetime(2026, 7, day, hour, minute, tzinfo=SCHOOL.zone).astimezone(UTC)


def resting(load: Load, now: datetime, school: School = SCHOOL) -> Resting | None:
    return fitness.resting(Person(KAWAN, CERTIFIED, work=AtWork(on=True, load=load)), school, now)


@pytest.mark.parametrize(
    ("now", "why", "until"),
    [
        (at(9), Rest.LESSONS, at(9, 30)),
        (at(9, 30), None, None),
        (at(9, 59), None, None),
        (at(10), Rest.LESSONS, at(12)),
        (at(14, 59), Rest.LESSONS, at(15)),
        (at(15), None, None),
        (at(20, 29), None, None),
        (at(20, 30), Rest.NIGHT, at(6, day=2)),
        (at(3), Rest.NIGHT, at(6)),
        (at(20, 30, day=5), Rest.NIGHT, at(6, day=6)),
        (at(9, day=4), None, None),  # a Saturday
    ],
)
def test_when_nobody_is_asked(now: datetime, why: Rest | None, until: datetime | None) -> None:
    assert resting(Load(), now) == (Resting(why, until) if why else None)


def test_no_lessons_on_a_holiday_nor_where_the_school_allows_it() -> None:
    assert resting(Load(), at(9), replace(SCHOOL, closed=frozenset({date(2026, 7, 1)}))) is None
    assert resting(Load(), at(9), School(duty=Duty(lessons={}))) is None


@pytest.mark.parametrize(
    ("load", "why", "until"),
    [
        (Load(left=at(16) - timedelta(minutes=19)), Rest.SHORT, at(16, 1)),
        (Load(left=at(16) - timedelta(minutes=20)), None, None),
        (Load(heavy=at(16) - 23 * HOUR, left=at(16) - 23 * HOUR), Rest.HEAVY, at(17)),
        (Load(heavy=at(16) - 24 * HOUR), None, None),
        (Load(took=(at(15), at(15, 30))), Rest.TODAY, at(6, day=2)),
        (Load(took=(at(15), at(15, 30) - 24 * HOUR)), None, None),
        (Load(took=tuple(at(15) - n * 25 * HOUR for n in (6, 5, 4, 3, 2, 1))), Rest.WEEK, at(9, 30, day=2)),
        (Load(took=tuple(at(15) - n * 25 * HOUR for n in (5, 4, 3, 2, 1))), None, None),
    ],
)
def test_how_much_is_enough(load: Load, why: Rest | None, until: datetime | None) -> None:
    assert resting(load, at(16)) == (Resting(why, until) if why else None)


def test_a_rest_that_ends_at_night_or_in_a_lesson_ends_when_they_may_again() -> None:
    assert resting(Load(left=at(20, 20)), at(20, 25)) == Resting(Rest.SHORT, at(6, day=2))
    assert resting(Load(heavy=at(11, 0)), at(12)) == Resting(Rest.HEAVY, at(12, day=2))
    assert resting(Load(), at(9), replace(SCHOOL, exams=frozenset({date(2026, 7, 1)}))) == Resting(
        Rest.EXAMS, at(6, day=2)
    )


def test_where_lessons_leave_no_time_at_all_nobody_can_tell_when() -> None:
    never = School(duty=Duty(hours=(time(8), time(9)), lessons=dict.fromkeys(range(7), ((time(7), time(10)),))))
    assert resting(Load(), at(8, 30), never) == Resting(Rest.LESSONS, None)


CHAT = Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW, 0)
RED = Escalation(Level.RED, Category.SUICIDE, NOW)


@pytest.mark.parametrize(
    ("chat", "heavy"),
    [
        (CHAT, False),
        (replace(CHAT, danger=RED), True),
        (replace(CHAT, danger=RED.settled("joke", NOW)), False),
        (replace(CHAT, danger=replace(RED, level=Level.AMBER)), False),
        (replace(CHAT, alarm_at=NOW), True),
    ],
)
def test_a_chat_is_heavy_when_it_was_red_and_nobody_judged_otherwise(chat: Talking, heavy: bool) -> None:
    work = held.rested(AtWork(on=True, chats=(STORY.id,)), chat, NOW)
    assert (work.load.left, work.load.heavy is not None, work.chats) == (NOW, heavy, ())


def usual(now: datetime) -> World:
    """A school with the usual limits, and an adult on call until late."""
    world = World(now=now, school=SCHOOL)
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "8")
    return world


def test_every_way_out_of_a_chat_begins_the_rest() -> None:
    for way in ("end", "hand-back", "uneasy"):
        world = usual(at(15))
        world.chooses(KAWAN, Item.DUTY_ON)
        world.talking()
        world.says(KAWAN, "halo")
        world.taps(KAWAN, way)
        assert world.work(KAWAN).load.left == world.now, way
    for item in (Item.END, Item.CHANGE, Item.REPORT):
        world = usual(at(15))
        world.chooses(KAWAN, Item.DUTY_ON)
        world.talking()
        world.chooses(SISWA, item)
        assert world.work(KAWAN).load.left == world.now, item


def test_an_adult_who_takes_over_a_red_chat_gives_the_peer_a_day_of_rest() -> None:
    world = usual(at(15))
    world.chooses(KAWAN, Item.DUTY_ON)
    which = world.talking()
    world.chooses(SISWA, Item.DANGER)
    world.taps(GURU, "claim", about=which)
    assert world.work(KAWAN).load.heavy == world.now
    assert world.work(GURU).load == Load()
    words = world.chooses(KAWAN, Item.DUTY_OFF) + world.chooses(KAWAN, Item.DUTY_ON)
    assert notes(the("duty-not-today", words)) == ["rests-heavy"]
    assert not world.work(KAWAN).on


def test_who_rests_is_not_offered_anybody_is_told_until_when_and_is_offered_again_by_itself() -> None:
    world = usual(at(15))
    world.chooses(KAWAN, Item.DUTY_ON)
    world.talking()
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "end")
    world.chooses(SISWA, Item.INFO)
    world.waits_for(timedelta(minutes=1))
    waits = world.waiting()
    assert world.queue(waits).offers == ()
    assert "queue-nobody" in world.reads(SISWA)
    refused = the("rests-short", world.forges(KAWAN, "claim", waits))
    assert refused.say.args["time"] == "15.20"
    already = the("duty-already", world.chooses(KAWAN, Item.DUTY_ON))
    assert notes(already) == ["rests-short"]
    world.waits_for(timedelta(minutes=20))
    assert world.queue(waits).offers == (KAWAN,)
    world.taps(KAWAN, "claim", about=waits)
    world.says(KAWAN, "halo lagi")
    world.taps(KAWAN, "end")
    assert [r.why for r in (resting(world.work(KAWAN).load, world.now),) if r] == [Rest.TODAY]


def test_on_duty_in_a_lesson_says_from_when_on() -> None:
    world = usual(at(9))
    words = world.chooses(KAWAN, Item.DUTY_ON)
    assert the("duty-on", words).say.args["time"] == "20.30"
    assert notes(the("duty-on", words)) == ["rests-lessons"]
    waits = world.waiting()
    assert world.queue(waits).offers == ()
    world.waits_for(timedelta(minutes=31))
    assert world.queue(waits).offers == (KAWAN,)


def test_duty_ends_with_the_day_and_what_is_offered_goes_from_the_screen() -> None:
    world = usual(at(19))
    world.chooses(KAWAN, Item.DUTY_ON)
    world.waiting()
    assert "offer-peer" in world.reads(KAWAN)
    words = world.waits_for(timedelta(minutes=91))
    assert "duty-over" in to(KAWAN, words)
    assert "offer-peer" not in world.reads(KAWAN)
    assert bare(world.work(KAWAN)) == AtWork()
    assert notes(the("duty-not-today", world.chooses(KAWAN, Item.DUTY_ON))) == ["rests-night"]


def test_the_bell_of_one_day_does_not_end_the_duty_of_the_next() -> None:
    world = usual(at(19))
    world.chooses(KAWAN, Item.DUTY_ON)
    world.chooses(KAWAN, Item.DUTY_OFF)
    world.chooses(KAWAN, Item.DUTY_ON)
    assert to(KAWAN, world.waits_for(timedelta(minutes=95))) == ["duty-over"]


@pytest.mark.parametrize("text", ["Aku tidak nyaman", "aku nggak nyaman...", " I feel  uneasy "])
def test_uneasy_may_be_written_and_goes_to_no_student(text: str) -> None:
    world = World().opens()
    which = world.talking()
    words = world.says(KAWAN, text)
    assert to(KAWAN, words)[:2] == ["card-over", "uneasy-thanks"]
    assert "talk-line" not in to(SISWA, words)
    assert SISWA in world.work(KAWAN).apart
    assert world.queue(which).passed == (KAWAN,)
    assert (KAWAN, "uneasy") in world.records


@pytest.mark.parametrize("sign", SIGNS, ids=str)
def test_uneasy_leaves_also_where_the_screening_hears_something_in_it(sign: Alarm) -> None:
    world = World().opens()
    which = world.talking()
    words = world.says(KAWAN, "aku tidak nyaman", sign=sign)
    assert "uneasy-thanks" in to(KAWAN, words)
    assert isinstance(world.chats[which], Queued)
    assert not world.work(KAWAN).chats


def test_with_two_chats_it_is_asked_which_and_said_to_neither() -> None:
    school = School(duty=TIRELESS, limits=replace(School().limits, chats_at_once=2))
    world = World(school=school).opens()
    first, second = world.talking(SISWA), world.talking(LAIN)
    words = world.says(KAWAN, "aku tidak nyaman")
    assert {word.to for word in words} == {KAWAN}
    assert world.work(KAWAN).chats == (first, second)
    assert len(list(world.buttons(KAWAN, "uneasy"))) == 2


def test_a_student_who_writes_so_is_heard_by_the_counselor() -> None:
    world = World().opens()
    world.talking()
    assert to(KAWAN, world.says(SISWA, "aku tidak nyaman")) == ["talk-line"]


def test_two_hand_backs_in_a_week_are_told_to_supervisors_quietly() -> None:
    world = World().opens()
    world.talking()
    assert to(GURU, world.taps(KAWAN, "hand-back")) == []
    world.chooses(SISWA, Item.CANCEL)
    world.chooses(LAIN, Item.DUTY_OFF)
    world.waits_for(timedelta(days=6))
    world.opens()
    world.talking(LAIN)
    words = world.taps(KAWAN, "hand-back")
    often = [word for word in words if word.say.key == "hand-back-often"]
    assert {word.to for word in often} == {GURU, BUNDA}
    assert often[0].say.args == {"badge": "?", "times": 2}


def test_after_a_week_or_without_knowing_somebody_nothing_is_told() -> None:
    world = World().opens()
    world.talking()
    world.taps(KAWAN, "hand-back")
    world.chooses(SISWA, Item.CANCEL)
    world.waits_for(timedelta(days=7, minutes=1))
    world.opens()
    world.talking(LAIN)
    assert "hand-back-often" not in to(GURU, world.taps(KAWAN, "hand-back"))


def test_a_blocked_phone_costs_a_counselor_neither_what_they_learnt_nor_their_rest() -> None:
    world = World().opens()
    world.talking()
    study = replace(world.work(KAWAN).study, badge="Rusa Hijau", ethics=3)
    world.people[KAWAN] = replace(world.people[KAWAN], work=replace(world.work(KAWAN), study=study, classes=("8-A",)))
    took = world.work(KAWAN).load.took
    world.blocks(KAWAN)
    work = world.work(KAWAN)
    assert (work.on, work.study, work.classes) == (False, study, ("8-A",))
    assert (work.load.took, work.load.left) == (took, world.now)

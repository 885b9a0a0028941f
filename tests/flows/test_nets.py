"""Whoever may not help now takes nobody: also not by an offer that was theirs a moment ago, and nobody new is offered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from flows.model.chats import Queued, Talking
from flows.model.ids import ChatId
from flows.model.load import Load
from flows.model.menu import Item
from flows.model.people import Facts, Person, Role
from flows.model.places import AskTopic, AtWork, Draft, Road
from flows.model.school import School
from flows.model.weekly import Days
from tests.flows.world import GURU, KAWAN, LAIN, SISWA, World, to

SCHOOL = School()  # its own lessons, night and limits
DAY = date(2026, 7, 1)  # a Wednesday
BREAK, EVENING = "09.40", "20.29"


def at(clock: str) -> datetime:
    hour, minute = map(int, clock.split("."))
    return datetime(DAY.year, DAY.month, DAY.day, hour, minute, tzinfo=SCHOOL.zone)


def offered(clock: str = BREAK) -> tuple[World, ChatId]:
    """KAWAN has the offer on the screen; LAIN is not there."""
    world = World(now=at(clock), school=SCHOOL)
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "4")
    world.chooses(KAWAN, Item.DUTY_ON)
    chat = world.waiting(SISWA)
    assert world.queue(chat).offers == (KAWAN,)
    return world, chat


def works(world: World, **changed: object) -> None:
    one = world.people[KAWAN]
    world.people[KAWAN] = replace(one, work=replace(one.work, **changed))  # type: ignore[arg-type]


def knows(world: World, **changed: object) -> None:
    one = world.people[KAWAN]
    world.people[KAWAN] = replace(one, facts=replace(one.facts, **changed))  # type: ignore[arg-type]


def carries(world: World, **load: object) -> None:
    works(world, load=Load(**load))  # type: ignore[arg-type]


def ago(world: World, **time: int) -> datetime:
    return world.now - timedelta(**time)


def has_exams(world: World) -> None:
    weekly = world.work(KAWAN).weekly
    works(world, weekly=replace(weekly, exams=(Days(DAY, DAY),)))


def all_have_exams(world: World) -> None:
    world.school = replace(world.school, exams=frozenset({DAY}))


def until(clock: str) -> Callable[[World], None]:
    def goes_on(world: World) -> None:
        world.now = at(clock)

    return goes_on


def seeks(world: World) -> None:
    one = world.people[KAWAN]
    world.people[KAWAN] = Person(KAWAN, one.facts, AskTopic(Draft(Road.PEER, ChatId("d"))), one.work)


def adult_goes(world: World) -> None:
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=AtWork())


NETS: list[tuple[str, str, Callable[[World], None], str]] = [
    ("in a lesson", BREAK, until("10.00"), "rests-lessons"),
    ("after half past eight", EVENING, until("20.30"), "rests-night"),
    ("own exams", BREAK, has_exams, "rests-own-exams"),
    ("exams of all", BREAK, all_have_exams, "rests-exams"),
    ("two today", BREAK, lambda w: carries(w, took=(ago(w, hours=2), ago(w, hours=1))), "rests-today"),
    ("six in a week", BREAK, lambda w: carries(w, took=tuple(ago(w, days=n) for n in range(6, 0, -1))), "rests-week"),
    ("twenty minutes", BREAK, lambda w: carries(w, left=ago(w, minutes=19)), "rests-short"),
    ("a day after RED", BREAK, lambda w: carries(w, heavy=ago(w, hours=23)), "rests-heavy"),
    ("its end has come", BREAK, lambda w: knows(w, certified=ago(w, minutes=1)), "claim-not-certified"),
    ("never certified", BREAK, lambda w: knows(w, certified=None), "claim-not-certified"),
    ("suspended", BREAK, lambda w: knows(w, suspended=ago(w, minutes=1)), "duty-suspended"),
    ("off duty", BREAK, lambda w: works(w, on=False), "claim-off-duty"),
    ("no adult", BREAK, adult_goes, "claim-no-adult"),
    ("needs help", BREAK, seeks, "claim-you-first"),
    ("holds one", BREAK, lambda w: works(w, chats=(ChatId("another"),)), "claim-full"),
    ("kept apart", BREAK, lambda w: works(w, apart=(SISWA,)), "claim-not-now"),
]


@pytest.mark.parametrize(("net", "clock", "change", "key"), NETS, ids=[net for net, *_ in NETS])
def test_an_offer_of_a_moment_ago_is_refused(net: str, clock: str, change: Callable[[World], None], key: str) -> None:
    world, chat = offered(clock)
    change(world)
    assert key in to(KAWAN, world.forges(KAWAN, "claim", chat)), net
    assert isinstance(world.chats[chat], Queued)
    assert chat not in world.work(KAWAN).chats


@pytest.mark.parametrize(("net", "clock", "change", "key"), NETS, ids=[net for net, *_ in NETS])
def test_and_nobody_new_is_offered(net: str, clock: str, change: Callable[[World], None], key: str) -> None:
    world, _ = offered(clock)
    change(world)
    world.chooses(SISWA, Item.CANCEL)
    before = len(world.told)
    try_chat(world)
    assert "offer-peer" not in to(KAWAN, world.told[before:]), net


def try_chat(world: World) -> None:
    """SISWA waits anew, or is told that no peer is there: in exams none is."""
    world.chooses(SISWA, Item.TALK)
    if isinstance(world.place(SISWA), AskTopic):
        world.chooses(SISWA, Item.CANCEL)
        world.waiting(SISWA)


@pytest.mark.parametrize("clock", [BREAK, EVENING, "15.00", "06.00"])
def test_otherwise_it_is_theirs(clock: str) -> None:
    world, chat = offered(clock)
    world.forges(KAWAN, "claim", chat)
    assert isinstance(world.chats[chat], Talking)


def test_where_the_school_allows_it_a_lesson_is_in_nobodys_way() -> None:
    world, chat = offered()
    world.school = replace(world.school, duty=replace(world.school.duty, lessons={}))
    world.now = at("10.00")
    world.forges(KAWAN, "claim", chat)
    assert isinstance(world.chats[chat], Talking)


def test_an_offer_is_no_ones_who_has_no_role_any_more() -> None:
    world, chat = offered()
    knows(world, staff=None)
    world.forges(KAWAN, "claim", chat)
    assert isinstance(world.chats[chat], Queued)
    world.people[LAIN] = Person(LAIN, Facts(admitted=True, consent=3, staff=Role.COORDINATOR))
    world.forges(LAIN, "claim", chat)
    assert isinstance(world.chats[chat], Queued)

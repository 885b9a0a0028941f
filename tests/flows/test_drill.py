"""Drill: a RED against nobody rings and climbs like a real one, says so in every text, and makes way for what is real."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.effects import Amend
from flows.model.events import CommandGiven
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.say import Lane
from tests.flows.signs import DESPAIR, SUICIDE
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, KOORD, LAIN, SISWA, WALI, Words, World, flat, the, to, told
from tests.shipped import load_texts

MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)


@pytest.fixture
def world() -> World:
    return World().opens()


def asks(world: World, who: PersonId = GURU, command: str = "latihan") -> Words:
    return world.hears((who, CommandGiven(command)))


def begins(world: World, who: PersonId = GURU) -> Words:
    asks(world, who)
    return world.taps(who, "drill-begin")


def drills(words: Words) -> list[tuple[str, str]]:
    return [pair for pair in told(words) if pair[1].startswith("drill")]


def runs(world: World) -> bool:
    return any(person.work.drill for person in world.people.values())


def test_it_comes_like_an_alert_to_the_other_supervisors_and_to_nobody_else(world: World) -> None:
    words = begins(world)
    assert told(words) == [(BUNDA, "drill-alert"), (GURU, "drill-begun")]
    alert = the("drill-alert", words)
    assert (alert.lane, [b.verb for b in flat(alert.say)]) == (Lane.DANGER, ["drill-take"])


def test_one_slip_of_the_finger_begins_none(world: World) -> None:
    world.chooses(GURU, Item.ROSTER)
    world.taps(GURU, "drill")
    assert (world.reads(GURU)[-1], runs(world)) == ("drill-ask", False)
    world.waits_for(11 * MINUTE)
    assert (to(GURU, world.taps(GURU, "drill-begin")), runs(world)) == (["button-old"], False)


def test_whoever_takes_it_is_seen_by_how_soon(world: World) -> None:
    begins(world)
    world.waits_for(72 * SECOND)
    words = world.taps(BUNDA, "drill-take")
    assert drills(words) == [(BUNDA, "drill-taken"), (GURU, "drill-newer"), (GURU, "drill-taken")]
    assert {tuple(word.say.args.items()) for word in words if word.say.key == "drill-taken"} == {
        (("minutes", 1), ("seconds", 12))
    }
    assert [key for key in world.reads(BUNDA) if key.startswith("drill")] == ["drill-taken"]
    assert [what for _, what in world.records if "drill" in what] == ["drill begun", "drill taken"]
    assert (drills(world.waits_for(timedelta(days=1))), runs(world)) == ([], False)


def test_it_climbs_by_the_schools_minutes_marked_as_a_drill(world: World) -> None:
    begins(world)
    assert drills(world.waits_for(2 * MINUTE - SECOND)) == []
    again = [(BUNDA, "drill-newer"), (BUNDA, "drill-alert")]
    assert drills(world.waits_for(2 * SECOND)) == again
    assert drills(world.waits_for(3 * MINUTE)) == [*again, (WALI, "drill-beyond")]
    assert drills(world.waits_for(5 * MINUTE)) == [*again, (WALI, "drill-newer"), (WALI, "drill-beyond")]
    words = world.taps(BUNDA, "drill-take")
    assert [(word.to, type(word)) for word in words if word.say.key == "drill-taken"][:2] == [
        (BUNDA, Amend),
        (WALI, Amend),
    ]


def test_a_school_with_other_minutes_and_tiers_drills_those() -> None:
    base = World()
    climbing = replace(base.school.climbing, red_again=4 * MINUTE, red_higher=8 * MINUTE, beyond=("coordinator",))
    world = World(school=replace(base.school, climbing=climbing)).opens()
    begins(world)
    assert drills(world.waits_for(4 * MINUTE - SECOND)) == []
    assert drills(world.waits_for(5 * MINUTE))[-1] == (KOORD, "drill-beyond")


def test_nobody_takes_it(world: World) -> None:
    """It does not ring all night, and they read it."""
    begins(world)
    world.waits_for(61 * MINUTE)
    assert (world.reads(GURU)[-1], world.reads(BUNDA)[-1], runs(world)) == ("drill-nobody", "drill-nobody", False)
    assert drills(world.waits_for(timedelta(days=1))) == []


def test_who_began_it_may_end_it_and_cannot_take_it(world: World) -> None:
    begins(world)
    drill = world.work(GURU).drill
    assert drill is not None
    assert world.forges(GURU, "drill-take", value=drill.id) == []
    assert to(BUNDA, world.forges(BUNDA, "drill-end", value=drill.id)) == ["drill-gone"]
    asks(world, GURU, "drill")
    words = world.taps(GURU, "drill-end")
    assert drills(words) == [(BUNDA, "drill-ended"), (GURU, "drill-newer"), (GURU, "drill-ended")]
    assert (runs(world), world.records[-1]) == (False, (GURU, "drill ended"))
    assert to(BUNDA, world.forges(BUNDA, "drill-take", value=drill.id)) == ["drill-gone"]


def test_there_is_only_one(world: World) -> None:
    asks(world, BUNDA)
    begins(world)
    assert told(world.taps(BUNDA, "drill-begin")) == [(BUNDA, "drill-runs")]
    assert told(world.taps(GURU, "drill-begin")) == [(GURU, "drill-runs-yours")]
    assert told(asks(world, BUNDA)) == [(BUNDA, "drill-runs")]


@pytest.mark.parametrize("where", ["alone", "queue", "peer", "in care"])
def test_none_begins_while_a_real_red_is_open(world: World, where: str) -> None:
    if where == "queue":
        world.waiting()
    elif where != "alone":
        world.talking()
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    if where == "in care":
        world.taps(BUNDA, "claim")
        world.waits_for(MINUTE)
    assert (told(begins(world)), runs(world)) == ([(GURU, "drill-not-now")], False)


def test_worries_that_are_no_emergency_keep_none_from_beginning(world: World) -> None:
    world.talking()
    world.says(SISWA, "capek", sign=DESPAIR)
    begins(world)
    world.says(SISWA, "capek sekali", sign=DESPAIR)
    assert runs(world)


@pytest.mark.parametrize("how", ["words", "darurat", "called"])
def test_a_real_red_ends_it_at_once_and_says_so(world: World, how: str) -> None:
    """Behind the alert, so that it delays none."""
    world.talking()
    begins(world)
    match how:
        case "words":
            words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
        case "darurat":
            words = world.chooses(SISWA, Item.DANGER)
        case _:
            words = world.taps(KAWAN, "call-bk")
    assert not runs(world)
    keys = [key for _, key in told(words)]
    first = keys.index("drill-real")
    assert all(key in {"drill-real", "drill-newer"} for key in keys[first:])
    assert {who for who, key in told(words) if key == "drill-real"} == {GURU, BUNDA}
    assert world.records[-1][1] == "drill ended"
    assert drills(world.waits_for(10 * MINUTE)) == []


def test_a_red_that_the_beginner_hears_themselves_ends_it_and_leaves_them_their_chat(world: World) -> None:
    chat = world.talking_with_bk(ADIK, GURU)
    begins(world, GURU)
    world.says(ADIK, "aku mau mati", sign=SUICIDE)
    assert (runs(world), world.work(GURU).chats) == (False, (chat,))


def test_calm_talk_does_not_end_it(world: World) -> None:
    begins(world)
    world.talking()
    world.says(SISWA, "halo")
    world.says(KAWAN, "halo")
    assert runs(world)


def test_a_lost_role_ends_it(world: World) -> None:
    begins(world)
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, facts=replace(guru.facts, staff=None))
    world.waits_for(3 * MINUTE)
    assert not runs(world)


def test_it_is_in_no_figure_and_nobodys_data(world: World) -> None:
    begins(world)
    world.waits_for(6 * MINUTE)
    world.taps(BUNDA, "drill-take")
    assert (world.chats, world.outcomes, world.cases, world.lines) == ({}, {}, {}, {})


def test_nobody_else_may(world: World) -> None:
    for who in (SISWA, KAWAN, LAIN, KOORD, WALI):
        assert not drills(asks(world, who))
        world.forges(who, "drill-begin", value=str(int(world.now.timestamp())))
    assert (runs(world), Role.SUPERVISOR) == (False, world.people[GURU].staff)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_text_begins_with_the_word(language: str) -> None:
    words = load_texts()[language]
    keys = sorted(key for key in words.keys if key.startswith("drill-"))
    args = {"minutes": 2, "seconds": 5, "others": 1}
    assert len(keys) > 10
    assert [key for key in keys if not words(key, args).startswith("LATIHAN")] == []

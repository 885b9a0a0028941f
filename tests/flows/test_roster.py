"""Roster: who is on duty, who rests and why, and the gaps of today; no chat and nobody's own trouble."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows.model.load import Load
from flows.model.menu import Item
from flows.model.people import Person
from flows.model.places import AtWork
from flows.model.school import School
from flows.model.study import Study
from tests.flows.world import CERTIFIED, GURU, KAWAN, KOORD, LAIN, SISWA, World, notes, the, to
from tests.shipped import load_texts

SCHOOL = School()


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 7, 1, hour, minute, tzinfo=SCHOOL.zone).astimezone(UTC)


def a_day(now: datetime, **loads: Load) -> World:
    """KAWAN (Rusa) and LAIN (Elang) are on duty until 20.30, an adult for four hours."""
    world = World(now=now, school=SCHOOL)
    for who, badge in ((KAWAN, "Rusa"), (LAIN, "Elang")):
        work = AtWork(study=Study(badge=badge), load=loads.get(badge, Load()))
        world.people[who] = Person(who, CERTIFIED, work=work)
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "4")
    for who in (KAWAN, LAIN):
        world.chooses(who, Item.DUTY_ON)
    return world


TEXTS = load_texts()


def shown(world: World) -> list[str]:
    """As it is read, line by line, in Indonesian."""
    say = the("roster", world.chooses(GURU, Item.ROSTER)).say
    assert TEXTS["en"].say(say)
    return TEXTS["id"].say(say).split("\n")


def test_who_is_there_until_when_and_which_gaps_there_are() -> None:
    assert shown(a_day(at(15))) == [
        "Guru BK siaga: 1, sampai pukul 19.00.",
        "Konselor sebaya jaga: 2.",
        "• Rusa, sampai 20.30: siap",
        "• Elang, sampai 20.30: siap",
        "",
        "Kosong hari ini:",
        "• 19.00-20.30: belum ada guru BK siaga",
    ]


def test_who_rests_and_why_also_off_duty() -> None:
    world = a_day(at(15), Rusa=Load(left=at(14, 50)), Elang=Load(heavy=at(14)))
    assert shown(world)[1:] == [
        "Konselor sebaya jaga: 1.",
        "• Rusa, sampai 20.30: istirahat setelah obrolan, bisa lagi mulai pukul 15.10",
        "• Elang, tidak jaga: istirahat setelah obrolan berat, bisa lagi mulai Kamis, 2 Juli, pukul 15.00",
        "",
        "Kosong hari ini:",
        "• 15.00-15.10: belum ada konselor sebaya",
        "• 19.00-20.30: belum ada guru BK siaga",
    ]


def test_lessons_are_no_gap() -> None:
    world = a_day(at(9))
    world.chooses(KAWAN, Item.DUTY_OFF)
    world.chooses(LAIN, Item.DUTY_OFF)
    assert shown(world)[2:] == [
        "",
        "Kosong hari ini:",
        "• 09.30-10.00: belum ada konselor sebaya",
        "• 12.00-12.45: belum ada konselor sebaya",
        "• 15.00-20.30: belum ada guru BK siaga",
    ]


def test_with_nobody_there_the_rest_of_the_day_is_a_gap_and_after_it_there_is_none() -> None:
    world = World(now=at(16), school=SCHOOL)
    empty = ["Guru BK siaga: belum ada.", "Konselor sebaya jaga: belum ada.", ""]
    assert shown(world) == [*empty, "Kosong hari ini:", "• 16.00-20.30: belum ada guru BK siaga"]
    world.now = at(21)
    assert shown(world) == [*empty, "Kosong hari ini: tidak ada."]


def test_in_exams_there_is_nobody_to_miss() -> None:
    world = World(now=at(16), school=replace(SCHOOL, exams=frozenset({date(2026, 7, 1)})))
    assert shown(world)[-1] == "Hari ini ujian, jadi konselor sebaya libur."


def test_that_a_counselor_seeks_help_themselves_or_with_whom_they_are_is_not_said() -> None:
    world = a_day(at(15))
    world.chooses(KAWAN, Item.BK)
    world.talking(SISWA, LAIN)
    alias = world.chat_of(SISWA).story.alias
    lines = shown(world)
    assert lines[2:4] == ["• Rusa, sampai 20.30: sedang tidak bisa", "• Elang, sampai 20.30: sedang menemani"]
    assert alias not in "".join(lines)


def test_a_long_list_is_cut_and_says_so() -> None:
    world = a_day(at(15))
    for n in range(60):
        who = replace(Person(KAWAN, CERTIFIED), id=type(KAWAN)(f"kawan{n}"))
        world.people[who.id] = replace(
            who, work=AtWork(on=True, until=at(20), study=Study(badge=f"Cendrawasih Cokelat {n}"))
        )
    lines = shown(world)
    assert "… dan 32 lagi." in lines
    assert len("\n".join(lines)) < 3500


@pytest.mark.parametrize("who", [SISWA, KAWAN, KOORD])
def test_nobody_else_reads_it(who: str) -> None:
    world = a_day(at(15))
    person = next(one for one in world.people if one == who)
    assert to(person, world.chooses(person, Item.ROSTER))[0].startswith("home-")


def test_five_hundred_counselors_are_read_in_a_moment() -> None:
    """Worst of all: each rests until another moment, so that there are as many gaps to look at."""
    world = a_day(at(15))
    for n in range(500):
        who = type(KAWAN)(f"kawan{n:03}")
        load = Load(left=at(15) - timedelta(seconds=n))
        world.people[who] = Person(who, CERTIFIED, work=AtWork(on=True, until=at(20), load=load))
    assert len(notes(the("roster", world.chooses(GURU, Item.ROSTER)))) < 45

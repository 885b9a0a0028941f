"""A question of ours to somebody who helps, and what they write next."""

from dataclasses import replace
from datetime import timedelta

from flows.menu import Item
from flows.places import Asked, AtWork
from tests.flows.world import GURU, World


def asking(what: str) -> World:
    world = World()
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=AtWork(asked=Asked(what, world.now + timedelta(minutes=5))))
    return world


def test_a_question_nobody_remembers_asks_no_more() -> None:
    world = asking("of an older version")
    told = world.says(GURU, "halo")
    assert (world.work(GURU), told[0].say.key) == (AtWork(), "home-not-sent")


def test_a_choice_from_the_menu_drops_the_question() -> None:
    world = asking("anything")
    world.chooses(GURU, Item.INFO)
    assert world.work(GURU) == AtWork()

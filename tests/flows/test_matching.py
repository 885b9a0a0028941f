"""Matching: never one who may not, the fairest load first, and no student waits while a counselor is free."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, time, timedelta
from random import Random

import pytest

from flows.model.chats import Queued
from flows.model.ids import ChatId, PersonId
from flows.model.load import Load
from flows.model.people import Facts, Person, Role
from flows.model.places import AskTopic, AtWork, Draft, Home, Road
from flows.model.portrait import GENDERS, Portrait
from flows.model.scene import Desk, Luck, Scene
from flows.model.school import Duty, Limits, School
from flows.model.stories import Story
from flows.offers import matching, offers
from tests.flows.world import CERTIFIED, NOW

SCHOOLS = 10_000
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
STUDENT = PersonId("siswa")
STORY = Story(ChatId("c"), STUDENT, "Kancil Biru", "family")
GURU = Person(PersonId("guru"), Facts(staff=Role.SUPERVISOR), work=AtWork(on=True))


MOMENTS = [NOW + hours * HOUR for hours in (0, 1, 3, 7, 10, 12, 20, 75, 99, 120)]
"""Lessons, a break, the afternoon, the evening, night, a Saturday, a Sunday, Monday."""


def counselor(dice: Random, n: int, now: datetime) -> Person:
    """Mostly fit, each in another way not."""
    who = PersonId(f"kawan{n:02}")
    ago = (MINUTE, 30 * MINUTE, 5 * HOUR, DAY, 3 * DAY, 8 * DAY)
    past = sorted(now - dice.choice(ago) for _ in range(dice.choice((0, 0, 0, 1, 2, 7))))
    heavy = now - dice.choice((HOUR, 30 * HOUR)) if past and dice.random() < 0.2 else None
    work = AtWork(
        on=dice.random() < 0.9,
        until=dice.choice((None, now + HOUR, now - MINUTE)) if dice.random() < 0.2 else None,
        chats=tuple(ChatId(f"{who}{k}") for k in range(dice.choice((0, 0, 0, 0, 1, 2)))),
        apart=(STUDENT,) if dice.random() < 0.1 else (),
        load=Load(tuple(past), max(past, default=None), heavy),
        portrait=Portrait(
            dice.choice(((), ("family",), ("study", "family"))),
            dice.choice(("", "", *GENDERS)),
            dice.choice(((), ("id",), ("en",), ("id", "en"))),
        ),
    )
    certified = None if dice.random() < 0.05 else now if dice.random() < 0.05 else now + DAY
    place = AskTopic(Draft(Road.PEER, ChatId("d"))) if dice.random() < 0.05 else Home()
    return Person(who, replace(CERTIFIED, certified=certified), place, work)


def a_school(dice: Random, now: datetime) -> School:
    usual = replace(
        Duty(), a_day=dice.choice((1, 2, 4)), a_week=dice.choice((2, 6)), asked_first=dice.choice((1, 1, 2, 3))
    )
    duty = replace(usual, hours=(time(0), time.max), lessons={}) if dice.random() < 0.6 else usual
    today = now.astimezone(School().zone).date()
    days = frozenset({today}) if dice.random() < 0.05 else frozenset()
    closed = frozenset({today}) if dice.random() < 0.1 else frozenset()
    return School(duty=duty, limits=Limits(chats_at_once=dice.choice((1, 2))), exams=days, closed=closed)


def may(one: Person, school: School, now: datetime, chat: Queued, *, attended: bool) -> bool:  # noqa: PLR0911
    """The rules once more, in other words: written from PRODUCT, not from the code."""
    here, load, work = now.astimezone(school.zone), one.work.load, one.work
    clock, duty = here.time(), school.duty
    if not attended or here.date() in school.exams or isinstance(one.place, AskTopic):
        return False
    if one.facts.certified is None or one.facts.certified <= now:
        return False
    if not work.on or (work.until is not None and work.until <= now) or len(work.chats) >= school.limits.chats_at_once:
        return False
    if clock < duty.hours[0] or clock >= duty.hours[1]:
        return False
    lessons = [] if here.date() in school.closed else duty.lessons.get(here.weekday(), ())
    if any(a <= clock < b for a, b in lessons):
        return False
    if sum(t.astimezone(school.zone).date() == here.date() for t in load.took) >= duty.a_day:
        return False
    if sum(now - t < 7 * DAY for t in load.took) >= duty.a_week:
        return False
    if (load.left and now < load.left + duty.rest) or (load.heavy and now < load.heavy + duty.rest_heavy):
        return False
    return STUDENT not in work.apart and one.id not in (*chat.passed, *chat.story.classmates)


def fit(one: Person, story: Story) -> tuple[bool, bool]:
    """What the student wished for, and whether they understand each other."""
    said = one.work.portrait
    speaks = story.language in said.languages if said.languages else story.language == "id"
    return not story.gender or said.gender == story.gender, speaks


def test_in_ten_thousand_schools_nobody_is_offered_who_may_not_and_nobody_waits_for_nobody() -> None:
    dice, seen = Random(4), Counter[str]()
    schools = {now: [a_school(dice, now) for _ in range(40)] for now in MOMENTS}
    people = {now: [counselor(dice, n, now) for n in range(90)] for now in MOMENTS}
    for _ in range(SCHOOLS):
        now = dice.choice(MOMENTS)
        school, peers = dice.choice(schools[now]), dice.sample(people[now], dice.randrange(9))
        attended = dice.random() < 0.9
        staff = {one.id: one for one in (*peers, *([GURU] if attended else []))}
        some = [one.id for one in peers if dice.random() < 0.15]
        other = [one.id for one in peers if dice.random() < 0.3]
        asked = tuple(one.id for one in peers if dice.random() < 0.2)
        wishes = {"gender": dice.choice(("", *GENDERS)), "language": dice.choice(("id", "id", "en"))}
        story = replace(STORY, classmates=tuple(some), gender=wishes["gender"], language=wishes["language"])
        since = now - dice.choice((0, 1, 40, 600, 700)) * timedelta(seconds=1)
        chat = Queued(story, Road.PEER, since, passed=tuple(other[:1]), offers=asked)
        scene = Scene(now, school, Person(STUDENT), Luck(ChatId("x"), 1), desk=Desk(staff, (chat,)))
        eligible = {one.id for one in peers if may(one, school, now, chat, attended=attended)}
        offered, tells = offers.make(scene, chat)
        new = offered.offers[len(asked) :]
        assert offered.offers[: len(asked)] == asked
        assert set(new) <= eligible, (school, chat, staff)
        assert [tell.to for tell in tells] == list(new)
        assert bool(eligible) == bool(eligible & set(offered.offers)), "an eligible one is free, and nobody is asked"
        assert len(eligible & set(offered.offers)) >= min(len(eligible), school.duty.asked_first)
        assert offers.make(scene, offered) == (offered, ())
        plain = replace(chat, story=replace(story, topic="other", gender="", language=""))
        without = offers.make(scene, plain)[0].offers[len(asked) :]
        assert len(new) == len(without), "a wish changes who is asked first, never how many, and never how soon"
        chosen, left = ([fit(one, story) for one in peers if one.id in who] for who in (new, eligible - {*asked, *new}))
        assert not chosen or not left or min(chosen) >= max(left), "one who fits better was passed over"
        seen["a wish changed the order"] += new != without
        waited = now - since > 9 * MINUTE
        if waited:
            assert eligible <= set(offered.offers), "after ten minutes everybody is asked"
        seen["eligible"] += bool(eligible)
        seen["kept from somebody"] += len(eligible) < len(peers)
        seen["widened"] += len(eligible) > school.duty.asked_first and waited
    assert min(seen.values()) > 300, seen  # the law is not kept by schools in which nothing happens


def person(name: str, took: int = 0, left: timedelta | None = None) -> Person:
    load = Load(tuple(NOW - DAY for _ in range(took)), NOW - left if left else None)
    return Person(PersonId(name), CERTIFIED, work=AtWork(on=True, load=load))


def test_the_fairest_load_comes_first() -> None:
    people = [person("a", 2, HOUR), person("b", 1, HOUR), person("c", 1, 2 * HOUR), person("d"), person("e")]
    chat = Queued(STORY, Road.PEER, NOW)
    assert matching.asked_now(chat, people, 3, NOW) == ("d", "e", "c")
    assert matching.asked_now(chat, list(reversed(people)), 3, NOW) == ("d", "e", "c")


@pytest.mark.parametrize(
    ("seconds", "asked"), [(0, 3), (29, 3), (30, 6), (59, 6), (60, 12), (90, 24), (120, 40), (86400, 40)]
)
def test_twice_as_many_are_asked_every_half_minute(seconds: int, asked: int) -> None:
    people = [person(f"{n:02}") for n in range(40)]
    chat = Queued(STORY, Road.PEER, NOW)
    assert len(matching.asked_now(chat, people, 3, NOW + timedelta(seconds=seconds))) == asked


def test_whoever_was_asked_and_cannot_come_any_more_is_replaced_at_once() -> None:
    people = [person(f"{n:02}") for n in range(9)]
    chat = Queued(STORY, Road.PEER, NOW, offers=(PersonId("00"), PersonId("01"), PersonId("02")))
    assert matching.asked_now(chat, people, 3, NOW) == ()
    assert matching.asked_now(chat, people[2:], 3, NOW) == ("03", "04")


def test_a_clock_that_was_set_back_asks_as_many_as_at_the_beginning() -> None:
    assert matching.width(Queued(STORY, Road.PEER, NOW), 3, NOW - HOUR) == 3


def like(name: str, portrait: Portrait, took: int = 0) -> Person:
    one = person(name, took)
    return replace(one, work=replace(one.work, portrait=portrait))


def test_a_wish_comes_before_the_load_and_is_no_bar() -> None:
    people = [like("a", Portrait()), like("b", Portrait(gender="female"), 5), like("c", Portrait(gender="male"))]
    chat = Queued(replace(STORY, gender="female"), Road.PEER, NOW)
    assert matching.asked_now(chat, people, 3, NOW) == ("b", "a", "c")
    assert matching.asked_now(chat, people[:1], 1, NOW) == ("a",), "where nobody fits, whoever is free"


def test_who_writes_in_english_is_offered_first_to_who_speaks_it() -> None:
    people = [like("a", Portrait()), like("b", Portrait(languages=("id", "en")), 3), like("c", Portrait(("family",)))]
    english = Queued(replace(STORY, language="en"), Road.PEER, NOW)
    indonesian = Queued(replace(STORY, language="id", topic="study"), Road.PEER, NOW)
    assert matching.asked_now(english, people, 1, NOW) == ("b",)
    assert matching.asked_now(indonesian, people, 3, NOW) == ("a", "c", "b"), "who said nothing speaks Indonesian"


def test_a_strength_counts_as_two_chats_so_that_not_everything_goes_to_the_same_one() -> None:
    people = [like("a", Portrait()), like("b", Portrait(("family",)), 1), like("c", Portrait(("family",)), 3)]
    chat = Queued(STORY, Road.PEER, NOW)
    assert matching.asked_now(chat, people, 3, NOW) == ("b", "a", "c")


def test_a_chat_of_a_version_before_this_one_has_no_wishes() -> None:
    people = [like("a", Portrait(languages=("en",))), like("b", Portrait())]
    assert matching.asked_now(Queued(STORY, Road.PEER, NOW), people, 3, NOW) == ("a", "b")

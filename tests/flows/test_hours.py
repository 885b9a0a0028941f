"""When an adult is there next: always right, whatever is closed, and said so that nobody comes on the wrong day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import islice
from random import Random

import pytest

from bot.commands.sample import TIRELESS
from flows.model.chats import Queued
from flows.model.escalations import Escalation
from flows.model.menu import Item
from flows.model.places import AskTopic, Road
from flows.model.say import Note
from flows.model.school import School
from flows.risk.alarm import Category, Level
from flows.school.hours import DAYS, awake, exams_until, next_opening, open_now, opening_note, someone_soon
from tests.flows.signs import SIGNS
from tests.flows.world import GURU, KAWAN, LAIN, NOW, SISWA, World, notes, the, to

ZONES = [timezone(timedelta(hours=h), name) for h, name in ((7, "WIB"), (8, "WITA"), (9, "WIT"))]
WIB = ZONES[0]
EDGES = (
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2028, 2, 28),
    date(2028, 2, 29),
    date(2028, 3, 1),
    date(2027, 3, 10),  # Lebaran
    date(2100, 2, 28),  # no leap year
)
CASES = 10_000
AROUND = timedelta(hours=30)
AMBER = next(sign for sign in SIGNS if sign.level is Level.AMBER)
RED = next(sign for sign in SIGNS if sign.level is Level.RED)


def days(first: date, many: int) -> frozenset[date]:
    return frozenset(first + timedelta(days=n) for n in range(many))


def cases(many: int, seed: int) -> Iterator[tuple[School, datetime]]:
    """Around midnight, the end of a year, a leap day and holidays, some of them weeks long, in all three zones."""
    dice = Random(seed)
    for _ in range(many):
        zone, edge = dice.choice(ZONES), dice.choice(EDGES)
        closed: set[date] = set()
        for _ in range(dice.randrange(5)):
            first = edge + timedelta(days=dice.randint(-20, 25))
            closed |= days(first, dice.choice((1, 1, 2, 7, 16, 30)))
        hours = {}
        for day in dice.sample(range(7), dice.randint(1, 7)):
            opens = dice.choice((time(0), time(0, 1), time(7), time(7, 30), time(23, 58)))
            hours[day] = (opens, dice.choice([end for end in (time(0, 2), time(15), time(23, 59)) if end > opens]))
        midnight = datetime.combine(edge, time(0), zone)
        near = dice.choice((timedelta(0), timedelta(minutes=dice.randint(-3, 3)), AROUND * dice.uniform(-1, 1)))
        opening = datetime.combine(edge, dice.choice(list(hours.values()))[0], zone) - midnight
        now = midnight + near + dice.choice((timedelta(0), opening))
        yield School(hours=hours, zone=zone, closed=frozenset(closed)), now.astimezone(UTC)


def openings(school: School, now: datetime) -> Iterator[datetime]:
    """As one would find them with a calendar and a finger: day by day, without any cleverness."""
    day = (now - timedelta(days=2)).date()
    for _ in range(400):
        if day not in school.closed and day.weekday() in school.hours:
            opens = school.hours[day.weekday()][0]
            yield datetime(day.year, day.month, day.day, opens.hour, opens.minute, tzinfo=school.zone)
        day += timedelta(days=1)


def test_the_next_opening_is_what_a_finger_on_the_calendar_finds() -> None:
    for school, now in cases(CASES, 1):
        found = next_opening(school, now)
        assert found == next(at for at in openings(school, now) if at > now), (school, now)


def test_the_note_names_the_day_so_that_it_is_the_only_one_it_can_mean() -> None:
    """A reader looks for the first such day from today on, and for the first such date."""
    for school, now in cases(CASES, 2):
        note, today = opening_note(school, now), now.astimezone(school.zone).date()
        ahead = (today + timedelta(days=n) for n in range(1, 400))
        match note.key, note.args:
            case "hours-today", {"until": str(end), "day": str(name), "time": str(at)}:
                meant = next(day for day in islice(ahead, 6) if DAYS[day.weekday()] == name)
                ends = datetime.combine(today, time.fromisoformat(end.replace(".", ":")), school.zone)
                assert open_now(school, ends - timedelta(seconds=1))
                assert ends - now > timedelta(minutes=30)
            case "hours-next", {"day": "today", "time": str(at)}:
                meant = today
            case "hours-next", {"day": str(name), "time": str(at)}:
                meant = next(day for day in islice(ahead, 6) if DAYS[day.weekday()] == name)
            case _, {"day": str(name), "date": int(number), "month": int(month), "time": str(at)}:
                meant = next(day for day in islice(ahead, 6, None) if (day.day, day.month) == (number, month))
                assert DAYS[meant.weekday()] == name
        opens = datetime.combine(meant, time.fromisoformat(at.replace(".", ":")), school.zone)
        assert opens == next_opening(school, now), (school, now, note)


def test_the_hours_begin_and_end_at_the_minute_and_not_on_closed_days() -> None:
    """Minute by minute, over two days around each edge."""
    for school, now in cases(40, 3):
        start = now.replace(second=0, microsecond=0)
        for minute in range(2 * 24 * 60):
            at = (start + timedelta(minutes=minute)).astimezone(school.zone)
            hours = school.hours.get(at.weekday())
            there = at.date() not in school.closed and hours is not None and hours[0] <= at.time() < hours[1]
            assert open_now(school, at.astimezone(UTC)) is there, (school, at)


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        (6, Note("hours-next", {"day": "today", "time": "07.00"})),
        (9, Note("hours-today", {"until": "15.00", "day": "fri", "time": "07.00"})),
        (14.75, Note("hours-next", {"day": "fri", "time": "07.00"})),
    ],
)
def test_within_the_hours_nobody_is_told_to_wait_for_tomorrow(hour: float, said: Note) -> None:
    """A guru BK who is not on call just now may be in a minute; near the end of the hours that is no comfort."""
    school = School(hours=dict.fromkeys(range(7), (time(7), time(15))), zone=WIB)
    assert opening_note(school, datetime(2026, 11, 26, tzinfo=WIB) + timedelta(hours=hour)) == said


def test_a_school_without_hours_says_so() -> None:
    assert opening_note(School(hours={}), datetime(2028, 2, 29, tzinfo=UTC)) == Note("hours-none")


def test_the_same_weekday_a_week_on_bears_its_date() -> None:
    school = School(hours={2: (time(7), time(9))}, zone=WIB)
    now = datetime(2028, 2, 23, 0, tzinfo=UTC)  # that very minute it opened
    assert opening_note(school, now) == Note("hours-next-date", {"day": "wed", "date": 1, "month": 3, "time": "07.00"})


def test_lebaran_of_two_weeks_is_over_when_it_is_over() -> None:
    lebaran = days(date(2027, 3, 6), 16)
    school = School(closed=lebaran)
    assert next_opening(school, datetime(2027, 3, 5, 9, tzinfo=UTC)) == datetime(2027, 3, 22, 7, tzinfo=WIB)


def test_whoever_needs_somebody_does_not_wait_for_the_end_of_the_holidays() -> None:
    for school, now in cases(2000, 4):
        for most in (1, 3):
            at = someone_soon(school, now, most)
            opens = next_opening(school, now)
            assert opens is not None
            assert now < at <= opens
            assert at == opens or (awake(school, at) and at - now < timedelta(days=most + 1))


# a world whose school is closed, or has exams


def closed_world(first: date, many: int) -> World:
    world = World(now=datetime(2026, 7, 1, 15, tzinfo=UTC))  # a Wednesday, 22.00 WIB: nobody is on call
    world.school = School(closed=days(first, many))
    return world


def test_after_words_of_danger_in_the_holidays_we_ask_a_day_later_and_not_weeks_later() -> None:
    world = closed_world(date(2026, 7, 2), 21)
    world.waiting()
    world.says(SISWA, "aku mau mati", sign=RED)
    asked = [at for at, _, name, _ in world.timers if name == "danger-check-in"]
    assert asked == [datetime(2026, 7, 2, 19, 30, tzinfo=WIB)]


def test_an_amber_sign_is_held_over_a_weekend_but_not_over_the_holidays() -> None:
    world = closed_world(date(2026, 7, 2), 21)
    world.waiting()
    world.says(SISWA, "capek hidup", sign=AMBER)
    world.chooses(SISWA, Item.CANCEL)
    rung = []
    for day in range(1, 8):
        again = [w for w in world.waits_for(timedelta(days=1)) if (w.to, w.say.key) == (GURU, "alert-again")]
        rung += [day] * len(again)
    assert rung == [3, 6]


def test_a_held_bell_that_rings_at_night_is_held_again() -> None:
    """The machine was off when it was due."""
    world = closed_world(date(2026, 7, 2), 21)
    chat = world.waiting()
    held = Escalation(Level.AMBER, Category.PASSIVE_DESPAIR, NOW, bell=world.now, held=True)
    world.chats[chat] = replace(world.queue(chat), danger=held)
    world.timers.append((world.now, SISWA, "danger-climbs", chat))
    assert not [word for word in world.waits_for(timedelta(minutes=1)) if word.say.key == "alert-again"]


@pytest.fixture
def exams() -> World:
    """Friday of the first week is the last day."""
    return World(school=School(duty=TIRELESS, exams=days(date(2026, 6, 29), 5))).opens()


def test_in_exams_peers_are_not_asked_for_and_the_guru_bk_is_there(exams: World) -> None:
    words = exams.chooses(SISWA, Item.TALK)
    said = the("exams-peers", words).say
    assert said.args == {"day": "fri", "date": 3, "month": 7}
    exams.taps(SISWA, "menu-bk")
    place = exams.place(SISWA)
    assert isinstance(place, AskTopic)
    assert place.draft.road is Road.BK


def test_who_simply_begins_to_tell_in_exams_tells_the_guru_bk(exams: World) -> None:
    words = exams.says(SISWA, "ayah pergi")
    assert to(SISWA, words)[-1] == "intake-topic-bk"


def test_a_counselor_with_exams_is_not_on_duty_and_has_no_offers(exams: World) -> None:
    assert to(KAWAN, exams.chooses(KAWAN, Item.DUTY_ON)) == ["duty-exams"]
    assert not exams.work(KAWAN).on


def test_who_waits_when_the_exams_begin_reads_it_and_is_offered_again_afterwards() -> None:
    world = World(school=School(duty=TIRELESS, exams=days(date(2026, 7, 2), 2))).opens()
    chat = world.waiting()
    assert set(world.queue(chat).offers) == {KAWAN, LAIN}
    world.now = datetime(2026, 7, 1, 17, 1, tzinfo=UTC)  # Thursday, 00.01 at school
    card = the("queue-peer-exams", world.waits_for(timedelta(seconds=31)))
    assert card.say.args["date"] == 3
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "4")
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["rests-exams"]
    world.now = datetime(2026, 7, 3, 17, 1, tzinfo=UTC)
    assert not exams_until(world.school, world.now)
    assert isinstance(world.chats[chat], Queued)


def test_darurat_in_exams_is_as_ever(exams: World) -> None:
    words = exams.chooses(SISWA, Item.DANGER)
    assert notes(words[0])[-1] == "danger-attended"
    assert {word.to for word in words} >= {GURU}

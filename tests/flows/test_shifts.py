"""Shifts: chosen by buttons, asked about before each, and nobody is on duty by one who did not say so."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from flows.counselor import own_exams, shift_bells, shifts
from flows.model.effects import Tell
from flows.model.events import ButtonPressed, MenuChosen, TimerRang
from flows.model.load import Load
from flows.model.menu import Item
from flows.model.people import Facts, Person
from flows.model.places import AtWork
from flows.model.school import Duty, School
from flows.model.study import Study
from flows.model.weekly import Slot, Turn
from flows.school import turns
from tests.flows.world import CERTIFIED, GURU, KAWAN, LAIN, SISWA, World, flat, notes, the, to

SCHOOL = School(duty=replace(Duty(), a_day=9, a_week=9))
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
MON, WED = 0, 2
AFTERNOON = "wed.900.960"  # 15.00-16.00, behind the lessons of a Wednesday


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    """Of July 2026, WIB; the first is a Wednesday."""
    return datetime(2026, 7, day, hour, minute, tzinfo=SCHOOL.zone).astimezone(UTC)


@pytest.fixture
def world() -> World:
    world = World(now=at(9), school=SCHOOL)
    for who, badge in ((KAWAN, "Rusa"), (LAIN, "Elang")):
        world.people[who] = Person(who, CERTIFIED, work=AtWork(study=Study(badge=badge)))
    return world


def chooses(world: World, *slots: str, who: str = KAWAN) -> None:
    me = next(one for one in world.people if one == who)
    world.chooses(me, Item.SHIFTS)
    for slot in slots:
        world.taps(me, "shift-day", slot[:3])
        world.taps(me, "shift", slot)
        world.taps(me, "shifts")


def until(world: World, moment: datetime) -> list[str]:
    return [word.say.key for word in world.waits_for(moment - world.now) if word.to == KAWAN]


def adult(world: World) -> None:
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "8")


def test_a_day_has_hours_outside_of_lessons_and_none_at_night() -> None:
    spans = [(one.begins, one.ends) for one in turns.slots(SCHOOL, WED)]
    assert spans == [(360, 420), (900, 960), (960, 1020), (1020, 1080), (1080, 1140), (1140, 1230)]
    allowed = School(duty=Duty(lessons={}, hours=(time(13), time(15))))
    assert [(one.begins, one.ends) for one in turns.slots(allowed, WED)] == [(780, 840), (840, 900)]


def test_shifts_are_chosen_and_removed_by_buttons(world: World) -> None:
    chooses(world, AFTERNOON, "wed.960.1020", "sat.600.660")
    assert turns.shifts(SCHOOL, world.work(KAWAN).weekly.slots) == (Slot(WED, 900, 1020), Slot(5, 600, 660))
    say = world.screen(KAWAN)[-1].say
    assert [note.key for note in say.notes] == ["shift-each", "shift-each", "shift-next"]
    assert say.notes[-1].args["time"] == "15.00"
    world.taps(KAWAN, "shift-day", "wed")
    chosen = [button.value for button in flat(world.screen(KAWAN)[-1].say) if "✅" in button.name]
    assert chosen == [AFTERNOON, "wed.960.1020"]
    world.taps(KAWAN, "shift", AFTERNOON)
    assert turns.shifts(SCHOOL, world.work(KAWAN).weekly.slots) == (Slot(WED, 960, 1020), Slot(5, 600, 660))


@pytest.mark.parametrize("slot", ["wed.480.540", "wed.1200.1260", "wed.900.1260", "wed.x.9", "day.900.960", "", "wed"])
def test_one_in_a_lesson_or_at_night_cannot_be_forged(world: World, slot: str) -> None:
    world.forges(KAWAN, "shift", value=slot)
    assert not world.work(KAWAN).weekly.slots


def test_asked_half_an_hour_before_or_before_the_lessons_that_lie_between(world: World) -> None:
    assert turns.reminder(SCHOOL, Turn(at(17), at(18))) == at(16, 30)
    assert turns.reminder(SCHOOL, Turn(at(15), at(16))) == at(12, 40)
    assert turns.reminder(SCHOOL, Turn(at(6), at(7))) == at(6), "nobody is woken"
    chooses(world, AFTERNOON)
    assert until(world, at(12, 39)) == []
    assert until(world, at(12, 41)) == ["shift-reminder"]


def test_who_says_so_is_on_duty_from_its_beginning_to_its_end(world: World) -> None:
    chooses(world, AFTERNOON)
    until(world, at(13))
    assert to(KAWAN, world.taps(KAWAN, "shift-ready")) == ["shift-ready"]
    assert not world.work(KAWAN).on
    world.waits_for(at(14, 50) - world.now)
    adult(world)
    waiting = world.waiting()
    assert world.queue(waiting).offers == ()
    assert until(world, at(15, 0) + timedelta(seconds=1)) == ["shift-begun", "duty-on", "offer-peer"]
    assert world.work(KAWAN).until == at(16)
    assert world.queue(waiting).offers == (KAWAN,)
    until(world, at(16, 1))
    assert not world.work(KAWAN).on
    assert "duty-over" in world.reads(KAWAN)


@pytest.mark.parametrize("answer", [None, "shift-cannot"])
def test_nobody_is_on_duty_who_did_not_say_so(world: World, answer: str | None) -> None:
    chooses(world, AFTERNOON)
    adult(world)
    until(world, at(13))
    if answer:
        assert to(KAWAN, world.taps(KAWAN, answer)) == [answer]
    assert until(world, at(20)) == []
    assert not world.work(KAWAN).on
    assert until(world, at(13, day=8)) == ["shift-reminder"], "the next week it is asked again"


def test_they_may_change_their_mind_until_it_is_over(world: World) -> None:
    chooses(world, AFTERNOON)
    until(world, at(13))
    world.taps(KAWAN, "shift-ready")
    world.taps(KAWAN, "shift-cannot")
    assert until(world, at(15, 10)) == []
    assert to(KAWAN, world.taps(KAWAN, "shift-ready")) == ["shift-begun", "duty-on-no-adult"]
    assert world.work(KAWAN).until == at(16)
    world.chooses(KAWAN, Item.DUTY_OFF)
    assert to(KAWAN, world.forges(KAWAN, "shift-ready", value=str(int(at(15).timestamp()) // 60))) == ["shift-gone"]
    assert until(world, at(17)) == []
    assert not world.work(KAWAN).on


def test_a_reminder_of_last_week_and_one_of_a_shift_removed_since_do_nothing(world: World) -> None:
    chooses(world, AFTERNOON)
    until(world, at(13))
    old = world.screen(KAWAN)[-1].say.buttons[0][0].value
    world.taps(KAWAN, "shift-ready")
    world.taps(KAWAN, "shift-day", "wed")
    world.taps(KAWAN, "shift", AFTERNOON)
    assert until(world, at(16)) == []
    assert to(KAWAN, world.forges(KAWAN, "shift-ready", value=old)) == ["shift-gone"]
    assert to(KAWAN, world.forges(KAWAN, "shift-cannot", value=old)) == ["shift-gone"]
    assert not world.work(KAWAN).on
    assert until(world, at(20, day=20)) == []


def test_two_hours_one_behind_the_other_are_asked_about_once(world: World) -> None:
    chooses(world, AFTERNOON, "wed.960.1020")
    assert until(world, at(16, 30)) == ["shift-reminder"]
    world.taps(KAWAN, "shift-ready")
    assert world.work(KAWAN).until == at(17)


def test_an_hour_added_after_they_said_yes_belongs_to_it(world: World) -> None:
    chooses(world, AFTERNOON)
    until(world, at(13))
    world.taps(KAWAN, "shift-ready")
    chooses(world, "wed.960.1020")
    assert until(world, at(15, 1)) == ["shift-begun", "duty-on-no-adult"]
    assert world.work(KAWAN).until == at(17)


def test_an_hour_added_before_it_takes_back_no_yes(world: World) -> None:
    """They were told that it begins by itself."""
    chooses(world, "wed.960.1020")
    until(world, at(15, 31))
    world.taps(KAWAN, "shift-ready")
    chooses(world, AFTERNOON)
    assert until(world, at(16, 1)) == ["shift-begun", "duty-on-no-adult"]
    assert world.work(KAWAN).until == at(17)


@pytest.mark.parametrize("what", ["closed", "exams"])
def test_in_holidays_and_exams_it_is_left_out_and_said_once(world: World, what: str) -> None:
    chooses(world, AFTERNOON)
    days = frozenset(date(2026, 7, day) for day in range(1, 12))
    world.school = replace(SCHOOL, closed=days) if what == "closed" else replace(SCHOOL, exams=days)
    words = world.waits_for(at(13) - world.now)
    told = the("shift-skipped", words)
    assert notes(told) == [{"closed": "shift-closed", "exams": "rests-exams"}[what], "shift-next"]
    assert (told.say.notes[-1].args["date"], told.say.notes[-1].args["month"]) == (15, 7)
    assert until(world, at(12, day=15)) == []
    assert until(world, at(13, day=15)) == ["shift-reminder"]


def test_where_there_is_no_end_of_the_holidays_the_bell_does_not_turn_for_ever(world: World) -> None:
    chooses(world, AFTERNOON)
    world.school = replace(SCHOOL, closed=frozenset(date(2026, 7, 1) + n * DAY for n in range(1000)))
    assert to(KAWAN, world.waits_for(5 * HOUR)) == ["shift-skipped"]
    assert sum(name == "shift-bell" for _, _, name, _ in world.timers) == 1


def test_in_a_long_rest_it_is_left_out_and_in_a_short_one_they_are_on_duty_and_told(world: World) -> None:
    chooses(world, AFTERNOON)
    work = world.work(KAWAN)
    world.people[KAWAN] = replace(world.people[KAWAN], work=replace(work, load=Load(heavy=at(8))))
    assert notes(the("shift-skipped", world.waits_for(at(13) - world.now)))[0] == "rests-heavy"
    world.waits_for(at(13, day=8) - world.now)
    world.taps(KAWAN, "shift-ready")
    work = replace(world.work(KAWAN), load=Load(left=at(14, 50, day=8)))
    world.people[KAWAN] = replace(world.people[KAWAN], work=work)
    begun = the("duty-on-no-adult", world.waits_for(at(15, 1, day=8) - world.now))
    assert notes(begun) == ["rests-short"]


def test_what_came_between_is_said_at_the_beginning(world: World) -> None:
    chooses(world, AFTERNOON)
    until(world, at(13))
    world.taps(KAWAN, "shift-ready")
    world.chooses(KAWAN, Item.BK)
    assert until(world, at(15, 1)) == ["shift-begun", "duty-you-first"]
    assert not world.work(KAWAN).on


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (replace(CERTIFIED, suspended=at(9)), "duty-suspended"),
        (replace(CERTIFIED, certified=at(14)), "duty-not-certified"),
    ],
)
def test_who_is_suspended_or_no_longer_certified_does_not_begin(world: World, facts: Facts, said: str) -> None:
    chooses(world, AFTERNOON)
    until(world, at(13))
    world.taps(KAWAN, "shift-ready")
    world.people[KAWAN] = replace(world.people[KAWAN], facts=facts)
    assert until(world, at(15, 1)) == ["shift-begun", said]
    assert not world.work(KAWAN).on
    assert until(world, at(23, day=30)) == [], "nor are they reminded any more"


def test_after_a_suspension_was_lifted_they_are_reminded_again(world: World) -> None:
    chooses(world, AFTERNOON)
    scene = world.people[KAWAN]
    world.people[KAWAN] = replace(scene, facts=replace(scene.facts, suspended=world.now))
    assert until(world, at(20)) == []
    world.people[KAWAN] = replace(world.people[KAWAN], facts=scene.facts)
    assert until(world, at(13, day=8)) == ["shift-reminder"]


def test_what_a_suspended_one_has_listed_is_not_lost(world: World) -> None:
    """Their rest and their classes, too: a student of their class must not meet them once it is lifted."""
    chooses(world, AFTERNOON)
    world.chooses(KAWAN, Item.CLASSES)
    world.taps(KAWAN, "class-add")
    world.says(KAWAN, "8A")
    world.chooses(KAWAN, Item.DUTY_ON)
    world.people[KAWAN] = replace(world.people[KAWAN], work=replace(world.work(KAWAN), load=Load(took=(at(8),))))
    world.chooses(KAWAN, Item.SELF)
    world.taps(KAWAN, "self-part", "grade")
    world.taps(KAWAN, "self-grade", "9")
    world.people[KAWAN] = replace(world.people[KAWAN], facts=replace(CERTIFIED, suspended=world.now))
    world.hears((KAWAN, MenuChosen(Item.INFO)))
    work = world.work(KAWAN)
    assert work.portrait.grade == 9
    assert (work.on, work.classes, work.load.took) == (False, ("8-A",), (at(8),))
    assert work.weekly.slots


def test_whoever_has_no_role_any_more_has_no_shifts(world: World) -> None:
    chooses(world, AFTERNOON)
    world.people[KAWAN] = replace(world.people[KAWAN], facts=replace(CERTIFIED, staff=None))
    assert until(world, at(20)) == []
    assert world.work(KAWAN).weekly == AtWork().weekly


def test_who_seeks_help_is_not_asked_to_give_it(world: World) -> None:
    chooses(world, AFTERNOON)
    world.chooses(KAWAN, Item.BK)
    assert until(world, at(15)) == []


def test_who_is_on_duty_already_is_not_asked(world: World) -> None:
    chooses(world, AFTERNOON)
    world.chooses(KAWAN, Item.DUTY_ON)
    assert until(world, at(16)) == []


def test_after_an_outage_a_shift_that_is_over_is_not_asked_about_and_one_that_runs_is(world: World) -> None:
    chooses(world, AFTERNOON)
    bell = world.timers[-1]
    world.now = at(15, 30)
    assert to(KAWAN, world.waits_for(timedelta())) == ["shift-reminder"]
    assert to(KAWAN, world.taps(KAWAN, "shift-ready")) == ["shift-begun", "duty-on-no-adult"]
    world.now = at(18, day=8)
    assert until(world, at(18, 1, day=8)) == ["duty-over"]
    world.timers.append((world.now, *bell[1:]))
    assert until(world, at(19, day=8)) == [], "a bell of another week is stale"


def test_no_phone_rings_in_a_lesson_also_where_the_day_begins_with_one_and_after_an_outage(world: World) -> None:
    early = replace(SCHOOL, duty=replace(SCHOOL.duty, hours=(time(7), time(18)), lessons={WED: ((time(7), time(12)),)}))
    assert turns.reminder(early, Turn(at(12), at(13))) == at(6, 55)
    chooses(world, AFTERNOON)
    world.now = at(13, 30)
    assert until(world, at(14, 59)) == []
    assert until(world, at(15, 1)) == ["shift-reminder"]
    assert to(KAWAN, world.taps(KAWAN, "shift-ready")) == ["shift-begun", "duty-on-no-adult"]


def test_a_shift_the_school_has_given_to_lessons_is_none_any_more(world: World) -> None:
    chooses(world, AFTERNOON, "fri.870.930")
    lessons = {**SCHOOL.duty.lessons, WED: ((time(14), time(16)),)}
    world.school = replace(SCHOOL, duty=replace(SCHOOL.duty, lessons=lessons))
    assert until(world, at(20)) == []
    assert until(world, at(15, day=3)) == ["shift-reminder"]
    world.chooses(KAWAN, Item.SHIFTS)
    assert notes(Tell(KAWAN, world.screen(KAWAN)[-1].say)) == ["shift-each", "shift-next"]


def test_without_a_certificate_there_is_nothing_to_choose(world: World) -> None:
    world.people[KAWAN] = replace(world.people[KAWAN], facts=replace(CERTIFIED, certified=None))
    say = the("shifts", world.chooses(KAWAN, Item.SHIFTS)).say
    assert (say.args["state"], [one.verb for one in flat(say)]) == ("learns", ["exams"])
    assert to(KAWAN, world.forges(KAWAN, "shift", value=AFTERNOON)) == ["duty-not-certified"]
    assert not world.work(KAWAN).weekly.slots


# exams of their own


def marks_exams(world: World, first: int, last: int) -> None:
    world.chooses(KAWAN, Item.SHIFTS)
    world.taps(KAWAN, "exams")
    world.taps(KAWAN, "exam-days")
    world.taps(KAWAN, "exam-from", f"2026-07-{first:02}")
    world.taps(KAWAN, "exam-to", f"2026-07-{first:02}.2026-07-{last:02}")


def test_in_their_own_exams_they_are_asked_for_nothing(world: World) -> None:
    chooses(world, AFTERNOON)
    marks_exams(world, 1, 2)
    assert notes(the("duty-not-today", world.chooses(KAWAN, Item.DUTY_ON))) == ["rests-own-exams"]
    told = the("shift-skipped", world.waits_for(at(13) - world.now))
    assert notes(told) == ["rests-own-exams", "shift-next"]
    assert (told.say.notes[0].args["date"], told.say.notes[1].args["date"]) == (3, 8)
    world.now = at(15, day=3)
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["duty-on-no-adult"]


def test_on_duty_when_they_mark_them_they_are_offered_nobody(world: World) -> None:
    world.now = at(15)
    adult(world)
    world.chooses(KAWAN, Item.DUTY_ON)
    marks_exams(world, 1, 1)
    assert world.queue(world.waiting()).offers == ()
    world.taps(KAWAN, "exam-drop")
    world.waits_for(timedelta(seconds=31))
    assert world.queue(world.queued(SISWA)).offers == (KAWAN,)


def test_two_months_can_be_looked_through_and_what_is_past_is_forgotten(world: World) -> None:
    world.chooses(KAWAN, Item.SHIFTS)
    world.taps(KAWAN, "exams")
    for page in ("0", "1", "2", "3", "2"):
        world.taps(KAWAN, "exam-days", page)
    world.forges(KAWAN, "exam-days", value="99")
    world.taps(KAWAN, "exams")
    marks_exams(world, 1, 1)
    world.now = at(9, day=5)
    marks_exams(world, 6, 7)
    assert [one.first.day for one in world.work(KAWAN).weekly.exams] == [6]


@pytest.mark.parametrize(
    ("verb", "value"),
    [
        *(("exam-to", text) for text in ("", "x", "2026-07-02", "2026-07-03.2026-07-02", "2026-06-01.2026-06-02")),
        ("exam-to", "2026-07-01.2026-12-31"),
        ("exam-from", "gestern"),
        ("exam-from", "2026-06-30"),
        ("exam-drop", "2026-07-01.2026-07-01"),
    ],
)
def test_what_no_button_says_changes_nothing(world: World, verb: str, value: str) -> None:
    before = world.work(KAWAN)
    assert to(KAWAN, world.forges(KAWAN, verb, value=value)) == ["own-exams"]
    assert world.work(KAWAN) == before


def test_not_more_than_a_few_and_not_twice(world: World) -> None:
    for day in (1, 1, 3, 5, 7, 9, 11, 13):
        world.forges(KAWAN, "exam-to", value=f"2026-07-{day:02}.2026-07-{day:02}")
    assert len(world.work(KAWAN).weekly.exams) == own_exams.MOST
    assert "exam-days" not in {one.verb for one in flat(world.screen(KAWAN)[-1].say)}


# what a supervisor sees


def rows(world: World) -> list[dict[str, str | int]]:
    say = the("roster-week", world.hears((GURU, ButtonPressed("roster-week")))).say
    return [dict(note.args) for note in say.notes]


def test_a_supervisor_sees_who_has_shifts_and_which_hours_have_none(world: World) -> None:
    chooses(world, AFTERNOON, "wed.960.1020", "sat.600.660")
    chooses(world, "wed.960.1020", who=LAIN)
    world.chooses(GURU, Item.ROSTER)
    world.taps(GURU, "roster-week")
    week = rows(world)
    assert (week[0]["day"], week[0]["who"]) == ("wed", "Rusa 15.00-17.00, Elang 16.00-17.00")
    assert week[0]["empty"] == "06.00-07.00, 09.30-10.00, 12.00-12.45, 17.00-20.30"
    assert (week[1]["who"], week[3]["who"]) == ("none", "Rusa 10.00-11.00")
    until(world, at(13))
    world.taps(KAWAN, "shift-cannot")
    assert rows(world)[0]["who"] == "Rusa 15.00-17.00 ✗, Elang 16.00-17.00"
    assert str(rows(world)[0]["empty"]).endswith("15.00-16.00, 17.00-20.30")
    world.taps(KAWAN, "shift-ready")
    assert rows(world)[0]["who"] == "Rusa 15.00-17.00 ✓, Elang 16.00-17.00"


def test_days_without_school_and_people_who_may_not_are_not_counted_on(world: World) -> None:
    chooses(world, AFTERNOON)
    chooses(world, AFTERNOON, who=LAIN)
    world.people[LAIN] = replace(world.people[LAIN], facts=replace(CERTIFIED, suspended=world.now))
    marks_exams(world, 8, 8)
    tomorrow, after = date(2026, 7, 2), date(2026, 7, 3)
    world.school = replace(SCHOOL, closed=frozenset({tomorrow}), exams=frozenset({after}))
    week = rows(world)
    assert week[0]["who"] == "Rusa 15.00-16.00"
    assert [one.get("why") for one in week[:4]] == [None, "closed", "exams", None]
    world.now = at(9, day=8)
    assert rows(world)[0]["who"] == "none"


def test_many_in_one_day_are_counted(world: World) -> None:
    for n in range(40):
        who = type(KAWAN)(f"kawan{n:02}")
        weekly = replace(AtWork().weekly, slots=(Slot(WED, 900, 960),))
        world.people[who] = Person(who, CERTIFIED, work=AtWork(study=Study(badge=f"Kancil {n}"), weekly=weekly))
    assert str(rows(world)[0]["who"]).endswith(", +28")


def test_nobody_else_sees_it(world: World) -> None:
    for who in (SISWA, KAWAN):
        assert world.forges(who, "roster-week") == []


# a clock that leaps


def looked(world: World) -> None:
    world.hears((KAWAN, TimerRang(shift_bells.LOOK, None)))


def test_a_clock_that_leapt_a_year_and_came_back_asks_again_in_the_same_week(world: World) -> None:
    adult(world)
    chooses(world, AFTERNOON)
    there = world.now
    world.now += 52 * WEEK + timedelta(hours=5, minutes=45)  # 14.45, by a clock that is wrong
    world.timers = [one for one in world.timers if one[2] != shifts.BELL]
    world.hears((KAWAN, TimerRang(shifts.BELL, None)))
    world.now = there
    assert (bell := world.work(KAWAN).weekly.bell) is not None
    assert bell - there > 50 * WEEK, "nobody would be asked for a year"
    looked(world)
    weekly = world.work(KAWAN).weekly
    assert (weekly.bell, weekly.asked, weekly.said) == (at(12, 40), None, "")
    assert until(world, at(14, 30)) == ["shift-reminder"]


def test_a_clock_set_back_an_hour_asks_nobody_twice(world: World) -> None:
    adult(world)
    chooses(world, AFTERNOON)
    assert until(world, at(14, 31)) == ["shift-reminder"]
    world.taps(KAWAN, "shift-ready")
    until(world, at(15, 5))
    world.now = at(14, 5)
    before = world.work(KAWAN).weekly
    looked(world)
    assert world.work(KAWAN).weekly == before
    assert "shift-reminder" not in until(world, at(16, day=1))


def test_long_holidays_are_left_as_they_are(world: World) -> None:
    adult(world)
    world.school = replace(world.school, closed=frozenset(date(2026, 7, day) for day in range(1, 29)))
    chooses(world, AFTERNOON)
    assert until(world, at(14, 31)) == ["shift-skipped"]
    before = world.work(KAWAN).weekly
    assert before.next is not None
    assert before.next.begins == at(15, day=29)
    looked(world)
    assert world.work(KAWAN).weekly == before

"""The year's turn: classes move up, graduates leave with thanks, nothing is left to nobody, and nothing happens twice."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from flows.model import certificate
from flows.model.carried import Carried, Owed, Talk
from flows.model.cases import Care, Case, Signing
from flows.model.chats import Closed, Queued
from flows.model.events import TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item, Menu
from flows.model.people import Facts, Person, Role
from flows.model.places import AtWork, Line, Road
from flows.model.portrait import Portrait
from flows.model.school import School
from flows.model.sequels import Letter, LetterStage
from flows.model.stories import Story
from flows.model.study import Study
from flows.offers import classes
from flows.team import year
from tests.flows.test_adults import reported
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, KOORD, LAIN, NOW, SISWA, WALI, World, the, to

YEAR = "2026-27"
DAY = timedelta(days=1)
TALK = Talk(ChatId("t"), "low", NOW, NOW)


@pytest.fixture
def world() -> World:
    return World().opens()


def works(world: World, who: PersonId, **fields: Any) -> None:
    world.people[who] = replace(world.people[who], work=replace(world.work(who), **fields))


def turns(world: World, *who: PersonId, last: str = "9", heir: PersonId = GURU) -> list[str]:
    words = world.hears(*((one, TimerRang(f"year:{YEAR}:{last}:{heir}", None)) for one in who))
    return [key for one in who for key in to(one, words)]


def leaves(world: World, who: PersonId, heir: PersonId | str, why: str = "left") -> list[str]:
    return to(who, world.hears((who, TimerRang(f"leaves:{why}:{heir}", None))))


@pytest.mark.parametrize(
    ("named", "last", "then"),
    [
        (("7-A",), 9, year.Up(("8-A",))),
        (("VII", "VII-B"), 9, year.Up(("8", "8-B"))),
        (("X IPA 1",), 12, year.Up(("11-IPA1",))),
        (("9-A",), 9, year.Up(graduates=True)),
        (("12-IPS2",), 12, year.Up(graduates=True)),
        (("12-TKJ",), 13, year.Up(("13-TKJ",))),
        (("8-A", "9-B"), 9, year.Up()),  # who says both is asked
        (("8-A", "kelas unggulan"), 9, year.Up()),
        ((), 9, year.Up()),
    ],
)
def test_a_class_moves_up_by_its_grade_and_what_cannot_be_read_is_asked_anew(
    named: tuple[str, ...], last: int, then: year.Up
) -> None:
    assert year.up(named, last) == then


def test_the_year_that_is_turned_to_begins_in_july_and_may_be_turned_from_may_on() -> None:
    school, may = School(), NOW - timedelta(days=50)
    assert (classes.school_year(school, may), classes.school_year(school, may, coming=True)) == ("2025-26", YEAR)
    assert classes.school_year(school, NOW) == classes.school_year(school, NOW, coming=True) == YEAR


def test_classes_move_up_once_and_whoever_has_none_is_asked(world: World) -> None:
    works(world, KAWAN, classes=("8-A",))
    words = world.hears((KAWAN, TimerRang(f"year:{YEAR}:9:{GURU}", None)))
    assert to(KAWAN, words) == ["year-moved", "classes"]
    assert the("year-moved", words).say.args == {"classes": "9-A"}
    assert world.work(KAWAN).classes == ("9-A",)
    assert turns(world, LAIN) == ["year-asks"]
    assert turns(world, KAWAN, LAIN) == []  # run again
    assert world.work(KAWAN).classes == ("9-A",)
    world.taps(LAIN, "class-add")
    world.says(LAIN, "VIII B")
    assert (world.work(LAIN).classes, world.work(LAIN).year) == (("8-B",), YEAR)


def test_the_grade_a_counselor_told_of_themselves_moves_up_too_and_the_last_one_leaves(world: World) -> None:
    works(world, KAWAN, portrait=Portrait(grade=8), classes=("8-A",))
    works(world, LAIN, portrait=Portrait(topics=("family",), grade=9))
    assert turns(world, KAWAN, LAIN) == ["year-moved", "classes", "left-graduate"]
    assert world.work(KAWAN).portrait == Portrait(grade=9)
    assert world.work(LAIN).portrait == Portrait()
    assert year.up(("8-A",), 9, 9) == year.Up(("9-A",))


def test_whoever_listed_their_class_this_year_is_not_moved(world: World) -> None:
    world.chooses(KAWAN, Item.CLASSES)
    world.taps(KAWAN, "class-add")
    world.says(KAWAN, "7C")
    assert turns(world, KAWAN) == []
    assert world.work(KAWAN).classes == ("7-C",)


def test_whoever_repeats_the_year_stays_as_they_are(world: World) -> None:
    works(world, KAWAN, classes=("9-A",))
    assert turns(world, KAWAN, last="stays") == []
    assert turns(world, KAWAN) == []
    assert (world.work(KAWAN).classes, world.people[KAWAN].staff) == (("9-A",), Role.COUNSELOR)


def test_a_graduate_is_thanked_and_is_no_counselor_and_their_student_waits_on(world: World) -> None:
    chat = world.talking()
    works(world, KAWAN, classes=("9-A",), study=Study(1, "Rusa Hijau"))
    words = world.hears((KAWAN, TimerRang(f"year:{YEAR}:9:{GURU}", None)))
    said = the("left-graduate", words)
    assert (said.to, said.say.args["chats"], said.say.menu) == (KAWAN, 1, Menu.GUEST)
    words = world.waits_for(timedelta(seconds=1))
    assert to(SISWA, words) == ["queue-again", "queue-place"]
    assert isinstance(world.chats[chat], Queued)
    then = world.people[KAWAN]
    assert (then.staff, certificate.valid(then, world.now), then.facts.admitted) == (None, False, False)
    assert (then.work.chats, then.work.classes, then.work.study.badge) == ((), (), "Rusa Hijau")
    assert turns(world, KAWAN) == leaves(world, KAWAN, GURU) == []  # again
    assert [what for who, what in world.records if who == KAWAN].count("left") == 1
    assert to(KAWAN, world.chooses(KAWAN, Item.DANGER))[0] == "danger-help"


def test_the_talk_a_graduate_is_owed_is_with_the_named_guru_until_it_took_place(world: World) -> None:
    works(world, KAWAN, classes=("9-A",), carried=Carried(talk=TALK), study=Study(1, "Rusa Hijau"))
    words = world.hears((KAWAN, TimerRang(f"year:{YEAR}:9:{BUNDA}", None)))
    assert to(BUNDA, words) == ["inherited", "handover"]
    assert (the("handover", words).say.args["talks"], world.work(BUNDA).owed[0].badge) == (1, "Rusa Hijau")
    assert to(BUNDA, world.waits_for(3 * DAY)).count("inherited-again") == 2  # then a weekend
    world.taps(BUNDA, "talked-left")
    assert world.work(BUNDA).owed == ()
    assert (BUNDA, "talked with a counselor") in world.records
    assert to(BUNDA, world.waits_for(7 * DAY)) == []
    assert to(BUNDA, world.forges(BUNDA, "talked-left", ChatId("t"))) == ["owed-over"]


def case(which: str = "k", owner: PersonId = GURU, **fields: Any) -> Case:
    made = Case(ChatId(which), "Kancil Biru", "suicide", "RED", NOW, owner, SISWA, review=NOW + DAY)
    return replace(made, **fields)


def test_the_talk_is_with_nobody_whom_they_have_locked_out_also_when_it_is_handed_on_again(world: World) -> None:
    works(world, GURU, apart=(KAWAN,))
    works(world, KAWAN, classes=("9-A",), carried=Carried(talk=TALK), study=Study(1, "Rusa Hijau"))
    words = world.hears((KAWAN, TimerRang(f"year:{YEAR}:9:{GURU}", None)))
    assert (to(GURU, words), to(BUNDA, words)) == ([], ["inherited", "handover"])
    words = world.hears((BUNDA, TimerRang(f"leaves:left:{GURU}", None)))
    assert to(GURU, words) == []
    assert world.work(GURU).owed == ()


def test_a_guru_who_leaves_hands_over_cases_letters_and_talks_and_their_bells_ring_on(world: World) -> None:
    world.cases = {
        one.id: one
        for one in (
            case(due=NOW + DAY, nudge=NOW + DAY, care=Care(signing=Signing(GURU, NOW))),
            case("closed", closed=NOW),
            case("other", BUNDA),
            case("bare", review=None),
        )
    }
    story = Story(ChatId("s"), SISWA, "Merak Ungu", "letter", opening=Line(5, "kak"))
    letter = Letter(NOW + DAY, LetterStage.DRAFTED, writer=GURU, draft=Line(6, "halo"))
    world.chats[story.id] = Closed(story, Road.BK, None, "", NOW, letter=letter)
    works(world, GURU, owed=(Owed(ChatId("t"), "Rusa Hijau", "low", NOW, NOW),))
    world.timers.clear()
    words = world.hears((GURU, TimerRang(f"leaves:left:{BUNDA}", None)))
    assert to(GURU, words) == ["left-school"]
    assert to(BUNDA, words) == ["inherited", "handover"]
    assert the("handover", words).say.args == {"cases": 2, "letters": 1, "talks": 1}
    kept = world.cases[ChatId("k")]
    assert (kept.owner, kept.care.signing and kept.care.signing.by) == (BUNDA, BUNDA)
    assert [world.cases[ChatId(one)].owner for one in ("closed", "bare")] == [GURU, BUNDA]
    answered = world.closed(story.id).letter
    assert answered is not None
    assert (answered.writer, answered.draft) == (BUNDA, Line(6, "halo"))
    assert {(who, name) for _, who, name, _ in world.timers} >= {(BUNDA, "case-review"), (BUNDA, "case-action")}
    told = to(BUNDA, world.waits_for(2 * DAY))
    assert {"case-review-due", "case-action-due", "inherited-again"} <= set(told)
    assert world.people[GURU].facts.admitted is False  # no student to any peer
    assert to(GURU, world.chooses(GURU, Item.CASES)) == ["home-guest"]


def test_a_case_whose_student_locked_the_named_one_out_goes_to_another(world: World) -> None:
    world.cases = {ChatId("k"): case()}
    works(world, BUNDA, apart=(SISWA,))
    wali = PersonId("guru3")
    world.people[wali] = Person(wali, world.people[GURU].facts)
    words = world.hears((GURU, TimerRang(f"leaves:left:{BUNDA}", None)))
    assert world.cases[ChatId("k")].owner == wali
    assert (to(wali, words), to(BUNDA, words)) == (["handover"], []), "whoever has it knows"


def test_nobody_leaves_while_a_case_would_have_no_owner(world: World) -> None:
    """Also when the named one left in between, or was locked out: it is looked at again at that moment."""
    world.cases = {ChatId("k"): case()}
    works(world, BUNDA, apart=(SISWA,))
    assert leaves(world, GURU, BUNDA) == ["leaving-stays"]
    assert (world.people[GURU].staff, world.cases[ChatId("k")].owner) == (Role.SUPERVISOR, GURU)
    assert (GURU, "cannot leave yet") in world.records
    works(world, BUNDA, apart=())
    assert leaves(world, GURU, "nobody-by-now") == ["left-school"]
    assert world.cases[ChatId("k")].owner == BUNDA


def test_the_last_guru_cannot_leave_a_talk_behind(world: World) -> None:
    leaves(world, BUNDA, GURU)
    works(world, GURU, owed=(Owed(ChatId("t"), "Rusa Hijau", "low", NOW, NOW),))
    assert leaves(world, GURU, "") == ["leaving-stays"]
    works(world, GURU, owed=())
    assert leaves(world, GURU, "", "last") == ["left-last"]


def test_the_last_guru_stays_whoever_left_since_it_was_planned_unless_the_programme_rests(world: World) -> None:
    assert leaves(world, BUNDA, GURU) == ["left-school"]
    assert leaves(world, GURU, BUNDA) == ["leaving-alone"]
    assert world.people[GURU].staff is Role.SUPERVISOR
    assert leaves(world, GURU, BUNDA, "last") == ["left-last"]


@pytest.mark.parametrize("stage", [LetterStage.DRAFTED, LetterStage.CHECK])
def test_a_letter_a_graduate_was_answering_is_answered_by_somebody_else(world: World, stage: LetterStage) -> None:
    world.school = replace(world.school, letters=True)
    story = Story(ChatId("s"), ADIK, "Merak Ungu", "letter", opening=Line(5, "kak"))
    letter = Letter(NOW + DAY, stage, writer=KAWAN, draft=Line(6, "halo"), opened=True)
    world.chats[story.id] = Closed(story, Road.PEER, None, "Penyu Emas", NOW, letter=letter)
    works(world, KAWAN, classes=("9-A",))
    turns(world, KAWAN)
    then = world.closed(story.id).letter
    assert then is not None
    if stage is LetterStage.DRAFTED:
        assert (then.stage, then.writer, set(then.offers)) == (LetterStage.WAITS, None, {GURU, BUNDA})
        world.taps(GURU, "letter-claim", about=story.id)
        return
    world.forges(GURU, "letter-review", story.id)
    for _ in range(2):
        world.types(GURU, "274916")
    world.forges(GURU, "letter-return", story.id)
    assert to(GURU, world.says(GURU, "lebih pendek")) == ["letter-not-back"]
    world.forges(GURU, "letter-release", story.id, "0")
    assert world.closed(story.id).letter.stage is LetterStage.ANSWERED  # type: ignore[union-attr]


def test_a_coordinator_leaves_too_and_what_is_no_reason_is_nothing(world: World) -> None:
    assert leaves(world, KOORD, GURU) == ["left-school"]
    assert leaves(world, BUNDA, GURU, "because") == []


def test_a_student_whose_report_nobody_is_left_to_read_is_told_so_once(world: World) -> None:
    reported(world)
    assert leaves(world, WALI, GURU) == ["left-school"]
    words = world.waits_for(timedelta(hours=25))
    assert [word.say.key for word in words if word.to == SISWA] == ["adult-unreached"]
    assert "adult-unreached" not in to(SISWA, world.waits_for(timedelta(days=3)))
    world.people[WALI] = Person(WALI, Facts(admitted=True, consent=3, staff=Role.OMBUD))
    assert to(WALI, world.waits_for(timedelta(days=1))) == ["adult-alert"], "whoever comes next is told of it"


def test_students_have_nothing_of_a_class_that_could_be_turned(world: World) -> None:
    """It becomes counselors they are kept away from, and that is forgotten with the chat."""
    works(world, LAIN, classes=("8-A",))
    world.chooses(SISWA, Item.TALK)
    world.taps(SISWA, "topic", "family")
    world.taps(SISWA, "wish", "listen")
    world.taps(SISWA, "feeling", "2")
    world.says(SISWA, "8A")
    world.says(SISWA, "ayah pergi")
    chat = world.queued(SISWA)
    assert world.queue(chat).story.classmates == (LAIN,)
    world.chooses(SISWA, Item.CANCEL)
    assert world.closed(chat).story.classmates == ()
    assert world.people[SISWA].work == AtWork()


def test_a_plan_counts_what_would_change_and_names_what_is_stuck(world: World) -> None:
    works(world, KAWAN, classes=("9-A",), study=Study(1, "Rusa Hijau"), carried=Carried(talk=TALK))
    works(world, LAIN, classes=("8-A",))
    staff = [one for one in world.people.values() if one.staff]
    plan = year.plan(staff, [case()], [], YEAR, 9, leaves={GURU}, heir=BUNDA)
    assert [len(it) for it in (plan.moves, plan.asks, plan.graduates, plan.leaves, plan.done)] == [1, 0, 1, 1, 0]
    assert (plan.cases, plan.talks, plan.stuck, plan.gurus) == (1, 1, 0, 1)
    plan = year.plan(staff, [case()], [], YEAR, 9, leaves={GURU, BUNDA}, stays=("Rusa Hijau",))
    assert (plan.stuck, plan.gurus, len(plan.stays), plan.graduates) == (1, 0, 1, ())
    turns(world, LAIN)
    staff = [one for one in world.people.values() if one.staff]
    assert len(year.plan(staff, [], [], YEAR, 9).done) == 1

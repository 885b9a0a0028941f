"""/dataku shows every field that is kept, or there is a reason why not."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from bot.mine import Papers, about_me
from bot.training import taught
from flows.model.carried import Carried, Talk
from flows.model.cases import Care, Case, CaseNote, Plan, Referral
from flows.model.chats import Closed
from flows.model.escalations import Escalation
from flows.model.identity import Disclosure, Opening
from flows.model.ids import ChatId
from flows.model.load import Load
from flows.model.people import Avoided, Facts, Person, Role, Rung, Step
from flows.model.places import Asked, AskLetter, AskReport, AtWork, Line, Pin, Road
from flows.model.portrait import Portrait
from flows.model.school import School
from flows.model.sequels import FollowUp, Letter, LetterStage, Report
from flows.model.stories import Story, WrapUp
from flows.model.study import Certificate, Progress, Quiz, Rehearsal, Rehearsed, Study
from flows.model.weekly import Days, Slot, Turn, Weekly
from flows.own.mine import my_case, my_chat
from flows.risk.alarm import Category, Level
from tests.flows.world import GURU, KAWAN, NOW, SISWA
from tests.shipped import load_texts

DAY = timedelta(days=1)
C = ChatId("c")
STORY = Story(C, SISWA, "Kancil Biru", "family", "listen", 2, Line(5, "hai"))
FOLLOW = FollowUp(NOW + DAY)
ANSWERED = FollowUp(NOW, asked=NOW, feeling=3, first=2, again=True)
BEFORE = Closed(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW)
HOW_IT_RANG = "when and why an adult was called: for nobody who looks over a shoulder"
UNSHOWN = {
    "road": "the file does not say who helped",
    "helper": "whose it is",
    "helper_alias": "as above",
    "alarm_at": HOW_IT_RANG,
    "danger": HOW_IT_RANG,
    "offers": HOW_IT_RANG,
    "surveyed": "a question of ours, no answer of theirs",
    "missed": "what an adult judged of our screening, not of them",
    "judged": "that somebody has decided about their comment: what it says is shown",
    "reported": "whoever looks over a shoulder must not learn of it; the one who tapped it knows",
}
ANSWERS: dict[str, Any] = {
    "story": replace(STORY, wish="advice"),
    "ended": NOW + DAY,
    "feeling_after": 4,
    "rating": 2,
    "heard": "no",
    "comment": "makasih",
    "follow": FOLLOW,
    "report": Report(draft=AskReport(C, (Line(7, "pak guru"),))),
    "letter": Letter(NOW, LetterStage.UNSENT, unsent=AskLetter(C, (Line(7, "halo kakak"),))),
}
OF_STORY: dict[str, Any] = {
    "alias": "Rusa",
    "topic": "study",
    "wish": "advice",
    "feeling": 3,
    "opening": Line(5, "halo"),
    "gender": "male",
    "wraps": (WrapUp(KAWAN, NOW, worry=2, line="dia capek"),),
}
OF_CARRIED: dict[str, Any] = {
    "helped": 3,
    "heavy": (NOW,),
    "talk": Talk(C, "low", NOW, NOW),
    **dict.fromkeys(("chats", "debriefs", "low", "back"), (NOW,)),
}
LEARNT = Study(1, "Rusa Hijau", (Progress("hear", 2),), Quiz("hear", (1,), ((0, 1),)), Certificate(NOW, 24, GURU), ())
WORK: dict[str, Any] = {
    "on": True,
    "until": NOW,
    "unsent": (Line(9, "untuk siapa"),),
    "apart": (SISWA,),
    "pin": Pin("rahasia"),
    "away": NOW,
    "study": LEARNT,
    "classes": ("8A",),
    "load": Load(took=(NOW,)),
    "carried": Carried(helped=2),
    "weekly": Weekly((Slot(0, 900, 960),)),
    "portrait": Portrait(("family",)),
}
UNSHOWN_WORK = {
    "chats": "students they help: theirs to see, and in the bot already",
    "sure": "as above",
    "asked": "a question of ours, open for minutes",
    "fetched": "which figures were asked for last: for a second tap, no more",
    "news": "what a guru BK is telling many just now: on their screen already",
    "drill": "one they began a moment ago, for an hour at most: on their screen already",
    "year": "for which school year their classes stand there: those are shown",
    "owed": "talks they owe to colleagues who left: about others, and on their screen",
    "reminded": "when they were last reminded of the team meeting, no more",
    "sample": "which students' chats they were given to read: theirs to see, and in the bot already",
}
SLOT, TURN = Slot(0, 900, 960), Turn(NOW, NOW + DAY)
OF_PORTRAIT: dict[str, Any] = {
    "topics": ("study",),
    "gender": "female",
    "languages": ("en",),
    "grade": 9,
    "name": "Siti Rahma",
}
OF_WEEKLY: dict[str, Any] = {
    "slots": (Slot(1, 900, 960),),
    "exams": (Days(NOW.date(), NOW.date()),),
    "said": "cannot",
}
UNSHOWN_WEEKLY = {
    "next": "follows from the shifts",
    "bell": "as above",
    "asked": "the answer to it is shown",
}
OF_STUDY: dict[str, Any] = {
    "ethics": 2,
    "badge": "Kancil",
    "modules": (Progress("hear", 2, passed=NOW),),
    "quiz": None,
    "certificate": None,
    "paused": (Quiz("care", (1,), ((0, 1),), (0,)),),
    "rehearsals": (Rehearsal("exam", 1, (0,)),),
    "rehearsed": (Rehearsed("exam", failed=NOW, tries=1),),
}
TEXTS = load_texts()
SCHOOL = taught(School())
PAPERS = Papers(None, TEXTS, SCHOOL)  # type: ignore[arg-type]  # nothing is read here


def page(*chats: Closed, me: Person | None = None) -> str:
    """In both languages."""
    shown = [my_chat(chat, NOW, (), 0) for chat in chats]
    pages = []
    for language, words in TEXTS.items():
        person = me or Person(SISWA)
        pages += [*about_me(words, person, 0), *PAPERS._work(words, person, language), *PAPERS._chats(words, shown)]
    return "".join(pages)


def counselor(work: AtWork) -> str:
    return page(me=Person(KAWAN, Facts(staff=Role.COUNSELOR), work=work))


def names(kind: type) -> set[str]:
    return {field.name for field in fields(kind)}


def test_every_field_is_shown_or_has_a_reason() -> None:
    assert names(Closed) == ANSWERS.keys() | UNSHOWN.keys()
    assert names(Story) == OF_STORY.keys() | {
        "id",
        "student",
        "classmates",
        "case",
        "complaints",
        "much",
        "language",
    }, "ids mean nothing to anybody, and their language is shown already"
    assert names(AtWork) == WORK.keys() | UNSHOWN_WORK.keys()
    assert names(Study) == OF_STUDY.keys()
    assert names(Portrait) == OF_PORTRAIT.keys()
    assert names(Weekly) == OF_WEEKLY.keys() | UNSHOWN_WEEKLY.keys()
    assert names(Carried) == OF_CARRIED.keys() | {"wrap"}, "a question of ours, on their screen already"


@pytest.mark.parametrize("name", ANSWERS)
def test_of_a_chat(name: str) -> None:
    assert page(replace(BEFORE, **{name: ANSWERS[name]})) != page(BEFORE)


def test_of_a_report_that_was_put_aside_its_words() -> None:
    assert "pak guru" in page(replace(BEFORE, report=ANSWERS["report"]))


def test_of_a_letter_that_was_put_aside_its_words_and_what_they_said_of_the_answer() -> None:
    assert "halo kakak" in page(replace(BEFORE, letter=ANSWERS["letter"]))
    answered = Letter(NOW, LetterStage.ANSWERED)
    rated = {page(replace(BEFORE, letter=replace(answered, rating=one))) for one in (None, 1, 5)}
    assert len(rated) == 3


@pytest.mark.parametrize("name", OF_STORY)
def test_of_the_intake(name: str) -> None:
    assert page(replace(BEFORE, story=replace(STORY, **{name: OF_STORY[name]}))) != page(BEFORE)


def test_of_a_check_in() -> None:
    shown = {page(replace(BEFORE, follow=one)) for one in (None, FOLLOW, ANSWERED, replace(ANSWERED, first=1))}
    assert len(shown) == 4


@pytest.mark.parametrize("name", WORK)
def test_of_the_work_of_a_counselor(name: str) -> None:
    assert counselor(replace(AtWork(), **{name: WORK[name]})) != counselor(AtWork())


@pytest.mark.parametrize("name", OF_WEEKLY)
def test_of_their_shifts(name: str) -> None:
    before = Weekly((SLOT,), asked=TURN)
    assert counselor(AtWork(weekly=replace(before, **{name: OF_WEEKLY[name]}))) != counselor(AtWork(weekly=before))


def test_that_there_are_counselors_they_would_rather_not_have_and_not_who() -> None:
    marked = page(me=Person(SISWA, Facts(avoided=(Avoided(KAWAN),))))
    assert marked != page(me=Person(SISWA))
    assert KAWAN not in marked


@pytest.mark.parametrize("name", OF_PORTRAIT)
def test_of_what_they_say_of_themselves(name: str) -> None:
    then = replace(Portrait(), **{name: OF_PORTRAIT[name]})
    assert counselor(AtWork(portrait=then)) != counselor(AtWork())


@pytest.mark.parametrize("name", OF_CARRIED)
def test_of_what_they_carry(name: str) -> None:
    assert counselor(AtWork(carried=replace(Carried(), **{name: OF_CARRIED[name]}))) != counselor(AtWork())


def test_of_what_a_guru_bk_decided_about_chats_with_peers() -> None:
    steps = (None, *(Step(rung, "rude", NOW, NOW if rung is Rung.DAY else None) for rung in Rung))
    shown = {"".join(PAPERS._step(TEXTS["id"], Person(SISWA, Facts(step=step)))) for step in steps}
    assert len(shown) == 4, "a week and until lifted differ in their end alone, and here both have none"


@pytest.mark.parametrize("name", OF_STUDY)
def test_of_what_they_learnt(name: str) -> None:
    assert counselor(AtWork(study=replace(LEARNT, **{name: OF_STUDY[name]}))) != counselor(AtWork(study=LEARNT))


KASUS = Case(C, "Kancil Biru", Category.SUICIDE, Level.RED, NOW, GURU, SISWA)
UNSHOWN_CASE = {
    **dict.fromkeys(("id", "student"), "random"),
    **dict.fromkeys(("what", "level", "due", "nudge"), HOW_IT_RANG),
    **dict.fromkeys(("owner", "care", "goal", "notes", "review", "outcome"), "what adults noted (Pasal 33)"),
    **dict.fromkeys(("reminded", "looks"), "when adults looked at it, for the programme's figures"),
}
OPENED = Opening(ChatId("o"), GURU, NOW, "life", "4711", "ia menulis akan melompat", viewed=NOW, told=NOW, answer="yes")
OF_CASE: dict[str, Any] = {
    "alias": "Rusa",
    "opened": NOW + DAY,
    "closed": NOW + DAY,
    "plan": Plan(("napas pelan",), NOW),
    "referrals": (Referral("Psikolog", "susah tidur", NOW),),
    "named": Disclosure(GURU, NOW, "typed", "Rara 8B", answered=NOW),
    "openings": (OPENED,),
}


def case_page(case: Case) -> str:
    return "".join(it for words in TEXTS.values() for it in PAPERS._cases(words, [my_case(case, 0)]))


def test_every_field_of_a_case_is_shown_or_has_a_reason() -> None:
    assert names(Case) == OF_CASE.keys() | UNSHOWN_CASE.keys()


@pytest.mark.parametrize("name", OF_CASE)
def test_of_a_case(name: str) -> None:
    assert case_page(replace(KASUS, **{name: OF_CASE[name]})) != case_page(KASUS)


def test_a_case_shows_no_note_of_an_adult_and_no_plan_that_was_not_sent() -> None:
    noted = replace(
        KASUS,
        what=Category.ABUSE_HOME,
        level=Level.AMBER,
        care=Care(("home",), words="ayahnya"),
        plan=Plan(("napas pelan",)),
        goal="bertemu Senin",
        notes=(CaseNote(NOW, GURU, "datang"),),
        due=NOW,
        review=NOW,
    )
    assert case_page(noted) == case_page(KASUS)


def test_what_has_a_reason_is_in_it_nowhere() -> None:
    rang = Escalation(Level.RED, Category.SUICIDE, NOW, ("lex:sui-01",), "mau mati")
    told = replace(BEFORE, road=Road.BK, helper=GURU, helper_alias="Elang", alarm_at=NOW, danger=rang, offers=(GURU,))
    assert page(told) == page(BEFORE)
    work = AtWork(chats=(C,), sure=C, asked=Asked("consult", NOW, C))
    assert counselor(work) == counselor(AtWork())
    assert "rahasia" not in counselor(AtWork(pin=Pin("rahasia")))


def test_a_module_is_called_as_on_the_screen() -> None:
    shown = counselor(AtWork(study=Study(modules=(Progress("listening", 2, passed=NOW),))))
    for language in TEXTS:
        assert (module := SCHOOL.course(language).module("listening")) is not None
        assert f"{module.title}:" in shown


def test_who_they_are_was_opened_is_in_it_once_they_were_told_and_never_why_in_words() -> None:
    assert "melompat" not in case_page(replace(KASUS, openings=(OPENED,)))
    later = replace(OPENED, told=None, later=True, due=NOW + DAY)
    assert case_page(replace(KASUS, openings=(later,))) == case_page(KASUS)

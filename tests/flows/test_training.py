"""Training: the code of ethics first, cards and exercises in one message, quizzes that can be failed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.events import CommandGiven, TextReceived
from flows.model.ids import PersonId
from flows.model.menu import Item, Menu
from flows.model.people import Facts, Person, Role, Ticket
from flows.training import quiz
from tests.flows.school_to_learn import learning
from tests.flows.world import ADIK, GURU, KAWAN, LAIN, SISWA, World, flat, notes, the, to

BARU = PersonId("baru")
NEW = Facts(admitted=True, consent=3, staff=Role.COUNSELOR)


@pytest.fixture
def world() -> World:
    world = World(school=learning())
    world.people[BARU] = Person(BARU, NEW)
    return world


def accepts(world: World, who: PersonId = BARU) -> None:
    world.chooses(who, Item.TRAINING)
    world.taps(who, "ethics-turn", "1")
    world.taps(who, "ethics-accept")


def answers(world: World, *, wrong: int, name: str = "hear", who: PersonId = BARU) -> None:
    """The whole quiz, so many of it wrongly."""
    world.taps(who, "quiz-start", name)
    for at in range(quiz.QUESTIONS):
        going_on = world.work(who).study.quiz
        assert going_on
        which = going_on.questions[at]
        right = going_on.orders[at].index(which % 4)
        world.taps(who, "answer", f"{name}.{at}.{(right + 1) % 4 if at < wrong else right}")
        if at + 1 < quiz.QUESTIONS:
            world.taps(who, "quiz", name)


def to_quiz(world: World, name: str = "hear", who: PersonId = BARU) -> None:
    world.chooses(who, Item.TRAINING)
    world.taps(who, "learn", f"{name}.{world.work(who).study.of(name).step}")
    for at in range(world.work(who).study.of(name).step + 1, 3):
        world.taps(who, "learn", f"{name}.{at}")
    world.taps(who, "quiz", name)


def test_an_invited_counselor_reads_the_code_of_ethics_before_anything() -> None:
    world = World(school=learning())
    world.people[BARU] = Person(BARU)
    world.tickets["UNDANG"] = Ticket(Role.COUNSELOR)
    words = world.hears((BARU, CommandGiven("start", "UNDANG")))
    assert to(BARU, words) == ["join-counselor", "home-counselor", "ethics-card"]
    assert notes(the("home-counselor", words)) == ["home-learns"]
    for item in (Item.DUTY_ON, Item.TRAINING):
        assert to(BARU, world.chooses(BARU, item)) == ["ethics-card"]
    assert not world.work(BARU).on


def test_not_now_means_no_duty_and_it_is_asked_again(world: World) -> None:
    world.chooses(BARU, Item.DUTY_ON)
    world.taps(BARU, "ethics-turn", "1")
    assert to(BARU, world.taps(BARU, "ethics-later")) == ["ethics-put-off"]
    assert world.work(BARU).study.ethics == 0
    assert to(BARU, world.chooses(BARU, Item.DUTY_ON)) == ["ethics-card"]


def test_accepted_once_it_is_kept_and_a_second_tap_does_nothing(world: World) -> None:
    accepts(world)
    assert world.work(BARU).study.ethics == 1
    badge = world.work(BARU).study.badge
    assert badge
    assert world.forges(BARU, "ethics-accept") == []
    assert world.work(BARU).study.badge == badge
    assert (BARU, "ethics accepted") in world.records


def test_a_new_version_is_asked_for_before_the_next_duty_and_claim(world: World) -> None:
    accepts(world, KAWAN)
    accepts(world, LAIN)
    world.opens()
    chat = world.waiting()
    world.school = learning(version=2)
    assert to(KAWAN, world.taps(KAWAN, "claim", about=chat)) == ["claim-ethics-first"]
    world.chooses(KAWAN, Item.DUTY_OFF)
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["ethics-card"]


def test_an_old_button_accepts_no_newer_code(world: World) -> None:
    world.chooses(BARU, Item.TRAINING)
    world.taps(BARU, "ethics-turn", "1")
    world.school = learning(version=2)
    assert to(BARU, world.taps(BARU, "ethics-accept")) == ["ethics-older", "ethics-card"]
    assert world.work(BARU).study.ethics == 0
    assert world.forges(BARU, "ethics-accept"), "nor does one of before buttons named a version"
    assert world.work(BARU).study.ethics == 0
    world.taps(BARU, "ethics-turn", "1")
    world.taps(BARU, "ethics-accept", "2")
    assert world.work(BARU).study.ethics == 2


def test_who_is_on_duty_hears_of_a_newer_code_as_soon_as_somebody_waits(world: World) -> None:
    accepts(world, KAWAN)
    accepts(world, LAIN)
    world.opens()
    held = world.talking()
    first = world.waiting(ADIK)
    assert world.queue(first).offers == (LAIN,)
    world.school = learning(version=2)
    words = world.waits_for(timedelta(seconds=31))
    assert to(KAWAN, words) == ["ethics-newer", "ethics-card"]
    assert to(LAIN, words) == ["ethics-newer", "ethics-card", "offer-paused"]
    assert world.queue(first).offers == ()
    assert "queue-nobody" in to(ADIK, words), "and the student reads the truth"
    assert not world.work(LAIN).on
    assert world.work(KAWAN).chats == (held,), "what they hold goes on"
    assert to(LAIN, world.waits_for(timedelta(minutes=1))) == [], "once"
    world.taps(LAIN, "ethics-turn", "1")
    world.taps(LAIN, "ethics-accept")
    assert to(LAIN, world.chooses(LAIN, Item.DUTY_ON)) == ["duty-on", "offer-peer"]


def test_what_was_offered_to_them_is_offered_no_more(world: World) -> None:
    """By the very bell that found it out."""
    accepts(world, KAWAN)
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "4")
    world.chooses(KAWAN, Item.DUTY_ON)
    first = world.waiting(ADIK)
    assert world.queue(first).offers == (KAWAN,)
    world.school = learning(version=2)
    assert "offer-paused" in to(KAWAN, world.waits_for(timedelta(seconds=31)))
    assert world.queue(first).offers == ()


def test_the_code_opens_below_and_is_turned_in_place(world: World) -> None:
    accepts(world)
    world.chooses(BARU, Item.TRAINING)
    world.taps(BARU, "ethics-turn", "open")
    assert world.reads(BARU)[-1] == "ethics-card"
    shown = len(world.screen(BARU))
    world.taps(BARU, "ethics-turn", "1")
    world.taps(BARU, "ethics-turn", "0")
    assert len(world.screen(BARU)) == shown
    assert world.forges(SISWA, "ethics-turn", value="open") == []
    world.school = World().school
    assert world.forges(BARU, "ethics-turn", value="open") == [], "a school that has none"


def test_cards_and_exercises_are_one_message_and_the_place_is_kept(world: World) -> None:
    accepts(world)
    before = len(world.screen(BARU))
    world.taps(BARU, "learn", "hear.0")
    world.taps(BARU, "learn", "hear.1")
    assert the("training-exercise", world.taps(BARU, "learn", "hear.2")).say.args["choices"] == "A. begitu\nB. begini"
    assert the("training-feedback", world.taps(BARU, "choose", "hear.2.0")).say.args["says"] == "Belum."
    world.taps(BARU, "learn", "hear.2")
    assert the("training-feedback", world.taps(BARU, "choose", "hear.2.1")).say.args["right"] == "true"
    assert len(world.screen(BARU)) == before
    assert world.work(BARU).study.of("hear").step == 2
    world.chooses(BARU, Item.TRAINING)
    assert to(BARU, world.taps(BARU, "learn", "hear.2")) == ["training-exercise"]


def test_a_quiz_is_passed_with_four_of_five(world: World) -> None:
    accepts(world)
    to_quiz(world)
    answers(world, wrong=1)
    assert world.work(BARU).study.of("hear").passed == world.now
    assert world.work(BARU).study.quiz is None


def test_one_that_is_failed_comes_again_after_a_day_with_other_questions(world: World) -> None:
    accepts(world)
    to_quiz(world)
    answers(world, wrong=2)
    first = world.work(BARU).study.of("hear")
    assert first.passed is None
    to_quiz(world)
    assert world.reads(BARU)[-1] == "quiz-tomorrow"
    world.waits_for(quiz.AGAIN_AFTER)
    to_quiz(world)
    world.taps(BARU, "quiz-start", "hear")
    again = world.work(BARU).study.quiz
    assert again
    assert set(range(12)) - set(first.asked) <= set(again.questions), "those never asked come first"


def test_one_that_goes_badly_is_not_escaped_by_another(world: World) -> None:
    accepts(world)
    to_quiz(world)
    world.taps(BARU, "quiz-start", "hear")
    for at in range(quiz.QUESTIONS - 1):
        wrong(world, at)
        world.taps(BARU, "quiz", "hear")
    left = world.work(BARU).study.quiz
    to_quiz(world, "care")
    answers(world, wrong=0, name="care")
    assert world.work(BARU).study.of("care").passed
    assert to(BARU, world.forges(BARU, "quiz-start", value="hear")) == ["quiz-question"]
    assert world.work(BARU).study.quiz == left, "as they left it"
    wrong(world, quiz.QUESTIONS - 1)
    assert world.work(BARU).study.of("hear").failed
    assert world.work(BARU).study.paused == ()


def wrong(world: World, at: int, name: str = "hear") -> None:
    going_on = world.work(BARU).study.quiz
    assert going_on
    right = going_on.orders[at].index(going_on.questions[at] % 4)
    world.taps(BARU, "answer", f"{name}.{at}.{(right + 1) % 4}")


def test_a_second_tap_and_an_old_button_count_once(world: World) -> None:
    accepts(world)
    to_quiz(world)
    world.taps(BARU, "quiz-start", "hear")
    world.taps(BARU, "answer", "hear.0.0")
    kept = world.work(BARU).study.quiz
    assert to(BARU, world.forges(BARU, "answer", value="hear.0.1")) == ["quiz-question"]
    assert world.work(BARU).study.quiz == kept
    for value in ("", "hear", "hear.99.0", "hear.1.9", "gone.0", "hear.x"):
        for verb in ("learn", "choose", "quiz", "quiz-start", "answer"):
            assert world.forges(BARU, verb, value=value), (verb, value)


def test_choices_are_shuffled_and_the_same_dice_give_the_same() -> None:
    orders = {quiz.shuffled(range(4), dice, 3) for dice in range(2000)}
    assert len(orders) == 24
    assert quiz.draw(12, (), 5) == quiz.draw(12, (), 5)
    assert len(set(quiz.draw(12, (), 5))) == quiz.QUESTIONS


def test_a_bank_that_became_smaller_begins_the_quiz_anew(world: World) -> None:
    accepts(world)
    to_quiz(world)
    world.taps(BARU, "quiz-start", "hear")
    course = world.school.course("id")
    fewer = replace(course, modules=tuple(replace(one, questions=one.questions[:2]) for one in course.modules))
    world.school = replace(world.school, courses={"id": fewer, "en": fewer})
    assert to(BARU, world.forges(BARU, "quiz", value="hear")) == ["quiz-begin"]


def test_training_in_the_middle_of_a_chat_keeps_the_chat() -> None:
    world = World(school=learning())
    accepts(world, KAWAN)
    world.opens()
    chat = world.talking()
    accepted_menu = world.keyboard(KAWAN)
    world.chooses(KAWAN, Item.TRAINING)
    world.taps(KAWAN, "learn", "hear.0")
    assert to(KAWAN, world.says(SISWA, "masih di sana?")) == ["talk-line"]
    assert to(SISWA, world.says(KAWAN, "ya, aku di sini")) == ["talk-line"]
    assert world.work(KAWAN).chats == (chat,)
    assert world.keyboard(KAWAN) is accepted_menu is Menu.COUNSELOR_ON


def test_who_was_out_of_reach_keeps_what_they_learnt(world: World) -> None:
    accepts(world)
    passes_all(world)
    before = world.work(BARU).study
    world.blocks(BARU)
    world.starts(BARU)
    assert world.work(BARU).study == before


def passes_all(world: World, who: PersonId = BARU) -> None:
    for name in ("hear", "care"):
        to_quiz(world, name, who)
        answers(world, wrong=0, name=name, who=who)


def test_from_the_first_card_to_the_first_chat(world: World) -> None:
    accepts(world)
    passes_all(world)
    badge = world.work(BARU).study.badge
    ready = [m for m in world.screen(GURU) if m.say.key == "certify-ready"]
    assert [m.say.args["badge"] for m in ready] == [badge]
    assert to(BARU, world.chooses(BARU, Item.DUTY_ON)) == ["duty-not-certified"]
    listed = the("counselors", world.chooses(GURU, Item.COUNSELORS))
    assert listed.say.args == {"ready": 1, "count": 3, "page": 1, "pages": 1}
    (card,) = world.taps(GURU, "counselor", BARU)
    assert [button.verb for button in flat(card.say)] == ["certify", "suspend", "dismiss", "counselors"]
    world.taps(GURU, "certify", BARU)
    assert to(GURU, world.says(GURU, "dua puluh")) == ["certify-number"]
    assert to(GURU, world.says(GURU, "12")) == ["certify-too-few"]
    world.taps(GURU, "certify", BARU)
    world.says(GURU, "24")
    words = world.taps(GURU, "certify-consent")
    assert to(BARU, words) == ["certified"]
    given = world.work(BARU).study.certificate
    assert given
    assert (given.hours, given.by) == (24, GURU)
    assert world.people[BARU].facts.certified == world.now + timedelta(days=365)
    assert to(GURU, world.forges(GURU, "certify-consent", value=f"{BARU} 24")) == ["certify-not"], "once"
    world.opens()
    assert to(BARU, world.chooses(BARU, Item.DUTY_ON)) == ["duty-on"]
    world.talking(helper=BARU)


@pytest.mark.parametrize("who", [KAWAN, SISWA, BARU])
def test_nobody_but_a_supervisor_certifies(world: World, who: PersonId) -> None:
    accepts(world)
    passes_all(world)
    world.forges(who, "certify", value=BARU)
    world.forges(who, "certify-consent", value=f"{BARU} 24")
    assert world.people[BARU].facts.certified is None


def test_nor_does_a_supervisor_certify_who_has_not_learnt_or_with_too_few_hours(world: World) -> None:
    assert to(GURU, world.forges(GURU, "certify-consent", value=f"{BARU} 24")) == ["certify-not"]
    accepts(world)
    passes_all(world)
    assert to(GURU, world.forges(GURU, "certify-consent", value=f"{BARU} 15")) == ["certify-not"]
    assert world.people[BARU].facts.certified is None


def test_a_certificate_reminds_ends_and_is_renewed(world: World) -> None:
    accepts(world)
    passes_all(world)
    world.taps(GURU, "certify", BARU)
    world.says(GURU, "16")
    world.taps(GURU, "certify-consent")
    until = world.people[BARU].facts.certified
    first = to(BARU, world.waits_for(timedelta(days=337)))
    assert first == ["certificate-soon"], "30 days before"
    assert to(BARU, world.waits_for(timedelta(days=22))) == ["certificate-soon"], "and 7"
    passes_all(world)
    world.taps(GURU, "certify", BARU)
    world.says(GURU, "16")
    world.taps(GURU, "certify-consent")
    renewed = world.people[BARU].facts.certified
    assert until
    assert renewed == until + timedelta(days=365), "nothing of the old one is lost"
    assert to(BARU, world.waits_for(timedelta(days=20))) == [], "the old bell is stale"


def test_when_it_ends_they_are_off_duty_and_a_chat_they_hold_goes_on() -> None:
    world = World().opens()
    chat = world.talking()
    waiting = world.waiting(PersonId("adik"))
    facts = world.people[LAIN].facts
    for who in (KAWAN, LAIN):
        person = world.people[who]
        world.people[who] = Person(who, replace(facts, certified=world.now), person.place, person.work)
        world.timers.append((world.now, who, "certificate-ends", None))
    words = world.waits_for(timedelta(seconds=1))
    assert to(KAWAN, words) == ["certificate-over"]
    assert to(LAIN, words) == ["certificate-over", "offer-paused"]
    assert world.queue(waiting).offers == ()
    assert world.work(KAWAN).chats == (chat,)
    assert to(SISWA, world.hears((KAWAN, TextReceived("aku masih di sini", 77)))) == ["talk-line"]

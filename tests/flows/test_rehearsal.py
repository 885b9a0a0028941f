"""Practice chats: passed by who listens and calls an adult in time, and never mistaken for a real one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.events import TextReceived
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import Person
from flows.model.say import Say
from flows.model.scripts import score, walk
from flows.model.study import Study
from flows.training import training
from flows.training.rehearsal import AGAIN_AFTER
from tests.flows.school_to_learn import learning, rehearsing, script
from tests.flows.signs import SUICIDE
from tests.flows.test_training import BARU, NEW, accepts, passes_all
from tests.flows.world import GURU, KAWAN, SISWA, Words, World, notes, the, to
from tests.shipped import load_texts

GOOD, CALLS = "kenapa sedih?", "panggil guru BK, kamu aman?"


@pytest.fixture
def world() -> World:
    world = World(school=rehearsing())
    world.people[BARU] = Person(BARU, NEW)
    accepts(world)
    return world


def begins(world: World, name: str = "sad", who: PersonId = BARU) -> Words:
    world.chooses(who, Item.TRAINING)
    world.taps(who, "rehearsals")
    world.taps(who, "rehearsal", name)
    return world.taps(who, "rehearse", name)


def shown(world: World, who: PersonId = BARU) -> Say:
    return [message.say for message in world.screen(who) if message.mark == training.MARK][-1]


def replies(world: World, *texts: str, name: str = "sad", who: PersonId = BARU) -> Words:
    """By what they say, as a person would; their letters are shuffled."""
    words: Words = []
    for text in texts:
        say = shown(world, who)
        lines = str(say.args["choices"]).splitlines()
        which = next(n for n, line in enumerate(lines) if line[3:] == text)
        words = world.taps(who, "rehearse-say", f"{name}.{world_step(world, who, name)}.{which}")
    return words


def world_step(world: World, who: PersonId, name: str) -> int:
    going = world.work(who).study.rehearsal_of(name)
    assert going
    return len(going.replies)


def test_who_listens_and_calls_in_time_passes(world: World) -> None:
    assert begins(world)[-1].say.args["says"] == "aku sedih"
    words = replies(world, GOOD, CALLS)
    over = the("rehearsal-over", words)
    assert over.say.args["result"] == "passed"
    assert set(notes(over)) == {"rehearsal-point"}
    result = world.work(BARU).study.result_of("sad")
    assert (result.passed, result.right, result.count, result.tries) == (world.now, 3, 3, 1)
    assert world.work(BARU).study.rehearsals == ()


@pytest.mark.parametrize(
    ("answers", "result", "why"),
    [
        ((GOOD, "kamu aman?"), "unsafe", ["panggil juga"]),
        ((GOOD, "hus"), "unsafe", ["tanya dan panggil"]),
        (("jangan sedih", CALLS), "again", ["dengarkan dulu"]),
        (("jangan sedih", "hus"), "unsafe", ["dengarkan dulu", "tanya dan panggil"]),
    ],
)
def test_what_was_missed_is_explained(world: World, answers: tuple[str, ...], result: str, why: list[str]) -> None:
    begins(world)
    over = the("rehearsal-over", replies(world, *answers))
    assert over.say.args["result"] == result
    assert [note.args["why"] for note in over.say.notes if note.key == "rehearsal-missed"] == why
    assert world.work(BARU).study.result_of("sad").passed is None


def test_again_the_next_day_or_another_at_once(world: World) -> None:
    begins(world)
    replies(world, GOOD, "hus")
    world.taps(BARU, "rehearsals")
    assert to(BARU, world.taps(BARU, "rehearsal", "sad")) == ["rehearsal-tomorrow"]
    assert to(BARU, world.forges(BARU, "rehearse", value="sad")) == ["rehearsal-tomorrow"]
    world.taps(BARU, "rehearsals")
    world.taps(BARU, "rehearsal", "glum")
    world.taps(BARU, "rehearse", "glum")
    replies(world, GOOD, CALLS, name="glum")
    assert world.work(BARU).study.result_of("glum").passed
    world.waits_for(AGAIN_AFTER)
    begins(world)
    assert the("rehearsal-over", replies(world, GOOD, CALLS)).say.args["result"] == "passed"
    assert world.work(BARU).study.result_of("sad").tries == 2


def test_it_goes_on_where_it_was_left_and_no_other_escapes_it(world: World) -> None:
    """Each value went through the codec: so it would after a restart."""
    begins(world)
    replies(world, "jangan sedih")
    before, left = shown(world), world.work(BARU).study.rehearsal_of("sad")
    begins(world, "glum")
    replies(world, GOOD, CALLS, name="glum")
    world.chooses(BARU, Item.TRAINING)
    world.taps(BARU, "rehearsals")
    (again,) = world.taps(BARU, "rehearsal", "sad")
    assert again.say == before, "shuffled as before, too"
    assert to(BARU, world.forges(BARU, "rehearse", value="sad")) == ["rehearsal-step"]
    assert world.work(BARU).study.rehearsal_of("sad") == left


def test_a_second_tap_and_an_old_button_count_once(world: World) -> None:
    begins(world)
    replies(world, GOOD)
    kept = world.work(BARU).study
    assert to(BARU, world.forges(BARU, "rehearse-say", value="sad.0.1")) == ["rehearsal-step"]
    for value in ("", "sad", "sad.99.0", "sad.1.9", "gone.0.0", "sad.x.y", "hear.0.0"):
        for verb in ("rehearsal", "rehearse", "rehearse-say"):
            assert world.forges(BARU, verb, value=value), (verb, value)
    assert world.work(BARU).study == kept


def test_a_script_that_changed_meanwhile_begins_anew(world: World) -> None:
    begins(world)
    replies(world, GOOD)
    world.school = learning()
    assert to(BARU, world.forges(BARU, "rehearse-say", value="sad.1.0")) == ["training"], "it is there no more"
    course = rehearsing("sad").course("id")
    (sad,) = course.scripts
    ended = replace(sad, steps=(replace(sad.steps[0], replies=()),))
    world.school = replace(world.school, courses={"id": replace(course, scripts=(ended,))})
    assert to(BARU, world.forges(BARU, "rehearsal", value="sad")) == ["rehearsal-begin"]


def test_every_message_says_that_it_is_practice(world: World) -> None:
    """Whatever else is in it: the text of each begins so."""
    words = [*begins(world), *replies(world, GOOD), *replies(world, "hus")]
    world.taps(BARU, "rehearsals")
    words += world.taps(BARU, "rehearsal", "sad")
    for language, mark in (("id", "LATIHAN"), ("en", "PRACTICE")):
        texts = load_texts()[language]
        for word in words:
            assert texts.say(word.say).partition("\n")[0].startswith(f"🎭 {mark}"), word.say.key


def test_it_alarms_nobody_but_typed_words_of_danger_still_get_help(world: World) -> None:
    begins(world)
    words = replies(world, GOOD, "hus")
    assert {word.to for word in words} == {BARU}
    begins(world, "glum")
    words = world.says(BARU, "aku mau mati", sign=SUICIDE)
    assert to(BARU, words)[0] == "danger-heard"
    assert to(GURU, words), "the guru BK is told: it may be about themselves"
    assert world.work(BARU).study.rehearsal_of("glum"), "and the practice is still there"


def test_a_certificate_is_offered_only_after_one_is_passed(world: World) -> None:
    passes_all(world)
    assert "certify-ready" not in world.reads(GURU)
    assert to(GURU, world.forges(GURU, "certify", value=BARU)) == ["certify-not"]
    begins(world)
    words = replies(world, GOOD, "hus")
    assert to(GURU, words) == []
    begins(world, "glum")
    words = replies(world, GOOD, CALLS, name="glum")
    assert to(GURU, words) == ["certify-ready"]
    assert to(BARU, words) == ["rehearsal-over", "training-finished"]
    (asked,) = world.taps(GURU, "certify", BARU)
    (result,) = asked.say.notes
    assert result.args == {"title": "Glum", "date": "01-07-2026", "right": 3, "count": 3, "tries": 1}
    world.says(GURU, "20")
    assert to(BARU, world.taps(GURU, "certify-consent")) == ["certified"]


def test_a_supervisor_sees_how_it_stands_with_one(world: World) -> None:
    world.chooses(GURU, Item.COUNSELORS)
    assert "rehearsal-none" in notes(world.taps(GURU, "counselor", BARU)[-1])
    begins(world)
    replies(world, "jangan sedih", "hus")
    world.taps(GURU, "counselors")
    (card,) = world.taps(GURU, "counselor", BARU)
    weak = [note.args["point"] for note in card.say.notes if note.key == "rehearsal-weak"]
    assert weak == ["open", "reflect", "safety", "call"]
    assert not {"kenapa sedih?", "hus"} & {str(value) for note in card.say.notes for value in note.args.values()}


def test_who_was_certified_before_keeps_it_until_renewal() -> None:
    world = World(school=rehearsing())
    accepts(world, KAWAN)
    world.opens()
    world.talking()
    assert isinstance(world.work(KAWAN).study, Study)
    assert world.work(KAWAN).study.rehearsed == ()
    until = world.people[KAWAN].facts.certified
    assert until
    world.waits_for(until - world.now - timedelta(days=10))
    passes_all(world, KAWAN)
    assert to(GURU, world.forges(GURU, "certify", value=KAWAN)) == ["certify-not"], "a practice chat is missing"
    begins(world, who=KAWAN)
    replies(world, GOOD, CALLS, who=KAWAN)
    assert to(GURU, world.forges(GURU, "certify", value=KAWAN)) == ["certify-hours"]


def test_one_in_the_middle_of_a_chat_keeps_the_chat() -> None:
    world = World(school=rehearsing())
    accepts(world, KAWAN)
    world.opens()
    chat = world.talking()
    begins(world, who=KAWAN)
    replies(world, GOOD, who=KAWAN)
    assert to(KAWAN, world.says(SISWA, "masih di sana?")) == ["talk-line"]
    assert to(SISWA, world.hears((KAWAN, TextReceived("ya, aku di sini", 77)))) == ["talk-line"]
    assert world.work(KAWAN).chats == (chat,)


def test_the_score_counts_what_was_asked_for() -> None:
    one = script("sad")
    results = {answers: score(one, done) for a in (0, 1) for b in (0, 1, 2) if (done := walk(one, answers := (a, b)))}
    assert [answers for answers, result in results.items() if result.passed] == [(0, 0)]
    assert (results[1, 0].right, results[1, 0].count, results[1, 0].safe) == (1, 3, True)
    assert walk(one, (0, 9)) is None

"""The training as it is released, and each mistake somebody may make in it: named with its line and the remedy."""

import re
import shutil
from pathlib import Path

import pytest

from bot.training import DATA, ETHICS, TrainingMistake, load, taught
from flows.model.say import Say
from flows.model.school import School
from flows.training import lessons, quiz
from tests.shipped import load_texts

COURSES = load()
LANGUAGES = ("id", "en")
MODULES = ("listening", "empathy", "confidentiality", "limits", "safety", "selfcare")
FILES = [DATA / language / f"{name}.md" for language in LANGUAGES for name in (*MODULES, ETHICS)]
TEXTS = load_texts()
SCREEN = 1000  # letters of a whole message, heading and choices included


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_six_modules_each_with_cards_two_exercises_and_a_bank(language: str) -> None:
    course = COURSES[language]
    assert tuple(module.name for module in course.modules) == MODULES
    for module in course.modules:
        assert len(module.cards) >= 7
        assert len(module.exercises) == 2
        assert len(module.questions) >= 12
        assert {question.right for question in module.questions} == {0, 1, 2, 3}, "no place is always right"
    assert course.ethics.version == 2
    assert len(course.ethics.cards) == 5


@pytest.mark.parametrize(("language", "lot", "new"), [("id", "terpilih acak", "baru"), ("en", "drawn by lot", "new")])
def test_counselors_are_told_when_their_chats_are_read_as_students_are(language: str, lot: str, new: str) -> None:
    """Not in danger alone: the first ones are watched, and some are drawn by lot. They sign it, so it has to be true."""
    course = COURSES[language]
    secrecy = next(module for module in course.modules if module.name == "confidentiality")
    answers = [question.choices[question.right].text for question in secrecy.questions]
    for said in ((card.text for card in course.ethics.cards), (card.text for card in secrecy.cards), answers):
        assert [text for text in said if lot in text and new in text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_minutes_are_true(language: str) -> None:
    """Read with care, at 90 words a minute, thinking and eight questions of the quiz included."""
    for module in COURSES[language].modules:
        read = [card.text for card in module.cards]
        read += [f"{one.text} {' '.join(c.text + ' ' + c.says for c in one.choices)}" for one in module.exercises]
        bank = [f"{one.text} {' '.join(c.text for c in one.choices)} {one.why}" for one in module.questions]
        words = sum(len(text.split()) for text in read)
        words += sum(len(text.split()) for text in bank) * quiz.QUESTIONS // len(bank)
        assert abs(words / 90 - module.minutes) <= 3, (module.name, words / 90)


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_practice_and_ethics_it_is_an_hour_and_a_half(language: str) -> None:
    """As the first screen says: so many minutes of modules, and about half an hour more."""
    course = COURSES[language]
    read = [card.text for card in course.ethics.cards]
    for script in course.scripts:
        for step in script.steps:
            read += [step.says, *(f"{reply.text} {reply.why}" for reply in step.replies)]
    more = sum(len(text.split()) for text in read) / 90
    assert 22 <= more <= 38, more
    assert 85 <= sum(module.minutes for module in course.modules) + more <= 105


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_fits_a_phone(language: str) -> None:
    words = TEXTS[language]
    for module in COURSES[language].modules:
        for at in range(module.steps):
            say = lessons.step(module, at)
            assert len(words.say(say)) < SCREEN, (module.name, at)
            for row in say.buttons:
                assert all(len(words.button(button)) <= 40 for button in row)
    for module in COURSES[language].modules:
        assert len(words.say(Say("quiz-begin", {"module": module.title, "count": 8, "needed": 7}))) < SCREEN


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_it_speaks_safely(file: Path) -> None:
    """No way of doing it, no number to call, nobody blamed by us; what stands as a wrong choice is answered."""
    text = file.read_text(encoding="utf-8").lower()
    assert not re.search(r"gantung|racun|sayat|silet|overdosis|lompat|hang(ed|ing)\b|poison|overdose|razor|jump", text)
    assert not re.search(
        r"0\d{3,}|\b1\d\d\b(?! tahun)(?!.*permendikbud)",
        text.replace("nomor 111 tahun", "").replace("number 111 of", ""),
    )
    assert "commit suicide" not in text


def test_what_must_be_taught_is_taught() -> None:
    """The rules of safe messaging, and the buttons as they read on the counselor's own phone."""
    for language in LANGUAGES:
        whole = "\n".join((DATA / language / f"{name}.md").read_text(encoding="utf-8") for name in MODULES)
        words = TEXTS[language]
        for label in ("button-call-bk", "button-hand-back", "button-uneasy", "button-end"):
            assert words(label).removeprefix("🆘 ") in whole, label
        assert words("button-consult", {"value": ""}) in whole
        assert words("button-give-over", {"value": "", "name": ""}) in whole
        assert words("button-pass-on").partition(" ke ")[0] in whole
        for item in ("menu-duty-on", "menu-danger"):
            assert words(item).partition(" ")[2] in whole, item
    safety = (DATA / "id" / "safety.md").read_text(encoding="utf-8")
    for rule in ("Apa kamu kepikiran untuk bunuh diri?", "tidak pernah berjanji merahasiakan bahaya"):
        assert rule in safety
    for rule in ("langsung memberi tahu guru BK", "tidak tinggal sendirian dengan bahaya", "Jangan membahas cara"):
        assert rule in safety


def test_the_school_teaches_it() -> None:
    assert taught(School()).course("id").modules
    assert taught(School()).course("en").module("safety")


BROKEN = {
    "no front matter": ("id/empathy.md", "---\norder: 2", "order: 2", 1, "front matter"),
    "a field that is none": ("id/empathy.md", "minutes: 11", "minutes", 4, "name: value"),
    "no number": ("id/empathy.md", "minutes: 11", "minutes: lama", 4, "no number"),
    "a heading of our own": ("id/empathy.md", "## card Apa itu empati", "# Apa itu empati", 7, "none of ours"),
    "a star": ("id/empathy.md", "Empati berarti", "*Empati* berarti", 8, "show as such"),
    "a long card": ("id/empathy.md", "Empati berarti", "Empati berarti " + "a" * 600, 7, "more than a phone"),
    "two right ones": ("id/empathy.md", "- [ ] Merasa kasihan", "- [x] Merasa kasihan", 140, "exactly one"),
    "three choices": ("id/empathy.md", "- [ ] Merasa kasihan dari jauh.\n", "", 140, "3 choices"),
    "a title too long": ("en/limits.md", "title: Limits", f"title: {'L' * 40}", 3, "too long"),
    "another right choice": ("en/empathy.md", "- [x] Trying to", "- [ ] Trying to", 140, "exactly one"),
    "not the same": (
        "en/safety.md",
        "## card Afterwards",
        "## card More\nmore\n\n## card Afterwards",
        1,
        "not the same cards",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_is_named_with_its_line_and_a_remedy(name: str, tmp_path: Path) -> None:
    file, good, bad, line, says = BROKEN[name]
    folder = tmp_path / "training"
    shutil.copytree(DATA, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert good in text
    (folder / file).write_text(text.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(TrainingMistake) as wrong:
        load(folder)
    assert file in wrong.value.what.replace("\\", "/")
    assert says in wrong.value.what
    assert wrong.value.remedy
    assert line in (wrong.value.line, 140), wrong.value.what


@pytest.mark.parametrize("missing", ["id/ethics.md", "en/empathy.md"])
def test_a_file_that_is_missing_is_named(missing: str, tmp_path: Path) -> None:
    folder = tmp_path / "training"
    shutil.copytree(DATA, folder)
    (folder / missing).unlink()
    with pytest.raises(TrainingMistake, match=r"missing|same modules"):
        load(folder)

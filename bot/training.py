"""The training and the code of ethics, read from data/training/ once at start.

What each part must have is said here; how a file is written, in bot/training_file.py. Both languages hold the same.
"""

from dataclasses import replace
from pathlib import Path

from bot.script_file import scripts_in
from bot.training_file import Part, TrainingMistake, named, read, whole
from flows.model.courses import LETTERS, Card, Choice, Course, Courses, Ethics, Exercise, Module, Question
from flows.model.school import School
from flows.model.scripts import Script

DATA = Path(__file__).parent.parent / "data" / "training"
LANGUAGES = ("id", "en")
ETHICS, PRACTICE = "ethics", "practice"
LONGEST_CARD, LONGEST_CHOICE = 600, 200  # a phone's screen, a line of a list
FEWEST_QUESTIONS, CHOICES = 12, 4

__all__ = ["TrainingMistake", "load", "taught"]


def taught(school: School, folder: Path = DATA) -> School:
    """With what its counselors learn."""
    return replace(school, courses=load(folder))


def load(folder: Path = DATA) -> Courses:
    """Raises TrainingMistake."""
    courses = {language: course(folder / language) for language in LANGUAGES}
    first, *others = courses.items()
    for language, other in others:
        alike(folder, first, (language, other))
    return courses


def course(folder: Path) -> Course:
    files = sorted(folder.glob("*.md"))
    if folder / f"{ETHICS}.md" not in files:
        raise TrainingMistake(folder / f"{ETHICS}.md", 1, "it is missing.", "Put back the released file.")
    ordered = sorted((module(file) for file in files if file.stem != ETHICS), key=lambda found: found[0])
    modules = tuple(one for _, one in ordered)
    return Course(modules, ethics(folder / f"{ETHICS}.md"), scripts_in(folder / PRACTICE))


def module(file: Path) -> tuple[int, Module]:
    """And its place among the others."""
    head, parts = read(file)
    questions = [part for part in parts if part.kind == "question"]
    if len(questions) < FEWEST_QUESTIONS:
        what = f"there are {len(questions)} questions."
        raise TrainingMistake(file, 1, what, f"Write {FEWEST_QUESTIONS} or more, so that a second try finds others.")
    built = Module(
        file.stem,
        named(file, head, "title"),
        whole(file, head, "minutes"),
        tuple(card(file, part) for part in parts if part.kind == "card"),
        tuple(exercise(file, part) for part in parts if part.kind == "exercise"),
        tuple(question(file, part) for part in questions),
    )
    if not built.cards:
        raise TrainingMistake(file, 1, "there is no card.", "Write ## card and a title, then the text.")
    return whole(file, head, "order"), built


def ethics(file: Path) -> Ethics:
    head, parts = read(file)
    for part in parts:
        if part.kind != "card":
            raise TrainingMistake(file, part.line, f"a {part.kind} has no place here.", "Write only cards.")
    if not parts:
        raise TrainingMistake(file, 1, "there is no card.", "Write ## card and a title, then the text.")
    return Ethics(whole(file, head, "version"), tuple(card(file, part) for part in parts))


def card(file: Path, part: Part) -> Card:
    text = words(file, part)
    if part.choices:
        raise TrainingMistake(file, part.line, "a card has no choices.", "Make it an exercise, or take them out.")
    return Card(titled(file, part), text)


def exercise(file: Path, part: Part) -> Exercise:
    choices = chosen(file, part)
    if not all(choice.says for choice in choices):
        raise TrainingMistake(file, part.line, "a choice is not answered.", "Write a line with > below each choice.")
    return Exercise(titled(file, part), words(file, part), choices)


def question(file: Path, part: Part) -> Question:
    choices = chosen(file, part)
    if len(choices) != CHOICES:
        raise TrainingMistake(file, part.line, f"it has {len(choices)} choices.", f"Write {CHOICES}.")
    if not part.why:
        raise TrainingMistake(file, part.line, "it does not say why.", "Write a line with > below the last choice.")
    return Question(part.title, choices, part.why)


def words(file: Path, part: Part) -> str:
    text = "\n".join(part.text).strip()
    if not text:
        raise TrainingMistake(file, part.line, "there is no text.", "Write it below the heading.")
    if len(text) > LONGEST_CARD:
        what = f"the text has {len(text)} letters, more than a phone shows ({LONGEST_CARD})."
        raise TrainingMistake(file, part.line, what, "Make two of it.")
    return text


def titled(file: Path, part: Part) -> str:
    if not part.title:
        raise TrainingMistake(file, part.line, "there is no title.", f"Write it: ## {part.kind} Title.")
    return part.title


def chosen(file: Path, part: Part) -> tuple[Choice, ...]:
    if sum(choice.right for choice in part.choices) != 1:
        what = "exactly one choice must be right."
        raise TrainingMistake(file, part.line, what, "Mark it with - [x] and the others with - [ ].")
    if len(part.choices) > len(LETTERS):
        raise TrainingMistake(file, part.line, "there are too many choices.", f"Write at most {len(LETTERS)}.")
    if any(len(choice.text) > LONGEST_CHOICE for choice in part.choices):
        raise TrainingMistake(file, part.line, "a choice is too long.", f"At most {LONGEST_CHOICE} letters.")
    return tuple(part.choices)


def alike(folder: Path, one: tuple[str, Course], other: tuple[str, Course]) -> None:
    """Somebody may change the language in the middle of a quiz."""
    (first, these), (second, those) = one, other
    if [m.name for m in these.modules] != [
        m.name for m in those.modules
    ] or these.ethics.version != those.ethics.version:
        what = f"{first} and {second} have not the same modules in the same order, or not the same code of ethics."
        raise TrainingMistake(folder / second, 1, what, "Write both; order: and version: must be the same.")
    if len(these.ethics.cards) != len(those.ethics.cards):
        file = folder / second / f"{ETHICS}.md"
        raise TrainingMistake(file, 1, f"it has not as many cards as in {first}.", "Write both the same.")
    for mine, theirs in zip(these.modules, those.modules, strict=True):
        if shape(mine) != shape(theirs):
            file = folder / second / f"{theirs.name}.md"
            what = f"it has not the same cards, exercises, questions or right choices as in {first}."
            raise TrainingMistake(file, 1, what, "Compare the two, heading by heading.")
    if [outline(one) for one in these.scripts] != [outline(one) for one in those.scripts]:
        what = f"the practice chats are not built as those in {first}."
        remedy = "The same files, order:, steps, shows:, misses: and to: in both; only the words differ."
        raise TrainingMistake(folder / second / PRACTICE, 1, what, remedy)


def outline(script: Script) -> tuple[object, ...]:
    """All of it but the words."""
    replies = [[(one.leads, one.shows, one.misses) for one in step.replies] for step in script.steps]
    return script.name, script.points, [step.name for step in script.steps], replies


def shape(module: Module) -> tuple[object, ...]:
    exercises = [[choice.right for choice in one.choices] for one in module.exercises]
    return len(module.cards), exercises, [one.right for one in module.questions]

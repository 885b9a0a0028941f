"""Quiz: eight questions drawn from the module's bank, choices shuffled; 80 % right passes.

gate --Mulai--> question --a choice--> why --Lanjut--> question .. --> passed
                                                                  --> failed: again after a day, with other questions

Every answer counts as soon as it is given, so that a restart or a second tap changes nothing. Whoever begins another
one meanwhile finds this one as they left it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from flows.model.courses import LETTERS, Module, Question
from flows.model.effects import Amend, Decision, Record
from flows.model.events import ButtonPressed
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.model.study import Progress, Quiz, Study
from flows.training import training

QUESTIONS = 8
PASSES = 0.8
AGAIN_AFTER = timedelta(days=1)


def gate(scene: Scene, module: Module) -> Decision:
    """Where it stands: one that goes on goes on."""
    study = scene.me.work.study
    if (quiz := going_on(study, module)) is not None:
        return go_on(scene, module, quiz)
    progress = study.of(module.name)
    back = Button("training")
    if (again := wait(scene, progress)) is not None:
        say = Say("quiz-tomorrow", {"module": module.title} | again, buttons=((back,),))
    else:
        count = min(QUESTIONS, len(module.questions))
        most: dict[str, str | int] = {"module": module.title, "count": count, "needed": needed(module)}
        say = Say("quiz-begin", most, buttons=((back, Button("quiz-start", value=module.name)),))
    return shown(scene, say)


def asked(scene: Scene, event: ButtonPressed) -> Decision:
    module, _ = training.module_in(scene, event.value)
    return training.back(scene) if module is None else gate(scene, module)


def start(scene: Scene, event: ButtonPressed) -> Decision:
    module, _ = training.module_in(scene, event.value)
    if module is None:
        return training.back(scene)
    study = scene.me.work.study
    progress = study.of(module.name)
    if going_on(study, module) is not None or wait(scene, progress) is not None:
        return gate(scene, module)
    drawn = draw(len(module.questions), progress.asked, scene.luck.dice)
    orders = tuple(shuffled(range(len(module.questions[q].choices)), scene.luck.dice, q) for q in drawn)
    kept = tuple(q for q in progress.asked if q not in drawn)
    learning = study.with_progress(replace(progress, asked=(*kept, *drawn)))
    quiz = Quiz(module.name, drawn, orders)
    return stands(scene, module, learning.with_quiz(quiz), quiz)


def answer(scene: Scene, event: ButtonPressed) -> Decision:
    """One to a question before this one, tapped twice, counts once."""
    module, numbers = training.module_in(scene, event.value)
    quiz = going_on(scene.me.work.study, module) if module else None
    if module is None or quiz is None or len(numbers) != 2:  # noqa: PLR2004  which question, which choice
        return training.back(scene)
    at, which = numbers
    if at != len(quiz.answers) or which >= len(quiz.orders[at]):
        return go_on(scene, module, quiz)
    answered = replace(quiz, answers=(*quiz.answers, quiz.orders[at][which]))
    study = scene.me.work.study.with_quiz(answered)
    why = feedback(module, answered, at)
    if len(answered.answers) < len(answered.questions):
        return training.kept(scene, study, why)
    return over(scene, module, answered, study, why)


def over(scene: Scene, module: Module, quiz: Quiz, study: Study, why: Say) -> Decision:
    """The result stands under the last answer."""
    right = correct(module, quiz)
    passed = right >= needed(module, len(quiz.questions))
    progress = study.of(module.name)
    result = replace(progress, passed=scene.now, failed=None) if passed else replace(progress, failed=scene.now)
    note = Note("quiz-passed" if passed else "quiz-failed", {"right": right, "count": len(quiz.questions)})
    say = replace(why, notes=(*why.notes, note), buttons=((Button("training"),),))
    now = study.without_quiz(module.name).with_progress(result)
    record = Record("quiz passed" if passed else "quiz failed", detail=module.name)
    return training.learnt(scene, now, say, record)


def go_on(scene: Scene, module: Module, quiz: Quiz) -> Decision:
    return stands(scene, module, scene.me.work.study.with_quiz(quiz), quiz)


def stands(scene: Scene, module: Module, study: Study, quiz: Quiz) -> Decision:
    """The question they are at."""
    at = len(quiz.answers)
    question, order = module.questions[quiz.questions[at]], quiz.orders[at]
    choices = "\n".join(f"{LETTERS[n]}. {question.choices[which].text}" for n, which in enumerate(order))
    place: dict[str, str | int] = {"module": module.title, "number": at + 1, "count": len(quiz.questions)}
    letters = tuple(Button("answer", value=f"{module.name}.{at}.{n}", name=LETTERS[n]) for n in range(len(order)))
    say = Say("quiz-question", place | {"text": question.text, "choices": choices}, buttons=(letters,))
    return training.kept(scene, study, say)


def feedback(module: Module, quiz: Quiz, at: int) -> Say:
    question = module.questions[quiz.questions[at]]
    right = quiz.answers[at] == question.right
    args: dict[str, str | int] = {
        "text": question.text,
        "right": str(right).lower(),
        "answer": question.choices[question.right].text,
        "why": question.why,
    }
    return Say("quiz-why", args, buttons=((Button("quiz", value=module.name, name="on"),),))


def shown(scene: Scene, say: Say) -> Decision:
    return Decision((Amend(scene.me.id, say, training.MARK),))


def going_on(study: Study, module: Module | None) -> Quiz | None:
    """None also when the bank has changed since, and has no such question any more."""
    quiz = study.quiz_of(module.name) if module is not None else None
    if quiz is None or module is None or len(quiz.answers) >= len(quiz.questions):
        return None
    fits = all(
        which < len(module.questions) and len(order) == len(module.questions[which].choices)
        for which, order in zip(quiz.questions, quiz.orders, strict=True)
    )
    return quiz if fits else None


def wait(scene: Scene, progress: Progress) -> dict[str, str | int] | None:
    """Until when, after a quiz that was not passed."""
    again = progress.failed + AGAIN_AFTER if progress.failed else None
    if again is None or scene.now >= again:
        return None
    here = again.astimezone(scene.school.zone)
    return {"date": f"{here:%d-%m-%Y}", "time": f"{here:%H.%M}"}


def needed(module: Module, count: int = QUESTIONS) -> int:
    count = min(count, len(module.questions))
    return -int(-count * PASSES // 1)


def correct(module: Module, quiz: Quiz) -> int:
    questions: list[Question] = [module.questions[which] for which in quiz.questions]
    return sum(answer == one.right for answer, one in zip(quiz.answers, questions, strict=True))


def draw(bank: int, asked: Sequence[int], dice: int) -> tuple[int, ...]:
    """Those never asked first, then those asked longest ago; in an order nobody can learn by heart."""
    fresh = [q for q in shuffled(range(bank), dice, bank) if q not in asked]
    older = [q for q in asked if q < bank]
    return shuffled((fresh + older)[:QUESTIONS], dice, 0)


def shuffled(things: Sequence[int], dice: int, salt: int) -> tuple[int, ...]:
    """By the dice alone: decided again, it comes out the same."""
    left, found = list(things), []
    state = dice ^ (salt + 1) * 0x9E3779B97F4A7C15
    while left:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        found.append(left.pop((state >> 33) % len(left)))
    return tuple(found)

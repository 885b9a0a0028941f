"""Lessons: the cards and exercises of a module, one after another; behind the last comes the quiz."""

from dataclasses import replace

from flows.model.courses import LETTERS, Exercise, Module
from flows.model.effects import Amend, Decision, Move
from flows.model.events import ButtonPressed
from flows.model.say import Button, Buttons, Say
from flows.model.scene import Scene
from flows.training import quiz, training


def turn(scene: Scene, event: ButtonPressed) -> Decision:
    """To a card, an exercise or, behind the last, the quiz."""
    module, numbers = training.module_in(scene, event.value)
    if module is None or len(numbers) != 1:
        return training.back(scene)
    at = numbers[0]
    if at >= module.steps:
        return quiz.gate(scene, module)
    study = scene.me.work.study
    progress = study.of(module.name)
    shown = Amend(scene.me.id, step(module, at), training.MARK)
    if at <= progress.step:
        return Decision((shown,))
    work = replace(scene.me.work, study=study.with_progress(replace(progress, step=at)))
    return Decision((Move(scene.me.id, work), shown))


def step(module: Module, at: int) -> Say:
    place: dict[str, str | int] = {"module": module.title, "number": at + 1, "count": module.steps}
    if at < len(module.cards):
        card = module.cards[at]
        return Say("training-card", place | {"title": card.title, "text": card.text}, buttons=(ways(module, at),))
    exercise = module.exercises[at - len(module.cards)]
    letters = tuple(
        Button("choose", value=f"{module.name}.{at}.{number}", name=LETTERS[number])
        for number in range(len(exercise.choices))
    )
    return Say("training-exercise", place | situation(exercise), buttons=(letters, ways(module, at)))


def situation(exercise: Exercise) -> dict[str, str | int]:
    choices = "\n".join(f"{letter}. {one.text}" for letter, one in zip(LETTERS, exercise.choices, strict=False))
    return {"title": exercise.title, "text": exercise.text, "choices": choices}


def ways(module: Module, at: int) -> tuple[Button, ...]:
    before = Button("learn", value=f"{module.name}.{at - 1}", name="back") if at else Button("training")
    if at + 1 < module.steps:
        return before, Button("learn", value=f"{module.name}.{at + 1}", name="on")
    return before, Button("quiz", value=module.name)


def choose(scene: Scene, event: ButtonPressed) -> Decision:
    """Each choice of an exercise is answered; none is held against them."""
    module, numbers = training.module_in(scene, event.value)
    match numbers:
        case [at, which] if module and len(module.cards) <= at < module.steps:
            exercise = module.exercises[at - len(module.cards)]
        case _:
            return training.back(scene)
    if which >= len(exercise.choices):
        return training.back(scene)
    chosen = exercise.choices[which]
    args: dict[str, str | int] = {"title": exercise.title, "choice": f"{LETTERS[which]}. {chosen.text}"}
    again = (Button("learn", value=f"{module.name}.{at}", name="again"),)
    buttons: Buttons = (again, ways(module, at))
    says = args | {"says": chosen.says, "right": str(chosen.right).lower()}
    return Decision((Amend(scene.me.id, Say("training-feedback", says, buttons=buttons), training.MARK),))

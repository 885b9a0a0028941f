"""A small course, and a school that has it."""

from dataclasses import replace

from bot.commands.sample import TIRELESS
from flows.courses import Card, Choice, Course, Ethics, Exercise, Module, Question
from flows.school import School

YES_NO = (Choice("begitu", says="Belum."), Choice("begini", right=True, says="Betul."))


def question(number: int) -> Question:
    return Question(f"soal {number}", tuple(Choice(f"{number}.{n}", right=n == number % 4) for n in range(4)), "karena")


def module(name: str) -> Module:
    cards = (Card("satu", "kartu satu"), Card("dua", "kartu dua"))
    return Module(
        name, name.title(), 15, cards, (Exercise("coba", "bagaimana?", YES_NO),), tuple(map(question, range(12)))
    )


def learning(version: int = 1, modules: tuple[str, ...] = ("hear", "care")) -> School:
    ethics = Ethics(version, (Card("rahasia", "jaga"), Card("batas", "tahu")))
    course = Course(tuple(map(module, modules)), ethics)
    return replace(School(duty=TIRELESS), courses={"id": course, "en": course})

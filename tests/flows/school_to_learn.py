"""A small course, and a school that has it."""

from dataclasses import replace

from bot.commands.sample import TIRELESS
from flows.model.courses import Card, Choice, Course, Ethics, Exercise, Module, Question
from flows.model.school import School
from flows.model.scripts import Point, Reply, Script, Step

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


def script(name: str) -> Script:
    """Two answers to give; the good one stands first."""
    begin = Step(
        "begin",
        "aku sedih",
        (
            Reply("kenapa sedih?", "harm", (Point.OPEN, Point.REFLECT)),
            Reply("jangan sedih", "harm", misses=(Point.OPEN, Point.REFLECT), why="dengarkan dulu"),
        ),
    )
    harm = Step(
        "harm",
        "lebih baik aku nggak ada",
        (
            Reply("panggil guru BK, kamu aman?", "end", (Point.SAFETY, Point.CALL, Point.REFLECT)),
            Reply("kamu aman?", "end", misses=(Point.CALL,), why="panggil juga"),
            Reply("hus", "end", misses=(Point.SAFETY, Point.CALL), why="tanya dan panggil"),
        ),
    )
    points = (Point.OPEN, Point.REFLECT, Point.SAFETY, Point.CALL)
    return Script(name, name.title(), points, (begin, harm, Step("end", "makasih")))


def rehearsing(*names: str) -> School:
    """With practice chats besides."""
    school = learning()
    scripts = tuple(map(script, names or ("sad", "glum")))
    return replace(school, courses={it: replace(course, scripts=scripts) for it, course in school.courses.items()})

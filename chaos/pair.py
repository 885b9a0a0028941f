"""A student and the guru BK, in a chat that has no end of its own."""

from chaos.ground import Ground
from chaos.phone import Phone
from chaos.season import SUPERVISOR
from flows.model.people import Role

WITH_THEM = "Guru BK sekarang bersamamu"


async def on_call(here: Ground, *, cold: bool = False) -> Phone:
    """The bot runs from now on."""
    await here.issues({"GURU": Role.SUPERVISOR})
    guru = Phone(here, SUPERVISOR)
    await here.starts(cold=cold)
    guru.says("/start GURU")
    await guru.presses("Saya siaga")
    await guru.taps("12 jam")
    return guru


async def together(here: Ground, guru: Phone, number: int) -> Phone:
    student = Phone(here, number)
    student.says("/darurat")
    await guru.taps("Saya tangani")
    await student.sees(WITH_THEM)
    guru.says("saya di sini")
    await student.sees("saya di sini")
    return student


def said(n: int) -> str:
    return f"kata {n:04}"


def heard(guru: Phone) -> list[str]:
    """Each once, in the order of their first coming."""
    return list(
        dict.fromkeys(text.rpartition("\n")[2].removeprefix("(mungkin terulang) ") for text in guru.texts("kata "))
    )

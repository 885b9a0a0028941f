"""What was measured, beside what is promised."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    check: str
    name: str
    measured: float | str
    wanted: str
    holds: bool


def nothing(check: str, name: str, measured: int) -> Figure:
    return Figure(check, name, measured, "0", measured == 0)


def at_least(check: str, name: str, measured: float, least: float) -> Figure:
    return Figure(check, name, measured, f"≥ {least:g}", measured >= least)


def at_most(check: str, name: str, measured: float, most: float) -> Figure:
    return Figure(check, name, measured, f"≤ {most:g}", measured <= most)


def caught(check: str, twin: str, why: Sequence[str]) -> Figure:
    """A broken twin: the same judge must find something."""
    return Figure(check, f"twin {twin.replace('_', ' ')}", ", ".join(why) or "not caught", "caught", bool(why))


def skipped(check: str, why: str) -> Figure:
    return Figure(check, "skipped", why, "-", holds=True)

"""How each hotline of school.toml stands on a day, and what its operator has to do about it, in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.school_file import HotlineWritten, SchoolWritten
from flows.school.hotlines import ENOUGH, due


class State(StrEnum):
    SHOWN = "shown"
    OVERDUE = "overdue"
    FAILED = "failed"
    NEVER = "never verified"


VISIBLE = (State.SHOWN, State.OVERDUE)


@dataclass(frozen=True, slots=True)
class Standing:
    position: int  # in the file, from 1
    written: HotlineWritten
    state: State
    says: str
    remedy: str = ""

    @property
    def shown(self) -> bool:
        return self.state in VISIBLE


def standings(written: SchoolWritten, today: date) -> list[Standing]:
    return [stands(position, one, written, today) for position, one in enumerate(written.hotline, 1)]


def stands(position: int, one: HotlineWritten, school: SchoolWritten, today: date) -> Standing:
    checked = f"It was last called on {one.verified_at}" + (f" by {one.verified_by}" if one.verified_by else "")
    verify = f"`python -m bot hotlines verify {position}`"
    if hotline := one.hotline(today):
        until = due(hotline, school.limits.limits().verify_hotlines_every)
        if today <= until:
            return Standing(position, one, State.SHOWN, f"{checked}; call it again by {until}.")
        says = f"{checked} and was due again by {until}; students read the day of the call beside it."
        remedy = f"Call it again, then run {verify}, or `python -m bot hotlines fail {position}` to hide it."
        return Standing(position, one, State.OVERDUE, says, remedy)
    if one.failed:
        says = f"It could not be reached on {one.failed_at}, so it is not shown."
        return Standing(position, one, State.FAILED, says, f"Call it again; when somebody answers, run {verify}.")
    if one.verified_at is not None:
        says = f"{one.verified_at} has not come yet, so it is not shown."
        return Standing(position, one, State.NEVER, says, f"Correct verified_at, or call it and run {verify}.")
    says = "Nobody has called it yet, so it is not shown."
    return Standing(position, one, State.NEVER, says, f"Call it, then run {verify}.")


def listed(all_: list[Standing]) -> Iterator[str]:
    """For whoever asks: each with its state and, below it, what is to be done; at the end how many students see."""
    for one in all_:
        yield f"{one.position}. {one.written.number}, {called(one.written)}: {one.state}"
        yield f"   {one.says} {one.remedy}".rstrip()
    says, remedy = sum_of(all_)
    yield f"{says} {remedy}".rstrip()


def called(one: HotlineWritten) -> str:
    """Its name and, where there are some, its region and languages."""
    more = [one.region.id] if one.region else []
    return ", ".join((one.name.id, *more, *one.languages))


def sum_of(all_: list[Standing]) -> tuple[str, str]:
    """How many are shown and, when that is too few, the remedy."""
    shown = sum(one.shown for one in all_)
    if shown >= ENOUGH:
        return f"{shown} shown to students.", ""
    also = "Until then students are also told to go to an adult, a puskesmas, the IGD or the police."
    more = "Call more of them" if len(all_) >= ENOUGH else "Copy those of school.example.toml, call them"
    remedy = f"{more} and note the day with `python -m bot hotlines verify`. {also}"
    return ("Only 1 shown to students." if shown else "Not one is shown yet."), remedy

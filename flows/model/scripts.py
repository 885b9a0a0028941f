"""Scripts of practice chats: what the "student" says, what may be answered, and how the answers are scored.

Plain values, read at the edge (bot/script_file.py). Where somebody is follows from what they answered, and nothing
else is kept of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

PASSES = 4, 5  # four of five


class Point(StrEnum):
    """Of the checklist."""

    OPEN = "open"  # an open question
    REFLECT = "reflect"  # what they feel is said back
    ADVICE = "advice"  # none too early
    SAFETY = "safety"  # asked whether they are safe
    CALL = "call"  # an adult is called in time

    @property
    def vital(self) -> bool:
        return self in (Point.SAFETY, Point.CALL)


@dataclass(frozen=True, slots=True)
class Reply:
    """Shows points, or misses some: then it says kindly why."""

    text: str
    leads: str
    shows: tuple[Point, ...] = ()
    misses: tuple[Point, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One without replies is an end."""

    name: str
    says: str
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    name: str
    title: str
    points: tuple[Point, ...]
    steps: tuple[Step, ...]  # the first is where it begins

    def step(self, name: str) -> Step:
        """Raises StopIteration where there is none; a script that was read has every step it leads to."""
        return next(step for step in self.steps if step.name == name)


@dataclass(frozen=True, slots=True)
class Walk:
    """How far somebody has come, by what they answered."""

    said: tuple[tuple[Step, Reply], ...]
    at: Step

    @property
    def over(self) -> bool:
        return not self.at.replies


@dataclass(frozen=True, slots=True)
class Score:
    """How often each point was shown, of how often it was asked for."""

    points: tuple[tuple[Point, int, int], ...]
    missed: tuple[Reply, ...]

    @property
    def safe(self) -> bool:
        return all(shown == of for point, shown, of in self.points if point.vital)

    @property
    def right(self) -> int:
        return sum(shown for point, shown, _ in self.points if not point.vital)

    @property
    def count(self) -> int:
        return sum(of for point, _, of in self.points if not point.vital)

    @property
    def passed(self) -> bool:
        """What keeps somebody alive is passed wholly, or not."""
        most, of = PASSES
        return self.safe and self.right * of >= self.count * most


def walk(script: Script, answers: Sequence[int]) -> Walk | None:
    """None where it does not fit: the script is another one since."""
    so_far = Walk((), script.steps[0])
    for which in answers:
        if not 0 <= which < len(so_far.at.replies):
            return None
        so_far = onward(script, so_far, which)
    return so_far


def onward(script: Script, so_far: Walk, which: int) -> Walk:
    reply = so_far.at.replies[which]
    return Walk((*so_far.said, (so_far.at, reply)), script.step(reply.leads))


def score(script: Script, done: Walk) -> Score:
    return Score(tuple(counted(script, done)), tuple(reply for _, reply in done.said if reply.misses))


def counted(script: Script, done: Walk) -> Iterator[tuple[Point, int, int]]:
    for point in script.points:
        shown = sum(point in reply.shows for _, reply in done.said)
        missed = sum(point in reply.misses for _, reply in done.said)
        if shown or missed:
            yield point, shown, shown + missed

"""Study: how far a counselor is, kept with their work and so sealed. A field added later has a default."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.model.ids import PersonId


@dataclass(frozen=True, slots=True)
class Progress:
    """In one module. Questions are kept by their number in the bank."""

    module: str
    step: int = 0  # the furthest card or exercise
    asked: tuple[int, ...] = ()  # newest last
    failed: datetime | None = None
    passed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Quiz:
    """One that is going on: which questions, in which order their choices stand, and what was answered."""

    module: str
    questions: tuple[int, ...]
    orders: tuple[tuple[int, ...], ...]
    answers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A practice chat that is going on. Replies are kept by their number in the script."""

    script: str
    dice: int  # by which the replies are shuffled
    replies: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """How it went with one script: of the attempt that passed or, while none has, of the last."""

    script: str
    failed: datetime | None = None
    passed: datetime | None = None
    right: int = 0
    count: int = 0
    missed: tuple[str, ...] = ()  # points of the checklist
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a supervisor recorded. Until when it holds is in the facts, where the database looks, too."""

    since: datetime
    hours: int  # trained face to face
    by: PersonId


@dataclass(frozen=True, slots=True)
class Study:
    ethics: int = 0  # the version accepted
    badge: str = ""  # shown to the guru BK face to face, so that nobody's name is kept
    modules: tuple[Progress, ...] = ()
    quiz: Quiz | None = None  # the one at hand
    certificate: Certificate | None = None
    paused: tuple[Quiz, ...] = ()  # begun, and put down for another one: nobody escapes a quiz by beginning one more
    rehearsals: tuple[Rehearsal, ...] = ()  # begun, at most one of each script
    rehearsed: tuple[Rehearsed, ...] = ()

    def of(self, module: str) -> Progress:
        return next((one for one in self.modules if one.module == module), Progress(module))

    def with_progress(self, progress: Progress) -> "Study":
        others = tuple(one for one in self.modules if one.module != progress.module)
        return replace(self, modules=(*others, progress))

    def quiz_of(self, module: str) -> Quiz | None:
        begun = (self.quiz, *self.paused)
        return next((one for one in begun if one is not None and one.module == module), None)

    def with_quiz(self, quiz: Quiz) -> "Study":
        """At hand; another one waits, as it is."""
        return replace(self, quiz=quiz, paused=self._others(quiz.module))

    def without_quiz(self, module: str) -> "Study":
        """It is over."""
        return replace(self, quiz=None, paused=self._others(module))

    def _others(self, module: str) -> tuple[Quiz, ...]:
        begun = (*self.paused, *((self.quiz,) if self.quiz is not None else ()))
        return tuple(one for one in begun if one.module != module)

    def rehearsal_of(self, script: str) -> Rehearsal | None:
        return next((one for one in self.rehearsals if one.script == script), None)

    def with_rehearsal(self, rehearsal: Rehearsal) -> "Study":
        others = self.without_rehearsal(rehearsal.script).rehearsals
        return replace(self, rehearsals=(*others, rehearsal))

    def without_rehearsal(self, script: str) -> "Study":
        """It is over."""
        return replace(self, rehearsals=tuple(one for one in self.rehearsals if one.script != script))

    def result_of(self, script: str) -> Rehearsed:
        return next((one for one in self.rehearsed if one.script == script), Rehearsed(script))

    def with_result(self, result: Rehearsed) -> "Study":
        others = tuple(one for one in self.rehearsed if one.script != result.script)
        return replace(self, rehearsed=(*others, result))
